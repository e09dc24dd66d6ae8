import CloudTrail
import IAMEvaluation
import Timestamps

/// Keys about the caller and the credentials of the call.
///
/// Source: IAM User Guide, "AWS global condition context keys", "Properties of the principal" and
/// "Properties of a role session".
enum CredentialKeys {
  /// The keys that a record can tell.
  static let all = [
    "aws:principalarn", "aws:principalaccount", "aws:principaltype", "aws:userid", "aws:username",
    "aws:principalisawsservice", "aws:tokenissuetime", "aws:multifactorauthpresent",
    "aws:multifactorauthage", "aws:federatedprovider", "aws:sourceidentity", "aws:currenttime",
    "aws:epochtime", "ec2:sourceinstancearn", "ec2:roledelivery", "aws:signinsessionarn",
    "identitystore:userid", "aws:assumedroot",
  ]

  private static let names = Set(all).union([
    "aws:principalservicename", "aws:principalservicenameslist", "aws:sourcearn",
    "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths", "aws:ec2instancesourcevpc",
    "aws:ec2instancesourceprivateipv4", "ssm:sourceinstancearn", "lambda:sourcefunctionarn",
    "ecs:sourcetaskarn", "glue:roleassumedby", "glue:credentialissuingservice",
  ])

  /// What is known of a key, or nil if it is not about credentials.
  static func value(of key: String, call: Call) -> ContextValue? {
    // Most keys are about something else, and comparing with one name after the other is slow.
    guard names.contains(key) else { return nil }
    let record = call.record
    let identity = record.userIdentity
    let session = identity?.session
    switch key {
    case "aws:principalarn": return principalARN(call)
    case "aws:principalaccount": return known(call.caller?.principal.key.account)
    case "aws:principaltype": return call.caller.map { .single(type(of: $0)) } ?? .unknown
    case "aws:userid":
      if record.condensed != nil, identity?.principalId.map(MaskedText.hidesSession) == true {
        return .unknown
      }
      return known(identity?.principalId)
    case "aws:username":
      guard let caller = call.caller else { return .unknown }
      return caller.caller.kind == .user ? .single(caller.principal.key.name) : .absent
    case "aws:principalisawsservice": return .single("false")
    case "aws:principalservicename", "aws:principalservicenameslist", "aws:assumedroot":
      return .absent
    case "aws:sourcearn", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceorgpaths":
      // Only service principals carry them.
      return identity?.inScopeOfSourceArn == nil ? .absent : .unknown
    case "aws:currenttime": return known(record.eventTime?.description)
    case "aws:epochtime": return known(record.eventTime.map { String($0.secondsSinceEpoch) })
    case "aws:tokenissuetime": return ofSession(session?.creationDate?.description, call)
    case "aws:multifactorauthpresent": return ofSession(session?.mfaAuthenticated, call)
    case "aws:multifactorauthage": return mfaAge(call)
    case "aws:federatedprovider": return optional(session?.federatedProvider, call)
    case "aws:sourceidentity": return optional(session?.sourceIdentity, call)
    case "aws:signinsessionarn": return optional(session?.signInSessionArn, call)
    case "identitystore:userid": return optional(identity?.onBehalfOfUserId, call)
    case "ec2:roledelivery":
      return isInstance(call) ? known(session?.ec2RoleDelivery) : instanceless(call)
    case "ec2:sourceinstancearn": return instanceARN(call)
    case "aws:ec2instancesourcevpc", "aws:ec2instancesourceprivateipv4",
      "ssm:sourceinstancearn", "lambda:sourcefunctionarn", "ecs:sourcetaskarn",
      "glue:roleassumedby", "glue:credentialissuingservice":
      return call.caller?.caller.kind == .user ? .absent : .unknown
    default: return nil
    }
  }

  private static func known(_ text: String?) -> ContextValue {
    guard let text, CallParameters.isTold(text) else { return .unknown }
    return .single(text)
  }

  /// A key that every session has and long-term credentials never.
  private static func ofSession(_ text: String?, _ call: Call) -> ContextValue {
    if let text { return .single(text) }
    return isLongTerm(call) ? .absent : .unknown
  }

  /// A key that some sessions have; the session context tells when it does.
  private static func optional(_ text: String?, _ call: Call) -> ContextValue {
    if let text, CallParameters.isTold(text) { return .single(text) }
    if text != nil { return .unknown }
    return isLongTerm(call) || call.record.userIdentity?.session != nil ? .absent : .unknown
  }

  private static func isLongTerm(_ call: Call) -> Bool {
    call.caller?.caller.kind == .user && call.record.userIdentity?.session == nil
  }

  /// For sessions of a role the role's ARN, which has a path that the session's ARN has not.
  private static func principalARN(_ call: Call) -> ContextValue {
    guard let caller = call.caller else { return .unknown }
    switch caller.caller.kind {
    case .roleSession:
      let isWhole =
        call.record.userIdentity?.session?.issuerArn != nil
        || caller.caller.roleARN == call.facts.identities[caller.principal.key]?.arn
      return isWhole ? known(caller.caller.roleARN) : .unknown
    case .user, .federatedUser: return known(caller.caller.arn)
    case .root, .serviceLinkedRoleSession, .service, .anonymous, .federatedProvider,
      .canonicalUser:
      return .unknown
    }
  }

  private static func type(of caller: IdentifiedCaller) -> String {
    switch caller.caller.kind {
    case .user: "User"
    case .roleSession, .serviceLinkedRoleSession: "AssumedRole"
    case .federatedUser: "FederatedUser"
    case .root: "Account"
    case .service, .anonymous, .federatedProvider, .canonicalUser: "Anonymous"
    }
  }

  /// The age at the time of the call, counted from the session's begin.
  private static func mfaAge(_ call: Call) -> ContextValue {
    guard let session = call.record.userIdentity?.session else {
      return isLongTerm(call) ? .absent : .unknown
    }
    guard session.mfaAuthenticated == "true" else {
      return session.mfaAuthenticated == nil ? .unknown : .absent
    }
    guard let began = session.creationDate, let ended = call.record.eventTime else {
      return .unknown
    }
    return .single(String(ended.secondsSinceEpoch &- began.secondsSinceEpoch))
  }

  // MARK: Credentials of an EC2 instance

  private static func isInstance(_ call: Call) -> Bool {
    guard let identity = call.record.userIdentity else { return false }
    if identity.session?.ec2RoleDelivery != nil { return true }
    return call.caller?.principal.session?.hasPrefix("i-") == true
  }

  private static func instanceless(_ call: Call) -> ContextValue {
    call.caller == nil ? .unknown : .absent
  }

  /// The session is named for the instance; its region is that of a call to a regional service.
  private static func instanceARN(_ call: Call) -> ContextValue {
    guard isInstance(call) else { return instanceless(call) }
    guard let session = call.caller?.principal.session, session.hasPrefix("i-"),
      let account = call.caller?.principal.key.account, !call.region.isEmpty,
      !globalSources.contains(call.record.eventSource ?? "")
    else { return .unknown }
    return .single("arn:\(call.partition):ec2:\(call.region):\(account):instance/\(session)")
  }

  private static let globalSources: Set<String> = [
    "iam.amazonaws.com", "sts.amazonaws.com", "organizations.amazonaws.com",
    "route53.amazonaws.com", "cloudfront.amazonaws.com", "s3.amazonaws.com",
    "account.amazonaws.com", "support.amazonaws.com", "globalaccelerator.amazonaws.com",
    "shield.amazonaws.com", "ce.amazonaws.com",
  ]
}
