import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import TestSupport
import Testing

@testable import Reporting

/// Which findings waivers cover, how many records are left, and what is said of files and waivers.
struct WaiverTests {
  private static func file(_ waivers: String...) -> WaiverFile {
    let text = "{\"waivers\": [\n" + waivers.joined(separator: ",\n") + "\n]}"
    return WaiverFile(name: "waivers.json", bytes: Array(text.utf8))
  }

  private static func waiver(_ finding: String, expires: String = "2099-12-31") -> String {
    """
    {"finding": \(finding), "owner": "team-shop", "reason": "moves in March", "expires": "\(expires)"}
    """
  }

  private static func report(_ waivers: WaiverFile) -> Report {
    var tally = Tally(boundaries: 1)
    tally.input = ReportFixtures.input()
    tally.candidates = [ReportFixtures.candidate()]
    var setting = RolloutSetting()
    setting.waivers = waivers
    return Report(
      boundaries: [ReportFixtures.boundary()], tally: tally, asOf: "2025-02-01", dedupe: "exact",
      toolVersion: "0.1.0", catalogVersion: "2025-01-15", setting: setting)
  }

  /// The actions of the findings that are waived.
  private static func waived(_ finding: String) -> [String] {
    report(file(waiver(finding))).findings.filter { $0.waiver != nil }.map(\.key.action).sorted()
  }

  @Test func everyMemberOfAPatternMustFit() {
    #expect(Self.waived(#"{"action": "SQS:send*"}"#) == ["sqs:SendMessage"])
    #expect(Self.waived(#"{"action": "sqs:*", "verdict": "indeterminate"}"#).isEmpty)
    #expect(Self.waived(#"{"verdict": "indeterminate"}"#) == ["*", "ec2:StopInstances"])
    #expect(Self.waived(#"{"reason": ["explicit*", "unknownCaller"]}"#).count == 3)
    #expect(
      Self.waived(#"{"principal": "arn:aws:iam::*:role/ci/*", "action": ["iam:*", "s3:*"]}"#)
        == ["iam:CreateUser", "iam:PassRole"])
    #expect(Self.waived(#"{"principal": "dev-??"}"#) == ["sqs:SendMessage"])
    // Without a principal only a pattern of everything fits.
    #expect(Self.waived(#"{"principal": "*", "reason": "unknownCaller"}"#) == ["*"])
    #expect(Self.waived(#"{"principal": "?*", "reason": "unknownCaller"}"#).isEmpty)
  }

  @Test func allResourcesOfAFindingMustBeCovered() {
    let user = "arn:aws:iam::111122223333:user/dev-0"
    let create = #""action": "iam:CreateUser""#
    #expect(Self.waived(#"{\#(create), "resource": "\#(user)*"}"#) == ["iam:CreateUser"])
    #expect(Self.waived(#"{\#(create), "resource": "\#(user)1"}"#).isEmpty)
    #expect(
      Self.waived(#"{\#(create), "resource": ["\#(user)[12]", "\#(user)1", "\#(user)?"]}"#).count
        == 1)
  }

