/// The encoding of URLs, in which IAM's API returns policies (the AWS CLI decodes it, others don't)
/// and calls give some values.
///
/// Source: IAM API Reference, "GetPolicyVersion": the document is URL-encoded as RFC 3986 says, so
/// a `+` is a plus and not a blank.
public enum PercentEncoding {
  /// Why a text cannot be decoded.
  public enum Failure: Error, Hashable, Sendable {
    /// No two hexadecimal digits follow the `%` at this byte.
    case invalidEscape(offset: Int)
    /// The decoded bytes are not UTF-8.
    case invalidUnicode
  }

  /// Decodes the `%XX` of a text.
  public static func decode(_ text: String) throws(Failure) -> String {
    let (bytes, firstMistake) = bytes(of: text)
    if let firstMistake { throw .invalidEscape(offset: firstMistake) }
    guard let result = String(validating: bytes, as: UTF8.self) else { throw .invalidUnicode }
    return result
  }

  /// Decodes the `%XX` of a text from a log; what is no escape stays as it is.
  public static func repaired(_ text: some StringProtocol) -> String {
    String(decoding: bytes(of: text).decoded, as: UTF8.self)
  }

  private static func bytes(
    of text: some StringProtocol
  ) -> (decoded: [UInt8], firstMistake: Int?) {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var firstMistake: Int?
    var index = 0
    while index < bytes.count {
      let isEscape = bytes[index] == UInt8(ascii: "%")
      if isEscape, index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        if isEscape, firstMistake == nil { firstMistake = index }
        decoded.append(bytes[index])
        index += 1
      }
    }
    return (decoded, firstMistake)
  }

  /// Whether a text looks encoded: policies begin with a brace, and an encoded one with `%7B`.
  static func isLikely(_ text: some StringProtocol) -> Bool {
    text.utf8.first { ![0x20, 0x09, 0x0a, 0x0d].contains($0) } == UInt8(ascii: "%")
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
