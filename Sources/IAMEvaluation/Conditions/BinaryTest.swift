/// BinaryEquals: bytes, which the policy writes in base 64.
///
/// A value of the request that is base 64 itself is the bytes it stands for, as `ContextKeyType`
/// `binary` supplies it; any other value is the bytes of its text.
struct BinaryTest: Sendable {
  private let contents: [[UInt8]]

  /// Compiles the policy's values; one that is not base 64 is never satisfied.
  init(_ values: [String]) {
    contents = values.compactMap { Base64.decode($0) }
  }

  /// Whether a value has the bytes of one of the policy's.
  func holds(_ value: String) -> Bool {
    contents.contains(Base64.decode(value) ?? Array(value.utf8))
  }
}

/// Base 64 with padding, as RFC 4648 section 4 has it.
enum Base64 {
  /// The bytes that a text stands for; nil when it is not base 64.
  static func decode(_ text: String) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count % 4 == 0 else { return nil }
    let padding = bytes.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes.dropLast(padding) {
      guard let digit = digit(byte) else { return nil }
      bits = bits << 6 | digit
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
