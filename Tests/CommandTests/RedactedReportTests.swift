import JSONSyntax
import TestSupport
import Testing

/// `--redact`, and the schema, over a log, a plan, a baseline, waivers, a snapshot and policies of resources in which
/// every name that people gave has one word in it.
struct RedactedReportTests {
  private static let word = "zebra"
  private static let account = "111122223333"

  /// Names as people give them, hostile ones too, as they stand in the JSON of a log.
  private static let roles = [
    "zebra-deployer", "AWSReservedSSO_zebraset_0123456789abcdef",
    "zebrastack-Fn-Role-1A2B3C4D5E6F", "cdk-zebraq-deploy-role-111122223333-eu-west-1",
    "cdk-hnb659fds-deploy-role-zebra", #"<script>zebra</script>"#, #"=zebra|' /C calc'!A0"#,
    #"zebra\r\nb"#,
  ]

  private let folder: TemporaryFolder

  private static func record(
    _ index: Int, _ name: String, source: String = "s3", by role: String, parameters: String
  ) -> String {
    """
    {"eventVersion":"1.08","eventID":"zebra-\(index)","eventTime":"2026-10-02T10:00:00Z",
    "userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE:zebra-run","arn":
    "arn:aws:sts::\(account):assumed-role/\(role)/zebra-run\(index)","accountId":"\(account)",
    "sessionContext":{"sessionIssuer":{"type":"Role",
    "arn":"arn:aws:iam::\(account):role/zebra-path/\(role)",
    "accountId":"\(account)","userName":"\(role)"},"sourceIdentity":"zebra-person",
    "attributes":{"creationDate":"2026-10-02T09:00:00Z","mfaAuthenticated":"false"}}},
    "sourceIPAddress":"zebra.example.com","userAgent":"zebra/1.0",
    "eventSource":"\(source).amazonaws.com","eventName":"\(name)","awsRegion":"us-east-1",
    "recipientAccountId":"\(account)","eventType":"AwsApiCall","requestParameters":\(parameters)}
    """
  }

  private static func policy(_ statement: String) -> String {
    #"{"Version":"2012-10-17","Statement":[\#(statement)]}"#
  }

