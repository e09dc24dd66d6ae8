import IAMEvaluation

/// Rules of AWS Batch: a job definition is named with its revision or without.
///
/// Source: AWS Batch API Reference, "SubmitJob" and "DeregisterJobDefinition" (`jobDefinition`).
enum BatchRules {
  static let all = [
    ServiceRule("job definitions have revisions", "batch", apply: definitions)
  ]

  private static func definitions(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let name = call.parameters.text("jobDefinition"),
      let position = drafts.firstIndex(where: { isDefinition($0) })
    else { return }
    var draft = drafts[position]
    let arn = name.hasPrefix("arn:") ? name : call.arn("batch", "job-definition/\(name)")
    let hasRevision = arn.split(separator: ":").count > 6
    draft.type = hasRevision ? "job-definition-revision" : "job-definition"
    // Without a revision the latest is meant; whether AWS compares its number is not documented.
    draft.resource =
      hasRevision
      ? .exact(arn)
      : .oneOf([.exact(arn), .template(ResourceTemplate(pieces: [arn + ":", ""]))])
    draft.origin = .parameters
    draft.resourceAccount = ResourceRules.account(inARN: arn)
    let action = draft.action.name
    drafts.removeAll { $0.action.name == action && isDefinition($0) }
    drafts.insert(draft, at: min(position, drafts.count))
  }

  private static func isDefinition(_ draft: RequestDraft) -> Bool {
    draft.type == "job-definition" || draft.type == "job-definition-revision"
  }
}
