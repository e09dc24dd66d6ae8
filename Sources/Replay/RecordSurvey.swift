import CloudTrail
import RequestMapping

/// Something that is learned of single records, and merges, in any order, to what is learned of all.
public protocol RecordSurvey: Sendable {
  /// Learns from one record.
  mutating func add(_ walked: WalkedRecord)
  /// Adds all that another part of the archive tells.
  mutating func merge(_ other: Self)
}

extension ReplayEngine {
  /// Surveys the records of an archive, copies left out, with several workers; what comes of it is
  /// the same whatever their number and the order of the files.
  ///
  /// Nothing is counted of the files and what is wrong in them: a replay tells that.
  ///
  /// - Parameters:
  ///   - demand: the condition keys to derive, beside those of the plan.
  ///   - empty: the survey of nothing, with which each worker begins.
  public static func survey<Survey: RecordSurvey>(
    _ plan: ReplayPlan, over logs: LogList, dedupe: DedupeMode, workers: Int,
    alsoDeriving keys: Set<String>, progress: ReplayProgress? = nil, from empty: Survey
  ) async -> Survey {
    let queue = WorkQueue(logs, dedupe: dedupe)
    let shared = dedupe == .exact ? SeenEvents(isShared: true) : nil
    let demand = ContextDemand(keys: plan.contextKeys.union(keys))
    var whole = empty
    await withTaskGroup(of: Survey.self) { group in
      for _ in 0..<max(1, min(workers, queue.pieceCount)) {
        group.addTask {
          var survey = empty
          var walker = RecordWalker(plan, demand: demand)
          var feed = LogFeed(limits: queue.limits, progress: progress)
          while let piece = queue.next() {
            let copies = dedupe == .day ? DuplicateFilter() : shared.map { DuplicateFilter($0) }
            for log in piece.files {
              feed.read(log) { record, offset in
                guard record.condensed != nil || copies?.insert(record) ?? true else { return }
                for walked in walker.walked(record, in: log, at: offset) { survey.add(walked) }
              }
            }
          }
          return survey
        }
      }
      for await part in group { whole.merge(part) }
    }
    return whole
  }
}
