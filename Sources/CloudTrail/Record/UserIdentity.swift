public import Timestamps

/// Who made a call, as CloudTrail tells it.
///
/// Source: CloudTrail User Guide, "CloudTrail userIdentity element".
public struct UserIdentity: Hashable, Sendable {
  /// `Root`, `IAMUser`, `AssumedRole`, `FederatedUser`, `AWSAccount`, `AWSService` or another.
  public var type: String?
  public var principalId: String?
  public var arn: String?
  public var accountId: String?
  public var accessKeyId: String?
  public var userName: String?
  /// The service that made the call for the caller, by host name, or `AWS Internal`.
  public var invokedBy: String?
  public var identityProvider: String?
  /// `sessionContext`; nil for long-term credentials.
  public var session: SessionContext?
  /// `onBehalfOf.userId`: the Identity Center user behind the session.
  public var onBehalfOfUserId: String?
  /// `inScopeOf.sourceArn`.
  public var inScopeOfSourceArn: String?
  /// `inScopeOf.sourceAccount`.
  public var inScopeOfSourceAccount: String?

  /// Creates an identity of which nothing is told.
  public init() {}

  /// What CloudTrail tells of temporary credentials.
  public struct SessionContext: Hashable, Sendable {
    /// `sessionIssuer`: the role, or the user of a federated session.
    public var issuerType: String?
    public var issuerPrincipalId: String?
    public var issuerArn: String?
    public var issuerAccountId: String?
    public var issuerUserName: String?
    /// When the session began.
    public var creationDate: Timestamp?
    /// `"true"` or `"false"` as AWS writes it.
    public var mfaAuthenticated: String?
    public var federatedProvider: String?
    public var sourceIdentity: String?
    public var ec2RoleDelivery: String?
    public var assumedRoot: String?
    public var signInSessionArn: String?

    /// Creates a session context of which nothing is told.
    public init() {}
  }
}
