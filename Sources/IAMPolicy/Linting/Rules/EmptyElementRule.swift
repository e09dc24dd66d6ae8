import JSONSyntax

/// Elements that hold nothing.
enum EmptyElementRule: LintRule {
  static let rules = [action, resource, condition, conditionObject, sid]

  static let action = CheckRule(
    "EMPTY_ARRAY_ACTION", .suggestion, .accessAnalyzer, title: "No actions in the list",
    why: "An empty `Action` matches nothing, and the statement has no effect; an empty `NotAction` "
      + "is about every action.",
    instead: "List the actions that are meant, or remove the statement.",
    example: .statements(
      #"{"Effect": "Allow", "Action": ⟦[]⟧, "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": ["sqs:ListQueues"], "Resource": "*"}"#))

  static let resource = CheckRule(
    "EMPTY_ARRAY_RESOURCE", .suggestion, .accessAnalyzer, title: "No resources in the list",
    why: "An empty `Resource` matches nothing, and the statement has no effect; an empty "
      + "`NotResource` is about every resource.",
    instead: "List the resources that are meant, or remove the statement.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": ⟦[]⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": ["*"]}"#))

  static let condition = CheckRule(
    "EMPTY_ARRAY_CONDITION", .suggestion, .accessAnalyzer, title: "No values in a condition",
    why: "No value matches an empty list: a condition that compares for equality never holds, and "
      + "a negated one always does.",
    instead: "List the values that are meant. To ask whether the key is there, use `Null`.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": "sqs:ListQueues",
        "Resource": "*",
        "Condition": {"StringEquals": {"aws:RequestedRegion": ⟦[]⟧}}
      }
      """,
      mended: """
        {
          "Effect": "Allow",
          "Action": "sqs:ListQueues",
          "Resource": "*",
          "Condition": {"StringEquals": {"aws:RequestedRegion": ["eu-central-1"]}}
        }
        """))

  static let conditionObject = CheckRule(
    "EMPTY_OBJECT_CONDITION", .suggestion, .accessAnalyzer, title: "Condition without conditions",
    why: "An empty `Condition` limits nothing: the statement applies always.",
    instead: "Write the conditions that are meant, or remove the element.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*", "Condition": ⟦{}⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#))

  static let sid = CheckRule(
    "EMPTY_SID_VALUE", .suggestion, .accessAnalyzer, title: "Empty Sid",
    why: "An empty `Sid` names nothing; reports can then name the statement by its place alone.",
    instead: "Name the statement, or remove the element.",
    example: .statements(
      #"{"Sid": ⟦""⟧, "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#,
      mended: #"{"Sid": "Queues", "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#
    ))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      if let sid = statement.sid, sid.text.isEmpty {
        log.add(Self.sid, "the `Sid` is empty", at: sid.range, in: statement)
      }
      for (element, rule) in [(statement.actions, action), (statement.resources, resource)] {
        guard let element, element.isArray, element.values.isEmpty else { continue }
        log.add(
          rule,
          element.isNegated
            ? "`\(element.name)` is empty, so the statement excludes nothing"
            : "`\(element.name)` is empty, so the statement applies to nothing",
          at: element.range, in: statement)
      }
      if let element = statement.condition, let operators = element.value.members {
        if operators.isEmpty {
          log.add(
            conditionObject, "`Condition` is empty", at: element.value.range, in: statement)
        }
        for block in operators where block.value.members?.isEmpty == true {
          log.add(
            conditionObject, "\(quoted(block.key)) has no condition keys", at: block.value.range,
            in: statement)
        }
      }
      for entry in statement.conditions where entry.isArray && entry.values.isEmpty {
        log.add(
          condition, "\(quoted(entry.key)) is compared with no value", at: entry.range,
          in: statement)
      }
    }
  }
}
