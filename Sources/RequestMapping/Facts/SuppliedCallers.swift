import CloudTrail
import IAMEvaluation
import IAMPolicy

/// Completes what a record tells of its caller, from supplied facts.
enum SuppliedCallers {
  /// The caller with the path of its ARN, or the caller whose id is all that the record tells.
  static func completed(
    _ caller: IdentifiedCaller?, of identity: UserIdentity, _ facts: SuppliedFacts
  ) -> IdentifiedCaller? {
    guard !facts.isEmpty else { return caller }
    guard var caller = caller ?? byID(identity, facts) else { return nil }
    let key = caller.principal.key
    // A path that the record shows was the path at that time.
    guard let arn = facts.identities[key]?.arn, caller.principal.arn == pathless(key, caller) else {
      return caller
    }
    caller.principal.arn = arn
    caller.principal.isPathKnown = true
    switch caller.caller.kind {
    case .roleSession where identity.session?.issuerArn == nil: caller.caller.roleARN = arn
    case .user where identity.arn == nil: caller.caller.arn = arn
    default: break
    }
    return caller
  }

  private static func pathless(_ key: Principal.Key, _ caller: IdentifiedCaller) -> String {
    "arn:\(caller.partition):iam::\(key.account):\(key.kind.rawValue)/\(key.name)"
  }

  /// Reads `AROA…:session` or `AIDA…` where nothing else is told.
  private static func byID(_ identity: UserIdentity, _ facts: SuppliedFacts) -> IdentifiedCaller? {
    guard identity.arn == nil, let text = identity.principalId else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let key = facts.identitiesByID[String(parts[0])],
      let arn = facts.identities[key]?.arn, let parsed = ARN(arn)
    else { return nil }
    let session = parts.count == 2 && !parts[1].isEmpty ? String(parts[1]) : nil
    let caller: Caller
    switch key.kind {
    case .user:
      // A federated session of the user would have an id of its own behind the account's.
      guard parts.count == 1 else { return nil }
      caller = Caller(kind: .user, account: key.account, arn: arn)
    case .role:
      let sessionARN = session.map {
        "arn:\(parsed.partition):sts::\(key.account):assumed-role/\(key.name)/\($0)"
      }
      caller = Caller(
        kind: .roleSession, account: key.account, arn: sessionARN ?? arn, roleARN: arn)
    }
    return IdentifiedCaller(
      principal: Principal(key: key, arn: arn, session: session), caller: caller,
      partition: parsed.partition)
  }
}
