public import Replay

/// Principals that a boundary can be rolled out to at the same time, by what it would do to them.
public struct RolloutWave: Sendable {
  /// What tells the waves apart; the order is that of the rollout.
  public enum Impact: String, Hashable, Sendable, CaseIterable {
    /// Every call is certainly allowed, or AWS denied it anyway.
    case none
    /// Nothing would be denied for certain, and some calls could not be decided.
    case undecided
    /// Some calls would be denied: the boundary needs a change before.
    case denied
  }

  /// The candidate that it is about, from 1; 1 for a rollout plan.
  public var candidate: Int
  public var impact: Impact
  /// The principals in the order of the report.
  public var principals: [ReportedPrincipal]
  /// Their records, without those that the boundary has no say in.
  public var verdicts: VerdictCounts

  /// Their calls that the boundary has a say in.
  public var calls: Int { verdicts.judged + verdicts[.alreadyDenied] }
  /// Its number, from 1.
  public var number: Int { (Impact.allCases.firstIndex(of: impact) ?? 0) + 1 }

  /// The three waves of a candidate, empty ones too.
  ///
  /// Whom a rollout plan leaves out is in none, and who only made calls that no boundary has a say in
  /// neither.
  static func all(of candidate: ReportedCandidate) -> [RolloutWave] {
    Impact.allCases.map { impact in
      let principals = candidate.principals.filter { $0.verdicts.impact == impact }
      var verdicts = VerdictCounts()
      for principal in principals { verdicts.merge(principal.verdicts) }
      return RolloutWave(
        candidate: candidate.id, impact: impact, principals: principals, verdicts: verdicts)
    }
  }
}

extension VerdictCounts {
  /// Records that a boundary applies to.
  var judged: Int { self[.allowed] + self[.denied] + self[.indeterminate] }

  fileprivate var impact: RolloutWave.Impact? {
    if self[.denied] > 0 { return .denied }
    if self[.indeterminate] > 0 { return .undecided }
    return judged + self[.alreadyDenied] > 0 ? RolloutWave.Impact.none : nil
  }
}
