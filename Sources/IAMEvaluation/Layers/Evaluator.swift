import IAMPolicy

/// Evaluates requests against all layers of policies.
///
/// Every statement is held against the request once. What is certain is taken as it is; for what
/// is not, the rules of combination are asked for the worst case and for the best, and where those
/// differ, case by case.
public struct Evaluator: Sendable {
  private let layers: PolicyLayers

  /// Creates an evaluator of these layers.
  public init(_ layers: PolicyLayers) {
    self.layers = layers
  }

  /// Decides a request.
  public func evaluate(_ request: AuthorizationRequest) -> Evaluation {
    let rules = LayerRules(for: request)
    let survey = LayerSurvey(layers, request: request, rules: rules)
    let party = survey.party
    var evaluation = Evaluation(decision: .implicitDeny)
    evaluation.awaitsResourcePolicy = survey.awaitsResourcePolicy
    let analysis = survey.table.entries.isEmpty ? nil : CaseAnalysis(survey.table, request: request)
    let worst = survey.facts(.worst).decision(for: party)
    let best = survey.facts(.best).decision(for: party)
    if worst == best {
      evaluation.decision = worst
    } else {
      let verdict = analysis?.settle { survey.facts(.cases($0)).decision(for: party) }
      switch verdict {
      case .always(let decision): evaluation.decision = decision
      case .denied: evaluation.decision = .implicitDeny
      case .varies(let missing):
        evaluation.decision = .indeterminate
        evaluation.missing = missing
      case nil:
        // Too many cases: the worst and the best must do.
        if (worst == .allowed) == (best == .allowed) {
          evaluation.decision = .implicitDeny
        } else {
          evaluation.decision = .indeterminate
          evaluation.missing = survey.table.unknowns
        }
      }
    }
    evaluation.layers = survey.layerDecisions(analysis)
    evaluation.allowedByBoundary = survey.isAllowed(by: .boundary, analysis)
    evaluation.allowedByOrganizations = survey.isAllowed(by: .serviceControl, analysis)
    evaluation.matched = survey.matched(for: evaluation.decision)
    return evaluation
  }
}
