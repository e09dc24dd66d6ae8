public import ServiceCatalog

/// What a catalog holds, in numbers.
public struct CatalogSummary: Hashable, Sendable {
  /// One class of facts.
  public struct Count: Hashable, Sendable {
    /// The class as the JSON names it.
    public var name: String
    public var count: Int
  }

  public var version: String
  /// The classes in a fixed order.
  public var counts: [Count]

  /// Counts the facts of a catalog.
  public init(_ catalog: Catalog) {
    version = catalog.version
    var rows: [Substring: Int] = [:]
    for line in catalog.text.split(separator: "\n") {
      rows[line.prefix { $0 != "\t" }, default: 0] += 1
    }
    counts = [Count(name: "services", count: catalog.services.count)]
    for (kind, name) in Self.kinds {
      counts.append(Count(name: name, count: rows[kind[...]] ?? 0))
    }
  }

  /// The kinds of rows and what they are called here.
  private static let kinds = [
    ("action", "actions"), ("resourceType", "resourceTypes"), ("conditionKey", "conditionKeys"),
    ("operation", "operations"), ("secondary", "secondaryActions"), ("host", "hosts"),
    ("pseudoARN", "pseudoARNs"), ("recording", "recordings"),
    ("resourcePolicy", "resourcePolicies"), ("permissionless", "permissionlessActions"),
  ]
}
