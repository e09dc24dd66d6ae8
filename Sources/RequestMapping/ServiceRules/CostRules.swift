import IAMEvaluation

/// Rules of Cost Explorer: without a billing view the operation itself is the resource.
///
/// Source: access denied messages, as in Billing User Guide, "Troubleshooting".
enum CostRules {
  static let all = [
    ServiceRule("the operation is the resource", "ce") { drafts, call, _ in
      for index in drafts.indices where drafts[index].type == "billingview" {
        guard drafts[index].origin == .unknown || drafts[index].origin == .convention else {
          continue
        }
        drafts[index].resource = .exact(call.arn("ce", "/\(call.event)"))
        drafts[index].type = nil
        drafts[index].origin = .convention
      }
    }
  ]
}
