import IAMEvaluation
import IAMPolicy
import TestSupport
import Testing

/// What a resource's policy does to a caller with a boundary, under the premise that the call went
/// through on its day.
struct PremiseTests {
  /// A kind of grant, a caller, and whether the grant escapes the boundary's implicit deny.
  struct Grant: Sendable {
    var principal: String
    var caller: Caller
    var escapes: Bool
    /// The AWS page that says so.
    var source: String
  }

  private static let account = "111122223333"
  private static let user = Caller(
    kind: .user, account: account, arn: "arn:aws:iam::111122223333:user/dev-01")
  private static let session = Caller(
    kind: .roleSession, account: account, arn: "arn:aws:sts::111122223333:assumed-role/ci/run-1",
    roleARN: "arn:aws:iam::111122223333:role/ci")
  private static let federated = Caller(
    kind: .federatedUser, account: account,
    arn: "arn:aws:sts::111122223333:federated-user/dev-01")
  private static let boundaries = "IAM User Guide, Permissions boundaries for IAM entities"
  private static let principals = "IAM User Guide, AWS JSON policy elements: Principal"

  static let grants = [
    Grant(
      principal: #"{"AWS":"arn:aws:iam::111122223333:user/dev-01"}"#, caller: user, escapes: true,
      source: boundaries),
    Grant(
      principal: #"{"AWS":"arn:aws:sts::111122223333:assumed-role/ci/run-1"}"#, caller: session,
      escapes: true, source: boundaries),
    Grant(
      principal: #"{"AWS":"arn:aws:sts::111122223333:federated-user/dev-01"}"#, caller: federated,
      escapes: true, source: boundaries),
    Grant(principal: #""*""#, caller: user, escapes: true, source: principals),
    Grant(principal: #"{"AWS":"*"}"#, caller: session, escapes: true, source: principals),
    Grant(
      principal: #"{"AWS":"arn:aws:iam::111122223333:role/ci"}"#, caller: session, escapes: false,
      source: boundaries),
    Grant(
      principal: #"{"AWS":"arn:aws:iam::111122223333:user/dev-01"}"#, caller: federated,
      escapes: false, source: boundaries),
    Grant(
      principal: #"{"AWS":"111122223333"}"#, caller: user, escapes: false, source: principals),
    Grant(
      principal: #"{"AWS":"arn:aws:iam::111122223333:root"}"#, caller: session, escapes: false,
      source: principals),
    Grant(
      principal: #"{"AWS":"arn:aws:sts::111122223333:assumed-role/ci/run-2"}"#, caller: session,
      escapes: false, source: principals),
    Grant(
      principal: #"{"Service":"lambda.amazonaws.com"}"#, caller: user, escapes: false,
      source: principals),
  ]

  private static let silent = policy(
    #"{"Effect":"Allow","Action":"ec2:*","Resource":"*"}"#)
  private static let allowing = policy(#"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#)
  private static let denying = policy(#"{"Effect":"Deny","Action":"s3:*","Resource":"*"}"#)

  private static func statement(
    _ effect: String, _ element: String, _ principal: String, condition: String = ""
  ) -> String {
    #"{"Effect":"\#(effect)","\#(element)":\#(principal),"Action":"s3:GetObject","#
      + #""Resource":"arn:aws:s3:::b/*"\#(condition)}"#
  }

  private static func evaluate(
    _ statements: String, _ caller: Caller, under boundary: CompiledPolicy = silent,
    owner: String? = nil, _ context: [String: ContextValue] = [:],
    unlisted: ContextValue = .absent
  ) -> Evaluation {
    let policies = ResourcePolicies([
      ("arn:aws:s3:::b", LayerPolicy(name: "b", policy: policy(statements, as: .resource)))
    ])
    var request = request(on: .exact("arn:aws:s3:::b/k"), context, unlisted: unlisted)
    request.caller = caller
    request.resourceAccount = owner
    guard case .told(let entry) = policies.answer(to: request), let policy = entry.policy else {
      Issue.record("the bucket's policy governs its objects")
      return Evaluator(PolicyLayers()).evaluate(request)
    }
    return Premise(boundary: boundary).evaluate(request, with: policy)
  }

  @Test(arguments: grants)
  func aGrantEscapesTheImplicitDenyIfItNamesTheUserOrTheSession(_ grant: Grant) {
    let statement = Self.statement("Allow", "Principal", grant.principal)
    let found = Self.evaluate(statement, grant.caller)
    #expect(found.decision == (grant.escapes ? .allowed : .implicitDeny), "\(grant)")
    // The boundary's explicit deny is escaped by nobody.
    #expect(
      Self.evaluate(statement, grant.caller, under: Self.denying).decision == .explicitDeny)
  }

  /// IAM User Guide, "Cross-account policy evaluation logic".
  @Test func nothingEscapesTheBoundaryAcrossAccounts() {
    let named = Self.statement("Allow", "Principal", #"{"AWS":"\#(Self.user.arn ?? "")"}"#)
    let found = Self.evaluate(named, Self.user, owner: "444455556666")
    #expect(found.decision == .implicitDeny)
    let allowed = Self.evaluate(named, Self.user, under: Self.allowing, owner: "444455556666")
    #expect(allowed.decision == .allowed)
  }

  /// IAM User Guide, "AWS JSON policy elements: NotPrincipal": it denies whoever has a boundary,
  /// named or not.
  @Test func aDenyWithNotPrincipalSparesNobodyWithABoundary() {
    let named = #"{"AWS":["\#(Self.user.arn ?? "")","arn:aws:iam::111122223333:root"]}"#
    let deny = Self.statement("Deny", "NotPrincipal", named)
    for boundary in [Self.allowing, Self.silent] {
      let found = Self.evaluate(deny, Self.user, under: boundary)
      #expect(found.decision == .explicitDeny)
      #expect(found.matched.map(\.layer) == [.resource])
    }
    let other = deny.replacing("s3:GetObject", with: "s3:PutObject")
    #expect(Self.evaluate(other, Self.user, under: Self.allowing).decision == .allowed)
  }

  /// The premise: what went through was not denied by the resource's policy of its day.
  @Test func anOrdinaryDenyOfTheResourceDecidesNothingButThatItsGrantsAreNotOfTheDay() {
    let everybody = #""*""#
    let deny = Self.statement("Deny", "Principal", everybody)
    #expect(Self.evaluate(deny, Self.user, under: Self.allowing).decision == .allowed)
    let both = Self.statement("Allow", "Principal", everybody) + "," + deny
    #expect(Self.evaluate(both, Self.user).decision == .implicitDeny)
    let perhaps = Self.statement(
      "Deny", "Principal", everybody,
      condition: #","Condition":{"Bool":{"aws:SecureTransport":"false"}}"#)
    let open = Self.statement("Allow", "Principal", everybody) + "," + perhaps
    #expect(Self.evaluate(open, Self.user, unlisted: .unknown).decision == .allowed)
  }

  @Test func whatIsUnknownOfAGrantIsNamed() {
    let conditional = Self.statement(
      "Allow", "Principal", #""*""#,
      condition: #","Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1"}}"#)
    let open = Self.evaluate(conditional, Self.user, unlisted: .unknown)
    #expect(open.decision == .indeterminate)
    #expect(open.missing == [.contextKey("aws:SourceVpce")])
    let known = Self.evaluate(conditional, Self.user, ["aws:SourceVpce": .single("vpce-1")])
    #expect(known.decision == .allowed)
  }

  @Test func aSessionThatIsNotToldMayBeTheOneThatIsNamed() {
    let bare = Caller(
      kind: .roleSession, account: Self.account, arn: "arn:aws:iam::111122223333:role/ci",
      roleARN: "arn:aws:iam::111122223333:role/ci")
    func found(_ principal: String) -> Evaluation {
      Self.evaluate(Self.statement("Allow", "Principal", principal), bare)
    }
    let ofRole = found(#"{"AWS":"arn:aws:sts::111122223333:assumed-role/ci/run-1"}"#)
    #expect(ofRole.decision == .indeterminate)
    #expect(ofRole.missing == [.caller])
    let ofOther = found(#"{"AWS":"arn:aws:sts::111122223333:assumed-role/other/run-1"}"#)
    #expect(ofOther.decision == .implicitDeny)
    let ofOtherAccount = found(#"{"AWS":"arn:aws:sts::444455556666:assumed-role/ci/run-1"}"#)
    #expect(ofOtherAccount.decision == .implicitDeny)
    #expect(found(#""*""#).decision == .allowed)
    let exempting = Self.statement(
      "Deny", "NotPrincipal", #"{"AWS":"arn:aws:sts::111122223333:assumed-role/ci/run-1"}"#)
    #expect(Self.evaluate(exempting, bare, under: Self.allowing).decision == .explicitDeny)
  }

  /// AWS KMS Developer Guide, "Key policies in AWS KMS": naming the user suffices; delegating to the
  /// account leaves it to its policies, and so to the boundary.
  @Test func aKeyPolicyEscapesTheBoundaryWhereItNamesTheUser() {
    let key = "arn:aws:kms:us-east-1:111122223333:key/1"
    for (principal, decision) in [
      (Self.user.arn ?? "", Decision.allowed), (Self.account, .implicitDeny),
    ] {
      let text =
        #"{"Effect":"Allow","Principal":{"AWS":"\#(principal)"},"Action":"kms:*","Resource":"*"}"#
      let policies = ResourcePolicies([
        (key, LayerPolicy(name: "key", policy: policy(text, as: .resource)))
      ])
      var request = request("kms:Decrypt", on: .exact(key))
      request.caller = Self.user
      guard case .told(let entry) = policies.answer(to: request), let known = entry.policy else {
        Issue.record("the key's policy governs the key")
        continue
      }
      let premise = Premise(boundary: Self.silent)
      #expect(premise.evaluate(request, with: known).decision == decision)
      // A key policy of a later day that lets nobody in takes nothing from what the boundary allows.
      let allowing = policy(#"{"Effect":"Allow","Action":"kms:*","Resource":"*"}"#)
      #expect(
        Premise(boundary: allowing).evaluate(request, with: known).decision == .allowed)
    }
  }

  /// IAM User Guide, "Roles terms and concepts": a role's trust policy governs AssumeRole.
  @Test func aTrustPolicyEscapesTheBoundaryWhereItNamesTheUser() {
    let role = "arn:aws:iam::111122223333:role/deploy"
    let text =
      #"{"Effect":"Allow","Principal":{"AWS":"\#(Self.user.arn ?? "")"},"Action":"sts:AssumeRole"}"#
    let policies = ResourcePolicies([
      (role, LayerPolicy(name: "trust", policy: policy(text, as: .roleTrust)))
    ])
    var assume = request("sts:AssumeRole", on: .exact(role))
    assume.caller = Self.user
    guard case .told(let entry) = policies.answer(to: assume), let known = entry.policy else {
      Issue.record("the trust policy governs AssumeRole")
      return
    }
    #expect(Premise(boundary: Self.silent).evaluate(assume, with: known).decision == .allowed)
    guard case .notSupplied = policies.answer(to: request("iam:GetRole", on: .exact(role))) else {
      Issue.record("a trust policy governs no action of IAM's own")
      return
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func fillingTheUnknownsNeverTurnsADefiniteDecision(_ seed: UInt64) {
    var world = LayeredWorld(seed: seed)
    let boundary = CompiledPolicy(world.small.policy())
    let layers = world.layers(unknowns: 0)
    guard case .given(let resource) = layers.resource else { return }
    let policies = ResourcePolicies([("arn:aws:s3:::*", resource)])
    var request = world.request(unknowns: 50)
    if request.caller?.kind != .user && request.caller?.kind != .roleSession {
      request.caller = Self.session
    }
    guard case .told(let entry) = policies.answer(to: request), let policy = entry.policy else {
      return
    }
    let premise = Premise(boundary: boundary)
    let decision = premise.evaluate(request, with: policy).decision
    for filled in SmallWorld.fillings(of: request).prefix(200) {
      let actual = premise.evaluate(filled, with: policy).decision
      let context = "seed \(seed): \(request)\n\(filled)"
      #expect(actual != .indeterminate, "\(context)")
      // A Deny of the resource's that turns out to apply shows its policy to be of another day, and
      // its grants with it: so an escape is not asked to stay one.
      switch decision {
      case .allowed where boundary.decide(filled).decision == .allowed:
        #expect(actual == .allowed, "\(context)")
      case .explicitDeny: #expect(actual == .explicitDeny, "\(context)")
      case .implicitDeny: #expect(actual != .allowed, "\(context)")
      case .allowed, .indeterminate: break
      }
    }
  }
}
