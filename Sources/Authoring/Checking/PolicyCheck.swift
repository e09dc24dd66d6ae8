package import IAMEvaluation
public import IAMPolicy
public import ServiceCatalog

/// Everything that can be said against a permissions boundary before it is tried on a log.
///
/// What the text and the catalog tell is found by the linter; the ways out of the boundary are found
/// by deciding what it does to the actions that lead out.
///
/// ```swift
/// let reading = PolicySource.read(name: "boundary.json", bytes: bytes)
/// let check = PolicyCheck(reading, catalog: Catalog())
/// for finding in check.findings { print(finding.range, finding.rule.code, finding.message) }
/// ```
///
/// Source: IAM User Guide, "Validating policies with IAM Access Analyzer".
public struct PolicyCheck: Sendable {
  /// What was found, in the order of the text.
  public let findings: [CheckFinding]
  /// Findings that were left out because there are too many of their rule.
  public let omitted: Int
  /// Whether the text is a policy at all, however faulty; without it nothing but its mistakes is told.
  public let isPolicy: Bool
  /// What looking for ways out has taken.
  package let work: AnalysisWork
  /// Characters of the document, white space not counted; nil without a policy.
  public let characters: Int?

  /// All rules, in the order of their documentation.
  public static var rules: [CheckRule] { PolicyLinter.rules + WayOut.rules }

  /// Checks what was read from a file.
  ///
  /// - Parameter ownARNs: the ARNs under which the policy is known to exist, where they are known.
  public init(_ reading: PolicyReading, catalog: Catalog, ownARNs: [String] = []) {
    guard let policy = LintedPolicy(reading, catalog: catalog), policy.isRecognizable else {
      let log = PolicyLinter.mistakes(reading)
      findings = log.findings
      omitted = log.omitted + reading.omitted
      isPolicy = false
      characters = nil
      work = AnalysisWork(limit: 0)
      return
    }
    var log = PolicyLinter.lint(policy, reading)
    if let document = reading.document, document.characters <= PolicyLinter.searchLimit {
      let hasAnyRole = Set(
        log.findings.filter { $0.rule.code.hasPrefix("PASS_ROLE_") }.compactMap(\.statement))
      var search = WayOutSearch(document, catalog: catalog, ownARNs: ownARNs)
      search.report(on: policy, passingKnownIn: hasAnyRole, &log)
      work = search.work
    } else {
      work = AnalysisWork(limit: 0)
    }
    log.sort()
    findings = log.findings
    omitted = log.omitted + reading.omitted
    isPolicy = true
    characters = policy.document.characters
  }

  /// Checks a document's text.
  public init(text: String, name: String = "policy", catalog: Catalog, ownARNs: [String] = []) {
    self.init(
      PolicySource.read(name: name, bytes: Array(text.utf8)), catalog: catalog, ownARNs: ownARNs)
  }

  /// The gravest of the findings; nil without any.
  public var gravest: CheckRule.FindingType? { findings.map(\.type).min() }
}
