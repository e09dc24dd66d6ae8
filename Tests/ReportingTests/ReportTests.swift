import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping
import TestSupport
import Testing

@testable import Reporting

struct ReportTests {
  @Test(arguments: 0..<5) func theOrderOfKeysIsTotal(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func pick<Value>(_ values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &generator)]
    }
    let principals: [Principal.Key?] = [
      nil, ReportFixtures.key("a"), ReportFixtures.key("b"), ReportFixtures.key("a", .user),
    ]
    let keys = (0..<60).map { _ in
      FindingKey(
        principal: pick(principals), action: pick(["a:A", "a:B"]),
        verdict: pick([.denied, .indeterminate]), reason: pick(FindingReason.allCases),
        statement: pick([nil, 1, 2]), missing: pick([[], ["a"], ["a", "b"], ["b"]]),
        boundary: pick([nil, 1, 2]), change: pick([nil, .newlyDenied, .unchanged]))
    }
    for left in keys {
      for right in keys {
        let relations = [left < right, left == right, right < left]
        #expect(relations.count { $0 } == 1, "seed \(seed)")
        for third in keys.prefix(12) where left < right && right < third {
          #expect(left < third, "seed \(seed)")
        }
      }
    }
  }

  @Test(
    arguments: [
      (1_204_332, 37, 12, "37 of 1,204,332 calls by 3 of 41 principals", "12 could not be"),
      (10, 0, 0, "None of 10 calls", "all were decided."),
      (10, 0, 1, "None of 10 calls", "1 could not be decided."),
      (1, 1, 0, "1 of 1 call by", "would have been denied"),
    ])
  func theAnswerIsOneSentence(
    records: Int, denied: Int, undecided: Int, first: String, second: String
  ) {
    var tally = Tally(boundaries: 1)
    tally.input.records = records
    tally.candidates[0].verdicts = ReportFixtures.counts(
      allowed: records - denied - undecided, denied: denied, indeterminate: undecided)
    for index in 0..<41 {
      tally.candidates[0].principals[ReportFixtures.key("r\(index)")] = ReportFixtures.principal(
        "arn:aws:iam::1:role/r\(index)",
        ReportFixtures.counts(allowed: 1, denied: index < min(denied, 3) ? 1 : 0))
    }
    let answer = ReportFixtures.report([ReportFixtures.boundary()], tally).answer.text
    #expect(answer.contains(first) && answer.contains(second), "\(answer)")
  }

  @Test func aReportThatJudgedNothingDoesNotSoundLikeACleanBill() {
    var tally = Tally(boundaries: 1)
    #expect(
      ReportFixtures.report([ReportFixtures.boundary()], tally).answer.text
        == "No record was found, so nothing was judged.")
    tally.input.records = 9
    tally.candidates[0].verdicts = ReportFixtures.counts(exempt: 9)
    #expect(
      ReportFixtures.report([ReportFixtures.boundary()], tally).answer.text
        .hasPrefix("The boundary applies to none of 9 calls"))
  }

  @Test func whatStoppedTheReplayAndWhatIsDamagedLimitsTheAnswer() {
    var tally = Tally(boundaries: 1)
    func reservation(isComplete: Bool = false, stoppedBy: String? = nil) -> String? {
      ReportFixtures.report(
        [ReportFixtures.boundary()], tally, isComplete: isComplete, stoppedBy: stoppedBy
      ).reservation?.text
    }
    #expect(reservation(isComplete: true) == nil)
    #expect(reservation() == "This answer is not whole: not everything was read.")
    tally.input.problems = [InputProblem(file: "a", offset: 0, what: "cut short")]
    #expect(
      reservation(stoppedBy: "SIGINT") == """
        This answer is not whole: the replay was stopped by SIGINT, and the input has 1 problem, \
        listed below.
        """)
  }

  @Test func theMostValuableMissingFactComesFirst() {
    var tally = Tally(boundaries: 1)
    for (index, missing) in [["a:x"], ["a:y", "resource"], ["a:x"], ["caller"]].enumerated() {
      tally.candidates[0].findings[
        FindingKey(
          principal: ReportFixtures.key("r\(index)"), action: "s3:A", verdict: .indeterminate,
          reason: .unknownContextKey, missing: missing)] = ReportFixtures.finding(
          calls: [4, 6, 3, 6][index])
    }
    let facts = ReportFixtures.report([ReportFixtures.boundary()], tally).blindSpots.filter {
      $0.kind == .missingFact
    }
    #expect(facts.map(\.subjects) == [["a:x"], ["a:y", "resource"], ["caller"]])
    #expect(facts.map(\.calls) == [7, 6, 6])
    #expect(facts[1].what.text == "knowing a:y and the resource would settle 6 calls")
  }

  @Test func onlyServicesWhoseDataEventsAreMissingAreBlindSpots() {
    let spots = ReportFixtures.oneBoundary().blindSpots.filter { $0.kind == .noDataEvents }
    // sqs has data events here, dynamodb was not called, iam has none to miss.
    #expect(spots.map(\.subjects) == [["s3"]])
  }

  @Test func severalBoundariesShareOneListOfFindingsAndPrincipals() {
    let report = ReportFixtures.threeCandidates()
    #expect(report.findings.first?.boundary == 2)
    #expect(report.findings.count == 6 + 7)
    #expect(Set(report.findings.map(\.boundary)) == [1, 2])
    #expect(report.principals.count == 4)
    #expect(report.principals.first?.arn == "arn:aws:iam::111122223333:role/idle")
  }

  @Test func aStatementThatIsNotThereHasNoReference() {
    let boundary = ReportFixtures.boundary()
    #expect(boundary.reference(to: nil) == nil)
    #expect(boundary.reference(to: 0) == nil)
    #expect(boundary.reference(to: 4) == nil)
    #expect(boundary.reference(to: -1) == nil)
    #expect(boundary.reference(to: .min) == nil)
    #expect(boundary.reference(to: 2)?.sid == nil)
    #expect(boundary.reference(to: 3)?.line == 16)
  }

  @Test func everyReasonHasItsWords() {
    let boundary = ReportFixtures.boundary()
    let statement = boundary.reference(to: 3)
    let sentences = FindingReason.allCases.map { reason in
      FindingWording.why(
        FindingKey(
          principal: nil, action: "s3:A", verdict: .denied, reason: reason,
          missing: ["aws:ResourceTag/team", "resource", "policy:identity"]),
        statement: statement, nearestMiss: nil
      ).text
    }
    let facts = "aws:ResourceTag/team and the resource and the identity policy"
    let place = "statement 3 \"DenyIdentity\" (boundary.json:16)"
    #expect(
      sentences == [
        "no statement allows it",
        "\(place) denies it",
        "\(place) turns on \(facts), which the log does not tell",
        "\(place) turns on \(facts), which the log does not tell",
        "the log does not tell who called; it also turns on \(facts)",
        "the log does not tell what was called; it also turns on \(facts)",
        "the event is not in the catalog, and the boundary does not treat all actions that it "
          + "may stand for alike; it also turns on \(facts)",
        "\(place) denies it, but that the call needs it is only assumed; it also turns on \(facts)",
        "it turns on \(facts), which was not supplied",
        "whether the boundary reaches the session turns on when it began, which the log does not "
          + "tell; it also turns on \(facts)",
        "which boundary the plan assigns turns on \(facts), which neither the log nor the facts tell",
        "the baseline denies it, and this boundary allows it",
      ])
  }

  @Test func aResourcesPolicyThatDecidesIsToldFromTheBoundary() {
    let place = StatementReference(sid: "Only", index: 1, file: "rp.json", line: 2, column: 3)
    func why(_ reason: FindingReason, _ missing: [String] = []) -> String {
      FindingWording.why(
        FindingKey(
          principal: Principal.Key(account: "111122223333", kind: .role, name: "ci"),
          action: "s3:GetObject", verdict: .denied, reason: reason, statement: 1,
          resourcePolicy: "arn:aws:s3:::b", missing: missing),
        statement: place, nearestMiss: nil
      ).text
    }
    #expect(
      why(.explicitDeny)
        == "statement 1 \"Only\" (rp.json:2) of the resource's policy denies it to "
        + "whoever has a boundary (NotPrincipal)")
    #expect(
      why(.unknownCaller, ["caller"]) == "no statement of the boundary allows it; the resource's "
        + "policy may, to a session that it names, but the log does not tell the session")
    #expect(
      why(.unknownContextKey, ["aws:SourceVpce"])
        == "statement 1 \"Only\" (rp.json:2) turns on aws:SourceVpce, which the log does not tell")
  }

  @Test func anEventIDThatCannotBeTypedIsNotPutIntoACommand() {
    var tally = Tally(boundaries: 1)
    tally.input.records = 1
    tally.candidates[0].findings[
      FindingKey(principal: nil, action: "s3:A", verdict: .denied, reason: .implicitDeny)] =
      ReportFixtures.finding(calls: 1, events: ["$(reboot)", "-x", "", "a b", "ok-1"])
    let commands = ReportFixtures.report([ReportFixtures.boundary()], tally)
      .nextCommands(listed: 20).map { $0.parts.map(\.text.text).joined(separator: " ") }
    #expect(
      commands.first == """
        trailfence explain --boundary policies/boundary.json --event-id ok-1 logs
        """)
  }

  @Test func theNextCommandsRepeatWhatShapedTheReport() {
    var tally = Tally(boundaries: 1)
    tally.input.records = 1
    let report = Report(
      boundaries: [ReportFixtures.boundary()], tally: tally, asOf: "2025-02-01", dedupe: "exact",
      toolVersion: "1", catalogVersion: "1", paths: ["logs", "it's here"],
      options: ["--since", "30d", "--principal=role/ci*", "--account", "\u{1b}"])
    #expect(
      report.nextCommands(listed: 20).last?.parts.map(\.text.text) == [
        "trailfence replay", "--boundary policies/boundary.json", "--format json",
        "--output report.json", "--since 30d", "--'principal=role/ci*'", "--account VALUE", "logs",
        "'it'\\''s here'",
      ])
  }

  @Test func aReportWithProblemsOrStoppedIsNotComplete() {
    var tally = Tally(boundaries: 1)
    let boundaries = [ReportFixtures.boundary()]
    #expect(ReportFixtures.report(boundaries, tally).isComplete)
    #expect(!ReportFixtures.report(boundaries, tally, stoppedBy: "SIGINT").isComplete)
    #expect(!ReportFixtures.report(boundaries, tally, isComplete: false).isComplete)
    tally.input.problems = [InputProblem(file: "a", offset: 0, what: "cut short")]
    #expect(!ReportFixtures.report(boundaries, tally).isComplete)
  }
}
