import JSONSyntax
import ServiceCatalog

/// Condition keys that no request has, and those that cannot be trusted.
enum ConditionKeyRule: LintRule {
  static let rules = [globalKey, serviceKey, tagKey, differentCase, untrustworthy, deprecated]

  static let globalKey = CheckRule(
    "INVALID_GLOBAL_CONDITION_KEY", .error, .accessAnalyzer, title: "Unknown global condition key",
    why: "No request has this key. A condition that compares it for equality never holds, and a "
      + "negated one always does.",
    instead: "Write the key as the IAM User Guide does under “AWS global condition context keys”.",
    example: .statements(
      condition(#""StringEquals": {⟦"aws:RequestRegion"⟧: "eu-central-1"}"#),
      mended: condition(#""StringEquals": {"aws:RequestedRegion": "eu-central-1"}"#)))

  static let serviceKey = CheckRule(
    "INVALID_SERVICE_CONDITION_KEY", .error, .accessAnalyzer,
    title: "Unknown condition key of a service",
    why: "No request has this key. A condition that compares it for equality never holds, and a "
      + "negated one always does.",
    instead: "Write the key as the Service Authorization Reference does.",
    example: .statements(
      condition(#""StringEquals": {⟦"s3:authTyp"⟧: "REST-HEADER"}"#, action: "s3:GetObject"),
      mended: condition(#""StringEquals": {"s3:authType": "REST-HEADER"}"#, action: "s3:GetObject")
    ))

  static let tagKey = CheckRule(
    "MISSING_TAG_KEY_IN_CONDITION", .error, .accessAnalyzer, title: "Tag condition without a tag",
    why: "Keys about tags name the tag: `aws:ResourceTag/team`. No request has the key without it.",
    instead: "Add a slash and the tag's key.",
    example: .statements(
      condition(#""StringEquals": {⟦"aws:PrincipalTag"⟧: "shop"}"#),
      mended: condition(#""StringEquals": {"aws:PrincipalTag/team": "shop"}"#)))

  static let differentCase = CheckRule(
    "DUPLICATE_KEYS_WITH_DIFFERENT_CASE", .error, .accessAnalyzer,
    title: "One key in different letters",
    why: "Names of condition keys are compared without regard to case, so these are one key twice "
      + "under one operator. IAM refuses that.",
    instead: "Join the values under one key.",
    example: .statements(
      condition(
        #""StringEquals": {"aws:RequestedRegion": "eu-west-1", ⟦"aws:requestedregion"⟧: "eu-west-2"}"#
      ),
      mended: condition(#""StringEquals": {"aws:RequestedRegion": ["eu-west-1", "eu-west-2"]}"#)))

  static let untrustworthy = CheckRule(
    "UNTRUSTWORTHY_CONDITION_KEY", .securityWarning, .accessAnalyzer,
    title: "Condition key that the caller chooses",
    why: "The caller writes this value into the request, so a condition on it keeps nobody out.",
    instead: "Use a key that AWS fills in: `aws:SourceVpce`, `aws:SourceIp`, `aws:PrincipalOrgID`.",
    example: .statements(
      condition(#""StringLike": {⟦"aws:UserAgent"⟧: "aws-cli/*"}"#),
      mended: condition(#""StringEquals": {"aws:SourceVpce": "vpce-0123456789abcdef0"}"#)))

  static let deprecated = CheckRule(
    "DEPRECATED_GLOBAL_CONDITION_KEY", .warning, .accessAnalyzer,
    title: "Global condition key that is no longer published",
    why: "AWS's documents no longer have this key. Where it still works, nobody promises that it "
      + "will.",
    instead: "Use the keys that took its place, such as `aws:PrincipalOrgID`.",
    example: .statements(
      condition(#""StringEquals": {⟦"aws:PrincipalOrgMasterAccountId"⟧: "111122223333"}"#),
      mended: condition(#""StringEquals": {"aws:PrincipalOrgID": "o-exampleorgid"}"#)))

  /// Global keys of earlier editions of the IAM User Guide.
  private static let deprecatedKeys: Set<String> = ["aws:principalorgmasteraccountid"]
  /// Source: IAM User Guide, "AWS global condition context keys" (aws:referer, aws:UserAgent).
  private static let callersOwn: Set<String> = ["aws:referer", "aws:useragent"]
  private static let tagKeys: Set<String> = [
    "aws:resourcetag", "aws:requesttag", "aws:principaltag",
  ]
  /// Unknown keys for which the nearest known one is sought.
  private static let suggestionLimit = 50

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    var known: [String: Bool] = [:]
    var suggestions = 0
    for statement in policy.statements {
      var seen: [String: Range<Int>] = [:]
      for entry in statement.conditions {
        let key = entry.key.lowercased()
        let place = "\(entry.operatorRange.lowerBound) \(key)"
        if let first = seen[place], entry.key.utf8.count > 0 {
          if !policy.source.bytes[first].elementsEqual(policy.source.bytes[entry.keyRange]) {
            log.add(
              differentCase,
              "\(quoted(entry.key)) stands twice under \(quoted(entry.operatorText))",
              at: entry.keyRange, in: statement, see: ("it first stands here", first))
          }
        } else {
          seen[place] = entry.keyRange
        }
        if callersOwn.contains(key) {
          log.add(
            untrustworthy, "the caller chooses the value of \(quoted(entry.key))",
            at: entry.keyRange, in: statement)
        }
        guard isOfAWS(key) else { continue }
        let bare = key.hasSuffix("/") ? String(key.dropLast()) : key
        if tagKeys.contains(bare) {
          log.add(
            tagKey, "\(quoted(entry.key)) names no tag", at: entry.keyRange, in: statement,
            instead: "write `\(bare == key ? entry.key : String(entry.key.dropLast()))/KEY`")
          continue
        }
        let isKnown = known[key] ?? (policy.catalog.conditionKey(key) != nil)
        known[key] = isKnown
        guard !isKnown else { continue }
        if deprecatedKeys.contains(key) {
          log.add(
            deprecated, "\(quoted(entry.key)) is no longer published", at: entry.keyRange,
            in: statement)
          continue
        }
        suggestions += 1
        let meant = suggestions <= suggestionLimit ? nearest(entry.key, policy.catalog) : nil
        log.add(
          key.hasPrefix("aws:") ? globalKey : serviceKey,
          "there is no condition key \(quoted(entry.key))", at: entry.keyRange, in: statement,
          as: policy.catalog.isNamedByAWS(key) ? .warning : nil,
          instead: meant.map { "write \(quoted($0))" })
      }
    }
  }

  /// Whether a key is one that AWS defines: those of identity providers begin with their host.
  static func isOfAWS(_ key: String) -> Bool {
    guard let colon = key.utf8.firstIndex(of: UInt8(ascii: ":")), colon != key.startIndex,
      TemplatePlaceholder.find(in: key) == nil
    else { return false }
    return !key.utf8[..<colon].contains(UInt8(ascii: "."))
  }

  private static func nearest(_ key: String, _ catalog: Catalog) -> String? {
    let names: [String]
    if key.lowercased().hasPrefix("aws:") {
      names = catalog.globalConditionKeys.map(\.name)
    } else {
      let prefix = String(key.lowercased().prefix { $0 != ":" })
      var found: Set<String> = []
      for action in catalog.actions(ofService: prefix) {
        found.formUnion(action.conditionKeys)
        for use in action.resourceTypes { found.formUnion(use.conditionKeys) }
      }
      for type in catalog.resourceTypes(ofService: prefix) { found.formUnion(type.conditionKeys) }
      names = found.sorted()
    }
    return NearestName.find(key, among: names.filter { !$0.contains("$") })
  }

  /// A statement with a condition, for examples.
  static func condition(
    _ block: String, action: String = "sqs:ListQueues", effect: String = "Allow"
  )
    -> String
  {
    """
    {
      "Effect": "\(effect)",
      "Action": "\(action)",
      "Resource": "*",
      "Condition": {\(block)}
    }
    """
  }
}
