extension Catalog {
  /// How an event is authorized, by the host that recorded it and its name.
  ///
  /// Several service prefixes can share a host: one whose reference knows the event goes before one
  /// that only assumes an action of its name. Nil if AWS publishes nothing of the name.
  public func operation(_ eventName: String, eventSource: String) -> OperationFacts? {
    let found = prefixes(ofEventSource: eventSource).compactMap { prefix in
      operation(eventName, prefix: prefix)
    }
    return found.first { $0.certainty != .assumed } ?? found.first
  }
}
