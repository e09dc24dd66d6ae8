public import IAMEvaluation

/// What the user knows and a record does not tell: identities, tags, organizations, names.
///
/// A record is read from itself and from this value alone, never from other records, so that
/// results do not depend on any order. What stands here counts as known; what does not stand here
/// stays as unknown as it was. What a record itself tells goes before it.
public struct SuppliedFacts: Hashable, Sendable {
  /// What is known of the tags of a principal or a resource.
  public struct Tags: Hashable, Sendable {
    /// Values by key in lower case, since condition keys are compared so.
    public var values: [String: ContextValue]
    /// What holds of keys that are not listed: `absent` where all tags are known.
    public var others: ContextValue

    /// Creates the knowledge of some tags; of none at all unless told.
    public init(_ values: [String: ContextValue] = [:], others: ContextValue = .unknown) {
      self.values = values
      self.others = others
    }

    /// What is known of a tag, by its key in lower case.
    ///
    /// Tags that AWS itself attaches (`aws:cloudformation:stack-name`) are not always listed with
    /// the others.
    public func value(_ key: String) -> ContextValue {
      values[key] ?? (key.hasPrefix("aws:") ? .unknown : others)
    }
  }

  /// What is known of a user or a role.
  public struct Identity: Hashable, Sendable {
    /// The ARN with its path; nil where the path is not known.
    public var arn: String?
    /// The tags of the user or role itself.
    public var tags: Tags
    /// Whether sessions of the role may carry tags of their own, which go before the role's.
    public var mayHaveSessionTags: Bool
    /// The ARN of the permissions boundary; absent if there certainly is none.
    public var boundary: ContextValue

    /// Creates the knowledge of an identity.
    public init(
      arn: String? = nil, tags: Tags = Tags(), mayHaveSessionTags: Bool = true,
      boundary: ContextValue = .unknown
    ) {
      self.arn = arn
      self.tags = tags
      self.mayHaveSessionTags = mayHaveSessionTags
      self.boundary = boundary
    }
  }

  /// What is known of an account's place in an organization.
  public struct Account: Hashable, Sendable {
    /// The organization's id; absent if the account is in none.
    public var organization: ContextValue
    /// The path from the organization down to the account's unit, `o-…/r-…/ou-…/`.
    public var path: ContextValue

    /// Creates the knowledge of an account.
    public init(organization: ContextValue = .unknown, path: ContextValue = .unknown) {
      self.organization = organization
      self.path = path
    }
  }

  /// Users and roles.
  public var identities: [Principal.Key: Identity] = [:]
  /// Users and roles by their unique ids, `AIDA…` and `AROA…`.
  public var identitiesByID: [String: Principal.Key] = [:]
  /// Session tags by the access key of the session, which no other session has.
  public var sessionTags: [String: Tags] = [:]
  /// Accounts by their ids.
  public var accounts: [String: Account] = [:]
  /// ARNs by what calls name: an ARN with `*` where the name tells nothing
  /// (`arn:aws:secretsmanager:us-east-1:111122223333:secret:db-*`), the ARN of a KMS alias, or for
  /// security groups and launch templates the ARN with their name for their id.
  public var arns: [String: String] = [:]
  /// The ARN of the role in each instance profile, by the profile's ARN.
  public var profileRoles: [String: String] = [:]
  /// The tags of resources by their ARNs.
  public var resourceTags: [String: Tags] = [:]

  /// Creates facts of which none is known.
  public init() {}

  /// Whether nothing is known.
  public var isEmpty: Bool {
    identities.isEmpty && identitiesByID.isEmpty && sessionTags.isEmpty && accounts.isEmpty
      && arns.isEmpty && profileRoles.isEmpty && resourceTags.isEmpty
  }
}
