/// What the Service Authorization Reference says of one action.
///
/// Source: Service Authorization Reference, "Actions, resources, and condition keys for AWS
/// services".
public struct ActionFacts: Hashable, Sendable {
  /// What an action does, as AWS groups them; the words are the reference's.
  public enum AccessLevel: String, Hashable, Sendable, CaseIterable {
    case list = "List"
    case read = "Read"
    case write = "Write"
    case tagging = "Tagging"
    case permissionsManagement = "Permissions management"
  }

  /// A resource type that the action supports.
  public struct ResourceTypeUse: Hashable, Sendable {
    /// The name of the type; look it up with the action's service.
    public var name: String
    /// Whether a policy that allows the action must name a resource of this type.
    public var isRequired: Bool
    /// The condition keys that the action supports for resources of this type.
    public var conditionKeys: [String]

    /// Creates a use.
    public init(name: String, isRequired: Bool, conditionKeys: [String] = []) {
      self.name = name
      self.isRequired = isRequired
      self.conditionKeys = conditionKeys
    }
  }

  /// The service prefix, `s3`.
  public var service: String
  /// The action without its prefix, in the reference's spelling.
  public var name: String
  public var accessLevel: AccessLevel
  /// The resource types, in the reference's order; empty where policies can only say `*`.
  public var resourceTypes: [ResourceTypeUse]
  /// The condition keys that the action supports whatever the resource type.
  public var conditionKeys: [String]
  /// Actions that the caller needs besides, `iam:PassRole`, in some use of this action.
  public var dependentActions: [String]
  /// Whether only an older edition of the reference has the action: its service is retired.
  public var isRetired: Bool

  /// The whole name, `s3:PutObject`.
  public var qualifiedName: String { "\(service):\(name)" }
}

extension ActionFacts {
  init?(_ row: FactRow) {
    let columns = row.columns
    guard columns.count == row.kind.columns.count,
      let level = AccessLevel(rawValue: String(columns[3]))
    else { return nil }
    var uses: [ResourceTypeUse] = []
    for entry in columns[4].parts(",") {
      guard let use = ResourceTypeUse(entry) else { return nil }
      uses.append(use)
    }
    self.init(
      service: String(columns[1]), name: String(columns[2]), accessLevel: level,
      resourceTypes: uses, conditionKeys: columns[5].words, dependentActions: columns[6].words,
      isRetired: columns[7] == "retired")
  }
}

extension ActionFacts.ResourceTypeUse {
  /// Reads `name`, with `*` behind it if required and `=key key` behind that.
  init?(_ text: Substring) {
    let parts = text.columns("=", atMost: 2)
    guard let head = parts.first else { return nil }
    let isRequired = head.last == "*"
    let name = isRequired ? head.dropLast() : head
    guard !name.isEmpty else { return nil }
    self.init(
      name: String(name), isRequired: isRequired, conditionKeys: parts.dropFirst().flatMap(\.words))
  }
}
