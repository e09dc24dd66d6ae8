import IAMEvaluation
import IAMPolicy
import Testing

/// Layers of which it is not known whether they are there and what they say.
struct UnknownLayerTests {
  private static let user = Caller(
    kind: .user, account: "111122223333", arn: "arn:aws:iam::111122223333:user/dev-01")
  private static let allow = #"{"Effect":"Allow","Action":"*","Resource":"*"}"#

  private func evaluate(_ bucketPolicy: String, for caller: Caller = user) -> Evaluation {
    var layers = PolicyLayers()
    layers.identity = .given([LayerPolicy(name: "user", policy: policy(Self.allow))])
    layers.boundary = .unknown
    layers.resource = .given(
      LayerPolicy(name: "bucket", policy: policy(bucketPolicy, as: .resource)))
    var asked = request()
    asked.caller = caller
    asked.resourceAccount = "111122223333"
    return Evaluator(layers).evaluate(asked)
  }

  private func deny(_ element: String, user: String) -> String {
    #"{"Effect":"Deny","\#(element)":{"AWS":["arn:aws:iam::111122223333:user/\#(user)","#
      + #""111122223333"]},"Action":"*","Resource":"*"}"#
  }

  @Test func aDenyOfTheResourceHoldsWhateverTheBoundary() {
    for statement in [deny("Principal", user: "dev-01"), deny("NotPrincipal", user: "dev-02")] {
      let found = evaluate(statement)
      #expect(found.decision == .explicitDeny)
      #expect(found.matched.map(\.layer) == [.resource])
    }
  }

  /// IAM User Guide, "AWS JSON policy elements: NotPrincipal": whoever has a boundary is not exempt.
  @Test func whetherNotPrincipalExemptsHangsOnTheBoundary() {
    let found = evaluate(deny("NotPrincipal", user: "dev-01"))
    #expect(found.decision == .indeterminate)
    #expect(!found.missing.isEmpty)
  }

  @Test func aSessionOfWhichNothingIsToldIsNotOfANamedRole() {
    let session = Caller(kind: .roleSession, account: "111122223333")
    let ofRole = deny("Principal", user: "dev-01")
      .replacing("user/dev-01", with: "role/ci").replacing(",\"111122223333\"", with: "")
    #expect(evaluate(ofRole, for: session).decision != .explicitDeny)
  }

  @Test func theKnownLayersAreThoseThatAreNotUnknown() {
    let given = LayerPolicy(name: "p", policy: policy(Self.allow))
    var layers = PolicyLayers()
    layers.identity = .unknown
    layers.boundary = .unknown
    layers.session = .unknown
    layers.serviceControl = .unknown
    layers.resourceControl = .unknown
    layers.resource = .unknown
    layers.endpoint = .unknown
    #expect(PolicyLayer.allCases.allSatisfy { layers.isUnknown($0) })
    let none = layers.known
    #expect(PolicyLayer.allCases.allSatisfy { !none.isUnknown($0) && none.levels(of: $0) == nil })

    layers.identity = .given([given])
    layers.boundary = .given(given)
    layers.session = .given([given])
    layers.serviceControl = .given([[given]])
    layers.resourceControl = .given([[given]])
    layers.resource = .given(given)
    layers.endpoint = .given([given])
    let all = layers.known
    for layer in PolicyLayer.allCases {
      #expect(all.levels(of: layer)?.map { $0.map(\.name) } == [["p"]], "\(layer)")
    }
  }
}
