import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Keys of single services that a record tells, beyond those that are plain parameters.
///
/// Source: Service Authorization Reference, "Condition keys" of each service.
enum ServiceKeys {
  /// What is known of a key that the action supports; nil where no rule is about it.
  static func value(
    of key: String, for draft: RequestDraft, rules: ContextRules
  ) -> ContextValue? {
    let call = rules.call
    switch Substring(key.utf8.prefix { $0 != UInt8(ascii: ":") }) {
    case "kms":
      if let value = kms(key, call) { return value }
    case "s3", "s3express", "s3-object-lambda":
      if let value = s3(key, draft, call) { return value }
    case "iam":
      if let value = iam(key, draft, call) { return value }
    case "ec2":
      if let value = ec2(key, draft, call) { return value }
    case "ecs":
      if let value = ecs(key, call) { return value }
    case "route53":
      if let value = route53(key, call) { return value }
    case "cloudformation", "dynamodb", "lambda", "secretsmanager", "sts": break
    default: break
    }
    return parameter(key, call)
  }

  private static func parameter(_ key: String, _ call: Call) -> ContextValue? {
    guard let row = ParameterKey.row(key) else { return nil }
    guard call.tellsParameters else { return .unknown }
    for path in row.parameters {
      let values = call.parameters.values(at: path)
      guard !values.isEmpty else { continue }
      let texts = call.parameters.texts(at: path)
      guard texts.count == values.count else { return .unknown }
      return row.isMultivalued ? .known(texts, multivalued: true) : .single(texts[0])
    }
    return row.preset.map { .single($0) } ?? .absent
  }

  // MARK: KMS

  private static func kms(_ key: String, _ call: Call) -> ContextValue? {
    switch key {
    case "kms:calleraccount":
      return call.caller.map { .single($0.principal.key.account) } ?? .unknown
    case "kms:viaservice": return kmsViaService(call)
    case "kms:requestalias":
      guard let id = call.parameters.text("keyId") else {
        return call.parameters.has("keyId") || !call.tellsParameters ? .unknown : .absent
      }
      if id.hasPrefix("alias/") { return .single(id) }
      guard let alias = id.firstRange(of: ":alias/") else { return .absent }
      return .single("alias/" + id[alias.upperBound...])
    case "kms:encryptioncontextkeys":
      guard let members = encryptionContext(call) else { return contextless(call) }
      return .known(members.map(\.key), multivalued: true)
    default: break
    }
    let prefix = "kms:encryptioncontext:"
    guard key.hasPrefix(prefix) else { return nil }
    guard let members = encryptionContext(call) else { return contextless(call) }
    let name = key.dropFirst(prefix.count)
    guard let member = members.first(where: { $0.key.lowercased() == name }) else { return .absent }
    guard let text = member.value.scalarText, CallParameters.isTold(text) else { return .unknown }
    return .single(text)
  }

  private static func kmsViaService(_ call: Call) -> ContextValue {
    guard let service = call.record.userIdentity?.invokedBy else { return .absent }
    guard service.hasSuffix(".amazonaws.com"), !call.region.isEmpty else { return .unknown }
    let label = service.prefix { $0 != "." }
    return .single("\(label).\(call.region).amazonaws.com")
  }

  private static func encryptionContext(_ call: Call) -> [JSONMember]? {
    guard let members = call.parameters.member("encryptionContext")?.members, !members.isEmpty
    else { return nil }
    return members
  }

  private static func contextless(_ call: Call) -> ContextValue {
    // CloudTrail can hide the whole context.
    call.tellsParameters && !call.parameters.has("encryptionContext") ? .absent : .unknown
  }

  // MARK: S3

  private static func s3(_ key: String, _ draft: RequestDraft, _ call: Call) -> ContextValue? {
    let extra = call.details.additional
    switch key {
    case "s3:authtype":
      switch extra?["AuthenticationMethod"]?.string {
      case "AuthHeader": return .single("REST-HEADER")
      case "QueryString": return .single("REST-QUERY-STRING")
      case "HtmlForm": return .single("POST")
      default: return .unknown
      }
    case "s3:signatureversion":
      switch extra?["SignatureVersion"]?.string {
      case "SigV4": return .single("AWS4-HMAC-SHA256")
      case "SigV2": return .single("AWS")
      default: return .unknown
      }
    case "s3:tlsversion":
      guard let version = call.details.transport?["tlsVersion"]?.string,
        version.hasPrefix("TLSv")
      else { return .unknown }
      return .single(String(version.dropFirst("TLSv".count)))
    case "s3:resourceaccount":
      return draft.resourceAccount.map { .single($0) } ?? .unknown
    case "s3:requestobjecttagkeys":
      guard let tags = objectTags(call) else { return tagless(call) }
      return .known(tags.map(\.key), multivalued: true)
    default: break
    }
    let prefix = "s3:requestobjecttag/"
    guard key.hasPrefix(prefix) else { return nil }
    guard let tags = objectTags(call) else { return tagless(call) }
    let name = key.dropFirst(prefix.count)
    return tags.first { $0.key.lowercased() == name }.map { .single($0.value) } ?? .absent
  }

