/// What is taken for granted of a call that went through: every layer of its day allowed it.
///
/// So the boundary alone decides what becomes of it, but for two things that the resource's own
/// policy does to a caller who has a boundary: a grant that names the user or the session itself
/// escapes the boundary's implicit deny within the account, and a Deny with `NotPrincipal` spares
/// nobody.
///
/// Sources: IAM User Guide, "Permissions boundaries for IAM entities" (evaluating effective
/// permissions with boundaries), "AWS JSON policy elements: NotPrincipal".
public struct Premise: Sendable {
  private let boundary: LayerPolicy

  /// Takes every other layer for granted.
  public init(boundary: CompiledPolicy) {
    self.boundary = LayerPolicy(name: PolicyLayer.boundary.rawValue, policy: boundary)
  }

  /// Decides a request of a call that went through, whose resource has this policy.
  ///
  /// The policy's Denies that name principals did not deny the call; where one of them certainly
  /// would, the policy is newer than the call, and its grants prove nothing.
  public func evaluate(
    _ request: AuthorizationRequest, with policy: ResourcePolicies.Entry.Policy
  ) -> Evaluation {
    var layers = PolicyLayers()
    layers.boundary = .given(boundary)
    let plain = boundary.policy.decide(request)
    if plain.decision != .allowed, plain.decision != .explicitDeny {
      layers.resource = .given(policy.denies)
      let denied = evaluation(of: layers, request)
      if denied.decision == .explicitDeny {
        layers.resource = .given(policy.deniesByNotPrincipal)
      } else {
        layers.resource = .given(policy.grants)
      }
    } else {
      layers.resource = .given(policy.deniesByNotPrincipal)
    }
    return evaluation(of: layers, request)
  }

  private func evaluation(of layers: PolicyLayers, _ request: AuthorizationRequest) -> Evaluation {
    let rules = LayerRules(for: request)
    let survey = LayerSurvey(layers, request: request, rules: rules, mayBeAnySession: true)
    var party = survey.party
    party.resourcePolicyComesFirst = false
    let analysis = survey.table.entries.isEmpty ? nil : CaseAnalysis(survey.table, request: request)
    let settled = survey.settle(analysis) { facts in
      var facts = facts
      facts.identity = LayerFacts.Voice(allows: true)
      facts.session = LayerFacts.Voice(allows: true)
      // The account of the resource let the caller in; in the same account this grants nothing.
      facts.grants.insert(.account)
      return facts.decision(for: party)
    }
    var evaluation = Evaluation(decision: settled.decision)
    evaluation.missing = settled.missing
    evaluation.layers = survey.layerDecisions(analysis)
    evaluation.matched = survey.matched(for: settled.decision)
    return evaluation
  }
}
