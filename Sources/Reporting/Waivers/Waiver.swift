import IAMEvaluation
public import IAMPolicy
public import JSONSyntax
import Replay
import RequestMapping

/// Findings that somebody takes for granted until a day: they are reported, and trip no gate.
public struct Waiver: Sendable {
  /// Patterns of what a finding must have, `*` and `?` as in IAM; of a list one, of the lists all that
  /// are given.
  public struct Pattern: Sendable {
    /// Of ARNs, or of names: those that have neither `:` nor `/`.
    public var principals: [WildcardPattern] = []
    public var actions: [WildcardPattern] = []
    /// Every resource of the finding must be covered.
    public var resources: [WildcardPattern] = []
    public var reasons: [WildcardPattern] = []
    public var verdicts: [WildcardPattern] = []
    /// The members as they were written, in the order of the file's format.
    public var words: [(member: String, texts: [String])] = []
  }

  public var pattern: Pattern
  /// Who answers for it.
  public var owner: String
  /// Why.
  public var reason: String
  /// The last day on which it holds, `YYYY-MM-DD`.
  public var expires: String
  /// Where it stands in its file.
  public var location: SourceLocation

  /// Whether it holds no more on a day, `YYYY-MM-DD`.
  public func isExpired(on day: String) -> Bool { expires < day }

  /// Whether it covers a finding; unknown where not all of the finding's resources are known.
  func covers(_ reported: ReportedFinding) -> Ternary {
    let key = reported.key
    guard covers(principal: reported.principal, key.principal),
      Self.covers(pattern.actions, key.action), Self.covers(pattern.reasons, key.reason.rawValue),
      Self.covers(pattern.verdicts, key.verdict.rawValue)
    else { return .no }
    guard !pattern.resources.isEmpty else { return .yes }
    let sample = reported.finding.resources
    guard sample.count > 0 else {
      return Ternary(pattern.resources.contains(where: \.matchesEverything))
    }
    guard sample.examples.allSatisfy({ Self.covers(pattern.resources, $0) }) else { return .no }
    if sample.isExact, sample.count == sample.examples.count { return .yes }
    guard let cover = reported.finding.resourceSpan.cover,
      pattern.resources.contains(where: { $0.covers(cover) == .yes })
    else { return .unknown }
    return .yes
  }

  private func covers(principal arn: String?, _ key: Principal.Key?) -> Bool {
    guard !pattern.principals.isEmpty else { return true }
    guard let arn, let key else { return pattern.principals.contains(where: \.matchesEverything) }
    return pattern.principals.contains { $0.isOfARN ? $0.matches(arn) : $0.matches(key.name) }
  }

  private static func covers(_ patterns: [WildcardPattern], _ text: String) -> Bool {
    patterns.isEmpty || patterns.contains { $0.matches(text) }
  }
}

/// What the report says of a waiver.
public struct ReportedWaiver: Sendable {
  /// What became of it.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// It covers findings.
    case applied
    /// Its day has passed, so it covers nothing.
    case expired
    /// It holds, and there is nothing for it to cover; or an earlier one does.
    case unused
  }

  public var waiver: Waiver
  public var status: Status
  /// The findings that it covers, or would cover were it not expired.
  public var findings = 0
  /// The records that show these; one that shows several is counted for each.
  public var calls = 0
  /// Findings that it may cover, but not all of whose resources are known: they are not waived.
  public var openFindings = 0
}
