import CZlib

/// CRC-32 as gzip uses it (RFC 1952).
struct CRC32 {
  private(set) var value: UInt32 = 0

  /// Adds bytes.
  mutating func update(_ bytes: Span<UInt8>) {
    let before = UInt(value)
    // unsafe: zlib reads the span's bytes and keeps no pointer.
    value = UInt32(
      truncatingIfNeeded: unsafe bytes.withUnsafeBufferPointer {
        unsafe crc32_z(before, $0.baseAddress, $0.count)
      })
  }
}
