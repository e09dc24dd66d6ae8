import IAMEvaluation
import IAMPolicy

/// A rule for calls of one service that tables cannot express.
///
/// Rules run in the order of the list, after the requests that the catalog tells have been made,
/// and complete or replace them.
struct ServiceRule: Sendable {
  /// What it is about, for reading.
  var name: String
  var service: String
  /// The events, in lower case; empty for all of the service.
  var events: Set<String>
  var apply: @Sendable (inout [RequestDraft], Call, inout PlanCache) -> Void

  init(
    _ name: String, _ service: String, _ events: [String] = [],
    apply: @escaping @Sendable (inout [RequestDraft], Call, inout PlanCache) -> Void
  ) {
    self.name = name
    self.service = service
    self.events = Set(events.map { $0.lowercased() })
    self.apply = apply
  }

  /// The rules about an event.
  static func rules(service: String, event: String) -> [ServiceRule] {
    let event = event.lowercased()
    return all.filter { rule in
      rule.service == service && (rule.events.isEmpty || rule.events.contains(event))
    }
  }

  private static let all: [ServiceRule] =
    S3Rules.all + STSRules.all + EC2Rules.all + IAMRules.all + KMSRules.all + DynamoDBRules.all
    + SSMRules.all + LogsRules.all + ECSRules.all + LambdaRules.all + BedrockRules.all
    + QueueAndTopicRules.all + LoadBalancingRules.all + SecretsRules.all + OrganizationsRules.all
    + EventsRules.all + CostRules.all + WAFRules.all + BatchRules.all
    + CodeBuildRules.all + EKSRules.all + GlueRules.all
}

extension [RequestDraft] {
  /// Adds a request unless the same one is there.
  mutating func add(
    _ action: ActionPlan?, _ resource: ResolvedResource,
    certainty: MappedRequest.Certainty = .certain
  ) {
    guard let action else { return }
    let isKnown = contains { draft in
      draft.action.name == action.name && draft.resource == resource.resource
    }
    if !isKnown { append(RequestDraft(action, resource, certainty: certainty)) }
  }

  /// Gives the requests for an action another resource.
  mutating func replaceResources(
    of names: Set<String>? = nil, with resolved: [ResolvedResource]
  ) {
    guard
      let position = firstIndex(where: { names?.contains($0.action.name.lowercased) ?? true })
    else { return }
    let pattern = self[position]
    removeAll { draft in
      names.map { $0.contains(draft.action.name.lowercased) }
        ?? (draft.action.name == pattern.action.name)
    }
    let drafts = resolved.map { RequestDraft(pattern.action, $0, certainty: pattern.certainty) }
    insert(contentsOf: drafts, at: Swift.min(position, count))
  }

  /// Gives the requests for an action the name of another.
  mutating func rename(_ name: String, to action: ActionPlan?) {
    guard let action else { return }
    for index in indices where self[index].action.name.lowercased == name.lowercased() {
      self[index].action = action
    }
  }
}
