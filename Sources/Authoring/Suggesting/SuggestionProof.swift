public import IAMEvaluation
import IAMPolicy
public import Replay
import RequestMapping

/// What the replay of a suggestion over its archive says: what passes now, and what does not.
public struct SuggestionProof: Sendable {
  /// Calls that do not pass, and what stops them.
  public struct Obstacle: Hashable, Sendable {
    /// Why they do not pass.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// A Deny statement denies them, or may: a person decides about it.
      case explicitDeny
      /// The log does not tell who called.
      case unknownCaller
      /// The log does not tell what was called.
      case unknownEvent
      /// Whether the boundary reaches the session hangs on when it began.
      case unknownSessionStart
      /// No policy can hold the service's or the action's name.
      case inexpressible
      /// The action is left out because nothing that holds it fits.
      case leftOut
      /// They were not chosen.
      case notChosen
      /// None of these: the suggestion does not keep its promise.
      case unexplained
    }

    public var kind: Kind
    public var key: FindingKey
    /// The principal's ARN as the log tells it; nil if it does not tell the caller.
    public var principal: String?
    public var calls: Int
    /// Ids of the earliest events.
    public var eventIDs: [String]
  }

  /// The verdicts under the boundary that was given, or under none that allows anything.
  public let before: VerdictCounts
  /// The verdicts under the suggestion.
  public let after: VerdictCounts
  /// What does not pass, by kind, the most frequent first.
  public let obstacles: [Obstacle]
  /// Principals of which more calls pass than before.
  public let helpedPrincipals: Int

  /// Calls that pass now and did not before.
  public var passing: Int { after[.allowed] - before[.allowed] }
  /// Whether a person has to decide about something that stands in the way.
  public var needsDecision: Bool {
    obstacles.contains { $0.kind == .explicitDeny || $0.kind == .leftOut }
  }
  /// Whether all that was chosen passes, but for what is explained.
  public var keepsPromise: Bool { !obstacles.contains { $0.kind == .unexplained } }

  /// The boundaries that the replay must have, in this order: the given one, and the suggestion.
  public static func boundaries(
    _ suggestion: Suggestion, given: CompiledPolicy?
  ) -> [CompiledPolicy] {
    [given ?? Suggestion.empty, suggestion.policy]
  }

  /// Reads the outcome of the replay off its tally.
  public init(_ tally: Tally, of suggestion: Suggestion, choice: SuggestionChoice) {
    let given = tally.candidates.first ?? CandidateTally()
    let result = tally.candidates.last ?? CandidateTally()
    before = given.verdicts
    after = result.verdicts
    helpedPrincipals = result.principals.count { key, principal in
      principal.verdicts[.allowed] > given.principals[key]?.verdicts[.allowed] ?? 0
    }
    let sorter = ObstacleSorter(suggestion: suggestion, choice: choice, given: given)
    obstacles = result.findings.map { key, finding in
      Obstacle(
        kind: sorter.kind(of: key, finding), key: key,
        principal: key.principal.map { result.principals[$0]?.arn ?? $0.name },
        calls: finding.calls, eventIDs: finding.events.map(\.id))
    }.sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Obstacle, _ right: Obstacle) -> Bool {
    let kinds = Obstacle.Kind.allCases
    let (first, second) = (kinds.firstIndex(of: left.kind), kinds.firstIndex(of: right.kind))
    if let first, let second, first != second { return first < second }
    if left.calls != right.calls { return left.calls > right.calls }
    return left.words.lexicographicallyPrecedes(right.words)
  }
}

extension SuggestionProof.Obstacle {
  /// What tells it from others, in the order in which they are sorted.
  fileprivate var words: [String] {
    [key.action, principal ?? ""]
      + [key.principal?.account ?? "", key.principal?.kind.rawValue ?? ""]
      + [key.principal?.name ?? "", key.verdict.rawValue, key.reason.rawValue]
      + [key.resourcePolicy ?? "", key.statement.map { String($0) } ?? ""] + key.missing
  }
}

/// Tells why calls do not pass under a suggestion.
private struct ObstacleSorter {
  let denies: Set<Int>
  let leftOut: Set<String>
  let hasInexpressible: Bool
  let choice: SuggestionChoice
  let given: CandidateTally

  init(suggestion: Suggestion, choice: SuggestionChoice, given: CandidateTally) {
    denies = Set(suggestion.policy.document.statements.filter { $0.effect == .deny }.map(\.index))
    leftOut = Set(suggestion.fitting.leftOut.map { $0.action.lowercased() })
    hasInexpressible = suggestion.inexpressible > 0
    self.choice = choice
    self.given = given
  }

  func kind(of key: FindingKey, _ finding: Finding) -> SuggestionProof.Obstacle.Kind {
    // What the log leaves open stays open whatever the policy says.
    switch key.reason {
    case .unknownCaller where key.principal == nil: return .unknownCaller
    case .unknownAction: return .unknownEvent
    case .unknownSessionStart: return .unknownSessionStart
    default: break
    }
    if isUnchosen(key, finding) { return .notChosen }
    if key.reason == .explicitDeny || key.resourcePolicy != nil { return .explicitDeny }
    if let statement = key.statement, denies.contains(statement) { return .explicitDeny }
    let service = key.action.prefix { $0 != ":" }
    if leftOut.contains(key.action.lowercased()) || leftOut.contains("\(service.lowercased()):*") {
      return .leftOut
    }
    return hasInexpressible ? .inexpressible : .unexplained
  }

  /// Whether the calls had the same finding before, with a verdict that was not chosen.
  private func isUnchosen(_ key: FindingKey, _ finding: Finding) -> Bool {
    !choice.verdicts.contains(key.verdict) && given.findings[key]?.calls ?? 0 >= finding.calls
  }
}
