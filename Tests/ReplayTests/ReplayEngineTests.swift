import IAMPolicy
import Replay
import TestSupport
import Testing

/// Replays of small archives: sums, copies, and that neither workers nor order make a difference.
struct ReplayEngineTests {
  private typealias Record = SmallArchive.Record

  private static func random(
    _ count: Int, using generator: inout SeededGenerator
  ) -> [SmallArchive.Record] {
    (0..<count).map { _ in
      SmallArchive.Record(
        id: Int.random(in: 0..<8, using: &generator) == 0
          ? nil : "event-\(Int.random(in: 0..<40, using: &generator))",
        user: ["dev-01", "dev-02", "ci-deploy", nil].randomElement(using: &generator) ?? nil,
        event: ["s3:ListBuckets", "iam:CreateUser", "ec2:DescribeInstances", "none:Such", nil]
          .randomElement(using: &generator) ?? nil,
        time: ["2024-09-01T10:00:00Z", "2024-09-02T23:59:59Z", nil]
          .randomElement(using: &generator) ?? nil,
        error: ["AccessDenied", "ThrottlingException", "NoSuchBucket", nil, nil]
          .randomElement(using: &generator) ?? nil)
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func everyRecordHasOneVerdictUnderEveryBoundary(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let archive = try SmallArchive()
    for file in 0..<3 {
      try archive.write(Self.random(20, using: &generator), to: "\(file).json")
    }
    for dedupe in DedupeMode.allCases {
      let tally = await archive.replay(dedupe: dedupe)
      #expect(tally.input.records + tally.input.duplicates == 60)
      #expect(dedupe != .off || tally.input.duplicates == 0)
      for candidate in tally.candidates {
        #expect(candidate.verdicts.total == tally.input.records)
        let days = candidate.timeline.values.reduce(0) { $0 + $1.total }
        #expect(days <= tally.input.records)
        for finding in candidate.findings.values {
          #expect(finding.recorded.values.reduce(0, +) == finding.calls)
          #expect(finding.perDay.values.reduce(0, +) <= finding.calls)
        }
        for verdict in [Verdict.denied, .indeterminate] {
          let calls = candidate.findings.filter { $0.key.verdict == verdict }
            .reduce(0) { $0 + $1.value.calls }
          #expect(calls >= candidate.verdicts[verdict])
        }
      }
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func talliesOfPartsMergeToThatOfTheWholeInAnyOrder(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let archive = try SmallArchive()
    let names = (0..<Int.random(in: 2...6, using: &generator)).map { "\($0).json" }
    for name in names { try archive.write(Self.random(12, using: &generator), to: name) }
    let whole = await archive.replay(dedupe: .off)
    var parts: [Tally] = []
    for name in names.shuffled(using: &generator) {
      parts.append(await archive.replay(archive.logs([name]), dedupe: .off))
    }
    var oneByOne = Tally(boundaries: 2)
    for part in parts { oneByOne.merge(part) }
    #expect(oneByOne == whole)
    // Pairs first, then the pairs: merging is associative.
    var pairs: [Tally] = []
    for start in stride(from: 0, to: parts.count, by: 2) {
      var pair = parts[start]
      if start + 1 < parts.count { pair.merge(parts[start + 1]) }
      pairs.append(pair)
    }
    var paired = Tally(boundaries: 2)
    for pair in pairs.reversed() { paired.merge(pair) }
    #expect(paired == whole)
  }

  @Test(arguments: DedupeMode.allCases)
  func neitherTheWorkersNorTheOrderOfTheFilesMatter(dedupe: DedupeMode) async throws {
    var generator = SeededGenerator(seed: 7)
    let archive = try SmallArchive()
    let names = (0..<12).map { number in
      number % 3 == 0
        ? "111122223333_CloudTrail_eu-west-1_2024090\(1 + number % 2)T0000Z_\(number)abc.json"
        : "folder-\(number % 2)/\(number).json"
    }
    for name in names { try archive.write(Self.random(10, using: &generator), to: name) }
    let one = await archive.replay(archive.logs(names), dedupe: dedupe)
    #expect(one.input.files == 12)
    for workers in [2, 3, 16, 1_000] {
      let logs = LogList(archive.logs(names).shuffled(using: &generator))
      #expect(await archive.replay(logs, dedupe: dedupe, workers: workers) == one)
    }
  }

  @Test func aCopyIsTheSameEventInAllThatIsCounted() async throws {
    let archive = try SmallArchive()
    let record = Record()
    var (other, elsewhere, nameless) = (record, record, record)
    other.error = "NoSuchBucket"
    elsewhere.account = "444455556666"
    nameless.id = nil
    try archive.write([record, record, other, elsewhere, nameless, nameless], to: "a.json")
    let tally = await archive.replay()
    #expect(tally.input.duplicates == 1)
    #expect(tally.input.records == 5)
    #expect(tally.candidates[0].verdicts[.allowed] == 5)
  }

  @Test func copiesAreLookedForWithinADayOrInTheWholeArchive() async throws {
    let archive = try SmallArchive()
    let record = [Record()]
    for (day, letter) in [("20240901", "a"), ("20240901", "b"), ("20240902", "c")] {
      // Files of one day, whatever folder they lie in.
      try archive.write(
        record, to: "\(letter)/111122223333_CloudTrail_eu-west-1_\(day)T0000Z_\(letter).json")
    }
    try archive.write(record, to: "x/1.json")
    try archive.write(record, to: "x/2.json")
    try archive.write(record, to: "y/1.json")
    for (dedupe, copies) in [(DedupeMode.exact, 5), (.day, 2), (.off, 0)] {
      #expect(await archive.replay(dedupe: dedupe).input.duplicates == copies)
    }
  }

  @Test func whatIsChosenByItselfIsTheModeThatTheMemoryAllows() {
    func log(_ path: String, _ size: Int) -> ListedLog {
      ListedLog(path: path, shown: path, size: size, isNamed: true)
    }
    #expect(DedupeMode.automatic(for: LogList([log("a.json.gz", 1 << 20)])) == .exact)
    #expect(DedupeMode.automatic(for: LogList([log("a.json.gz", 1 << 30)])) == .day)
    #expect(DedupeMode.automatic(for: LogList([log("a.json", 500_000_000)])) == .exact)
    #expect(DedupeMode.automatic(for: LogList([log("-", 0)])) == .day)
    #expect(DedupeMode.automatic(for: LogList()) == .exact)
  }

  @Test func aCallThatFailedBeforeItWasAuthorizedIsCountedApart() async throws {
    let archive = try SmallArchive()
    try archive.write(
      [
        Record(id: "a", event: "iam:CreateUser", error: "ThrottlingException"),
        Record(id: "b", event: "iam:CreateUser"),
        Record(id: "c", event: "ec2:DescribeInstances", error: "ThrottlingException"),
      ], to: "a.json")
    let candidate = await archive.replay().candidates[0]
    #expect(candidate.verdicts[.denied] == 3)
    #expect(candidate.failedBefore[.denied] == 2)
    let apart = candidate.findings.filter { $0.value.isFailedBeforeOnly }
    #expect(apart.keys.map(\.action) == ["ec2:DescribeInstances"])
  }

  @Test func anArchiveOfNothingIsNoted() async throws {
    let archive = try SmallArchive()
    var nothing = await archive.replay()
    nothing.noteIfEmpty()
    #expect(nothing.input.problems.map(\.what) == ["no record was found"])
    try archive.write([Record()], to: "a.json")
    var scope = ReplayScope()
    scope.regions = ["us-*"].map { .init($0) }
    var left = await archive.replay(scope: scope)
    left.noteIfEmpty()
    #expect(left.input.problems.map(\.what) == ["no record is in scope of the filters"])
    #expect(left.candidates[0].verdicts[.outOfScope] == 1)
  }
}
