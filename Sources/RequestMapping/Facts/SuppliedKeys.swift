import CloudTrail
import IAMEvaluation
import IAMPolicy

/// Condition keys that a record leaves unknown and supplied facts tell.
///
/// Source: IAM User Guide, "AWS global condition context keys".
enum SuppliedKeys {
  /// What the facts tell of a key, in lower case, of one request; unknown if nothing.
  static func value(of key: String, for draft: RequestDraft, rules: ContextRules) -> ContextValue {
    let call = rules.call
    if let name = tail(of: key, after: "aws:principaltag/") { return principalTag(name, call) }
    switch key {
    case "aws:principalorgid": return organization(of: call.caller?.principal.key.account, call)
    case "aws:principalorgpaths": return path(of: call.caller?.principal.key.account, call)
    case "aws:resourceorgid": return organization(of: rules.ownerAccount(of: draft), call)
    case "aws:resourceorgpaths": return path(of: rules.ownerAccount(of: draft), call)
    case "iam:permissionsboundary": return boundary(on: draft, call)
    default: break
    }
    guard let colon = key.utf8.firstIndex(of: UInt8(ascii: ":")),
      let name = tail(of: String(key[key.utf8.index(after: colon)...]), after: "resourcetag/"),
      draft.action.supportedKeys.contains(key)
    else { return .unknown }
    return resourceTag(name, draft, call)
  }

  /// The keys of a request that the facts may tell.
  static func keys(for draft: RequestDraft, _ call: Call) -> [String] {
    guard !call.facts.isEmpty else { return [] }
    var keys = [
      "aws:principalorgid", "aws:principalorgpaths", "aws:resourceorgid", "aws:resourceorgpaths",
    ]
    var tags = Set(sessionTags(call)?.values.keys.map(\.self) ?? [])
    if let caller = call.caller, let own = call.facts.identities[caller.principal.key] {
      tags.formUnion(own.tags.values.keys)
    }
    keys += tags.sorted().map { "aws:principaltag/\($0)" }
    guard case .exact(let arn) = draft.resource else { return keys }
    let identity = Principal.Key(arn: arn).flatMap { call.facts.identities[$0] }
    let owned = identity?.tags ?? call.facts.resourceTags[arn]
    keys += (owned?.values.keys.sorted() ?? []).map { "aws:resourcetag/\($0)" }
    return keys
  }

  private static func tail(of key: String, after stem: String) -> String? {
    key.hasPrefix(stem) ? String(key.dropFirst(stem.count)) : nil
  }

  // MARK: Tags

  /// The tags of the session go before those of its role; other sessions than those of roles have
  /// the tags of their user.
  ///
  /// Source: IAM User Guide, "Pass session tags in AWS STS".
  private static func principalTag(_ name: String, _ call: Call) -> ContextValue {
    guard let caller = call.caller else { return .unknown }
    // Of a role that the facts do not know, the tags are as unknown as the rest.
    let own = call.facts.identities[caller.principal.key] ?? SuppliedFacts.Identity()
    switch caller.caller.kind {
    case .user: return own.tags.value(name)
    case .roleSession:
      // A condensed archive does not tell which session it was.
      if call.record.condensed != nil, !call.facts.sessionTags.isEmpty,
        call.record.userIdentity?.accessKeyId?.hasSuffix(MaskedText.mask) == true
      {
        return .unknown
      }
      guard let session = sessionTags(call) else {
        return own.mayHaveSessionTags ? .unknown : own.tags.value(name)
      }
      let value = session.value(name)
      return value == .absent || (value == .unknown && !own.mayHaveSessionTags)
        ? own.tags.value(name) : value
    case .federatedUser, .root, .serviceLinkedRoleSession, .service, .anonymous,
      .federatedProvider, .canonicalUser:
      return .unknown
    }
  }

  private static func sessionTags(_ call: Call) -> SuppliedFacts.Tags? {
    guard call.caller?.caller.kind == .roleSession else { return nil }
    return call.record.userIdentity?.accessKeyId.flatMap { call.facts.sessionTags[$0] }
  }

  private static func resourceTag(
    _ name: String, _ draft: RequestDraft, _ call: Call
  ) -> ContextValue {
    // Source: IAM User Guide, "Grant a user permissions to pass a role to an AWS service": the
    // tags of a role that is passed are not to be relied on.
    guard case .exact(let arn) = draft.resource, draft.action.name.lowercased != "iam:passrole"
    else { return .unknown }
    if let key = Principal.Key(arn: arn), let identity = call.facts.identities[key] {
      return identity.tags.value(name)
    }
    return call.facts.resourceTags[arn]?.value(name) ?? .unknown
  }

  // MARK: Boundaries

  /// The boundary on the user or role that the request changes; calls that set one name it.
  private static func boundary(on draft: RequestDraft, _ call: Call) -> ContextValue {
    guard !["CreateUser", "CreateRole"].contains(draft.action.name.name),
      !(draft.action.name.name.hasPrefix("Put")
        && draft.action.name.name.hasSuffix("PermissionsBoundary")),
      case .exact(let arn) = draft.resource, let key = Principal.Key(arn: arn)
    else { return .unknown }
    return call.facts.identities[key]?.boundary ?? .unknown
  }

  // MARK: Organizations

  private static func organization(of account: String?, _ call: Call) -> ContextValue {
    account.flatMap { call.facts.accounts[$0]?.organization } ?? .unknown
  }

  private static func path(of account: String?, _ call: Call) -> ContextValue {
    guard let account = account.flatMap({ call.facts.accounts[$0] }) else { return .unknown }
    if account.organization == .absent { return .absent }
    guard case .known(let paths, _) = account.path else { return .unknown }
    return .known(paths, multivalued: true)
  }
}

extension Principal.Key {
  /// The user or role that an IAM ARN names, whatever its path; nil for any other ARN.
  public init?(arn text: String) {
    guard let arn = ARN(text), arn.service == "iam",
      let slash = arn.resource.utf8.lastIndex(of: UInt8(ascii: "/"))
    else { return nil }
    let name = String(arn.resource[arn.resource.utf8.index(after: slash)...])
    guard !name.isEmpty, !arn.account.isEmpty else { return nil }
    if arn.resource.hasPrefix("role/") {
      self.init(account: arn.account, kind: .role, name: name)
    } else if arn.resource.hasPrefix("user/") {
      self.init(account: arn.account, kind: .user, name: name)
    } else {
      return nil
    }
  }
}
