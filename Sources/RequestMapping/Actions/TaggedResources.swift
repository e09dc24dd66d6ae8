import IAMEvaluation

/// The resource that a call creates and tags in one go, where the primary request does not name it.
///
/// The tagging action knows many types; the one that is created is told by the event's name. An
/// identifier that AWS gives only then is no parameter of the call, least of all its `name`.
enum TaggedResources {
  static func created(
    by call: Call, tagging action: ActionPlan, bindings: [Binding]
  ) -> [ResolvedResource] {
    let types = likest(action.types, to: call.event)
    let rules = ResourceRules(call: call, bindings: bindings.compactMap(withoutNamesForIdentifiers))
    guard types.count == 1, let only = types.first else {
      let resources = types.flatMap { rules.resources(of: narrowed(action, to: $0)) }
      return resources.count <= 1
        ? resources : [ResolvedResource(.oneOf(resources.map(\.resource)), origin: .unknown)]
    }
    return rules.resources(of: narrowed(action, to: only))
  }

  private static func narrowed(_ action: ActionPlan, to type: TypePlan) -> ActionPlan {
    var narrowed = action
    var type = type
    type.isRequired = true
    narrowed.types = [type]
    return narrowed
  }

  /// The types whose name ends the event's name, `trust-anchor` for `CreateTrustAnchor`: of several
  /// the longest; all types when none does.
  private static func likest(_ types: [TypePlan], to event: String) -> [TypePlan] {
    let named = types.filter { ParameterName($0.name).isTail(of: event) }
    return named.max { $0.name.utf8.count < $1.name.utf8.count }.map { [$0] } ?? types
  }

  private static func withoutNamesForIdentifiers(_ binding: Binding) -> Binding? {
    guard
      ParameterName("id").isTail(of: binding.placeholder)
        || ParameterName("identifier").isTail(of: binding.placeholder)
    else { return binding }
    var binding = binding
    binding.parameters.removeAll { $0.ends(in: "name") }
    return binding.parameters.isEmpty ? nil : binding
  }
}
