import IAMEvaluation

/// The resource that a call creates and tags in one go.
///
/// The tagging action knows many types; the one that is created is told by the event's name:
/// `CreateDBSnapshot` tags the snapshot, though it is about a database as well.
enum TaggedResources {
  /// The resources that a call creates.
  ///
  /// - Parameter types: what `types(of:_:createdBy:)` tells of the event.
  static func created(
    by call: Call, tagging action: ActionPlan, of types: [TypePlan], bindings: [Binding],
    primary: [RequestDraft]
  ) -> [ResolvedResource] {
    if types.count == 1, let told = types.first, told.name == toldType(bindings) {
      return narrowedResources(told, of: action, call, bindings)
    }
    let shared = primary.filter { action.knows($0.type) }
    if types.count == 1, let only = types.first {
      let own = shared.filter { $0.type == only.name }
      return own.isEmpty ? narrowedResources(only, of: action, call, bindings) : own.map(resolved)
    }
    // What is created is required; what it is made with may be optional.
    let required = shared.filter { draft in
      draft.action.types.contains { $0.isRequired && $0.name == draft.type }
    }
    let candidates = required.isEmpty ? shared : required
    if let first = candidates.first {
      let first = candidates.filter { $0.type == first.type }
      return first.map(resolved)
    }
    let resources = types.flatMap { narrowedResources($0, of: action, call, bindings) }
    return resources.count <= 1
      ? resources : [ResolvedResource(.oneOf(resources.map(\.resource)), origin: .unknown)]
  }

  /// The types that an event can create, of those that the tagging action knows.
  static func types(
    of action: ActionPlan, _ bindings: [Binding], createdBy event: String
  ) -> [TypePlan] {
    if let told = toldType(bindings), let type = action.types.first(where: { $0.name == told }) {
      return [type]
    }
    return likest(action.types, to: event)
  }

  /// The type of which all bindings are, where the catalog tells what is tagged by parameters.
  private static func toldType(_ bindings: [Binding]) -> String? {
    guard let type = bindings.first?.resourceType else { return nil }
    return bindings.allSatisfy { $0.resourceType == type } ? type : nil
  }

  private static func resolved(_ draft: RequestDraft) -> ResolvedResource {
    ResolvedResource(
      draft.resource, type: draft.type, origin: draft.origin, account: draft.resourceAccount,
      mayHaveResourcePolicy: draft.mayHaveResourcePolicy)
  }

  private static func narrowedResources(
    _ type: TypePlan, of action: ActionPlan, _ call: Call, _ bindings: [Binding]
  ) -> [ResolvedResource] {
    var type = type
    type.isRequired = true
    return ResourceRules(call: call, bindings: bindings).resources(of: action.with(types: [type]))
  }

  /// The types that the event is named for, `trust-anchor` for `CreateTrustAnchor`: of several the
  /// one with the longest name; all types when none is.
  private static func likest(_ types: [TypePlan], to event: String) -> [TypePlan] {
    var best: (type: TypePlan, likeness: Int)?
    for type in types {
      let likeness = type.likeness(to: event)
      if likeness > (best?.likeness ?? 0) { best = (type, likeness) }
    }
    return best.map { [$0.type] } ?? types
  }
}
