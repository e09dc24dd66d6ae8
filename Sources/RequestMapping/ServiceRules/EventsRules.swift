import IAMEvaluation
import IAMPolicy

/// Rules of Amazon EventBridge: rules live on buses, the default one has no name in their ARNs.
///
/// Source: EventBridge User Guide, "Using IAM policy conditions for fine-grained access control".
enum EventsRules {
  static let all = [
    ServiceRule("a rule of another bus has the bus in its ARN", "events", apply: rules)
  ]

  private static func rules(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let name = call.parameters.text("rule", "name"),
      drafts.contains(where: { $0.type?.hasPrefix("rule-on-") == true })
    else { return }
    let bus = call.parameters.text("eventBusName").map { text in
      text.hasPrefix("arn:") ? ResourceRules.lastName(text) ?? text : text
    }
    let resource: ResolvedResource
    if let bus, bus != "default" {
      resource = ResolvedResource(
        .exact(call.arn("events", "rule/\(bus)/\(name)")), type: "rule-on-custom-event-bus",
        origin: .parameters)
    } else {
      resource = ResolvedResource(
        .exact(call.arn("events", "rule/\(name)")), type: "rule-on-default-event-bus",
        origin: .parameters)
    }
    let actions = Set(
      drafts.filter { $0.type?.hasPrefix("rule-on-") == true }.map(\.action.name.lowercased))
    for action in actions.sorted() { drafts.replaceResources(of: [action], with: [resource]) }
  }
}
