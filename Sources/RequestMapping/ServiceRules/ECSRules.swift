import IAMEvaluation

/// Rules of Amazon ECS: the cluster is in most ARNs, and has a default.
///
/// Source: ECS Developer Guide, "How Amazon Elastic Container Service works with IAM"; ECS API
/// Reference (`cluster`).
enum ECSRules {
  static let all = [
    ServiceRule("task definitions have revisions", "ecs", apply: taskDefinitions),
    ServiceRule("the cluster is `default` unless named", "ecs", apply: clusters),
  ]

  private static func taskDefinitions(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    for index in drafts.indices where drafts[index].type == "task-definition" {
      if call.event == "RegisterTaskDefinition", let family = call.parameters.text("family") {
        drafts[index].resource = .exact(call.arn("ecs", "task-definition/\(family):*"))
        drafts[index].origin = .convention
        continue
      }
      guard let text = call.parameters.text("taskDefinition"), drafts[index].origin != .given
      else { continue }
      drafts[index].origin = .parameters
      if text.hasPrefix("arn:") {
        drafts[index].resource = .exact(text)
      } else if text.contains(":") {
        drafts[index].resource = .exact(call.arn("ecs", "task-definition/\(text)"))
      } else {
        // The latest revision, whose number the log does not tell unless the answer does.
        drafts[index].resource = .template(
          ResourceTemplate(pieces: [call.arn("ecs", "task-definition/\(text):"), ""]))
      }
    }
  }

  private static func clusters(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard call.tellsParameters else { return }
    for index in drafts.indices where drafts[index].origin != .given {
      guard let type = drafts[index].type, type != "task-definition" else { continue }
      let cluster = clusterName(call)
      switch type {
      case "cluster" where !call.parameters.has("clusterName"):
        let named = call.parameters.texts(at: ParameterPath("clusters"))
        guard named.isEmpty else { continue }
        let text = call.parameters.text("cluster")
        if let text, text.hasPrefix("arn:") {
          drafts[index].resource = .exact(text)
        } else {
          drafts[index].resource = .exact(call.arn("ecs", "cluster/\(cluster)"))
        }
        drafts[index].origin = .parameters
      case "service", "task", "container-instance":
        guard case .template(let template) = drafts[index].resource,
          let first = template.pieces.first, first.hasSuffix(":\(type)/"),
          !call.parameters.has("cluster")
        else { continue }
        let rest = template.pieces.dropFirst().joined(separator: "*")
        let name = rest.hasPrefix("/") ? String(rest.dropFirst()) : rest
        let pieces =
          name.isEmpty || name.contains("*")
          ? [first + cluster + "/", ""] : [first + cluster + "/" + name]
        drafts[index].resource =
          pieces.count == 1 ? .exact(pieces[0]) : .template(ResourceTemplate(pieces: pieces))
        drafts[index].origin = .parameters
      default: break
      }
    }
  }

  private static func clusterName(_ call: Call) -> String {
    guard let text = call.parameters.text("cluster") else { return "default" }
    return text.hasPrefix("arn:") ? ResourceRules.lastName(text) ?? text : text
  }
}
