public import IAMEvaluation
public import Replay
public import RequestMapping

/// Which boundaries were attached when the records were written, as far as anybody says.
public enum BoundariesInForce: Sendable {
  /// This one, to every principal in scope.
  case same(CompiledPolicy)
  /// Each principal's own, as a snapshot of its account lists it. Principals that have none there,
  /// and calls of which the caller is not known, stay out of the table.
  case each([Principal.Key: CompiledPolicy])
  /// Each principal the one that a rollout plan assigns, of these. Principals to whom it assigns none,
  /// or of whom it is not known which, stay out of the table.
  case planned(RolloutPlan, [CompiledPolicy], SuppliedFacts)

  /// The boundary of the caller of a record; nil if it stays out of the table.
  func boundary(of event: MappedEvent) -> CompiledPolicy? {
    switch self {
    case .same(let boundary): return boundary
    case .each(let boundaries):
      guard case .principal(let principal) = event.standing else { return nil }
      return boundaries[principal.key]
    case .planned(let plan, let boundaries, let facts):
      guard case .principal(let principal) = event.standing,
        case .boundary(let index) = plan.choice(for: principal, facts),
        boundaries.indices.contains(index)
      else { return nil }
      return boundaries[index]
    }
  }
}
