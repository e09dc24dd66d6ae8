public import IAMEvaluation
public import RequestMapping

/// Which boundaries were attached when the records were written, as far as anybody says.
public enum BoundariesInForce: Sendable {
  /// This one, to every principal in scope.
  case same(CompiledPolicy)
  /// Each principal's own, as a snapshot of its account lists it. Principals that have none there,
  /// and calls of which the caller is not known, stay out of the table.
  case each([Principal.Key: CompiledPolicy])

  /// The boundary of the caller of a record; nil if it stays out of the table.
  func boundary(of event: MappedEvent) -> CompiledPolicy? {
    switch self {
    case .same(let boundary): return boundary
    case .each(let boundaries):
      guard case .principal(let principal) = event.standing else { return nil }
      return boundaries[principal.key]
    }
  }
}
