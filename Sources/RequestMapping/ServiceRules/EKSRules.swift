import IAMEvaluation
import IAMPolicy

/// Rules of Amazon EKS.
///
/// Source: Service Authorization Reference, "Amazon Elastic Kubernetes Service", resource types.
enum EKSRules {
  static let all = [
    ServiceRule(
      "an access entry's ARN tells its principal", "eks",
      [
        "AssociateAccessPolicy", "DeleteAccessEntry", "DescribeAccessEntry",
        "DisassociateAccessPolicy", "ListAssociatedAccessPolicies", "UpdateAccessEntry",
      ]
    ) { drafts, call, _ in
      guard let cluster = call.parameters.text("clusterName", "name"),
        let principal = call.parameters.text("principalArn").flatMap({ ARN($0) }),
        let name = principal.resource.split(separator: "/").last,
        let kind = principal.resource.split(separator: "/").first
      else { return }
      let stem = call.arn(
        "eks", "access-entry/\(cluster)/\(kind)/\(principal.account)/\(name)/")
      for index in drafts.indices where drafts[index].type == "access-entry" {
        guard drafts[index].origin != .given else { continue }
        // An id ends it, which the log does not tell.
        drafts[index].resource = .template(ResourceTemplate(pieces: [stem, ""]))
        drafts[index].origin = .parameters
      }
    }
  ]
}
