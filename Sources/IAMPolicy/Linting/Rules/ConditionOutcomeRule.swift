/// Conditions of which the text alone says that they never hold, or always.
enum ConditionOutcomeRule: LintRule {
  static let rules = [never, always, nullFalse, nullTrue]

  static let never = CheckRule(
    "CONDITION_NEVER_MATCHES", .warning, .trailfence, title: "Condition that never holds",
    why: "All conditions of a statement must hold. These exclude one another, so the statement "
      + "never applies: an Allow allows nothing, and a Deny denies nothing.",
    instead: "Put the conditions into statements of their own where either should do.",
    example: .statements(
      ConditionKeyRule.condition(
        #""StringEquals": {"aws:PrincipalTag/team": "shop"}, "StringLike": {⟦"aws:PrincipalTag/team"⟧: "ops-*"}"#
      ),
      mended: ConditionKeyRule.condition(
        #""StringLike": {"aws:PrincipalTag/team": ["shop", "ops-*"]}"#)))

  static let always = CheckRule(
    "CONDITION_ALWAYS_MATCHES", .warning, .trailfence, title: "Condition that always holds",
    why: "The condition holds for every request, so it limits nothing.",
    instead: "Remove it, or write the values that are meant.",
    example: .statements(
      ConditionKeyRule.condition(#""IpAddress": {⟦"aws:SourceIp"⟧: ["0.0.0.0/0", "::/0"]}"#),
      mended: ConditionKeyRule.condition(#""IpAddress": {"aws:SourceIp": "203.0.113.0/24"}"#)))

  static let nullFalse = CheckRule(
    "EQUIVALENT_TO_NULL_FALSE", .suggestion, .accessAnalyzer,
    title: "Any value, written as a pattern",
    why:
      "A lone `*` matches every value: the condition asks for nothing but that the key is there.",
    instead: "Write `\"Null\": {KEY: \"false\"}`, which says so.",
    example: .statements(
      ConditionKeyRule.condition(#""StringLike": {"aws:PrincipalTag/team": ⟦"*"⟧}"#),
      mended: ConditionKeyRule.condition(#""Null": {"aws:PrincipalTag/team": "false"}"#)))

  static let nullTrue = CheckRule(
    "EQUIVALENT_TO_NULL_TRUE", .suggestion, .accessAnalyzer,
    title: "No value, written as a pattern",
    why: "A lone `*` matches every value: negated, the condition holds only where the key isn't "
      + "there.",
    instead: "Write `\"Null\": {KEY: \"true\"}`, which says so.",
    example: .statements(
      ConditionKeyRule.condition(#""StringNotLike": {"aws:PrincipalTag/team": ⟦"*"⟧}"#),
      mended: ConditionKeyRule.condition(#""Null": {"aws:PrincipalTag/team": "true"}"#)))

  /// Values under one key that are compared with those of another condition.
  private static let valueLimit = 100

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      var byKey: [String: [LintedStatement.ConditionEntry]] = [:]
      for entry in statement.conditions {
        guard let name = entry.operatorName, !entry.values.isEmpty else { continue }
        checkAlone(entry, name, statement, &log)
        let key = entry.key.lowercased()
        if let other = byKey[key]?.first(where: { excludes($0, entry) }) {
          log.add(
            never,
            "\(quoted(entry.key)) cannot match both here and under \(quoted(other.operatorText))",
            at: entry.keyRange, in: statement, see: ("the other condition", other.keyRange))
        }
        byKey[key, default: []].append(entry)
      }
    }
  }

  private static func checkAlone(
    _ entry: LintedStatement.ConditionEntry, _ name: ConditionOperatorName,
    _ statement: LintedStatement, _ log: inout FindingLog
  ) {
    if let star = entry.values.first(where: { $0.text == "*" }) {
      let isForAll = name.setOperator == .forAllValues
      switch name.base {
      case "StringLike" where name.ifExists || isForAll:
        log.add(
          always,
          "`\(entry.operatorText)` holds for any value of \(quoted(entry.key)) and without it",
          at: entry.keyRange, in: statement)
      case "StringLike":
        log.add(
          nullFalse, "any value of \(quoted(entry.key)) matches `*`", at: star.range,
          in: statement, instead: "write `\"Null\": {\"\(entry.key)\": \"false\"}`")
      case "StringNotLike" where name.setOperator == nil:
        log.add(
          nullTrue, "no value of \(quoted(entry.key)) differs from `*`", at: star.range,
          in: statement, instead: "write `\"Null\": {\"\(entry.key)\": \"true\"}`")
      default: break
      }
    }
    let ranges = entry.values.compactMap { AddressRange($0.text) }
    if name.base == "IpAddress", ranges.contains(where: \.isEverything) {
      log.add(
        always, "every address lies in the range of \(quoted(entry.key))", at: entry.keyRange,
        in: statement)
    }
  }

  /// Whether no request satisfies both of two conditions on one key.
  private static func excludes(
    _ first: LintedStatement.ConditionEntry, _ second: LintedStatement.ConditionEntry
  ) -> Bool {
    guard let left = first.operatorName, let right = second.operatorName,
      left.setOperator == nil, right.setOperator == nil, !left.ifExists, !right.ifExists,
      !(first.values + second.values).contains(where: { $0.text.contains("${") }),
      first.values.count <= valueLimit, second.values.count <= valueLimit
    else { return false }
    if left.base == "Null" || right.base == "Null" {
      let (null, other) = left.base == "Null" ? (first, right) : (second, left)
      return other.base != "Null" && !other.base.contains("Not")
        && null.values.allSatisfy { $0.text.lowercased() == "true" }
    }
    if let bounds = bounds(first, second) { return bounds }
    let texts = ["StringEquals", "StringLike", "ArnEquals", "ArnLike"]
    let negated = ["StringNotEquals", "StringNotLike", "ArnNotEquals", "ArnNotLike"]
    if texts.contains(left.base), texts.contains(right.base) {
      return first.values.allSatisfy { value in
        !second.values.contains { overlaps(value.text, left, $0.text, right) }
      }
    }
    let (positive, opposite, positiveName, oppositeName) =
      texts.contains(left.base) ? (first, second, left, right) : (second, first, right, left)
    guard texts.contains(positiveName.base), negated.contains(oppositeName.base) else {
      return false
    }
    return positive.values.allSatisfy { value in
      opposite.values.contains { lies(value.text, positiveName, within: $0.text, oppositeName) }
    }
  }

  /// Whether a lower bound is above an upper one; nil if they are no numbers.
  private static func bounds(
    _ first: LintedStatement.ConditionEntry, _ second: LintedStatement.ConditionEntry
  ) -> Bool? {
    guard let left = first.operatorName?.base, let right = second.operatorName?.base,
      left.hasPrefix("Numeric"), right.hasPrefix("Numeric")
    else { return nil }
    let (lower, upper, upperName) =
      left.contains("Greater") ? (first, second, right) : (second, first, left)
    guard lower.operatorName?.base.contains("Greater") == true, upperName.contains("Less"),
      let least = lower.values.compactMap({ Double($0.text) }).min(),
      let most = upper.values.compactMap({ Double($0.text) }).max()
    else { return false }
    return least > most
  }

  private static func overlaps(
    _ left: String, _ leftName: ConditionOperatorName, _ right: String,
    _ rightName: ConditionOperatorName
  ) -> Bool {
    PatternRelation.overlap(pattern(left, leftName), pattern(right, rightName))
  }

  private static func lies(
    _ inner: String, _ innerName: ConditionOperatorName, within outer: String,
    _ outerName: ConditionOperatorName
  ) -> Bool {
    PatternRelation.lies(pattern(inner, innerName), within: pattern(outer, outerName))
  }

  private static func pattern(_ text: String, _ name: ConditionOperatorName) -> WildcardPattern {
    let hasWildcards = name.base.contains("Like") || name.base.hasPrefix("Arn")
    return hasWildcards
      ? WildcardPattern(text) : WildcardPattern(elements: WildcardPattern.literals(of: text))
  }
}
