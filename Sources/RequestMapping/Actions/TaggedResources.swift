import IAMEvaluation

/// The resource that a call creates and tags in one go.
///
/// The tagging action knows many types; the one that is created is told by the event's name:
/// `CreateDBSnapshot` tags the snapshot, though it is about a database as well. An identifier that
/// AWS gives only then is no parameter of the call, least of all its `name`.
enum TaggedResources {
  static func created(
    by call: Call, tagging action: ActionPlan, bindings: [Binding], primary: [RequestDraft]
  ) -> [ResolvedResource] {
    let names = Set(action.types.map(\.name))
    let shared = primary.filter { draft in draft.type.map(names.contains) ?? false }
    let types = likest(action.types, to: call.event)
    if types.count == 1, let only = types.first {
      let own = shared.filter { $0.type == only.name }
      return own.isEmpty ? narrowedResources(only, of: action, call, bindings) : own.map(resolved)
    }
    // What is created is required; what it is made with may be optional.
    let required = shared.filter { draft in
      draft.action.types.contains { $0.name == draft.type && $0.isRequired }
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

  private static func resolved(_ draft: RequestDraft) -> ResolvedResource {
    ResolvedResource(
      draft.resource, type: draft.type, origin: draft.origin, account: draft.resourceAccount,
      mayHaveResourcePolicy: draft.mayHaveResourcePolicy)
  }

  private static func narrowedResources(
    _ type: TypePlan, of action: ActionPlan, _ call: Call, _ bindings: [Binding]
  ) -> [ResolvedResource] {
    var narrowed = action
    var type = type
    type.isRequired = true
    narrowed.types = [type]
    let rules = ResourceRules(call: call, bindings: bindings.compactMap(withoutNamesForIdentifiers))
    return rules.resources(of: narrowed)
  }

  /// The types that the event is named for, `trust-anchor` for `CreateTrustAnchor`: of several the
  /// one with the longest name; all types when none is.
  private static func likest(_ types: [TypePlan], to event: String) -> [TypePlan] {
    // What stands behind `From` is what it is made of.
    let event = event.position(of: "From", from: 0).map { String(event.prefix($0)) } ?? event
    var best: (type: TypePlan, length: Int)?
    for type in types {
      let length =
        ([type.name] + type.formats.compactMap { $0.placeholders.last })
        .map { likeness(of: $0, to: event) }.max() ?? 0
      if length > (best?.length ?? 0) { best = (type, length) }
    }
    return best.map { [$0.type] } ?? types
  }

  /// How long the name of a type, or of a placeholder without the words of its kind, is that ends an
  /// event's name; 0 if it doesn't.
  private static func likeness(of name: String, to event: String) -> Int {
    var stem = name[...]
    for kind in ["Identifier", "Name", "Id"] where stem.hasSuffix(kind) {
      stem = stem.dropLast(kind.count)
      break
    }
    guard !stem.isEmpty, ParameterName(stem).isTail(of: event) else { return 0 }
    return stem.utf8.count
  }

  private static func withoutNamesForIdentifiers(_ binding: Binding) -> Binding? {
    guard
      ParameterName("id").isTail(of: binding.placeholder)
        || ParameterName("identifier").isTail(of: binding.placeholder)
    else { return binding }
    var binding = binding
    binding.parameters.removeAll { $0.contains { $0.ends(in: "name") } }
    return binding.parameters.isEmpty ? nil : binding
  }
}
