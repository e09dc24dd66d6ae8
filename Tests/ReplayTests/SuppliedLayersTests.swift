import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import RequestMapping
import Testing

@testable import Replay

/// Layers beside the boundary: what they decide of a verdict, and what they do not.
struct SuppliedLayersTests {
  private static let bucket = "arn:aws:s3:::b"
  private static let principal = Principal(
    key: Principal.Key(account: "111122223333", kind: .user, name: "dev-01"),
    arn: "arn:aws:iam::111122223333:user/dev-01")

  private static func policy(
    _ statements: String, as type: PolicyType = .permissionsBoundary
  ) -> LayerPolicy {
    let text = #"{"Version":"2012-10-17","Statement":[\#(statements)]}"#
    let document = PolicyParser.parse(SourceText(name: "p", text), as: type).document
    return LayerPolicy(
      name: "p",
      policy: CompiledPolicy(document ?? PolicyDocument(version: .v2012, statements: [])))
  }

  private static let boundary = policy(
    #"{"Effect":"Allow","Action":"s3:List*","Resource":"*"}"#
  ).policy

  private static func resource(_ statements: String?, arn: String = bucket) -> SuppliedLayers {
    var layers = SuppliedLayers()
    layers.resource = ResourcePolicies([(arn, statements.map { policy($0, as: .resource) })])
    return layers
  }

  private static func statement(
    _ effect: String, _ principals: String, _ action: String = "s3:*"
  ) -> String {
    #"{"Effect":"\#(effect)",\#(principals),"Action":"\#(action)","Resource":"*"}"#
  }

  private static let named = #""Principal":{"AWS":"arn:aws:iam::111122223333:user/dev-01"}"#
  private static let account = #""Principal":{"AWS":"111122223333"}"#
  private static let notPrincipal =
    #""NotPrincipal":{"AWS":["arn:aws:iam::111122223333:user/dev-01","111122223333"]}"#

  private static func mapped(
    _ action: String, _ resource: RequestResource = .exact(bucket + "/k"),
    _ certainty: MappedRequest.Certainty = .certain, isDeniedItem: Bool = false
  ) -> MappedRequest {
    MappedRequest(
      request: AuthorizationRequest(
        caller: Caller(kind: .user, account: "111122223333", arn: principal.arn),
        action: ActionName(action) ?? ActionName(service: "s3", name: "GetObject"),
        resource: resource, context: RequestContext(unlisted: .unknown)),
      origin: .parameters, certainty: certainty, isDeniedItem: isDeniedItem,
      mayHaveResourcePolicy: true)
  }

  private static func event(
    _ requests: [MappedRequest], _ recorded: RecordedOutcome = .succeeded
  ) -> MappedEvent {
    MappedEvent(standing: .principal(principal), recorded: recorded, requests: requests)
  }

  private static func impact(
    _ requests: [MappedRequest], with layers: SuppliedLayers
  ) -> RecordImpact {
    RecordImpact(of: event(requests), under: boundary, with: layers)
  }

  // MARK: Rescue

  @Test func aPolicyThatNamesTheCallerRescuesTheCall() {
    let impact = Self.impact(
      [Self.mapped("s3:GetObject")], with: Self.resource(Self.statement("Allow", Self.named)))
    #expect(impact.verdict == .allowed)
    #expect(impact.isRescued)
    #expect(impact.requests.map(\.resourcePolicy) == [Self.bucket])
    #expect(impact.requests.map(\.decision.statements) == [[1]])
    // One request that nobody rescues is enough.
    let both = Self.impact(
      [Self.mapped("s3:GetObject"), Self.mapped("ec2:RunInstances", .none)],
      with: Self.resource(Self.statement("Allow", Self.named)))
    #expect(both.verdict == .denied)
    #expect(!both.isRescued)
  }

  @Test func rescueIsPossibleOnlyWhereThePolicyIsNotTold() {
    for (layers, mayBeRescued) in [
      (SuppliedLayers(), true), (Self.resource(nil, arn: "arn:aws:s3:::other"), true),
      (Self.resource(nil), false), (Self.resource(Self.statement("Allow", Self.account)), false),
    ] {
      let impact = Self.impact([Self.mapped("s3:GetObject")], with: layers)
      #expect(impact.verdict == .denied)
      #expect(impact.requests.map(\.mayBeRescued) == [mayBeRescued])
      #expect(impact.requests.map(\.resourcePolicy) == [nil])
    }
  }

  @Test func aDenyWithNotPrincipalDeniesEvenWhatTheBoundaryAllows() {
    let layers = Self.resource(Self.statement("Deny", Self.notPrincipal))
    for action in ["s3:ListBucket", "s3:GetObject"] {
      let event = Self.event([Self.mapped(action)])
      let impact = RecordImpact(of: event, under: Self.boundary, with: layers)
      #expect(impact.verdict == .denied)
      let keys = impact.findings(for: event, of: .init()).map(\.key)
      #expect(keys.map(\.reason) == [.explicitDeny])
      #expect(keys.map(\.resourcePolicy) == [Self.bucket])
      #expect(keys.map(\.statement) == [1])
    }
  }

