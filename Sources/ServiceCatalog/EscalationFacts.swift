/// How an action leads out of a permissions boundary, or can.
///
/// A boundary limits the users and roles that it is attached to. Whoever can make others that it is
/// not attached to, take it off, rewrite it, or act through something stronger, is not limited.
///
/// Source: IAM User Guide, "Permissions boundaries for IAM entities"; each row of the table names
/// its own.
public struct EscalationFacts: Hashable, Sendable {
  /// The kinds of ways out.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// Makes a user or role that needs no boundary.
    case createsPrincipal
    /// Puts another policy in a boundary's place.
    case changesBoundary
    /// Takes a boundary off.
    case removesBoundary
    /// Rewrites a managed policy, which can be the boundary's own.
    case editsPolicy
    /// Widens, or frees from denies, what another principal may do.
    case grantsPermissions
    /// Makes or takes over credentials of another principal.
    case createsCredentials
    /// Changes who may act as a role.
    case changesTrust
    /// Gives a role to a service.
    case passesRole
    /// Acts as a role.
    case assumesRole
    /// Runs code, or steers something, that has a role of its own.
    case runsAs
    /// Writes a resource's policy, whose direct grants escape an implicit deny.
    case writesResourcePolicy
    /// Changes tags that conditions on principals look at.
    case changesOwnTags
  }

  /// The service prefix, `iam`.
  public var service: String
  /// The action without its prefix.
  public var name: String
  /// The kind of way out.
  public var group: Group
  /// Condition keys that close it: a condition on one of them limits the action to bounded principals.
  public var guards: [String]
  /// Actions that it takes besides.
  public var needs: [String]
  /// What the action does, to go behind its name: `takes the boundary off a user`.
  public var why: String
  /// The document that says so.
  public var origin: String

  /// The whole name, `iam:CreateUser`.
  public var qualifiedName: String { "\(service):\(name)" }
}

extension EscalationFacts {
  init?(_ row: FactRow) {
    let columns = row.columns
    guard columns.count == row.kind.columns.count, let group = Group(rawValue: String(columns[3]))
    else { return nil }
    self.init(
      service: String(columns[1]), name: String(columns[2]), group: group,
      guards: columns[4].words, needs: columns[5].words, why: String(columns[6]),
      origin: String(columns[7]))
  }
}
