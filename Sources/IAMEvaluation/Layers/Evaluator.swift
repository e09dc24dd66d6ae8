import IAMPolicy

/// Evaluates requests against all layers of policies.
///
/// Every statement is held against the request once. What is certain is taken as it is; for what
/// is not, the rules of combination are asked for the worst case and for the best, and where those
/// differ, case by case.
public struct Evaluator: Sendable {
  let layers: PolicyLayers

  /// Creates an evaluator of these layers.
  public init(_ layers: PolicyLayers) {
    self.layers = layers
  }

  /// Decides a request.
  public func evaluate(_ request: AuthorizationRequest) -> Evaluation {
    let rules = LayerRules(for: request)
    let survey = LayerSurvey(layers, request: request, rules: rules)
    let party = survey.party
    let analysis = survey.table.entries.isEmpty ? nil : CaseAnalysis(survey.table, request: request)
    let settled = survey.settle(analysis) { $0.decision(for: party) }
    var evaluation = Evaluation(decision: settled.decision)
    evaluation.missing = settled.missing
    evaluation.awaitsResourcePolicy = survey.awaitsResourcePolicy
    evaluation.layers = survey.layerDecisions(analysis)
    evaluation.allowedByBoundary = survey.isAllowed(by: .boundary, analysis)
    evaluation.allowedByOrganizations = survey.isAllowed(by: .serviceControl, analysis)
    evaluation.matched = survey.matched(for: evaluation.decision)
    return evaluation
  }
}

extension LayerSurvey {
  /// A decision, and what would settle it where it is open.
  struct Settled {
    var decision: Decision
    var missing: [Unknown] = []
  }

  /// What the layers decide by a rule of combination: alike in the worst case and in the best, or
  /// else case by case.
  func settle(_ analysis: CaseAnalysis?, _ combine: (LayerFacts) -> Decision) -> Settled {
    let worst = combine(facts(.worst))
    let best = combine(facts(.best))
    guard worst != best else { return Settled(decision: worst) }
    switch analysis?.settle({ combine(facts(.cases($0))) }) {
    case .always(let decision): return Settled(decision: decision)
    case .denied: return Settled(decision: .implicitDeny)
    case .varies(let missing): return Settled(decision: .indeterminate, missing: missing)
    case nil:
      // Too many cases: the worst and the best must do.
      if (worst == .allowed) == (best == .allowed) { return Settled(decision: .implicitDeny) }
      return Settled(decision: .indeterminate, missing: table.unknowns)
    }
  }
}
