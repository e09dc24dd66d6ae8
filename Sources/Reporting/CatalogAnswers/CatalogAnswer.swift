import IAMPolicy
public import ServiceCatalog

/// The answer to `trailfence catalog`.
public enum CatalogAnswer: Sendable {
  case summary(CatalogSummary)
  case action(CatalogAction)
  case event(CatalogEvent)
  case unknown(UnknownCatalogName)

  /// Looks up `service:Action`.
  public init(action name: String, in catalog: Catalog) {
    guard let action = CatalogAction(name, in: catalog) else {
      self = .unknown(Self.unknown(action: name, in: catalog))
      return
    }
    self = .action(action)
  }

  /// Looks up an event by its source, `s3.amazonaws.com` or `s3`, and name.
  public init(eventSource: String, eventName: String, in catalog: Catalog) {
    guard let event = CatalogEvent(source: eventSource, name: eventName, in: catalog) else {
      self = .unknown(Self.unknown(source: eventSource, name: eventName, in: catalog))
      return
    }
    self = .event(event)
  }

  private static func unknown(action text: String, in catalog: Catalog) -> UnknownCatalogName {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let service = String(parts.first ?? "")
    let name = parts.count > 1 ? String(parts[1]) : ""
    var answer = UnknownCatalogName(name: text)
    guard catalog.hasService(service) else {
      guard let nearest = NearestName.find(service, among: catalog.services) else { return answer }
      answer.nearest =
        catalog.action("\(nearest):\(name)")?.qualifiedName ?? "\(nearest):\(name)"
      return answer
    }
    answer.nearest =
      NearestName.find(name, among: catalog.actions(ofService: service).map(\.name))
      .map { "\(service.lowercased()):\($0)" }
    return answer
  }

  private static func unknown(
    source: String, name: String, in catalog: Catalog
  ) -> UnknownCatalogName {
    var answer = UnknownCatalogName(name: "\(source)/\(name)")
    let prefixes = catalog.prefixes(ofEventSource: source)
    answer.assumedAction = prefixes.first.map { "\($0):\(name)" }
    guard prefixes.contains(where: catalog.hasService) else {
      let label = String(source.prefix { $0 != "." })
      let tail = source.dropFirst(label.utf8.count)
      answer.nearest =
        NearestName.find(label, among: catalog.services).map { "\($0)\(tail)/\(name)" }
      return answer
    }
    let names = prefixes.flatMap { prefix in
      catalog.operations(ofService: prefix).map(\.name)
        + catalog.actions(ofService: prefix).map(\.name)
    }
    answer.nearest = NearestName.find(name, among: names).map { "\(source)/\($0)" }
    return answer
  }
}
