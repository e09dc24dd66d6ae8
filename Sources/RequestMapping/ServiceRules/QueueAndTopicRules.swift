import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Rules of Amazon SQS and SNS.
///
/// Sources: SQS API Reference (`QueueUrl`); SNS API Reference (`SetTopicAttributes`, `Subscribe`,
/// `Unsubscribe`).
enum QueueAndTopicRules {
  static let all = [
    ServiceRule("the queue's URL tells its name and owner", "sqs", apply: queues),
    ServiceRule(
      "roles among the attributes are passed", "sns",
      ["SetTopicAttributes", "CreateTopic", "Subscribe", "SetSubscriptionAttributes"],
      apply: passedRoles),
    ServiceRule(
      "a subscription's ARN begins with its topic's", "sns",
      ["Unsubscribe", "GetSubscriptionAttributes", "SetSubscriptionAttributes"],
      apply: subscriptions),
    ServiceRule("a new topic is named", "sns", ["CreateTopic"]) { drafts, call, _ in
      guard let name = call.parameters.text("name") else { return }
      for index in drafts.indices where drafts[index].type == "topic" {
        drafts[index].resource = .exact(call.arn("sns", name))
        drafts[index].origin = .parameters
      }
    },
  ]

  /// `arn:…:alerts:0a1b…`: a subscription's ARN is its topic's and an id.
  private static func subscriptions(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let text = call.parameters.text("subscriptionArn"), let arn = ARN(text) else { return }
    guard let colon = arn.resource.firstIndex(of: ":") else { return }
    let topic = String(text.dropLast(arn.resource[colon...].count))
    for index in drafts.indices where drafts[index].type == "topic" {
      guard drafts[index].origin != .given else { continue }
      drafts[index].resource = .exact(topic)
      drafts[index].origin = .parameters
    }
  }

  private static func queues(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let url = call.parameters.text("queueUrl") else { return }
    let parts = url.split(separator: "/")
    guard parts.count >= 2, let name = parts.last else { return }
    let owner = String(parts[parts.count - 2])
    let account = ExemptionRules.isAccountID(owner) ? owner : nil
    let arn = call.arn("sqs", owner: account, String(name))
    for index in drafts.indices where drafts[index].origin != .given {
      guard drafts[index].action.types.contains(where: { $0.name == "queue" }) else { continue }
      drafts[index].resource = .exact(arn)
      drafts[index].type = "queue"
      drafts[index].origin = .parameters
      drafts[index].resourceAccount = account
      drafts[index].mayHaveResourcePolicy = true
    }
  }

  private static func passedRoles(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    var roles: [String] = []
    if let name = call.parameters.text("attributeName"), name.hasSuffix("RoleArn"),
      let value = call.parameters.text("attributeValue")
    {
      roles.append(value)
    }
    for member in call.parameters.member("attributes")?.members ?? []
    where member.key.hasSuffix("RoleArn") {
      if let text = member.value.string { roles.append(text) }
    }
    guard !roles.isEmpty, let action = cache.action("iam:PassRole") else { return }
    for resource in PassRole.roles(roles, call: call) {
      var draft = RequestDraft(action, resource, certainty: .certain)
      draft.context["iam:passedtoservice"] = .single("sns.amazonaws.com")
      drafts.append(draft)
    }
  }
}
