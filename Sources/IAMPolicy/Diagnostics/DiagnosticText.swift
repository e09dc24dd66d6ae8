public import JSONSyntax

/// Lays diagnostics out as text, as compilers do: place and message, the line, and a mark under it.
///
/// ```
/// boundary.json:4:19: error: expected `,` between the items
/// 4 |     "s3:GetObject"
///   |                   ^
/// help: …
/// ```
/// Nothing that a policy holds reaches a terminal as it is: control characters and marks that turn
/// text around are shown by their number.
public enum DiagnosticText {
  /// Diagnostics that are shown unless the caller says otherwise.
  public static let defaultLimit = 50
  /// Columns of a line that are shown.
  package static let width = 100

  /// Renders diagnostics about one text.
  ///
  /// When there are more than `limit`, errors are shown before the rest, and a last line counts
  /// what is left out, together with the `omitted` that were never collected.
  public static func render(
    _ diagnostics: [Diagnostic], in source: SourceText, limit: Int = defaultLimit, omitted: Int = 0
  ) -> String {
    var text = ""
    let shown = selection(of: diagnostics, limit: limit)
    for diagnostic in shown { text += render(diagnostic, in: source) }
    let more = diagnostics.count - shown.count + omitted
    if more > 0 { text += "… and \(more) more\n" }
    return text
  }

  /// Makes a text harmless to print: unsafe characters become `\u{…}`; line ends stay if asked to.
  public static func harmless(_ text: String, keepingLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: \.isUnsafeToPrint) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" && keepingLines || !scalar.isUnsafeToPrint {
        result.unicodeScalars.append(scalar)
      } else {
        result += escape(scalar)
      }
    }
    return result
  }

  private static func selection(of diagnostics: [Diagnostic], limit: Int) -> [Diagnostic] {
    guard diagnostics.count > limit else { return diagnostics }
    let errors = diagnostics.indices.filter { diagnostics[$0].severity == .error }
    let others = diagnostics.indices.filter { diagnostics[$0].severity != .error }
    return (errors + others).prefix(max(0, limit)).sorted().map { diagnostics[$0] }
  }

  private static func render(_ diagnostic: Diagnostic, in source: SourceText) -> String {
    let name = harmless(source.name)
    var text = "\(name):\(diagnostic.range.start): \(diagnostic.severity.rawValue): "
    text += harmless(diagnostic.message) + "\n"
    text += excerpt(of: diagnostic.range, in: source)
    for note in diagnostic.notes {
      if let location = note.location {
        text += "\(note.sourceName.map { harmless($0) } ?? name):\(location): "
      }
      text += "note: " + harmless(note.message) + "\n"
    }
    if let help = diagnostic.help { text += "help: " + harmless(help, keepingLines: true) + "\n" }
    return text
  }

  /// The first line of a range and a line of marks under it; empty when there is no text.
  ///
  /// - Parameter width: columns of the line that are shown.
  package static func excerpt(
    of range: SourceRange, in source: SourceText, width: Int = width
  ) -> String {
    let line = source.line(range.start.line).unicodeScalars
    guard !line.isEmpty else { return "" }
    let first = max(0, range.start.column - 1)
    let last = range.end.line == range.start.line ? max(first, range.end.column - 1) : Int.max
    let start = first < width * 3 / 4 ? 0 : first - width / 2
    let cells = line.dropFirst(start).prefix(width + 1)

    var shown = start > 0 ? "…" : ""
    var marks = start > 0 ? " " : ""
    var column = start
    var hasMark = false
    for scalar in cells.prefix(width) {
      let cell = scalar == "\t" ? "\t" : scalar.isUnsafeToPrint ? escape(scalar) : String(scalar)
      shown += cell
      let isMarked = column >= first && (column < last || column == first)
      if column <= first || isMarked {
        let columns = scalar == "\t" || cell.unicodeScalars.count > 1 ? 0 : columns(of: scalar)
        if isMarked {
          hasMark = true
          marks += String(
            repeating: "^",
            count: max(1, max(columns, scalar == "\t" ? 1 : cell.unicodeScalars.count)))
        } else if scalar == "\t" {
          marks += "\t"
        } else {
          marks += String(
            repeating: " ",
            count: cell.unicodeScalars.count > 1 ? cell.unicodeScalars.count : columns)
        }
      }
      column += 1
    }
    if cells.count > width { shown += "…" }
    if !hasMark { marks += "^" }
    let number = "\(range.start.line)"
    let gutter = String(repeating: " ", count: number.count)
    return "\(number) | \(shown)\n\(gutter) | \(marks)\n"
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16))}"
  }

  /// Columns that a terminal gives a character: none to combining ones, two to wide ones.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
      return 2
    default: return 1
    }
  }
}
