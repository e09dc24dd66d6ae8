import IAMPolicy
import ServiceCatalog

/// Which actions can lead out of a boundary, so that a person must look before they are allowed.
struct EscalationRules: Sendable {
  let catalog: Catalog

  /// What an action does that can lead out of a boundary, to go behind its name; nil if it is not
  /// known to do any such thing.
  ///
  /// Beside the actions of the catalog's table these are all that change identities and
  /// organizations: what they lead to hangs on what else is there.
  func danger(of action: ActionName) -> String? {
    if let facts = catalog.escalation(of: action.lowercased) { return facts.why }
    guard let reason = Self.reasons[action.service.lowercased()] else { return nil }
    switch catalog.action(action.lowercased)?.accessLevel {
    case .list, .read: return nil
    case .write, .tagging, .permissionsManagement, nil: return reason
    }
  }

  private static let reasons = [
    "iam": "changes identities or policies, which decide who may do what",
    "organizations": "changes accounts, or the policies above them",
    "sts": "gives credentials that this boundary may not bind",
  ]
}
