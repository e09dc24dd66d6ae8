import ServiceCatalog

/// Policy variables where none are filled in, or that nothing fills.
enum VariableRule: LintRule {
  static let rules = [element, operatorRule, unknown, space, quote]

  static let element = CheckRule(
    "VARIABLE_UNSUPPORTED_IN_ELEMENT", .error, .accessAnalyzer,
    title: "Variable where none is filled in",
    why: "Variables are filled in in values of conditions and in the part of a resource after its "
      + "fifth colon. Elsewhere they are literal text, which matches nothing that exists.",
    instead: "Write the value itself, or `*`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": ⟦"sqs:${aws:PrincipalTag/verb}"⟧, "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}"#))

  static let operatorRule = CheckRule(
    "INVALID_VARIABLE_FOR_OPERATOR", .error, .accessAnalyzer,
    title: "Variable under an operator that takes none",
    why: "Variables are filled in under operators for strings and ARNs alone.",
    instead: "Use an operator for strings, or write the value itself.",
    example: .statements(
      ConditionKeyRule.condition(
        #""NumericEquals": {"aws:MultiFactorAuthAge": ⟦"${aws:PrincipalTag/age}"⟧}"#),
      mended: ConditionKeyRule.condition(#""NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}"#))
  )

  static let unknown = CheckRule(
    "UNKNOWN_VARIABLE", .warning, .trailfence, title: "Variable that no request fills",
    why: "A variable is a condition key. Where the request doesn't have the key, the pattern "
      + "matches nothing, and no request has this one.",
    instead: "Write the key as the IAM User Guide does.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3:::docs/${aws:usernam}/*"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/${aws:username}/*"}"#
    ))

  static let space = CheckRule(
    "UNSUPPORTED_SPACE_IN_VARIABLE", .error, .accessAnalyzer, title: "Blank in a variable",
    why: "The name of a variable has no blanks; with one it is literal text.",
    instead: "Remove the blanks between the braces.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3:::docs/${aws:username }/*"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/${aws:username}/*"}"#
    ))

  static let quote = CheckRule(
    "MISSING_QUOTE_IN_VARIABLE", .error, .accessAnalyzer, title: "Default without quotes",
    why: "The default of a variable stands in single quotes after a comma and a blank; without "
      + "them the variable is literal text.",
    instead: "Write `${aws:PrincipalTag/team, 'none'}`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3:::docs/${aws:PrincipalTag/team, none}/*"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/${aws:PrincipalTag/team, 'none'}/*"}"#
    ))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      for value in statement.actions?.values ?? [] where hasVariable(value.text) {
        log.add(
          element, "a variable in an action is not filled in", at: value.range, in: statement)
      }
      for value in statement.resources?.values ?? [] where hasVariable(value.text) {
        let fields = DocumentReader.arnParts(of: value.text)
        if fields.count == 6, fields.dropLast().contains(where: { $0.contains("${") }) {
          log.add(
            element, "a variable before the fifth colon is not filled in", at: value.range,
            in: statement, as: .warning)
          continue
        }
        checkNames(value, statement, policy, &log)
      }
      for entry in statement.conditions {
        guard let name = entry.operatorName else { continue }
        let family = ConditionTypeRule.Family(name.base)
        for value in entry.values where hasVariable(value.text) {
          if family != .string && family != .arn {
            log.add(
              operatorRule, "`\(entry.operatorText)` takes no variables", at: value.range,
              in: statement)
          } else {
            checkNames(value, statement, policy, &log)
          }
        }
      }
    }
  }

  private static func hasVariable(_ text: String) -> Bool {
    text.contains("${") && TemplatePlaceholder.find(in: text) == nil
  }

  private static func checkNames(
    _ value: LintedValue, _ statement: LintedStatement, _ policy: LintedPolicy,
    _ log: inout FindingLog
  ) {
    for case .named(let variable) in TemplatePlaceholder.variables(of: value.text) {
      let parts = variable.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first, !["*", "?", "$", ""].contains(name) else { continue }
      if parts.count == 2 {
        let fallback = parts[1].drop { $0 == " " }
        if fallback.count < 2 || fallback.first != "'" || fallback.last != "'" {
          log.add(
            quote, "the default \(quoted(String(fallback))) has no single quotes", at: value.range,
            in: statement)
          return
        }
      }
      if name.contains(" ") {
        log.add(
          space, "\(quoted("${\(variable)}")) has a blank in its name", at: value.range,
          in: statement)
        return
      }
      let key = String(name)
      if ConditionKeyRule.isOfAWS(key), policy.catalog.conditionKey(key) == nil {
        log.add(
          unknown, "there is no condition key \(quoted(key)) to fill the variable",
          at: value.range, in: statement)
        return
      }
    }
  }
}
