import IAMPolicy
import ServiceCatalog

/// Actions that a wildcard opens and that no call of the archive needed.
public struct OpenedActions: Hashable, Sendable {
  /// The pattern.
  public var pattern: String
  /// The actions of the catalog, sorted.
  public var actions: [String]

  /// What each of the patterns opens that the given boundary does not allow on every resource; those
  /// that open nothing are left out.
  static func all(
    _ patterns: [String], catalog: Catalog, seen: Set<String>, granted: GrantedActions
  ) -> [OpenedActions] {
    Set(patterns).sorted().compactMap { text in
      guard text.contains("*"), let name = ActionName(text) else { return nil }
      let pattern = WildcardPattern(text, ignoringCase: true)
      let actions = catalog.actions(ofService: name.service)
        .map { ActionName(service: $0.service, name: $0.name) }
        .filter {
          pattern.matches($0.lowercased) && !seen.contains($0.lowercased) && !granted.contains($0)
        }
      return actions.isEmpty
        ? nil : OpenedActions(pattern: text, actions: actions.map(\.description).sorted())
    }
  }
}
