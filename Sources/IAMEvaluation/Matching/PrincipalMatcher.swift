import IAMPolicy

/// How a resource policy names a caller: what that grant can do differs.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal".
enum Grant: Hashable, Sendable, CaseIterable {
  /// Through its account, which delegates to the account's own policies.
  case account
  /// A role session through its role.
  case role
  /// A federated session through the user that asked for it.
  case federatingUser
  /// By its own name, or by `*`.
  case direct
}

/// `Principal` or `NotPrincipal`, ready to be compared.
struct PrincipalMatcher: Sendable {
  private let patterns: [PrincipalPattern]
  /// Whether the element is `NotPrincipal`.
  let isNegated: Bool

  /// Compiles the element.
  init(_ principals: Statement.Principals) {
    switch principals {
    case .principal(let listed):
      patterns = listed
      isNegated = false
    case .notPrincipal(let listed):
      patterns = listed
      isNegated = true
    }
  }

  /// How the listed principals name the caller.
  private func names(_ caller: Caller?) -> Set<Grant> {
    var grants: Set<Grant> = []
    for pattern in patterns {
      if let grant = Self.grant(pattern, caller) { grants.insert(grant) }
    }
    return grants
  }

  /// How a statement with this element speaks to the caller; nothing when it does not.
  ///
  /// A Deny with NotPrincipal exempts those it names, but naming the account alone exempts none of
  /// its users and roles (D08), and nobody who has a boundary is exempt. An Allow with NotPrincipal
  /// speaks to everybody it does not name (D23).
  ///
  /// Source: IAM User Guide, "AWS JSON policy elements: NotPrincipal".
  func grants(to caller: Caller?, effect: Effect, hasBoundary: Bool) -> Set<Grant> {
    let named = names(caller)
    guard isNegated else { return named }
    switch effect {
    case .allow: return named.isEmpty ? [.direct] : []
    case .deny:
      if hasBoundary { return [.direct] }
      let exempts = caller?.kind == .root ? named : named.subtracting([.account])
      return exempts.isEmpty ? [.direct] : []
    }
  }

  private static func grant(_ pattern: PrincipalPattern, _ caller: Caller?) -> Grant? {
    switch pattern.kind {
    case .any: return .direct
    case .service:
      return caller?.kind == .service && caller?.arn == pattern.value ? .direct : nil
    case .federated:
      return caller?.kind == .federatedProvider && caller?.arn == pattern.value ? .direct : nil
    case .canonicalUser:
      return caller?.kind == .canonicalUser && caller?.arn == pattern.value ? .direct : nil
    case .aws:
      if pattern.value == "*" { return .direct }
      return caller.flatMap { aws(pattern.value, $0) }
    }
  }

  private static func aws(_ value: String, _ caller: Caller) -> Grant? {
    if let account = delegatedAccount(value) {
      return caller.account == account ? .account : nil
    }
    switch caller.kind {
    case .root, .service, .anonymous, .federatedProvider: return nil
    case .canonicalUser: return caller.arn == value ? .direct : nil
    case .user: return caller.arn == value ? .direct : nil
    case .federatedUser:
      if caller.arn == value { return .direct }
      return isFederatingUser(value, of: caller) ? .federatingUser : nil
    case .roleSession, .serviceLinkedRoleSession:
      guard let pattern = ARN(value) else { return nil }
      // A bare role stands for some session of it, so its own ARN names the role (D26).
      if pattern.service == "sts" { return caller.arn == value ? .direct : nil }
      return isRole(value, pattern, of: caller) ? .role : nil
    }
  }

  /// The sessions that it lists and of which a caller whose session is not told may be one, sorted.
  func sessions(thatMayBe caller: Caller) -> [String] {
    let arn = (caller.roleARN ?? caller.arn).flatMap { ARN($0) }
    guard let arn else { return [] }
    let name = Self.lastPart(arn.resource)
    let sessions = patterns.filter { pattern in
      guard pattern.kind == .aws, let session = ARN(pattern.value), session.service == "sts",
        session.account == caller.account
      else { return false }
      switch caller.kind {
      case .roleSession: return session.resource.hasPrefix("assumed-role/\(name)/")
      case .federatedUser: return session.resource.hasPrefix("federated-user/")
      case .root, .user, .serviceLinkedRoleSession, .service, .anonymous, .federatedProvider,
        .canonicalUser:
        return false
      }
    }
    return sessions.map(\.value).sorted()
  }

  /// The account that a value names as a whole: twelve digits, or the ARN of its root.
  private static func delegatedAccount(_ value: String) -> String? {
    if value.utf8.count == 12,
      value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    {
      return value
    }
    guard let arn = ARN(value), arn.service == "iam", arn.resource == "root" else { return nil }
    return arn.account
  }

  /// A federated session does not tell whose it is; the user is told by an equal name alone.
  private static func isFederatingUser(_ value: String, of caller: Caller) -> Bool {
    guard let pattern = ARN(value), pattern.service == "iam",
      pattern.resource.hasPrefix("user/"), pattern.account == caller.account,
      let session = caller.arn.flatMap({ ARN($0) })
    else { return false }
    return lastPart(pattern.resource) == lastPart(session.resource)
  }

  /// A session's ARN lacks the role's path: what is not known of it is not compared.
  private static func isRole(_ value: String, _ pattern: ARN, of caller: Caller) -> Bool {
    guard pattern.service == "iam", pattern.resource.hasPrefix("role/") else { return false }
    if caller.roleARN == value { return true }
    if let arn = caller.roleARN, arn == caller.arn { return false }
    guard pattern.account == caller.account else { return false }
    if let role = caller.roleARN.flatMap({ ARN($0) }) {
      let isPathKnown = role.resource.split(separator: "/").count > 2
      return !isPathKnown && lastPart(role.resource) == lastPart(pattern.resource)
    }
    guard let session = caller.arn.flatMap({ ARN($0) }) else { return false }
    let parts = session.resource.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count >= 2 && parts[0] == "assumed-role" && parts[1] == lastPart(pattern.resource)
  }

  private static func lastPart(_ resource: String) -> Substring {
    resource.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
  }
}

extension Caller {
  /// Whether it is a session and its own ARN is not told, but that of its role or user at most.
  var isSessionUntold: Bool {
    switch kind {
    case .roleSession, .federatedUser: arn.flatMap { ARN($0) }?.service != "sts"
    case .root, .user, .serviceLinkedRoleSession, .service, .anonymous, .federatedProvider,
      .canonicalUser:
      false
    }
  }
}
