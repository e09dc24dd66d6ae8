import Replay
import RequestMapping

/// Findings that are reported under one heading: those of a principal.
struct FindingGroup {
  /// The principal; nil when the log does not tell the caller.
  var principal: ReportedPrincipal?
  /// The findings in their order.
  var findings: [ReportedFinding]

  /// Groups findings by principal, in the order of the principals; unknown callers come last.
  static func byPrincipal(
    _ findings: some Sequence<ReportedFinding>, _ principals: [ReportedPrincipal]
  ) -> [FindingGroup] {
    var findingsOf: [Principal.Key?: [ReportedFinding]] = [:]
    for finding in findings { findingsOf[finding.key.principal, default: []].append(finding) }
    var groups = principals.compactMap { principal in
      findingsOf.removeValue(forKey: principal.key).map {
        FindingGroup(principal: principal, findings: $0)
      }
    }
    let callerless = findingsOf.removeValue(forKey: nil)
    // Principals that have findings but no counts of their own.
    let others = findingsOf.keys.compactMap { $0 }.sorted(by: precedes)
    for key in others {
      let findings = findingsOf[key] ?? []
      let arn = findings.first?.principal ?? key.name
      let principal = ReportedPrincipal(key: key, arn: arn, verdicts: VerdictCounts())
      groups.append(FindingGroup(principal: principal, findings: findings))
    }
    if let callerless { groups.append(FindingGroup(principal: nil, findings: callerless)) }
    return groups
  }
}
