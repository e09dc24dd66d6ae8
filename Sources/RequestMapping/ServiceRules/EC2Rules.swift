import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Rules of Amazon EC2: launches are about many resources, tags are authorized on their own.
///
/// Source: EC2 User Guide, "Example policies to control access to the Amazon EC2 API" and "Grant
/// permission to tag Amazon EC2 resources during creation".
enum EC2Rules {
  static let all = [
    ServiceRule("a launch is about many resources", "ec2", ["RunInstances"], apply: launch),
    ServiceRule("the id tells the type", "ec2", ["CreateTags", "DeleteTags"], apply: tags),
    ServiceRule("a source is read where it lies", "ec2", ["CopySnapshot", "CopyImage"]) {
      drafts, call, _ in
      copies(&drafts, call)
    },
    ServiceRule("an id of another type is no resource of this one", "ec2", apply: foreignIDs),
    ServiceRule("new things have no id yet", "ec2", apply: newThings),
    ServiceRule("flow logs are of what the ids name", "ec2", ["CreateFlowLogs"]) {
      drafts, call, _ in
      guard let action = drafts.first?.action else { return }
      for id in call.parameters.texts(at: ParameterPath("ResourceIds")) {
        guard let type = type(ofID: id) else { continue }
        drafts.removeAll { $0.type == type && $0.origin != .parameters }
        drafts.add(action, named(type, id, call))
      }
    },
    ServiceRule("tags at creation need CreateTags", "ec2", apply: tagsAtCreation),
    ServiceRule(
      "a new key pair is named", "ec2", ["CreateKeyPair", "ImportKeyPair", "DeleteKeyPair"]
    ) {
      drafts, call, _ in
      guard let name = call.parameters.text("keyName") else { return }
      for index in drafts.indices where drafts[index].type == "key-pair" {
        drafts[index].resource = .exact(call.arn("ec2", "key-pair/\(name)"))
        drafts[index].origin = .parameters
      }
    },
  ]

  // MARK: RunInstances

  private static func launch(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let action = cache.action("ec2:RunInstances"), call.tellsParameters else { return }
    drafts.removeAll { draft in
      draft.action.name == action.name || draft.action.name.lowercased == "iam:passrole"
    }
    var launch: [RequestDraft] = []
    func add(_ type: String, _ ids: [String], certainty: MappedRequest.Certainty = .certain) {
      for id in ids {
        launch.add(action, named(type, id, call), certainty: certainty)
      }
    }
    launch.add(action, created("instance", call))
    let images = texts(Launched.images, call)
    let template = call.parameters.member("launchTemplate")
    if images.isEmpty {
      launch.add(action, open("image", call))
    } else {
      add("image", images)
    }
    let interfaces = texts(Launched.interfaces, call)
    if interfaces.isEmpty {
      launch.add(action, created("network-interface", call))
    } else {
      add("network-interface", interfaces)
    }
    let subnets = texts(Launched.subnets, call)
    let groups = texts(Launched.groups, call)
    add("subnet", subnets)
    add("security-group", groups)
    if interfaces.isEmpty {
      // The default ones are taken, or the template's; the log does not tell which.
      if subnets.isEmpty { launch.add(action, open("subnet", call), certainty: .assumedRequest) }
      if groups.isEmpty {
        launch.add(action, open("security-group", call), certainty: .assumedRequest)
      }
    }
    launch.add(action, created("volume", call))
    add("key-pair", texts(Launched.keyPairs, call))
    add("snapshot", texts(Launched.snapshots, call))
    add("placement-group", texts(Launched.placementGroups, call))
    add("capacity-reservation", texts(Launched.reservations, call))
    if let template {
      if let id = (template["launchTemplateId"] ?? template["LaunchTemplateId"])?.string {
        add("launch-template", [id])
      } else {
        launch.add(action, open("launch-template", call))
      }
    }
    drafts = launch + drafts
    passRole(&drafts, call, &cache)
  }

  private static func passRole(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let profile = call.parameters.member("iamInstanceProfile"),
      let name = (profile["arn"] ?? profile["name"] ?? profile["Arn"] ?? profile["Name"])?.string,
      let action = cache.action("iam:PassRole")
    else { return }
    // The profile's role is passed; profile and role need not have the same name.
    let account = ResourceRules.account(inARN: name) ?? call.account ?? ""
    let stem = "arn:\(call.partition):iam::\(account):role/"
    var draft = RequestDraft(
      action,
      ResolvedResource(
        .template(ResourceTemplate(pieces: [stem, ""])), type: "role", origin: .unknown),
      certainty: .certain)
    draft.context["iam:passedtoservice"] = .single("ec2.amazonaws.com")
    drafts.append(draft)
  }

