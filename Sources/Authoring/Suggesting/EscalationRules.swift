import IAMPolicy
import ServiceCatalog

/// Which actions can lead out of a boundary, so that a person must look before they are allowed.
struct EscalationRules: Sendable {
  let catalog: Catalog

  /// Why an action can lead out of a boundary; nil if it is not known to.
  func danger(of action: ActionName) -> String? {
    let service = action.service.lowercased()
    guard Self.services.contains(service) else { return nil }
    switch catalog.action(action.lowercased)?.accessLevel {
    case .list, .read: return nil
    case .write, .tagging, .permissionsManagement, nil: break
    }
    switch action.lowercased {
    case "iam:passrole":
      return "hands a role, and what it may do, to a service that others can direct"
    case "sts:assumerole":
      return "continues as another role, which this boundary does not bind"
    default: return Self.reasons[service]
    }
  }

  private static let services: Set<String> = ["iam", "organizations", "sts"]
  private static let reasons = [
    "iam": "changes who may do what, boundaries among it",
    "organizations": "changes accounts and the policies above them",
    "sts": "gives credentials that this boundary may not bind",
  ]
}
