/// What the replay says of one record; every record gets exactly one.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Every request is certainly allowed by the boundary.
  case allowed
  /// At least one request would certainly be denied by the boundary.
  case denied
  /// At least one request could go either way, or the caller cannot be told.
  case indeterminate
  /// AWS itself denied the call: a rollout cannot break it.
  case alreadyDenied
  /// Boundaries do not apply to the caller.
  case exempt
  /// Nothing that IAM policies authorize.
  case notAuthorized
  /// The filters leave the record out.
  case outOfScope
}

/// How many records have each verdict.
public struct VerdictCounts: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: Verdict.allCases.count)

  /// Creates counts of nothing.
  public init() {}

  /// The number of records with a verdict.
  public subscript(verdict: Verdict) -> Int {
    get { counts[verdict.position] }
    set { counts[verdict.position] = newValue }
  }

  /// The number of records with any verdict.
  public var total: Int { counts.reduce(0, +) }

  /// Adds the counts of other records.
  public mutating func merge(_ other: VerdictCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}

extension Verdict {
  fileprivate var position: Int {
    switch self {
    case .allowed: 0
    case .denied: 1
    case .indeterminate: 2
    case .alreadyDenied: 3
    case .exempt: 4
    case .notAuthorized: 5
    case .outOfScope: 6
    }
  }
}
