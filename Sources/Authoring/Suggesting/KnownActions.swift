import IAMPolicy
import ServiceCatalog

/// The actions that the catalog has of some services, with what matters to wildcards.
struct KnownActions {
  /// An action.
  struct Action {
    var action: String
    /// Its name in lower case, without the service.
    var name: String
    /// What it weighs to open it.
    var weight: Int
    /// Whether no wildcard may cover it.
    var isHeld: Bool
    /// Whether it is allowed anyhow.
    var isGranted: Bool
  }

  private let byService: [String: [Action]]

  /// Looks up the actions of services, whose prefixes are in lower case.
  init(of services: Set<String>, catalog: Catalog, held: HeldActions, granted: GrantedActions) {
    var byService: [String: [Action]] = [:]
    for service in services {
      byService[service] = catalog.actions(ofService: service).map { facts in
        let action = ActionName(service: facts.service, name: facts.name)
        return Action(
          action: action.description, name: facts.name.lowercased(),
          weight: facts.accessLevel.weight, isHeld: held.holds(action),
          isGranted: granted.contains(action))
      }.sorted { $0.name < $1.name }
    }
    self.byService = byService
  }

  /// The actions of a service, sorted by name.
  func actions(of service: String) -> [Action] { byService[service] ?? [] }
}

extension ActionFacts.AccessLevel {
  /// What it weighs to open an action that nobody was seen to need.
  fileprivate var weight: Int {
    switch self {
    case .list: 1
    case .read: 2
    case .tagging: 4
    case .write: 8
    case .permissionsManagement: 32
    }
  }
}
