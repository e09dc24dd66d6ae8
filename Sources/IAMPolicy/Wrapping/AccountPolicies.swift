import JSONSyntax

/// Reads managed policies from the output of `aws iam get-account-authorization-details`.
///
/// Source: IAM API Reference, "ManagedPolicyDetail" and "PolicyVersion".
enum AccountPolicies {
  /// One element of `Policies`, with the document of its default version.
  static func policy(_ tree: JSONTree) -> WrappedPolicy {
    let arn = tree["Arn"]?.string
    let names = [tree["PolicyName"]?.string, arn].compactMap { $0 }
    return WrappedPolicy(names: names, identity: arn, content: content(of: tree, arn: arn))
  }

  private static func content(of tree: JSONTree, arn: String?) -> WrappedPolicy.Content {
    let defaultVersion = tree["DefaultVersionId"]?.string
    let help =
      "aws iam get-policy-version --policy-arn \(arn ?? "ARN") --version-id \(defaultVersion ?? "VERSION")"
    guard let versions = tree["PolicyVersionList"]?.elements else {
      return .unknown(at: tree, reason: "it has no `PolicyVersionList`", help: help)
    }
    let marked = versions.filter { $0["IsDefaultVersion"]?.content == .bool(true) }
    let named = versions.filter {
      defaultVersion != nil && $0["VersionId"]?.string == defaultVersion
    }
    guard let version = marked.first ?? named.first, let document = version["Document"] else {
      return .unknown(at: tree, reason: "its default version is not among them", help: help)
    }
    return .document(document)
  }
}
