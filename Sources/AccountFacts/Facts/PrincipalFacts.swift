import RequestMapping

/// What is known of one IAM user or role.
public struct PrincipalFacts: Hashable, Sendable {
  /// Whether sessions of a role may carry tags of their own, which go before the role's tags.
  ///
  /// The later case wins where sources differ.
  public enum SessionTags: Int, Hashable, Comparable, Sendable {
    /// Nothing is said: whoever wrote down the tags means those that requests carry.
    case untold
    /// The source knows the tags of the role, and not what its sessions carry.
    case unknown
    /// Sessions can carry none: the role's trust policy does not allow `sts:TagSession`.
    case none
    /// They may.
    case possible

    /// Orders the cases as they win.
    public static func < (left: SessionTags, right: SessionTags) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The partition of its ARN.
  public var partition: String
  /// The ARN with its path; nil where no source tells the path.
  public var arn: Fact<String>?
  /// The unique id, `AIDA…` or `AROA…`.
  public var id: Fact<String>?
  /// The tags on the user or role.
  public var tags = TagFacts()
  /// Whether its sessions may carry others.
  public var sessionTags = SessionTags.untold
  /// The ARN of its permissions boundary; nil within the fact says that it has none.
  public var boundary: Fact<String?>?

  /// Creates the knowledge of a principal of which only name and account are known.
  public init(partition: String) {
    self.partition = partition
  }

  /// Adds what another source knows of the same principal.
  public mutating func merge(_ other: PrincipalFacts) {
    // An account lies in one partition, so a difference is somebody's mistake; any rule will do.
    partition = min(partition, other.partition)
    arn.merge(other.arn)
    id.merge(other.id)
    tags.merge(other.tags)
    sessionTags = max(sessionTags, other.sessionTags)
    boundary.merge(other.boundary)
  }

  /// How a facts file calls it: its ARN, or the ARN with `*` for the path that is not known.
  func name(_ key: Principal.Key) -> String {
    arn?.value ?? "arn:\(partition):iam::\(key.account):\(key.kind.rawValue)/*\(key.name)"
  }
}

/// What is known of one account.
public struct AccountDescription: Hashable, Sendable {
  /// What people call it.
  public var name: Fact<String>?
  /// The organization that it is a member of; nil within the fact says that it is in none.
  public var organization: Fact<String?>?
  /// Its place there, from the organization down to its unit: `o-…/r-…/ou-…/`.
  public var organizationPath: Fact<String>?

  /// Creates the knowledge of nothing.
  public init() {}

  /// Adds what another source knows of the same account.
  public mutating func merge(_ other: AccountDescription) {
    name.merge(other.name)
    organization.merge(other.organization)
    organizationPath.merge(other.organizationPath)
  }
}
