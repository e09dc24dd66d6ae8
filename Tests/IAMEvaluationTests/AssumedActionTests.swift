import IAMEvaluation
import IAMPolicy
import Testing

/// Requests of whose action the service alone is known: decided only where every action of the
/// service would be decided alike.
struct AssumedActionTests {
  private static func decide(
    _ policy: CompiledPolicy, _ service: String = "s3", _ context: [String: ContextValue] = [:],
    unlisted: ContextValue = .absent
  ) -> PolicyDecision {
    policy.decide(
      AuthorizationRequest(
        caller: nil, action: ActionName(service: service, name: "FromTheEvent"),
        resource: .exact("arn:aws:s3:::b/k"), context: RequestContext(context, unlisted: unlisted),
        isActionNameAssumed: true))
  }

  private static func statement(_ effect: String, _ element: String, _ actions: String) -> String {
    #"{"Effect":"\#(effect)","\#(element)":\#(actions),"Resource":"*"}"#
  }

  @Test(arguments: [
    ("Action", #""*""#, Decision.allowed), ("Action", #""s3:*""#, .allowed),
    ("Action", #""S3:*""#, .allowed), ("Action", #""s3:?*""#, .allowed),
    ("Action", #""s3:Get*""#, .indeterminate), ("Action", #""s3:FromTheEvent""#, .indeterminate),
    ("Action", #"["s3:Get*", "s3:*"]"#, .allowed), ("Action", #""ec2:*""#, .implicitDeny),
    ("Action", #""s3x:*""#, .implicitDeny), ("NotAction", #""ec2:*""#, .allowed),
    ("NotAction", #""s3:*""#, .implicitDeny), ("NotAction", #""s3:Get*""#, .indeterminate),
  ])
  func anActionElementDecidesWhereItTreatsAllActionsAlike(
    element: String, actions: String, decision: Decision
  ) {
    let found = Self.decide(policy(Self.statement("Allow", element, actions)))
    #expect(found.decision == decision)
    #expect(found.missing == (decision == .indeterminate ? [.action] : []))
  }

  @Test func aDenyOfSomeActionsLeavesItOpenAndOneOfAllDecides() {
    let allow = Self.statement("Allow", "Action", #""*""#)
    let some = Self.decide(policy(allow + "," + Self.statement("Deny", "Action", #""s3:Put*""#)))
    #expect(some.decision == .indeterminate)
    #expect(some.statements == [2])
    let all = Self.decide(policy(allow + "," + Self.statement("Deny", "Action", #""s3:*""#)))
    #expect(all.decision == .explicitDeny)
    let other = Self.decide(policy(allow + "," + Self.statement("Deny", "Action", #""iam:*""#)))
    #expect(other.decision == .allowed)
  }

  @Test func statementsThatTogetherCoverAllActionsDecide() {
    let both =
      Self.statement("Allow", "Action", #""s3:Get*""#) + ","
      + Self.statement("Allow", "NotAction", #""s3:Get*""#)
    #expect(Self.decide(policy(both)).decision == .allowed)
    let none =
      Self.statement("Allow", "Action", #""s3:Get*""#) + ","
      + Self.statement("Deny", "Action", #""s3:G*""#)
    #expect(Self.decide(policy(none)).decision == .implicitDeny)
  }

  @Test func whatElseIsMissingIsNamedBeside() {
    let conditional =
      #"{"Effect":"Allow","Action":"s3:Get*","Resource":"*","Condition":{"StringEquals":{"aws:x":"1"}}}"#
    let found = Self.decide(policy(conditional), unlisted: .unknown)
    #expect(found.missing == [.action, .contextKey("aws:x")])
    #expect(Self.decide(policy(conditional)).decision == .implicitDeny)
  }

  @Test func aMalformedActionNeverAppliesWhateverTheName() {
    #expect(
      Self.decide(policy(Self.statement("Allow", "Action", #""s3:*""#))).decision == .allowed)
    let malformed = PolicyDocument(
      version: .v2012,
      statements: [
        Statement(
          index: 1, effect: .allow, actions: .notAction(["s*:Get"]), resources: .resource(["*"]))
      ])
    #expect(Self.decide(CompiledPolicy(malformed)).decision == .implicitDeny)
  }

  @Test func allLayersTogetherAreDecidedTheSameWay() {
    var layers = PolicyLayers()
    layers.identity = .given([
      LayerPolicy(name: "identity", policy: policy(Self.statement("Allow", "Action", #""*""#)))
    ])
    layers.serviceControl = .given([
      [LayerPolicy(name: "scp", policy: policy(Self.statement("Allow", "Action", #""s3:Get*""#)))]
    ])
    let evaluation = Evaluator(layers).evaluate(
      AuthorizationRequest(
        caller: nil, action: ActionName(service: "s3", name: "FromTheEvent"),
        resource: .exact("arn:aws:s3:::b/k"), context: RequestContext(unlisted: .absent),
        isActionNameAssumed: true))
    #expect(evaluation.decision == .indeterminate)
    #expect(evaluation.missing == [.action])
  }
}
