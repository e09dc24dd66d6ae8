import IAMEvaluation
import IAMPolicy

/// Rules of Elastic Load Balancing: one prefix serves two generations of load balancers.
///
/// Source: Service Authorization Reference, "Elastic Load Balancing" and "Elastic Load Balancing
/// V2".
enum LoadBalancingRules {
  static let all = [
    ServiceRule(
      "a load balancer's type is in its ARN", "elasticloadbalancing", ["CreateLoadBalancer"],
      apply: create),
    ServiceRule(
      "a new rule lies under its listener", "elasticloadbalancing", ["CreateRule"], apply: newRule),
    ServiceRule("an ARN tells the generation", "elasticloadbalancing", apply: byARN),
  ]

  private static func create(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard call.tellsParameters else { return }
    let resource: ResolvedResource
    if let name = call.parameters.text("loadBalancerName") {
      resource = ResolvedResource(
        .exact(call.arn("elasticloadbalancing", "loadbalancer/\(name)")), type: "loadbalancer",
        origin: .parameters)
    } else if let name = call.parameters.text("name") {
      let kind =
        ["network": "net", "gateway": "gwy"][call.parameters.text("type") ?? ""] ?? "app"
      resource = ResolvedResource(
        .exact(call.arn("elasticloadbalancing", "loadbalancer/\(kind)/\(name)/*")),
        type: "loadbalancer/\(kind)/", origin: .convention)
    } else {
      return
    }
    let action = drafts.first?.action.name.lowercased ?? ""
    drafts.replaceResources(of: [action], with: [resource])
    if call.parameters.has("tags") {
      drafts.removeAll { $0.action.name.lowercased == "elasticloadbalancing:addtags" }
      drafts.add(cache.action("elasticloadbalancing:AddTags"), resource)
    }
  }

  /// What is tagged is the rule: `listener-rule/app/web/50dc…/f2f7…/*`.
  private static func newRule(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let arn = call.parameters.text("listenerArn").flatMap({ ARN($0) }),
      arn.resource.hasPrefix("listener/")
    else { return }
    let rule = "listener-rule/" + arn.resource.dropFirst("listener/".count) + "/*"
    for index in drafts.indices
    where drafts[index].action.name.lowercased == "elasticloadbalancing:addtags" {
      drafts[index].resource = .exact(
        call.arn("elasticloadbalancing", region: arn.region, owner: arn.account, rule))
      drafts[index].origin = .convention
    }
  }

  private static func byARN(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    // The older generation's format fits the newer one's ARNs, and the reverse does not.
    guard let arn = call.parameters.text("loadBalancerArn"), arn.hasPrefix("arn:") else { return }
    for index in drafts.indices {
      guard let type = drafts[index].type, type.hasPrefix("loadbalancer"),
        drafts[index].origin != .given, call.event != "CreateListener"
      else { continue }
      drafts[index].resource = .exact(arn)
      drafts[index].origin = .parameters
    }
  }
}
