/// Words for Markdown, in which nothing that others wrote is markup.
///
/// Names stand in code spans: there is no emphasis, link, HTML, mention, issue or commit reference
/// in those. A `|`, which would end a cell of a table, and a backtick are shown as `\u{7c}` and
/// `\u{60}`; what is not plainly visible is escaped like that already (`PrintableText`).
///
/// Source: GitHub Flavored Markdown Spec, 4.10 "Tables" and 6.3 "Code spans"; GitHub Docs,
/// "Autolinked references and URLs".
enum MarkdownText {
  /// A name as a code span.
  static func code(_ name: PrintableText) -> String {
    guard name.columns > 0 else { return "*(empty)*" }
    return "`" + escaped(name.text.unicodeScalars) + "`"
  }

  /// A name of others as a code span, its middle left out where it is long.
  static func name(_ name: String, columns: Int) -> String {
    code(PrintableText(escaping: name).shortened(to: columns))
  }

  /// A sentence, of which each word that could be markup or a reference is a code span.
  static func sentence(_ words: PrintableText) -> String {
    words.text.unicodeScalars.split(separator: " ").map { word in
      if isPlain(word) { return String(word) }
      var core = word
      if core.first == "(" { core = core.dropFirst() }
      while let last = core.last, ",;:.)".unicodeScalars.contains(last) { core = core.dropLast() }
      let (before, after) = (word[..<core.startIndex], word[core.endIndex...])
      if core.isEmpty || isPlain(core) { return String(word) }
      // What stands in backticks is in its code span already.
      if core.count > 2, core.first == "`", core.last == "`" {
        core = core.dropFirst().dropLast()
      }
      return String(before) + "`" + escaped(core) + "`" + String(after)
    }.joined(separator: " ")
  }

  /// A text without what ends a code span or a cell; scalar by scalar, as Markdown is read.
  private static func escaped(_ text: some Sequence<Unicode.Scalar>) -> String {
    var escaped = ""
    for scalar in text {
      switch scalar {
      case "|": escaped += "\\u{7c}"
      case "`": escaped += "\\u{60}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a word is letters alone that no forge takes for a commit, or a number.
  private static func isPlain(_ word: Substring.UnicodeScalarView) -> Bool {
    if word.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) {
      return word.count < 7 || !word.allSatisfy(\.properties.isASCIIHexDigit)
    }
    return word.count < 16
      && word.allSatisfy { ("0"..."9").contains($0) || ",.%-".unicodeScalars.contains($0) }
  }
}
