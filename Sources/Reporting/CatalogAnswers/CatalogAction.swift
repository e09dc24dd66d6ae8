public import ServiceCatalog

/// What the catalog knows of an action, put together from its tables.
public struct CatalogAction: Sendable {
  /// A resource type of the action.
  public struct ResourceType: Hashable, Sendable {
    public var name: String
    public var isRequired: Bool
    public var arnFormats: [String]
    /// The condition keys that the action supports for it, and those that tell of it.
    public var conditionKeys: [String]
    /// Whether its resources can have policies of their own.
    public var mayHaveResourcePolicy: Bool
  }

  /// An operation that needs the action.
  public struct Use: Hashable, Sendable {
    public var operation: String
    /// Whether the action is its own one, not one that some calls need besides.
    public var isPrimary: Bool
  }

  public var facts: ActionFacts
  public var resourceTypes: [ResourceType]
  /// The condition keys that the action supports whatever the resource type.
  public var conditionKeys: [ConditionKeyFacts]
  public var recording: Recording
  public var needsNoPermission: Bool
  /// What AWS compares where a call names no resource type of the action, if that is known.
  public var pseudoARN: String?
  /// The operations of its service that need it, by name; the one of its own name is among them.
  public var uses: [Use]

  /// Looks an action up; nil if the catalog does not know it.
  public init?(_ name: String, in catalog: Catalog) {
    guard let facts = catalog.action(name) else { return nil }
    self.facts = facts
    let service = facts.service
    let action = facts.qualifiedName
    resourceTypes = facts.resourceTypes.map { use in
      let type = catalog.resourceType(use.name, ofService: service)
      return ResourceType(
        name: use.name, isRequired: use.isRequired, arnFormats: type?.arnFormats ?? [],
        conditionKeys: Set(use.conditionKeys + (type?.conditionKeys ?? [])).sorted(),
        // A role's trust policy decides who assumes it (`sts`), not who changes or passes it.
        mayHaveResourcePolicy: service != "iam"
          && catalog.hasResourcePolicies(service: service, resourceType: use.name))
    }
    conditionKeys = facts.conditionKeys.map { key in
      catalog.conditionKey(key)
        ?? ConditionKeyFacts(name: key, valueType: .string, isMultivalued: false)
    }
    recording = catalog.recording(of: action)
    needsNoPermission = catalog.needsNoPermission(action)
    pseudoARN = catalog.pseudoARN(ofAction: action)
    uses = Self.uses(of: action, in: catalog, service: service)
    if !uses.contains(where: { $0.operation == facts.name }),
      catalog.operation(facts.name, prefix: service)?.actions.contains(action) == true
    {
      uses.append(Use(operation: facts.name, isPrimary: true))
    }
    uses.sort { $0.operation < $1.operation }
  }

  /// Whether resource-based policies could allow it past a permissions boundary.
  public var mayHaveResourcePolicy: Bool { resourceTypes.contains(where: \.mayHaveResourcePolicy) }

  private static func uses(of action: String, in catalog: Catalog, service: String) -> [Use] {
    let action = action.lowercased()
    return catalog.operations(ofService: service).compactMap { operation in
      let own = operation.actions + operation.possibleActions
      if own.contains(where: { $0.lowercased() == action }) {
        return Use(operation: operation.name, isPrimary: true)
      }
      let isSecondary = operation.secondaryActions.contains { $0.action.lowercased() == action }
      return isSecondary ? Use(operation: operation.name, isPrimary: false) : nil
    }
  }
}
