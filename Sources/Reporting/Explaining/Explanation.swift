public import IAMEvaluation
import IAMPolicy
public import Replay
public import RequestMapping
public import Timestamps

/// One record taken apart: who called, what AWS evaluated, and what a boundary says to it.
public struct Explanation: Sendable {
  public var eventID: String?
  public var eventTime: Timestamp?
  public var eventSource: String?
  public var eventName: String?
  /// The ARN of the user or role that a boundary would be attached to; nil when the log does not
  /// tell the caller, or boundaries do not apply to it.
  public var principal: String?
  /// Nil when there is no boundary and the verdict does not follow without one.
  public var verdict: Verdict?
  /// Why the verdict is `exempt` or `notAuthorized`, as a stable word such as `root`.
  public var reason: String?
  /// What a rollout plan assigns to the principal; nil without a plan or a principal.
  public var assigned: Assigned?
  /// How the call ended.
  public var recorded: RecordedOutcome
  public var requests: [Request]
  /// The file, relative to the PATH that it was found under.
  public var file: String
  /// The record's first byte in the inflated text.
  public var offset: Int
  /// The calls that a record of a condensed archive stands for; nil for any other.
  public var calls: Int?
  /// What such a record does not tell.
  public var untold: [UntoldField] = []

  /// What a rollout plan has for a principal.
  public enum Assigned: Hashable, Sendable {
    /// The boundary of this name.
    case boundary(String)
    case none
    /// It turns on what is not told, by these names.
    case open([String])
  }

  /// Creates an explanation.
  public init(
    eventID: String?, eventTime: Timestamp?, eventSource: String?, eventName: String?,
    principal: String?, verdict: Verdict?, reason: String? = nil, recorded: RecordedOutcome,
    requests: [Request], file: String, offset: Int
  ) {
    self.eventID = eventID
    self.eventTime = eventTime
    self.eventSource = eventSource
    self.eventName = eventName
    self.principal = principal
    self.verdict = verdict
    self.reason = reason
    self.recorded = recorded
    self.requests = requests
    self.file = file
    self.offset = offset
  }

  /// One authorization request of the call, and what the boundary decides on it.
  public struct Request: Sendable {
    public var action: String
    /// The resource as `RequestResource.shown` shows it.
    public var resource: String
    public var origin: MappedRequest.Origin
    public var certainty: MappedRequest.Certainty
    /// Whether AWS denied this item of a batch call.
    public var isDeniedItem: Bool
    public var context: RequestContext
    /// Nil without a boundary.
    public var decision: Decision?
    /// The deciding statement, or nil.
    public var statement: StatementReference?
    /// Names of what would settle it.
    public var missing: [String]
    /// The Allow statement that came closest, of an implicit deny.
    public var nearestMiss: ReportedFinding.NearestStatement?
    /// What became of each statement; empty when it was not asked for.
    public var trace: [TracedStatement]
    /// The ARN of the resource whose policy decides instead of the boundary, with its statement.
    public var resourcePolicy: (arn: String, statement: StatementReference?)?
    /// What the layers beside the boundary say, of those that were supplied.
    public var layers: [ExplainedLayer] = []
    /// The supplied layers that would certainly have denied the request.
    public var denyingLayers: [PolicyLayer] = []

    /// Says that a resource's policy decides, by one of its statements, and not the boundary.
    public mutating func decideByPolicy(
      of arn: String, statement index: Int?, in policies: ResourcePolicies?
    ) {
      resourcePolicy = (arn, policies?.reference(to: index, ofPolicyOf: arn))
      statement = nil
    }

    /// Creates what is told of a request without a boundary.
    public init(_ mapped: MappedRequest) {
      action = mapped.request.action.description
      resource = mapped.request.resource.shown
      origin = mapped.origin
      certainty = mapped.certainty
      isDeniedItem = mapped.isDeniedItem
      context = mapped.request.context
      decision = nil
      statement = nil
      missing = []
      nearestMiss = nil
      trace = []
    }

    /// Creates what is told of a request of a principal whose boundary is not known.
    public init(_ mapped: MappedRequest, leftOpen decision: PolicyDecision) {
      self.init(mapped)
      self.decision = decision.decision
      missing = decision.missing.map(\.name)
    }

    /// Creates what is told of a request under a boundary.
    ///
    /// - Parameter trace: what `CompiledPolicy.trace` tells, if it was asked.
    public init(
      _ mapped: MappedRequest, decision: PolicyDecision, nearestMiss: NearestMiss? = nil,
      trace: [StatementTrace] = [], boundary: ReportedBoundary
    ) {
      self.init(mapped)
      self.decision = decision.decision
      statement = boundary.reference(to: decision.statements.first)
      missing = decision.missing.map(\.name)
      if let nearestMiss, let reference = boundary.reference(to: nearestMiss.statement) {
        self.nearestMiss = .init(statement: reference, why: nearestMiss.why)
      }
      self.trace = trace.compactMap {
        TracedStatement($0, of: boundary.document, in: boundary.source)
      }
    }
  }
}

/// A format of `explain`: a pure function that lays out one explanation after another.
public protocol ExplanationRenderer: Sendable {
  /// Writes one record's explanation.
  func render(_ explanation: Explanation, into output: inout some TextOutputStream)
}
