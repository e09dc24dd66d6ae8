import IAMPolicy

/// A statement ready to be held against requests; all that hold one share it.
final class CompiledStatement: Sendable {
  /// The statement as it was written.
  let source: Statement
  /// Whether nothing in it can ever apply: a malformed action (D21) or an operator that does not
  /// exist (D20).
  let neverApplies: Bool
  /// nil when the statement has no such element.
  let principals: PrincipalMatcher?
  let actions: ActionMatcher
  /// nil when the statement has no such element, as in trust policies.
  let resources: ResourceMatcher?
  let conditions: [CompiledCondition]
  /// Its place among the statements as a list of one: the answer of a decision that it makes alone,
  /// made once so that deciding allocates nothing.
  let ownIndex: [Int]

  /// Compiles a statement.
  init(_ statement: Statement, version: PolicyDocument.Version) {
    source = statement
    ownIndex = [statement.index]
    principals = statement.principals.map { PrincipalMatcher($0) }
    actions = ActionMatcher(statement.actions)
    resources = statement.resources.map {
      ResourceMatcher($0, hasVariables: version == .v2012)
    }
    conditions = statement.conditions.compactMap { CompiledCondition($0, version: version) }
    neverApplies = actions.isMalformed || conditions.count != statement.conditions.count
  }

  /// Whether it is about the action at all.
  func concerns(_ action: ActionName) -> Bool {
    !neverApplies && actions.applies(to: action)
  }

  /// Whether it is about the request's action; unknown where the action's name is only assumed and
  /// the statement tells the actions of its service apart.
  func concernsAction(of request: AuthorizationRequest) -> Ternary {
    guard request.isActionNameAssumed, !neverApplies else {
      return Ternary(concerns(request.action))
    }
    return actions.applies(toSomeActionOf: request.action.service)
  }

  /// Whether it is about the request's resource.
  ///
  /// A statement without the element is about none, but in a resource's own policy it is about that
  /// resource: trust policies have no such element.
  func concernsResource(of request: AuthorizationRequest, in layer: PolicyLayer) -> Ternary {
    resources?.applies(to: request) ?? Ternary(layer == .resource)
  }

  /// Whether action, resource and conditions match, in a layer without principals.
  func applies(to request: AuthorizationRequest) -> Ternary {
    let matchesAction = concernsAction(of: request)
    guard matchesAction != .no else { return .no }
    let matchesResource = concernsResource(of: request, in: .boundary)
    guard matchesResource != .no else { return .no }
    return matchesAction && matchesResource
      && conditions.all { $0.holds(in: request.context) }
  }

  /// The keys that conditions and variables ask for: in lower case, and as they are written.
  var contextKeys: [(key: String, shown: String)] {
    var keys = source.conditions.map { (key: $0.key.lowercased(), shown: $0.key) }
    let texts = conditions.flatMap(\.texts) + (resources?.patterns.map(\.text) ?? [])
    for text in texts where text.fixed == nil {
      keys += text.text.variables.map { (key: $0.key, shown: $0.shownKey) }
    }
    return keys.filter { !$0.key.isEmpty }
  }
}
