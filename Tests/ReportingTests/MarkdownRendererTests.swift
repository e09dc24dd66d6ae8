import Replay
import RequestMapping
import TestSupport
import Testing

@testable import Reporting

struct MarkdownRendererTests {
  @Test(arguments: [
    ("a|b", "`a\\u{7c}b`"), ("`x`", "`\\u{60}x\\u{60}`"), ("@dev-01", "`@dev-01`"),
    ("[x](https://example.com)", "`[x](https://example.com)`"),
    ("<script>alert(1)</script>", "`<script>alert(1)</script>`"), ("", "*(empty)*"),
    ("a\r\n| b |", "`a\\u{d}\\u{a}\\u{7c} b \\u{7c}`"),
  ])
  func aNameStandsInACodeSpan(name: String, shown: String) {
    #expect(MarkdownText.name(name, columns: 80) == shown)
  }

  @Test(arguments: [
    (
      "no statement allows it; 12 of 1,204 (0.1 %).", "no statement allows it; 12 of 1,204 (0.1 %)."
    ),
    ("see @dev-01, please", "see `@dev-01`, please"),
    ("statement 3 \"A|B\" (boundary.json:16)", "statement 3 `\"A\\u{7c}B\"` (`boundary.json:16`)"),
    ("www.example.com *x* #12 GH-12", "`www.example.com` `*x*` `#12` `GH-12`"),
    ("actions of `s3`, deadbeef", "actions of `s3`, `deadbeef`"), ("<b>", "`<b>`"),
  ])
  func aSentenceKeepsItsPlainWords(sentence: String, shown: String) {
    #expect(MarkdownText.sentence(PrintableText(escaping: sentence)) == shown)
  }

  /// Everything outside code spans, where alone markup has an effect.
  static func outsideCode(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(separator: "x")
  }

  @Test func nothingThatOthersWroteIsMarkup() throws {
    let text = ReportFormatTests.text(ReportFixtures.hostile(), .markdown)
    for line in text.lines {
      let outside = Self.outsideCode(line)
      #expect(line.count { $0 == "`" }.isMultiple(of: 2), "\(line)")
      for mark in ["[", "]", "@", "<", "http", "\\u"] where !outside.contains("details>") {
        #expect(!outside.contains(mark), "\(mark): \(line)")
      }
      if line.hasPrefix("| x") || line.hasPrefix("| `") || line.hasPrefix("| not told") {
        #expect(outside.count { $0 == "|" } == 8, "\(line)")
      }
    }
  }

  static func many(_ count: Int) -> Report {
    var tally = Tally(boundaries: 1)
    tally.input = ReportFixtures.input()
    for index in 0..<count {
      let key = ReportFixtures.key("role-\(index % 500)")
      tally.candidates[0].principals[
        key, default: PrincipalTally(arn: "arn:aws:iam::111122223333:role/\(key.name)")
      ].verdicts[.denied] += 1
      tally.candidates[0].findings[
        FindingKey(
          principal: key, action: "s3:Action\(index / 500)",
          verdict: index % 3 == 0 ? .indeterminate : .denied, reason: .implicitDeny)] =
        ReportFixtures.finding(calls: index % 97 + 1, resources: ["arn:aws:s3:::a-bucket/\(index)"])
    }
    return ReportFixtures.report([ReportFixtures.boundary()], tally)
  }

  @Test(arguments: [0, 1, 20, 21, 300, 5_000])
  func whatIsTooLongIsLeftOutAndCounted(count: Int) throws {
    let report = Self.many(count)
    for limit in [4_000, 16_000, MarkdownRenderer.sizeLimit] {
      var text = ""
      MarkdownRenderer(limit: limit).render(report, into: &text)
      #expect(text.utf8.count <= max(limit, 3_000))
      let rows = text.lines.count { $0.hasPrefix("| `arn") }
      let hidden = text.lines.filter {
        $0.hasSuffix("more not shown for size; the JSON report has all.")
      }
      .compactMap { Int($0.prefix { $0 != " " }.filter { $0 != "," }) }
      #expect(rows + hidden.reduce(0, +) == count)
      #expect(text.contains("### Verdicts"))
    }
  }

  @Test func theHostileReportFitsToo() {
    let text = ReportFormatTests.text(ReportFixtures.hostile(), .markdown)
    #expect(text.utf8.count <= MarkdownRenderer.sizeLimit)
  }
}
