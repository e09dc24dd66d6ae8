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
    return "`" + escaped(name.text) + "`"
  }

  /// A name of others as a code span, its middle left out where it is long.
  static func name(_ name: String, columns: Int) -> String {
    code(PrintableText(escaping: name).shortened(to: columns))
  }

  /// A sentence, of which each word that could be markup or a reference is a code span.
  static func sentence(_ words: PrintableText) -> String {
    words.text.split(separator: " ", omittingEmptySubsequences: true).map { word in
      var core = word
      var before = ""
      var after = ""
      if core.first == "(" { before = String(core.removeFirst()) }
      while let last = core.last, ",;:.)".contains(last) {
        after = String(core.removeLast()) + after
      }
      if core.isEmpty || isPlain(core) { return String(word) }
      // What stands in backticks is in its code span already.
      if core.utf8.count > 2, core.first == "`", core.last == "`" {
        core = core.dropFirst().dropLast()
      }
      return before + "`" + escaped(String(core)) + "`" + after
    }.joined(separator: " ")
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "`") }) else {
      return text
    }
    return text.split(separator: "|", omittingEmptySubsequences: false)
      .map {
        $0.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "\\u{60}")
      }
      .joined(separator: "\\u{7c}")
  }

  /// Whether a word is letters alone that no forge takes for a commit, or a number.
  private static func isPlain(_ word: Substring) -> Bool {
    if word.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) {
      return word.utf8.count < 7 || !word.allSatisfy(\.isHexDigit)
    }
    return word.utf8.count < 16
      && word.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ",.%-".utf8.contains(byte)
      }
  }
}
