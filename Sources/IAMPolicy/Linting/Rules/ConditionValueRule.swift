/// Values that their operator cannot read, or that say something else than they seem to.
enum ConditionValueRule: LintRule {
  static let rules = [
    boolean, number, date, address, wildcard, multipleBoolean, privateAddress, privateNotAddress,
    improveRange, invalidRegion, duplicate,
  ]

  static let boolean = CheckRule(
    "TYPE_MISMATCH_BOOLEAN", .warning, .accessAnalyzer, title: "Value that is no boolean",
    why: "`Bool` and `Null` know `true` and `false`. With another value the condition never holds.",
    instead: "Write `true` or `false`.",
    example: .statements(
      ConditionKeyRule.condition(#""Bool": {"aws:SecureTransport": ⟦"yes"⟧}"#),
      mended: ConditionKeyRule.condition(#""Bool": {"aws:SecureTransport": "true"}"#)))

  static let number = CheckRule(
    "TYPE_MISMATCH_NUMBER", .warning, .accessAnalyzer, title: "Value that is no number",
    why: "A numeric operator reads digits. With another value the condition never holds.",
    instead: "Write a number.",
    example: .statements(
      ConditionKeyRule.condition(#""NumericLessThan": {"aws:MultiFactorAuthAge": ⟦"1h"⟧}"#),
      mended: ConditionKeyRule.condition(#""NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}"#))
  )

  static let date = CheckRule(
    "TYPE_MISMATCH_DATE", .warning, .accessAnalyzer, title: "Value that is no date",
    why: "A date operator reads ISO 8601 or seconds since 1970. With another value the condition "
      + "never holds.",
    instead: "Write the time as `2027-01-31T00:00:00Z`.",
    example: .statements(
      ConditionKeyRule.condition(#""DateLessThan": {"aws:CurrentTime": ⟦"31.01.2027"⟧}"#),
      mended: ConditionKeyRule.condition(
        #""DateLessThan": {"aws:CurrentTime": "2027-01-31T00:00:00Z"}"#)))

  static let address = CheckRule(
    "TYPE_MISMATCH_IP_RANGE", .error, .accessAnalyzer, title: "Value that is no range of addresses",
    why: "`IpAddress` and `NotIpAddress` read an address or a range in CIDR form, and no "
      + "wildcards. With another value the first never holds and the second always does.",
    instead: "Write a range as `203.0.113.0/24` or `2001:db8::/32`.",
    example: .statements(
      ConditionKeyRule.condition(#""IpAddress": {"aws:SourceIp": ⟦"203.0.113.*"⟧}"#),
      mended: ConditionKeyRule.condition(#""IpAddress": {"aws:SourceIp": "203.0.113.0/24"}"#)))

  static let wildcard = CheckRule(
    "WILDCARD_WITHOUT_LIKE_OPERATOR", .warning, .accessAnalyzer,
    title: "Wildcard that is read as text",
    why: "Only operators with `Like` in their name, and those for ARNs, read `*` and `?` as "
      + "wildcards. Others compare them as they stand, so the value matches nothing that exists.",
    instead: "Use the operator's form with `Like`.",
    example: .statements(
      ConditionKeyRule.condition(#""StringEquals": {"aws:PrincipalTag/team": ⟦"shop-*"⟧}"#),
      mended: ConditionKeyRule.condition(#""StringLike": {"aws:PrincipalTag/team": "shop-*"}"#)))

  static let multipleBoolean = CheckRule(
    "INVALID_CONDITION_MULTIPLE_BOOLEAN", .error, .accessAnalyzer, title: "Several booleans",
    why: "Values of one key are joined by *or*: with both `true` and `false` the condition asks "
      + "for nothing but that the key is there.",
    instead: "Keep the value that is meant.",
    example: .statements(
      ConditionKeyRule.condition(#""Bool": {"aws:SecureTransport": ⟦["true", "false"]⟧}"#),
      mended: ConditionKeyRule.condition(#""Bool": {"aws:SecureTransport": "true"}"#)))

  static let privateAddress = CheckRule(
    "PRIVATE_IP_ADDRESS", .error, .accessAnalyzer, title: "Private addresses of the caller",
    why: "`aws:SourceIp` holds public addresses alone: requests through a VPC endpoint don't have "
      + "it. A condition on private ranges never holds.",
    instead: "Use `aws:VpcSourceIp` together with `aws:SourceVpc` or `aws:SourceVpce`.",
    example: .statements(
      ConditionKeyRule.condition(#""IpAddress": {"aws:SourceIp": ⟦"10.0.0.0/8"⟧}"#),
      mended: ConditionKeyRule.condition(
        #""IpAddress": {"aws:VpcSourceIp": "10.0.0.0/8"}, "StringEquals": {"aws:SourceVpc": "vpc-01234567"}"#
      )))

  static let privateNotAddress = CheckRule(
    "PRIVATE_NOT_IP_ADDRESS", .error, .accessAnalyzer, title: "All but private addresses",
    why: "`aws:SourceIp` holds public addresses alone, so none is in a private range: the "
      + "condition always holds.",
    instead: "Use `aws:VpcSourceIp` together with `aws:SourceVpc` or `aws:SourceVpce`.",
    example: .statements(
      ConditionKeyRule.condition(
        #""NotIpAddress": {"aws:SourceIp": ⟦"192.168.0.0/16"⟧}"#, effect: "Deny"),
      mended: ConditionKeyRule.condition(
        #""NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}, "Bool": {"aws:ViaAWSService": "false"}"#,
        effect: "Deny")))

  static let improveRange = CheckRule(
    "IMPROVE_IP_RANGE", .suggestion, .accessAnalyzer, title: "Range with bits behind its mask",
    why: "Bits behind the mask are not compared: the range is larger, or elsewhere, than it looks.",
    instead: "Write the first address of the range.",
    example: .statements(
      ConditionKeyRule.condition(#""IpAddress": {"aws:SourceIp": ⟦"203.0.113.77/24"⟧}"#),
      mended: ConditionKeyRule.condition(#""IpAddress": {"aws:SourceIp": "203.0.113.0/24"}"#)))

  static let invalidRegion = CheckRule(
    "INVALID_REGION", .error, .accessAnalyzer, title: "Value that is no region",
    why: "`aws:RequestedRegion` holds the code of a region. No request has this value.",
    instead: "Write the code of the region: `eu-central-1`.",
    example: .statements(
      ConditionKeyRule.condition(#""StringEquals": {"aws:RequestedRegion": ⟦"Frankfurt"⟧}"#),
      mended: ConditionKeyRule.condition(
        #""StringEquals": {"aws:RequestedRegion": "eu-central-1"}"#)
    ))

  static let duplicate = CheckRule(
    "REDUNDANT_CONDITION_VALUE", .suggestion, .trailfence, title: "Value that stands twice",
    why: "The second one changes nothing and takes characters of the quota.",
    instead: "Remove it.",
    example: .statements(
      ConditionKeyRule.condition(
        #""StringEquals": {"aws:RequestedRegion": ["eu-west-1", ⟦"eu-west-1"⟧]}"#),
      mended: ConditionKeyRule.condition(#""StringEquals": {"aws:RequestedRegion": ["eu-west-1"]}"#)
    ))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      for entry in statement.conditions {
        guard let name = entry.operatorName else { continue }
        checkDuplicates(entry, statement, &log)
        for value in entry.values where !value.text.contains("${") {
          if let (rule, message, instead) = fault(of: value.text, name, entry.key) {
            log.add(rule, message, at: value.range, in: statement, instead: instead)
          }
        }
        if name.base == "Bool" || name.base == "Null",
          Set(entry.values.map { $0.text.lowercased() }).isSuperset(of: ["true", "false"])
        {
          log.add(
            multipleBoolean, "\(quoted(entry.key)) is compared with both `true` and `false`",
            at: entry.range, in: statement)
        }
        checkPrivate(entry, name, statement, &log)
      }
    }
  }

  private typealias Fault = (rule: CheckRule, message: String, instead: String?)

  private static func fault(
    of text: String, _ name: ConditionOperatorName, _ key: String
  ) -> Fault? {
    let hasWildcard = text.contains("*") || text.contains("?")
    switch ConditionTypeRule.Family(name.base) {
    case .bool:
      guard !["true", "false"].contains(text.lowercased()) else { return nil }
      return (boolean, "\(quoted(text)) is no boolean", nil)
    case .numeric:
      guard Double(text) == nil else { return nil }
      return (number, "\(quoted(text)) is no number", nil)
    case .date:
      guard !isDate(text) else { return nil }
      return (date, "\(quoted(text)) is no date", nil)
    case .string where !name.base.contains("Like"):
      if hasWildcard {
        let like = name.base.contains("Not") ? "StringNotLike" : "StringLike"
        return (
          wildcard, "`\(name.base)` reads the wildcard in \(quoted(text)) as it stands",
          "write `\(like)`"
        )
      }
      if key.lowercased() == "aws:requestedregion", !ARNShapeRule.isRegion(text),
        text != "aws-global"
      {
        return (invalidRegion, "\(quoted(text)) is no region", nil)
      }
      return nil
    case .string, .arn, .binary: return nil
    case .address:
      if name.base == "Null" {
        guard !["true", "false"].contains(text.lowercased()) else { return nil }
        return (boolean, "\(quoted(text)) is no boolean", nil)
      }
      guard let range = AddressRange(text) else {
        return (address, "\(quoted(text)) is no range of addresses", nil)
      }
      guard range.hasBitsBehindMask else { return nil }
      return (
        improveRange, "\(quoted(text)) has bits behind its mask",
        range.first.map { "write `\($0)`" }
      )
    }
  }

  private static func checkDuplicates(
    _ entry: LintedStatement.ConditionEntry, _ statement: LintedStatement, _ log: inout FindingLog
  ) {
    guard entry.values.count > 1 else { return }
    var seen: [String: Range<Int>] = [:]
    for value in entry.values {
      if let first = seen[value.text] {
        log.add(
          duplicate, "\(quoted(value.text)) stands twice", at: value.range, in: statement,
          see: ("it first stands here", first))
      } else {
        seen[value.text] = value.range
      }
    }
  }

  private static func checkPrivate(
    _ entry: LintedStatement.ConditionEntry, _ name: ConditionOperatorName,
    _ statement: LintedStatement, _ log: inout FindingLog
  ) {
    guard entry.key.lowercased() == "aws:sourceip", !entry.values.isEmpty,
      name.base == "IpAddress" || name.base == "NotIpAddress",
      entry.values.allSatisfy({ AddressRange($0.text)?.isPrivate == true })
    else { return }
    log.add(
      name.base == "IpAddress" ? privateAddress : privateNotAddress,
      "\(quoted(entry.key)) is never in a private range", at: entry.range, in: statement)
  }

  /// Whether a text begins as ISO 8601 does, or is a number of seconds.
  private static func isDate(_ text: String) -> Bool {
    if !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    let shape = text.utf8.prefix(10).map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
    let day = Array("0000-00-00".utf8)
    guard shape == Array(day.prefix(shape.count)), [4, 7, 10].contains(shape.count) else {
      return false
    }
    return text.utf8.dropFirst(10).first.map { $0 == UInt8(ascii: "T") } ?? true
  }
}
