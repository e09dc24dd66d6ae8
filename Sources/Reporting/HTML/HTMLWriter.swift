/// Writes HTML: the tags are ours, all else is text that is escaped.
///
/// Texts and the values of attributes are `PrintableText`, so what a log holds cannot get into the
/// page but as visible text: the type shows what is invisible, and the writer escapes what HTML
/// would read.
struct HTMLWriter {
  /// The attributes of an element, in the order in which they are written.
  typealias Attributes = KeyValuePairs<StaticString, PrintableText>

  /// What has been written.
  private var text = ""

  /// Creates a writer of nothing yet.
  init() {}

  /// Takes what has been written so far, so that a long output need not be held.
  mutating func takeText() -> String {
    defer { text = "" }
    return text
  }

  /// Writes an element; the closure writes what is in it.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Writes an element that holds nothing but text.
  mutating func element(
    _ name: StaticString, _ attributes: Attributes, _ words: PrintableText
  ) {
    element(name, attributes) { $0.text(words) }
  }

  /// Writes an element without attributes that holds nothing but text.
  mutating func element(_ name: StaticString, _ words: PrintableText) {
    element(name, [:], words)
  }

  /// Writes the start of an element, or an element of HTML that has no content and no end.
  mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
    text += "<\(name)"
    for (name, value) in attributes {
      text += " \(name)"
      if value.columns > 0 { text += "=\"\(Self.escaped(value.text))\"" }
    }
    text += ">"
  }

  /// Writes the end of an element.
  mutating func close(_ name: StaticString) {
    text += "</\(name)>"
  }

  /// Writes text.
  mutating func text(_ words: PrintableText) {
    text += Self.escaped(words.text)
  }

  /// Ends a line, so that the source can be read too.
  mutating func endLine() {
    text += "\n"
  }

  /// Writes what is HTML already, or stands where HTML is not read: of our own making, never text of
  /// others.
  mutating func verbatim(_ source: String) {
    text += source
  }

  /// Text as HTML holds it, in content and in attributes.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isMarkup) else { return text }
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}

extension HTMLWriter {
  /// Writes a name of others, whole: its characters in the order in which they stand.
  mutating func code(_ name: PrintableText) {
    element("code", name.columns > 0 ? name : "(empty)")
  }

  /// Writes the name of a principal or a resource; the part of an ARN that is the same for all of an
  /// account is toned down.
  ///
  /// - Parameter isBrief: whether `arn:aws:iam::`, which most principals begin with, is left out.
  mutating func arn(_ name: PrintableText, isBrief: Bool = false) {
    guard let start = name.resourceStart else { return code(name) }
    let prefix = "arn:aws:iam::"
    let account =
      isBrief && start.before.text.hasPrefix(prefix)
      ? PrintableText(stringLiteral: String(start.before.text.dropFirst(prefix.count)))
      : start.before
    element("code") { html in
      html.element("span", ["class": "dim"], account)
      html.text(start.resource)
    }
  }
}

extension PrintableText {
  /// The parts of an ARN up to its resource and from there; nil when it is none.
  fileprivate var resourceStart: (before: PrintableText, resource: PrintableText)? {
    guard text.hasPrefix("arn:") else { return nil }
    var colons = 0
    for index in text.utf8.indices where text.utf8[index] == UInt8(ascii: ":") {
      colons += 1
      guard colons == 5 else { continue }
      let after = text.utf8.index(after: index)
      guard after < text.endIndex else { return nil }
      // Both are parts of printable text, broken at a character that no escape holds.
      return (
        PrintableText(stringLiteral: String(text[..<after])),
        PrintableText(stringLiteral: String(text[after...]))
      )
    }
    return nil
  }
}
