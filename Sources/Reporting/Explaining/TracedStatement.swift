public import IAMEvaluation
public import IAMPolicy

/// What became of one statement when a request was decided, in words.
public struct TracedStatement: Hashable, Sendable {
  public var statement: StatementReference
  public var effect: Effect
  /// Whether it applies.
  public var outcome: Ternary
  /// What matched, what did not and why; a line each.
  public var why: [String]

  /// Values of a condition, or of a key, that are shown.
  private static let valueLimit = 5

  /// Puts a trace into words; nil when the policy has no such statement.
  init?(_ trace: StatementTrace, of document: PolicyDocument, in file: String) {
    guard let reference = document.reference(to: trace.statement, in: file),
      let source = document.statement(trace.statement)
    else { return nil }
    statement = reference
    effect = trace.effect
    outcome = trace.outcome
    why = []
    // Of a statement about other actions nothing else is worth a line.
    guard trace.action != .no else {
      why = [Self.line(source.actionElement, .no, "the action")] + trace.notes.map(\.message)
      return
    }
    if let element = source.principalElement {
      why.append(
        Self.line(element, trace.principal, "the caller")
          + (element.isNegated || trace.effect == .deny ? "" : Self.words(trace.naming)))
    }
    why.append(Self.line(source.actionElement, trace.action, "the action"))
    if let element = source.resourceElement {
      why.append(Self.line(element, trace.resource, "the resource"))
    }
    why += trace.conditions.map(Self.line) + trace.notes.map(\.message)
  }

  private static func line(_ element: Element, _ applies: Ternary, _ what: String) -> String {
    switch element.isNegated ? applies.negated : applies {
    case .yes: "\(element.name) matches \(what)"
    case .no: "\(element.name) does not match \(what)"
    case .unknown: "\(element.name) may match \(what): the log does not tell all of it"
    }
  }

  /// What a grant can do that names the caller so; nothing where that needs no words.
  private static func words(_ naming: PrincipalNaming?) -> String {
    switch naming {
    case .directly, nil: ""
    case .byIdentity: " by its role or user, which does not escape a boundary"
    case .byAccount: " by its account, which does not escape a boundary"
    }
  }

  private static func line(_ trace: ConditionTrace) -> String {
    let condition = trace.condition
    let holds =
      switch trace.outcome {
      case .yes: "holds"
      case .no: "does not hold"
      case .unknown: "may hold"
      }
    let found =
      switch trace.found {
      case .known(let values, multivalued: _):
        values.isEmpty ? "the key has no values" : "the key is \(list(values))"
      case .absent: "the key is absent"
      case .unknown: "the key is not known"
      }
    return """
      \(condition.operatorName) \(condition.key) \(list(condition.values)) \(holds): \(found)
      """
  }

  private static func list(_ values: [String]) -> String {
    let shown = values.prefix(valueLimit).map { "\"\($0)\"" }
    let rest = values.count > valueLimit ? ["\(values.count - valueLimit) more"] : []
    return (shown + rest).joined(separator: ", ")
  }
}

/// An element of a statement that names what the statement is, or is not, about.
private struct Element {
  var name: String
  var isNegated: Bool
}

extension Statement {
  fileprivate var principalElement: Element? {
    switch principals {
    case .principal: Element(name: "Principal", isNegated: false)
    case .notPrincipal: Element(name: "NotPrincipal", isNegated: true)
    case nil: nil
    }
  }

  fileprivate var actionElement: Element {
    switch actions {
    case .action: Element(name: "Action", isNegated: false)
    case .notAction: Element(name: "NotAction", isNegated: true)
    }
  }

  fileprivate var resourceElement: Element? {
    switch resources {
    case .resource: Element(name: "Resource", isNegated: false)
    case .notResource: Element(name: "NotResource", isNegated: true)
    case nil: nil
    }
  }
}
