import Replay
import TestSupport
import Testing

@testable import Reporting

struct CSVRendererTests {
  /// Reads RFC 4180 by itself, apart from the renderer.
  static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        cell.unicodeScalars.append(scalar)
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false):
        try #require(scalars.popFirst() == "\n")
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    #expect(!isQuoted && row.isEmpty && cell.isEmpty)
    return rows
  }

  @Test(arguments: ReportFixtures.all.map(\.name))
  func everyRowHasTheColumnsOfTheFirst(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let report = make()
    let rows = try Self.rows(ReportFormatTests.text(report, .csv))
    #expect(rows.count == report.findings.count + 1)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(Set(rows[0]).count == rows[0].count)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("'quoted", "''quoted"), ("\t=1", "\\u{9}=1"), ("\r\n=1", "\\u{d}\\u{a}=1"),
    (" =1", "\\u{20}=1"), ("\u{ff1d}1", "'\u{ff1d}1"), ("a=1", "a=1"), ("", ""),
    (#"=cmd|'/C calc'!A0"#, #"'=cmd|'/C calc'!A0"#), (#"a"b"#, #"a"b"#),
    ("a\u{0}b\u{1b}[2J\u{202e}", "a\\u{0}b\\u{1b}[2J\\u{202e}"),
  ])
  func noTextIsTakenForAFormula(text: String, cell: String) throws {
    var row = CSVRow()
    row.add(text)
    row.end()
    #expect(try Self.rows(row.text) == [[cell]])
    #expect(row.text.hasPrefix("\""))
  }

  @Test func whatIsNoTextStandsBare() throws {
    var row = CSVRow()
    row.add(3)
    row.add(nil as Int?)
    row.add(true)
    row.add(time: "2025-01-03T10:00:00Z")
    row.add(time: "=1")
    row.add(nil as String?)
    row.end()
    #expect(row.text == "3,,true,2025-01-03T10:00:00Z,\"'=1\",\r\n")
  }
}
