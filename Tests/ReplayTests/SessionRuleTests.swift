import CloudTrail
import IAMEvaluation
import IAMPolicy
import RequestMapping
import Testing
import Timestamps

@testable import Replay

/// `--sessions new-only --effective-at`: sessions that began before are exempt.
struct SessionRuleTests {
  private static let rule = SessionRule.newOnly(
    effectiveAt: Timestamp(iso8601: "2026-10-02T12:00:00Z") ?? Timestamp(secondsSinceEpoch: 0))

  private static func reach(
    _ kind: Principal.Kind, type: String, key: String?, began: String?, hasSession: Bool = true,
    at time: String? = "2026-10-02T13:00:00Z", under rule: SessionRule = rule
  ) -> Ternary {
    var identity = UserIdentity()
    identity.type = type
    identity.accessKeyId = key
    if hasSession {
      var session = UserIdentity.SessionContext()
      session.creationDate = began.flatMap { Timestamp(iso8601: $0) }
      identity.session = session
    }
    var record = CloudTrailRecord()
    record.userIdentity = identity
    record.eventTime = time.flatMap { Timestamp(iso8601: $0) }
    let principal = Principal(
      key: Principal.Key(account: "111122223333", kind: kind, name: "dev-01"), arn: "arn")
    return rule.reaches(
      record, MappedEvent(standing: .principal(principal), recorded: .succeeded))
  }

  @Test func aRoleSessionIsReachedIfItBeganThenOrLater() {
    for (began, reach) in [
      ("2026-10-02T11:59:59Z", Ternary.no), ("2026-10-02T12:00:00Z", .yes),
      ("2026-10-02T12:30:00Z", .yes), (nil, .unknown),
    ] {
      #expect(Self.reach(.role, type: "AssumedRole", key: "ASIAEXAMPLE", began: began) == reach)
      #expect(
        Self.reach(.role, type: "AssumedRole", key: nil, began: began, under: .all) == .yes)
    }
    #expect(
      Self.reach(.role, type: "AssumedRole", key: nil, began: nil, hasSession: false) == .unknown)
  }

  @Test func longTermKeysAreReachedFromThatMomentOn() {
    for (time, reach) in [
      ("2026-10-02T11:59:59Z", Ternary.no), ("2026-10-02T12:00:00Z", .yes), (nil, .unknown),
    ] {
      #expect(
        Self.reach(
          .user, type: "IAMUser", key: "AKIAEXAMPLE", began: nil, hasSession: false, at: time)
          == reach)
      #expect(
        Self.reach(.user, type: "IAMUser", key: nil, began: nil, hasSession: false, at: time)
          == reach)
    }
  }

  @Test func aUsersTemporaryKeysGoByTheirSession() {
    let before = "2026-10-02T11:00:00Z"
    #expect(Self.reach(.user, type: "IAMUser", key: "ASIAEXAMPLE", began: before) == .no)
    #expect(Self.reach(.user, type: "FederatedUser", key: "ASIAEXAMPLE", began: before) == .no)
    #expect(
      Self.reach(.user, type: "IAMUser", key: "ASIAEXAMPLE", began: nil, hasSession: false)
        == .unknown)
  }

  @Test func whatIsNotReachedIsExemptAndWhatMayNotBeIsUndecided() {
    let boundary = CompiledPolicy(
      PolicyDocument(
        version: .v2012,
        statements: [
          Statement(
            index: 1, effect: .allow, actions: .action(["s3:*"]), resources: .resource(["*"]))
        ]))
    let principal = Principal(
      key: Principal.Key(account: "111122223333", kind: .role, name: "ci"), arn: "arn")
    func event(_ action: String, _ recorded: RecordedOutcome) -> MappedEvent {
      let request = AuthorizationRequest(
        caller: nil, action: ActionName(action) ?? ActionName(service: "", name: ""),
        resource: .none, context: RequestContext(unlisted: .absent))
      return MappedEvent(
        standing: .principal(principal), recorded: recorded,
        requests: [MappedRequest(request: request, origin: .convention, certainty: .certain)])
    }
    let reached = event("s3:GetObject", .succeeded).reached(.no)
    #expect(reached.standing == .exempt("sessionBeforeEffective"))
    #expect(RecordImpact(of: reached, under: boundary).verdict == .exempt)
    for action in ["s3:GetObject", "ec2:RunInstances"] {
      let impact = RecordImpact(of: event(action, .succeeded), under: boundary, reach: .unknown)
      #expect(impact.verdict == .indeterminate)
      #expect(impact.requests.map(\.decision.missing) == [[.sessionStart]])
      let denied = RecordImpact(of: event(action, .denied), under: boundary, reach: .unknown)
      #expect(denied.verdict == .alreadyDenied)
    }
    let keys = RecordImpact(of: event("s3:GetObject", .succeeded), under: boundary, reach: .unknown)
      .findings(for: event("s3:GetObject", .succeeded), of: CloudTrailRecord()).map(\.key)
    #expect(keys.map(\.reason) == [.unknownSessionStart])
    #expect(keys.map(\.missing) == [["sessionStart"]])
  }
}
