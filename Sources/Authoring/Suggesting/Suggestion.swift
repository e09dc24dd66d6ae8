public import IAMEvaluation
public import IAMPolicy
import JSONSyntax
public import ServiceCatalog

/// The smallest change to a boundary that lets chosen calls of an archive pass.
public struct Suggestion: Sendable {
  /// An action that can lead out of the boundary, and why.
  public struct Review: Hashable, Sendable {
    public var action: String
    public var danger: String
    public var guards: [Advice]

    /// A condition that would guard the action, and how many calls would still pass.
    public struct Advice: Hashable, Sendable {
      public var key: String
      /// Values that requests of chosen calls have, sorted; empty if there are none, or too many.
      public var values: [String]
      /// Requests that have one of the values.
      public var told: Int
      public var requests: Int
    }
  }

  /// A service of which every action is allowed, because what was called is only assumed.
  public struct WholeService: Hashable, Sendable {
    public var service: String
    /// The assumed actions, the first of them.
    public var assumed: [String]
    public var requests: Int
  }

  /// The boundary that it starts from; nil if it is a whole new one.
  public let given: GivenPolicy?
  /// The policy.
  public let text: String
  /// The policy, ready to decide.
  public let policy: CompiledPolicy
  /// The characters that it may have.
  public let limit: Int
  /// The statements that are new.
  public let added: [SuggestedStatement]
  /// What was done so that it fits.
  public let fitting: Fitting
  public let reviews: [Review]
  public let wholeServices: [WholeService]
  /// What it opens that no call of the archive needed, by what opens it.
  public let opened: [OpenedActions]
  /// Requests of chosen calls that no policy can name.
  public let inexpressible: Int
  /// What no log can tell and the principals may need.
  public let questions: [Question]
  /// What a check says of the policy and does not say of the given one, in the order of the text.
  public let findings: [CheckFinding]

  /// What was done so that a policy fits.
  public struct Fitting: Hashable, Sendable {
    /// Whether statements of several services became one.
    public var isMerged: Bool
    /// Whether the given boundary is said in other words.
    public var isRewritten: Bool
    /// Whether the names of its statements are gone.
    public var dropsSids: Bool
    public var generalizations: [ActionGeneralization]
    public var widenings: [ResourceWidening]
    public var leftOut: [LeftOutAction]
  }

  /// The policy as a document.
  public var document: PolicyDocument { policy.document }
  /// Characters that the policy has, white space not counted.
  public var characters: Int { document.characters }
  /// Whether the policy has no more characters than it may.
  public var fits: Bool { characters <= limit }
  /// Whether anything was to be changed.
  public var isChanged: Bool { given?.text != text }

  /// The policy of AWS's version without statements, which stands for the boundary where none is
  /// given: everything is denied implicitly.
  public static let empty = CompiledPolicy(PolicyDocument(version: .v2012, statements: []))

  /// Makes a suggestion of what was surveyed.
  ///
  /// - Parameter ownARNs: the ARNs under which the boundary is known to exist.
  public init(
    _ survey: SuggestionSurvey, given: GivenPolicy?, catalog: Catalog, limit: Int,
    ownARNs: [String] = []
  ) {
    self.given = given
    self.limit = limit
    let document = given?.document
    let escalation = EscalationRules(catalog: catalog)
    let granted = GrantedActions(document)
    let assumed = survey.assumed.sorted { $0.key < $1.key }
    let needs = survey.needs.sorted { $0.key < $1.key }.map(\.value)
    let fitted = QuotaFitter(
      given: given, needs: needs,
      wholeServices: assumed.map { ($0.key, $0.value.requests) },
      planner: SuggestionPlanner(
        escalation: escalation, hasVariables: (document?.version ?? .v2012) == .v2012,
        takenSids: Set(document?.statements.compactMap(\.sid) ?? [])),
      catalog: catalog,
      held: HeldActions(document, unchosen: survey.unchosen, escalation: escalation),
      granted: granted, limit: limit
    ).fit()
    text = fitted.text
    // What is written here can be read; an unread policy would allow nothing, and the proof fail.
    policy =
      PolicyParser.parse(SourceText(name: "suggestion", fitted.text)).document
      .map { CompiledPolicy($0) } ?? Self.empty
    added = fitted.added
    fitting = Fitting(
      isMerged: fitted.isMerged, isRewritten: fitted.isRewritten, dropsSids: fitted.dropsSids,
      generalizations: fitted.generalizations, widenings: fitted.widenings,
      leftOut: fitted.leftOut)
    reviews = fitted.added.filter(\.isReview).flatMap(\.actions).compactMap { text in
      guard let action = ActionName(text), let danger = escalation.danger(of: action) else {
        return nil
      }
      return Review(
        action: text, danger: danger,
        guards: survey.needs[action.lowercased].map {
          Review.advice(on: $0, keys: catalog.escalation(of: text)?.guards ?? [])
        } ?? [])
    }
    let kept = Set(fitted.added.flatMap(\.actions))
    wholeServices = assumed.filter { kept.contains("\($0.key):*") }.map {
      WholeService(service: $0.key, assumed: $0.value.names, requests: $0.value.requests)
    }
    opened = OpenedActions.all(
      fitted.added.flatMap(\.actions) + fitted.generalizations.map(\.pattern), catalog: catalog,
      seen: survey.seen, granted: granted)
    inexpressible = survey.inexpressible
    questions = Question.all(survey.principals, policy: policy, catalog: catalog)
    func check(_ text: String) -> [CheckFinding] {
      PolicyCheck(text: text, catalog: catalog, ownARNs: ownARNs).findings
    }
    findings = Self.news(in: check(fitted.text), since: given.map { check($0.text) } ?? [])
  }
}

extension Suggestion.Review {
  /// The keys that would guard an action and that its statement has no condition on, because not
  /// every call of it tells a value.
  fileprivate static func advice(on need: ActionNeed, keys: [String]) -> [Advice] {
    let known = Set(keys.map { $0.lowercased() })
    return need.guards.filter { known.contains($0.key.name.lowercased()) && $0.value.open > 0 }
      .map { key, values in
        Advice(
          key: key.name, values: values.values, told: values.told,
          requests: values.told + values.open)
      }.sorted { $0.key < $1.key }
  }
}

extension Suggestion {
  /// The findings that are not among others: not of the same words, and of some action that those of
  /// their rule and statement are not about.
  private static func news(
    in findings: [CheckFinding], since known: [CheckFinding]
  ) -> [CheckFinding] {
    let words = Set(known.map(\.words))
    var actions: [[String]: Set<String>] = [:]
    for finding in known { actions[finding.place, default: []].formUnion(finding.actions) }
    return findings.filter { finding in
      if words.contains(finding.words) { return false }
      guard let told = actions[finding.place], !finding.actions.isEmpty else { return true }
      return !told.isSuperset(of: finding.actions)
    }
  }
}

extension CheckFinding {
  /// The rule and the statement.
  fileprivate var place: [String] { [rule.code, sid ?? ""] }
  /// What tells a finding from others, wherever its statement stands.
  fileprivate var words: [String] { place + [type.rawValue, message] + actions }
}
