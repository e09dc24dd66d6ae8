import CloudTrail
public import IAMEvaluation
import IAMPolicy
public import RequestMapping

/// What one boundary would have done to one record.
public struct RecordImpact: Sendable {
  /// What the boundary decides on one of the record's requests.
  public struct RequestImpact: Sendable {
    /// The request.
    public var mapped: MappedRequest
    /// The decision of the boundary, and of what the resource's own policy does to a caller with a
    /// boundary; what is assumed of the request counts as unknown.
    public var decision: PolicyDecision
    /// The ARN of the resource whose policy decides, and has the decision's statements; nil where the
    /// boundary decides.
    public var resourcePolicy: String?
    /// Whether a resource policy that was not supplied could allow it past the boundary.
    public var mayBeRescued: Bool

    /// Whether the resource's policy allows it past the boundary.
    public var isRescued: Bool { resourcePolicy != nil && decision.decision == .allowed }
  }

  /// The verdict, before filters.
  public var verdict: Verdict
  /// The requests that AWS did not deny item by item, with their decisions; empty when the verdict
  /// needed none.
  public var requests: [RequestImpact]

  /// Decides a record by one boundary, by the first row of the verdict table that fits.
  ///
  /// The premise: a call that was carried out was allowed by every other layer of its day, so the
  /// boundary's own decision is the verdict, but for what the resource's policy does to a caller who
  /// has a boundary (`Premise`).
  ///
  /// - Parameter reach: whether the boundary reaches the call at all (`SessionRule`).
  public init(
    of event: MappedEvent, under boundary: CompiledPolicy,
    with supplied: SuppliedLayers = SuppliedLayers(), reach: Ternary = .yes
  ) {
    requests = []
    switch event.standing {
    case .notAuthorized: verdict = .notAuthorized
    case .exempt: verdict = .exempt
    case .callerUnknown:
      verdict = Self.verdictWithoutBoundary(of: event) ?? .indeterminate
    case .principal:
      let open = event.requests.filter { !$0.isDeniedItem }
      guard event.recorded != .denied, !open.isEmpty || event.requests.isEmpty else {
        verdict = .alreadyDenied
        return
      }
      requests = open.map { Self.decide($0, under: boundary, with: supplied, reach: reach) }
      // A record that does not tell what was called could have needed anything.
      verdict =
        requests.isEmpty || reach == .unknown
        ? .indeterminate : Self.strictest(requests.map(\.decision.decision))
    }
  }

  /// Decides a record by the boundary that a candidate has for its principal.
  ///
  /// A rollout plan that assigns none leaves the record out; one of which it is not known what it
  /// assigns leaves it open. Both after what boundaries have no say in.
  public init(
    of event: MappedEvent, choice: BoundaryChoice, among boundaries: [CompiledPolicy],
    with supplied: SuppliedLayers = SuppliedLayers(), reach: Ternary = .yes
  ) {
    switch choice {
    case .boundary(let index) where boundaries.indices.contains(index):
      self.init(of: event, under: boundaries[index], with: supplied, reach: reach)
    case .boundary, .none:
      self.init(
        verdict: Self.verdictWithoutBoundary(of: event, isAssignedNone: true) ?? .outOfScope,
        requests: [])
    case .open(let missing):
      let verdict = Self.verdictWithoutBoundary(of: event) ?? .indeterminate
      let isOpen = verdict == .indeterminate && event.standing != .callerUnknown
      self.init(
        verdict: verdict,
        requests: !isOpen
          ? []
          : event.requests.filter { !$0.isDeniedItem }.map { Self.leftOpen($0, missing, reach) })
    }
  }

  private init(verdict: Verdict, requests: [RequestImpact]) {
    self.verdict = verdict
    self.requests = requests
  }

  /// A request of a principal of whom it is not known which boundary it gets.
  public static func leftOpen(
    _ mapped: MappedRequest, _ missing: [String], _ reach: Ternary
  ) -> RequestImpact {
    let unknown: [Unknown] = missing.map { .assignment($0) }
    return RequestImpact(
      mapped: mapped,
      decision: PolicyDecision(
        decision: .indeterminate, missing: unknown + (reach == .unknown ? [.sessionStart] : [])),
      resourcePolicy: nil, mayBeRescued: false)
  }

  /// The reason of a verdict `allowed` that a resource's policy brings about.
  public static let rescueReason = "resourcePolicy"

  /// Whether a resource's policy is what lets the call past the boundary.
  public var isRescued: Bool { verdict == .allowed && requests.contains(where: \.isRescued) }

  /// The verdict that follows without any boundary; nil if none does.
  ///
  /// - Parameter isAssignedNone: whether a rollout plan leaves the principal out.
  public static func verdictWithoutBoundary(
    of event: MappedEvent, isAssignedNone: Bool = false
  ) -> Verdict? {
    switch event.standing {
    case .notAuthorized: return .notAuthorized
    case .exempt: return .exempt
    case .principal where isAssignedNone: return .outOfScope
    case .callerUnknown, .principal:
      let isOpen = event.requests.isEmpty || event.requests.contains { !$0.isDeniedItem }
      guard event.recorded != .denied, isOpen else { return .alreadyDenied }
      return event.standing == .callerUnknown ? .indeterminate : nil
    }
  }

  /// What a boundary decides on one request, in which what is assumed of it counts as unknown.
  public static func decide(
    _ mapped: MappedRequest, under boundary: CompiledPolicy
  ) -> PolicyDecision {
    decide(mapped, under: boundary, with: SuppliedLayers(), reach: .yes).decision
  }

