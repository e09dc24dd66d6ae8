/// The kinds of policies that AWS evaluates on a request.
///
/// Source: IAM User Guide, "Policy evaluation logic".
public enum PolicyLayer: String, Hashable, Sendable, CaseIterable {
  /// Policies of the user and its groups, or of the role.
  case identity
  /// The permissions boundary of the user or role.
  case boundary
  /// The session policies of the role session or federated session.
  case session
  /// The service control policies, level by level, of the caller's account.
  case serviceControl = "scp"
  /// The resource control policies, level by level, of the resource's account.
  case resourceControl = "rcp"
  /// The policy of the resource: bucket policy, key policy, trust policy.
  case resource
  /// The policy of the VPC endpoint that the request came through.
  case endpoint
}
