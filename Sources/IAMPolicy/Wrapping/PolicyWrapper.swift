import JSONSyntax

/// What may stand around a policy in a file: outputs of the AWS CLI, of Terraform, CloudFormation.
///
/// A wrapper is told by the members at its top alone.
enum PolicyWrapper {
  /// The policy itself, or something that is to be read as one and found wrong.
  case document
  /// Exactly one policy, by the nature of the output.
  case single(WrappedPolicy)
  /// Policies with names, one of which is to be chosen.
  case several([WrappedPolicy], wrapper: String, wanted: String)
  /// Something that is known to hold no policy.
  case useless(PolicyProblem, JSONTree)

  /// Finds out what a file is.
  static func recognize(_ tree: JSONTree, as type: PolicyType) -> PolicyWrapper {
    guard tree.members != nil, tree["Statement"] == nil else { return .document }
    if let version = tree["PolicyVersion"], version.members != nil {
      return single(version, key: "Document")
    }
    for key in ["PolicyDocument", "Document"] where tree[key] != nil {
      return single(tree, key: key)
    }
    if let policy = tree["Policy"] { return policyOutput(policy) ?? .document }
    for key in ["Role", "User"] {
      guard let principal = tree[key], principal.members != nil else { continue }
      return principalOutput(principal, as: type)
    }
    if let policies = tree["Policies"]?.elements {
      return .several(
        policies.map(AccountPolicies.policy), wrapper: "the file", wanted: "a managed policy")
    }
    let details = ["UserDetailList", "GroupDetailList", "RoleDetailList"]
    if details.contains(where: { tree[$0] != nil }) {
      return .several([], wrapper: "the file", wanted: "`Policies`")
    }
    if let template = cloudFormationTemplate(tree), let resources = template["Resources"]?.members {
      return .several(
        CloudFormationPolicies.policies(in: resources, as: type), wrapper: "the template",
        wanted: CloudFormationPolicies.wanted(as: type))
    }
    if tree["format_version"] != nil {
      return .several(
        TerraformPolicies.policies(in: tree, as: type), wrapper: "Terraform's output",
        wanted: TerraformPolicies.wanted(as: type))
    }
    if tree["terraform_version"] != nil, tree["resources"] != nil {
      return .useless(.terraformState, tree)
    }
    return .document
  }

  private static func single(_ tree: JSONTree, key: String) -> PolicyWrapper {
    guard let document = tree[key] else {
      return .useless(.noPolicyInside("this output", wanted: "`\(key)`"), tree)
    }
    let name = tree["PolicyName"]?.string
    return .single(WrappedPolicy(names: name.map { [$0] } ?? [], content: .document(document)))
  }

  /// `Policy` is a string in outputs of services, and an object in those of IAM and Organizations.
  private static func policyOutput(_ policy: JSONTree) -> PolicyWrapper? {
    switch policy.content {
    case .string: return .single(WrappedPolicy(names: [], content: .document(policy)))
    case .object:
      if let content = policy["Content"] {
        let name = policy["PolicySummary"]?["Name"]?.string
        return .single(
          WrappedPolicy(names: name.map { [$0] } ?? [], content: .document(content)))
      }
      guard policy["Arn"] != nil || policy["DefaultVersionId"] != nil else { return nil }
      return .useless(
        .policyWithoutDocument(
          arn: policy["Arn"]?.string, version: policy["DefaultVersionId"]?.string), policy)
    case .null, .bool, .number, .array: return nil
    }
  }

  private static func principalOutput(_ principal: JSONTree, as type: PolicyType) -> PolicyWrapper {
    if type == .roleTrust, let trust = principal["AssumeRolePolicyDocument"] {
      return .single(WrappedPolicy(names: [], content: .document(trust)))
    }
    let arn = principal["PermissionsBoundary"]?["PermissionsBoundaryArn"]?.string
    return .useless(.boundaryWithoutDocument(arn: arn), principal)
  }

  /// A template, or the output of `aws cloudformation get-template` around one.
  private static func cloudFormationTemplate(_ tree: JSONTree) -> JSONTree? {
    if let template = tree["TemplateBody"], template.members != nil { return template }
    return tree["Resources"] != nil ? tree : nil
  }
}

/// A policy inside a wrapper.
struct WrappedPolicy {
  /// What is known of its text.
  enum Content {
    /// An object, or a string that holds one.
    case document(JSONTree)
    /// The wrapper names the policy only.
    case unknown(at: JSONTree, reason: String, help: String)
  }

  /// What it can be chosen by; the first is what it is called in messages.
  var names: [String]
  /// One of the names that no other policy of the wrapper bears; nil when that is the first.
  var identity: String?
  var content: Content

  /// What it is called in messages.
  var name: String { names.first ?? "" }

  /// Whether it is, to the letter, the same policy as another.
  func isSame(as other: WrappedPolicy) -> Bool {
    guard case .document(let left) = content, case .document(let right) = other.content else {
      return false
    }
    return left.string != nil && left.string == right.string
  }
}
