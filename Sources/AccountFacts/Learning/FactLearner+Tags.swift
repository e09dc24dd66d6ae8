import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax
import RequestMapping

extension FactLearner {
  /// Calls that fail if what they create exists already: the tags they give are its first.
  private static let births: Set<String> = [
    "lambda/CreateFunction20150331", "lambda/CreateFunction", "logs/CreateLogGroup",
    "dynamodb/CreateTable", "ecr/CreateRepository", "rds/CreateDBInstance", "rds/CreateDBCluster",
  ]

  /// Learns from calls that create things with tags, and from those that change tags.
  mutating func learnTags(_ record: CloudTrailRecord) {
    learnContext(record)
    guard let source = record.eventSource.map({ String($0.prefix { $0 != "." }) }),
      let event = record.eventName, source != "iam", source != "sts"
    else { return }
    if source == "ec2", let kind = EC2Creation.kinds[event] {
      return learnCreation(record, kind)
    }
    if source == "tagging" { return learnTagEditor(record) }
    if source == "secretsmanager", event == "CreateSecret" {
      // Writers of the log have spelt it `aRN` as well.
      let response = record.responseElements
      guard let arn = (response?["arn"] ?? response?["aRN"])?.string else { return }
      return learnBirth(record.requestParameters?["tags"], of: arn)
    }
    if source == "kms", event == "CreateKey" {
      guard let arn = record.responseElements?["keyMetadata"]?["arn"]?.string else { return }
      return learnBirth(record.requestParameters?["tags"], of: arn)
    }
    let isBirth = Self.births.contains("\(source)/\(event)")
    guard isBirth || Self.changesTags(event.lowercased()) else { return }
    for request in mapper.map(record).requests.prefix(1_000) {
      learnTags(request, isBirth: isBirth)
    }
  }

  private static func changesTags(_ event: String) -> Bool {
    let verbs = [
      "tag", "untag", "createtags", "deletetags", "addtags", "removetags", "changetags", "settags",
      "updatetags",
    ]
    return verbs.contains(where: event.hasPrefix) || (event.hasSuffix("tagging") && isWrite(event))
  }

  private static func isWrite(_ event: String) -> Bool {
    event.hasPrefix("put") || event.hasPrefix("delete")
  }

  private mutating func learnTags(_ mapped: MappedRequest, isBirth: Bool) {
    let name = mapped.request.action.name.lowercased()
    guard isBirth ? name.hasPrefix("create") : name.contains("tag"),
      let resource = Self.name(of: mapped.request.resource)
    else { return }
    if name.hasSuffix("tagging") {
      // All tags are replaced.
      return update(resource) { $0.changedAtOnce() }
    }
    guard let tags = Self.tags(of: mapped.request.context) else {
      return update(resource) { $0.changedAtOnce() }
    }
    update(resource) { evidence in
      if isBirth {
        evidence.began(with: tags.compactMapValues(\.self), isAll: true)
      } else {
        for (key, value) in tags { evidence.became(key, value) }
      }
    }
  }

  /// The ARN, or the ARN with gaps that stands for it.
  private static func name(of resource: RequestResource) -> String? {
    switch resource {
    case .exact(let text): return text.hasPrefix("arn:") && !text.contains("*") ? text : nil
    case .template(let template):
      return template.pieces.first?.hasPrefix("arn:") == true
        ? template.pieces.joined(separator: "*") : nil
    case .none, .oneOf, .unknown: return nil
    }
  }

  /// The tags of a request, a nil value for those that it takes away; nil where they are hidden.
  private static func tags(of context: RequestContext) -> [String: String?]? {
    switch context["aws:TagKeys"] {
    case .absent: return [:]
    case .unknown: return nil
    case .known(let keys, _):
      var tags: [String: String?] = [:]
      for key in keys {
        switch context["aws:RequestTag/\(key)"] {
        case .known(let values, _): tags[key] = .some(values.first)
        case .absent: tags[key] = .some(nil)
        case .unknown: return nil
        }
      }
      return tags
    }
  }

  private mutating func update(_ resource: String, _ change: (inout TagEvidence) -> Void) {
    guard resource.utf8.count <= Self.textLimit else { return }
    resources.update(resource, initial: TagEvidence(), change)
  }

  private mutating func learnBirth(_ tags: JSONTree?, of arn: String) {
    guard arn.hasPrefix("arn:") else { return }
    let tags = Self.createdTags(tags)
    update(arn) { evidence in
      guard let tags else { return evidence.changedAtOnce() }
      evidence.began(with: tags, isAll: true)
    }
  }

  /// Tags of `[{"tagKey": …, "tagValue": …}]` as well.
  private static func createdTags(_ tree: JSONTree?) -> [String: String]? {
    guard let elements = tree?.elements, elements.first?["tagKey"] != nil else { return tags(tree) }
    var tags: [String: String] = [:]
    for element in elements.prefix(1_000) {
      guard let key = element["tagKey"]?.string else { return nil }
      tags[key] = element["tagValue"]?.string ?? ""
    }
    return tags
  }

