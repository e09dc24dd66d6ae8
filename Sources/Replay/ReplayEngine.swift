import Synchronization

/// Runs a replay over many files with several workers, to one tally.
public enum ReplayEngine {
  /// Replays the files and returns what was counted, the same whatever the number of workers and
  /// the order of the files.
  ///
  /// Each worker takes the next piece of work when it is done with the last. With `day`, a piece is
  /// the files that may hold copies of each other's records; otherwise it is a few files. What
  /// comes out is the same without the memo, only later.
  public static func run(
    _ plan: ReplayPlan, over logs: [ListedLog], dedupe: DedupeMode, workers: Int,
    progress: ReplayProgress? = nil, usesMemo: Bool = true
  ) async -> Tally {
    let queue = WorkQueue(logs, dedupe: dedupe)
    let shared = dedupe == .exact ? DuplicateFilter() : nil
    var tally = Tally(boundaries: plan.boundaries.count)
    await withTaskGroup(of: Tally.self) { group in
      for _ in 0..<max(1, workers) {
        group.addTask { work(plan, queue, shared, dedupe, progress, usesMemo: usesMemo) }
      }
      for await part in group { tally.merge(part) }
    }
    tally.input.problems.sort()
    return tally
  }

  private static func work(
    _ plan: ReplayPlan, _ queue: WorkQueue, _ shared: DuplicateFilter?, _ dedupe: DedupeMode,
    _ progress: ReplayProgress?, usesMemo: Bool
  ) -> Tally {
    let memo = usesMemo && RecordMemo.serves(plan) ? RecordMemo(plan, progress: progress) : nil
    var counter = RecordCounter(plan, memo: memo)
    var feed = LogFeed(progress: progress, sieve: memo)
    while let piece = queue.next() {
      let copies = dedupe == .day ? DuplicateFilter() : shared
      memo?.copies = copies
      for log in piece {
        memo?.beginFile()
        feed.read(log) { record, offset in counter.add(record, at: offset, copies: copies) }
      }
    }
    return counter.finish(feed.input)
  }
}

/// Pieces of work that workers take one by one.
private final class WorkQueue: Sendable {
  private let logs: [ListedLog]
  private let pieces: [Range<Int>]
  private let taken = Atomic<Int>(0)

  init(_ logs: [ListedLog], dedupe: DedupeMode) {
    guard dedupe == .day else {
      self.logs = logs
      pieces = stride(from: 0, to: logs.count, by: 8).map { $0..<min($0 + 8, logs.count) }
      return
    }
    let grouped = logs.map { (group: $0.group, log: $0) }
      .sorted { ($0.group, $0.log.path) < ($1.group, $1.log.path) }
    self.logs = grouped.map(\.log)
    var pieces: [Range<Int>] = []
    var start = 0
    for index in grouped.indices {
      let next = index + 1
      if next == grouped.count || grouped[next].group != grouped[start].group {
        pieces.append(start..<next)
        start = next
      }
    }
    self.pieces = pieces
  }

  func next() -> ArraySlice<ListedLog>? {
    let index = taken.add(1, ordering: .relaxed).oldValue
    return index < pieces.count ? logs[pieces[index]] : nil
  }
}

extension DedupeMode {
  /// Memory that `auto` lets the copies of a whole archive take, in bytes.
  public static let memoryBound = 32 << 20

  /// What `auto` comes to: `exact` while the events of all the files fit into `memoryBound` at 32
  /// bytes each, `day` beyond and for standard input.
  ///
  /// Records are estimated from above: one for each 120 bytes of a compressed file (real archives
  /// hold one for each 230 to 300) or 600 bytes of a plain one.
  public static func automatic(for logs: [ListedLog]) -> DedupeMode {
    var records = 0
    for log in logs {
      if log.path == "-" { return .day }
      records += log.size / (log.path.hasSuffix(".gz") ? 120 : 600)
    }
    return records <= memoryBound / 32 ? .exact : .day
  }
}
