/// An organization's policies of one kind, level by level from the root to the account.
///
/// Source: AWS Organizations User Guide, "SCP evaluation" and "RCP evaluation".
public struct OrganizationPolicies: Sendable {
  /// The levels of single accounts, by account id; no levels where the organization's policies do
  /// not reach, as in its management account.
  public var byAccount: [String: [[LayerPolicy]]]
  /// The levels of every other account; nil when nothing is told of those.
  public var others: [[LayerPolicy]]?

  /// Creates policies.
  public init(byAccount: [String: [[LayerPolicy]]] = [:], others: [[LayerPolicy]]?) {
    self.byAccount = byAccount
    self.others = others
  }

  /// What is known of the levels above an account.
  public func levels(of account: String?) -> PolicyLayers.Supplied<[[LayerPolicy]]> {
    let known =
      account.map { byAccount[$0] ?? others } ?? (byAccount.isEmpty ? others : nil)
    return known.map { $0.isEmpty ? .absent : .given($0) } ?? .unknown
  }

  /// The condition keys that any of the policies asks for, in lower case.
  public var contextKeys: Set<String> {
    (Array(byAccount.values) + [others ?? []]).joined().joined()
      .reduce(into: []) { $0.formUnion($1.policy.contextKeys) }
  }
}
