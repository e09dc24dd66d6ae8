import IAMEvaluation
import IAMPolicy

/// Rules of AWS Systems Manager: Amazon's own documents and parameters have no account, targets
/// are instances of EC2 or managed nodes.
///
/// Source: Systems Manager User Guide, "How AWS Systems Manager works with IAM" and "Calling AWS
/// public parameters".
enum SSMRules {
  static let all = [
    ServiceRule(
      "parameters by name", "ssm",
      [
        "GetParameter", "GetParameters", "GetParametersByPath", "PutParameter", "DeleteParameter",
        "DeleteParameters", "GetParameterHistory", "LabelParameterVersion",
        "UnlabelParameterVersion",
      ], apply: parameters),
    ServiceRule("Amazon's documents have no account", "ssm", apply: documents),
    ServiceRule("targets are nodes", "ssm", ["SendCommand", "StartSession"], apply: nodes),
    ServiceRule("a node's id tells its type", "ssm") { drafts, call, _ in
      guard let id = call.parameters.text("instanceId"), drafts.count > 1 else { return }
      let other = id.hasPrefix("mi-") ? "instance" : "managed-instance"
      let rest = drafts.filter { $0.type != other }
      if !rest.isEmpty { drafts = rest }
    },
  ]

  private static func parameters(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    var names = call.parameters.texts(at: ParameterPath("names"))
    if names.isEmpty { names = call.parameters.texts(at: ParameterPath("name")) }
    if names.isEmpty { names = call.parameters.texts(at: ParameterPath("path")) }
    guard !names.isEmpty, let first = drafts.first, first.origin != .given else { return }
    drafts.replaceResources(
      of: [first.action.name.lowercased],
      with: names.prefix(ResourceRules.elementLimit).map { name in
        let arn: String
        if name.hasPrefix("arn:") {
          arn = name
        } else {
          // A selector (`:3`, `:label`) is no part of the resource.
          let bare = name.split(separator: ":", maxSplits: 1).first.map { String($0) } ?? name
          let path = bare.hasPrefix("/") ? String(bare.dropFirst()) : bare
          let isPublic = path.hasPrefix("aws/") && bare.hasPrefix("/")
          arn = call.arn("ssm", owner: isPublic ? "" : nil, "parameter/\(path)")
        }
        return ResolvedResource(
          .exact(arn), type: "parameter", origin: .parameters,
          account: ResourceRules.account(inARN: arn))
      })
  }

  private static func documents(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    for index in drafts.indices where drafts[index].type == "document" {
      guard let name = call.parameters.text("documentName", "name"), !name.hasPrefix("arn:")
      else { continue }
      let isAmazons = owners.contains { name.hasPrefix($0) }
      drafts[index].resource = .exact(
        call.arn("ssm", owner: isAmazons ? "" : nil, "document/\(name)"))
      drafts[index].origin = .parameters
    }
  }

  private static let owners = [
    "AWS-", "Amazon", "AWSSupport-", "AWSEC2-", "AWSConfigRemediation-", "AWSFleetManager-",
  ]

  private static func nodes(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let action = drafts.first?.action else { return }
    var ids = call.parameters.texts(at: ParameterPath("instanceIds"))
    if ids.isEmpty { ids = call.parameters.texts(at: ParameterPath("target")) }
    drafts.removeAll { draft in
      draft.type == "instance" || draft.type == "managed-instance" || draft.type == "task"
        || draft.type == "bucket" || draft.type == nil
    }
    for id in ids.prefix(ResourceRules.elementLimit) {
      if id.hasPrefix("ecs:") {
        let parts = id.dropFirst(4).split(separator: "_")
        let task = parts.prefix(2).joined(separator: "/")
        drafts.add(
          action,
          ResolvedResource(
            .exact(call.arn("ecs", "task/\(task)")), type: "task", origin: .parameters))
        continue
      }
      let arn =
        id.hasPrefix("mi-")
        ? call.arn("ssm", "managed-instance/\(id)") : call.arn("ec2", "instance/\(id)")
      drafts.add(
        action,
        ResolvedResource(
          .exact(arn), type: id.hasPrefix("mi-") ? "managed-instance" : "instance",
          origin: .parameters))
    }
    // Targets by tag can be any node.
    if ids.isEmpty, call.event == "SendCommand" {
      drafts.add(
        action,
        ResolvedResource(
          .template(ResourceTemplate(pieces: [call.arn("ec2", "instance/"), ""])),
          type: "instance", origin: .unknown))
    }
  }
}
