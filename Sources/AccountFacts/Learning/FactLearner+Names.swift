import CloudTrail
import IAMPolicy
import JSONSyntax
import RequestMapping

extension FactLearner {
  /// Parts of a call's answer that hold what the caller wrote, which proves nothing.
  private static let freeForm: Set<String> = [
    "environment", "tags", "tagset", "parameters", "policydocument", "assumerolepolicydocument",
    "templatebody", "attributes", "useattributes", "description",
  ]

  /// Services whose calls name things by less than their ARN.
  private static let sources: Set<String> = [
    "iam", "sts", "secretsmanager", "cloudformation", "elasticloadbalancing", "autoscaling", "kms",
  ]

  /// Learns the ARNs that AWS writes into records: of resources, and in answers.
  mutating func learnNames(_ record: CloudTrailRecord) {
    guard let source = record.eventSource.map({ String($0.prefix { $0 != "." }) }),
      Self.sources.contains(source)
    else { return }
    if source == "kms" { return learnAlias(record) }
    if source == "iam" || source == "sts" {
      for resource in record.resources.prefix(100) {
        if let arn = resource.arn, ARN(arn)?.service == "iam" { learnARN(arn) }
      }
      if source == "sts" {
        // A call that succeeded named the role as it is.
        if let arn = record.requestParameters?["roleArn"]?.string { learnARN(arn) }
        return
      }
    }
    if let response = record.responseElements { learnARNs(in: response, of: source, depth: 0) }
    let named = source == "iam" ? ["policyArn"] : source == "secretsmanager" ? [] : nil
    for member in record.requestParameters?.members ?? [] {
      guard let text = member.value.string, text.hasPrefix("arn:"),
        named?.contains(member.key) ?? true, ARN(text)?.service == source
      else { continue }
      learnARN(text)
    }
  }

  private mutating func learnARNs(in tree: JSONTree, of source: String, depth: Int) {
    guard depth <= 6 else { return }
    for element in tree.elements?.prefix(1_000) ?? [] {
      learnARNs(in: element, of: source, depth: depth + 1)
    }
    for member in tree.members?.prefix(1_000) ?? [] {
      let key = member.key.lowercased()
      if let text = member.value.string {
        guard key.hasSuffix("arn") || key == "stackid", ARN(text)?.service == source else {
          continue
        }
        learnARN(text)
      } else if !Self.freeForm.contains(key) {
        learnARNs(in: member.value, of: source, depth: depth + 1)
      }
    }
  }

  /// Notes an ARN under the name that calls have for it.
  private mutating func learnARN(_ arn: String) {
    guard arn.utf8.count <= Self.textLimit, !arn.contains("*") else { return }
    if Principal.Key(arn: arn) != nil { return learnPrincipal(arn) }
    guard let name = NameForm.of(arn) else { return }
    names.update(name, initial: Evidence()) { $0.was(arn) }
  }

  /// Learns the key that an alias stands for.
  ///
  /// Source: KMS Developer Guide, "Controlling access to aliases"; "Logging AWS KMS API calls".
  private mutating func learnAlias(_ record: CloudTrailRecord) {
    let parameters = record.requestParameters
    guard let text = (parameters?["aliasName"] ?? parameters?["keyId"])?.string,
      let place = keyPlace(record)
    else { return }
    let alias: String
    if text.hasPrefix("alias/") {
      alias = "\(place):\(text)"
    } else if text.contains(":alias/"), ARN(text)?.service == "kms" {
      alias = text
    } else {
      return
    }
    guard alias.utf8.count <= Self.textLimit, let key = key(record, parameters, place) else {
      return
    }
    names.update(alias, initial: Evidence()) { evidence in
      switch record.eventName {
      case "CreateAlias": evidence.began(as: key)
      case "UpdateAlias": evidence.became(key)
      case "DeleteAlias": break
      default: evidence.was(key)
      }
    }
  }

  /// `arn:aws:kms:REGION:ACCOUNT`.
  private func keyPlace(_ record: CloudTrailRecord) -> String? {
    guard let account = record.recipientAccountId, Self.isAccountID(account),
      let region = record.awsRegion
    else { return nil }
    return "arn:\(Self.partition(of: record)):kms:\(region):\(account)"
  }

  private func key(_ record: CloudTrailRecord, _ parameters: JSONTree?, _ place: String) -> String?
  {
    let isAliasCall = record.eventName == "CreateAlias" || record.eventName == "UpdateAlias"
    if isAliasCall, let id = parameters?["targetKeyId"]?.string {
      let key = id.hasPrefix("arn:") ? id : "\(place):key/\(id)"
      return ARN(key)?.resource.hasPrefix("key/") == true ? key : nil
    }
    let keys = record.resources.compactMap(\.arn).filter {
      ARN($0)?.resource.hasPrefix("key/") == true
    }
    return keys.count == 1 ? keys[0] : nil
  }

  /// The partition that the caller's ARN shows.
  static func partition(of record: CloudTrailRecord) -> String {
    record.userIdentity?.arn.flatMap { ARN($0)?.partition }
      ?? record.resources.lazy.compactMap { $0.arn.flatMap { ARN($0)?.partition } }.first ?? "aws"
  }
}
