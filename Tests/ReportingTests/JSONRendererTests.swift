import JSONSyntax
import Replay
import RequestMapping
import TestSupport
import Testing

@testable import Reporting

struct JSONRendererTests {
  static func json(_ report: Report) -> String {
    var output = ""
    JSONRenderer().render(report, into: &output)
    return output
  }

  static func tree(_ report: Report) throws -> JSONTree {
    try JSONParser.parse(Array(json(report).utf8).span)
  }

  @Test(arguments: ["one-boundary", "three-candidates", "nothing-found"])
  func theReportIsAsTheGoldenFileHasIt(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    #expect(try Golden("reporting/\(name).json").difference(from: Self.json(make())) == nil)
  }

  /// The members of the contract, each with the members of its value; a list stands for its elements.
  static let verdicts = [
    "allowed", "denied", "indeterminate", "alreadyDenied", "exempt", "notAuthorized", "outOfScope",
  ]
  static let statement = ["sid", "index", "line", "column"]
  static let contract: [(path: [String], members: [String])] = [
    (
      [],
      [
        "schemaVersion", "complete", "stoppedBy", "asOf", "premise", "tool", "boundaries", "input",
        "verdicts", "findings", "principals", "timeline", "changes", "candidates", "waves",
        "attachments", "coverage", "blindSpots", "waivers", "truncated", "staleLayers", "problems",
      ]
    ),
    (["tool"], ["name", "version", "catalogVersion"]),
    (["boundaries"], ["id", "source", "sha256", "characters"]),
    (
      ["input"],
      [
        "files", "filesSkipped", "filesDamaged", "bytesRead", "bytesInflated", "records",
        "duplicates", "dedupe", "damagedElements", "firstEventTime", "lastEventTime", "accounts",
        "regions",
      ]
    ),
    (
      ["findings"],
      [
        "boundary", "principal", "action", "verdict", "reason", "statement", "nearestMiss",
        "missing", "rescue", "certainty", "recorded", "calls", "firstSeen", "lastSeen",
        "activeDays", "perDay", "resources", "sessions", "eventIDs", "change", "waived",
      ]
    ),
    (["findings", "statement"], statement),
    (["findings", "nearestMiss"], ["statement", "why"]),
    (["findings", "nearestMiss", "statement"], statement),
    (["findings", "recorded"], ["succeeded", "failedAfter", "failedBefore", "notShown"]),
    (["findings", "resources"], ["distinct", "exact", "examples"]),
    (["findings", "sessions"], ["distinct", "exact", "examples"]),
    (["principals"], ["principal"] + verdicts),
    (["timeline"], ["boundary", "date"] + verdicts),
    (["coverage"], ["services", "exempt", "notAuthorized", "files"]),
    (["coverage", "services"], ["service", "managementEvents", "dataEvents"]),
    (["blindSpots"], ["kind", "boundary", "subjects", "calls", "what"]),
    (["problems"], ["file", "offset", "what"]),
  ]

  @Test(arguments: ["one-boundary", "three-candidates", "nothing-found", "hostile"])
  func everyMemberOfTheContractIsThereInItsPlace(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let tree = try Self.tree(make())
    for (path, members) in Self.contract {
      for value in Self.values(at: path[...], in: tree) {
        #expect(value.members?.map(\.key) == members, "\(path)")
      }
    }
  }

