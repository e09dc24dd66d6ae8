import Replay
import TestSupport
import Testing

/// Tables have limits, what lies beyond them is counted, and merging stays exact.
struct TallyBoundsTests {
  private static func archive(
    _ files: Int, using generator: inout SeededGenerator
  ) throws -> (SmallArchive, [String]) {
    let archive = try SmallArchive()
    let names = (0..<files).map { "\($0).json" }
    for (file, name) in names.enumerated() {
      let records = (0..<12).map { record in
        SmallArchive.Record(
          id: "event-\(file)-\(record)",
          user: "dev-\(Int.random(in: 0..<30, using: &generator))",
          event: [
            "s3:ListBuckets", "iam:CreateUser", "ec2:RunInstances", "none:Such", "iam:GetUser",
          ]
          .randomElement(using: &generator),
          time: "2024-09-0\(Int.random(in: 1...9, using: &generator))T10:00:00Z",
          region: "region-\(Int.random(in: 0..<5, using: &generator))")
      }
      try archive.write(records, to: name)
    }
    return (archive, names)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func anySplitAndGroupingKeepsTheSameRows(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let (archive, names) = try Self.archive(6, using: &generator)
    let limits = TallyLimits(rows: Int.random(in: 1...12, using: &generator))
    let whole = await archive.replay(dedupe: .off, limits: limits)
    var parts: [Tally] = []
    for name in names.shuffled(using: &generator) {
      parts.append(await archive.replay(archive.logs([name]), dedupe: .off, limits: limits))
    }
    // Any two of what is left, until one is left.
    while parts.count > 1 {
      var merged = parts.remove(at: Int.random(in: parts.indices, using: &generator))
      merged.merge(parts.remove(at: Int.random(in: parts.indices, using: &generator)))
      if Bool.random(using: &generator) { merged.settle() }
      parts.append(merged)
    }
    parts[0].settle()
    #expect(parts[0] == whole, "seed \(seed)")
    let several = await archive.replay(dedupe: .off, workers: 3, limits: limits)
    #expect(several == whole, "seed \(seed)")
  }

  @Test(arguments: [100, 1_000, 2_000])
  func mostOfThemFoldedOrFewTheirNumberIsNear(limit: Int) async throws {
    let archive = try SmallArchive()
    try archive.write(
      (0..<3_000).map {
        SmallArchive.Record(id: "event-\($0)", user: "dev-\($0)", event: "iam:GetUser")
      },
      to: "log.json")
    let tally = await archive.replay(limits: TallyLimits(rows: limit))
    let folded = tally.candidates[0].foldedPrincipals.principals.count
    // Four times the standard error of 3.3 %.
    #expect(abs(folded - (3_000 - limit)) * 100 <= (3_000 - limit) * 13, "\(folded)")
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func whatIsNotKeptIsCounted(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let (archive, _) = try Self.archive(5, using: &generator)
    let all = await archive.replay()
    let few = await archive.replay(limits: TallyLimits(rows: 4))
    for (all, few) in zip(all.candidates, few.candidates) {
      #expect(few.verdicts == all.verdicts && few.timeline == all.timeline)
      #expect(few.findings.count == 4 && few.principals.count == 4)
      #expect(few.findings.allSatisfy { all.findings[$0.key] == $0.value })
      #expect(few.findings.count + few.foldedFindings.findings.count == all.findings.count)
      let calls = few.findings.values.reduce(0) { $0 + $1.calls } + few.foldedFindings.calls.total
      #expect(calls == all.findings.values.reduce(0) { $0 + $1.calls })
      #expect(few.principals.count + few.foldedPrincipals.principals.count == all.principals.count)
      #expect(few.deniedPrincipals == all.deniedPrincipals)
    }
  }

  /// Rows that come again and again behind the bound of a full table are counted like any others.
  @Test func rowsBehindTheBoundAreCountedWhenTheyComeAgain() async throws {
    let archive = try SmallArchive()
    let names = (0..<3).map { "\($0).json" }
    for (file, name) in names.enumerated() {
      try archive.write(
        (0..<400).map {
          SmallArchive.Record(
            id: "event-\(file)-\($0)", user: "dev-\($0 % 200)", event: "iam:GetUser")
        }, to: name)
    }
    let all = await archive.replay(dedupe: .off)
    let few = await archive.replay(dedupe: .off, limits: TallyLimits(rows: 10))
    for (all, few) in zip(all.candidates, few.candidates) {
      #expect(few.verdicts == all.verdicts)
      #expect(few.principals.count == 10)
      #expect(few.principals.allSatisfy { all.principals[$0.key] == $0.value })
      let kept = few.principals.values.reduce(0) { $0 + $1.verdicts.total }
      #expect(kept + few.foldedPrincipals.verdicts.total == 1_200)
    }
  }
}
