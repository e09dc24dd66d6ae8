import ServiceCatalog

/// Operators of another type than their condition key, and set operators that don't fit it.
enum ConditionTypeRule: LintRule {
  static let rules = [mismatch, missingQualifier, forAllValues, stringLikeWithARN]

  static let mismatch = CheckRule(
    "TYPE_MISMATCH", .warning, .accessAnalyzer, title: "Operator of another type than the key",
    why: "The operator reads the key's values as another type than they have, so the condition "
      + "never holds, or not as it seems to.",
    instead: "Use an operator of the key's type.",
    example: .statements(
      ConditionKeyRule.condition(#"⟦"NumericEquals"⟧: {"aws:RequestedRegion": "1"}"#),
      mended: ConditionKeyRule.condition(#""StringEquals": {"aws:RequestedRegion": "eu-west-1"}"#)))

  static let missingQualifier = CheckRule(
    "MISSING_QUALIFIER", .error, .accessAnalyzer, title: "Multivalued key without a set operator",
    why: "A request can have several values of this key. Without `ForAllValues:` or "
      + "`ForAnyValue:` it is open how they are compared.",
    instead: "Write `ForAnyValue:` where one matching value is enough, `ForAllValues:` together "
      + "with a `Null` condition where every value must match.",
    example: .statements(
      ConditionKeyRule.condition(
        #"⟦"StringEquals"⟧: {"aws:TagKeys": "team"}"#, action: "sqs:TagQueue"),
      mended: ConditionKeyRule.condition(
        #""ForAnyValue:StringEquals": {"aws:TagKeys": "team"}"#, action: "sqs:TagQueue")))

  static let forAllValues = CheckRule(
    "FORALLVALUES_WITH_SINGLE_VALUED_KEY", .securityWarning, .accessAnalyzer,
    title: "ForAllValues with a key of one value",
    why: "`ForAllValues` holds when the key is not in the request at all, so an Allow with it "
      + "allows requests that the condition was to keep out.",
    instead: "Leave `ForAllValues:` out.",
    example: .statements(
      ConditionKeyRule.condition(
        #"⟦"ForAllValues:StringEquals"⟧: {"aws:PrincipalTag/team": "shop"}"#),
      mended: ConditionKeyRule.condition(#""StringEquals": {"aws:PrincipalTag/team": "shop"}"#)))

  static let stringLikeWithARN = CheckRule(
    "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS", .securityWarning, .accessAnalyzer,
    title: "StringLike on an ARN",
    why: "In `StringLike` a wildcard runs over the colons of an ARN, so it can match ARNs of other "
      + "services and accounts; `ArnLike` compares part by part.",
    instead: "Write `ArnLike`, or `ArnNotLike`.",
    example: .statements(
      ConditionKeyRule.condition(
        #"⟦"StringLike"⟧: {"aws:PrincipalArn": "arn:aws:iam::*:role/ci-*"}"#),
      mended: ConditionKeyRule.condition(
        #""ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/ci-*"}"#)))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      for entry in statement.conditions {
        guard let name = entry.operatorName, name.base != "Null",
          let facts = policy.catalog.conditionKey(entry.key)
        else { continue }
        let family = Family(name.base)
        if !family.reads(facts.valueType) {
          log.add(
            mismatch,
            "\(quoted(entry.key)) has values of type \(facts.valueType.rawValue), which "
              + "`\(name.base)` doesn't compare",
            at: entry.operatorRange, in: statement,
            instead: "use `\(meant(facts.valueType, name))`")
        }
        if facts.isMultivalued, name.setOperator == nil, isCertainlyMultivalued(entry.key) {
          log.add(
            missingQualifier, "a request can have several values of \(quoted(entry.key))",
            at: entry.operatorRange, in: statement,
            instead:
              "write `ForAnyValue:\(entry.operatorText)`, or `ForAllValues:` with a `Null` condition"
          )
        }
        if !facts.isMultivalued, name.setOperator == .forAllValues {
          log.add(
            forAllValues,
            "\(quoted(entry.key)) has one value at the most, and the condition holds without it",
            at: entry.operatorRange, in: statement,
            as: statement.isAllow ? nil : .warning,
            instead: "write `\(name.base)\(name.ifExists ? "IfExists" : "")`")
        }
        if name.base == "StringLike" || name.base == "StringNotLike",
          facts.valueType == .arn,
          entry.values.contains(where: { $0.text.contains("*") && $0.text != "*" })
        {
          let like = name.base == "StringLike" ? "ArnLike" : "ArnNotLike"
          log.add(
            stringLikeWithARN,
            "\(quoted(entry.key)) is an ARN, and wildcards of `\(name.base)` run over its colons",
            at: entry.operatorRange, in: statement, instead: "write `\(like)`")
        }
      }
    }
  }

  /// The keys that AWS's documents call multivalued beyond doubt.
  ///
  /// Source: IAM User Guide, "Single-valued vs. multivalued context keys".
  private static func isCertainlyMultivalued(_ key: String) -> Bool {
    [
      "aws:calledvia", "aws:principalorgpaths", "aws:principalservicenameslist", "aws:tagkeys",
      "aws:resourceorgpaths", "aws:sourceorgpaths",
    ].contains(key.lowercased())
  }

  private static func meant(
    _ type: ConditionKeyFacts.ValueType, _ name: ConditionOperatorName
  ) -> String {
    let isNegated = name.base.contains("Not")
    switch type {
    case .arn: return isNegated ? "ArnNotLike" : "ArnLike"
    case .bool: return "Bool"
    case .date: return "DateGreaterThan"
    case .ipAddress: return isNegated ? "NotIpAddress" : "IpAddress"
    case .numeric: return isNegated ? "NumericNotEquals" : "NumericEquals"
    case .string: return isNegated ? "StringNotEquals" : "StringEquals"
    }
  }

  /// The types of operators.
  enum Family {
    case string
    case arn
    case numeric
    case date
    case bool
    case binary
    case address

    init(_ base: String) {
      switch base {
      case _ where base.hasPrefix("String"): self = .string
      case _ where base.hasPrefix("Arn"): self = .arn
      case _ where base.hasPrefix("Numeric"): self = .numeric
      case _ where base.hasPrefix("Date"): self = .date
      case "Bool": self = .bool
      case "BinaryEquals": self = .binary
      default: self = .address
      }
    }

    /// Whether it compares values of a type as what they are.
    ///
    /// Texts of ARNs, and booleans, can be
    /// compared as texts; ARN operators read any text that is an ARN.
    func reads(_ type: ConditionKeyFacts.ValueType) -> Bool {
      switch (self, type) {
      case (.string, .string), (.string, .arn), (.string, .bool), (.arn, .arn), (.arn, .string),
        (.numeric, .numeric), (.numeric, .date), (.date, .date), (.bool, .bool),
        (.bool, .string), (.binary, .string), (.address, .ipAddress):
        true
      default: false
      }
    }
  }
}
