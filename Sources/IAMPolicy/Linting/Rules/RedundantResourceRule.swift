/// Patterns of resources that another one in their list covers.
enum RedundantResourceRule: LintRule {
  static let rules = [redundant]

  static let redundant = CheckRule(
    "REDUNDANT_RESOURCE", .suggestion, .accessAnalyzer, title: "Resource that another one covers",
    why: "Another pattern of the same list covers it, so it changes nothing and takes characters "
      + "of the quota. Whoever removes it later, to take the resource away, takes nothing away.",
    instead: "Remove it, or narrow the pattern that covers it.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": "s3:GetObject",
        "Resource": ["arn:aws:s3:::docs/*", ⟦"arn:aws:s3:::docs/team/*"⟧]
      }
      """,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::docs/*"]}"#
    ))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      let values = statement.resources?.values ?? []
      CoveredPatterns.visit(values, ignoringCase: false) { value, other in
        log.add(
          redundant,
          value.text == other.text
            ? "\(quoted(value.text)) stands twice"
            : "\(quoted(other.text)) covers \(quoted(value.text))",
          at: value.range, in: statement, see: ("the other one stands here", other.range))
      }
    }
  }
}
