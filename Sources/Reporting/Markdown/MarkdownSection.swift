/// A part of a Markdown document: what always stands there, and rows of which the last may be left
/// out.
struct MarkdownSection {
  /// Heading and the head of a table; with them the section opens.
  var opening: String
  var rows: [String] = []
  /// What closes the section.
  var closing = ""
  /// Bytes that the rows may take at most; nil for what the document has left.
  var allowance: Int?
  /// What is said of rows that are left out.
  var leftOut: @Sendable (Int) -> String = { _ in "" }

  /// Bytes kept for what is said of rows that are left out.
  static let reserve = 160
}

extension [MarkdownSection] {
  /// Lays out the sections in so many bytes: those with an allowance first, then the others in their
  /// order, each as many rows as fit.
  func text(limit: Int) -> String {
    var left = limit
    for section in self {
      left -= section.opening.utf8.count + section.closing.utf8.count + MarkdownSection.reserve
    }
    var shown = [Int](repeating: 0, count: count)
    for hasAllowance in [true, false] {
      for index in indices where (self[index].allowance != nil) == hasAllowance {
        var allowance = Swift.min(self[index].allowance ?? left, left)
        for row in self[index].rows {
          guard row.utf8.count <= allowance else { break }
          allowance -= row.utf8.count
          left -= row.utf8.count
          shown[index] += 1
        }
      }
    }
    return zip(self, shown).map { section, shown in
      let hidden = section.rows.count - shown
      return section.opening + section.rows.prefix(shown).joined()
        + (hidden > 0 ? section.leftOut(hidden) : "") + section.closing
    }.joined()
  }
}
