import IAMEvaluation
public import Replay
public import RequestMapping

/// What one boundary would have done, sorted as it is reported.
public struct ReportedCandidate: Sendable {
  /// Its number, from 1 in the order of `--boundary`.
  public var id: Int
  public var boundary: ReportedBoundary
  public var verdicts: VerdictCounts
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

  init(
    id: Int, boundary: ReportedBoundary, tally: CandidateTally,
    resourcePolicies: ResourcePolicies? = nil
  ) {
    self.id = id
    self.boundary = boundary
    verdicts = tally.verdicts
    findings = tally.findings.map { key, finding in
      ReportedFinding(
        boundary: id, key: key,
        principal: key.principal.map { tally.principals[$0]?.arn ?? $0.plainARN },
        finding: finding, of: boundary, resourcePolicies: resourcePolicies)
    }.sorted()
    rescued = tally.rescued
    touchedPrincipals = tally.deniedPrincipals
    principalCount = tally.principals.count + tally.foldedPrincipals.principals.count
    principals = ReportedPrincipal.sorted(tally.principals)
    timeline = tally.timeline.sorted { $0.key < $1.key }.map {
      Day(date: date(ofDay: $0.key), verdicts: $0.value)
    }
  }

  /// Principals of whom at least one call would have been denied.
  public var touchedPrincipals: Int

  /// Principals, those that are not listed too.
  public var principalCount: Int

  /// Records that the boundary applies to.
  public var judged: Int {
    verdicts[.allowed] + verdicts[.denied] + verdicts[.indeterminate]
  }
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