  @Test func theContractIsTestedOnValuesThatAreThere() throws {
    var tree = try Self.tree(ReportFixtures.hostile())
    for (path, _) in Self.contract {
      #expect(!Self.values(at: path[...], in: tree).isEmpty, "\(path)")
    }
    tree = try Self.tree(ReportFixtures.threeCandidates())
    let candidates = Self.values(at: ["candidates"], in: tree)
    #expect(candidates.count == 3)
    for candidate in candidates {
      #expect(
        candidate.members?.map(\.key) == ["boundary", "verdicts", "principals", "characters"])
      #expect(candidate["verdicts"]?.members?.map(\.key) == Self.verdicts)
    }
  }

  @Test func withSeveralBoundariesTheCountsAtTheTopAreNull() throws {
    let tree = try Self.tree(ReportFixtures.threeCandidates())
    #expect(tree["verdicts"]?.isNull == true)
    let principals = try #require(tree["principals"]?.elements)
    #expect(principals.count == 4)
    for principal in principals {
      for verdict in Self.verdicts { #expect(principal[verdict]?.isNull == true) }
    }
    let one = try Self.tree(ReportFixtures.oneBoundary())
    #expect(one["candidates"]?.isNull == true)
    #expect(one["verdicts"]?["denied"]?.scalarText == "37")
    #expect(one["principals"]?.elements?.first?["denied"]?.scalarText == "33")
  }

  @Test(arguments: ReportFixtures.all.map(\.name))
  func findingsAreSortedByCallsThenByKey(name: String) throws {
    let make = try #require(ReportFixtures.all.first { $0.name == name }?.make)
    let report = make()
    let keys = report.findings.map { ($0.finding.calls, $0.boundary, $0.key) }
    for (left, right) in zip(keys, keys.dropFirst()) {
      if left.0 != right.0 {
        #expect(left.0 > right.0)
      } else if left.1 != right.1 {
        #expect((left.1 ?? 0) < (right.1 ?? 0))
      } else {
        #expect(left.2 < right.2)
      }
    }
    let problems = report.input.problems
    #expect(zip(problems, problems.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func anUnknownCallerAndAnAbsentStatementAreNull() throws {
    let tree = try Self.tree(ReportFixtures.oneBoundary())
    let unknown = try #require(
      tree["findings"]?.elements?.first { $0["reason"]?.string == "unknownCaller" })
    #expect(unknown["principal"]?.isNull == true)
    #expect(unknown["statement"]?.isNull == true)
    #expect(unknown["nearestMiss"]?.isNull == true)
    #expect(unknown["certainty"]?.string == "assumedAction")
  }

  @Test func aFindingTellsItsDaysAndTheStatementsPlace() throws {
    let tree = try Self.tree(ReportFixtures.oneBoundary())
    let first = try #require(tree["findings"]?.elements?.first)
    #expect(first["action"]?.string == "iam:CreateUser")
    #expect(first["principal"]?.string == "arn:aws:iam::111122223333:role/ci/deploy")
    #expect(first["statement"]?["sid"]?.string == "DenyIdentity")
    #expect(first["statement"]?["line"]?.scalarText == "16")
    #expect(first["activeDays"]?.scalarText == "4")
    #expect(
      first["perDay"]?.members?.map { "\($0.key)=\($0.value.scalarText ?? "")" }
        == ["2025-01-03=17", "2025-01-06=1", "2025-01-09=1", "2025-01-12=1"])
    #expect(first["resources"]?["distinct"]?.scalarText == "4")
    #expect(first["eventIDs"]?.elements?.count == 2)
  }

  @Test func nothingThatOthersWroteIsLostOrReachesTheOutputRaw() throws {
    let report = ReportFixtures.hostile()
    let json = Self.json(report)
    #expect(!json.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" })
    let tree = try Self.tree(report)
    let actions = Set(tree["findings"]?.elements?.compactMap { $0["action"]?.string } ?? [])
    #expect(actions == Set(report.findings.map(\.key.action)))
    #expect(tree["problems"]?.elements?.count == report.input.problems.count)
  }

  @Test func theOrderInWhichATallyWasFilledDoesNotMatter() {
    func report(_ indices: [Int]) -> Report {
      var tally = Tally(boundaries: 1)
      for index in indices {
        let key = ReportFixtures.key("role-\(index % 40)")
        tally.candidates[0].principals[key] = PrincipalTally(arn: "arn:aws:iam::1:role/\(key.name)")
        tally.candidates[0].findings[
          FindingKey(
            principal: key, action: "s3:A\(index)", verdict: .denied, reason: .implicitDeny)] =
          ReportFixtures.finding(calls: index % 3 + 1)
        tally.input.assumedEvents["e\(index)"] = index % 3
        tally.input.problems.append(InputProblem(file: "f\(index % 9)", offset: index, what: "x"))
      }
      return ReportFixtures.report([ReportFixtures.boundary()], tally)
    }
    let expected = report(Array(0..<500))
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5 {
      let shuffled = report(Array(0..<500).shuffled(using: &generator))
      #expect(Self.json(shuffled) == Self.json(expected))
      #expect(
        TextRendererTests.text(shuffled, width: 80) == TextRendererTests.text(expected, width: 80))
    }
  }

  /// The values at a path; a list on the way stands for each of its elements, nulls are left out.
  static func values(at path: ArraySlice<String>, in tree: JSONTree) -> [JSONTree] {
    if let elements = tree.elements { return elements.flatMap { values(at: path, in: $0) } }
    guard let key = path.first else { return tree.isNull ? [] : [tree] }
    return tree[key].map { values(at: path.dropFirst(), in: $0) } ?? []
  }
}
