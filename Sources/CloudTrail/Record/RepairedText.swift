import ByteStreams
import JSONSyntax

/// The text of JSON strings as a log may hold it: what is not Unicode is repaired, not refused.
///
/// A caller chooses her user agent and, in part, names and messages; a half surrogate pair or a
/// byte that is not UTF-8 must not let her record vanish. Each becomes U+FFFD. An escape that JSON
/// does not know stays an error, for AWS writes none.
enum RepairedText {
  /// The text of a string without escapes.
  static func string(_ bytes: Span<UInt8>) -> String {
    if let text = try? UTF8Span(validating: bytes) { return String(copying: text) }
    var copy: [UInt8] = []
    copy.append(copying: bytes)
    return String(decoding: copy, as: UTF8.self)
  }

  /// Resolves the escapes of the bytes between two quotes and appends the text as UTF-8.
  static func unescape(
    _ range: Range<Int>, in bytes: Span<UInt8>, into text: inout [UInt8]
  ) throws(JSONSyntaxError) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        index &+= 1
        continue
      }
      guard index &+ 1 < range.upperBound else { throw JSONSyntaxError(.invalidEscape, at: index) }
      switch bytes[index &+ 1] {
      case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0c)
      case UInt8(ascii: "n"): text.append(0x0a)
      case UInt8(ascii: "r"): text.append(0x0d)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        let (scalar, length) = try scalar(at: index, before: range.upperBound, in: bytes)
        append(scalar, to: &text)
        index &+= length
        continue
      default: throw JSONSyntaxError(.invalidEscape, at: index)
      }
      index &+= 2
    }
  }

  /// A JSON value whose strings are Unicode: bytes that are not UTF-8 and halves of surrogate
  /// pairs are replaced, everything else stays as it is.
  static func repaired(_ value: Span<UInt8>) -> [UInt8] {
    let text = Array(string(value).utf8)
    var repaired: [UInt8] = []
    repaired.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count else {
        repaired.append(text[index])
        index += 1
        continue
      }
      var length = 2
      if text[index + 1] == UInt8(ascii: "u"),
        let (scalar, escape) = try? scalar(at: index, before: text.count, in: text.span)
      {
        length = escape
        if scalar == replacement { repaired += "\\ufffd".utf8 }
        guard scalar != replacement else {
          index += length
          continue
        }
      }
      repaired += text[index..<index + length]
      index += length
    }
    return repaired
  }

  private static let replacement: Unicode.Scalar = "\u{fffd}"

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    if scalar.isASCII {
      text.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// The scalar of a `\u` escape, or of two that make a surrogate pair, and its bytes.
  private static func scalar(
    at index: Int, before end: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> (scalar: Unicode.Scalar, length: Int) {
    let first = try codeUnit(at: index, before: end, in: bytes)
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard first < 0xdc00, index &+ 7 < end, bytes[index &+ 6] == UInt8(ascii: "\\"),
      bytes[index &+ 7] == UInt8(ascii: "u")
    else { return (replacement, 6) }
    let second = try codeUnit(at: index &+ 6, before: end, in: bytes)
    guard (0xdc00..<0xe000).contains(second),
      let scalar = Unicode.Scalar(0x1_0000 + (first - 0xd800) << 10 + (second - 0xdc00))
    else { return (replacement, 6) }
    return (scalar, 12)
  }

  private static func codeUnit(
    at index: Int, before end: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> UInt32 {
    guard index &+ 6 <= end else { throw JSONSyntaxError(.invalidEscape, at: index) }
    var value: UInt32 = 0
    for at in index &+ 2..<index &+ 6 {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value << 4 | UInt32(byte &- UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"):
        value = value << 4 | UInt32(byte &- UInt8(ascii: "a") &+ 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | UInt32(byte &- UInt8(ascii: "A") &+ 10)
      default: throw JSONSyntaxError(.invalidEscape, at: index)
      }
    }
    return value
  }
}
