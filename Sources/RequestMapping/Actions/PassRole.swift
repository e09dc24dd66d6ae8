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
  static func roles(_ secondary: SecondaryPlan, call: Call) -> [ResolvedResource] {
    var texts: [String] = []
    for binding in secondary.bindings {
      for path in binding.parameters { texts += call.parameters.texts(at: path) }
    }
    if case .parameters(let paths) = secondary.condition, secondary.bindings.isEmpty {
      for path in paths { texts += call.parameters.texts(at: path) }
    }
    // What only resembles a role by its name must be one by its value.
    if secondary.origin == .assumed { texts.removeAll { ARN($0)?.service != "iam" } }
    return roles(texts, call: call)
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
