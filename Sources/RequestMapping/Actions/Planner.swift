import IAMPolicy
import ServiceCatalog

/// Turns the catalog's facts of an event into a plan.
struct Planner: Sendable {
  let catalog: Catalog
  private var families: [String: FormatFamily] = [:]
  /// Resource types that were looked up, by `service:name`.
  private var types: [String: ResourceTypeFacts?] = [:]

  init(catalog: Catalog) {
    self.catalog = catalog
  }

  /// The plan of an event.
  ///
  /// - Parameters:
  ///   - source: `eventSource` of the record, a host's name.
  ///   - name: `eventName` of the record.
  mutating func plan(source: String, name: String) -> EventPlan {
    let prefixes = catalog.prefixes(ofEventSource: source)
    var assumed: (facts: OperationFacts, prefix: String)?
    for prefix in prefixes {
      guard let facts = catalog.operation(name, prefix: prefix) else { continue }
      if facts.certainty != .assumed { return plan(facts, prefix: prefix, event: facts.name) }
      assumed = assumed ?? (facts, prefix)
    }
    if let assumed { return plan(assumed.facts, prefix: assumed.prefix, event: assumed.facts.name) }
    return assumedPlan(prefix: prefixes.first ?? Self.label(of: source), event: name)
  }

  /// The plan of an action that a rule names itself; nil if it is not `service:name`.
  mutating func actionPlan(_ name: String) -> ActionPlan? {
    let facts = catalog.action(name)
    guard let actionName = ActionName(facts?.qualifiedName ?? name) else { return nil }
    let service = actionName.service
    let family = family(ofService: service)
    let types = (facts?.resourceTypes ?? []).map { use in
      TypePlan(
        name: use.name, isRequired: use.isRequired,
        formats: (resourceType(use.name, ofService: service)?.arnFormats ?? [])
          .map { ARNFormat($0) },
        family: family, mayHaveResourcePolicy: hasResourcePolicies(service, type: use.name))
    }
    return ActionPlan(
      name: actionName, facts: facts, types: types.filter { !$0.formats.isEmpty },
      pseudoARN: catalog.pseudoARN(ofAction: name).map { ARNFormat($0) },
      supportedKeys: supportedKeys(facts, service: service),
      comparesStar: Self.comparesStar(actionName.name, facts))
  }

  private mutating func resourceType(
    _ name: String, ofService service: String
  ) -> ResourceTypeFacts? {
    let key = "\(service):\(name)"
    if let known = types[key] { return known }
    let found = catalog.resourceType(name, ofService: service)
    types[key] = .some(found)
    return found
  }

  private mutating func family(ofService service: String) -> FormatFamily {
    if let known = families[service] { return known }
    let made = FormatFamily(
      catalog.resourceTypes(ofService: service).flatMap(\.arnFormats).map { ARNFormat($0) })
    families[service] = made
    return made
  }

  /// A role's trust policy decides who assumes it (`sts`), never who changes or passes it (`iam`).
  private func hasResourcePolicies(_ service: String, type: String) -> Bool {
    service != "iam" && catalog.hasResourcePolicies(service: service, resourceType: type)
  }

  private mutating func plan(_ facts: OperationFacts, prefix: String, event: String) -> EventPlan {
    let isAssumed = facts.certainty == .assumed
    let needsNoPermission =
      !facts.actions.isEmpty && facts.actions.allSatisfy { catalog.needsNoPermission($0) }
    let bindings = facts.bindings.map { Binding($0) }
    return EventPlan(
      service: prefix, event: event,
      actions: facts.actions.compactMap { actionPlan($0) }
        .map { Self.created($0, by: event).bound(by: bindings) },
      possibleActions: facts.possibleActions.compactMap { actionPlan($0)?.bound(by: bindings) },
      certainty: isAssumed ? .assumedAction : .certain, isKnown: !isAssumed,
      needsNoPermission: needsNoPermission, resources: facts.resources.map { ARNFormat($0) },
      comparesStar: Self.comparesStar(event), bindings: bindings,
      secondary: facts.secondaryActions.compactMap { secondaryPlan($0, event: event) },
      rules: ServiceRule.rules(service: prefix, event: event))
  }

