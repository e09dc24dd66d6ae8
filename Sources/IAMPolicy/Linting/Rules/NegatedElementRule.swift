/// Allows of everything but what is named.
enum NegatedElementRule: LintRule {
  static let rules = [notAction, notResource]

  static let notAction = CheckRule(
    "ALLOW_WITH_NOT_ACTION", .warning, .trailfence, title: "Allow of all actions but some",
    why: "`NotAction` with `Allow` allows every other action of every service, those included that "
      + "AWS adds tomorrow. Several such statements allow together what each of them leaves out.",
    instead: "List in `Action` what is allowed; or allow `*` and name in a Deny what must not be.",
    example: .statements(
      #"{"Effect": "Allow", ⟦"NotAction"⟧: ["sqs:*", "sns:*"], "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": ["s3:*", "ec2:*"], "Resource": "*"}"#))

  static let notResource = CheckRule(
    "ALLOW_WITH_NOT_RESOURCE", .warning, .trailfence, title: "Allow on all resources but some",
    why: "`NotResource` with `Allow` allows the actions on every other resource of every account, "
      + "those included that are made tomorrow.",
    instead:
      "List in `Resource` what is allowed; or allow `*` and name in a Deny what must not be.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", ⟦"NotResource"⟧: "arn:aws:s3:::secret/*"}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}"#
    ))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements where statement.isAllow {
      if let actions = statement.actions, actions.isNegated {
        log.add(
          notAction, "all actions are allowed but those that are named", at: actions.keyRange,
          in: statement)
      }
      if let resources = statement.resources, resources.isNegated {
        log.add(
          notResource, "all resources are allowed but those that are named",
          at: resources.keyRange, in: statement)
      }
    }
  }
}
