import IAMEvaluation
public import Replay
public import RequestMapping

/// What one boundary, or a rollout plan, would have done, sorted as it is reported.
public struct ReportedCandidate: Sendable {
  /// Its number, from 1 in the order of `--boundary`; 1 for a rollout plan.
  public var id: Int
  /// The boundary; nil for a rollout plan, which assigns those of `Report.boundaries`.
  public var boundary: ReportedBoundary?
  /// The name of its file, or of the plan's, without folders.
  public var source: String
  public var verdicts: VerdictCounts
  /// Those of the verdicts whose call failed before it was authorized.
  public var failedBefore: VerdictCounts
  /// Those of the others that stand in waived findings alone.
  public internal(set) var waived = VerdictCounts()
  /// The findings; more calls first.
  public var findings: [ReportedFinding]
  /// The principals; more denied, then more undecided calls first.
  public var principals: [ReportedPrincipal]
  /// The days on which there were calls, in their order.
  public var timeline: [Day]

  /// The verdicts of one day.
  public struct Day: Sendable {
    /// The day in UTC, `YYYY-MM-DD`.
    public var date: String
    public var verdicts: VerdictCounts
  }

  /// Those of the allowed that a resource's policy lets past the boundary.
  public var rescued: Int
  /// Those of the undecided of whose parameters the log withholds some.
  public var withheld: Int
  /// Records by what changes for them; nil without a baseline.
  public var changes: [Change: Int]?
  let shared: SharedVerdicts

  /// - Parameters:
  ///   - boundaries: all of the report, in their order.
  ///   - plan: the name of the rollout plan that they are of, which is the only candidate.
  init(
    id: Int, boundaries: [ReportedBoundary], plan: String? = nil, tally: CandidateTally,
    resourcePolicies: ResourcePolicies? = nil
  ) {
    self.id = id
    let isPlan = plan != nil
    boundary = !isPlan && boundaries.indices.contains(id - 1) ? boundaries[id - 1] : nil
    source = plan ?? boundary?.source ?? ""
    verdicts = tally.verdicts
    failedBefore = tally.failedBefore
    shared = tally.shared
    var findings = tally.findings.map { key, finding in
      let boundary = isPlan ? key.boundary : id
      let place = (boundary ?? 0) - 1
      return ReportedFinding(
        boundary: boundary, key: key,
        principal: key.principal.map { tally.principals[$0]?.arn ?? $0.plainARN },
        finding: finding, of: boundaries.indices.contains(place) ? boundaries[place] : nil,
        resourcePolicies: resourcePolicies)
    }
    // In place: they may be many.
    findings.sort()
    self.findings = findings
    rescued = tally.rescued
    withheld = tally.withheld
    touchedPrincipals = tally.deniedPrincipals
    principalCount = tally.principals.count + tally.foldedPrincipals.principals.count
    principals = ReportedPrincipal.sorted(tally.principals)
    timeline = tally.timeline.sorted { $0.key < $1.key }.map {
      Day(date: date(ofDay: $0.key), verdicts: $0.value)
    }
  }

  /// The number of its boundary; nil for a rollout plan.
  var number: Int? { boundary == nil ? nil : id }

  /// Principals of whom at least one call would have been denied.
  public var touchedPrincipals: Int

  /// Principals, those that are not listed too.
  public var principalCount: Int

  /// Records that the boundary applies to.
  public var judged: Int { verdicts.judged }
}

/// A principal and what would have become of its calls.
public struct ReportedPrincipal: Sendable {
  /// What tells it apart.
  public var key: Principal.Key
  public var arn: String
  public var verdicts: VerdictCounts

  static func sorted(_ tallies: [Principal.Key: PrincipalTally]) -> [ReportedPrincipal] {
    tallies.map { ReportedPrincipal(key: $0.key, arn: $0.value.arn, verdicts: $0.value.verdicts) }
      .sorted { left, right in
        for verdict in [Verdict.denied, .indeterminate]
        where left.verdicts[verdict] != right.verdicts[verdict] {
          return left.verdicts[verdict] > right.verdicts[verdict]
        }
        return precedes(left.key, right.key)
      }
  }
}

extension Principal.Key {
  /// The ARN without a path, for a principal whose own ARN was not kept.
  fileprivate var plainARN: String { "arn:aws:iam::\(account):\(kind.rawValue)/\(name)" }
}
