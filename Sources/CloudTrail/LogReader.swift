public import ByteStreams

/// Reads log files of every known shape, one after another, in bounded memory.
///
/// Whether a file is gzip, and which of the shapes it has, is told by its content: files as
/// CloudTrail delivers them (`{"Records": […]}`), one record a line, arrays, single records, what
/// `lookup-events` and `get-query-results` print, EventBridge events, CloudWatch Logs payloads and
/// exports, rows of Athena and CloudTrail Lake. A file is never held whole: one window rolls over
/// it and hands over each record as soon as it is complete.
///
/// ```swift
/// var reader = LogReader()
/// let summary = reader.read(try FileSource(path: path)) { item in
///   if case .record(let record, _) = item { print(record.eventName ?? "?") }
/// }
/// ```
public struct LogReader: ~Copyable {
  private let limits: LogLimits
  private let inflater = Inflater()
  private var scanner: LogScanner

  /// Creates a reader; its buffers serve one file after another.
  public init(limits: LogLimits = .standard) {
    self.init(limits: limits, payloadDepth: 0)
  }

  init(limits: LogLimits, payloadDepth: Int) {
    self.limits = limits
    scanner = LogScanner(limits: limits, payloadDepth: payloadDepth)
  }

  /// Reads one file to its end, or to where it is damaged beyond reading, and hands over what it
  /// holds in the order of the file.
  ///
  /// A file that is no log is read no further than it takes to know.
  ///
  /// - Parameters:
  ///   - sieve: takes records by their outlines; those are not handed over.
  ///   - readsAhead: whether a second thread is to inflate what comes while this one reads, once the
  ///     file is known to be a log. What is found is the same.
  public mutating func read<Source: ByteSource & ~Copyable>(
    _ source: consuming Source, sieve: (any RecordSieve)? = nil, readsAhead: Bool = false,
    _ body: (LogItem) -> Void
  ) -> LogFileSummary {
    scanner.sieve = sieve
    scanner.readsAhead = readsAhead
    defer { scanner.sieve = nil }
    return scanner.read(
      InflatedSource(source, limit: limits.inflation, inflater: inflater), body)
  }
}
