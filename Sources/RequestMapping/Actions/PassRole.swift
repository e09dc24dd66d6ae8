import IAMEvaluation
import IAMPolicy
import ServiceCatalog

/// `iam:PassRole`: the caller's permission to hand a role to a service.
///
/// It is no call of its own and has no record; it is checked when the role is handed over, never
/// when the service uses it. Source: IAM User Guide, "Grant a user permissions to pass a role to
/// an AWS service".
enum PassRole {
  /// The roles that a call hands over: one for each distinct value of the bound parameters; none
  /// if the call names none.
  static func roles(_ secondary: SecondaryPlan, call: Call) -> [PassedRole] {
    // An instance profile is named, or nothing: its role can have another name.
    if secondary.bindings.isEmpty { return [PassedRole(resource: unnamed(call))] }
    var passed: [PassedRole] = []
    var profile: PassedRole?
    var seen = Set<String>()
    for path in secondary.bindings.lazy.flatMap({ $0.parameters.joined() }) {
      var texts = call.parameters.texts(at: path)
      let context = secondary.contextByParameter[path] ?? []
      if profiles.contains(where: path.isNamed) {
        if profile == nil, !texts.isEmpty {
          profile = PassedRole(resource: unnamed(call), context: context)
        }
        continue
      }
      // What only resembles a role by its name must be one by its value.
      if secondary.origin == .assumed { texts.removeAll { ARN($0)?.service != "iam" } }
      if texts.isEmpty, call.hidesNames, call.parameters.has(path), secondary.origin != .assumed {
        passed.append(PassedRole(resource: unnamed(call), context: context))
      }
      passed += roles(texts.filter { seen.insert($0).inserted }, call: call)
        .map { PassedRole(resource: $0, context: context) }
    }
    return passed + (profile.map { [$0] } ?? [])
  }

  /// Parameters that name an instance profile, whatever they are called.
  private static let profiles = [
    "JobFlowRole", "IamInstanceProfile", "InstanceProfileName", "InstanceRole",
  ]

  /// A role of the account of which the call does not tell the name.
  static func unnamed(_ call: Call) -> ResolvedResource {
    ResolvedResource(
      .template(ResourceTemplate(pieces: [call.arn("iam", region: "", "role/"), ""])),
      type: "role", origin: .unknown)
  }

  /// The same for roles that a rule has found.
  static func roles(_ texts: [String], call: Call) -> [ResolvedResource] {
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }.compactMap { role($0, call: call) }
  }

  /// A role by its ARN or its name; a service-linked role is not passed by the caller.
  private static func role(_ text: String, call: Call) -> ResolvedResource? {
    if let arn = ARN(text) {
      guard arn.service == "iam", arn.resource.hasPrefix("role/"),
        !arn.resource.hasPrefix("role/aws-service-role/")
      else { return nil }
      return ResolvedResource(
        .exact(text), type: "role", origin: .parameters,
        account: ResourceRules.account(inARN: text))
    }
    guard !text.hasPrefix("arn:"), !text.contains("$"), !text.isEmpty else { return nil }
    return ResolvedResource(
      IdentityNames.resource("role", named: text, call: call), type: "role", origin: .parameters)
  }
}

/// A role that a call hands over.
struct PassedRole {
  var resource: ResolvedResource
  /// Keys that the parameter tells which names the role, before those of the call.
  var context: [FixedConditionKey] = []
}
