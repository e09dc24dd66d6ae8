/// Bytes that are read once, from front to back.
public protocol ByteSource: ~Copyable {
  /// Appends the next bytes to the buffer, as many as there is room for at the most.
  ///
  /// A call that appends nothing to a buffer with room means that the bytes have ended.
  mutating func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError)
}
