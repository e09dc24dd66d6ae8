import CloudTrail

/// Tells records of things that no IAM policy authorizes; each answer is a stable word.
///
/// Sources: CloudTrail User Guide, "CloudTrail record contents" (`eventType`, `eventCategory`) and
/// "AWS Management Console sign-in events"; IAM Identity Center User Guide, "Logging IAM Identity
/// Center API calls with AWS CloudTrail".
enum NotAuthorizedRules {
  /// Why a record is about nothing that policies authorize, or nil when it is a call of an API.
  ///
  /// - Parameter isKnownAction: whether the event is an action of the reference; the console and
  ///   the sign-in service write records of both kinds.
  static func reason(for record: CloudTrailRecord, isKnownAction: Bool) -> String? {
    if let reason = categoryReasons[record.eventCategory ?? ""] { return reason }
    if let reason = typeReasons[record.eventType ?? ""] { return reason }
    if record.eventType == "AwsConsoleAction", !isKnownAction { return "consoleAction" }
    if isSignIn(record), !(record.eventType == "AwsApiCall" && isKnownAction) { return "signIn" }
    if isPortal(record) { return "ssoPortal" }
    if OutcomeRules.isUnverifiedCaller(record) { return "credentialsNotVerified" }
    return nil
  }

  private static let categoryReasons = [
    "Insight": "insight", "NetworkActivity": "networkActivity",
  ]

  private static let typeReasons = [
    "AwsServiceEvent": "serviceEvent", "AwsCloudTrailInsight": "insight",
    "AwsVpceEvent": "networkActivity", "AwsVpceEvents": "networkActivity",
    "AwsConsoleSignIn": "signIn", "AwsConsoleSignin": "signIn", "AwsMcpEvent": "serviceEvent",
  ]

  private static func isSignIn(_ record: CloudTrailRecord) -> Bool {
    guard let source = record.eventSource else { return false }
    return source == "signin.amazonaws.com" || source.hasSuffix(".signin.amazonaws.com")
      || source == "signin.aws.amazon.com"
  }

  /// Calls of the access portal carry a bearer token in place of a signature.
  private static func isPortal(_ record: CloudTrailRecord) -> Bool {
    guard record.eventSource?.hasPrefix("sso") == true, let name = record.eventName else {
      return false
    }
    if portalCalls.contains(name) { return true }
    guard portalListings.contains(name) else { return false }
    switch record.userIdentity?.type {
    case nil, "Unknown", "IdentityCenterUser": return true
    default: return false
    }
  }

  private static let portalCalls: Set<String> = [
    "Authenticate", "CreateToken", "Federate", "GetRoleCredentials", "Logout", "RegisterClient",
    "StartDeviceAuthorization", "ListProfilesForApplication",
  ]

  /// Names that the portal shares with actions of `sso`.
  private static let portalListings: Set<String> = [
    "ListApplications", "ListAccounts", "ListAccountRoles",
  ]
}
