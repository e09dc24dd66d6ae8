import Digests
import Foundation
import JSONSyntax
import Replay
import TestSupport
import Testing

@testable import Reporting

struct HTMLRendererTests {
  static func page(_ report: Report, top: Int? = nil) -> String {
    var output = ""
    HTMLRenderer(top: top).render(report, into: &output)
    return output
  }

  /// The page without its style sheet and script, which have files of their own.
  static func body(_ page: String) -> String {
    page.replacing(PageText.style, with: "").replacing(PageText.script, with: "")
  }

  @Test(arguments: ["one-boundary", "three-candidates", "nothing-found"])
  func thePageIsAsTheGoldenFileHasIt(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    var body = Self.body(Self.page(make()))
    // The digests of the style sheet and the script change with them, and have a test of their own.
    body.replace(#/sha256-[A-Za-z0-9+/=]+/#, with: "sha256-…")
    #expect(try Golden("reporting/\(name).html").difference(from: body) == nil)
  }

  static let reports: [(name: String, make: @Sendable () -> Report)] =
    ReportFixtures.all + [("markup", MarkupFixture.report)]

  @Test(arguments: reports.map(\.name))
  func everyTagIsOneOfOursAndEveryReferenceLeadsSomewhere(name: String) throws {
    let make = try #require(Self.reports.first { $0.name == name }?.make)
    let outline = HTMLOutline(Self.page(make()))
    #expect(outline.faults == [])
    let names: Set = [
      "html", "head", "meta", "title", "style", "body", "svg", "pattern", "rect", "line", "text",
      "g", "a", "header", "p", "b", "nav", "button", "main", "div", "section", "h1", "h2", "h3",
      "h4", "ul", "ol", "li", "span", "figure", "figcaption", "aside", "dl", "dt", "dd", "table",
      "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "code", "form", "label",
      "input", "select", "option", "pre", "mark", "footer", "script",
    ]
    #expect(Set(outline.elements.map(\.name)).subtracting(names) == [])
    let attributes = Set(outline.elements.flatMap(\.attributes.keys))
    #expect(!attributes.contains { $0.hasPrefix("on") || ["style", "src", "srcset"].contains($0) })
    let ids = outline.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count, "ids are given once")
    for element in outline.elements {
      if let target = element.attributes["href"] {
        #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target)")
      }
      if let label = element.attributes["aria-labelledby"] { #expect(ids.contains(label)) }
    }
  }

  @Test func thePolicyLetsThroughTheTwoTextsOfThePageAndNothingElse() throws {
    let outline = HTMLOutline(Self.page(ReportFixtures.oneBoundary()))
    let policy = try #require(
      outline.named("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?
        .attributes["content"])
    func digest(_ text: String) -> String { SHA256.base64(of: Array(text.utf8).span) }
    let style = try #require(outline.named("style").first)
    let scripts = outline.named("script")
    #expect(outline.named("style").count == 1)
    #expect(scripts.map { $0.attributes["type"] } == ["application/json", nil])
    #expect(
      policy == """
        default-src 'none'; script-src 'sha256-\(digest(scripts[1].rawText))'; \
        style-src 'sha256-\(digest(style.rawText))'; base-uri 'none'; form-action 'none'; \
        require-trusted-types-for 'script'; trusted-types 'none'
        """)
  }

