import JSONSyntax
import Replay
import TestSupport
import Testing

@testable import Reporting

/// The reports fit the schemas that they promise to.
struct SchemaTests {
  private static func tree(_ text: String) throws -> JSONTree {
    try JSONParser.parse(Array(text.utf8).span)
  }

  @Test(arguments: ReportFixtures.all.map(\.name))
  func theJSONReportFitsTheShippedSchema(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let schema = try JSONSchema("docs/report.schema.json")
    for grouping in [nil, ReportGrouping.day, .permissionSet] {
      let text = ReportFormatTests.text(make(), .json, ReportStyle(grouping: grouping))
      let problems = try schema.problems(in: try Self.tree(text)).filter { problem in
        // Of the hostile fixture, no mode of ours.
        !(name == "hostile" && problem.hasPrefix("$.input.dedupe"))
      }
      #expect(problems.isEmpty, "\(problems)")
    }
  }

  @Test func theReportOfAStoppedReplayFitsTheSchema() throws {
    var report = ReportFixtures.oneBoundary()
    report.isComplete = false
    report.stoppedBy = "SIGTERM"
    let tree = try Self.tree(JSONRendererTests.json(report))
    #expect(tree["stoppedBy"]?.string == "SIGTERM")
    #expect(try JSONSchema("docs/report.schema.json").problems(in: tree) == [])
  }

  @Test(arguments: ReportFixtures.all.map(\.name))
  func theSARIFLogFitsTheSchemaOfItsMembers(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let schema = try JSONSchema("Tests/Schemas/sarif-2.1.0-members.json")
    let tree = try Self.tree(ReportFormatTests.text(make(), .sarif))
    let problems = try schema.problems(in: tree)
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func everyResultNamesARuleThatIsThere() throws {
    let tree = try Self.tree(ReportFormatTests.text(ReportFixtures.hostile(), .sarif))
    let run = try #require(tree["runs"]?.elements?.first)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.elements).compactMap {
      $0["id"]?.string
    }
    let results = try #require(run["results"]?.elements)
    #expect(results.count == ReportFixtures.hostile().findings.count)
    for result in results {
      let index = try #require(result["ruleIndex"]?.scalarText.flatMap { Int($0) })
      #expect(rules[index] == result["ruleId"]?.string)
    }
  }

  @Test func aResultStandsAtTheStatementThatDecides() throws {
    let tree = try Self.tree(ReportFormatTests.text(ReportFixtures.oneBoundary(), .sarif))
    let results = try #require(tree["runs"]?.elements?.first?["results"]?.elements)
    let denied = try #require(results.first { $0["ruleId"]?.string == "explicitDeny" })
    let place = denied["locations"]?.elements?.first?["physicalLocation"]
    #expect(place?["artifactLocation"]?["uri"]?.string == "policies/boundary.json")
    #expect(place?["region"]?["startLine"]?.scalarText == "16")
    #expect(place?["region"]?["endLine"]?.scalarText == "21")
  }

  @Test(arguments: [
    ("see [here](https://example.com)", "see \\[here\\](https://example.com)"),
    ("{0} and \u{1b}", "{{0}} and \\u{{1b}}"),
  ])
  func aMessageHasNeitherLinksNorPlaceholders(text: String, message: String) {
    #expect(SARIFText.message(PrintableText(escaping: text)) == message)
  }

  @Test(arguments: [
    ("policies/a b.json", "policies/a%20b.json"), ("/x/é.json", "file:///x/%C3%A9.json"),
    ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("a\"b", "a%22b"),
  ])
  func aPathIsAReference(path: String, uri: String) {
    #expect(SARIFText.uri(ofPath: path) == uri)
  }

  @Test func theValidatorSeesWhatDoesNotFit() throws {
    let schema = try JSONSchema("docs/report.schema.json")
    let text = JSONRendererTests.json(ReportFixtures.oneBoundary())
    for (part, other) in [
      ("\"calls\": 20", "\"calls\": -1"), ("\"calls\": 20", "\"calls\": \"20\""),
      ("\"verdict\": \"denied\"", "\"verdict\": \"maybe\""), ("\"asOf\":", "\"asof\":"),
      ("\"schemaVersion\": 1", "\"schemaVersion\": 2"),
      ("\"firstSeen\": \"2025-01-03T10:00:00Z\"", "\"firstSeen\": \"2025-01-03\""),
    ] {
      let spoilt = text.replacing(part, with: other, maxReplacements: 1)
      #expect(spoilt != text)
      #expect(try !schema.problems(in: try Self.tree(spoilt)).isEmpty, "\(other)")
    }
  }
}
