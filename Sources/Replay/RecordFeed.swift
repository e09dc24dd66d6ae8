public import CloudTrail

/// Hands over the records of an archive as they are, copies too, in the order of the files.
public enum RecordFeed {
  /// Reads all files and returns what was counted of them; the records are counted by the caller.
  public static func run(
    over logs: LogList, progress: ReplayProgress? = nil,
    _ body: (CloudTrailRecord, ListedLog) -> Void
  ) -> InputTally {
    var feed = LogFeed(limits: logs.limits, progress: progress)
    var records = 0
    for log in logs {
      feed.read(log) { record, _ in
        records += record.condensed?.count ?? 1
        body(record, log)
      }
    }
    var input = feed.input
    input.records = records
    input.problems.sort()
    return input
  }
}
