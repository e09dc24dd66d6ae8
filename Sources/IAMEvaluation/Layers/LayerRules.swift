import IAMPolicy

/// What AWS does otherwise than its general rule, as a table: one row an exception.
///
/// The engine asks this table and knows no service by name.
struct LayerRules {
  /// What an exception does.
  enum Effect: Hashable {
    /// No policy of any layer matters.
    case allowed
    /// The caller is not told by AWS credentials: the resource policy's grant decides alone.
    case resourcePolicyAlone
    /// The resource policy must allow by itself: the account's own policies count only where it
    /// delegates to the account.
    case resourcePolicyFirst
    /// The layer does not touch the request.
    case untouched(PolicyLayer)
    /// Callers of this kind are refused, whatever the policies say.
    case refused(Caller.Kind)
  }

  /// An exception.
  struct Row {
    /// Patterns of the actions, in lower case.
    var actions: [String]
    /// The resource that it is about; any when nil.
    var resource: (service: String, prefix: String)?
    var effect: Effect
    /// The AWS page that says so.
    var source: String
  }

  /// The exceptions by action and resource.
  static let rows: [Row] = [
    Row(
      actions: ["sts:getcalleridentity"], effect: .allowed,
      source: "AWS STS API Reference, GetCallerIdentity"),
    Row(
      actions: ["sts:getsessiontoken"], effect: .allowed,
      source: "IAM User Guide, Control permissions for GetSessionToken"),
    Row(
      actions: ["sts:assumerolewithsaml", "sts:assumerolewithwebidentity"],
      effect: .resourcePolicyAlone,
      source: "AWS STS API Reference, AssumeRoleWithSAML and AssumeRoleWithWebIdentity"),
    Row(
      actions: ["sts:assumerole*", "sts:tagsession", "sts:setsourceidentity"],
      effect: .resourcePolicyFirst, source: "IAM User Guide, Roles terms and concepts"),
    Row(
      actions: ["kms:*"], resource: ("kms", "key/"), effect: .resourcePolicyFirst,
      source: "AWS KMS Developer Guide, Key policies in AWS KMS"),
    Row(
      actions: ["sts:assumerole"], effect: .refused(.root),
      source: "IAM User Guide, Switch to an IAM role (AWS API)"),
    Row(
      actions: ["kms:retiregrant"], effect: .untouched(.resourceControl),
      source: "AWS Organizations User Guide, Resource control policies (RCPs)"),
    Row(
      actions: ["kms:*"], resource: ("kms", "alias/aws/"), effect: .untouched(.resourceControl),
      source: "AWS KMS Developer Guide, Resource control policies in AWS KMS"),
  ]

  /// The layers that touch a caller, by its kind.
  ///
  /// Sources: IAM User Guide, "Permissions boundaries for IAM entities" and "Policy evaluation
  /// logic"; AWS Organizations User Guide, "Service control policies (SCPs)".
  static func layers(touching kind: Caller.Kind?) -> Set<PolicyLayer> {
    switch kind {
    case nil, .user, .roleSession, .federatedUser:
      [.identity, .boundary, .session, .serviceControl, .resourceControl, .resource, .endpoint]
    case .root: [.serviceControl, .resourceControl, .resource, .endpoint]
    case .serviceLinkedRoleSession: [.identity, .session, .resource, .endpoint]
    case .service, .anonymous, .federatedProvider, .canonicalUser:
      [.resourceControl, .resource, .endpoint]
    }
  }

  /// Whether a caller of this kind has no policies of its own, so that only a direct grant of the
  /// resource policy lets it in.
  static func hasNoPoliciesOfItsOwn(_ kind: Caller.Kind?) -> Bool {
    switch kind {
    case .service, .anonymous, .federatedProvider, .canonicalUser: true
    case nil, .root, .user, .roleSession, .serviceLinkedRoleSession, .federatedUser: false
    }
  }

  private let effects: [Effect]

  /// Looks up what holds for a request.
  init(for request: AuthorizationRequest) {
    let action = request.action.lowercased
    let arn: ARN? =
      switch request.resource {
      case .exact(let text): ARN(text)
      case .template(let template): ARN(template.pieces.joined(separator: "*"))
      case .none, .oneOf, .unknown: nil
      }
    effects = Self.rows.filter { row in
      guard row.actions.contains(where: { WildcardPattern($0).matches(action) }) else {
        return false
      }
      guard let resource = row.resource else { return true }
      return arn?.service == resource.service && arn?.resource.hasPrefix(resource.prefix) == true
    }.map(\.effect)
  }

  /// Whether an exception holds.
  func has(_ effect: Effect) -> Bool { effects.contains(effect) }
}
