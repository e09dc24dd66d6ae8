import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping
import Testing

/// The verdict table, row by row, over a boundary that allows `s3:Get*`, denies `s3:GetSecret*` and
/// allows `ec2:*` under a condition on a tag.
struct RecordImpactTests {
  private let boundary = CompiledPolicy(
    PolicyDocument(
      version: .v2012,
      statements: [
        Statement(
          index: 1, effect: .allow, actions: .action(["s3:Get*"]), resources: .resource(["*"])),
        Statement(
          index: 2, effect: .deny, actions: .action(["s3:GetSecret*"]), resources: .resource(["*"])),
        Statement(
          index: 3, effect: .allow, actions: .action(["ec2:*"]), resources: .resource(["*"]),
          conditions: [
            Condition(operatorName: "StringEquals", key: "aws:ResourceTag/team", values: ["a"])
          ]),
      ]))

  private func request(
    _ action: String, _ certainty: MappedRequest.Certainty = .certain, isDeniedItem: Bool = false
  ) -> MappedRequest {
    let parts = action.split(separator: ":").map(String.init)
    return MappedRequest(
      request: AuthorizationRequest(
        caller: nil, action: ActionName(service: parts[0], name: parts[1]),
        resource: .exact("arn:aws:s3:::bucket"), context: RequestContext(unlisted: .unknown)),
      origin: .parameters, certainty: certainty, isDeniedItem: isDeniedItem)
  }

  private let principal = Principal(
    key: Principal.Key(account: "111122223333", kind: .user, name: "dev"),
    arn: "arn:aws:iam::111122223333:user/dev")

  private func verdict(
    _ requests: [MappedRequest], recorded: RecordedOutcome = .succeeded
  ) -> Verdict {
    RecordImpact(
      of: MappedEvent(standing: .principal(principal), recorded: recorded, requests: requests),
      under: boundary
    ).verdict
  }

  @Test func theBoundaryDecidesWhatWasCarriedOut() {
    #expect(verdict([request("s3:GetObject")]) == .allowed)
    #expect(verdict([request("s3:PutObject")]) == .denied)
    #expect(verdict([request("s3:GetSecretThing")]) == .denied)
    #expect(verdict([request("ec2:RunInstances")]) == .indeterminate)
  }

  @Test func theStrictestRequestDecides() {
    #expect(verdict([request("s3:GetObject"), request("s3:PutObject")]) == .denied)
    #expect(verdict([request("ec2:RunInstances"), request("s3:PutObject")]) == .denied)
    #expect(verdict([request("s3:GetObject"), request("ec2:RunInstances")]) == .indeterminate)
  }

  @Test func anAssumedRequestNeverDenies() {
    #expect(
      verdict([request("s3:GetObject"), request("s3:PutObject", .assumedRequest)]) == .indeterminate
    )
    #expect(verdict([request("s3:GetObject"), request("s3:GetAcl", .assumedRequest)]) == .allowed)
  }

  /// design: an assumed action name decides only where every action of its service is decided alike.
  @Test func anAssumedActionDecidesOnlyForItsWholeService() {
    #expect(verdict([request("s3:GetObject", .assumedAction)]) == .indeterminate)
    #expect(verdict([request("s3:PutObject", .assumedAction)]) == .indeterminate)
    #expect(verdict([request("sqs:SendMessage", .assumedAction)]) == .denied)
    let event = MappedEvent(
      standing: .principal(principal), recorded: .succeeded,
      requests: [request("s3:GetObject", .assumedAction)])
    let decision = RecordImpact(of: event, under: boundary).requests.first?.decision
    #expect(decision?.missing == [.action])
  }

  @Test func whatAWSDeniedCannotBeBroken() {
    for action in ["s3:GetObject", "s3:PutObject", "ec2:RunInstances"] {
      #expect(verdict([request(action)], recorded: .denied) == .alreadyDenied)
    }
  }

  @Test func aRecordThatDoesNotTellWhatWasCalledIsNoCleanBill() {
    #expect(verdict([]) == .indeterminate)
    #expect(verdict([], recorded: .denied) == .alreadyDenied)
  }

  @Test func deniedItemsOfABatchDropOut() {
    #expect(
      verdict([request("s3:PutObject", isDeniedItem: true), request("s3:GetObject")]) == .allowed)
    #expect(verdict([request("s3:PutObject", isDeniedItem: true)]) == .alreadyDenied)
  }

  @Test func standingsThatNeedNoDecisionHaveTheirVerdicts() {
    func verdict(_ standing: MappedEvent.Standing, _ recorded: RecordedOutcome) -> Verdict {
      RecordImpact(of: MappedEvent(standing: standing, recorded: recorded), under: boundary).verdict
    }
    for recorded in RecordedOutcome.allCases {
      #expect(verdict(.notAuthorized("serviceEvent"), recorded) == .notAuthorized)
      #expect(verdict(.exempt("root"), recorded) == .exempt)
      #expect(
        verdict(.callerUnknown, recorded) == (recorded == .denied ? .alreadyDenied : .indeterminate)
      )
    }
  }
}