  /// The parameters that tell what a launch is about; the `items` of lists are left out.
  private enum Launched {
    static let images = paths("imageId", "instancesSet.imageId")
    static let interfaces = paths("networkInterfaceSet.networkInterfaceId")
    static let subnets = paths("subnetId", "networkInterfaceSet.subnetId")
    static let groups = paths(
      "groupSet.groupId", "securityGroupId", "networkInterfaceSet.groupSet.groupId")
    static let keyPairs = paths("keyName", "instancesSet.keyName")
    static let snapshots = paths("blockDeviceMapping.ebs.snapshotId")
    static let placementGroups = paths("placement.groupName")
    static let reservations = paths(
      "capacityReservationSpecification.capacityReservationTarget.capacityReservationId")

    private static func paths(_ texts: String...) -> [ParameterPath] {
      texts.map { ParameterPath($0) }
    }
  }

  /// The texts of the first of these parameters that the call has.
  private static func texts(_ paths: [ParameterPath], _ call: Call) -> [String] {
    for path in paths {
      let found = call.parameters.texts(at: path)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func named(_ type: String, _ id: String, _ call: Call) -> ResolvedResource {
    ResolvedResource(
      .exact(call.arn("ec2", owner: ownerless.contains(type) ? "" : nil, "\(type)/\(id)")),
      type: type, origin: .parameters)
  }

  private static func created(_ type: String, _ call: Call) -> ResolvedResource {
    ResolvedResource(.exact(call.arn("ec2", "\(type)/*")), type: type, origin: .convention)
  }

  private static func open(_ type: String, _ call: Call) -> ResolvedResource {
    let stem = call.arn("ec2", owner: ownerless.contains(type) ? "" : nil, "\(type)/")
    return ResolvedResource(
      .template(ResourceTemplate(pieces: [stem, ""])), type: type, origin: .unknown)
  }

  /// Types whose ARNs have no account.
  private static let ownerless: Set<String> = ["image", "snapshot"]

  // MARK: Ids

  /// One parameter can name things of several types, `gatewayId: igw-0a1`: the id tells which.
  private static func foreignIDs(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    let all = drafts
    drafts.removeAll { draft in
      guard draft.origin == .parameters, let type = draft.type, typesWithIDs.contains(type),
        draft.action.name.service == "ec2", case .exact(let text) = draft.resource,
        let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")),
        let told = Self.type(ofID: String(text[text.utf8.index(after: slash)...]))
      else { return false }
      return told != type && all.contains { $0.type == told && $0.resource != draft.resource }
    }
  }

  // MARK: Creations

  /// A name that the call gives to what it creates is no id: AWS compares `*` there.
  private static func newThings(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard
      ["Create", "Register", "Import", "Copy", "Allocate"].contains(where: call.event.hasPrefix)
    else { return }
    for index in drafts.indices where drafts[index].origin == .parameters {
      guard let type = drafts[index].type, !namedTypes.contains(type),
        drafts[index].action.name.service == "ec2",
        case .exact(let text) = drafts[index].resource, text.hasPrefix("arn:"),
        let slash = text.utf8.lastIndex(of: UInt8(ascii: "/"))
      else { continue }
      let id = String(text[text.utf8.index(after: slash)...])
      guard typesWithIDs.contains(type), Self.type(ofID: id) != type else { continue }
      drafts[index].resource = .exact(String(text[...slash]) + "*")
      drafts[index].origin = .convention
    }
  }

  /// Types whose ARNs end in a name.
  private static let namedTypes: Set<String> = ["key-pair", "placement-group", "group"]
  private static let typesWithIDs = Set(types.values)

  // MARK: Copies

  /// The source lies in the other region that the call names.
  private static func copies(_ drafts: inout [RequestDraft], _ call: Call) {
    let isImage = call.event == "CopyImage"
    guard let id = call.parameters.text(isImage ? "sourceImageId" : "sourceSnapshotId"),
      let action = drafts.first?.action
    else { return }
    let type = isImage ? "image" : "snapshot"
    let region = call.parameters.text("sourceRegion") ?? call.region
    drafts.removeAll { $0.action.name == action.name && $0.type == type }
    drafts.add(
      action,
      ResolvedResource(
        .exact(call.arn("ec2", owner: "", "\(type)/*")), type: type, origin: .convention))
    drafts.add(
      action,
      ResolvedResource(
        .exact(call.arn("ec2", region: region, owner: "", "\(type)/\(id)")), type: type,
        origin: .parameters))
  }

  // MARK: Tags

  private static func tags(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    let ids = call.parameters.texts(at: ParameterPath("resources"))
    guard !ids.isEmpty, let action = drafts.first?.action else { return }
    drafts.replaceResources(
      of: [action.name.lowercased],
      with: ids.prefix(ResourceRules.elementLimit).map { id in
        guard let type = type(ofID: id) else {
          return ResolvedResource(
            .template(ResourceTemplate(pieces: [call.arn("ec2", ""), "/\(id)"])),
            origin: .unknown)
        }
        return named(type, id, call)
      })
    for index in drafts.indices { drafts[index].context["ec2:createaction"] = .absent }
  }

  /// Whether calls of an event can create something and tag it.
  static func mayTag(_ event: String) -> Bool {
    event != "CreateTags" && event != "DeleteTags"
      && !["Describe", "Get", "List"].contains { event.hasPrefix($0) }
  }

  private static func tagsAtCreation(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard mayTag(call.event) else { return }
    let specifications = call.parameters.values(at: specification)
    guard !specifications.isEmpty, let action = cache.action("ec2:CreateTags") else { return }
    drafts.removeAll { $0.action.name == action.name }
    var tagsByType: [(type: String, tags: RequestTags)] = []
    for entry in specifications {
      guard let type = (entry["resourceType"] ?? entry["ResourceType"])?.string,
        let list = entry["tags"] ?? entry["Tag"] ?? entry["Tags"] ?? entry["tagSet"]
      else { continue }
      tagsByType.append((type, RequestTags(list)))
    }
    // Each resource is asked for with the tags of its own type.
    for index in drafts.indices where drafts[index].action.name.service == "ec2" {
      let type = drafts[index].type
      drafts[index].tags = tagsByType.first { $0.type == type }?.tags ?? RequestTags.none
    }
    for (type, tags) in tagsByType {
      var draft = RequestDraft(
        action, created(type, call), certainty: .certain)
      if ownerless.contains(type) {
        draft.resource = .exact(call.arn("ec2", owner: "", "\(type)/*"))
      }
      draft.tags = tags
      draft.context["ec2:createaction"] = .single(call.event)
      drafts.append(draft)
    }
  }

  private static let specification = ParameterPath("tagSpecification")

  /// The type of resource that an id's prefix stands for.
  static func type(ofID id: String) -> String? {
    guard let dash = id.utf8.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    return types[String(id[..<dash])]
  }

  private static let types = [
    "acl": "network-acl", "ami": "image", "aki": "image", "ari": "image",
    "afi": "fpga-image", "cagw": "carrier-gateway", "cb": "capacity-block",
    "cgw": "customer-gateway", "cr": "capacity-reservation",
    "crf": "capacity-reservation-fleet", "cvpn-endpoint": "client-vpn-endpoint",
    "dopt": "dhcp-options", "eice": "instance-connect-endpoint",
    "eigw": "egress-only-internet-gateway",
    "eipalloc": "elastic-ip", "eni": "network-interface", "export-ami": "export-image-task",
    "export-i": "export-instance-task", "fl": "vpc-flow-log", "fleet": "fleet",
    "h": "dedicated-host", "hr": "host-reservation", "i": "instance", "igw": "internet-gateway",
    "iew": "instance-event-window", "import-ami": "import-image-task",
    "import-snap": "import-snapshot-task", "ipam": "ipam", "ipam-pool": "ipam-pool",
    "ipam-scope": "ipam-scope", "ipam-res-disco": "ipam-resource-discovery",
    "ipv4pool-ec2": "ipv4pool-ec2", "ipv6pool-ec2": "ipv6pool-ec2", "key": "key-pair",
    "lgw": "local-gateway", "lgw-rtb": "local-gateway-route-table", "lt": "launch-template",
    "nat": "natgateway", "nip": "network-insights-path", "nia": "network-insights-analysis",
    "nis": "network-insights-access-scope", "pg": "placement-group", "pl": "prefix-list",
    "pcx": "vpc-peering-connection", "ri": "reserved-instances", "rtb": "route-table",
    "rs": "route-server", "sfr": "spot-fleet-request", "sg": "security-group",
    "sgr": "security-group-rule", "sir": "spot-instances-request", "snap": "snapshot",
    "subnet": "subnet", "scr": "subnet-cidr-reservation", "tgw": "transit-gateway",
    "tgw-attach": "transit-gateway-attachment", "tgw-rtb": "transit-gateway-route-table",
    "tgw-mcast-domain": "transit-gateway-multicast-domain",
    "tgw-connect-peer": "transit-gateway-connect-peer",
    "tmf": "traffic-mirror-filter", "tmfr": "traffic-mirror-filter-rule",
    "tms": "traffic-mirror-session", "tmt": "traffic-mirror-target",
    "vae": "verified-access-endpoint", "vagr": "verified-access-group",
    "vai": "verified-access-instance", "vatp": "verified-access-trust-provider",
    "vgw": "vpn-gateway", "vol": "volume", "vpc": "vpc", "vpce": "vpc-endpoint",
    "vpce-svc": "vpc-endpoint-service", "vpn": "vpn-connection",
  ]
}
