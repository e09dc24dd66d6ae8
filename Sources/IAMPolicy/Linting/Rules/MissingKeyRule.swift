import ServiceCatalog

/// Conditions that say something else than they seem to where their key isn't in the request.
enum MissingKeyRule: LintRule {
  static let rules = [mfaDeny, mfaAllow, networkDeny, forAllValuesAllow]

  static let mfaDeny = CheckRule(
    "MFA_DENY_WITHOUT_IF_EXISTS", .securityWarning, .trailfence,
    title: "Deny without MFA that misses access keys",
    why: "Requests that are signed with a user's long-term access keys don't have "
      + "`aws:MultiFactorAuthPresent` at all. `Bool` doesn't hold for them, so they are not denied.",
    instead: "Write `BoolIfExists`, which holds where the key is missing too.",
    example: .statements(
      ConditionKeyRule.condition(
        #"⟦"Bool"⟧: {"aws:MultiFactorAuthPresent": "false"}"#, action: "sqs:DeleteQueue",
        effect: "Deny"),
      mended: ConditionKeyRule.condition(
        #""BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}"#, action: "sqs:DeleteQueue",
        effect: "Deny")))

  static let mfaAllow = CheckRule(
    "MFA_ALLOW_WITH_IF_EXISTS", .securityWarning, .trailfence,
    title: "Allow with MFA that lets access keys in",
    why: "Requests that are signed with a user's long-term access keys don't have "
      + "`aws:MultiFactorAuthPresent` at all. `BoolIfExists` holds for them, so they are allowed "
      + "without MFA.",
    instead: "Write `Bool`.",
    example: .statements(
      ConditionKeyRule.condition(
        #"⟦"BoolIfExists"⟧: {"aws:MultiFactorAuthPresent": "true"}"#, action: "sqs:DeleteQueue"),
      mended: ConditionKeyRule.condition(
        #""Bool": {"aws:MultiFactorAuthPresent": "true"}"#, action: "sqs:DeleteQueue")))

  static let networkDeny = CheckRule(
    "DENY_CATCHES_AWS_SERVICES", .warning, .trailfence,
    title: "Deny by network that catches AWS services",
    why: "Where a service calls another one on the caller's behalf, the request comes from the "
      + "service: it has none of the caller's addresses, VPCs or endpoints. A negated condition on "
      + "such a key holds, so what the caller started is denied.",
    instead: "Add `\"Bool\": {\"aws:ViaAWSService\": \"false\"}` to the statement's conditions.",
    example: .statements(
      ConditionKeyRule.condition(
        #""NotIpAddress": {⟦"aws:SourceIp"⟧: "203.0.113.0/24"}"#, action: "*", effect: "Deny"),
      mended: ConditionKeyRule.condition(
        #""NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}, "Bool": {"aws:ViaAWSService": "false"}"#,
        action: "*", effect: "Deny")))

  static let forAllValuesAllow = CheckRule(
    "FOR_ALL_VALUES_WITHOUT_NULL_CHECK", .suggestion, .trailfence,
    title: "ForAllValues that holds without the key",
    why: "`ForAllValues` holds when the request has no value of the key. An Allow with it allows "
      + "such requests: with `aws:TagKeys`, to create what has no tags.",
    instead: "Add `\"Null\": {KEY: \"false\"}` to the statement's conditions.",
    example: .statements(
      ConditionKeyRule.condition(
        #"⟦"ForAllValues:StringEquals"⟧: {"aws:TagKeys": ["team"]}"#, action: "sqs:CreateQueue"),
      mended: ConditionKeyRule.condition(
        #""ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}, "Null": {"aws:TagKeys": "false"}"#,
        action: "sqs:CreateQueue")))

  /// Keys that requests of a service on the caller's behalf don't have.
  ///
  /// Source: IAM User Guide, "AWS global condition context keys" (properties of the network).
  private static let networkKeys: Set<String> = [
    "aws:sourceip", "aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip",
  ]
  /// Keys with which a statement spares what services do.
  private static let spares: Set<String> = [
    "aws:viaawsservice", "aws:calledvia", "aws:calledviafirst", "aws:calledvialast",
    "aws:principalisawsservice",
  ]

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      let keys = Set(statement.conditions.map { $0.key.lowercased() })
      for entry in statement.conditions {
        guard let name = entry.operatorName else { continue }
        let key = entry.key.lowercased()
        let values = Set(entry.values.map { $0.text.lowercased() })
        if key == "aws:multifactorauthpresent", name.base == "Bool" {
          if statement.isDeny, !name.ifExists, values == ["false"],
            !keysUnderNull(statement).contains(key)
          {
            log.add(
              mfaDeny, "requests with long-term access keys don't have \(quoted(entry.key))",
              at: entry.operatorRange, in: statement)
          }
          if statement.isAllow, name.ifExists, values == ["true"] {
            log.add(
              mfaAllow, "requests with long-term access keys don't have \(quoted(entry.key))",
              at: entry.operatorRange, in: statement)
          }
        }
        if statement.isDeny, networkKeys.contains(key), name.base.contains("Not"),
          !name.ifExists, keys.isDisjoint(with: spares), !keysUnderNull(statement).contains(key)
        {
          log.add(
            networkDeny, "requests of AWS services on the caller's behalf are denied too",
            at: entry.keyRange, in: statement)
        }
        if statement.isAllow, name.setOperator == .forAllValues, name.base != "Null",
          policy.catalog.conditionKey(entry.key)?.isMultivalued == true,
          !keysUnderNull(statement).contains(key)
        {
          log.add(
            forAllValuesAllow, "the condition holds for requests without \(quoted(entry.key))",
            at: entry.operatorRange, in: statement,
            instead: "add `\"Null\": {\"\(entry.key)\": \"false\"}`")
        }
      }
    }
  }

  private static func keysUnderNull(_ statement: LintedStatement) -> Set<String> {
    Set(statement.conditions.filter { $0.operatorName?.base == "Null" }.map { $0.key.lowercased() })
  }
}
