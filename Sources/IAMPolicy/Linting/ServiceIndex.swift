package import ServiceCatalog

/// The actions of the services that a policy names, read from the catalog once.
package struct ServiceIndex {
  /// One service's actions.
  package struct Service {
    package let prefix: String
    package let actions: [ActionFacts]
    /// The names in lower case, sorted, with the place of each in `actions`.
    private let names: [(name: String, place: Int)]

    fileprivate init(_ prefix: String, _ actions: [ActionFacts]) {
      self.prefix = prefix
      self.actions = actions
      names = actions.enumerated().map { ($1.name.lowercased(), $0) }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The actions that a pattern of names covers; what it begins with narrows the search.
    package func matches(_ pattern: String) -> [ActionFacts] {
      let pattern = pattern.lowercased()
      let fixed = pattern.prefix { $0 != "*" && $0 != "?" }
      let first = names.partitioningIndex { !$0.name.utf8.lexicographicallyPrecedes(fixed.utf8) }
      let compiled = WildcardPattern(pattern)
      var found: [ActionFacts] = []
      for entry in names[first...] {
        guard entry.name.hasPrefix(fixed) else { break }
        if compiled.matches(entry.name) { found.append(actions[entry.place]) }
      }
      return found
    }
  }

  private let services: [String: Service]

  init(_ catalog: Catalog, of patterns: [String]) {
    var services: [String: Service] = [:]
    for pattern in patterns {
      guard let prefix = Self.prefix(of: pattern), services[prefix] == nil else { continue }
      let actions = catalog.actions(ofService: prefix)
      if !actions.isEmpty { services[prefix] = Service(prefix, actions) }
    }
    self.services = services
  }

  /// The service of an action pattern; nil if AWS publishes no action of it.
  package func service(of pattern: String) -> Service? {
    Self.prefix(of: pattern).flatMap { services[$0] }
  }

  /// The actions that an action pattern covers, `*` excepted.
  package func actions(of pattern: String) -> [ActionFacts] {
    guard let colon = pattern.firstIndex(of: ":"), let service = service(of: pattern) else {
      return []
    }
    return service.matches(String(pattern[pattern.index(after: colon)...]))
  }

  /// The prefix in lower case; nil without one, or with wildcards in it.
  private static func prefix(of pattern: String) -> String? {
    guard let colon = pattern.utf8.firstIndex(of: UInt8(ascii: ":")), colon != pattern.startIndex
    else { return nil }
    let prefix = pattern[..<colon]
    return prefix.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
      ? nil : prefix.lowercased()
  }
}

extension Array {
  /// The first place of which a condition holds that holds of all places after it.
  fileprivate func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
