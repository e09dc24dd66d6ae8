import IAMEvaluation
public import RequestMapping

/// Those to whom a rollout plan assigns one of its boundaries.
public struct Audience: Sendable {
  private let plan: RolloutPlan
  private let boundary: Int
  private let facts: SuppliedFacts

  /// Creates the audience of the boundary at a place in the plan's own list.
  ///
  /// - Parameter facts: what is known of principals beside the records.
  public init(of boundary: Int, in plan: RolloutPlan, _ facts: SuppliedFacts) {
    self.plan = plan
    self.boundary = boundary
    self.facts = facts
  }

  /// Whether the caller of an event belongs to it; calls without a principal that could have a boundary
  /// are nobody else's either.
  func includes(_ event: MappedEvent) -> Ternary {
    switch event.standing {
    case .notAuthorized, .exempt: return .yes
    case .callerUnknown: return .unknown
    case .principal(let principal):
      switch plan.choice(for: principal, facts) {
      case .boundary(let index): return Ternary(index == boundary)
      case .none: return .no
      case .open: return .unknown
      }
    }
  }
}
