import CloudTrail
import IAMEvaluation
import IAMPolicy
import RequestMapping
import ServiceCatalog
import TestSupport
import Testing

@testable import Replay

/// What is faster over condensed archives, the memo and the calls that are kept between replays, says
/// the same as what is slower.
struct CondensedMemoTests {
  private static let catalog = Catalog()

  private static let statements = [
    #"{"Effect":"Allow","Action":["s3:Get*","kms:*","sts:*"],"Resource":"*"}"#,
    #"{"Effect":"Allow","Action":"*","Resource":["arn:aws:s3:::shop-*","arn:aws:ec2:*:*:instance/i-1*"]}"#,
    #"{"Effect":"Allow","NotAction":"iam:*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","192.0.2.64/26"]}}}"#,
    #"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{"aws:userid":"*:dev-0*"}}}"#,
    #"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:ViaAWSService":"false"}}}"#,
  ]

  private static func plan(_ statements: [String]) throws -> ReplayPlan {
    let compiled = try statements.map { statement in
      let text = #"{"Version":"2012-10-17","Statement":[\#(statement)]}"#
      let reading = PolicySource.read(name: "boundary", bytes: Array(text.utf8))
      return CompiledPolicy(try #require(reading.document))
    }
    return ReplayPlan(boundaries: compiled, catalog: catalog, scope: ReplayScope())
  }

  private func condensed(
    _ seed: UInt64, _ rules: CondensingRules, in folder: TemporaryFolder
  ) async throws -> LogList {
    var calls = MadeUpArchive(seed: seed)
    let paths = try (0..<4).map {
      try folder.write(Array(calls.file(40).utf8), to: "\(seed)/\($0).json")
    }
    let content = try await Condenser(catalog: Self.catalog, rules: rules).run(
      over: LogListing(paths: paths).files, besides: InputTally(), dedupe: .off, workers: 2,
      tool: "1")
    var text = ""
    content.forEachLine { text += $0 }
    let path = try folder.write(Array(text.utf8), to: "\(seed)-\(rules.values).ndjson")
    return LogListing(paths: [path]).files
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [2, 16])
  func theMemoChangesNothing(seed: UInt64, values: Int) async throws {
    let folder = try TemporaryFolder()
    let logs = try await condensed(seed, CondensingRules(values: values), in: folder)
    for (place, statement) in Self.statements.enumerated() {
      let plan = try Self.plan([statement])
      let fast = await ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1)
      let slow = await ReplayEngine.run(
        plan, over: logs, dedupe: .off, workers: 1, usesMemo: false)
      #expect(fast == slow, "seed \(seed), \(values) values, boundary \(place)")
    }
  }

  @Test(arguments: [1, 2] as [UInt64], [true, false])
  func keptCallsAreDecidedAsAReplayDecidesThem(seed: UInt64, isCondensed: Bool) async throws {
    let folder = try TemporaryFolder()
    var logs = try await condensed(seed, CondensingRules(values: 2), in: folder)
    if !isCondensed { logs = LogListing(paths: ["\(folder.path)/\(seed)"]).files }
    let kept = KeptArchive()
    // Each asks for other keys than the one before, and the last for those of the first again.
    for (place, statement) in (Self.statements + Self.statements.prefix(3)).enumerated() {
      let plan = try Self.plan([statement])
      var control = ReplayControl(workers: 2)
      control.kept = kept
      let told = await ReplayEngine.run(plan, over: logs, dedupe: .exact, under: control)
      let read = await ReplayEngine.run(plan, over: logs, dedupe: .exact, workers: 1)
      #expect(told.tally == read, "seed \(seed), condensed \(isCondensed), boundary \(place)")
    }
    #expect(!kept.isTooLarge)
  }

  @Test func moreCallsThanCanBeKeptAreReadAnew() async throws {
    let folder = try TemporaryFolder()
    let logs = try await condensed(1, CondensingRules(), in: folder)
    var limits = KeptArchive.Limits()
    limits.calls = 3
    let kept = KeptArchive(limits: limits)
    var control = ReplayControl(workers: 1)
    control.kept = kept
    let plan = try Self.plan([Self.statements[0]])
    for _ in 0..<2 {
      let told = await ReplayEngine.run(plan, over: logs, dedupe: .exact, under: control)
      #expect(await told.tally == ReplayEngine.run(plan, over: logs, dedupe: .exact, workers: 1))
      #expect(kept.isTooLarge)
    }
  }

  @Test func aChangedArchiveAndOtherFactsAreMappedAnew() async throws {
    let folder = try TemporaryFolder()
    var calls = MadeUpArchive(seed: 5)
    let path = try folder.write(Array(calls.file(20).utf8), to: "a.json")
    let kept = KeptArchive()
    var control = ReplayControl(workers: 1)
    control.kept = kept
    var plan = try Self.plan([
      #"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}}"#
    ])
    func told() async -> Tally {
      let logs = LogListing(paths: [path]).files
      let told = await ReplayEngine.run(plan, over: logs, dedupe: .off, under: control).tally
      #expect(await told == ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1))
      return told
    }
    let first = await told()
    plan.facts.accounts["111122223333"] = SuppliedFacts.Account(organization: .single("o-1"))
    let second = await told()
    #expect(first != second)
    _ = try folder.write(Array(calls.file(30).utf8), to: "a.json")
    #expect(await told().input.records > second.input.records)
  }
}
