import IAMEvaluation
import IAMPolicy
import TestSupport
import Testing

struct EvaluatorPropertyTests {
  @Test(arguments: 0..<250 as Range<UInt64>)
  func fillingKeysAndLayersNeverTurnsADefiniteDecision(_ seed: UInt64) {
    var world = LayeredWorld(seed: seed)
    let layers = world.layers(unknowns: 25)
    let request = world.request(unknowns: 40)
    let decision = Evaluator(layers).evaluate(request)
    for _ in 0..<60 {
      let filledLayers = world.fill(layers)
      let filled = world.small.pick(SmallWorld.fillings(of: request))
      let actual = Evaluator(filledLayers).evaluate(filled).decision
      let context = "seed \(seed): \(request)\n\(filled)"
      #expect(actual != .indeterminate, "\(context)")
      switch decision.decision {
      case .allowed: #expect(actual == .allowed, "\(context)")
      case .explicitDeny: #expect(actual == .explicitDeny, "\(context)")
      case .implicitDeny: #expect(actual != .allowed, "\(context)")
      case .indeterminate: #expect(!decision.missing.isEmpty, "\(context)")
      }
    }
  }

  /// A session policy is the only access of a federated session, so there one may allow more.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func addingAGuardrailNeverAllowsMore(_ seed: UInt64) {
    var world = LayeredWorld(seed: seed)
    let before = world.layers(unknowns: 10)
    let request = world.request(unknowns: 20)
    let reach = Evaluator(before).evaluate(request).decision.reach
    for layer in [PolicyLayer.boundary, .session, .serviceControl, .resourceControl, .endpoint] {
      if layer == .session, request.caller?.kind == .federatedUser { continue }
      var after = before
      guard world.add(layer, to: &after) else { continue }
      let evaluation = Evaluator(after).evaluate(request)
      #expect(evaluation.decision.reach <= reach, "seed \(seed): \(layer) \(request)")
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func whatIsSaidOfEachLayerAgreesWithTheWhole(_ seed: UInt64) {
    var world = LayeredWorld(seed: seed)
    let layers = world.layers(unknowns: 0)
    let request = world.request(unknowns: 0)
    let evaluation = Evaluator(layers).evaluate(request)
    let denies = evaluation.layers.contains { $0.decision == .explicitDeny }
    #expect(denies == (evaluation.decision == .explicitDeny), "seed \(seed): \(request)")
    #expect(evaluation.missing.isEmpty, "seed \(seed)")
    #expect(
      evaluation.matched.isEmpty == false || evaluation.decision == .implicitDeny
        || request.caller?.kind == .root, "seed \(seed): \(request)")
  }
}

/// A small world with policies in every layer.
struct LayeredWorld {
  var small: SmallWorld

  init(seed: UInt64) {
    small = SmallWorld(.everything, seed: seed)
  }

  mutating func request(unknowns percent: UInt64) -> AuthorizationRequest {
    var request = small.request(
      caller: small.pick(LayerCombinationTests.callers), unknowns: percent)
    if small.chance(30) { request.resourceAccount = "444455556666" }
    return request
  }

  mutating func layers(unknowns percent: UInt64) -> PolicyLayers {
    var layers = PolicyLayers()
    layers.identity = small.chance(percent) ? .unknown : .given([policy(allowing: true)])
    if small.chance(60) {
      layers.boundary = small.chance(percent) ? .unknown : .given(policy(allowing: true))
    }
    if small.chance(40) {
      layers.session = small.chance(percent) ? .unknown : .given([policy(allowing: true)])
    }
    if small.chance(40) {
      layers.serviceControl =
        small.chance(percent)
        ? .unknown : .given([[policy(allowing: true)], [policy(allowing: true)]])
    }
    if small.chance(40) {
      layers.resourceControl =
        small.chance(percent) ? .unknown : .given([[principalPolicy(everybody: true)]])
    }
    if small.chance(60) {
      layers.resource =
        small.chance(percent) ? .unknown : .given(principalPolicy(everybody: false))
    }
    if small.chance(20) {
      layers.endpoint =
        small.chance(percent) ? .unknown : .given([principalPolicy(everybody: true)])
    }
    return layers
  }

