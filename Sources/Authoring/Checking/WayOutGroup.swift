import IAMPolicy
import ServiceCatalog

/// Actions that lead out in one way, by one statement.
struct WayOutGroup: Hashable, Comparable {
  var group: EscalationFacts.Group
  /// The statement that allows them, from 1.
  var statement: Int
  /// What the decision turns on; empty where they are allowed whatever the request says.
  var missing: [String]
  /// Whether the statement allows them on all resources but some.
  var isNegated: Bool
  /// Whether cases were left untried that might have settled it.
  var isCutShort: Bool
  /// The boundary that can be rewritten, where it is known.
  var resource: String?

  /// Whether nothing stands against them.
  var isCertain: Bool { missing.isEmpty && !isNegated && !isCutShort }

  /// The surer way comes first.
  static func < (left: WayOutGroup, right: WayOutGroup) -> Bool {
    (left.isCertain ? 0 : 1, left.missing.count, left.statement)
      < (right.isCertain ? 0 : 1, right.missing.count, right.statement)
  }

  /// How much it matters: less where it is only possible, least where some are left out by name.
  private var type: CheckRule.FindingType {
    let type = WayOut.rule(group).type
    if isNegated { return .suggestion }
    guard !missing.isEmpty || isCutShort else { return type }
    return type == .securityWarning ? .warning : .suggestion
  }

  /// Adds the finding.
  func report(_ facts: [EscalationFacts], on policy: LintedPolicy, _ log: inout FindingLog) {
    guard let statement = policy.statements.first(where: { $0.index == self.statement }),
      let first = facts.first, let actions = statement.actions
    else { return }
    let names = facts.map(\.qualifiedName)
    let place =
      actions.isNegated
      ? actions.keyRange
      : actions.values.first { value in
        WildcardPattern(value.text.lowercased()).matches(first.qualifiedName.lowercased())
      }?.range ?? actions.range
    log.add(
      WayOut.rule(group), message(names, first), at: place, in: statement, as: type, actions: names)
  }

  private func message(_ names: [String], _ first: EscalationFacts) -> String {
    var text = names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    if names.count > 3 { text += " and \(names.count - 3) more" }
    text += names.count == 1 ? " is allowed" : " are allowed"
    if let resource { text += " on \(Diagnostic.quoted(resource))" }
    if isNegated { text += " on all but what is named" }
    if !first.guards.isEmpty, group != .removesBoundary {
      text += " without a condition on \(first.guards.map { "`\($0)`" }.joined(separator: " or "))"
    }
    if !missing.isEmpty {
      text += ", depending on \(missing.prefix(3).map { "`\($0)`" }.joined(separator: ", "))"
    }
    if isCutShort { text += " (there are more cases than were tried)" }
    if names.count == 1 {
      text += ": it \(first.why)"
    } else {
      text += "; `\(first.name)` \(first.why)"
    }
    return text
  }
}
