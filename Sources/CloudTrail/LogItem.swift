/// What a reader found in one file.
public enum LogItem: Sendable {
  /// A record and the offset of its first byte in the inflated text; of a record that stands in a
  /// string or a compressed payload, the offset of that.
  case record(CloudTrailRecord, offset: Int)
  /// Something that is damaged or cannot be read; the rest goes on if it can.
  case problem(LogProblem)
}

/// One thing that is wrong in a log file.
public struct LogProblem: Hashable, Sendable {
  /// The byte at which it is wrong, from 0; of the file for its gzip layer, of the inflated text
  /// for the JSON in it.
  public var offset: Int
  /// What is wrong, in words.
  public var what: String
  /// Elements of `Records` that are lost by it (counted as `input.damagedElements`).
  public var damagedElements: Int

  /// Creates a problem.
  public init(offset: Int, what: String, damagedElements: Int = 0) {
    self.offset = offset
    self.what = what
    self.damagedElements = damagedElements
  }
}
