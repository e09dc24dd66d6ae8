/// The types of policies, which differ in the elements that they may have.
///
/// Source: IAM User Guide, "Policies and permissions in AWS Identity and Access Management"
/// (policy types), "AWS JSON policy elements: Principal", "AWS JSON policy elements: NotPrincipal";
/// AWS Organizations User Guide, "RCP syntax".
public enum PolicyType: String, Hashable, Sendable, CaseIterable {
  case identity
  case permissionsBoundary
  case session
  case serviceControl
  case resourceControl
  case resource
  case roleTrust
  case vpcEndpoint

  /// Whether its statements name principals; in the others the principal is whom it is attached to.
  public var hasPrincipal: Bool {
    switch self {
    case .identity, .permissionsBoundary, .session, .serviceControl: false
    case .resourceControl, .resource, .roleTrust, .vpcEndpoint: true
    }
  }

  /// Whether its statements name resources, may do so, or must not.
  var resources: Presence {
    switch self {
    case .roleTrust: .never
    // The policy of a repository of Amazon ECR has none: the repository is meant.
    case .resource: .optional
    case .identity, .permissionsBoundary, .session, .serviceControl, .resourceControl, .vpcEndpoint:
      .required
    }
  }

  /// Whether an element stands in a statement.
  enum Presence {
    case never
    case optional
    case required
  }

  /// Whether `NotPrincipal` may stand for `Principal`.
  var allowsNotPrincipal: Bool {
    switch self {
    case .resource, .vpcEndpoint: true
    case .identity, .permissionsBoundary, .session, .serviceControl, .resourceControl, .roleTrust:
      false
    }
  }

  /// Its name in messages, with its article.
  public var name: String {
    switch self {
    case .identity: "an identity-based policy"
    case .permissionsBoundary: "a permissions boundary"
    case .session: "a session policy"
    case .serviceControl: "a service control policy"
    case .resourceControl: "a resource control policy"
    case .resource: "a resource-based policy"
    case .roleTrust: "a role trust policy"
    case .vpcEndpoint: "a VPC endpoint policy"
    }
  }

  /// The characters that AWS takes, and whether white space is among those it counts.
  struct Quota {
    var characters: Int
    var countsWhiteSpace: Bool
  }

  /// How long it may be; nil where that depends on the service.
  ///
  /// Source: IAM User Guide, "IAM and AWS STS quotas" (managed policies 6,144, role trust policies
  /// 2,048 and up to 4,096 on request); IAM API Reference, "GetAccountSummary" (non-whitespace
  /// characters); STS API Reference, "AssumeRole" (session policies 2,048 plain characters); AWS
  /// Organizations User Guide, "Quotas and service limits"; AWS PrivateLink Guide, "Control access
  /// to VPC endpoints using endpoint policies" (20,480, white space included).
  var quota: Quota? {
    switch self {
    case .identity, .permissionsBoundary: Quota(characters: 6_144, countsWhiteSpace: false)
    case .session: Quota(characters: 2_048, countsWhiteSpace: true)
    case .roleTrust: Quota(characters: 4_096, countsWhiteSpace: false)
    case .serviceControl, .resourceControl: Quota(characters: 5_120, countsWhiteSpace: true)
    case .vpcEndpoint: Quota(characters: 20_480, countsWhiteSpace: true)
    case .resource: nil
    }
  }
}