  private static func tagless(_ call: Call) -> ContextValue {
    call.tellsParameters && !call.parameters.has("x-amz-tagging") ? .absent : .unknown
  }

  /// The tags of the header `x-amz-tagging`, written as a query string.
  private static func objectTags(_ call: Call) -> [(key: String, value: String)]? {
    guard let text = call.parameters.text("x-amz-tagging") else { return nil }
    return text.split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (
        PercentEncoding.repaired(sides[0]),
        sides.count > 1 ? PercentEncoding.repaired(sides[1]) : ""
      )
    }
  }

  // MARK: IAM

  private static func iam(_ key: String, _ draft: RequestDraft, _ call: Call) -> ContextValue? {
    switch key {
    case "iam:permissionsboundary":
      // Elsewhere the key tells of the boundary on the identity that is changed.
      let setting = [
        "CreateUser", "CreateRole", "PutUserPermissionsBoundary", "PutRolePermissionsBoundary",
      ]
      guard setting.contains(draft.action.name.name), call.tellsParameters else { return .unknown }
      return call.parameters.text("permissionsBoundary").map { .single($0) }
        ?? (call.hidesNames ? .unknown : .absent)
    case "iam:passedtoservice": return .unknown
    case "iam:resourcetag": return .unknown
    default: return nil
    }
  }

  // MARK: EC2, ECS

  private static func ec2(_ key: String, _ draft: RequestDraft, _ call: Call) -> ContextValue? {
    let isLaunch = call.event == "RunInstances" && draft.type == "instance"
    switch key {
    case "ec2:region": return call.region.isEmpty ? .unknown : .single(call.region)
    case "ec2:createaction": return .unknown
    case "ec2:instancetype" where isLaunch:
      // A launch template can give the type as well.
      return call.parameters.text("instanceType").map { .single($0) } ?? .unknown
    case "ec2:metadatahttptokens" where isLaunch:
      return call.parameters.text("metadataOptions.httpTokens").map { .single($0) } ?? .unknown
    case "ec2:tenancy" where isLaunch:
      return call.parameters.text("placement.tenancy").map { .single($0) } ?? .unknown
    case "ec2:instanceprofile" where isLaunch:
      return call.parameters.text("iamInstanceProfile.arn").map { .single($0) } ?? .unknown
    case "ec2:availabilityzone" where call.event.hasPrefix("Create") || isLaunch:
      return call.parameters.text("availabilityZone", "placement.availabilityZone")
        .map { .single($0) } ?? .unknown
    case "ec2:volumetype" where call.event == "CreateVolume":
      return call.parameters.text("volumeType").map { .single($0) } ?? .unknown
    case "ec2:volumesize" where call.event == "CreateVolume":
      return call.parameters.text("size").map { .single($0) } ?? .unknown
    case "ec2:encrypted" where call.event == "CreateVolume":
      return call.parameters.text("encrypted").map { .single($0) } ?? .unknown
    default: return nil
    }
  }

  private static func ecs(_ key: String, _ call: Call) -> ContextValue? {
    switch key {
    case "ecs:cluster":
      guard call.tellsParameters else { return .unknown }
      guard let name = call.parameters.text("cluster") ?? (call.hidesNames ? nil : "default")
      else { return .unknown }
      return .single(name.hasPrefix("arn:") ? name : call.arn("ecs", "cluster/\(name)"))
    case "ecs:task-definition":
      guard let text = call.parameters.text("taskDefinition"), text.hasPrefix("arn:") else {
        return .unknown
      }
      return .single(text)
    case "ecs:enable-execute-command":
      return call.parameters.text("enableExecuteCommand").map { .single($0) }
        ?? (call.hidesNames ? .unknown : .single("false"))
    default: return nil
    }
  }

  // MARK: Route 53

  private static func route53(_ key: String, _ call: Call) -> ContextValue? {
    let name: String
    switch key {
    case "route53:changeresourcerecordsetsactions": name = "changeBatch.changes.action"
    case "route53:changeresourcerecordsetsrecordtypes":
      name = "changeBatch.changes.resourceRecordSet.type"
    case "route53:changeresourcerecordsetsnormalizedrecordnames":
      name = "changeBatch.changes.resourceRecordSet.name"
    default: return nil
    }
    let texts = call.parameters.texts(at: ParameterPath(name))
    guard !texts.isEmpty else { return .unknown }
    guard key.hasSuffix("names") else { return .known(texts, multivalued: true) }
    // Normalized: lower case, without the trailing dot.
    return .known(
      texts.map { text in
        let text = text.lowercased()
        return text.hasSuffix(".") ? String(text.dropLast()) : text
      }, multivalued: true)
  }
}
