import RequestMapping

extension CandidateTally {
  /// Adds to the row of a finding, or to what is counted of those that are no rows.
  mutating func count(_ key: FindingKey, _ body: (inout Finding) -> Void) {
    if findingBound.excludes(key), findings[key] == nil {
      var finding = Finding()
      body(&finding)
      foldedFindings.add(key, finding)
    } else {
      body(&findings[key, default: Finding()])
    }
  }

  /// Adds to the row of a principal, or to what is counted of those that are no rows.
  mutating func count(
    _ key: Principal.Key, arn: String, _ body: (inout PrincipalTally) -> Void
  ) {
    if principalBound.excludes(key), principals[key] == nil {
      var principal = PrincipalTally(arn: arn)
      body(&principal)
      foldedPrincipals.add(key, principal)
    } else {
      body(&principals[key, default: PrincipalTally(arn: arn)])
    }
  }

  /// Adds the rows of another tally.
  mutating func mergeRows(of other: CandidateTally) {
    for (key, finding) in other.findings {
      if findings[key] == nil, !findingBound.excludes(key) {
        findings[key] = finding
      } else {
        count(key) { $0.merge(finding) }
      }
    }
    for (key, principal) in other.principals {
      count(key, arn: principal.arn) { $0.merge(principal) }
    }
  }

  /// Cuts the tables of findings and principals once they are much too long.
  mutating func foldRowsIfOverfull() {
    if TallyLimits.isOverfull(findings.count, limits.rows) {
      findingBound.lower(to: findings.fold(beyond: limits.rows) { foldedFindings.add($0, $1) })
    }
    if TallyLimits.isOverfull(principals.count, limits.rows) {
      principalBound.lower(
        to: principals.fold(beyond: limits.rows) { foldedPrincipals.add($0, $1) })
    }
  }
}
