public import CloudTrail
public import ServiceCatalog

/// Turns records into the authorization requests that AWS evaluated.
public struct RequestMapper: Sendable {
  private let catalog: Catalog
  private let demand: ContextDemand

  /// Creates a mapper that answers the condition keys of `demand`.
  public init(catalog: Catalog, demand: ContextDemand) {
    self.catalog = catalog
    self.demand = demand
  }

  /// Maps one record; every record gets an answer.
  public func map(_ record: CloudTrailRecord) -> MappedEvent {
    MappedEvent(standing: .callerUnknown, recorded: .notShown)
  }
}
