import CloudTrail
import IAMEvaluation

/// Rules of AWS KMS: policies see the key, whatever name the call used for it.
///
/// Source: KMS Developer Guide, "Key identifiers (KeyId)" and "Controlling access to aliases".
enum KMSRules {
  static let all = [
    ServiceRule("an alias is not the key", "kms", apply: keys),
    ServiceRule("data moves from key to key", "kms", ["ReEncrypt"], apply: reEncrypt),
    ServiceRule(
      "the alias and its key", "kms", ["CreateAlias", "DeleteAlias", "UpdateAlias"], apply: alias),
  ]

  private static func keys(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    for index in drafts.indices where drafts[index].type == "key" {
      guard drafts[index].origin != .given else { continue }
      let id = call.parameters.text("keyId", "targetKeyId")
      guard let resource = key(id, call) else { continue }
      drafts[index].resource = resource
      drafts[index].origin = id?.contains("alias/") == true ? .unknown : .parameters
    }
  }

  /// The key by its id or ARN; by an alias only its account and region are known.
  private static func key(_ id: String?, _ call: Call) -> RequestResource? {
    guard let id else { return nil }
    if let alias = id.firstRange(of: ":alias/"), id.hasPrefix("arn:") {
      return .template(ResourceTemplate(pieces: [String(id[..<alias.lowerBound]) + ":key/", ""]))
    }
    if id.hasPrefix("arn:") { return .exact(id) }
    let stem = call.arn("kms", "key/")
    return id.hasPrefix("alias/")
      ? .template(ResourceTemplate(pieces: [stem, ""])) : .exact(stem + id)
  }

  private static func alias(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let name = call.parameters.text("aliasName") else { return }
    for index in drafts.indices where drafts[index].type == "alias" {
      drafts[index].resource = .exact(
        name.hasPrefix("arn:") ? name : call.arn("kms", name))
      drafts[index].origin = .parameters
    }
  }

  private static func reEncrypt(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    drafts.removeAll()
    let source = call.parameters.text("sourceKeyId")
    let target = call.parameters.text("destinationKeyId")
    let given = call.record.resources.compactMap(\.arn).filter { $0.contains(":key/") }
    let ends = [
      ("kms:ReEncryptFrom", source, given.first), ("kms:ReEncryptTo", target, given.last),
    ]
    for (name, id, arn) in ends {
      let resource: ResolvedResource
      if let arn, given.count == 2 || id.map({ arn.hasSuffix($0) }) == true {
        resource = key(.exact(arn), .given, arn)
      } else if let id, let known = Self.key(id, call) {
        resource = key(known, .parameters, nil)
      } else {
        let stem = call.arn("kms", "key/")
        resource = key(.template(ResourceTemplate(pieces: [stem, ""])), .unknown, nil)
      }
      drafts.add(cache.action(name), resource)
    }
  }

  private static func key(
    _ resource: RequestResource, _ origin: MappedRequest.Origin, _ arn: String?
  ) -> ResolvedResource {
    ResolvedResource(
      resource, type: "key", origin: origin, account: arn.flatMap(ResourceRules.account(inARN:)),
      mayHaveResourcePolicy: true)
  }
}
