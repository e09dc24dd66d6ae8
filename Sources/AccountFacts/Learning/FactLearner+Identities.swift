import CloudTrail
import JSONSyntax
import RequestMapping

extension FactLearner {
  /// Learns from calls that create users and roles, or change their tags and boundaries.
  ///
  /// Source: IAM API Reference.
  mutating func learnIdentities(_ record: CloudTrailRecord) {
    guard record.eventSource == "iam.amazonaws.com", let event = record.eventName,
      let parameters = record.requestParameters
    else { return }
    if event == "AddRoleToInstanceProfile" { return learnProfile(record, parameters) }
    guard let key = key(event, parameters, record) else { return }
    let partition = Self.partition(of: record)
    switch event {
    case "CreateRole", "CreateUser":
      let tags = Self.tags(parameters["tags"])
      let boundary = parameters["permissionsBoundary"]?.string
      update(key, partition: partition) { principal in
        if let tags {
          principal.tags.began(with: tags, isAll: true)
        } else {
          principal.tags.changedAtOnce()
        }
        principal.boundary.began(as: boundary)
      }
    case "PutRolePermissionsBoundary", "PutUserPermissionsBoundary":
      guard let boundary = parameters["permissionsBoundary"]?.string else { return }
      update(key, partition: partition) { $0.boundary.became(boundary) }
    case "DeleteRolePermissionsBoundary", "DeleteUserPermissionsBoundary":
      update(key, partition: partition) { $0.boundary.became(nil) }
    case "TagRole", "TagUser":
      let tags = Self.tags(parameters["tags"])
      update(key, partition: partition) { principal in
        for (key, value) in tags ?? [:] { principal.tags.became(key, value) }
        if tags == nil { principal.tags.changedAtOnce() }
      }
    case "UntagRole", "UntagUser":
      update(key, partition: partition) { principal in
        for tag in parameters["tagKeys"]?.elements ?? [] {
          if let tag = tag.string { principal.tags.became(tag, nil) }
        }
      }
    case "UpdateUser":
      // Under its new name the user keeps what it had under the old.
      guard let name = parameters["newUserName"]?.string, name.utf8.count <= Self.textLimit else {
        return
      }
      for name in [key.name, name] {
        let key = Principal.Key(account: key.account, kind: .user, name: name)
        update(key, partition: partition) { principal in
          principal.tags.changedAtOnce()
          principal.boundary.isInDoubt()
        }
      }
    default: break
    }
  }

  private func key(
    _ event: String, _ parameters: JSONTree, _ record: CloudTrailRecord
  ) -> Principal.Key? {
    let isRole = event.contains("Role")
    guard let account = record.recipientAccountId, Self.isAccountID(account),
      let name = parameters[isRole ? "roleName" : "userName"]?.string, !name.isEmpty,
      name.utf8.count <= Self.textLimit, name != "HIDDEN_DUE_TO_SECURITY_REASONS"
    else { return nil }
    return Principal.Key(account: account, kind: isRole ? .role : .user, name: name)
  }

  /// A profile holds one role at the most, so the first role that is added is its role.
  private mutating func learnProfile(_ record: CloudTrailRecord, _ parameters: JSONTree) {
    guard let account = record.recipientAccountId, Self.isAccountID(account),
      let name = parameters["instanceProfileName"]?.string,
      let role = parameters["roleName"]?.string,
      name.utf8.count <= Self.textLimit, role.utf8.count <= Self.textLimit
    else { return }
    let partition = Self.partition(of: record)
    profiles.update(
      "\(account)/\(name)",
      initial: ProfileEvidence(partition: partition, account: account, name: name)
    ) { $0.role.began(as: role) }
  }

  // MARK: Sessions

  /// Learns the tags that a session was given when its role was assumed.
  ///
  /// A session that was assumed by another session inherits transitive tags, which its record
  /// does not list among the parameters. Source: IAM User Guide, "Pass session tags in AWS STS".
  mutating func learnSession(_ record: CloudTrailRecord) {
    guard record.eventSource == "sts.amazonaws.com", let event = record.eventName,
      event.hasPrefix("AssumeRole"), let parameters = record.requestParameters,
      let tags = Self.tags(parameters["tags"] ?? parameters["principalTags"]), !tags.isEmpty,
      let accessKey = record.responseElements?["credentials"]?["accessKeyId"]?.string,
      accessKey.hasPrefix("ASIA"), accessKey.utf8.count <= 128
    else { return }
    let isFirst = record.userIdentity?.type != "AssumedRole"
    let facts = TagFacts(
      tags.mapValues { .known($0) }, others: isFirst ? .none : .untold)
    sessions.update(accessKey, initial: facts) { $0.merge(facts) }
  }

  /// The tags of a list of keys and values, or of an object of them; nil where they are hidden.
  static func tags(_ tree: JSONTree?) -> [String: String]? {
    var tags: [String: String] = [:]
    guard let tree else { return tags }
    switch tree.content {
    case .null: break
    case .array(let elements):
      for element in elements.prefix(1_000) {
        guard let key = (element["key"] ?? element["Key"])?.string else { return nil }
        tags[key] = (element["value"] ?? element["Value"])?.string ?? ""
      }
    case .object(let members):
      if let items = tree["items"] { return self.tags(items) }
      for member in members.prefix(1_000) {
        guard let value = member.value.string else { return nil }
        tags[member.key] = value
      }
    case .string, .number, .bool: return nil
    }
    return tags
  }
}
