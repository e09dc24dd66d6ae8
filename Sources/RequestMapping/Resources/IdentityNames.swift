import CloudTrail
import IAMEvaluation

/// IAM identities that a call names without their path.
///
/// Policies compare the ARN, which holds the path; the log shows it only where the call itself
/// does. So the path is a gap, unless the identity is the caller's own. Source: IAM User Guide,
/// "IAM identifiers".
enum IdentityNames {
  /// The ARN of an identity (`role`, `user`, `group`, `policy`, `instance-profile` …) by its name.
  static func resource(_ type: String, named name: String, call: Call) -> RequestResource {
    if let own = own(type, named: name, call: call) { return .exact(own) }
    let stem = call.arn("iam", region: "", "\(type)/")
    return .template(
      ResourceTemplate(pieces: [stem, name], shownAs: stem + name))
  }

  /// The ARN of an identity that the call itself creates, with the path it gives.
  static func created(_ type: String, named name: String, path: String?, call: Call) -> String {
    call.arn("iam", region: "", type + slashed(path) + name)
  }

  private static func own(_ type: String, named name: String, call: Call) -> String? {
    guard let principal = call.caller?.principal, principal.key.name == name else { return nil }
    guard principal.key.account == call.account, principal.key.kind.rawValue == type else {
      return nil
    }
    // Without the issuer a session's role is known by its name alone.
    if principal.key.kind == .role, call.record.userIdentity?.session?.issuerArn == nil {
      return nil
    }
    return principal.arn
  }

  private static func slashed(_ path: String?) -> String {
    guard let path, path.hasPrefix("/"), path.hasSuffix("/") else { return "/" }
    return path
  }
}