  /// Of many resources not all are kept; what they have in common tells whether a pattern covers all.
  @Test func manyResourcesAreCoveredByWhatTheyHaveInCommon() throws {
    var tally = Tally(boundaries: 1)
    let key = FindingKey(
      principal: ReportFixtures.key("a"), action: "s3:GetObject", verdict: .denied,
      reason: .implicitDeny)
    var finding = ReportFixtures.finding(calls: 900)
    for index in 0..<900 {
      let text = "arn:aws:s3:::legacy/\(index).csv"
      finding.resources.insert(text)
      finding.resourceSpan.insert(text)
    }
    tally.candidates[0].findings = [key: finding]
    for (pattern, status, open) in [
      ("arn:aws:s3:::legacy/*", ReportedWaiver.Status.applied, 0),
      ("arn:aws:s3:::*.csv", .applied, 0), ("arn:aws:s3:::other/*", .unused, 0),
      // It fits the examples, and who knows the rest.
      ("arn:aws:s3:::legacy/1*", .unused, 1),
    ] {
      var setting = RolloutSetting()
      setting.waivers = Self.file(Self.waiver(#"{"resource": ["\#(pattern)", "*/0.csv"]}"#))
      let report = Report(
        boundaries: [ReportFixtures.boundary()], tally: tally, asOf: "2025-02-01",
        dedupe: "exact", toolVersion: "", catalogVersion: "", setting: setting)
      let reported = try #require(report.waivers?.first)
      #expect(reported.status == status, "\(pattern)")
      #expect(reported.openFindings == open, "\(pattern)")
    }
  }

  @Test func expiredAndUnusedWaiversAreToldAndCoverNothing() throws {
    let sqs = #"{"action": "sqs:*"}"#
    let report = Self.report(
      Self.file(
        Self.waiver(sqs, expires: "2025-01-31"), Self.waiver(#"{"action": "kms:*"}"#),
        Self.waiver(sqs, expires: "2025-02-01"), Self.waiver(sqs)))
    let waivers = try #require(report.waivers)
    #expect(waivers.map(\.status) == [.expired, .unused, .applied, .unused])
    #expect(waivers.map(\.findings) == [1, 0, 1, 0])
    #expect(waivers.map(\.waiver.location.line) == [2, 3, 4, 5])
    var text = ""
    TextRenderer(width: 80, color: false).render(report, into: &text)
    #expect(text.contains("- line 2, team-shop: expired on 2025-01-31; 1 finding would be covered"))
    #expect(text.contains("- line 3, team-shop: covers nothing"))
  }

  /// A record is waived if all findings that bring about its verdict are, in whatever company they
  /// stand elsewhere, and however the tally was put together.
  @Test(arguments: 0..<20) func recordsAreCountedExactly(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let keys = (0..<6).map { index in
      FindingKey(
        principal: ReportFixtures.key("p\(index % 2)"), action: "s3:A\(index)",
        verdict: index < 4 ? .denied : .indeterminate, reason: .implicitDeny)
    }
    let waived = keys.filter { _ in Bool.random(using: &generator) }
    var parts = [Tally](repeating: Tally(boundaries: 1), count: 3)
    var left = VerdictCounts()
    for _ in 0..<200 {
      let shown = keys.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
      guard !shown.isEmpty else { continue }
      let verdict: Verdict = shown.contains { $0.verdict == .denied } ? .denied : .indeterminate
      let deciding = shown.filter { $0.verdict == verdict }
      let hasFailedBefore = Int.random(in: 0..<5, using: &generator) == 0
      let part = Int.random(in: 0..<3, using: &generator)
      parts[part].candidates[0].verdicts[verdict] += 1
      for key in shown { parts[part].candidates[0].findings[key, default: Finding()].calls += 1 }
      if hasFailedBefore {
        parts[part].candidates[0].failedBefore[verdict] += 1
        continue
      }
      if deciding.count == 1 {
        parts[part].candidates[0].findings[deciding[0]]?.soleCalls += 1
      } else {
        parts[part].candidates[0].shared.add(deciding, verdict, 1)
      }
      if !deciding.allSatisfy(waived.contains) { left[verdict] += 1 }
    }
    var tally = parts[2]
    tally.merge(parts[0])
    tally.merge(parts[1])
    var setting = RolloutSetting()
    let actions = waived.map { "\"\($0.action)\"" }.joined(separator: ", ")
    setting.waivers = Self.file(
      Self.waiver("{\"action\": [\(actions.isEmpty ? "\"x:y\"" : actions)]}"))
    let report = Report(
      boundaries: [ReportFixtures.boundary()], tally: tally, asOf: "2025-02-01", dedupe: "exact",
      toolVersion: "", catalogVersion: "", setting: setting)
    for verdict in [Verdict.denied, .indeterminate] {
      #expect(
        report.candidates[0].gateCount(of: verdict) == left[verdict], "seed \(seed), \(verdict)")
    }
  }

  static let mistakes: [(waiver: String, wanted: String)] = [
    ("3", "waivers.json:2:1: error: expected an object as `waiver`, found a number"),
    (#"{"owner": "a", "reason": "b", "expires": "2099-01-01"}"#, "missing member `finding`"),
    (waiver("{}"), "the pattern names nothing, so every finding would fit it"),
    (waiver(#"{"actoin": "s3:*"}"#), "help: did you mean `action`?"),
    (waiver(#"{"action": 3}"#), "expected a string or an array of strings as `action`"),
    (waiver(#"{"verdict": "denide"}"#), "help: did you mean `denied`?"),
    (waiver(#"{"reason": "nothing"}"#), "no finding has the reason `nothing`"),
    (
      waiver(#"{"action": "s3:*"}"#, expires: "2099-02-30"),
      "expected the last day as YYYY-MM-DD, found `2099-02-30`"
    ),
    (
      waiver(#"{"action": "s3:*"}"#, expires: "2099-02-03T00:00:00Z"),
      "expected the last day as YYYY-MM-DD"
    ),
    (
      #"{"finding": {"action": "a:*"}, "owner": " ", "reason": "b", "expires": "2099-01-01"}"#,
      "`owner` says nothing"
    ),
    (
      #"{"finding": {"action": "a:*"}, "owner": "a", "reason": "b", "expiry": "2099-01-01"}"#,
      "waivers.json:2:61: error: unknown member `expiry`"
    ),
  ]

  @Test(arguments: mistakes.indices)
  func aMistakeInTheFileIsToldWithItsPlace(index: Int) {
    let (waiver, wanted) = Self.mistakes[index]
    let file = Self.file(waiver)
    #expect(file.file.hasErrors)
    #expect(file.file.rendered.contains(wanted), "\(file.file.rendered)")
  }
}
