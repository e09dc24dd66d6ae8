import JSONSyntax

/// Reads policies from what `terraform show -json` prints of a plan or a state.
///
/// Source: Terraform documentation, "JSON Output Format": `planned_values` of a plan, `values` of a
/// state, and `prior_state`, where the data sources stand that a plan has read already.
enum TerraformPolicies {
  /// Levels of modules that are followed; the JSON parser has a limit of its own.
  private static let depthLimit = 64

  /// The policies of an output that can be what is asked for, each address once.
  static func policies(in tree: JSONTree, as type: PolicyType) -> [WrappedPolicy] {
    let roots = [
      tree["planned_values"]?["root_module"], tree["values"]?["root_module"],
      tree["prior_state"]?["values"]?["root_module"],
    ].compactMap { $0 }
    var policies: [WrappedPolicy] = []
    var addresses: Set<String> = []
    for root in roots {
      collect(root, as: type, depth: 0) { policy in
        if addresses.insert(policy.name).inserted { policies.append(policy) }
      }
    }
    return policies
  }

  /// What is sought, in words.
  static func wanted(as type: PolicyType) -> String { "`\(managedType(as: type))`" }

  private static func collect(
    _ module: JSONTree, as type: PolicyType, depth: Int, _ body: (WrappedPolicy) -> Void
  ) {
    guard depth < depthLimit else { return }
    for resource in module["resources"]?.elements ?? [] {
      if let policy = policy(resource, as: type) { body(policy) }
    }
    for child in module["child_modules"]?.elements ?? [] {
      collect(child, as: type, depth: depth + 1, body)
    }
  }

  private static func managedType(as type: PolicyType) -> String {
    switch type {
    case .serviceControl, .resourceControl: "aws_organizations_policy"
    case .identity, .permissionsBoundary, .session, .resource, .roleTrust, .vpcEndpoint:
      "aws_iam_policy"
    }
  }

  private static func policy(_ resource: JSONTree, as type: PolicyType) -> WrappedPolicy? {
    guard let address = resource["address"]?.string else { return nil }
    let attribute: String
    switch resource["type"]?.string {
    case "aws_iam_policy_document": attribute = "json"
    case managedType(as: type)?:
      attribute = resource["type"]?.string == "aws_iam_policy" ? "policy" : "content"
    default: return nil
    }
    let values = resource["values"]
    let names = [address, values?["name"]?.string, resource["name"]?.string].compactMap { $0 }
    guard let document = values?[attribute], !document.isNull else {
      return WrappedPolicy(
        names: names,
        content: .unknown(
          at: resource, reason: "`\(attribute)` is known only after apply",
          help: "apply the plan, then `terraform show -json > state.json`"))
    }
    return WrappedPolicy(names: names, content: .document(document))
  }
}
