/// Decodes the text between the quotes of a JSON string.
public enum JSONString {
  /// Returns the text with its escapes resolved.
  ///
  /// - Throws: `invalidEscape`, or `invalidUnicode` for bytes that are not UTF-8 and for lone
  ///   surrogates.
  public static func decode(
    _ range: Range<Int>, hasEscapes: Bool, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> String {
    guard hasEscapes else { return try text(bytes.extracting(range), at: range.lowerBound) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        decoded.append(byte)
        index += 1
        continue
      }
      guard index + 1 < range.upperBound else { throw JSONSyntaxError(.invalidEscape, at: index) }
      switch bytes[index + 1] {
      case UInt8(ascii: "\""): decoded.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): decoded.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "/"): decoded.append(UInt8(ascii: "/"))
      case UInt8(ascii: "b"): decoded.append(0x08)
      case UInt8(ascii: "f"): decoded.append(0x0c)
      case UInt8(ascii: "n"): decoded.append(0x0a)
      case UInt8(ascii: "r"): decoded.append(0x0d)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "u"):
        let (scalar, length) = try unicodeEscape(at: index, before: range.upperBound, in: bytes)
        decoded.append(contentsOf: String(Character(scalar)).utf8)
        index += length - 2
      default: throw JSONSyntaxError(.invalidEscape, at: index)
      }
      index += 2
    }
    return try text(decoded.span, at: range.lowerBound)
  }

  private static func text(
    _ bytes: Span<UInt8>, at offset: Int
  ) throws(JSONSyntaxError) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes))
    } catch {
      throw JSONSyntaxError(.invalidUnicode, at: offset)
    }
  }

  private static func unicodeEscape(
    at index: Int, before end: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> (scalar: Unicode.Scalar, length: Int) {
    let first = try codeUnit(at: index, before: end, in: bytes)
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard (0xd800..<0xdc00).contains(first), index + 7 < end,
      bytes[index + 6] == UInt8(ascii: "\\"), bytes[index + 7] == UInt8(ascii: "u")
    else { throw JSONSyntaxError(.invalidUnicode, at: index) }
    let second = try codeUnit(at: index + 6, before: end, in: bytes)
    guard (0xdc00..<0xe000).contains(second),
      let scalar = Unicode.Scalar(0x1_0000 + (first - 0xd800) << 10 + (second - 0xdc00))
    else { throw JSONSyntaxError(.invalidUnicode, at: index) }
    return (scalar, 12)
  }

  private static func codeUnit(
    at index: Int, before end: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> UInt32 {
    guard index + 6 <= end else { throw JSONSyntaxError(.invalidEscape, at: index) }
    var value: UInt32 = 0
    for at in index + 2..<index + 6 {
      let digit: UInt8
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[at] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[at] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[at] - UInt8(ascii: "A") + 10
      default: throw JSONSyntaxError(.invalidEscape, at: index)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
