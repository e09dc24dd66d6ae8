/// What reports say of groups, whatever the format.
extension ReportGrouping {
  /// What the groups are, for a heading: `permission set`.
  var title: String {
    self == .permissionSet ? "permission set" : rawValue
  }

  /// What the numbers count, and who can change what.
  var note: PrintableText {
    switch self {
    case .permissionSet:
      """
      Calls of all findings; sessions are people, by their session names. The boundary of these \
      roles is set in the permission set.
      """
    case .stack:
      """
      Calls of all findings. Stacks are told by the names that CloudFormation gives to roles; \
      their boundary is set in the template, that of bootstrap roles with cdk bootstrap.
      """
    case .day:
      """
      Calls of all findings: one that stands in several findings counts in each. Sessions are those \
      of the day's findings, on whichever day.
      """
    case .principal, .action, .service, .account:
      "Calls of all findings: one that stands in several findings counts in each."
    }
  }
}