  /// What a boundary, and the resource's policy where it was supplied, decide on one request.
  public static func decide(
    _ mapped: MappedRequest, under boundary: CompiledPolicy, with supplied: SuppliedLayers,
    reach: Ternary
  ) -> RequestImpact {
    var impact = RequestImpact(
      mapped: mapped, decision: boundary.decide(mapped.request), resourcePolicy: nil,
      mayBeRescued: mapped.mayHaveResourcePolicy)
    if let policies = supplied.resource { impact.consider(policies, under: boundary) }
    // A request whose existence is only assumed can leave a record open, never deny it.
    if mapped.certainty == .assumedRequest, impact.decision.decision != .allowed {
      impact.decision.decision = .indeterminate
      impact.decision.missing.append(.request)
    }
    if reach == .unknown {
      impact.decision.decision = .indeterminate
      impact.decision.missing.append(.sessionStart)
    }
    return impact
  }

  private static func strictest(_ decisions: [Decision]) -> Verdict {
    var verdict = Verdict.allowed
    for decision in decisions {
      switch decision {
      case .implicitDeny, .explicitDeny: return .denied
      case .indeterminate: verdict = .indeterminate
      case .allowed: break
      }
    }
    return verdict
  }
}

extension RecordImpact {
  /// The findings that the record shows, each with the request that shows it; none unless the
  /// verdict is `denied` or `indeterminate`.
  ///
  /// - Parameters:
  ///   - boundary: the number of the boundary that a rollout plan assigns.
  ///   - comparison: what changes.
  func findings(
    for event: MappedEvent, of record: CloudTrailRecord, boundary: Int? = nil,
    comparison: RecordComparison? = nil
  ) -> [(key: FindingKey, request: RequestImpact?)] {
    let lifted = lifted(by: comparison, for: event, boundary: boundary)
    guard verdict == .denied || verdict == .indeterminate else { return lifted }
    guard case .principal(let principal) = event.standing else {
      let key = FindingKey(
        principal: nil,
        action: event.requests.first?.request.action.description ?? action(calledIn: record),
        verdict: .indeterminate, reason: .unknownCaller, missing: [Unknown.caller.name],
        change: comparison?.change)
      return [(key, nil)]
    }
    guard !requests.isEmpty else {
      let key = FindingKey(
        principal: principal.key, action: action(calledIn: record), verdict: .indeterminate,
        reason: .unknownAction, missing: [Unknown.action.name], boundary: boundary,
        change: comparison?.change)
      return [(key, nil)]
    }
    let changes = comparison?.ofRequests ?? []
    return requests.enumerated().compactMap { index, request in
      guard let (verdict, reason) = request.decision.standing else { return nil }
      let key = FindingKey(
        principal: principal.key, action: request.mapped.request.action.description,
        verdict: verdict, reason: reason,
        statement: request.decision.statements.first, resourcePolicy: request.resourcePolicy,
        missing: Set(request.decision.missing.map(\.name)).sorted(), boundary: boundary,
        change: changes.indices.contains(index) ? changes[index] : nil)
      return (key, request)
    } + lifted
  }

  /// The findings that exist through the change alone: what the candidate allows and the baseline, or
  /// AWS for what may be the same reason, does not.
  private func lifted(
    by comparison: RecordComparison?, for event: MappedEvent, boundary: Int?
  ) -> [(key: FindingKey, request: RequestImpact?)] {
    guard let comparison, case .principal(let principal) = event.standing else { return [] }
    return comparison.lifted.map { request, change in
      let isDenied = event.recorded == .denied || request.mapped.isDeniedItem
      let key = FindingKey(
        principal: principal.key, action: request.mapped.request.action.description,
        verdict: isDenied ? .alreadyDenied : .allowed, reason: .noLongerDenied,
        boundary: boundary, change: change)
      return (key, request)
    }
  }
}

/// The action as the event is named, `*` for what the record does not tell.
private func action(calledIn record: CloudTrailRecord) -> String {
  record.serviceLabel.map { "\($0):\(record.eventName ?? "*")" } ?? "*"
}

extension PolicyDecision {
  /// The verdict and reason of a finding; nil for what is allowed.
  fileprivate var standing: (Verdict, FindingReason)? {
    switch decision {
    case .allowed: nil
    case .implicitDeny: (.denied, .implicitDeny)
    case .explicitDeny: (.denied, .explicitDeny)
    case .indeterminate: (.indeterminate, openReason)
    }
  }

  /// What is assumed comes before what is missing: it tells how much the rest is worth.
  private var openReason: FindingReason {
    if missing.contains(where: { $0.reason == .unknownAssignment }) { return .unknownAssignment }
    if missing.contains(.sessionStart) { return .unknownSessionStart }
    if missing.contains(.request) { return .assumedRequest }
    if missing.contains(.action) { return .assumedAction }
    return missing.last?.reason ?? .unknownContextKey
  }
}

extension Unknown {
  fileprivate var reason: FindingReason {
    switch self {
    case .contextKey: .unknownContextKey
    case .resource: .unknownResource
    case .caller: .unknownCaller
    case .action: .assumedAction
    case .request: .assumedRequest
    case .sessionStart: .unknownSessionStart
    case .assignment: .unknownAssignment
    case .policy: .unknownPolicy
    }
  }
}