  private mutating func assumedPlan(prefix: String, event: String) -> EventPlan {
    let action = actionPlan("\(prefix):\(event)")
    return EventPlan(
      service: prefix, event: event, actions: action.map { [$0] } ?? [],
      possibleActions: [],
      certainty: .assumedAction, isKnown: false,
      needsNoPermission: catalog.needsNoPermission("\(prefix):\(event)"), resources: [],
      comparesStar: false, bindings: [], secondary: [],
      rules: ServiceRule.rules(service: prefix, event: event))
  }

  private mutating func secondaryPlan(
    _ secondary: SecondaryAction, event: String
  ) -> SecondaryPlan? {
    let bindings = secondary.bindings.map { Binding($0) }
    guard let action = actionPlan(secondary.action)?.bound(by: bindings) else { return nil }
    let condition: SecondaryPlan.Condition
    switch secondary.condition {
    case .always: condition = .always
    case .parameters(let names): condition = .parameters(names.map { ParameterPath($0) })
    case .unknown: condition = .unknown
    }
    var context: [FixedConditionKey] = []
    var contextByParameter: [ParameterPath: [FixedConditionKey]] = [:]
    for key in secondary.context {
      guard let parameter = key.parameter else {
        context.append(key)
        continue
      }
      contextByParameter[ParameterPath(parameter), default: []].append(key)
    }
    let kind: SecondaryPlan.Kind =
      action.name.lowercased == "iam:passrole"
      ? .passRole
      : action.name.name.lowercased().holds("tag")
        ? .tagging(TaggedResources.types(of: action, bindings, createdBy: event)) : .other
    return SecondaryPlan(
      action: action, kind: kind, condition: condition, bindings: bindings,
      context: context, contextByParameter: contextByParameter, origin: secondary.origin)
  }

  private mutating func supportedKeys(_ facts: ActionFacts?, service: String) -> SupportedKeys {
    guard let facts else { return SupportedKeys([]) }
    var keys = [facts.conditionKeys]
    for use in facts.resourceTypes {
      keys.append(use.conditionKeys)
      keys.append(resourceType(use.name, ofService: service)?.conditionKeys ?? [])
    }
    return SupportedKeys(keys)
  }

  private static func label(of source: String) -> String {
    guard let dot = source.firstIndex(of: ".") else { return source }
    return String(source[..<dot])
  }

  /// Whether an event of this name creates things, or is about all things of a kind.
  static func comparesStar(_ name: String) -> Bool {
    createVerbs.contains { name.hasPrefix($0) } || listVerbs.contains { name.hasPrefix($0) }
  }

  /// An action with the types marked that an event creates: those that it is named for, if any.
  private static func created(_ action: ActionPlan, by event: String) -> ActionPlan {
    guard createVerbs.contains(where: event.hasPrefix), action.types.count > 1 else {
      return action
    }
    let created = action.types.map { $0.likeness(to: event) > 0 }
    guard created.contains(true) else { return action }
    var types = action.types
    for index in types.indices { types[index].isCreated = created[index] }
    return action.with(types: types)
  }

  private static func comparesStar(_ name: String, _ facts: ActionFacts?) -> Bool {
    facts?.accessLevel == .list || comparesStar(name)
  }

  private static let createVerbs = [
    "Create", "Run", "Allocate", "Register", "Request", "Import", "Copy", "Start", "Issue",
    "Provision", "Purchase", "Restore", "Launch", "Clone", "Submit", "BatchCreate", "Upload",
  ]

  private static let listVerbs = ["List", "Describe", "Search", "Query", "Scan", "BatchGet"]
}
