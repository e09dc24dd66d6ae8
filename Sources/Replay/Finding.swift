import CloudTrail
public import IAMEvaluation
public import RequestMapping
public import Timestamps

/// What tells findings apart.
public struct FindingKey: Hashable, Sendable {
  /// The principal that would be affected; nil when the log does not tell the caller.
  public var principal: Principal.Key?
  /// The action, `s3:PutObject`; `*` when the log does not tell the event.
  public var action: String
  /// `denied` or `indeterminate`; of what a change lifts (`Change.lifts`) `allowed`, or `alreadyDenied`
  /// where AWS denied it.
  public var verdict: Verdict
  /// Why.
  public var reason: FindingReason
  /// The deciding statement (`Statement.index`), or nil.
  public var statement: Int?
  /// The ARN of the resource whose policy decides and has the statement; nil for the boundary.
  public var resourcePolicy: String?
  /// Names of what would settle an indeterminate one, sorted.
  public var missing: [String]
  /// The number of the boundary that a rollout plan assigns, from 1; nil without a plan, and where it
  /// is not known which one that is.
  public var boundary: Int?
  /// What changes for these calls, compared with the boundary in force; nil without a baseline.
  public var change: Change?

  /// Creates a key.
  public init(
    principal: Principal.Key?, action: String, verdict: Verdict, reason: FindingReason,
    statement: Int? = nil, resourcePolicy: String? = nil, missing: [String] = [],
    boundary: Int? = nil, change: Change? = nil
  ) {
    self.principal = principal
    self.action = action
    self.verdict = verdict
    self.reason = reason
    self.statement = statement
    self.resourcePolicy = resourcePolicy
    self.missing = missing
    self.boundary = boundary
    self.change = change
  }
}

/// Why a request would be denied, or cannot be decided.
public enum FindingReason: String, Hashable, Sendable, CaseIterable {
  /// No statement of the boundary allows it.
  case implicitDeny
  /// A statement of the boundary denies it.
  case explicitDeny
  case unknownContextKey
  case unknownResource
  case unknownCaller
  /// The record does not tell what was called.
  case unknownAction
  /// The event is not in the catalog and its service's actions are not all decided alike.
  case assumedAction
  /// The boundary would deny it, but whether the request was made is only assumed.
  case assumedRequest
  /// A policy that was not supplied decides.
  case unknownPolicy
  /// Whether the boundary reaches the session hangs on when it began (`--sessions new-only`).
  case unknownSessionStart
  /// Which boundary a rollout plan assigns turns on a path or a tag of the principal.
  case unknownAssignment
  /// The boundary allows what the baseline, or AWS, denied.
  case noLongerDenied
}

/// What was counted of one finding; merges to the same value in any order.
public struct Finding: Hashable, Sendable {
  /// Event ids that are kept: the earliest.
  public static let eventLimit = CondensedCalls.eventLimit

  /// An event that shows a finding.
  public struct Event: Hashable, Comparable, Sendable {
    public var time: Timestamp?
    public var id: String

    /// Creates an event.
    public init(time: Timestamp?, id: String) {
      self.time = time
      self.id = id.clipped(to: .name)
    }

    /// Orders events by time, those without one last, then by id.
    public static func < (left: Event, right: Event) -> Bool {
      let last = Int64.max
      return (left.time?.secondsSinceEpoch ?? last, left.id)
        < (right.time?.secondsSinceEpoch ?? last, right.id)
    }
  }

  /// Records that show it.
  public var calls = 0
  /// How those calls ended.
  public var recorded: [RecordedOutcome: Int] = [:]
  public var firstSeen: Timestamp?
  public var lastSeen: Timestamp?
  /// Calls by day (`Timestamp.dayNumber`); calls without a time are on none.
  public var perDay: [Int64: Int] = [:]
  /// Calls that got as far as being authorized and whose verdict rests on this finding alone; those of
  /// several are in `CandidateTally.shared`.
  public var soleCalls = 0
  /// Calls on days that are not kept one by one.
  public internal(set) var foldedDays = 0
  public var resources = DistinctSample()
  /// What all resources have in common, to tell whether a pattern covers each of them.
  public var resourceSpan = TextSpan()
  public var sessions = DistinctSample()
  public var events: [Event] = []
  /// The Allow statement that came closest, of an implicit deny.
  public var nearestMiss: NearestMiss?
  /// Whether an unseen resource policy could allow some of the calls past the boundary.
  public var mayBeRescued = false
  /// The least certain of the requests.
  public var certainty = MappedRequest.Certainty.certain

  /// Creates a finding without calls.
  public init() {}

  /// Whether no call of it got as far as being authorized; such findings are listed apart.
  public var isFailedBeforeOnly: Bool { calls > 0 && recorded[.failedBefore] == calls }

  /// Adds the calls of another.
  public mutating func merge(_ other: Finding) {
    calls += other.calls
    recorded.merge(other.recorded, uniquingKeysWith: +)
    firstSeen = earliest(firstSeen, other.firstSeen)
    lastSeen = latest(lastSeen, other.lastSeen)
    perDay.merge(other.perDay, uniquingKeysWith: +)
    soleCalls += other.soleCalls
    foldedDays += other.foldedDays
    perDay.foldIfOverfull(beyond: TallyLimits.daysOfFinding) { foldedDays += $1 }
    resources.merge(other.resources)
    resourceSpan.merge(other.resourceSpan)
    sessions.merge(other.sessions)
    for event in other.events { events.keepSmallest(Self.eventLimit, event) }
    keepNearest(other.nearestMiss)
    mayBeRescued = mayBeRescued || other.mayBeRescued
    certainty = max(certainty, other.certainty)
  }

  /// Whether `settle` would change nothing.
  var isSettled: Bool { perDay.count <= TallyLimits.daysOfFinding }

  /// Cuts the days to their limit.
  mutating func settle() {
    perDay.fold(beyond: TallyLimits.daysOfFinding) { foldedDays += $1 }
  }

  /// Keeps the near miss of the earlier statement, so that the order of the calls does not matter.
  mutating func keepNearest(_ other: NearestMiss?) {
    guard let other else { return }
    if let nearestMiss, (nearestMiss.statement, nearestMiss.why) <= (other.statement, other.why) {
      return
    }
    nearestMiss = other
  }
}

extension MappedRequest.Certainty: Comparable {
  /// Orders from the most certain to the least.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .certain: 0
    case .assumedAction: 1
    case .assumedRequest: 2
    }
  }
}

func earliest(_ left: Timestamp?, _ right: Timestamp?) -> Timestamp? {
  guard let left, let right else { return left ?? right }
  return min(left, right)
}

func latest(_ left: Timestamp?, _ right: Timestamp?) -> Timestamp? {
  guard let left, let right else { return left ?? right }
  return max(left, right)
}
