public import IAMEvaluation
public import RequestMapping

/// The boundary in force, which candidates are compared with.
public enum Baseline: Sendable {
  /// Everybody has the same.
  case same(CompiledPolicy)
  /// Each has its own, as of an account snapshot; nothing is known of those who are not listed.
  case each([Principal.Key: InForce])

  /// What one principal has.
  public enum InForce: Sendable {
    /// No boundary, so that none denies anything.
    case none
    case policy(CompiledPolicy)
    /// One that is not known.
    case unknown
  }

  /// What a principal has; nil stands for a caller that the log does not tell.
  func boundary(of principal: Principal.Key?) -> InForce {
    switch self {
    case .same(let policy): .policy(policy)
    case .each(let boundaries): principal.flatMap { boundaries[$0] } ?? .unknown
    }
  }

  /// All policies that decide something, in no order that matters.
  public var policies: [CompiledPolicy] {
    switch self {
    case .same(let policy): return [policy]
    case .each(let boundaries):
      return boundaries.values.compactMap { inForce in
        if case .policy(let policy) = inForce { policy } else { nil }
      }
    }
  }
}
