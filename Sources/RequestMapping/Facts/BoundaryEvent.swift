public import CloudTrail
import JSONSyntax

/// A call that gave a user or a role a permissions boundary, took it away, made the identity with or
/// without one, or ended it.
///
/// Source: IAM API Reference, "PutRolePermissionsBoundary" and its kin, "CreateRole", "DeleteRole".
public struct BoundaryEvent: Hashable, Sendable {
  /// What the identity has from then on.
  public enum Boundary: Hashable, Sendable {
    case none
    /// The policy with this ARN.
    case policy(String)
    /// One that the log doesn't tell.
    case untold
    /// The identity is no more.
    case gone
  }

  /// The user or role; it is known by the account that the log is of.
  public var principal: Principal.Key
  /// The partition of its ARN.
  public var partition: String
  public var boundary: Boundary
  /// Whether the identity was made by the call.
  public var isCreation: Bool

  /// Creates an event.
  public init(
    principal: Principal.Key, partition: String = "aws", boundary: Boundary, isCreation: Bool
  ) {
    self.principal = principal
    self.partition = partition
    self.boundary = boundary
    self.isCreation = isCreation
  }

  /// Bytes of a name or an ARN in IAM; longer texts are none.
  private static let textLimit = 2_048

  /// Reads a record that was carried out; nil for all other calls.
  public init?(_ record: CloudTrailRecord, recorded: RecordedOutcome) {
    guard Self.isTold(by: record), recorded == .succeeded, let event = record.eventName,
      let account = record.recipientAccountId, !account.isEmpty
    else { return nil }
    let parameters = record.requestParameters
    func text(_ name: String) -> String? {
      parameters?[name]?.string.flatMap { CallParameters.isTold($0) ? $0 : nil }
    }
    let kind: Principal.Kind = event.holds("Role") ? .role : .user
    guard let name = text(kind == .role ? "roleName" : "userName"),
      name.utf8.count <= Self.textLimit
    else { return nil }
    principal = Principal.Key(account: account, kind: kind, name: name)
    partition = PrincipalRules.partition(of: record)
    isCreation = event.hasPrefix("Create")
    let arn = text("permissionsBoundary")
    if event == "DeleteRole" || event == "DeleteUser" {
      boundary = .gone
    } else if let arn {
      boundary = arn.utf8.count <= Self.textLimit ? .policy(arn) : .untold
    } else if event.hasPrefix("Delete") || isCreation && parameters?["permissionsBoundary"] == nil {
      boundary = .none
    } else {
      boundary = .untold
    }
  }

  /// Whether a record is of such a call, however it ended.
  public static func isTold(by record: CloudTrailRecord) -> Bool {
    guard record.eventSource == "iam.amazonaws.com", let event = record.eventName else {
      return false
    }
    return events.contains(event)
  }

  private static let events: Set<String> = [
    "CreateRole", "CreateUser", "DeleteRole", "DeleteUser", "DeleteRolePermissionsBoundary",
    "DeleteUserPermissionsBoundary",
    "PutRolePermissionsBoundary", "PutUserPermissionsBoundary",
  ]
}
