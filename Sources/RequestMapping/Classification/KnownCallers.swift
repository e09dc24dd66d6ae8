import CloudTrail

/// What was read from `userIdentity` elements so far: a log has many calls and few callers.
struct KnownCallers: Sendable {
  /// What an identity means for every call of its.
  struct Entry: Sendable {
    /// Why a boundary does not apply, whatever the call.
    var exemption: String?
    var caller: IdentifiedCaller?
  }

  /// All that `ExemptionRules` and `PrincipalRules` read.
  private struct Key: Hashable {
    var identity: UserIdentity
    var recipient: String?
    var region: String?
    var isCondensed: Bool

    /// What tells most identities apart: hashing all of them is slow. Those of condensed archives have
    /// no session and no key, and may differ in the start alone.
    func hash(into hasher: inout Hasher) {
      hasher.combine(identity.principalId)
      hasher.combine(identity.arn)
      hasher.combine(identity.accessKeyId)
      hasher.combine(identity.session?.creationDate)
    }
  }

  private let facts: SuppliedFacts
  private var entries: [Key: Entry] = [:]

  /// Sessions come and go: beyond this many the memory begins anew.
  private static let limit = 4_096

  init(facts: SuppliedFacts) {
    self.facts = facts
  }

  /// What the identity of a record means.
  mutating func entry(for record: CloudTrailRecord) -> Entry {
    guard let identity = record.userIdentity else {
      return Entry(exemption: nil, caller: nil)
    }
    let key = Key(
      identity: identity, recipient: record.recipientAccountId,
      region: identity.arn == nil ? record.awsRegion : nil,
      isCondensed: record.condensed != nil)
    if let entry = entries[key] { return entry }
    if entries.count >= Self.limit { entries.removeAll(keepingCapacity: true) }
    let entry = Entry(
      exemption: ExemptionRules.reason(for: record),
      caller: SuppliedCallers.completed(PrincipalRules.caller(of: record), of: identity, facts))
    entries[key] = entry
    return entry
  }
}
