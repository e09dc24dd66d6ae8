import CloudTrail
import IAMEvaluation
import JSONSyntax
import ServiceCatalog

/// What a record tells of the condition keys of a request.
///
/// Source: IAM User Guide, "AWS global condition context keys"; Service Authorization Reference,
/// "Condition keys" of each service.
struct ContextRules {
  let call: Call
  private let enriched: EnrichedContext?
  private let tagsOnDemand: TagsOnDemand

  /// The tags that the call carries, read when they are first asked for.
  var tags: RequestTags { tagsOnDemand.tags }

  init(_ call: Call) {
    self.call = call
    enriched = call.record.eventContext.map { EnrichedContext($0) }
    tagsOnDemand = TagsOnDemand(call.parameters)
  }

  /// The context of a request, for the keys that are asked for.
  func context(
    of draft: RequestDraft, keys: [String], demand: ContextDemand
  ) -> RequestContext {
    var context = RequestContext(unlisted: .unknown)
    for key in keys { context.set(value(of: key, for: draft), ofKey: key) }
    if demand.includesAllRecoverable {
      for key in recoverableKeys(draft) where !demand.keys.contains(key) {
        let value = value(of: key, for: draft)
        if value != .unknown { context[key] = value }
      }
    }
    return context
  }

  /// What is known of a key, in lower case, of one request.
  func value(of key: String, for draft: RequestDraft) -> ContextValue {
    let told = recordedValue(of: key, for: draft)
    guard told == .unknown, !call.facts.isEmpty else { return told }
    return SuppliedKeys.value(of: key, for: draft, rules: self)
  }

  private func recordedValue(of key: String, for draft: RequestDraft) -> ContextValue {
    if let told = enriched?.value(of: key, resource: draft.resource) { return told }
    if let own = draft.context[key] { return own }
    if let value = CredentialKeys.value(of: key, call: call) { return value }
    if key.hasPrefix("aws:") { return globalValue(of: key, for: draft) }
    if Self.isProviderKey(key) { return .unknown }
    guard draft.action.facts != nil else { return .unknown }
    guard draft.action.supportedKeys.contains(key) else { return .absent }
    return ServiceKeys.value(of: key, for: draft, rules: self) ?? .unknown
  }

  private func globalValue(of key: String, for draft: RequestDraft) -> ContextValue {
    if let value = NetworkKeys.value(of: key, call: call) { return value }
    if key.hasPrefix("aws:requesttag/") {
      return requestTag(String(key.dropFirst("aws:requesttag/".count)), for: draft)
    }
    if key.hasPrefix("aws:resourcetag/") { return resourceTag(key, for: draft) }
    switch key {
    case "aws:tagkeys": return tagKeys(for: draft)
    case "aws:resourceaccount": return resourceAccount(of: draft)
    default: return .unknown
    }
  }

  // MARK: Tags

  private func requestTag(_ name: String, for draft: RequestDraft) -> ContextValue {
    guard call.tellsParameters else { return .unknown }
    let tags = draft.tags ?? tags
    if let tag = tags.tags.first(where: { $0.key.lowercased() == name }) {
      return tag.value.map { .single($0) } ?? .unknown
    }
    return tags.isPartlyHidden ? .unknown : .absent
  }

  private func tagKeys(for draft: RequestDraft) -> ContextValue {
    guard call.tellsParameters else { return .unknown }
    let tags = draft.tags ?? tags
    if tags.isPartlyHidden { return .unknown }
    let keys = tags.tags.map(\.key) + tags.removedKeys
    return keys.isEmpty ? .absent : .known(keys, multivalued: true)
  }

  /// The tags of a resource are not in the log; a request without a resource has none, nor has what
  /// AWS compares for an action that is about no resource, `arn:aws:ssm:us-east-1:111122223333:*`.
  private func resourceTag(_ key: String, for draft: RequestDraft) -> ContextValue {
    let isAboutNone =
      draft.resource == .none || draft.action.facts?.resourceTypes.isEmpty == true
    if isAboutNone, !draft.action.supportedKeys.contains(key) { return .absent }
    return .unknown
  }

  private func resourceAccount(of draft: RequestDraft) -> ContextValue {
    ownerAccount(of: draft).map { .single($0) } ?? .unknown
  }

  /// The account that owns the resource of a request, where the record tells it.
  func ownerAccount(of draft: RequestDraft) -> String? {
    if let account = draft.resourceAccount { return account }
    guard case .exact(let text) = draft.resource else { return nil }
    return ResourceRules.account(inARN: text)
  }

  // MARK: Which keys

  /// Keys whose values come from an identity provider: `saml:sub`, `accounts.google.com:aud`.
  private static func isProviderKey(_ key: String) -> Bool {
    let prefix = key.utf8.prefix { $0 != UInt8(ascii: ":") }
    return prefix.contains(UInt8(ascii: ".")) || key.hasPrefix("saml:")
  }

  private func recoverableKeys(_ draft: RequestDraft) -> [String] {
    var keys = CredentialKeys.all + NetworkKeys.all + ["aws:tagkeys", "aws:resourceaccount"]
    keys += (draft.tags ?? tags).tags.map { "aws:requesttag/\($0.key.lowercased())" }
    keys += draft.action.supportedKeys.whole + draft.context.keys
    keys += enriched?.keys ?? []
    keys += SuppliedKeys.keys(for: draft, call)
    return keys
  }
}
