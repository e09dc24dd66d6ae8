import IAMEvaluation
public import Replay
import RequestMapping

extension FindingKey: Comparable {
  /// Orders keys member by member, in the order in which the report prints them; what is not there
  /// comes before what is.
  public static func < (left: FindingKey, right: FindingKey) -> Bool {
    if left.principal != right.principal {
      guard let leftPrincipal = left.principal else { return true }
      guard let rightPrincipal = right.principal else { return false }
      return precedes(leftPrincipal, rightPrincipal)
    }
    if left.action != right.action { return left.action < right.action }
    if left.verdict != right.verdict { return left.verdict.rawValue < right.verdict.rawValue }
    if left.reason != right.reason { return left.reason.rawValue < right.reason.rawValue }
    if left.statement != right.statement {
      guard let leftStatement = left.statement else { return true }
      guard let rightStatement = right.statement else { return false }
      return leftStatement < rightStatement
    }
    if left.resourcePolicy != right.resourcePolicy {
      guard let leftPolicy = left.resourcePolicy else { return true }
      guard let rightPolicy = right.resourcePolicy else { return false }
      return leftPolicy < rightPolicy
    }
    if left.missing != right.missing {
      return left.missing.lexicographicallyPrecedes(right.missing)
    }
    if left.boundary != right.boundary { return left.boundary ?? 0 < right.boundary ?? 0 }
    return left.change?.rawValue ?? "" < right.change?.rawValue ?? ""
  }
}

/// Whether one principal is reported before another of equal weight.
func precedes(_ left: Principal.Key, _ right: Principal.Key) -> Bool {
  (left.account, left.kind.rawValue, left.name) < (right.account, right.kind.rawValue, right.name)
}
