package import ServiceCatalog

/// One rule, or a family of them that is decided together.
package protocol LintRule {
  /// What it can find.
  static var rules: [CheckRule] { get }
  /// Looks at a policy.
  static func check(_ policy: LintedPolicy, _ log: inout FindingLog)
}

/// Criticises a policy by its text and the catalog, without evaluating it.
///
/// Every rule is a file in `Rules/`. Rules never see a request; what takes an evaluation is decided
/// in Authoring.
///
/// Source: IAM User Guide, "IAM Access Analyzer policy check reference".
public enum PolicyLinter {
  /// Characters up to which a policy is looked at: five times what IAM takes.
  ///
  /// Beyond that no text can be a boundary; its grammar and length are reported alone, so that no
  /// text makes rules that compare patterns with each other slow.
  public static let characterLimit = 30_720
  /// Characters up to which ways out are looked for, which takes thousands of decisions: twice
  /// what IAM takes.
  public static let searchLimit = 12_288

  /// The rules that look at the whole of a policy, in the order of their documentation.
  package static var lintRules: [any LintRule.Type] {
    [
      UnknownNameRule.self, EmptyElementRule.self, ARNShapeRule.self, ActionResourceRule.self,
      ConditionKeyRule.self, ConditionKeySupportRule.self, ConditionTypeRule.self,
      ConditionValueRule.self, ConditionOutcomeRule.self, MissingKeyRule.self, VariableRule.self,
      RedundantActionRule.self, RedundantResourceRule.self, RedundantStatementRule.self,
      NegatedElementRule.self, PassRoleRule.self, ServiceLinkedRoleRule.self,
      BoundaryReachRule.self,
    ]
  }

  /// All rules that it knows.
  public static var rules: [CheckRule] {
    GrammarRules.rules + lintRules.flatMap { $0.rules }
  }

  /// What a policy's text and the catalog say against it; nil if the text is no policy.
  package static func lint(_ reading: PolicyReading, catalog: Catalog) -> FindingLog? {
    guard let policy = LintedPolicy(reading, catalog: catalog) else { return nil }
    return lint(policy, reading)
  }

  /// The same of a policy that has been made ready.
  package static func lint(_ policy: LintedPolicy, _ reading: PolicyReading) -> FindingLog {
    var log = FindingLog(policy.source, tree: policy.tree)
    GrammarRules.check(reading.diagnostics, policy, &log)
    guard policy.document.characters <= characterLimit else { return log }
    for rule in lintRules { rule.check(policy, &log) }
    return log
  }

  /// The mistakes of a text that is no policy.
  package static func mistakes(_ reading: PolicyReading) -> FindingLog {
    var log = FindingLog(reading.source, tree: reading.tree)
    GrammarRules.findings(of: reading.diagnostics, &log)
    return log
  }
}
