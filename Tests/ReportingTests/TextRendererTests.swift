import JSONSyntax
import Replay
import RequestMapping
import TestSupport
import Testing

@testable import Reporting

struct TextRendererTests {
  static func text(_ report: Report, width: Int, color: Bool = false, top: Int? = nil) -> String {
    var output = ""
    TextRenderer(width: width, color: color, top: top).render(report, into: &output)
    return output
  }

  @Test(arguments: ReportFixtures.all.map(\.name), [80, 120])
  func theReportIsAsTheGoldenFileHasIt(name: String, width: Int) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let golden = Golden("reporting/\(name)-\(width).txt")
    #expect(try golden.difference(from: Self.text(make(), width: width)) == nil)
  }

  @Test func coloursOnlyAddToTheText() throws {
    let report = ReportFixtures.oneBoundary()
    let colored = Self.text(report, width: 80, color: true)
    let golden = Golden("reporting/one-boundary-80-color.txt")
    #expect(try golden.difference(from: colored) == nil)
    #expect(withoutColors(colored) == Self.text(report, width: 80))
    #expect(colored.contains("\u{1b}[1;31m"))
  }

  @Test(arguments: ReportFixtures.all.map(\.name))
  func noLineIsWiderThanTheTerminalAndNothingMovesTheCursor(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let report = make()
    for width in [40, 41, 47, 53, 60, 66, 72, 79, 80, 100, 133, 200, 500] {
      for color in [false, true] {
        for line in withoutColors(Self.text(report, width: width, color: color)).lines {
          #expect(terminalColumns(line) <= width, "\(width) columns: \(line)")
          #expect(!line.unicodeScalars.contains { $0.isUnsafeToPrint }, "\(line)")
        }
      }
    }
  }

  @Test func theAnswerComesFirstAndTheNextCommandLast() {
    let text = Self.text(ReportFixtures.oneBoundary(), width: 200)
    #expect(
      text.lines.first == """
        37 of 1,204,332 calls by 2 of 4 principals would have been denied; \
        12 could not be decided.
        """)
    #expect(
      text.lines.last?.hasPrefix("    trailfence replay --boundary policies/boundary") == true)
    #expect(text.contains(Report.premise.prefix(60)))
  }

  @Test func moreFindingsThanTheTopAreCountedAndTheCommandThatListsThemIsTold() {
    let text = Self.text(ReportFixtures.oneBoundary(), width: 80, top: 2)
    #expect(text.contains("1 more finding not listed here; --top 6 lists all."))
    #expect(text.contains("2 findings not listed here; --top 6 lists all."))
    #expect(text.contains("--top 6 logs"))
    #expect(!text.contains("sqs:SendMessage  "))
    #expect(!Self.text(ReportFixtures.oneBoundary(), width: 80, top: 6).contains("not listed"))
  }

  @Test func muchThatIsDeniedDoesNotHideAllThatIsUndecided() {
    var tally = Tally(boundaries: 1)
    for index in 0..<60 {
      let verdict: Verdict = index < 50 ? .denied : .indeterminate
      tally.candidates[0].findings[
        FindingKey(
          principal: ReportFixtures.key("r"), action: "s3:\(verdict.rawValue)\(index)",
          verdict: verdict, reason: .implicitDeny)] = ReportFixtures.finding(calls: 100 - index)
    }
    let lines = Self.text(ReportFixtures.report([ReportFixtures.boundary()], tally), width: 80)
      .lines
    #expect(lines.count { $0.hasPrefix("  s3:denied") } == 15)
    #expect(lines.count { $0.hasPrefix("  s3:indeterminate") } == 5)
  }

  @Test func findingsThatOnlyFailedBeforeAreListedApart() throws {
    let lines = Self.text(ReportFixtures.oneBoundary(), width: 80).lines
    let apart = try #require(lines.firstIndex(of: "FAILED BEFORE AWS AUTHORIZED THEM"))
    let passRole = try #require(lines.firstIndex { $0.contains("iam:PassRole") })
    #expect(apart < passRole)
  }

  @Test func namesThatDifferOnlyInTheirMiddleAreTold() {
    let text = Self.text(ReportFixtures.hostile(), width: 80, top: 100)
    let heads = text.lines.filter {
      $0.hasPrefix("arn:aws:iam::111122223333:") && $0.contains("very-long")
    }
    #expect(heads.count == 12)
    #expect(Set(heads).count == heads.count)
  }

  // Seconds in all; were something quadratic in it, it would take much longer than the limit.
  @Test(.timeLimit(.minutes(5))) func twentyThousandFindingsAreLaidOutInOneGo() {
    var tally = Tally(boundaries: 1)
    tally.input = ReportFixtures.input()
    for index in 0..<20_000 {
      let key = ReportFixtures.key("role-\(index % 500)")
      let arn = "arn:aws:iam::111122223333:role/\(String(repeating: "team/", count: 30))\(key.name)"
      tally.candidates[0].principals[key, default: PrincipalTally(arn: arn)].verdicts[.denied] += 1
      tally.candidates[0].findings[
        FindingKey(
          principal: key, action: "s3:Action\(index / 500)", verdict: .denied,
          reason: .implicitDeny)] = ReportFixtures.finding(
          calls: index % 97 + 1, resources: ["arn:aws:s3:::a-bucket/\(index)/\(arn)"])
    }
    let report = ReportFixtures.report([ReportFixtures.boundary()], tally)
    let text = Self.text(report, width: 80, top: .max)
    #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } > 60_000)
    #expect(!text.contains("not listed here"))
  }
}

/// A text without the colour sequences that the renderer writes, and only those.
func withoutColors(_ text: String) -> String {
  ["0", "1", "1;31", "33", "2"].reduce(text) { text, code in
    text.split(separator: "\u{1b}[\(code)m", omittingEmptySubsequences: false).joined()
  }
}

extension String {
  /// The lines; the text must end in a line end.
  var lines: [String] {
    var lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// Columns of a line, counted apart from the renderer: wide are the blocks of East Asian scripts
/// and the emoji.
func terminalColumns(_ line: String) -> Int {
  line.unicodeScalars.reduce(0) { columns, scalar in
    switch scalar.value {
    case 0x300...0x36f: columns
    case 0x1100...0x115f, 0x3000...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff,
      0xac00...0xd7a3, 0xf900...0xfaff, 0xff00...0xff60, 0x1f300...0x1faff, 0x2_0000...0x3_fffd:
      columns + 2
    default: columns + 1
    }
  }
}
