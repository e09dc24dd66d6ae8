import IAMPolicy
import ServiceCatalog

/// The ways out of a boundary, as rules: one for each kind.
///
/// Source: IAM User Guide, "Permissions boundaries for IAM entities" (delegating responsibility to
/// others using permissions boundaries).
enum WayOut {
  /// All kinds, in the order of their documentation.
  static let rules = EscalationFacts.Group.allCases.map(rule)

  /// The rule of a kind.
  static func rule(_ group: EscalationFacts.Group) -> CheckRule {
    switch group {
    case .createsPrincipal: createsPrincipal
    case .changesBoundary: changesBoundary
    case .removesBoundary: removesBoundary
    case .editsPolicy: editsPolicy
    case .grantsPermissions: grantsPermissions
    case .createsCredentials: createsCredentials
    case .changesTrust: changesTrust
    case .passesRole: passesRole
    case .assumesRole: assumesRole
    case .runsAs: runsAs
    case .writesResourcePolicy: writesResourcePolicy
    case .changesOwnTags: changesOwnTags
    }
  }

  /// An ARN for examples.
  static let boundary = "arn:aws:iam::111122223333:policy/developer"

  /// A statement that allows some actions, for examples.
  static func allow(
    _ actions: String, on resource: String = #""*""#, if condition: String? = nil
  ) -> String {
    let block = condition.map { ",\n  \"Condition\": {\($0)}" } ?? ""
    return
      "{\n  \"Effect\": \"Allow\",\n  \"Action\": \(actions),\n  \"Resource\": \(resource)\(block)\n}"
  }

  /// A statement that denies some actions, for examples.
  static func deny(
    _ actions: String, on resource: String = #""*""#, if condition: String? = nil
  ) -> String {
    allow(actions, on: resource, if: condition).replacing("\"Allow\"", with: "\"Deny\"")
  }
}
