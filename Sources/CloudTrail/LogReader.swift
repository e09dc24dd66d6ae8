public import ByteStreams

/// What a reader found in one file.
public enum LogItem: Sendable {
  /// A record and the offset of its first byte in the inflated text.
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

/// What a file turned out to be.
public enum LogFileKind: Hashable, Sendable {
  /// Holds records in one of the shapes.
  case log
  /// A digest, an aggregated-events file, or content of no known shape: the reason to count it under.
  case other(reason: String)
  case empty
}

/// What a reader found out about a whole file.
public struct LogFileSummary: Hashable, Sendable {
  public var kind: LogFileKind
  /// Bytes of the file as it lies there.
  public var bytesRead: Int
  /// Bytes after inflating; equal to `bytesRead` for plain text.
  public var bytesInflated: Int

  /// Creates a summary.
  public init(kind: LogFileKind, bytesRead: Int = 0, bytesInflated: Int = 0) {
    self.kind = kind
    self.bytesRead = bytesRead
    self.bytesInflated = bytesInflated
  }
}

/// Reads log files of every known shape, one after another, in bounded memory.
public struct LogReader: ~Copyable {
  /// Creates a reader; its buffers serve one file after another.
  public init() {}

  /// Reads one file to its end and hands over what it holds in the order of the file.
  public mutating func read<Source: ByteSource & ~Copyable>(
    _ source: consuming Source, _ body: (LogItem) -> Void
  ) -> LogFileSummary {
    LogFileSummary(kind: .empty)
  }
}
