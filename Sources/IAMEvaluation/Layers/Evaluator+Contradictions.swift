extension Evaluator {
  /// The layers that would certainly have denied a request, whatever is unknown of it; none where
  /// it may have been allowed.
  ///
  /// A call that went through was allowed by the layers of its day: those that say otherwise are
  /// not the ones of its day.
  public func contradictions(of request: AuthorizationRequest) -> Set<PolicyLayer> {
    let rules = LayerRules(for: request)
    let survey = LayerSurvey(layers, request: request, rules: rules, mayBeAnySession: true)
    // What is open is taken to allow, so what still denies does so for certain.
    let facts = survey.facts(.best)
    guard facts.decision(for: survey.party) != .allowed else { return [] }
    let guardrails: [(PolicyLayer, LayerFacts.Voice)] = [
      (.boundary, facts.boundary), (.session, facts.session),
      (.serviceControl, facts.serviceControl), (.resourceControl, facts.resourceControl),
      (.endpoint, facts.endpoint),
    ]
    var denying = Set(guardrails.filter { $0.1.denies || !$0.1.allows }.map(\.0))
    if facts.identity.denies { denying.insert(.identity) }
    if facts.resourceDenies { denying.insert(.resource) }
    guard denying.isEmpty else { return denying }
    // Nobody denies, but nobody grants either.
    if case .given = layers.identity { denying.insert(.identity) }
    if case .given = layers.resource { denying.insert(.resource) }
    return denying
  }
}
