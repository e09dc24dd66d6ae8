import JSONSyntax

/// What the parser says of a policy, as findings.
///
/// The parser knows mistakes by ids of its own; each stands for one code here. Where a rule looks at
/// the same thing more closely, the parser's word on it is left out.
enum GrammarRules {
  /// All rules whose findings come from the parser.
  static let rules = [
    jsonSyntax, dataType, version, missingVersion, policyElement, duplicateElement,
    missingStatement, noPolicy,
    missingEffect, invalidEffect, missingAction, missingResource, combination, principal, sid,
    uniqueSids, malformedAction, arnPrefix, arnField, wildcardService, template,
    missingBrace, emptyVariable, variablesInVersion, conditionOperator, operatorCase,
    nullWithIfExists, nullWithQualifier, keyFormat, character, size, encoding,
  ]

  /// Ids of which a rule says more.
  private static let left: Set<String> = [
    "empty-list", "no-statements", "impossible-action", "too-long",
  ]

  /// Turns diagnostics into findings.
  static func check(_ diagnostics: [Diagnostic], _ policy: LintedPolicy, _ log: inout FindingLog) {
    for diagnostic in diagnostics where !left.contains(diagnostic.id) {
      log.add(rule(of: diagnostic), diagnostic, in: policy.statements)
    }
    checkSize(policy, &log)
  }

  /// The mistakes of a text that is no policy at all.
  static func findings(of diagnostics: [Diagnostic], _ log: inout FindingLog) {
    for diagnostic in diagnostics { log.add(rule(of: diagnostic), diagnostic, in: []) }
  }

  static func rule(of diagnostic: Diagnostic) -> CheckRule {
    switch diagnostic.id {
    case "wrong-type": dataType
    case "unknown-version": version
    case "missing-version": missingVersion
    case "unknown-element", "misspelt-element": policyElement
    case "element-not-allowed": diagnostic.message.contains("`Id`") ? policyElement : principal
    case "duplicate-element": duplicateElement
    case "missing-statement": missingStatement
    case "bare-statement", "array-of-documents", "no-document", "no-policy-inside",
      "several-policies", "no-such-policy", "policy-arn", "terraform-state", "empty-text":
      noPolicy
    case "missing-element": diagnostic.message.contains("`Effect`") ? missingEffect : missingAction
    case "invalid-effect": invalidEffect
    case "missing-resource": missingResource
    case "both-elements": combination
    case "invalid-sid": sid
    case "duplicate-sid": uniqueSids
    case "malformed-action": malformedAction
    case "malformed-arn": diagnostic.message.hasPrefix("expected an ARN or") ? arnPrefix : arnField
    case "wildcard-service": wildcardService
    case "unrendered-template", "intrinsic-function": template
    case "malformed-variable":
      diagnostic.message.contains("between") ? emptyVariable : missingBrace
    case "variables-in-2008": variablesInVersion
    case "unknown-operator":
      diagnostic.message.lowercased().contains("nullifexists`")
        ? nullWithIfExists : conditionOperator
    case "operator-case": operatorCase
    case "set-operator-with-null": nullWithQualifier
    case "malformed-condition-key": keyFormat
    case "character-not-allowed": character
    case "byte-order-mark", "utf-16", "invalid-unicode": encoding
    default: jsonSyntax
    }
  }

  private static func checkSize(_ policy: LintedPolicy, _ log: inout FindingLog) {
    guard let quota = PolicyType.permissionsBoundary.quota,
      policy.document.characters > quota.characters
    else { return }
    let start = policy.tree.range.lowerBound
    let characters = PolicyProblem.grouped(policy.document.characters)
    let over = PolicyProblem.grouped(policy.document.characters - quota.characters)
    log.add(
      size,
      "\(characters) characters, white space not counted: \(over) more than the "
        + "\(PolicyProblem.grouped(quota.characters)) that IAM takes"
        + omission(of: policy.document.characters),
      at: start..<start)
  }

  /// What isn't looked at in a policy that no quota would take.
  private static func omission(of characters: Int) -> String {
    if characters > PolicyLinter.characterLimit { return "; its grammar alone was looked at" }
    return characters > PolicyLinter.searchLimit ? "; ways out of it were not looked for" : ""
  }
}
