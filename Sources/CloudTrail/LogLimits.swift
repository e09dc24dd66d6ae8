public import ByteStreams

/// What a reader of logs will follow, so that no input can fill the memory or keep it busy for ever.
public struct LogLimits: Hashable, Sendable {
  /// Bytes of one record at the most; a longer one is passed over and named as a problem.
  ///
  /// CloudTrail cuts a record's larger parts at about 100 KB, so 16 MiB is far beyond any.
  public var recordBytes: Int
  /// Bytes of one string of a record at the most, as it is written; the record is passed over then.
  public var stringBytes: Int
  /// Levels of nesting that are followed.
  public var nesting: Int
  /// Bytes that are held at a time, unless one record needs more.
  public var windowBytes: Int
  /// How far a compressed file may be blown up.
  public var inflation: InflationLimit

  /// The limits that fit CloudTrail.
  public static let standard = LogLimits()

  /// Creates limits.
  public init(
    recordBytes: Int = 16 << 20, stringBytes: Int = 4 << 20, nesting: Int = 256,
    windowBytes: Int = 256 << 10, inflation: InflationLimit = .standard
  ) {
    self.recordBytes = recordBytes
    self.stringBytes = stringBytes
    self.nesting = nesting
    self.windowBytes = windowBytes
    self.inflation = inflation
  }
}
