import IAMEvaluation
import IAMPolicy
import Testing

/// Layers that would have denied what went through, and so are not the layers of its day.
struct ContradictionTests {
  private static let caller = Caller(
    kind: .user, account: "111122223333", arn: "arn:aws:iam::111122223333:user/dev-01")
  private static let everything = #"{"Effect":"Allow","Action":"*","Resource":"*"}"#
  private static let noS3 = #"{"Effect":"Deny","Action":"s3:*","Resource":"*"}"#

  private static func layer(_ statements: String, as type: PolicyType = .identity) -> LayerPolicy {
    LayerPolicy(name: type.rawValue, policy: policy(statements, as: type))
  }

  private static func found(
    unlisted: ContextValue = .absent, _ set: (inout PolicyLayers) -> Void
  ) -> Set<PolicyLayer> {
    var layers = PolicyLayers()
    layers.identity = .unknown
    set(&layers)
    var request = request(unlisted: unlisted)
    request.caller = caller
    return Evaluator(layers).contradictions(of: request)
  }

  @Test func aGuardrailThatDeniesOrDoesNotAllowContradicts() {
    #expect(Self.found { _ in } == [])
    #expect(Self.found { $0.serviceControl = .given([[Self.layer(Self.everything)]]) } == [])
    #expect(
      Self.found {
        $0.serviceControl = .given([
          [Self.layer(Self.everything)], [Self.layer(Self.everything + "," + Self.noS3)],
        ])
      } == [.serviceControl])
    // AWS Organizations User Guide, "SCP evaluation": every level must allow.
    #expect(
      Self.found {
        $0.serviceControl = .given([[Self.layer(Self.everything)], [Self.layer(Self.noS3)]])
      } == [.serviceControl])
    #expect(
      Self.found { $0.serviceControl = .given([[Self.layer(Self.everything)], []]) }
        == [.serviceControl])
    #expect(
      Self.found {
        $0.session = .given([Self.layer(#"{"Effect":"Allow","Action":"ec2:*","Resource":"*"}"#)])
      }
        == [.session])
  }

  @Test func identityPoliciesContradictUnlessTheResourceMayHaveLetTheCallerIn() {
    let ec2 = Self.layer(#"{"Effect":"Allow","Action":"ec2:*","Resource":"*"}"#)
    #expect(Self.found { $0.identity = .given([ec2]) } == [.identity])
    #expect(Self.found { $0.identity = .given([]) } == [.identity])
    #expect(
      Self.found {
        $0.identity = .given([ec2])
        $0.resource = .unknown
      } == [])
    #expect(
      Self.found {
        $0.identity = .given([Self.layer(Self.noS3)])
        $0.resource = .unknown
      } == [.identity])
    let grant = #"{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}"#
    #expect(
      Self.found {
        $0.identity = .given([ec2])
        $0.resource = .given(Self.layer(grant, as: .resource))
      } == [])
    let other = grant.replacing("s3:*", with: "s3:Put*")
    #expect(
      Self.found {
        $0.identity = .given([ec2])
        $0.resource = .given(Self.layer(other, as: .resource))
      } == [.identity, .resource])
  }

  @Test func whatMayHaveAllowedContradictsNothing() {
    let conditional =
      #"{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}"#
    let scp = [[Self.layer(Self.everything + "," + conditional)]]
    #expect(Self.found(unlisted: .unknown) { $0.serviceControl = .given(scp) } == [])
    #expect(
      Self.found(unlisted: .single("false")) { $0.serviceControl = .given(scp) }
        == [.serviceControl])
  }
}
