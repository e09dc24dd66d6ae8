/// Patterns of actions that another one in their list covers.
enum RedundantActionRule: LintRule {
  static let rules = [redundant]

  static let redundant = CheckRule(
    "REDUNDANT_ACTION", .suggestion, .accessAnalyzer, title: "Action that another one covers",
    why: "Another pattern of the same list covers it, so it changes nothing and takes characters "
      + "of the quota. Whoever removes it later, to take the action away, takes nothing away.",
    instead: "Remove it, or narrow the pattern that covers it.",
    example: .statements(
      #"{"Effect": "Allow", "Action": ["sqs:Get*", ⟦"sqs:GetQueueUrl"⟧], "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": ["sqs:Get*"], "Resource": "*"}"#))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      let values = statement.actions?.values ?? []
      CoveredPatterns.visit(values, ignoringCase: true) { value, other in
        log.add(
          redundant,
          value.text.lowercased() == other.text.lowercased()
            ? "\(quoted(value.text)) stands twice"
            : "\(quoted(other.text)) covers \(quoted(value.text))",
          at: value.range, in: statement, see: ("the other one stands here", other.range))
      }
    }
  }
}
