import CloudTrail
import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping
import ServiceCatalog
import TestSupport
import Testing
import Timestamps

/// Condensed archives: what they say is what the archives say that they were made of.
struct CondensingTests {
  private static let catalog = Catalog()
  private static let seeds: [UInt64] = [1, 2]
  /// Nothing is left out, however many values there are.
  private static let everything = CondensingRules(
    dropped: [], kept: Set(CondensedField.allCases))
  private static let standard = CondensingRules()
  /// So few values that nearly all is made general.
  private static let few = CondensingRules(values: 2)

  /// Boundaries that ask for what calls have, one a statement.
  private static let boundaries: [String] = [
    #"{"Effect":"Allow","Action":["s3:Get*","kms:*","sts:*"],"Resource":"*"}"#,
    #"{"Effect":"Allow","Action":"*","Resource":["arn:aws:s3:::shop-*","arn:aws:ec2:*:*:instance/i-1*","arn:aws:iam::*:role/a"]},"#
      + #"{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::*/logs/*"}"#,
    #"{"Effect":"Allow","NotAction":"iam:*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","192.0.2.64/26"]}}}"#,
    #"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"2024-09-04T12:00:00Z"}}},"#
      + #"{"Effect":"Deny","Action":"ec2:*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestTag/team":"a"}}}"#,
    #"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{"aws:userid":"*:dev-0*","aws:UserAgent":"*cli*"}}},"#
      + #"{"Effect":"Deny","Action":"kms:*","Resource":"*","Condition":{"StringEquals":{"kms:EncryptionContext:app":"b"}}}"#,
    #"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Null":{"aws:MultiFactorAuthAge":"false"},"StringLike":{"s3:prefix":["logs*",""]}}},"#
      + #"{"Effect":"Allow","Action":["lambda:*","secretsmanager:*","dynamodb:*"],"Resource":["*:function:f1","*:secret:db/*","*:table/t1"]}"#,
  ]
  /// The number of those that ask for nothing but the action.
  private static let unasking = 1

