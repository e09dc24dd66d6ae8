import CloudTrail
import IAMEvaluation
import RequestMapping
public import Timestamps

/// Which calls a boundary that takes effect one day reaches.
public enum SessionRule: Hashable, Sendable {
  /// Every call: permissions are evaluated anew for each, whenever the session began.
  ///
  /// Source: IAM User Guide, "Disabling permissions for temporary security credentials" and
  /// "Changing permissions for an IAM user".
  case all
  /// Calls of sessions that began then or later, and from then on those with long-term keys.
  case newOnly(effectiveAt: Timestamp)

  /// The reason for which calls that are not reached are exempt.
  static let exemption = "sessionBeforeEffective"

  /// Whether a call is reached; unknown where the log does not tell when its session began.
  func reaches(_ record: CloudTrailRecord, _ event: MappedEvent) -> Ternary {
    guard case .newOnly(let effectiveAt) = self, case .principal(let principal) = event.standing
    else { return .yes }
    let identity = record.userIdentity
    let isLongTerm = principal.key.kind == .user && identity.map(Self.isLongTerm) == true
    let began = isLongTerm ? record.eventTime : identity?.session?.creationDate
    return began.map { Ternary($0 >= effectiveAt) } ?? .unknown
  }

  /// Whether a user called with an access key of its own: its id begins with `AKIA`, or there is
  /// neither a session nor a temporary key.
  ///
  /// Source: IAM User Guide, "IAM identifiers" (unique ID prefixes).
  private static func isLongTerm(_ identity: UserIdentity) -> Bool {
    guard identity.type != "FederatedUser" else { return false }
    if let key = identity.accessKeyId {
      if key.hasPrefix("AKIA") { return true }
      if key.hasPrefix("ASIA") { return false }
    }
    return identity.session == nil
  }
}

extension MappedEvent {
  /// The event as far as a boundary reaches it: exempt where it does not.
  func reached(_ reach: Ternary) -> MappedEvent {
    guard reach == .no else { return self }
    return MappedEvent(standing: .exempt(SessionRule.exemption), recorded: recorded)
  }
}
