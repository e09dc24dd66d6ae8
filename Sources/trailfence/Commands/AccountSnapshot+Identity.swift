import AccountFacts
import IAMEvaluation
import IAMPolicy
import RequestMapping

extension AccountSnapshot {
  /// The identity policies of every user and role of which all are in the snapshot: managed ones,
  /// inline ones, and for a user those of its groups.
  ///
  /// Source: IAM User Guide, "Identity-based policies and resource-based policies".
  func identityPolicies() -> [Principal.Key: [LayerPolicy]] {
    var policies = IdentityPolicies(self)
    var byPrincipal: [Principal.Key: [LayerPolicy]] = [:]
    for identity in identities {
      if let all = policies.all(of: identity) { byPrincipal[identity.key] = all }
    }
    return byPrincipal
  }
}

/// Gathers policies, each compiled once.
private struct IdentityPolicies {
  private let managed: [String: AccountSnapshot.ManagedPolicy]
  private let groups: [String: AccountSnapshot.Group]
  private var compiled: [String: LayerPolicy?] = [:]

  init(_ snapshot: AccountSnapshot) {
    managed = Dictionary(snapshot.policies.map { ($0.arn, $0) }) { first, _ in first }
    let named = snapshot.groups.compactMap { group in
      ARN(group.arn).map { (Self.key(group.name, in: $0.account), group) }
    }
    groups = Dictionary(named) { first, _ in first }
  }

  private static func key(_ group: String, in account: String) -> String { "\(account)/\(group)" }

  /// All policies of an identity; nil where one of them is not told, or cannot be read.
  mutating func all(of identity: AccountSnapshot.Identity) -> [LayerPolicy]? {
    var all = policies(identity.attachedPolicies, identity.inlinePolicies, of: identity.key.name)
    for name in identity.groups {
      guard let group = groups[Self.key(name, in: identity.key.account)],
        let more = policies(group.attachedPolicies, group.inlinePolicies, of: name)
      else { return nil }
      all?.append(contentsOf: more)
    }
    return all
  }

  private mutating func policies(
    _ attached: [AccountSnapshot.Attachment], _ inline: [AccountSnapshot.InlinePolicy],
    of owner: String
  ) -> [LayerPolicy]? {
    var all: [LayerPolicy] = []
    for attachment in attached {
      guard let policy = managedPolicy(attachment.arn) else { return nil }
      all.append(policy)
    }
    for policy in inline {
      guard let policy = Self.compile(policy.document, named: "\(owner)/\(policy.name)") else {
        return nil
      }
      all.append(policy)
    }
    return all
  }

  private mutating func managedPolicy(_ arn: String) -> LayerPolicy? {
    if let known = compiled[arn] { return known }
    let policy = managed[arn]?.document.flatMap { Self.compile($0, named: arn) }
    compiled[arn] = .some(policy)
    return policy
  }

  private static func compile(_ document: SnapshotDocument, named name: String) -> LayerPolicy? {
    document.parse(as: .identity).result.document.map {
      LayerPolicy(name: name, policy: CompiledPolicy($0))
    }
  }
}
