/// Reads the header of a gzip member byte by byte, behind its two first bytes (RFC 1952, 2.3).
struct GzipHeader {
  static let firstByte: UInt8 = 0x1f
  static let secondByte: UInt8 = 0x8b

  private enum Part {
    case fixed(Int)
    case extraLength(Int)
    case extra(left: Int)
    case name
    case comment
    case checksum(Int)
    case complete
  }

  private static let deflate: UInt8 = 8
  private static let hasChecksum: UInt8 = 1 << 1
  private static let hasExtra: UInt8 = 1 << 2
  private static let hasName: UInt8 = 1 << 3
  private static let hasComment: UInt8 = 1 << 4
  private static let reserved: UInt8 = 0xe0

  private var part = Part.fixed(2)
  private var flags: UInt8 = 0
  private var extraLength = 0
  private var expected: UInt16 = 0
  private var checksum = CRC32()

  /// Creates the state behind the two magic bytes.
  init() {
    checksum.update([Self.firstByte, Self.secondByte].span)
  }

  /// Whether the deflate data comes next.
  var isComplete: Bool {
    if case .complete = part { true } else { false }
  }

  /// Takes the next byte; false when the format does not allow it.
  mutating func accept(_ byte: UInt8) -> Bool {
    if case .checksum(let index) = part {
      expected |= UInt16(byte) << (index == 0 ? 0 : 8)
      if index == 0 {
        part = .checksum(1)
        return true
      }
      part = .complete
      return expected == UInt16(truncatingIfNeeded: checksum.value)
    }
    checksum.update([byte].span)
    switch part {
    case .fixed(let index):
      if index == 2, byte != Self.deflate { return false }
      if index == 3 {
        guard byte & Self.reserved == 0 else { return false }
        flags = byte
      }
      part = .fixed(index + 1)
      if index == 9 { part = flags & Self.hasExtra != 0 ? .extraLength(0) : afterExtra }
    case .extraLength(let index):
      extraLength |= Int(byte) << (index == 0 ? 0 : 8)
      part =
        index == 0 ? .extraLength(1) : extraLength > 0 ? .extra(left: extraLength) : afterExtra
    case .extra(let left): part = left > 1 ? .extra(left: left - 1) : afterExtra
    case .name: if byte == 0 { part = afterName }
    case .comment: if byte == 0 { part = afterComment }
    case .checksum, .complete: return false
    }
    return true
  }

  private var afterExtra: Part { flags & Self.hasName != 0 ? .name : afterName }
  private var afterName: Part { flags & Self.hasComment != 0 ? .comment : afterComment }
  private var afterComment: Part { flags & Self.hasChecksum != 0 ? .checksum(0) : .complete }
}
