import Foundation
import TestSupport
import Testing

/// The page that `replay --format html` writes of the samples.
struct HTMLPageTests {
  private func page(_ sample: String, _ options: [String] = []) throws -> String {
    let outcome = try Command.run(
      ["replay", "--boundary", "samples/\(sample)/boundary.json", "--as-of", "2024-10-01"]
        + ["--format", "html"] + options + ["samples/\(sample)/logs"])
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    return outcome.output
  }

  /// The samples' pages lie beside their archives, to be opened and looked at.
  @Test(arguments: SampleTests.samples)
  func thePageIsTheGoldenOne(sample: String) throws {
    let golden = Golden("expected.html", in: "samples/\(sample)")
    #expect(try golden.difference(from: page(sample)) == nil)
  }

  @Test func thePageOfAnOrganisationHasWhatItsJSONReportHas() throws {
    let page = try page("organisation")
    #expect(try self.page("organisation", ["--jobs", "3"]) == page)
    let report = try #require(
      JSONSerialization.jsonObject(
        with: Data(contentsOf: Command.root.appending(path: "samples/organisation/expected.json")))
        as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let start = try #require(page.range(of: "<script type=\"application/json\" id=\"data\">"))
    let end = try #require(page.range(of: "</script>", range: start.upperBound..<page.endIndex))
    let data = try #require(
      JSONSerialization.jsonObject(
        with: Data(page[start.upperBound..<end.lowerBound].utf8)) as? [String: Any])
    let texts = try #require(data["texts"] as? [String])
    let rows = try #require(data["findings"] as? [[Any]])
    #expect(rows.count == findings.count)
    for (row, finding) in zip(rows, findings) {
      #expect(row[4] as? Int == finding["calls"] as? Int)
      #expect((row[2] as? Int).map { texts[$0] } == finding["action"] as? String)
      #expect((row[3] as? Int).map { texts[$0] } == finding["principal"] as? String)
    }
  }
}
