/// Bytes that are read once, from front to back.
public protocol ByteSource: ~Copyable {
  /// Appends the next bytes to the buffer, as many as there is room for at the most.
  ///
  /// A call that appends nothing to a buffer with room means that the bytes have ended.
  mutating func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError)
}

/// Why bytes cannot be read any further.
public struct StreamError: Error, Hashable, Sendable {
  /// The kinds of failures.
  public enum Failure: Hashable, Sendable {
    /// The operating system refused; its `errno`.
    case system(Int32)
    /// A gzip member ends before its data does.
    case truncated
    /// The bytes are not what gzip's format allows.
    case corrupt
    /// A gzip member's check sum or length differs from its data; the data itself was delivered.
    case checksumMismatch
    /// Bytes that are neither a gzip member nor zeros follow the last one.
    case trailingGarbage
    /// Inflating passes a limit.
    case limitExceeded
  }

  /// What failed.
  public var failure: Failure
  /// The byte of the file (compressed, if it is) at which it failed, from 0.
  public var offset: Int

  /// Creates an error.
  public init(_ failure: Failure, at offset: Int) {
    self.failure = failure
    self.offset = offset
  }
}
