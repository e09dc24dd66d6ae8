import CloudTrail
import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// Rules of AWS Secrets Manager: a secret's ARN ends in six characters that its name does not tell.
///
/// Source: Secrets Manager User Guide, "What's in a Secrets Manager secret?" and "Retrieve a group
/// of secrets in a batch".
enum SecretsRules {
  static let all = [
    ServiceRule("a secret's ARN ends in six more characters", "secretsmanager", apply: suffix),
    ServiceRule(
      "each secret of the batch is read", "secretsmanager", ["BatchGetSecretValue"], apply: batch),
  ]

  private static func secret(_ id: String, _ call: Call) -> ResolvedResource {
    if id.hasPrefix("arn:") {
      let isWhole = ARN(id)?.resource.split(separator: "-").last?.utf8.count == 6
      return ResolvedResource(
        isWhole ? .exact(id) : .template(ResourceTemplate(pieces: [id, ""])), type: "Secret",
        origin: .parameters, account: ResourceRules.account(inARN: id),
        mayHaveResourcePolicy: true)
    }
    let stem = call.arn("secretsmanager", "secret:\(id)-")
    return ResolvedResource(
      answered(stem, call).map { .exact($0) }
        ?? .template(ResourceTemplate(pieces: [stem, ""], shownAs: stem + "??????")),
      type: "Secret", origin: .parameters, mayHaveResourcePolicy: true)
  }

  /// The ARN that the call's answer tells of the secret.
  private static func answered(_ stem: String, _ call: Call) -> String? {
    guard call.event != "CreateSecret" else { return nil }
    for member in call.details.response?.members ?? [] {
      if member.key.lowercased() == "arn", let text = member.value.string, text.hasPrefix(stem) {
        return text
      }
    }
    return nil
  }

  private static func suffix(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    guard let id = call.parameters.text("secretId", "name") else { return }
    let resolved = secret(id, call)
    for index in drafts.indices where drafts[index].type == "Secret" {
      guard drafts[index].origin != .given else { continue }
      drafts[index].resource = resolved.resource
      drafts[index].origin = resolved.origin
      drafts[index].resourceAccount = resolved.account
      drafts[index].mayHaveResourcePolicy = true
    }
  }

  /// The batch is allowed as a whole, then each secret is read as if by GetSecretValue; what is
  /// denied there is reported per secret.
  private static func batch(
    _ drafts: inout [RequestDraft], _ call: Call, _ cache: inout PlanCache
  ) {
    let action = cache.action("secretsmanager:GetSecretValue")
    drafts.removeAll { $0.action.name.lowercased == "secretsmanager:getsecretvalue" }
    let ids = call.parameters.texts(at: ParameterPath("secretIdList"))
    for id in ids.prefix(ResourceRules.elementLimit) { drafts.add(action, secret(id, call)) }
    guard ids.isEmpty, call.tellsParameters else { return }
    // By filter: which secrets were found the record does not tell.
    drafts.add(
      action,
      ResolvedResource(
        .template(ResourceTemplate(pieces: [call.arn("secretsmanager", "secret:"), ""])),
        type: "Secret", origin: .unknown, mayHaveResourcePolicy: true),
      certainty: .assumedRequest)
  }
}
