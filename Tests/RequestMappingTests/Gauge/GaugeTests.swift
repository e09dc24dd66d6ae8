import Foundation
import JSONSyntax
import Testing

@Suite("The gauge: how right the mapper is, and that no figure falls")
struct GaugeTests {
  private static let report = GaugeReport()

  @Test func theLabelledRecordsAreThere() {
    let records = Self.report.gauges.map(\.gauge.records)
    #expect(records.allSatisfy { $0 >= 80 })
    #expect(GaugeReport.boundaries.count == 6)
    for mapping in MappingCase.cases(in: "gauge") {
      #expect(mapping.tree["after"]?.string != nil, "\(mapping) names no document")
      for request in mapping.tree["requests"]?.elements ?? [] {
        #expect(request.string.flatMap { LabelledRequest($0) } != nil, "\(mapping)")
      }
    }
  }

  @Test func noFigureFallsBelowTheCommittedOne() throws {
    // `scripts/gauge` asks for the report instead.
    if let path = ProcessInfo.processInfo.environment["GAUGE_OUTPUT"] {
      try Data(Self.report.text.utf8).write(to: URL(filePath: path))
      return
    }
    let committed = try GaugeReport.committed()
    for (name, _) in MappingGauge.names {
      let figures = try #require(committed[name], "\(GaugeReport.path) has no \(name)")
      for (set, figure) in zip(Self.report.gauges, figures) {
        let now = set.gauge[name]
        #expect(
          now.isAtLeast(figure),
          "\(name) of \(set.name) fell from \(figure.shown) to \(now.shown); see scripts/gauge")
      }
    }
  }

  @Test func figuresAreReadAsTheyAreWritten() {
    for (right, of) in [(0, 1), (39, 40), (1, 3), (1_000, 1_000)] {
      var figure = GaugeFigure()
      figure.count(right, of: of)
      #expect(GaugeFigure(shown: figure.shown[...]) == figure)
    }
    #expect(GaugeFigure(shown: "–") == nil)
  }

  @Test func aShareIsComparedWhateverTheNumberOfCases() {
    func figure(_ right: Int, of: Int) -> GaugeFigure {
      var figure = GaugeFigure()
      figure.count(right, of: of)
      return figure
    }
    #expect(figure(2, of: 4).isAtLeast(figure(1, of: 2)))
    #expect(!figure(49, of: 100).isAtLeast(figure(1, of: 2)))
  }
}