  private static let open = #"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#
  private static let closed = #"""
    {"Sid":"Closed","Effect":"Deny","NotPrincipal":{"AWS":"arn:aws:iam::111122223333:root"},
    "Action":"s3:*","Resource":"arn:aws:s3:::zebra-two/*"}
    """#

  private static let records = roles.enumerated().flatMap { index, role in
    [
      record(
        index, "PutObject", by: role,
        parameters: #"{"bucketName":"zebra-bucket","key":"zebra/key"}"#),
      record(
        index + 100, "GetObject", by: role, parameters: #"{"bucketName":"zebra-two","key":"*"}"#),
      record(
        index + 200, "SendMessage", source: "sqs", by: role,
        parameters: #"{"queueUrl":"https://sqs.us-east-1.amazonaws.com/\#(account)/zebra"}"#),
      record(
        index + 300, "PutRolePermissionsBoundary", source: "iam", by: role,
        parameters: """
          {"roleName":"\(role)","permissionsBoundary":"arn:aws:iam::\(account):policy/zebra/old"}
          """),
      record(
        index + 400, "Invoke", source: "lambda", by: role,
        parameters: #"{"functionName":"arn:zebra:zebra:zebra:\#(account):function:zebra"}"#),
    ]
  }

  init() throws {
    folder = try TemporaryFolder()
    let whole = "{\"Records\":[\(Self.records.joined(separator: ","))]}"
    try write(
      whole, to: "logs/AWSLogs/\(Self.account)/CloudTrail/us-east-1/zebra/records.json")
    try write(String(whole.dropLast(40)), to: "logs/zebra-\(Self.account)-cut.json")
    try write(
      Self.policy(#"{"Sid":"Reads","Effect":"Allow","Action":"s3:Get*","Resource":"*"}"#),
      to: "zebra-folder/reads.json")
    try write(
      Self.policy(
        #"{"Effect":"Allow","Action":["s3:Put*","sqs:*"],"Resource":"arn:aws:*:::zebra-*"}"#),
      to: "zebra-folder/writes.json")
    try write(
      """
      {"assign": [{"principals": ["arn:aws:iam::*:role/zebra-path/zebra*"], "boundary": "reads.json"},
      {"accounts": ["\(Self.account)"], "boundary": "writes.json"}]}
      """, to: "zebra-folder/plan.json")
    try write(
      """
      {"waivers": [
      {"finding": {"principal": "zebra-deployer", "action": "s3:*"}, "owner": "zebra-owner",
      "reason": "zebra-reason", "expires": "2026-12-01"},
      {"finding": {"resource": "arn:aws:sqs:*:\(Self.account):zebra"}, "owner": "zebra-owner",
      "reason": "zebra-reason", "expires": "2026-01-01"}]}
      """, to: "zebra-folder/waivers.json")
    try write(
      "{\"arn:aws:s3:::zebra-two\": \(Self.policy(Self.closed))}", to: "zebra-folder/resources.json"
    )
    try write(
      """
      {"UserDetailList": [], "GroupDetailList": [], "RoleDetailList": [
      {"RoleName": "zebra-deployer", "Path": "/zebra-path/", "RoleId": "AROAEXAMPLE",
      "Arn": "arn:aws:iam::\(Self.account):role/zebra-path/zebra-deployer",
      "AssumeRolePolicyDocument": {}, "RolePolicyList": [], "AttachedManagedPolicies": [],
      "PermissionsBoundary": {"PermissionsBoundaryType": "Policy",
      "PermissionsBoundaryArn": "arn:aws:iam::\(Self.account):policy/zebra-now"}}],
      "Policies": [{"PolicyName": "zebra-now", "Arn": "arn:aws:iam::\(Self.account):policy/zebra-now",
      "DefaultVersionId": "v1", "PolicyVersionList": [{"VersionId": "v1", "IsDefaultVersion": true,
      "Document": \(Self.policy(Self.open))}]}]}
      """, to: "zebra-folder/account.json")
  }

  private func write(_ text: String, to name: String) throws {
    try folder.write(Array(text.utf8), to: name)
  }

  /// A plan, several boundaries, policies of resources; each with a baseline, a snapshot and waivers.
  private var optionSets: [[String]] {
    let policies = folder.path + "/zebra-folder"
    let shared = [
      "--account-snapshot", policies + "/account.json", "--waivers", policies + "/waivers.json",
    ]
    return [
      ["--plan", policies + "/plan.json", "--baseline", policies + "/reads.json"] + shared,
      [
        "--boundary", "arn:aws:iam::\(Self.account):policy/zebra-now", "--boundary",
        policies + "/writes.json", "--baseline", "current",
      ] + shared,
      [
        "--boundary", policies + "/reads.json", "--resource-policies", policies + "/resources.json",
        "--baseline", "arn:aws:iam::\(Self.account):policy/zebra-now",
      ] + shared,
    ]
  }

  @Test(arguments: [
    ["text"], ["json"], ["ndjson"], ["csv"], ["markdown"], ["html"], ["sarif"], ["junit"],
    ["ndjson", "--events"], ["text", "--group-by", "stack"], ["json", "--group-by", "principal"],
    ["csv", "--group-by", "permission-set"], ["markdown", "--group-by", "account"],
  ])
  func noNameThatPeopleGaveIsLeft(format: [String]) throws {
    for options in optionSets {
      let outcome = try Command.run(
        ["replay", "--redact", "--as-of", "2026-11-01", "--format"]
          + format + options + [folder.path + "/logs"])
      // One of the files is cut short.
      #expect(outcome.status == 1, "\(outcome.error)")
      #expect(outcome.output.utf8.count > 300)
      for line in outcome.output.split(whereSeparator: \.isNewline) {
        #expect(!line.lowercased().contains(Self.word), "\(line.prefix(400))")
        #expect(!line.contains(Self.account), "\(line.prefix(400))")
      }
    }
  }

  @Test(arguments: [[], ["--max-findings", "3"], ["--redact"], ["--group-by", "day"]])
  func theReportWithEveryOptionFitsItsSchema(more: [String]) throws {
    let schema = try JSONSchema("docs/report.schema.json")
    for options in optionSets {
      let outcome = try Command.run(
        ["replay", "--format", "json"] + more + options + [folder.path + "/logs"])
      let tree = try JSONParser.parse(Array(outcome.output.utf8).span)
      #expect(try schema.problems(in: tree) == [])
      let isTruncated = tree["truncated"]?["boundaries"] != nil
      #expect(isTruncated == (more.first == "--max-findings"))
    }
  }

  @Test func aStatementOfAResourcePolicyIsStillTold() throws {
    let policies = folder.path + "/zebra-folder"
    let outcome = try Command.run([
      "replay", "--redact", "--format", "json", "--boundary", policies + "/reads.json",
      "--resource-policies", policies + "/resources.json", folder.path + "/logs",
    ])
    let tree = try JSONParser.parse(Array(outcome.output.utf8).span)
    let statements = try #require(tree["findings"]?.elements).compactMap { $0["statement"] }
    let told = try #require(statements.first { $0["resourcePolicy"] != nil })
    #expect(told["sid"]?.string == "Closed")
    #expect(told["resourcePolicy"]?.string?.hasPrefix("arn:aws:s3:::bucket-") == true)
  }
}