  @Test func theStyleSheetAndTheScriptAreThoseOfTheirFiles() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Reporting/HTML")
    for (file, text) in [("page.css", PageText.style), ("page.js", PageText.script)] {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      #expect(source == text + "\n", "\(file) has changed: run scripts/embed-page")
    }
  }

  @Test(arguments: reports.map(\.name))
  func theDataHoldEveryFindingAndNothingThatEndsTheirElement(name: String) throws {
    let make = try #require(Self.reports.first { $0.name == name }?.make)
    let report = make()
    let outline = HTMLOutline(Self.page(report))
    let data = try #require(outline.named("script").first).rawText
    #expect(!data.contains("<"))
    let tree = try JSONParser.parse(Array(data.utf8).span)
    let findings = try #require(tree["findings"]?.elements)
    let texts = try #require(tree["texts"]?.elements).compactMap(\.string)
    #expect(findings.count == report.findings.count)
    let fields = try #require(PageText.script.firstMatch(of: /FIELDS = \[([^\]]*)\]/)).output.1
      .matches(of: /"(\w+)"/).map { String($0.output.1) }
    for (row, finding) in zip(findings, report.findings) {
      let row = try #require(row.elements)
      #expect(row.count == fields.count)
      let action = try #require(fields.firstIndex(of: "action"))
      let number = try #require(row[action].scalarText.flatMap { Int($0) })
      #expect(texts[number] == PrintableText(escaping: finding.key.action).text)
    }
    #expect(Set(texts).count == texts.count, "each text once")
  }

  @Test func whatOthersWriteIsShownAndReadAsTextAlone() {
    let page = Self.page(MarkupFixture.report())
    let outline = HTMLOutline(page)
    for text in MarkupFixture.texts {
      let shown = PrintableText(escaping: text).text
      #expect(outline.text.contains(shown), "\(shown)")
    }
    #expect(!page.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" })
    #expect(!page.contains("<img") && !page.contains("<script>alert"))
  }

  @Test func withoutScriptsTheFirstFindingsAreThereAndTheRestIsCounted() {
    let page = Self.page(ReportFixtures.oneBoundary(), top: 2)
    let outline = HTMLOutline(page)
    #expect(outline.elements.count { $0.attributes["class"] == "action" } == 2)
    #expect(outline.text.contains("The first 2 of 6 findings"))
    let whole = HTMLOutline(Self.page(ReportFixtures.oneBoundary()))
    #expect(whole.text.contains("All 6 findings"))
  }

  @Test(arguments: ["one-boundary", "three-candidates"])
  func everyChartHasATitleAndATable(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let page = Self.page(make())
    for chart in page.matches(of: /<svg[^>]*role="img"[^>]*>(.{7})/) {
      #expect(chart.output.1 == "<title>")
    }
    let figures = page.split(separator: "<figure class=\"").dropFirst()
    for kind in ["timeline", "bars principals", "bars services", "heat"] {
      let figure = try #require(figures.first { $0.hasPrefix(kind + "\"") })
      #expect(figure.contains("<table"), "\(kind)")
    }
  }

  @Test func ofARedactedBoundaryNoTextIsShown() throws {
    var boundary = ReportFixtures.boundary()
    let source = SourceText(name: "boundary.json", "{\n  \"secret\": 1\n}")
    boundary.listing = PolicyListing(boundary.document, in: source)
    #expect(Self.page(ReportFixtures.report([boundary], Tally(boundaries: 1))).contains("secret"))
    var redaction = Redaction()
    let redacted = redaction.redacted(boundary)
    let page = Self.page(ReportFixtures.report([redacted], Tally(boundaries: 1)))
    #expect(!page.contains("secret") && page.contains("Its text is not shown"))
  }

  @Test func theAnswerComesFirstAndBesideItWhatIsNotSeen() throws {
    let outline = HTMLOutline(Self.page(ReportFixtures.oneBoundary()))
    let words = outline.text
    let answer = try #require(words.firstRange(of: "37 of 1,204,332 calls by 2 of 4 principals"))
    let limits = try #require(words.firstRange(of: "Not seen: access to the data in s3"))
    let chart = try #require(words.firstRange(of: "Per day"))
    #expect(answer.lowerBound < limits.lowerBound && limits.lowerBound < chart.lowerBound)
  }

  @Test func daysThatLieFarApartShareBars() {
    var tally = Tally(boundaries: 1)
    tally.input = ReportFixtures.input()
    tally.candidates = [ReportFixtures.candidate()]
    for day: Int64 in [-719_162, 0, 20_000, 2_932_896] {
      tally.candidates[0].timeline[day] = ReportFixtures.counts(allowed: 1, denied: 2)
    }
    let page = Self.page(ReportFixtures.report([ReportFixtures.boundary()], tally))
    #expect(HTMLOutline(page).faults == [])
    #expect(page.contains("0001-01-01 to "))
    #expect(page.matches(of: /class="hit"/).count <= 366)
  }

  @Test(arguments: [
    (0, 0, "0%"), (0, 7, "0%"), (1, 3, "33.333%"), (7, 7, "100.000%"), (1, 1_000_000, "0.000%"),
    (Int.max - 1, Int.max, "100.000%"), (9, 7, "100.000%"),
  ])
  func partsAreWrittenAsSVGTakesThem(part: Int, whole: Int, expected: String) {
    #expect(percent(part, of: whole).text == expected)
  }
}
