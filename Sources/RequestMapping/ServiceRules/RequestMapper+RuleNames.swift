extension RequestMapper {
  /// What the rules are called that complete the requests of an event beside the catalog's tables.
  public static func ruleNames(service: String, event: String) -> [String] {
    ServiceRule.rules(service: service, event: event).map(\.name)
  }
}
