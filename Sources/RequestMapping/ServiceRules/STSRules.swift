import IAMEvaluation

/// Rules of AWS STS.
///
/// Source: IAM User Guide, "Pass session tags in AWS STS" and "Monitor and control actions taken
/// with assumed roles".
enum STSRules {
  static let all = [
    ServiceRule("session tags and source identity", "sts", ["AssumeRole", "GetFederationToken"]) {
      drafts, call, cache in
      guard let first = drafts.first else { return }
      let resource = ResolvedResource(
        first.resource, type: first.type, origin: first.origin, account: first.resourceAccount,
        mayHaveResourcePolicy: first.mayHaveResourcePolicy)
      if call.parameters.has("tags") || call.parameters.has("transitiveTagKeys") {
        drafts.add(cache.action("sts:TagSession"), resource)
      }
      if call.parameters.text("sourceIdentity") != nil {
        drafts.add(cache.action("sts:SetSourceIdentity"), resource)
      }
    },
    ServiceRule("the federated session is named by the call", "sts", ["GetFederationToken"]) {
      drafts, call, cache in
      guard let name = call.parameters.text("name") else { return }
      let arn = call.arn("sts", region: "", "federated-user/\(name)")
      for index in drafts.indices where drafts[index].origin != .given {
        drafts[index].resource = .exact(arn)
        drafts[index].type = "federated-user"
        drafts[index].origin = .parameters
      }
    },
  ]
}