  private static func plan(_ scope: ReplayScope = ReplayScope()) throws -> ReplayPlan {
    let compiled = try boundaries.map { statements in
      let text = #"{"Version":"2012-10-17","Statement":[\#(statements)]}"#
      let reading = PolicySource.read(name: "boundary", bytes: Array(text.utf8))
      return CompiledPolicy(try #require(reading.document))
    }
    return ReplayPlan(boundaries: compiled, catalog: catalog, scope: scope)
  }

  private func archive(_ seed: UInt64, in folder: TemporaryFolder) throws -> [String] {
    var calls = MadeUpArchive(seed: seed)
    return try (0..<4).map { try folder.write(Array(calls.file(16).utf8), to: "\($0).json") }
  }

  private func condense(
    _ paths: [String], _ rules: CondensingRules, to name: String, in folder: TemporaryFolder,
    dedupe: DedupeMode = .exact, workers: Int = 1
  ) async throws -> String {
    let content = try await Condenser(catalog: Self.catalog, rules: rules).run(
      over: LogListing(paths: paths).files, besides: InputTally(), dedupe: dedupe,
      workers: workers, tool: "1")
    var text = ""
    content.forEachLine { text += $0 }
    return try folder.write(Array(text.utf8), to: name)
  }

  private func replay(_ paths: [String], _ plan: ReplayPlan) async -> Tally {
    var tally = await ReplayEngine.run(
      plan, over: LogListing(paths: paths).files, dedupe: .exact, workers: 1)
    // The archive's own.
    tally.input.files = 0
    tally.input.bytesRead = 0
    tally.input.bytesInflated = 0
    tally.input.condensed = CondensedSources()
    return tally
  }

  @Test(arguments: seeds)
  func whatKeepsEverythingIsReplayedToTheSame(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let paths = try archive(seed, in: folder)
    let condensed = try await condense(paths, Self.everything, to: "all.ndjson", in: folder)
    let plan = try Self.plan()
    let (raw, told) = (await replay(paths, plan), await replay([condensed], plan))
    #expect(told.input == raw.input, "seed \(seed)")
    for place in raw.candidates.indices {
      #expect(told.candidates[place] == raw.candidates[place], "seed \(seed), boundary \(place)")
    }
    #expect(told.boundaries == raw.boundaries, "seed \(seed)")
  }

  @Test(arguments: seeds)
  func whatIsLeftOutIsUndecidedAtMost(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let paths = try archive(seed, in: folder)
    let plan = try Self.plan()
    let raw = await replay(paths, plan)
    for (name, rules) in [("standard", Self.standard), ("few", Self.few)] {
      let condensed = try await condense(paths, rules, to: "\(name).ndjson", in: folder)
      let told = await replay([condensed], plan)
      #expect(told.input == raw.input, "seed \(seed), \(name)")
      for (place, (told, raw)) in zip(told.candidates, raw.candidates).enumerated() {
        let which = "seed \(seed), \(name), boundary \(place)"
        #expect(Set(told.principals.keys) == Set(raw.principals.keys), "\(which)")
        for (key, principal) in raw.principals {
          let verdicts = told.principals[key]?.verdicts ?? VerdictCounts()
          #expect(verdicts.total == principal.verdicts.total, "\(which)")
          #expect(verdicts[.denied] <= principal.verdicts[.denied], "\(which)")
          #expect(verdicts[.allowed] <= principal.verdicts[.allowed], "\(which)")
        }
        for (day, verdicts) in raw.timeline {
          #expect(told.timeline[day]?.total == verdicts.total, "\(which)")
          #expect((told.timeline[day]?[.denied] ?? 0) <= verdicts[.denied], "\(which)")
          #expect((told.timeline[day]?[.allowed] ?? 0) <= verdicts[.allowed], "\(which)")
        }
        if place < Self.unasking { #expect(told == raw, "\(which)") }
      }
    }
  }

  @Test func condensedPartsCondenseToTheWhole() async throws {
    let seed: UInt64 = 1
    let folder = try TemporaryFolder()
    let paths = try archive(seed, in: folder)
    for (name, rules) in [("standard", Self.standard), ("few", Self.few)] {
      func condense(
        _ paths: [String], _ part: String, workers: Int = 1
      ) async throws -> (path: String, bytes: [UInt8]) {
        let path = try await self.condense(
          paths, rules, to: "\(name)-\(part).ndjson", in: folder, dedupe: .off, workers: workers)
        return (path, try folder.read("\(name)-\(part).ndjson"))
      }
      let whole = try await condense(paths, "whole")
      #expect(
        try await condense(paths.reversed(), "again", workers: 3).bytes == whole.bytes,
        "seed \(seed), \(name)")
      let first = try await condense(Array(paths.prefix(1)), "first")
      let rest = try await condense(Array(paths.dropFirst()), "rest")
      let both = try await condense([rest.path, first.path], "both")
      #expect(difference(both.bytes, whole.bytes) == nil, "seed \(seed), \(name)")
      #expect(
        try await condense([whole.path], "twice").bytes == whole.bytes, "seed \(seed), \(name)")
    }
  }

  /// The first lines that differ.
  private func difference(_ left: [UInt8], _ right: [UInt8]) -> String? {
    let lines = [left, right].map {
      $0.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }
    for (one, other) in zip(lines[0], lines[1]) where one != other { return "\(one)\n\(other)" }
    return lines[0].count == lines[1].count ? nil : "\(lines[0].count) lines, \(lines[1].count)"
  }

  @Test func wholeDaysAreFilteredAsInTheArchive() async throws {
    let folder = try TemporaryFolder()
    let paths = try archive(9, in: folder)
    let condensed = try await condense(paths, Self.standard, to: "c.ndjson", in: folder)
    var scope = ReplayScope()
    scope.until = Timestamp(year: 2024, month: 9, day: 5)
    let until = try Self.plan(scope)
    #expect(await replay([condensed], until).candidates[0] == replay(paths, until).candidates[0])
    scope.since = Timestamp(year: 2024, month: 9, day: 4)
    let day = try Self.plan(scope)
    let (told, raw) = (await replay([condensed], day), await replay(paths, day))
    #expect(told.input == raw.input)
    #expect(told.candidates[0].verdicts == raw.candidates[0].verdicts)
    #expect(told.candidates[0].timeline == raw.candidates[0].timeline)
  }

