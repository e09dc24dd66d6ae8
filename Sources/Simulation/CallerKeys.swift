import IAMEvaluation
import IAMPolicy

extension SimulationInput {
  /// Warnings about keys that AWS would know of this caller, that a policy asks for, and that the
  /// request does not carry; like AWS's simulator, ours derives none of them.
  var callerKeyWarnings: [SimulationWarning] {
    guard let caller else { return [] }
    let known = Dictionary(
      CallerKeys.values(of: caller).map { ($0.key.lowercased(), $0.value) },
      uniquingKeysWith: { first, _ in first })
    return missingKeys.compactMap { key in
      guard let value = known[key.lowercased()] else { return nil }
      return SimulationWarning(
        code: "caller-key-not-given",
        message: "`\(key)` is not derived from CallerArn; for this caller it would be "
          + "\(Diagnostic.quoted(value)): give it in ContextEntries")
    }
  }
}

/// The condition keys that AWS fills in about a caller, as far as its ARN tells them.
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags" (principal key values).
enum CallerKeys {
  /// The keys with their values; nothing for callers whose ARN does not tell.
  static func values(of caller: Caller) -> [(key: String, value: String)] {
    guard let account = caller.account, let arn = caller.arn else {
      return caller.kind == .anonymous
        ? [("aws:PrincipalType", "Anonymous"), ("aws:userid", "anonymous")] : []
    }
    let shared = [("aws:PrincipalAccount", account)]
    switch caller.kind {
    case .root:
      return shared + [
        ("aws:PrincipalArn", arn), ("aws:PrincipalType", "Account"), ("aws:userid", account),
      ]
    case .user:
      let name = arn.split(separator: "/").last.map { String($0) } ?? ""
      return shared + [
        ("aws:PrincipalArn", arn), ("aws:PrincipalType", "User"), ("aws:username", name),
      ]
    case .roleSession, .serviceLinkedRoleSession:
      let role = caller.roleARN.map { [("aws:PrincipalArn", $0)] } ?? []
      return shared + role + [("aws:PrincipalType", "AssumedRole")]
    case .federatedUser:
      let name = arn.split(separator: "/").last.map { String($0) } ?? ""
      return shared + [
        ("aws:PrincipalArn", arn), ("aws:PrincipalType", "FederatedUser"),
        ("aws:userid", "\(account):\(name)"),
      ]
    case .service, .anonymous, .federatedProvider, .canonicalUser: return []
    }
  }
}
