/// Bytes that are in memory already, handed out in pieces of a chosen size.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let chunkSize: Int
  private var offset = 0

  /// Creates a source of bytes; each read appends `chunkSize` of them at the most.
  public init(_ bytes: [UInt8], chunkSize: Int = .max) {
    self.bytes = bytes
    self.chunkSize = max(1, chunkSize)
  }

  /// Appends the next bytes.
  public mutating func read(into buffer: inout OutputSpan<UInt8>) throws(StreamError) {
    let count = min(chunkSize, buffer.freeCapacity, bytes.count - offset)
    buffer.append(copying: bytes.span.extracting(offset..<offset + count))
    offset += count
  }
}
