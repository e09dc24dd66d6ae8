/// Roles that can be passed whatever they are.
///
/// Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service".
enum PassRoleRule: LintRule {
  static let rules = WideStatement.allCases.map(rule)

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      guard !isLimited(statement),
        let (kind, place) = WideStatement.find("iam:PassRole", in: statement)
      else { continue }
      log.add(
        rule(kind), "`iam:PassRole` is allowed for any role\(words(kind))", at: place,
        in: statement)
    }
  }

  /// A condition that names services or resources is what AWS asks for.
  private static func isLimited(_ statement: LintedStatement) -> Bool {
    statement.conditions.contains {
      ["iam:passedtoservice", "iam:associatedresourcearn"].contains($0.key.lowercased())
    }
  }

  private static func words(_ kind: WideStatement) -> String {
    switch kind {
    case .notResource, .starInActionAndNotResource, .notActionAndNotResource:
      " but those that are named"
    case .starInResource, .starInActionAndResource, .starInResourceAndNotAction: ""
    }
  }

  private static func rule(_ kind: WideStatement) -> CheckRule {
    CheckRule(
      "PASS_ROLE_WITH_\(kind.rawValue)", .securityWarning, .accessAnalyzer,
      title:
        "Any role can be passed (\(kind.rawValue.lowercased().map { $0 == "_" ? " " : String($0) }.joined()))",
      why: "Who may pass any role to a service acts with all that the strongest role may do: a "
        + "function, an instance or a task that gets it runs code of the caller's choice.",
      instead:
        "Name the roles that may be passed in `Resource`, and the services in a condition on "
        + "`iam:PassedToService`.",
      example: example(kind))
  }

  private static func example(_ kind: WideStatement) -> CheckRule.Example {
    let role = "\"arn:aws:iam::*:role/admin\""
    let faulty =
      switch kind {
      case .notResource:
        "{\"Effect\": \"Allow\", \"Action\": \"iam:PassRole\", ⟦\"NotResource\"⟧: \(role)}"
      case .starInActionAndNotResource:
        "{\"Effect\": \"Allow\", \"Action\": \"iam:*\", ⟦\"NotResource\"⟧: \(role)}"
      case .notActionAndNotResource:
        "{\"Effect\": \"Allow\", \"NotAction\": \"s3:*\", ⟦\"NotResource\"⟧: \(role)}"
      case .starInResource:
        "{\"Effect\": \"Allow\", \"Action\": \"iam:PassRole\", \"Resource\": ⟦\"*\"⟧}"
      case .starInActionAndResource:
        "{\"Effect\": \"Allow\", \"Action\": \"iam:*\", \"Resource\": ⟦\"*\"⟧}"
      case .starInResourceAndNotAction:
        "{\"Effect\": \"Allow\", \"NotAction\": \"s3:*\", \"Resource\": ⟦\"*\"⟧}"
      }
    return .statements(
      faulty,
      mended: """
        {
          "Effect": "Allow",
          "Action": "iam:PassRole",
          "Resource": "arn:aws:iam::111122223333:role/app/*",
          "Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}
        }
        """)
  }
}