  /// Gives every unknown layer a policy, or none.
  mutating func fill(_ layers: PolicyLayers) -> PolicyLayers {
    var filled = layers
    let isThere = small.chance(70)
    if case .unknown = filled.identity {
      filled.identity = isThere ? .given([policy(allowing: true)]) : .absent
    }
    if case .unknown = filled.boundary {
      filled.boundary = isThere ? .given(policy(allowing: true)) : .absent
    }
    if case .unknown = filled.session {
      filled.session = isThere ? .given([policy(allowing: false)]) : .absent
    }
    if case .unknown = filled.serviceControl {
      filled.serviceControl = isThere ? .given([[policy(allowing: false)]]) : .absent
    }
    if case .unknown = filled.resourceControl {
      filled.resourceControl = isThere ? .given([[principalPolicy(everybody: true)]]) : .absent
    }
    if case .unknown = filled.resource {
      filled.resource = isThere ? .given(principalPolicy(everybody: false)) : .absent
    }
    if case .unknown = filled.endpoint {
      filled.endpoint = isThere ? .given([principalPolicy(everybody: true)]) : .absent
    }
    return filled
  }

  /// Adds a policy to a layer that has none yet, or to each of its policies' side; false where the
  /// layer is unknown or cannot take another.
  mutating func add(_ layer: PolicyLayer, to layers: inout PolicyLayers) -> Bool {
    switch layer {
    case .boundary:
      guard case .absent = layers.boundary else { return false }
      layers.boundary = .given(policy(allowing: false))
    case .session:
      guard case .absent = layers.session else { return false }
      layers.session = .given([policy(allowing: false)])
    case .serviceControl:
      switch layers.serviceControl {
      case .absent: layers.serviceControl = .given([[policy(allowing: false)]])
      case .given(let levels):
        layers.serviceControl = .given(levels + [[policy(allowing: false)]])
      case .unknown: return false
      }
    case .resourceControl:
      switch layers.resourceControl {
      case .absent: layers.resourceControl = .given([[principalPolicy(everybody: true)]])
      case .given(let levels):
        layers.resourceControl = .given(levels + [[principalPolicy(everybody: true)]])
      case .unknown: return false
      }
    case .endpoint:
      guard case .absent = layers.endpoint else { return false }
      layers.endpoint = .given([principalPolicy(everybody: true)])
    case .identity, .resource: return false
    }
    return true
  }

  private mutating func policy(allowing: Bool) -> LayerPolicy {
    var document = small.policy()
    if allowing, small.chance(60) {
      document.statements.append(
        Statement(
          index: document.statements.count + 1, effect: .allow, actions: .action(["s3:*"]),
          resources: .resource(["*"])))
    }
    return LayerPolicy(name: "policy", policy: CompiledPolicy(document))
  }

  private mutating func principalPolicy(everybody: Bool) -> LayerPolicy {
    let statements = (1...2).map { index in
      small.statement(index: index, principals: principals(everybody: everybody))
    }
    return LayerPolicy(
      name: "resource",
      policy: CompiledPolicy(PolicyDocument(version: .v2012, statements: statements)))
  }

  private mutating func principals(everybody: Bool) -> Statement.Principals {
    if everybody { return .principal([PrincipalPattern(kind: .any, value: "*")]) }
    let pattern = small.pick([
      PrincipalPattern(kind: .any, value: "*"),
      PrincipalPattern(kind: .aws, value: "111122223333"),
      PrincipalPattern(kind: .aws, value: "arn:aws:iam::111122223333:user/ana"),
      PrincipalPattern(kind: .aws, value: "arn:aws:iam::111122223333:role/Dev"),
      PrincipalPattern(kind: .aws, value: "arn:aws:sts::111122223333:assumed-role/Dev/s"),
      PrincipalPattern(kind: .service, value: "sns.amazonaws.com"),
    ])
    return small.chance(80) ? .principal([pattern]) : .notPrincipal([pattern])
  }
}
