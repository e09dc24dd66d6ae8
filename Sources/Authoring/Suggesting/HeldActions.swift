import IAMPolicy
import ServiceCatalog

/// The actions that no wildcard may open: what was denied on purpose, and what leads out.
struct HeldActions: Sendable {
  private let patterns: [WildcardPattern]
  private let unchosen: Set<String>
  private let escalation: EscalationRules

  /// Creates the actions for a boundary.
  ///
  /// Denied on purpose are actions that a Deny statement names (one that denies a whole service, or
  /// all of them, tells none apart), that `NotAction` leaves out of an Allow, and those of denied
  /// calls that were not chosen.
  init(_ document: PolicyDocument?, unchosen: Set<String>, escalation: EscalationRules) {
    var patterns: [String] = []
    for statement in document?.statements ?? [] {
      switch (statement.effect, statement.actions) {
      case (.deny, .action(let listed)):
        patterns += listed.filter { $0 != "*" && !$0.hasSuffix(":*") }
      case (.allow, .notAction(let listed)): patterns += listed
      case (.deny, .notAction), (.allow, .action): break
      }
    }
    self.patterns = patterns.map { WildcardPattern($0, ignoringCase: true) }
    self.unchosen = unchosen
    self.escalation = escalation
  }

  /// Whether an action is held back.
  func holds(_ action: ActionName) -> Bool {
    unchosen.contains(action.lowercased)
      || patterns.contains { $0.matches(action.lowercased) }
      || escalation.danger(of: action) != nil
  }
}

/// The actions that a boundary allows on every resource, whatever the conditions of the request.
struct GrantedActions: Sendable {
  private let patterns: [WildcardPattern]

  /// Collects them from a boundary.
  init(_ document: PolicyDocument?) {
    patterns = (document?.statements ?? []).flatMap { statement -> [WildcardPattern] in
      guard statement.effect == .allow, statement.conditions.isEmpty,
        case .resource(let resources) = statement.resources, resources.contains("*"),
        case .action(let actions) = statement.actions
      else { return [] }
      return actions.map { WildcardPattern($0, ignoringCase: true) }
    }
  }

  /// Whether an action is among them.
  func contains(_ action: ActionName) -> Bool {
    patterns.contains { $0.matches(action.lowercased) }
  }
}
