import JSONSyntax
import Replay
import RequestMapping
import TestSupport
import Testing

@testable import Reporting

/// What holds for every format of the report.
struct ReportFormatTests {
  static func text(_ report: Report, _ format: ReportFormat, _ style: ReportStyle = .init())
    -> String
  {
    var output = ""
    format.renderer(style).render(report, into: &output)
    return output
  }

  static let formats: [(format: ReportFormat, ending: String)] = [
    (.ndjson, "ndjson"), (.csv, "csv"), (.markdown, "md"), (.sarif, "sarif"), (.junit, "xml"),
  ]

  @Test(
    arguments: ["one-boundary", "three-candidates", "nothing-found"], formats.indices)
  func theReportIsAsTheGoldenFileHasIt(name: String, format: Int) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let golden = Golden("reporting/\(name).\(Self.formats[format].ending)")
    #expect(try golden.difference(from: Self.text(make(), Self.formats[format].format)) == nil)
  }

  @Test(arguments: ReportFormat.allCases)
  func nothingThatOthersWroteMovesTheCursorOrTurnsTheText(format: ReportFormat) {
    let text = Self.text(ReportFixtures.hostile(), format)
    #expect(!text.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" && $0 != "\r" })
    #expect(format == .csv || !text.utf8.contains(UInt8(ascii: "\r")))
  }

  @Test(arguments: ReportFormat.allCases)
  func aReportThatWasStoppedSaysSo(format: ReportFormat) {
    var tally = Tally(boundaries: 1)
    tally.input = ReportFixtures.input()
    tally.candidates = [ReportFixtures.candidate()]
    let report = ReportFixtures.report(
      [ReportFixtures.boundary()], tally, isComplete: false, stoppedBy: "SIGINT")
    #expect(Self.text(report, format).contains("SIGINT"))
  }

  @Test(arguments: ReportFormat.allCases)
  func theServicesWithoutDataEventsAreNamed(format: ReportFormat) {
    let text = Self.text(ReportFixtures.oneBoundary(), format)
    #expect(text.contains("s3"))
    switch format {
    case .ndjson, .csv, .sarif: #expect(text.contains("withoutDataEvents"))
    case .text, .json, .html, .markdown, .junit: #expect(text.contains("data event"))
    }
  }
}
