import CScan
import CZlib

/// CRC-32 as gzip uses it (RFC 1952).
struct CRC32 {
  private(set) var value: UInt32 = 0

  /// Adds bytes: the bulk by vector instructions, where the machine has them, the rest by zlib.
  mutating func update(_ bytes: Span<UInt8>) {
    let before = value
    // unsafe: C reads the span's bytes within the count it is given, and keeps no pointer.
    value = unsafe bytes.withUnsafeBufferPointer { bytes in
      var done = 0
      let bulk = unsafe cscan_crc32(before, bytes.baseAddress, bytes.count, &done)
      let rest = unsafe UnsafeBufferPointer(rebasing: bytes[done...])
      return UInt32(truncatingIfNeeded: unsafe crc32_z(UInt(bulk), rest.baseAddress, rest.count))
    }
  }
}