  @Test func aResourceThatIsNotKnownIsRescuedOnlyIfEveryOneIs() {
    let either = RequestResource.oneOf([
      .exact("arn:aws:s3:::b/k"), .exact("arn:aws:s3:::c/k"),
    ])
    let rescue = Self.resource(Self.statement("Allow", Self.named))
    let open = Self.impact([Self.mapped("s3:GetObject", either)], with: rescue)
    #expect(open.verdict == .indeterminate)
    #expect(open.requests.map(\.decision.missing) == [[.resource]])
    let all = Self.resource(Self.statement("Allow", Self.named), arn: "arn:aws:s3:::*")
    #expect(Self.impact([Self.mapped("s3:GetObject", either)], with: all).verdict == .allowed)
    let none = Self.resource(Self.statement("Allow", Self.account))
    #expect(Self.impact([Self.mapped("s3:GetObject", either)], with: none).verdict == .denied)
  }

  @Test func whatTheGrantHangsOnIsNamed() {
    let conditional =
      #"{"Effect":"Allow",\#(Self.named),"Action":"s3:*","Resource":"*","#
      + #""Condition":{"StringEquals":{"aws:SourceVpce":"vpce-1"}}}"#
    let impact = Self.impact([Self.mapped("s3:GetObject")], with: Self.resource(conditional))
    #expect(impact.verdict == .indeterminate)
    #expect(impact.requests.map(\.decision.missing) == [[.contextKey("aws:SourceVpce")]])
  }

  // MARK: Stale layers

  private static func organization(_ statements: String) -> OrganizationPolicies {
    OrganizationPolicies(others: [[policy(statements)]])
  }

  private static let noS3 = #"{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}"#

  @Test func layersNeverTurnASuccessIntoADenialAndAreCountedAsStale() {
    var layers = SuppliedLayers()
    layers.serviceControl = Self.organization(Self.noS3)
    layers.identity = [Self.principal.key: [Self.policy(Self.noS3)]]
    let event = Self.event([Self.mapped("s3:ListBucket", .exact(Self.bucket))])
    #expect(RecordImpact(of: event, under: Self.boundary, with: layers).verdict == .allowed)
    #expect(layers.contradictions(of: event) == [.serviceControl])
    layers.serviceControl = nil
    // The bucket's policy is not told and may have let the user in.
    #expect(layers.contradictions(of: event) == [])
    layers.resource = ResourcePolicies([(Self.bucket, nil)])
    #expect(layers.contradictions(of: event) == [.identity])
  }

  @Test func onlyWhatWasAuthorizedContradicts() {
    var layers = SuppliedLayers()
    layers.serviceControl = Self.organization(Self.noS3)
    for (recorded, count) in [
      (RecordedOutcome.succeeded, 1), (.failedAfter, 1), (.failedBefore, 0), (.notShown, 0),
      (.denied, 0),
    ] {
      #expect(layers.contradictions(of: Self.event([Self.mapped("s3:X")], recorded)).count == count)
    }
    let assumed = Self.event([Self.mapped("s3:X", .none, .assumedRequest)])
    #expect(layers.contradictions(of: assumed) == [])
    let deniedItem = Self.event([Self.mapped("s3:X", isDeniedItem: true)])
    #expect(layers.contradictions(of: deniedItem) == [])
  }

  /// AWS Organizations User Guide, "Resource control policies (RCPs)": they apply to some services.
  @Test func resourceControlPoliciesTouchTheServicesThatSupportThem() {
    var layers = SuppliedLayers()
    let deny = #"{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}"#
    layers.resourceControl = OrganizationPolicies(others: [
      [Self.policy(deny, as: .resourceControl)]
    ])
    #expect(layers.contradictions(of: Self.event([Self.mapped("s3:X")])) == [.resourceControl])
    #expect(layers.contradictions(of: Self.event([Self.mapped("ec2:X", .none)])) == [])
  }

  @Test func staleCallsMergeInAnyOrder() {
    var left = StaleLayers()
    left.add([.serviceControl, .identity])
    left.add([])
    var right = StaleLayers()
    right.add([.serviceControl])
    var sum = left
    sum.merge(right)
    right.merge(left)
    #expect(sum == right)
    #expect(sum.calls == 2)
    #expect(sum.byLayer == [.serviceControl: 2, .identity: 1])
  }

  @Test func theKeysOfAllLayersAreDerived() {
    var layers = Self.resource(
      #"{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*","#
        + #""Condition":{"Null":{"aws:SourceVpce":"true"}}}"#)
    layers.session = [
      Self.policy(#"{"Effect":"Allow","Action":"*","Resource":"*/${aws:username}"}"#)
    ]
    #expect(layers.contextKeys == ["aws:sourcevpce"])
    layers.session = [
      Self.policy(#"{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::*/${aws:username}"}"#)
    ]
    #expect(layers.contextKeys == ["aws:sourcevpce", "aws:username"])
    #expect(layers.names == [.resource, .session])
  }
}
