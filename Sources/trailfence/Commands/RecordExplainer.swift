import CloudTrail
import IAMEvaluation
import IAMPolicy
import Replay
import Reporting
import RequestMapping

/// Explains records as they pass, under the boundary that each principal would have.
struct RecordExplainer {
  private let plan: ReplayPlan
  private let boundaries: [BoundaryFile]

  /// Creates an explainer of the plan's only candidate, whose boundaries these are.
  init(plan: ReplayPlan, boundaries: [BoundaryFile]) {
    self.plan = plan
    self.boundaries = boundaries
  }

  /// Explains one record.
  func explanation(of walked: WalkedRecord) -> Explanation {
    let record = walked.record
    var reason: String?
    switch walked.event.standing {
    case .exempt(let word), .notAuthorized(let word): reason = word
    case .callerUnknown, .principal: break
    }
    let choice =
      plan.candidateCount > 0 ? plan.choice(ofCandidate: 0, for: walked.event) : nil
    let impact = choice.map {
      RecordImpact(
        of: walked.event, choice: $0, among: plan.boundaries, with: plan.supplied,
        reach: walked.reach)
    }
    let verdict: Verdict? =
      walked.isInScope
      ? impact?.verdict ?? RecordImpact.verdictWithoutBoundary(of: walked.event) : .outOfScope
    if verdict == .allowed, impact?.isRescued == true {
      reason = RecordImpact.rescueReason
    }
    var explanation = Explanation(
      eventID: record.eventID, eventTime: record.eventTime, eventSource: record.eventSource,
      eventName: record.eventName, principal: walked.principal?.arn, verdict: verdict,
      reason: reason, recorded: walked.event.recorded,
      requests: walked.event.requests.map { request($0, walked, choice) },
      file: walked.file, offset: walked.offset)
    if record.condensed != nil {
      explanation.calls = walked.calls
      explanation.untold = walked.untold
    }
    if plan.rollout != nil, case .principal = walked.event.standing, let choice {
      explanation.assigned = assigned(choice)
    }
    return explanation
  }

  private func assigned(_ choice: BoundaryChoice) -> Explanation.Assigned {
    switch choice {
    case .boundary(let index) where boundaries.indices.contains(index):
      .boundary(boundaries[index].reported.source)
    case .boundary, .none: .none
    case .open(let missing): .open(missing)
    }
  }

  private func request(
    _ mapped: MappedRequest, _ walked: WalkedRecord, _ choice: BoundaryChoice?
  ) -> Explanation.Request {
    var request: Explanation.Request
    var boundary: BoundaryFile?
    switch choice {
    case .boundary(let index)? where boundaries.indices.contains(index):
      boundary = boundaries[index]
      request = decided(mapped, walked, under: boundaries[index])
    case .open(let missing)? where plan.rollout != nil && walked.event.standing != .callerUnknown:
      request = Explanation.Request(
        mapped, leftOpen: RecordImpact.leftOpen(mapped, missing, walked.reach).decision)
    case .boundary?, .none?, .open?, nil: request = Explanation.Request(mapped)
    }
    if let principal = walked.principal, !plan.supplied.isEmpty {
      let layers = plan.supplied.layers(of: mapped, by: principal.key)
      request.layers = ExplainedLayer.all(
        layers, supplied: plan.supplied.names, request: mapped.request,
        hasBoundary: boundary != nil)
      request.denyingLayers = plan.supplied.contradictions(of: mapped, by: principal.key)
        .sorted { $0.rawValue < $1.rawValue }
    }
    return request
  }

  private func decided(
    _ mapped: MappedRequest, _ walked: WalkedRecord, under boundary: BoundaryFile
  ) -> Explanation.Request {
    let impact = RecordImpact.decide(
      mapped, under: boundary.compiled, with: plan.supplied, reach: walked.reach)
    var request = Explanation.Request(
      mapped, decision: impact.decision,
      nearestMiss: impact.decision.decision == .implicitDeny
        ? boundary.compiled.nearestMiss(for: mapped.request) : nil,
      trace: boundary.compiled.trace(mapped.request), boundary: boundary.reported)
    if let arn = impact.resourcePolicy {
      request.decideByPolicy(
        of: arn, statement: impact.decision.statements.first, in: plan.supplied.resource)
    }
    return request
  }
}
