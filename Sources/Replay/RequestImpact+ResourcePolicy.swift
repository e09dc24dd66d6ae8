import IAMEvaluation
import RequestMapping

extension RecordImpact.RequestImpact {
  /// Lets the resource's policy, as far as one was supplied, escape or add to the boundary.
  mutating func consider(_ policies: ResourcePolicies, under boundary: CompiledPolicy) {
    switch policies.answer(to: mapped.request) {
    case .notSupplied: return
    case .told(let entry):
      self = decided(by: entry, under: boundary)
      mayBeRescued = false
    case .oneOf(let entries, let orNone):
      var outcomes = entries.map { decided(by: $0, under: boundary) }
      if orNone { outcomes.append(self) }
      mayBeRescued = mayBeRescued && orNone
      let decisions = Set(outcomes.map(\.decision.decision))
      // What they agree on needs no more to be known.
      if decisions.count == 1, decisions != [.indeterminate] { return keep(outcomes[0]) }
      if !decisions.contains(.allowed), !decisions.contains(.indeterminate) {
        return keep(outcomes.first { $0.decision.decision == .implicitDeny } ?? outcomes[0])
      }
      decision = PolicyDecision(
        decision: .indeterminate, statements: decision.statements,
        missing: Set(outcomes.flatMap(\.decision.missing) + [.resource])
          .sorted { $0.name < $1.name })
    }
  }

  private mutating func keep(_ outcome: Self) {
    decision = outcome.decision
    resourcePolicy = outcome.resourcePolicy
  }

  /// The impact if the resource has the policy of an entry.
  private func decided(
    by entry: ResourcePolicies.Entry, under boundary: CompiledPolicy
  ) -> Self {
    guard let policy = entry.policy, decision.decision != .explicitDeny else { return self }
    if decision.decision == .allowed, !policy.hasDenyByNotPrincipal { return self }
    let outcome = Premise(boundary: boundary).evaluate(mapped.request, with: policy)
    var impact = self
    switch outcome.decision {
    case decision.decision where decision.decision != .indeterminate: return self
    case .indeterminate where decision.decision == .indeterminate:
      impact.decision.missing = outcome.missing
    case .allowed, .explicitDeny, .implicitDeny, .indeterminate:
      impact.resourcePolicy = entry.arn
      impact.decision = PolicyDecision(
        decision: outcome.decision,
        statements: outcome.matched.filter { $0.layer == .resource }.map(\.statement),
        missing: outcome.missing)
    }
    return impact
  }
}
