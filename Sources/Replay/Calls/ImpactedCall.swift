public import CloudTrail
import IAMEvaluation
public import RequestMapping

/// A call that a boundary would deny, or of which it cannot be told whether it would.
public struct ImpactedCall: Sendable {
  /// What one of its requests shows.
  public struct Shown: Sendable {
    public var key: FindingKey
    /// How reports show the resource; nil when the log does not tell what was called.
    public var resource: String?
    public var certainty: MappedRequest.Certainty
    /// Whether an unseen resource policy could allow it past the boundary.
    public var mayBeRescued: Bool
  }

  /// The boundary's place among those of the plan, from 0; nil where it is not known which one a
  /// rollout plan assigns.
  public var boundary: Int?
  public var verdict: Verdict
  public var record: CloudTrailRecord
  /// The principal that the boundary would be attached to; nil when the log does not tell it.
  public var principal: Principal?
  public var recorded: RecordedOutcome
  /// What its requests show, certain denials first; never empty.
  public var shown: [Shown]
  /// The file, as reports call it.
  public var file: String
  /// The record's first byte in the inflated text.
  public var offset: Int

  /// Nil if the boundary that a candidate has for the caller lets the call pass, or has no say in it.
  init?(
    _ record: CloudTrailRecord, _ event: MappedEvent, candidate: Int, of plan: ReplayPlan,
    reach: Ternary, file: String, offset: Int
  ) {
    let choice = plan.choice(ofCandidate: candidate, for: event)
    let impact = RecordImpact(
      of: event, choice: choice, among: plan.boundaries, with: plan.supplied, reach: reach)
    let findings = impact.findings(for: event, of: record)
    guard !findings.isEmpty else { return nil }
    if case .boundary(let place) = choice { boundary = place }
    verdict = impact.verdict
    self.record = record
    if case .principal(let principal) = event.standing { self.principal = principal }
    recorded = event.recorded
    let all = findings.map { key, request in
      Shown(
        key: key, resource: request?.mapped.request.resource.shown,
        certainty: request?.mapped.certainty ?? .certain,
        mayBeRescued: request?.decision.decision == .implicitDeny && request?.mayBeRescued == true)
    }
    shown = all.filter { $0.key.verdict == .denied } + all.filter { $0.key.verdict != .denied }
    self.file = file
    self.offset = offset
  }
}
