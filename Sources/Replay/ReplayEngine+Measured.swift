/// For measurements: the same work without tasks, on the thread that asks for it.
extension ReplayEngine {
  /// Replays the files one after another, copies anywhere told, and returns what was counted.
  public static func runInPlace(
    _ plan: ReplayPlan, over logs: LogList, usesMemo: Bool = true
  ) -> Tally {
    let memo =
      usesMemo && RecordMemo.serves(plan) ? RecordMemo(plan, sharedBy: 1, progress: nil) : nil
    return work(
      plan, WorkQueue(logs, dedupe: .exact), DuplicateFilter(isShared: false), .exact, nil, memo,
      nil)
  }
}
