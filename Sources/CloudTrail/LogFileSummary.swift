/// What a file turned out to be.
public enum LogFileKind: Hashable, Sendable {
  /// Holds records in one of the shapes, or could: an empty `Records` is a log.
  case log
  /// Content that holds no records: the reason to count it under, a `rawValue` of `OtherContent`.
  case other(reason: String)
  case empty
}

/// What a file or an element holds that is no record.
public enum OtherContent: String, Hashable, Sendable, CaseIterable {
  /// A digest file, which names log files and their hashes.
  case digest
  /// Aggregated events, which sum up many calls.
  case aggregated
  /// JSON in which no record was found.
  case noRecord
  /// A table of comma-separated values; a problem tells how to export JSON instead.
  case csv
  /// Something else.
  case notJSON
  /// Damaged before it showed what it is; a problem tells how.
  case damaged
}

/// What a reader found out about a whole file.
public struct LogFileSummary: Hashable, Sendable {
  public var kind: LogFileKind
  /// Bytes of the file as it lies there.
  public var bytesRead: Int
  /// Bytes after inflating; equal to `bytesRead` for plain text.
  public var bytesInflated: Int
  /// Objects beside the records that are none and are not damaged, by what they are: aggregated
  /// events, events of other kinds on a bus, other messages in a log group.
  public var otherElements: [OtherContent: Int]
  /// What the first line of a condensed archive tells; nil for any other file.
  public var archive: CondensedArchive?

  /// Creates a summary.
  public init(
    kind: LogFileKind, bytesRead: Int = 0, bytesInflated: Int = 0,
    otherElements: [OtherContent: Int] = [:]
  ) {
    self.kind = kind
    self.bytesRead = bytesRead
    self.bytesInflated = bytesInflated
    self.otherElements = otherElements
  }
}
