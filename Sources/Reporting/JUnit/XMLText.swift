/// Texts for XML 1.0, well-formed whatever others wrote.
///
/// XML 1.0 has no way to write most control characters, so what is not plainly visible is shown as
/// `\u{…}` first (`PrintableText`); that leaves no character which XML 1.0 forbids.
///
/// Source: Extensible Markup Language (XML) 1.0 (Fifth Edition), 2.2 "Characters" and 2.4
/// "Character Data and Markup".
enum XMLText {
  /// A text of others, for attributes and content alike.
  static func escaped(_ untrusted: String) -> String {
    escaped(PrintableText(escaping: untrusted))
  }

  /// A printable text, for attributes and content alike.
  static func escaped(_ printable: PrintableText) -> String {
    var escaped = ""
    for scalar in printable.text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&apos;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
