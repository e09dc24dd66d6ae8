/// Service-linked roles that can be created for any service.
///
/// Source: IAM User Guide, "Create a service-linked role".
enum ServiceLinkedRoleRule: LintRule {
  static let rules = WideStatement.allCases.map(rule)

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      let isLimited = statement.conditions.contains { $0.key.lowercased() == "iam:awsservicename" }
      guard !isLimited,
        let (kind, place) = WideStatement.find("iam:CreateServiceLinkedRole", in: statement)
      else { continue }
      log.add(
        rule(kind), "`iam:CreateServiceLinkedRole` is allowed for any service", at: place,
        in: statement)
    }
  }

  private static func rule(_ kind: WideStatement) -> CheckRule {
    CheckRule(
      "CREATE_SLR_WITH_\(kind.rawValue)", .warning, .accessAnalyzer,
      title:
        "Any service-linked role can be created (\(kind.rawValue.lowercased().map { $0 == "_" ? " " : String($0) }.joined()))",
      why: "A service-linked role gives a service access to the account. With this statement the "
        + "caller lets in any service that has one.",
      instead: "Name the services in a condition on `iam:AWSServiceName`, and the roles in "
        + "`Resource`.",
      example: example(kind))
  }

  private static func example(_ kind: WideStatement) -> CheckRule.Example {
    let role = "\"arn:aws:iam::*:role/aws-service-role/sso.amazonaws.com/*\""
    let action = "\"iam:CreateServiceLinkedRole\""
    let faulty =
      switch kind {
      case .notResource:
        "{\"Effect\": \"Allow\", \"Action\": \(action), ⟦\"NotResource\"⟧: \(role)}"
      case .starInActionAndNotResource:
        "{\"Effect\": \"Allow\", \"Action\": \"iam:Create*\", ⟦\"NotResource\"⟧: \(role)}"
      case .notActionAndNotResource:
        "{\"Effect\": \"Allow\", \"NotAction\": \"s3:*\", ⟦\"NotResource\"⟧: \(role)}"
      case .starInResource:
        "{\"Effect\": \"Allow\", \"Action\": \(action), \"Resource\": ⟦\"*\"⟧}"
      case .starInActionAndResource:
        "{\"Effect\": \"Allow\", \"Action\": \"iam:Create*\", \"Resource\": ⟦\"*\"⟧}"
      case .starInResourceAndNotAction:
        "{\"Effect\": \"Allow\", \"NotAction\": \"s3:*\", \"Resource\": ⟦\"*\"⟧}"
      }
    return .statements(
      faulty,
      mended: """
        {
          "Effect": "Allow",
          "Action": "iam:CreateServiceLinkedRole",
          "Resource": "arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*",
          "Condition": {"StringEquals": {"iam:AWSServiceName": "ecs.amazonaws.com"}}
        }
        """)
  }
}
