import JSONSyntax

/// Reads policies from a template of CloudFormation.
///
/// Source: CloudFormation Template Reference, "AWS::IAM::ManagedPolicy" and
/// "AWS::Organizations::Policy".
enum CloudFormationPolicies {
  /// A type of resource that holds a policy.
  private struct Kind {
    var type: String
    var document: String
    var name: String
  }

  /// The policies of a template that can be what is asked for.
  static func policies(in resources: [JSONMember], as type: PolicyType) -> [WrappedPolicy] {
    let kind = kind(as: type)
    return resources.compactMap { resource in
      guard resource.value["Type"]?.string == kind.type else { return nil }
      let properties = resource.value["Properties"]
      let names = [resource.key, properties?[kind.name]?.string].compactMap { $0 }
      guard let document = properties?[kind.document] else {
        return WrappedPolicy(
          names: names,
          content: .unknown(
            at: resource.value, reason: "it has no `\(kind.document)`",
            help: "give the file that holds the policy"))
      }
      return WrappedPolicy(names: names, content: .document(document))
    }
  }

  /// What is sought, in words.
  static func wanted(as type: PolicyType) -> String { "a resource `\(kind(as: type).type)`" }

  /// A boundary is always a managed policy.
  private static func kind(as type: PolicyType) -> Kind {
    switch type {
    case .serviceControl, .resourceControl:
      Kind(type: "AWS::Organizations::Policy", document: "Content", name: "Name")
    case .identity, .permissionsBoundary, .session, .resource, .roleTrust, .vpcEndpoint:
      Kind(type: "AWS::IAM::ManagedPolicy", document: "PolicyDocument", name: "ManagedPolicyName")
    }
  }
}
