import RequestMapping
public import ServiceCatalog

/// What the catalog knows of an event: the actions that a call needs, and what fills their ARNs.
public struct CatalogEvent: Sendable {
  /// The event source as it was asked for, a host or its first label.
  public var source: String
  public var facts: OperationFacts
  /// What rules complete the tables, by their names.
  public var rules: [String]
  /// How CloudTrail records the first of the actions.
  public var recording: Recording
  /// Whether every authenticated caller may make the call.
  public var needsNoPermission: Bool

  /// Looks an event up; nil if AWS publishes nothing of it.
  public init?(source: String, name: String, in catalog: Catalog) {
    guard let facts = catalog.operation(name, eventSource: source) else { return nil }
    self.source = source
    self.facts = facts
    rules = RequestMapper.ruleNames(service: facts.service, event: facts.name)
    let actions = facts.actions + facts.possibleActions
    recording = actions.first.map { catalog.recording(of: $0) } ?? .management
    needsNoPermission =
      !facts.actions.isEmpty && facts.actions.allSatisfy { catalog.needsNoPermission($0) }
  }
}

/// A name that the catalog does not know, and what was probably meant.
public struct UnknownCatalogName: Hashable, Sendable {
  /// The name as it was asked for.
  public var name: String
  /// A name that the catalog knows and that is near.
  public var nearest: String?
  /// The action that a record of such an event is assumed to need; nil for an action.
  public var assumedAction: String?
}
