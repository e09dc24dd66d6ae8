import IAMPolicy
import ServiceCatalog

/// Turns the catalog's facts of an event into a plan.
struct Planner: Sendable {
  let catalog: Catalog
  private var formats: [String: [ARNFormat]] = [:]
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
    let types = (facts?.resourceTypes ?? []).map { use in
      let formats = (resourceType(use.name, ofService: service)?.arnFormats ?? [])
        .map { ARNFormat($0) }
      return TypePlan(
        name: use.name, isRequired: use.isRequired, formats: formats,
        related: related(to: formats, service: service),
        mayHaveResourcePolicy: hasResourcePolicies(service, type: use.name)
      )
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

  /// The formats of a service that tell some placeholder of others, but for those that are general.
  private mutating func related(to own: [ARNFormat], service: String) -> [ARNFormat] {
    let names = Set(own.flatMap(\.placeholders)).filter { !ParameterPath($0).isGeneral }
    guard !names.isEmpty else { return [] }
    let all =
      formats[service]
      ?? catalog.resourceTypes(ofService: service).flatMap(\.arnFormats).map { ARNFormat($0) }
    formats[service] = all
    return all.filter { $0.placeholders.contains(where: names.contains) && !own.contains($0) }
  }

  /// A role's trust policy decides who assumes it (`sts`), never who changes or passes it (`iam`).
  private func hasResourcePolicies(_ service: String, type: String) -> Bool {
    service != "iam" && catalog.hasResourcePolicies(service: service, resourceType: type)
  }

  private mutating func plan(_ facts: OperationFacts, prefix: String, event: String) -> EventPlan {
    let isAssumed = facts.certainty == .assumed
    let needsNoPermission =
      !facts.actions.isEmpty && facts.actions.allSatisfy { catalog.needsNoPermission($0) }
    return EventPlan(
      service: prefix, event: event,
      actions: facts.actions.compactMap { actionPlan($0) }.map { Self.created($0, by: event) },
      possibleActions: facts.possibleActions.compactMap { actionPlan($0) },
      certainty: isAssumed ? .assumedAction : .certain, isKnown: !isAssumed,
      needsNoPermission: needsNoPermission, resources: facts.resources.map { ARNFormat($0) },
      comparesStar: Self.comparesStar(event), bindings: facts.bindings.map { Binding($0) },
      secondary: facts.secondaryActions.compactMap { secondaryPlan($0) },
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

  private mutating func secondaryPlan(_ secondary: SecondaryAction) -> SecondaryPlan? {
    guard let action = actionPlan(secondary.action) else { return nil }
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
    return SecondaryPlan(
      action: action, condition: condition, bindings: secondary.bindings.map { Binding($0) },
      context: context, contextByParameter: contextByParameter, origin: secondary.origin)
  }

  private mutating func supportedKeys(_ facts: ActionFacts?, service: String) -> SupportedKeys {
    guard let facts else { return SupportedKeys([]) }
    var keys = facts.conditionKeys
    for use in facts.resourceTypes {
      keys += use.conditionKeys
      keys += resourceType(use.name, ofService: service)?.conditionKeys ?? []
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
    var action = action
    for index in action.types.indices { action.types[index].isCreated = created[index] }
    return action
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
