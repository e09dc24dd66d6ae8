public import RequestMapping

/// The users, roles, groups and managed policies of accounts, as
/// `aws iam get-account-authorization-details` lists them.
///
/// One file holds one account, or one page of it; snapshots of several files merge. Policies are
/// parsed only when they are asked for.
///
///     let reading = AccountSnapshot.read(SourceText(name: "account.json", bytes: bytes))
///     reading.value?.roles.first?.boundary  // "arn:aws:iam::111122223333:policy/developer"
///
/// Source: IAM API Reference, "GetAccountAuthorizationDetails".
public struct AccountSnapshot: Sendable {
  /// A managed policy that is attached to an identity.
  public struct Attachment: Hashable, Sendable {
    public var name: String?
    public var arn: String
  }

  /// An inline policy.
  public struct InlinePolicy: Sendable {
    public var name: String
    public var document: SnapshotDocument
  }

  /// A tag as it is attached.
  public struct Tag: Hashable, Sendable {
    public var key: String
    public var value: String
  }

  /// A user or a role.
  public struct Identity: Sendable {
    public var key: Principal.Key
    public var arn: String
    /// The unique id, `AIDA…` or `AROA…`.
    public var id: String?
    public var path: String
    /// All its tags.
    public var tags: [Tag]
    /// The ARN of the permissions boundary; nil if there is none.
    public var boundary: String?
    public var attachedPolicies: [Attachment]
    public var inlinePolicies: [InlinePolicy]
    /// The names of the groups that a user is in.
    public var groups: [String]
    /// Who may assume a role, and whether with session tags.
    public var trustPolicy: SnapshotDocument?
    /// The ARNs of the instance profiles that hold a role.
    public var instanceProfiles: [String]
  }

  /// A group of users.
  public struct Group: Sendable {
    public var arn: String
    public var name: String
    public var id: String?
    public var path: String
    public var attachedPolicies: [Attachment]
    public var inlinePolicies: [InlinePolicy]
  }

  /// A managed policy.
  public struct ManagedPolicy: Sendable {
    public var arn: String
    public var name: String
    public var path: String
    /// The default version; nil where the file does not hold it.
    public var document: SnapshotDocument?
  }

  public var users: [Identity] = []
  public var roles: [Identity] = []
  public var groups: [Group] = []
  /// Managed policies; those that AWS maintains are listed where they are attached.
  public var policies: [ManagedPolicy] = []
  /// Whether a file says that it is only one page: what is not listed may exist.
  public var isTruncated = false

  /// Creates a snapshot of nothing.
  public init() {}

  /// Users and roles.
  public var identities: [Identity] { users + roles }

  /// The accounts whose users, roles and groups are listed.
  public var accounts: Set<String> { Set(identities.map(\.key.account)) }

  /// Adds what another file lists.
  public mutating func merge(_ other: AccountSnapshot) {
    users += other.users
    roles += other.roles
    groups += other.groups
    policies += other.policies
    isTruncated = isTruncated || other.isTruncated
  }

  /// The managed policy with an ARN; nil if no file lists it.
  public func policy(arn: String) -> ManagedPolicy? {
    policies.first { $0.arn == arn }
  }
}
