/// What AWS publishes about its services' actions, as facts that are looked up by name.
public struct Catalog: Sendable {
  /// Creates the catalog that is built in.
  public init() {}
}
