import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import RequestMapping
import TestSupport
import Testing

@testable import Reporting

struct BlindSpotTests {
  private static func logs(_ names: [(account: String, region: String, day: String)]) -> LogList {
    LogList(
      names.map { account, region, day in
        let name = "\(account)_CloudTrail_\(region)_\(day)T0000Z_0123456789abcdef.json.gz"
        return ListedLog(path: "logs/\(name)", shown: name, size: 1, isNamed: false)
      })
  }

  @Test func daysAndRegionsWithoutFilesAreToldByTheirNames() {
    let coverage = LogCoverage(
      Self.logs([
        ("111122223333", "us-east-1", "20240901"), ("111122223333", "us-east-1", "20240902"),
        ("111122223333", "eu-west-1", "20240905"), ("444455556666", "eu-west-1", "20240905"),
      ]))
    let spots = BlindSpots.withoutFiles(coverage)
    #expect(
      spots.map(\.kind)
        == [.daysWithoutFiles, .regionsWithoutFiles, .daysWithoutFiles])
    #expect(spots[0].subjects == ["2024-09-03", "2024-09-04"])
    #expect(
      spots[0].what.text == """
        no file was delivered on 2 days of 5 from 2024-09-01 to 2024-09-05: 2024-09-03, 2024-09-04
        """)
    #expect(spots[1].subjects == ["444455556666", "us-east-1"])
    #expect(spots[1].what.text.contains("global services"))
    #expect(spots[2].subjects == ["444455556666", "2024-09-01", "2024-09-02"])
  }

  @Test func accountsOfASnapshotOfWhichThereIsNothingAreNamed() {
    let coverage = LogCoverage(Self.logs([("111122223333", "us-east-1", "20240901")]))
    var input = InputTally()
    input.accounts = ["444455556666"]
    var known = KnownBoundaries()
    for account in ["111122223333", "123456789012", "444455556666"] {
      let key = Principal.Key(account: account, kind: .role, name: "app")
      known.identities[key] = KnownBoundaries.Identity(arn: "", boundary: nil)
    }
    let spots = BlindSpots.withoutAccounts(known, input, coverage)
    #expect(spots.map(\.kind) == [.accountsWithoutFiles])
    #expect(spots.first?.subjects == ["123456789012"])
    known.identities[.init(account: "123456789012", kind: .role, name: "app")] = nil
    #expect(BlindSpots.withoutAccounts(known, input, coverage).isEmpty)
  }

  @Test func filesOfOtherNamesTellNothing() {
    let coverage = LogCoverage(
      LogList([ListedLog(path: "a/b.json", shown: "b.json", size: 1, isNamed: false)]))
    #expect(coverage.unnamedFiles == 1)
    #expect(BlindSpots.withoutFiles(coverage).isEmpty)
  }

  @Test func daysAreKeptInRanges() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let days = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Int64.random(in: 0...50, using: &generator)
      }
      var ranges = DayRanges()
      for day in days { ranges.insert(day) }
      #expect(ranges.days == Set(days).sorted(), "\(days)")
      #expect(ranges.count == Set(days).count)
    }
  }

  private static func boundary(allowing actions: [String]) -> ReportedBoundary {
    let statement = Statement(
      index: 1, sid: nil, effect: .allow, actions: .action(actions), resources: .resource(["*"]),
      start: .init(line: 1, column: 1), end: .init(line: 2, column: 1))
    let document = PolicyDocument(version: .v2012, statements: [statement], characters: 10)
    return ReportedBoundary(source: "b.json", sha256: "", document: document)
  }

  private static let actions = ["ec2messages:GetMessages", "es:ESHttpGet", "logs:PutLogEvents"]

  @Test func withoutASnapshotWorkloadsAreNamedThatNeedWhatIsNeverRecorded() {
    let unrecorded = UnrecordedActions(actions: Self.actions)
    let spots = unrecorded.blindSpots(under: Self.boundary(allowing: ["s3:*"]), numbered: 1)
    #expect(spots.allSatisfy { $0.kind == .neverRecorded && $0.boundary == 1 })
    #expect(
      spots.map(\.subjects) == [
        ["logs:PutLogEvents"], ["ec2messages:GetMessages"], ["logs:PutLogEvents"], ["es:ESHttpGet"],
      ])
    #expect(spots[0].what.text.hasPrefix("Lambda functions that log need logs:PutLogEvents"))
    let none = unrecorded.blindSpots(under: Self.boundary(allowing: ["*"]), numbered: 1)
    #expect(none.isEmpty)
  }

  @Test func withASnapshotThoseAreNamedWhoAreGrantedIt() {
    func policy(_ actions: [String], _ effect: Effect = .allow) -> LayerPolicy {
      let statement = Statement(
        index: 1, sid: nil, effect: effect, actions: .action(actions), resources: .resource(["*"]),
        start: .init(line: 1, column: 1), end: .init(line: 2, column: 1))
      return LayerPolicy(
        name: "p",
        policy: CompiledPolicy(
          PolicyDocument(version: .v2012, statements: [statement], characters: 10)))
    }
    let unrecorded = UnrecordedActions(
      actions: Self.actions,
      identityPolicies: [
        ReportFixtures.key("logger"): [policy(["logs:*"])],
        ReportFixtures.key("all"): [policy(["*"])],
        ReportFixtures.key("not"): [policy(["*"]), policy(["logs:*", "es:*"], .deny)],
        ReportFixtures.key("none"): [],
      ])
    let spots = unrecorded.blindSpots(
      under: Self.boundary(allowing: ["ec2messages:*"]), numbered: 1)
    #expect(
      spots.map(\.subjects) == [
        ["logs:PutLogEvents", "role/all (111122223333)", "role/logger (111122223333)"],
        ["es:ESHttpGet", "role/all (111122223333)"],
      ])
  }
}
