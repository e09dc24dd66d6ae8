/// A row of comma-separated values after RFC 4180, safe to open in a spreadsheet.
///
/// Numbers, times and truth values stand bare; texts stand in quotes. What is not plainly visible in
/// a text is shown as `\u{…}` (`PrintableText`), so no cell holds a line end. A spreadsheet takes
/// some texts for formulas and runs them, whether they are in quotes or not; such a text gets an
/// apostrophe in front, as does one that begins with an apostrophe itself, so that taking off a
/// first apostrophe gives back every text.
///
/// Source: RFC 4180; OWASP, "CSV Injection".
struct CSVRow {
  private(set) var text = ""
  private var followsCell = false

  /// Adds a text, or an empty cell.
  mutating func add(_ value: String?) {
    guard let value else { return add(bare: "") }
    let shown = PrintableText(escaping: value).text
    let guarded = Self.isTakenForFormula(shown) ? "'" + shown : shown
    var quoted = "\""
    // Scalar by scalar: a quote with a mark on it is a character of its own to Swift alone.
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    add(bare: quoted + "\"")
  }

  /// Adds a whole number, or an empty cell.
  mutating func add(_ value: Int?) {
    add(bare: value.map { String($0) } ?? "")
  }

  /// Adds `true` or `false`.
  mutating func add(_ value: Bool) {
    add(bare: value ? "true" : "false")
  }

  /// Adds a time or a date, or an empty cell; what is neither is a text.
  mutating func add(time: String?) {
    let isTime = time?.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "T:-Z".utf8.contains(byte)
    }
    if let time, isTime == true, time.utf8.first != UInt8(ascii: "-") {
      add(bare: time)
    } else {
      add(time)
    }
  }

  /// Ends the row.
  mutating func end() {
    text += "\r\n"
    followsCell = false
  }

  private mutating func add(bare cell: String) {
    if followsCell { text += "," }
    followsCell = true
    text += cell
  }

  /// Whether a spreadsheet could take a text for a formula; the last four are full-width.
  private static func isTakenForFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return ["=", "+", "-", "@", "'", "\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}"].contains(first)
  }
}
