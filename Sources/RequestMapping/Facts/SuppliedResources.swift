import IAMEvaluation
import IAMPolicy

/// Closes the gaps of resources that a call names by less than their ARN, from supplied facts.
enum SuppliedResources {
  /// Completes the resources of a call's requests; those that the facts do not know stay as they
  /// are.
  static func complete(_ drafts: inout [RequestDraft], of call: Call) {
    guard !call.facts.isEmpty else { return }
    SuppliedAssociations.complete(&drafts, of: call)
    for index in drafts.indices {
      switch drafts[index].resource {
      case .exact, .none: continue
      case .template, .oneOf, .unknown: break
      }
      guard let found = resource(of: drafts[index], call) else { continue }
      drafts[index].resource = found
      if case .exact(let arn) = found {
        drafts[index].origin = .learned
        drafts[index].resourceAccount =
          drafts[index].resourceAccount ?? ResourceRules.account(inARN: arn)
      }
    }
  }

  private static func resource(of draft: RequestDraft, _ call: Call) -> RequestResource? {
    if draft.action.name.service == "kms", let arn = key(of: draft, call) { return .exact(arn) }
    if draft.action.name.service == "ec2", let arn = named(draft, call) { return .exact(arn) }
    if draft.action.name.lowercased == "iam:passrole", let arn = profileRole(draft, call) {
      return .exact(arn)
    }
    switch draft.resource {
    case .template(let template): return arn(of: template, call.facts).map { .exact($0) }
    case .oneOf(let resources):
      let completed = resources.map { resource -> RequestResource in
        guard case .template(let template) = resource else { return resource }
        return arn(of: template, call.facts).map { .exact($0) } ?? resource
      }
      return completed == resources ? nil : .oneOf(completed)
    case .exact, .none, .unknown: return nil
    }
  }

  /// The ARN that the facts have for a text with gaps.
  private static func arn(of template: ResourceTemplate, _ facts: SuppliedFacts) -> String? {
    let text = template.pieces.joined(separator: "*")
    if let found = facts.arns[text] { return found }
    guard template.pieces.count == 2 else { return nil }
    // An ARN that was given without its suffix lacks the hyphen before it as well.
    if template.pieces[0].contains(":secret:"), template.pieces[1].isEmpty {
      return facts.arns[template.pieces[0] + "-*"]
    }
    return identity(template).flatMap { facts.identities[$0]?.arn }
  }

  /// The user or role of `arn:aws:iam::111122223333:role/` and a name, the path between them.
  private static func identity(_ template: ResourceTemplate) -> Principal.Key? {
    guard !template.pieces[1].isEmpty, let stem = ARN(template.pieces[0]), stem.service == "iam"
    else { return nil }
    let kind: Principal.Kind
    switch stem.resource {
    case "role/": kind = .role
    case "user/": kind = .user
    default: return nil
    }
    return Principal.Key(account: stem.account, kind: kind, name: template.pieces[1])
  }

  // MARK: Names that are not part of the ARN

  /// The key that an alias in the call stands for.
  private static func key(of draft: RequestDraft, _ call: Call) -> String? {
    guard draft.type == "key" else { return nil }
    let alias: String?
    switch draft.action.name.lowercased {
    case "kms:reencryptfrom": alias = call.parameters.text("sourceKeyId")
    case "kms:reencryptto": alias = call.parameters.text("destinationKeyId")
    case "kms:deletealias": alias = call.parameters.text("aliasName")
    default: alias = call.parameters.text("keyId", "targetKeyId")
    }
    guard let alias else { return nil }
    if alias.hasPrefix("alias/") { return call.facts.arns[call.arn("kms", alias)] }
    return alias.contains(":alias/") ? call.facts.arns[alias] : nil
  }

  /// The security group or launch template that the call names; their ARNs have ids.
  private static func named(_ draft: RequestDraft, _ call: Call) -> String? {
    guard let type = draft.type, let path = ec2Names[type],
      case .template(let template) = draft.resource, template.pieces.count == 2,
      template.pieces[1].isEmpty, let name = call.parameters.texts(at: path).first
    else { return nil }
    return call.facts.arns[template.pieces[0] + name]
  }

  private static let ec2Names = [
    "security-group": ParameterPath("groupName"),
    "launch-template": ParameterPath("launchTemplate.launchTemplateName"),
  ]

  /// The role in the instance profile that the call hands over.
  private static func profileRole(_ draft: RequestDraft, _ call: Call) -> String? {
    guard case .template(let template) = draft.resource, template.pieces.count == 2,
      template.pieces[0].hasSuffix(":role/"), template.pieces[1].isEmpty
    else { return nil }
    for path in profiles {
      guard let name = call.parameters.texts(at: path).first else { continue }
      if name.hasPrefix("arn:") { return call.facts.profileRoles[name] }
      let form = call.arn("iam", region: "", "instance-profile/*\(name)")
      return call.facts.arns[form].flatMap { call.facts.profileRoles[$0] }
    }
    return nil
  }

  private static let profiles = [
    "iamInstanceProfile.arn", "iamInstanceProfile.name", "iamInstanceProfile", "jobFlowRole",
    "instanceProfileName",
  ].map { ParameterPath($0) }
}
