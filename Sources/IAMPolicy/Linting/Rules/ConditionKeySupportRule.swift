import ServiceCatalog

/// Conditions on keys of a service that the statement's actions don't have.
enum ConditionKeySupportRule: LintRule {
  static let rules = [unsupported]

  static let unsupported = CheckRule(
    "CONDITION_KEY_NOT_SUPPORTED", .warning, .trailfence,
    title: "Condition key that the action doesn't have",
    why: "Requests for this action never carry the key. A condition that compares it for equality "
      + "doesn't hold for them: an Allow doesn't allow the action, and a Deny doesn't deny it. A "
      + "negated condition, or one with `IfExists`, holds always.",
    instead: "Move the action to a statement of its own, with conditions on keys that it supports.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": ["s3:ListBucket", ⟦"s3:GetObject"⟧],
        "Resource": "*",
        "Condition": {"StringLike": {"s3:prefix": "home/*"}}
      }
      """,
      mended: """
        {
          "Effect": "Allow",
          "Action": "s3:ListBucket",
          "Resource": "*",
          "Condition": {"StringLike": {"s3:prefix": "home/*"}}
        },
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/home/*"}
        """))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    var supported: [String: Set<String>] = [:]
    for statement in policy.statements {
      guard let actions = statement.actions, !actions.isNegated else { continue }
      let keys = statement.conditions.filter { isChecked($0, policy.catalog) }
      guard !keys.isEmpty else { continue }
      for value in actions.values {
        let covered = policy.services.actions(of: value.text)
        guard !covered.isEmpty, covered.count <= 60 || keys.count <= 4 else { continue }
        for entry in keys where !has(entry, covered, policy.catalog, &supported) {
          log.add(
            unsupported,
            "\(quoted(value.text)) doesn't have the key \(quoted(entry.key)), so \(outcome(entry, statement))",
            at: value.range, in: statement,
            as: isVacuous(entry, statement) ? .securityWarning : nil,
            see: ("the condition", entry.keyRange))
        }
      }
    }
  }

  /// Keys of services alone, and not those about tags, of which the published lists are not complete.
  private static func isChecked(_ entry: LintedStatement.ConditionEntry, _ catalog: Catalog) -> Bool
  {
    let key = entry.key.lowercased()
    return ConditionKeyRule.isOfAWS(key) && !key.hasPrefix("aws:") && !key.contains("tag/")
      && entry.operatorName != nil && catalog.conditionKey(key) != nil
  }

  private static func has(
    _ entry: LintedStatement.ConditionEntry, _ actions: [ActionFacts], _ catalog: Catalog,
    _ supported: inout [String: Set<String>]
  ) -> Bool {
    guard let facts = catalog.conditionKey(entry.key) else { return true }
    let name = facts.name.lowercased()
    for action in actions {
      let keys = supported[action.qualifiedName] ?? Self.keys(of: action, catalog)
      supported[action.qualifiedName] = keys
      if keys.contains(name) { return true }
    }
    return false
  }

  /// All keys that requests for an action can have, of its resources' types too.
  static func keys(of action: ActionFacts, _ catalog: Catalog) -> Set<String> {
    var keys = Set(action.conditionKeys.map { $0.lowercased() })
    for use in action.resourceTypes {
      keys.formUnion(use.conditionKeys.map { $0.lowercased() })
      let type = catalog.resourceType(use.name, ofService: action.service)
      keys.formUnion((type?.conditionKeys ?? []).map { $0.lowercased() })
    }
    return keys
  }

  /// Whether the condition holds for requests without the key.
  private static func holdsWithout(_ entry: LintedStatement.ConditionEntry) -> Bool {
    guard let name = entry.operatorName else { return false }
    if name.base == "Null" { return entry.values.contains { $0.text.lowercased() == "true" } }
    return name.ifExists || name.base.contains("Not") || name.setOperator == .forAllValues
  }

  /// Whether what was to be limited isn't.
  private static func isVacuous(
    _ entry: LintedStatement.ConditionEntry, _ statement: LintedStatement
  ) -> Bool {
    statement.isDeny != holdsWithout(entry)
  }

  private static func outcome(
    _ entry: LintedStatement.ConditionEntry, _ statement: LintedStatement
  ) -> String {
    switch (statement.isDeny, holdsWithout(entry)) {
    case (true, true): "it is denied whatever the condition says"
    case (true, false): "it is not denied"
    case (false, true): "it is allowed whatever the condition says"
    case (false, false): "it is not allowed"
    }
  }
}
