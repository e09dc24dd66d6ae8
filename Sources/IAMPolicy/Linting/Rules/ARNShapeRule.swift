import ServiceCatalog

/// ARNs whose partition, service, region, account or resource no ARN has.
enum ARNShapeRule: LintRule {
  static let rules = [
    partition, serviceCase, service, region, account, regionNotAllowed, accountNotAllowed,
    missingRegion, missingAccount, resource,
  ]

  static let partition = CheckRule(
    "INVALID_PARTITION", .error, .accessAnalyzer, title: "Unknown partition",
    why: "No ARN has this partition, so the pattern matches nothing.",
    instead: "Write `aws`, or `aws-cn`, `aws-us-gov` and the like for other partitions.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:amazon:s3:::docs/*"⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}"#
    ))

  static let serviceCase = CheckRule(
    "INVALID_ARN_SERVICE_CASE", .error, .accessAnalyzer, title: "Service of an ARN in capitals",
    why: "The service of an ARN is compared with its case; no ARN has capitals there.",
    instead: "Write the service in small letters.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:S3:::docs/*"⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}"#
    ))

  static let service = CheckRule(
    "UNKNOWN_SERVICE_IN_ARN", .warning, .trailfence, title: "Unknown service in an ARN",
    why: "No resource that AWS publishes has this service in its ARN, so the pattern matches "
      + "nothing.",
    instead: "Write the service as the ARN formats of the Service Authorization Reference do.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": ["*", ⟦"arn:aws:sqss:*:111122223333:jobs"⟧]}"#,
      mended:
        #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:*:111122223333:jobs"}"#
    ))

  static let region = CheckRule(
    "INVALID_ARN_REGION", .error, .accessAnalyzer, title: "Text that is no region",
    why: "No ARN has this text in the place of its region, so the pattern matches nothing.",
    instead: "Write a region as `eu-central-1`, or `*`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": ⟦"arn:aws:sqs:frankfurt:111122223333:jobs"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:eu-central-1:111122223333:jobs"}"#
    ))

  static let account = CheckRule(
    "INVALID_ARN_ACCOUNT", .error, .accessAnalyzer, title: "Text that is no account",
    why: "Account ids have twelve digits. No ARN has this text in their place, so the pattern "
      + "matches nothing.",
    instead: "Write the twelve digits of the account, leading zeros included, or `*`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": ⟦"arn:aws:sqs:*:1111-2222-3333:jobs"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:*:111122223333:jobs"}"#
    ))

  static let regionNotAllowed = CheckRule(
    "ARN_REGION_NOT_ALLOWED", .error, .accessAnalyzer, title: "Region in an ARN that has none",
    why: "ARNs of these resources have an empty region, so a pattern with one matches nothing.",
    instead: "Leave the region out, with both colons.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3:eu-west-1::docs/*"⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}"#
    ))

  static let accountNotAllowed = CheckRule(
    "ARN_ACCOUNT_NOT_ALLOWED", .error, .accessAnalyzer, title: "Account in an ARN that has none",
    why: "ARNs of these resources have an empty account, so a pattern with one matches nothing.",
    instead: "Leave the account out, with both colons. Conditions on `aws:ResourceAccount` can "
      + "limit such resources to accounts.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3::111122223333:docs/*"⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}"#
    ))

  static let missingRegion = CheckRule(
    "MISSING_ARN_REGION", .error, .accessAnalyzer, title: "ARN without its region",
    why: "ARNs of these resources have a region, so a pattern without one matches nothing.",
    instead: "Write the region, or `*`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": ⟦"arn:aws:sqs::111122223333:jobs"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:*:111122223333:jobs"}"#
    ))

  static let missingAccount = CheckRule(
    "MISSING_ARN_ACCOUNT", .error, .accessAnalyzer, title: "ARN without its account",
    why: "ARNs of these resources have an account, so a pattern without one matches nothing.",
    instead: "Write the account, or `*`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "sqs:*", "Resource": ⟦"arn:aws:sqs:eu-central-1::jobs"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:*:111122223333:jobs"}"#
    ))

  static let resource = CheckRule(
    "INVALID_ARN_RESOURCE", .error, .accessAnalyzer, title: "Resource of no known form",
    why: "No resource type of the service has ARNs of this form, so the pattern matches nothing.",
    instead: "Write the ARN as the Service Authorization Reference does: "
      + "`arn:aws:iam::111122223333:role/name`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "iam:GetRole", "Resource": ⟦"arn:aws:iam::111122223333:roles/app"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam::111122223333:role/app"}"#
    ))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    var formats: [String: ARNFormats] = [:]
    var all: ARNFormats?
    for statement in policy.statements {
      for value in statement.resources?.values ?? [] {
        guard value.text != "*", TemplatePlaceholder.find(in: value.text) == nil else { continue }
        let parts = DocumentReader.arnParts(of: value.text).map(String.init)
        guard parts.count == 6, parts[0] == "arn" else { continue }
        let service = parts[2].lowercased()
        let own = formats[service] ?? ARNFormats(policy.catalog, ofService: service)
        formats[service] = own
        guard fault(of: parts, own) != nil else { continue }
        // Types of other services can have ARNs of this one.
        let known = all ?? ARNFormats(policy.catalog)
        all = known
        if let (rule, message, instead, type) = fault(of: parts, known) {
          log.add(rule, message, at: value.range, in: statement, as: type, instead: instead)
        }
      }
    }
  }

  private typealias Fault = (
    rule: CheckRule, message: String, instead: String?, type: CheckRule.FindingType?
  )

  /// The first thing that keeps an ARN from matching anything.
  private static func fault(of parts: [String], _ formats: ARNFormats) -> Fault? {
    let name = parts[1]
    if !isOpen(name), !partitions.contains(name) {
      let meant = NearestName.find(name, among: partitions)
      return (
        partition, "there is no partition \(quoted(name))", meant.map { "write `\($0)`" }, nil
      )
    }
    let prefix = parts[2]
    guard !isOpen(prefix) else { return nil }
    if prefix != prefix.lowercased(), formats.hasService(prefix.lowercased()) {
      return (
        serviceCase, "no ARN has the service \(quoted(prefix)) with capitals",
        "write `\(prefix.lowercased())`", nil
      )
    }
    guard formats.hasService(prefix) else {
      let meant = NearestName.find(prefix, among: formats.services)
      return (
        service, "no ARN that AWS publishes has the service \(quoted(prefix))",
        meant.map { "write `\($0)`" }, nil
      )
    }
    if !parts[3].isEmpty, !isOpen(parts[3]), !isRegion(parts[3]) {
      return (region, "\(quoted(parts[3])) is no region", nil, nil)
    }
    if !parts[4].isEmpty, !isOpen(parts[4]), !isAccount(parts[4]) {
      return (account, "\(quoted(parts[4])) is no account id of twelve digits", nil, nil)
    }
    let candidates = formats.candidates(service: prefix, resource: parts[5])
    if candidates.isEmpty {
      guard let some = formats.examples(of: prefix) else { return nil }
      // The reference doesn't have every type, so only a misspelt one is a mistake for sure.
      let meant = formats.nearest(toResource: parts[5], of: prefix)
      return (
        resource, "no resource of \(prefix) has an ARN that ends in \(quoted(parts[5]))",
        "write it as \(meant.map { "`\($0)`" } ?? some)", meant == nil ? .warning : nil
      )
    }
    if !parts[3].isEmpty, !isOpen(parts[3]), candidates.allSatisfy({ $0.region.isEmpty }) {
      return (regionNotAllowed, "such ARNs have no region, found \(quoted(parts[3]))", nil, nil)
    }
    if !parts[4].isEmpty, !isOpen(parts[4]), candidates.allSatisfy({ $0.account.isEmpty }) {
      return (accountNotAllowed, "such ARNs have no account, found \(quoted(parts[4]))", nil, nil)
    }
    if parts[3].isEmpty, candidates.allSatisfy({ !$0.region.isEmpty }) {
      return (missingRegion, "such ARNs have a region, found none", nil, nil)
    }
    if parts[4].isEmpty, !withAWSOwn.contains(prefix),
      candidates.allSatisfy({ !$0.account.isEmpty })
    {
      return (missingAccount, "such ARNs have an account, found none", nil, nil)
    }
    return nil
  }

  /// Services of which AWS has resources of its own, with ARNs that have no account, and that the
  /// published formats leave out.
  ///
  /// Source: AWS Systems Manager User Guide, "Public parameters" and "Amazon-owned documents"; AWS
  /// managed policies (views of Resource Explorer).
  private static let withAWSOwn: Set<String> = ["ssm", "resource-explorer-2"]

  /// Source: AWS General Reference, "Amazon Resource Names (ARNs)"; IAM User Guide, "Identify AWS
  /// resources with Amazon Resource Names (ARNs)"; botocore's partitions.
  private static let partitions = [
    "aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc",
  ]

  /// Whether wildcards or variables leave a field open.
  private static func isOpen(_ field: String) -> Bool {
    field.contains("*") || field.contains("?") || field.contains("${")
  }

  /// Whether a text has the form of a region: words of small letters and a number, with dashes.
  static func isRegion(_ text: String) -> Bool {
    let words = text.split(separator: "-", omittingEmptySubsequences: false)
    guard words.count >= 3, let last = words.last, last.utf8.allSatisfy(isDigit), !last.isEmpty
    else { return false }
    return words.dropLast().allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
  }

  private static func isAccount(_ text: String) -> Bool {
    text == "aws" || text == "cloudfront" || text.utf8.count == 12 && text.utf8.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