  /// Tag Editor names ARNs of several services.
  private mutating func learnTagEditor(_ record: CloudTrailRecord) {
    guard let event = record.eventName, event == "TagResources" || event == "UntagResources",
      let parameters = record.requestParameters
    else { return }
    let tags = Self.tags(parameters["tags"]) ?? [:]
    let removed = parameters["tagKeys"]?.elements?.compactMap(\.string) ?? []
    for arn in parameters["resourceARNList"]?.elements?.prefix(1_000) ?? [] {
      guard let arn = arn.string, arn.hasPrefix("arn:") else { continue }
      update(arn) { evidence in
        for (key, value) in tags { evidence.became(key, value) }
        for key in removed { evidence.became(key, nil) }
      }
    }
  }

  /// The tags of resources that AWS itself wrote into the record.
  private mutating func learnContext(_ record: CloudTrailRecord) {
    guard let entries = record.eventContext?["tagContext"]?["resourceTags"]?.elements else {
      return
    }
    for entry in entries.prefix(100) {
      guard let arn = entry["arn"]?.string, arn.hasPrefix("arn:"),
        let tags = Self.tags(entry["tags"])
      else { continue }
      update(arn) { evidence in
        for (key, value) in tags { evidence.was(key, value) }
      }
    }
  }

  // MARK: EC2

  /// Learns the ids of what was created, with its tags.
  private mutating func learnCreation(_ record: CloudTrailRecord, _ kind: EC2Creation) {
    guard let response = record.responseElements, let region = record.awsRegion,
      let account = record.recipientAccountId, Self.isAccountID(account)
    else { return }
    let parameters = record.requestParameters
    var tags: [String: String] = [:]
    // A launch template can add tags that the record does not tell, and in the wrapper that some
    // requests have (`CreateLaunchTemplateRequest`) tags are not looked for.
    var isAll =
      parameters?.members?.contains { member in
        member.key == "launchTemplate" || member.key.hasSuffix("Request")
      } == false
    for entry in parameters?["tagSpecificationSet"]?["items"]?.elements ?? [] {
      guard entry["resourceType"]?.string == kind.type else { continue }
      guard let given = Self.tags(entry["tags"]) else {
        isAll = false
        continue
      }
      tags.merge(given) { first, _ in first }
    }
    let place = "arn:\(Self.partition(of: record)):ec2:\(region):\(kind.hasOwner ? account : "")"
    for item in kind.items(in: response).prefix(1_000) {
      guard let id = item[kind.idKey]?.string, !id.isEmpty else { continue }
      let arn = "\(place):\(kind.type)/\(id)"
      update(arn) { $0.began(with: tags, isAll: isAll) }
      guard let key = kind.nameKey, let name = (parameters?[key] ?? item[key])?.string,
        arn.utf8.count <= Self.textLimit, name.utf8.count <= Self.textLimit
      else { continue }
      names.update("\(place):\(kind.type)/\(name)", initial: Evidence()) { $0.began(as: arn) }
    }
  }
}

/// Where the answer of a creating call of EC2 has the id of what it created.
///
/// Source: EC2 API Reference, "Response Elements" of each action, as CloudTrail writes them.
private struct EC2Creation {
  let path: [String]
  let idKey: String
  let type: String
  var hasOwner = true
  /// The parameter by which later calls can name it.
  var nameKey: String?

  static let kinds: [String: EC2Creation] = [
    "RunInstances": EC2Creation(
      path: ["instancesSet", "items"], idKey: "instanceId", type: "instance"),
    "CreateVolume": EC2Creation(path: [], idKey: "volumeId", type: "volume"),
    "CreateSnapshot": EC2Creation(
      path: [], idKey: "snapshotId", type: "snapshot", hasOwner: false),
    "CreateImage": EC2Creation(path: [], idKey: "imageId", type: "image", hasOwner: false),
    "CreateSecurityGroup": EC2Creation(
      path: [], idKey: "groupId", type: "security-group", nameKey: "groupName"),
    "CreateLaunchTemplate": EC2Creation(
      path: ["CreateLaunchTemplateResponse", "launchTemplate"], idKey: "launchTemplateId",
      type: "launch-template", nameKey: "launchTemplateName"),
    "CreateVpc": EC2Creation(path: ["vpc"], idKey: "vpcId", type: "vpc"),
    "CreateSubnet": EC2Creation(path: ["subnet"], idKey: "subnetId", type: "subnet"),
    "CreateNetworkInterface": EC2Creation(
      path: ["networkInterface"], idKey: "networkInterfaceId", type: "network-interface"),
    "CreateInternetGateway": EC2Creation(
      path: ["internetGateway"], idKey: "internetGatewayId", type: "internet-gateway"),
    "CreateRouteTable": EC2Creation(
      path: ["routeTable"], idKey: "routeTableId", type: "route-table"),
    "AllocateAddress": EC2Creation(path: [], idKey: "allocationId", type: "elastic-ip"),
  ]

  func items(in response: JSONTree) -> [JSONTree] {
    var found = [response]
    for name in path { found = found.compactMap { $0[name] } }
    return found.flatMap { $0.elements ?? [$0] }
  }
}
