import CloudTrail
import IAMPolicy

/// Tells callers to whom permissions boundaries do not apply; each answer is a stable word.
///
/// Sources: IAM User Guide, "Permissions boundaries for IAM entities"; CloudTrail User Guide,
/// "CloudTrail userIdentity element".
enum ExemptionRules {
  /// Why a boundary does not apply to whoever made a call, or nil when one could.
  ///
  /// It reads `userIdentity` and `recipientAccountId` alone, so that callers can be remembered.
  static func reason(for record: CloudTrailRecord) -> String? {
    guard let identity = record.userIdentity else { return nil }
    if identity.session?.assumedRoot == "true" || identity.type == "AssumedRoot" {
      return "assumedRoot"
    }
    if let reason = reason(forType: identity.type, identity) { return reason }
    if isRoot(identity) { return "root" }
    if isServiceLinkedRole(identity) { return "serviceLinkedRole" }
    if isOwnersCopy(record, identity) { return "otherAccount" }
    return nil
  }

  private static func reason(forType type: String?, _ identity: UserIdentity) -> String? {
    switch type {
    case "Root": "root"
    case "AWSService": "awsService"
    case "AWSAccount": isAnonymous(identity) ? "anonymous" : "otherAccount"
    case "SAMLUser": "samlUser"
    case "WebIdentityUser": "webIdentityUser"
    case "IdentityCenterUser": "identityCenterUser"
    case "Directory": "directoryUser"
    case nil where isAnonymous(identity): "anonymous"
    case nil where isServiceAlone(identity): "awsService"
    default: nil
    }
  }

  private static func isAnonymous(_ identity: UserIdentity) -> Bool {
    for text in [identity.principalId, identity.accountId, identity.arn] {
      guard let text else { continue }
      if text.uppercased() == "ANONYMOUS_PRINCIPAL" || text.lowercased() == "anonymous" {
        return true
      }
    }
    return false
  }

  /// An identity that tells nothing but a service's name.
  private static func isServiceAlone(_ identity: UserIdentity) -> Bool {
    identity.arn == nil && identity.principalId == nil && identity.userName == nil
      && identity.session == nil && identity.invokedBy?.hasSuffix(".amazonaws.com") == true
  }

  private static func isRoot(_ identity: UserIdentity) -> Bool {
    if let arn = identity.arn.flatMap({ ARN($0) }) {
      if arn.service == "iam", arn.resource == "root" { return true }
      if arn.service == "sts", arn.resource == "assumed-root" { return true }
    }
    // A federated session that the root user issued has no user whose boundary could apply.
    return identity.session?.issuerType == "Root"
  }

  /// The callers of these calls have no identity policies: the role's trust policy decides alone.
  static func federatedSignIn(_ record: CloudTrailRecord) -> String? {
    guard record.userIdentity?.arn == nil, record.eventSource?.hasPrefix("sts.") == true else {
      return nil
    }
    switch record.eventName {
    case "AssumeRoleWithSAML": return "samlUser"
    case "AssumeRoleWithWebIdentity": return "webIdentityUser"
    default: return nil
    }
  }

  /// Source: IAM User Guide, "Create a service-linked role": its path is reserved.
  private static func isServiceLinkedRole(_ identity: UserIdentity) -> Bool {
    if let issuer = identity.session?.issuerArn {
      return issuer.holds(":role/aws-service-role/")
    }
    if identity.arn?.holds(":role/aws-service-role/") == true { return true }
    // Without the issuer the path is not shown; the name's prefix is reserved as well.
    return identity.arn?.holds(":assumed-role/AWSServiceRoleFor") == true
  }

  /// Whether this is the copy that the resource's owner received of a call from another account.
  ///
  /// The caller's own account holds the same call with `recipientAccountId` equal to the caller's.
  /// Source: CloudTrail User Guide, "CloudTrail record contents" (`recipientAccountId`,
  /// `sharedEventID`). An id that is not twelve digits (masked data) tells nothing.
  private static func isOwnersCopy(_ record: CloudTrailRecord, _ identity: UserIdentity) -> Bool {
    guard let recipient = record.recipientAccountId, isAccountID(recipient) else { return false }
    let callers = [
      identity.accountId, identity.arn.flatMap { ARN($0)?.account },
      identity.session?.issuerAccountId, identity.session?.issuerArn.flatMap { ARN($0)?.account },
    ].compactMap { $0 }.filter(isAccountID)
    return !callers.isEmpty && !callers.contains(recipient)
  }

  static func isAccountID(_ text: String) -> Bool { isAccountID(text.utf8.span) }

  static func isAccountID(_ text: Span<UInt8>) -> Bool {
    guard text.count == 12 else { return false }
    for index in text.indices where !(0x30...0x39).contains(text[index]) { return false }
    return true
  }
}
