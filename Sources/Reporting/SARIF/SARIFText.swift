/// Texts for SARIF.
///
/// Source: SARIF 2.1.0, 3.11.5 "Messages with placeholders" and 3.11.6 "Messages with embedded
/// links"; RFC 3986.
enum SARIFText {
  /// A plain text message, in which no brackets make a link and no braces a placeholder.
  static func message(_ printable: PrintableText) -> String {
    // The standard has no empty messages.
    guard printable.columns > 0 else { return "(empty)" }
    var message = ""
    for scalar in printable.text.unicodeScalars {
      switch scalar {
      case "{": message += "{{"
      case "}": message += "}}"
      case "[", "]": message += "\\\(scalar)"
      default: message.unicodeScalars.append(scalar)
      }
    }
    return message
  }

  /// A path as a reference relative to wherever the log is looked at; a full path as a `file` URI.
  static func uri(ofPath path: String) -> String {
    let encoded = path.utf8.map { byte in
      isUnreserved(byte) || byte == UInt8(ascii: "/")
        ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
    }.joined()
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }
}
