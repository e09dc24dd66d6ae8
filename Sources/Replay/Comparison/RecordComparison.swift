import CloudTrail
import IAMEvaluation
import RequestMapping

/// What a candidate changes for one record, compared with the boundary in force.
struct RecordComparison {
  /// What changes for the record; nil where no boundary has a say in it.
  private(set) var change: Change?
  /// What changes for each of the impact's requests.
  private(set) var ofRequests: [Change?] = []
  /// Requests that the candidate allows and that did not pass before, which is no impact otherwise.
  private(set) var lifted: [(request: RecordImpact.RequestImpact, change: Change)] = []

  private let baseline: Baseline.InForce
  private let supplied: SuppliedLayers

  /// Compares the impact of a candidate with what the baseline comes to.
  ///
  /// - Parameter candidate: decides a request that AWS denied; nil where nothing does.
  init(
    _ impact: RecordImpact, of event: MappedEvent, _ record: CloudTrailRecord,
    with baseline: Baseline, supplied: SuppliedLayers,
    candidate: (MappedRequest) -> RecordImpact.RequestImpact?
  ) {
    var principal: Principal.Key?
    if case .principal(let found) = event.standing { principal = found.key }
    self.baseline = baseline.boundary(of: principal)
    self.supplied = supplied
    switch impact.verdict {
    case .exempt, .notAuthorized, .outOfScope: return
    case .alreadyDenied:
      let denied = event.requests
      compareDenied(denied, of: record, candidate)
      change = change ?? .unchanged
    case .allowed, .denied, .indeterminate:
      comparePassed(impact)
      if !impact.requests.isEmpty {
        compareDenied(event.requests.filter(\.isDeniedItem), of: record, candidate, isWhole: false)
      }
    }
  }

  // MARK: Calls that went through

  private mutating func comparePassed(_ impact: RecordImpact) {
    var strictest = Verdict.allowed
    for request in impact.requests {
      let before = verdict(on: request.mapped)
      let after = Verdict(request.decision.decision)
      strictest = strictest.stricter(before)
      let change = Change(from: before, to: after)
      ofRequests.append(change)
      if let change, change.lifts { lifted.append((request, change)) }
    }
    if impact.requests.isEmpty { strictest = verdictOnAnything }
    change = Change(from: strictest, to: impact.verdict)
  }

  /// What the baseline decides on a request, in the words of verdicts.
  private func verdict(on mapped: MappedRequest) -> Verdict {
    switch baseline {
    case .none: .allowed
    case .unknown: .indeterminate
    case .policy(let policy):
      Verdict(
        RecordImpact.decide(mapped, under: policy, with: supplied, reach: .yes).decision.decision)
    }
  }

  /// What the baseline decides where the log does not tell what was called, or by whom.
  private var verdictOnAnything: Verdict {
    switch baseline {
    case .none: .allowed
    case .policy, .unknown: .indeterminate
    }
  }

  // MARK: Calls that AWS denied

  private mutating func compareDenied(
    _ requests: [MappedRequest], of record: CloudTrailRecord,
    _ candidate: (MappedRequest) -> RecordImpact.RequestImpact?, isWhole: Bool = true
  ) {
    guard !requests.isEmpty else { return }
    let kind = isWhole ? record.errorMessage.flatMap { StatedDenial(parsing: $0)?.policyKind } : nil
    // AWS names one kind of policy, and that one denies whatever the boundary.
    guard kind == nil || kind == .permissionsBoundary else { return }
    let namesBoundary = kind == .permissionsBoundary
    var strictest = Verdict.allowed
    var found: [(RecordImpact.RequestImpact, Change)] = []
    var mayBeReason = false
    for mapped in requests {
      guard let decided = candidate(mapped) else { return }
      let after = Verdict(decided.decision.decision)
      strictest = strictest.stricter(after)
      guard verdict(on: mapped) != .allowed else { continue }
      mayBeReason = true
      if let change = Change(from: .alreadyDenied, to: after, namesBoundary: namesBoundary),
        change.lifts
      {
        found.append((decided, change))
      }
    }
    guard isWhole else { return lifted += found }
    change = Change(
      from: .alreadyDenied, to: mayBeReason ? strictest : .alreadyDenied,
      namesBoundary: namesBoundary)
    // The denial of the whole call is lifted only if nothing else denies it.
    if change?.lifts == true { lifted += found }
  }
}

extension Verdict {
  /// The verdict of one decision of a boundary.
  init(_ decision: Decision) {
    switch decision {
    case .allowed: self = .allowed
    case .implicitDeny, .explicitDeny: self = .denied
    case .indeterminate: self = .indeterminate
    }
  }

  /// The stricter of two verdicts of boundaries.
  fileprivate func stricter(_ other: Verdict) -> Verdict {
    if self == .denied || other == .denied { return .denied }
    return self == .indeterminate || other == .indeterminate ? .indeterminate : .allowed
  }
}
