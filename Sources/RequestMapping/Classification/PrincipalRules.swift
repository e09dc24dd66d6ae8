import CloudTrail
import IAMEvaluation
import IAMPolicy

/// Who a boundary would be attached to, and as whom policies see the caller.
struct IdentifiedCaller: Sendable {
  var principal: Principal
  var caller: Caller
  /// The partition of its ARN.
  var partition: String
}

/// Reads the principal from `userIdentity`.
///
/// Source: CloudTrail User Guide, "CloudTrail userIdentity element".
enum PrincipalRules {
  /// The caller, or nil when the record tells too little.
  static func caller(of record: CloudTrailRecord) -> IdentifiedCaller? {
    guard let identity = record.userIdentity else { return nil }
    let arn = identity.arn.flatMap { ARN($0) }
    switch kind(of: identity, arn) {
    case .user: return user(identity, arn, record)
    case .role: return role(identity, arn, record)
    case .federated: return federated(identity, arn, record)
    case .untold: return nil
    }
  }

  private enum Kind {
    case user
    case role
    case federated
    case untold
  }

  private static func kind(of identity: UserIdentity, _ arn: ARN?) -> Kind {
    switch identity.type {
    case "IAMUser": return .user
    case "AssumedRole", "Role": return .role
    case "FederatedUser": return .federated
    default: break
    }
    guard let arn else { return .untold }
    if arn.service == "iam", arn.resource.hasPrefix("user/") { return .user }
    if arn.service == "iam", arn.resource.hasPrefix("role/") { return .role }
    if arn.service == "sts", arn.resource.hasPrefix("assumed-role/") { return .role }
    if arn.service == "sts", arn.resource.hasPrefix("federated-user/") { return .federated }
    return .untold
  }

  private static func user(
    _ identity: UserIdentity, _ arn: ARN?, _ record: CloudTrailRecord
  ) -> IdentifiedCaller? {
    if let arn, arn.resource.hasPrefix("user/"), let name = lastName(arn.resource) {
      return caller(.user, name: name, arn: arn, session: nil, callerKind: .user)
    }
    guard let name = told(identity.userName), let account = account(of: identity, record) else {
      return nil
    }
    let built = ARN(
      partition: partition(of: record), service: "iam", account: account, resource: "user/\(name)")
    return caller(
      .user, name: name, arn: built, session: nil, callerKind: .user, isPathKnown: false)
  }

  private static func role(
    _ identity: UserIdentity, _ arn: ARN?, _ record: CloudTrailRecord
  ) -> IdentifiedCaller? {
    let isMasked =
      record.condensed != nil
      && [identity.arn, identity.principalId].contains { $0.map(MaskedText.hidesSession) == true }
    let session = isMasked ? nil : sessionName(identity, arn)
    var role: ARN?
    var isPathKnown = true
    if let issuer = identity.session?.issuerArn.flatMap({ ARN($0) }),
      issuer.resource.hasPrefix("role/")
    {
      role = issuer
    } else if let arn, arn.resource.hasPrefix("role/") {
      role = arn
    } else if let arn, let name = part(1, of: arn.resource), !name.isEmpty {
      isPathKnown = false
      role = ARN(
        partition: arn.partition, service: "iam", account: arn.account, resource: "role/\(name)")
    } else if let name = told(identity.session?.issuerUserName),
      let account = identity.session?.issuerAccountId ?? account(of: identity, record)
    {
      isPathKnown = false
      role = ARN(
        partition: partition(of: record), service: "iam", account: account, resource: "role/\(name)"
      )
    }
    guard let role, let name = lastName(role.resource) else { return nil }
    var identified = caller(
      .role, name: name, arn: role, session: session, callerKind: .roleSession,
      isPathKnown: isPathKnown)
    identified?.caller.roleARN = role.description
    if isMasked { return identified }
    if let arn, arn.service == "sts" {
      identified?.caller.arn = arn.description
    } else if let session {
      identified?.caller.arn =
        "arn:\(role.partition):sts::\(role.account):assumed-role/\(name)/\(session)"
    }
    return identified
  }

  /// The boundary of the user who called GetFederationToken applies to the session.
  private static func federated(
    _ identity: UserIdentity, _ arn: ARN?, _ record: CloudTrailRecord
  ) -> IdentifiedCaller? {
    guard let issuer = identity.session?.issuerArn.flatMap({ ARN($0) }),
      issuer.resource.hasPrefix("user/"), let name = lastName(issuer.resource)
    else { return nil }
    let session = arn.flatMap { lastName($0.resource) } ?? sessionName(identity, arn)
    var identified = caller(
      .user, name: name, arn: issuer, session: session, callerKind: .federatedUser)
    if let arn { identified?.caller.arn = arn.description }
    return identified
  }

  private static func caller(
    _ kind: Principal.Kind, name: String, arn: ARN, session: String?, callerKind: Caller.Kind,
    isPathKnown: Bool = true
  ) -> IdentifiedCaller? {
    guard told(name) != nil else { return nil }
    let text = arn.description
    var principal = Principal(
      key: Principal.Key(account: arn.account, kind: kind, name: name), arn: text,
      session: session)
    principal.isPathKnown = isPathKnown
    return IdentifiedCaller(
      principal: principal,
      caller: Caller(kind: callerKind, account: arn.account, arn: text),
      partition: arn.partition)
  }

  private static func sessionName(_ identity: UserIdentity, _ arn: ARN?) -> String? {
    if let arn, arn.service == "sts", let name = part(2, of: arn.resource), !name.isEmpty {
      return name
    }
    guard let principalID = identity.principalId,
      let colon = principalID.firstIndex(of: ":")
    else { return nil }
    let name = principalID[principalID.index(after: colon)...]
    return name.isEmpty ? nil : String(name)
  }

  /// The caller's account: what the identity tells, else the account whose log this is.
  private static func account(of identity: UserIdentity, _ record: CloudTrailRecord) -> String? {
    told(identity.accountId) ?? told(record.recipientAccountId)
  }

  /// The partition that a region belongs to.
  ///
  /// Source: AWS General Reference, "AWS service endpoints"; AWS SDKs' partition metadata.
  static func partition(of record: CloudTrailRecord) -> String {
    guard let region = record.awsRegion else { return "aws" }
    return partitions.first { region.hasPrefix($0.prefix) }?.partition ?? "aws"
  }

  private static let partitions: [(prefix: String, partition: String)] = [
    ("cn-", "aws-cn"), ("us-gov-", "aws-us-gov"), ("us-isob-", "aws-iso-b"),
    ("us-isof-", "aws-iso-f"), ("us-iso-", "aws-iso"), ("eu-isoe-", "aws-iso-e"),
    ("eusc-", "aws-eusc"),
  ]

  private static func told(_ text: String?) -> String? {
    guard let text, !text.isEmpty, text != "HIDDEN_DUE_TO_SECURITY_REASONS" else { return nil }
    return text
  }

  private static func lastName(_ resource: String) -> String? {
    guard let slash = resource.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let name = resource[resource.utf8.index(after: slash)...]
    return name.isEmpty ? nil : String(name)
  }

  private static func part(_ index: Int, of resource: String) -> String? {
    let parts = resource.utf8.split(
      separator: UInt8(ascii: "/"), maxSplits: 2, omittingEmptySubsequences: false)
    return parts.indices.contains(index) ? String(Substring(parts[index])) : nil
  }
}