  /// Splits that keep an account, a region and a day together, under the mode that tells copies there.
  @Test(arguments: [3, 4] as [UInt64])
  func partsOfAnySplitCondenseToTheWhole(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let paths = try archive(seed, in: folder)
    for (name, rules) in [
      ("standard", Self.standard), ("few", Self.few),
      ("kept", CondensingRules(kept: [.sourceAddress], values: 2)),
    ] {
      let whole = try await condense(
        paths, rules, to: "\(name)-whole.ndjson", in: folder, dedupe: .off)
      for mask in [1, 6, 9] {
        var parts: [String] = []
        for side in 0..<2 {
          let chosen = paths.indices.filter { mask >> $0 & 1 == side }.map { paths[$0] }
          parts.append(
            try await condense(
              chosen, rules, to: "\(name)-\(mask)-\(side).ndjson", in: folder, dedupe: .off))
        }
        let both = try await condense(
          parts, rules, to: "\(name)-\(mask).ndjson", in: folder, dedupe: .off)
        let names = [both, whole].map { String($0.dropFirst(folder.path.count + 1)) }
        let bytes = try names.map { try folder.read($0) }
        #expect(difference(bytes[0], bytes[1]) == nil, "seed \(seed), \(name), split \(mask)")
      }
    }
  }

  @Test func moreDistinctCallsThanCanBeHeldAreRefused() async throws {
    let folder = try TemporaryFolder()
    let paths = try archive(1, in: folder)
    let condenser = Condenser(catalog: Self.catalog, mostCalls: 5)
    await #expect(throws: Condenser.Failure.tooMany) {
      _ = try await condenser.run(
        over: LogListing(paths: paths).files, besides: InputTally(), dedupe: .off, workers: 1,
        tool: "1")
    }
  }

  @Test func callersAreBoundedByTheirCombinations() async throws {
    let folder = try TemporaryFolder()
    var records: [String] = []
    // Of sessions, keys and addresses there are four each, all of them with each other.
    for number in 0..<64 {
      let (session, start, address) = (number % 4, number / 4 % 4, number / 16)
      records.append(
        #"{"eventVersion":"1.08","eventID":"e\#(number)","eventTime":"2024-09-01T10:00:00Z","#
          + #""eventSource":"s3.amazonaws.com","eventName":"ListBuckets","awsRegion":"us-east-1","#
          + #""recipientAccountId":"111122223333","sourceIPAddress":"203.0.113.\#(address)","#
          + #""userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE:dev-\#(session)","#
          + #""arn":"arn:aws:sts::111122223333:assumed-role/r/dev-\#(session)","accountId":"111122223333","#
          + #""sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLE","arn":"arn:aws:iam::111122223333:role/r","#
          + #""accountId":"111122223333","userName":"r"},"attributes":{"creationDate":"2024-09-01T0\#(start):00:00Z"}}}}"#
      )
    }
    let log = try folder.write(
      Array(#"{"Records":[\#(records.joined(separator: ","))]}"#.utf8), to: "log.json")
    func lines(_ rules: CondensingRules) async throws -> [String] {
      let path = try await condense([log], rules, to: "c.ndjson", in: folder, dedupe: .off)
      #expect(path.hasSuffix("c.ndjson"))
      return try String(decoding: folder.read("c.ndjson"), as: UTF8.self)
        .split(separator: "\n").dropFirst().map(String.init)
    }
    // The start of sessions is made general first, and that is enough.
    let usual = try await lines(Self.standard)
    #expect(usual.count == 16)
    #expect(usual.allSatisfy { $0.contains(#""general":{"sessionStart":"*"}"#) })
    // Then their names, then addresses become networks.
    #expect(try await lines(CondensingRules(values: 4)).count == 4)
    let few = try await lines(CondensingRules(values: 2))
    #expect(few.count == 1)
    #expect(few.allSatisfy { $0.contains(#""sourceIPAddress":"203.0.113.0/24""#) })
    #expect(try await lines(CondensingRules(kept: [.sessionName], values: 2)).count == 4)
  }
}
