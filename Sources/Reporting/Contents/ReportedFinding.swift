import IAMEvaluation
import IAMPolicy
public import Replay
import RequestMapping
import Timestamps

/// One thing that would be denied, or cannot be decided, with all that the report says of it.
public struct ReportedFinding: Sendable {
  /// The boundary, numbered from 1 as in `Report.boundaries`; nil where a rollout plan assigns one and
  /// it is not known which.
  public var boundary: Int?
  /// What tells it apart.
  public var key: FindingKey
  /// The principal's ARN; nil when the log does not tell the caller.
  public var principal: String?
  /// The deciding statement, or nil.
  public var statement: StatementReference?
  /// The Allow statement that came closest, of an implicit deny.
  public var nearestMiss: NearestStatement?
  /// Why, in a sentence without its capital and full stop.
  var why: PrintableText
  /// What was counted.
  public var finding: Finding
  /// The waiver that covers it; nil if none does.
  public var waiver: Waiver?

  /// An Allow statement that does not apply, and why.
  public struct NearestStatement: Hashable, Sendable {
    public var statement: StatementReference
    public var why: String
  }

  /// Calls on one day.
  public struct Day: Hashable, Sendable {
    /// The day in UTC, `YYYY-MM-DD`.
    public var date: String
    public var calls: Int
  }

  init(
    boundary: Int?, key: FindingKey, principal: String?, finding: Finding,
    of policy: ReportedBoundary?, resourcePolicies: ResourcePolicies? = nil
  ) {
    self.boundary = boundary
    self.key = key
    self.principal = principal
    self.finding = finding
    statement =
      key.resourcePolicy.map { resourcePolicies?.reference(to: key.statement, ofPolicyOf: $0) }
      ?? policy?.reference(to: key.statement)
    if let miss = finding.nearestMiss, let reference = policy?.reference(to: miss.statement) {
      nearestMiss = NearestStatement(statement: reference, why: miss.why)
    }
    why = FindingWording.why(key, statement: statement, nearestMiss: nearestMiss)
  }

  /// Calls by day, in the order of the days; calls without a time are on none.
  public var days: [Day] {
    finding.perDay.sorted { $0.key < $1.key }.map {
      Day(date: date(ofDay: $0.key), calls: $0.value)
    }
  }
}

extension ReportedFinding: Comparable {
  /// Orders findings as they are reported: more calls first, then by boundary and key.
  public static func < (left: ReportedFinding, right: ReportedFinding) -> Bool {
    if left.finding.calls != right.finding.calls {
      return left.finding.calls > right.finding.calls
    }
    if left.boundary != right.boundary { return left.boundary ?? 0 < right.boundary ?? 0 }
    return left.key < right.key
  }

  /// Findings are the same if boundary, key and counts are.
  public static func == (left: ReportedFinding, right: ReportedFinding) -> Bool {
    left.boundary == right.boundary && left.key == right.key && left.finding == right.finding
  }
}

extension ResourcePolicies {
  /// Where a statement of a resource's policy stands; nil when there is none with that index.
  func reference(to index: Int?, ofPolicyOf arn: String) -> StatementReference? {
    guard let policy = entries.first(where: { $0.arn == arn })?.policy?.whole else { return nil }
    return policy.policy.document.reference(to: index, in: policy.name)
  }
}

/// The date of a day number (`Timestamp.dayNumber`), `YYYY-MM-DD`.
func date(ofDay number: Int64) -> String {
  // Days come from timestamps, so the product fits; a wrapped one shows a wrong date and no more.
  Timestamp(secondsSinceEpoch: number &* 86_400).day
}
