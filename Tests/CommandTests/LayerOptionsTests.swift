import Foundation
import TestSupport
import Testing

/// `--resource-policies`, `--scp`, `--rcp`, `--session-policy`, `--account-snapshot` and
/// `--sessions new-only`, over three calls: a role session and a user read an object, and the user
/// lists instances.
struct LayerOptionsTests {
  private static let object = #"""
    "eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventName":"GetObject",
    "awsRegion":"us-east-1","eventCategory":"Data","recipientAccountId":"111122223333",
    "requestParameters":{"bucketName":"logs","key":"a/b"},
    "resources":[{"type":"AWS::S3::Object","ARN":"arn:aws:s3:::logs/a/b"},
    {"accountId":"111122223333","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::logs"}]
    """#
  private static let user = #"""
    {"type":"IAMUser","principalId":"AIDAEXAMPLE","arn":"arn:aws:iam::111122223333:user/dev-01",
    "accountId":"111122223333","accessKeyId":"AKIAEXAMPLE","userName":"dev-01"}
    """#
  private static let role = #"""
    {"type":"AssumedRole","principalId":"AROAEXAMPLE:run-1",
    "arn":"arn:aws:sts::111122223333:assumed-role/ci/run-1","accountId":"111122223333",
    "accessKeyId":"ASIAEXAMPLE","sessionContext":{"sessionIssuer":{"type":"Role",
    "principalId":"AROAEXAMPLE","arn":"arn:aws:iam::111122223333:role/ci",
    "accountId":"111122223333","userName":"ci"},"attributes":{"creationDate":
    "2026-10-02T09:00:00Z","mfaAuthenticated":"false"}}}
    """#
  private static let records = #"""
    {"Records":[
    {"eventID":"e1","eventTime":"2026-10-02T10:00:00Z","userIdentity":\#(role),\#(object)},
    {"eventID":"e2","eventTime":"2026-10-02T11:00:00Z","userIdentity":\#(user),\#(object)},
    {"eventID":"e3","eventTime":"2026-10-02T12:00:00Z","userIdentity":\#(user),
    "eventVersion":"1.08","eventSource":"ec2.amazonaws.com","eventName":"DescribeInstances",
    "awsRegion":"us-east-1","recipientAccountId":"111122223333","requestParameters":{}}]}
    """#
  private static let full = #"{"Effect":"Allow","Action":"*","Resource":"*"}"#
  private static let session = #"""
    {"Sid":"Run1","Effect":"Allow","Principal":
    {"AWS":"arn:aws:sts::111122223333:assumed-role/ci/run-1"},
    "Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}
    """#
  private static let account = #"""
    {"Sid":"Account","Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"s3:*",
    "Resource":"arn:aws:s3:::logs/*"}
    """#

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try write(Self.records, to: "records.json")
    try write(
      Self.policy(#"{"Sid":"Ec2","Effect":"Allow","Action":"ec2:*","Resource":"*"}"#),
      to: "boundary.json")
  }

  private static func policy(_ statements: String...) -> String {
    #"{"Version":"2012-10-17","Statement":[\#(statements.joined(separator: ","))]}"#
  }

  private func write(_ text: String, to name: String) throws {
    try folder.write(Array(text.utf8), to: name)
  }

  /// Runs a command; its text comes without line breaks and indents, which lie where they may.
  private func run(_ command: String, _ options: [String]) throws -> Command.Outcome {
    var outcome = try Command.run(
      [command, "--boundary", "\(folder.path)/boundary.json"]
        + options.map { $0.replacing("@", with: folder.path + "/") }
        + ["\(folder.path)/records.json"])
    outcome.output = outcome.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    return outcome
  }

  /// The report's object as far as tests ask.
  private struct Report: Decodable {
    struct Finding: Decodable {
      struct Statement: Decodable {
        var sid: String?
        var resourcePolicy: String?
      }

      var action: String
      var reason: String
      var statement: Statement?
      var missing: [String]
      var rescue: String
    }

    struct Coverage: Decodable {
      struct Rescued: Decodable { var calls: Int }

      var exempt: [String: Int]
      var staleLayers: [String: Int]?
      var rescued: [Rescued]?
    }

    var verdicts: [String: Int]
    var findings: [Finding]
    var coverage: Coverage
    var staleLayers: Int
  }

  private func report(_ options: [String] = []) throws -> Report {
    let outcome = try Command.run(
      ["replay", "--format", "json", "--boundary", "\(folder.path)/boundary.json"]
        + options.map { $0.replacing("@", with: folder.path + "/") }
        + ["\(folder.path)/records.json"])
    #expect(outcome.status == 0, "\(outcome.error)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  @Test func aResourcePolicyThatNamesTheSessionRescuesItsCallAlone() throws {
    let without = try report()
    #expect(without.verdicts["denied"] == 2)
    #expect(without.findings.map(\.rescue) == ["possible", "possible"])
    #expect(without.coverage.rescued == nil)
    try write(
      #"{"arn:aws:s3:::logs":\#(Self.policy(Self.session, Self.account))}"#, to: "resources.json")
    let with = try report(["--resource-policies", "@resources.json"])
    #expect(with.verdicts["allowed"] == 2)
    #expect(with.verdicts["denied"] == 1)
    #expect(with.findings.map(\.rescue) == ["none"])
    #expect(with.coverage.rescued?.map(\.calls) == [1])
    #expect(with.staleLayers == 0)
    let explained = try run(
      "explain", ["--resource-policies", "@resources.json", "--event-id", "e1"])
    #expect(explained.output.contains("allowed (resourcePolicy)"))
    #expect(explained.output.contains(#"statement 1 "Run1" (resources.json:1)"#))
    #expect(explained.output.contains("by its account, which does not escape a boundary"))
  }

  @Test func aDenyWithNotPrincipalIsNamed() throws {
    let deny = #"""
      {"Sid":"Only","Effect":"Deny","NotPrincipal":{"AWS":["arn:aws:iam::111122223333:user/dev-01",
      "111122223333"]},"Action":"s3:*","Resource":"*"}
      """#
    try write(#"{"arn:aws:s3:::logs":\#(Self.policy(deny))}"#, to: "resources.json")
    let report = try report(["--resource-policies", "@resources.json"])
    #expect(report.findings.map(\.reason) == ["explicitDeny", "explicitDeny"])
    #expect(report.findings.map(\.statement?.sid) == ["Only", "Only"])
    #expect(
      report.findings.map(\.statement?.resourcePolicy) == [
        "arn:aws:s3:::logs", "arn:aws:s3:::logs",
      ])
    let text = try run("replay", ["--resource-policies", "@resources.json"])
    #expect(text.output.contains("NotPrincipal"))
  }

  @Test func staleLayersAreCountedAndNamedAndChangeNoVerdict() throws {
    let before = try report()
    let noInstances = #"{"Sid":"NoEc2","Effect":"Deny","Action":"ec2:*","Resource":"*"}"#
    try write(
      "[[\(Self.policy(Self.full))],[\(Self.policy(Self.full, noInstances))]]", to: "scp.json")
    try write(
      #"[[\#(Self.policy(#"{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}"#))]]"#,
      to: "rcp.json")
    try write(
      Self.policy(#"{"Effect":"Allow","Action":"s3:Put*","Resource":"*"}"#), to: "session.json")
    let files = ["--scp", "@scp.json", "--rcp", "@rcp.json", "--session-policy", "@session.json"]
    // The bucket's policy may have named the session, which escapes a session policy too.
    let after = try report(files)
    #expect(after.verdicts == before.verdicts)
    #expect(after.coverage.staleLayers == ["scp": 1])
    try write(#"{"arn:aws:s3:::logs":null}"#, to: "resources.json")
    let known = files + ["--resource-policies", "@resources.json"]
    let certain = try report(known)
    #expect(certain.verdicts == before.verdicts)
    #expect(certain.staleLayers == 2)
    #expect(certain.coverage.staleLayers == ["scp": 1, "session": 1])
    let text = try run("replay", known)
    #expect(
      text.output.contains("2 calls went through that the supplied policies would have denied"))
    #expect(text.output.contains("(session policies 1, SCPs 1)"))
    let explained = try run("explain", ["--scp", "@scp.json", "--event-id", "e3"])
    #expect(explained.output.contains("Layer SCPs: explicitDeny"))
    #expect(explained.output.contains("level 2 of 2"))
    #expect(explained.output.contains("stale SCPs, as supplied, would have denied"))
  }

  @Test func aCatalogTellsWhichServicesResourceControlPoliciesReach() throws {
    let noInstances =
      #"{"Sid":"NoEc2","Effect":"Deny","Principal":"*","Action":"ec2:*","Resource":"*"}"#
    let all = #"{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}"#
    try write("[[\(Self.policy(all, noInstances))]]", to: "rcp.json")
    #expect(try report(["--rcp", "@rcp.json"]).staleLayers == 0)
    try write("resourceControl\tec2\t\n", to: "more.tsv")
    let reached = try report(["--rcp", "@rcp.json", "--catalog", "@more.tsv"])
    #expect(reached.coverage.staleLayers == ["rcp": 1])
  }

  @Test func identityPoliciesOfASnapshotAreALayer() throws {
    let attached = #"[{"PolicyName":"S3","PolicyArn":"arn:aws:iam::111122223333:policy/S3"}]"#
    let s3 = Self.policy(#"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#)
    let ec2 = Self.policy(#"{"Effect":"Allow","Action":"ec2:*","Resource":"*"}"#)
    func snapshot(group: String) -> String {
      #"""
      {"UserDetailList":[{"Path":"/","UserName":"dev-01","UserId":"AIDAEXAMPLE",
      "Arn":"arn:aws:iam::111122223333:user/dev-01","GroupList":["ops"],
      "AttachedManagedPolicies":\#(attached),"Tags":[]}],
      "GroupDetailList":[{"Path":"/","GroupName":"ops","GroupId":"AGPAEXAMPLE",
      "Arn":"arn:aws:iam::111122223333:group/ops","AttachedManagedPolicies":[],
      "GroupPolicyList":[{"PolicyName":"inline","PolicyDocument":\#(group)}]}],
      "RoleDetailList":[],"Policies":[{"PolicyName":"S3","PolicyId":"ANPAEXAMPLE",
      "Arn":"arn:aws:iam::111122223333:policy/S3","Path":"/","DefaultVersionId":"v1",
      "PolicyVersionList":[{"Document":\#(s3),"VersionId":"v1","IsDefaultVersion":true}]}]}
      """#
    }
    try write(snapshot(group: ec2), to: "account.json")
    #expect(try report(["--account-snapshot", "@account.json"]).staleLayers == 0)
    try write(snapshot(group: s3), to: "account.json")
    let stale = try report(["--account-snapshot", "@account.json"])
    #expect(stale.staleLayers == 1)
    #expect(stale.coverage.staleLayers == ["identity": 1])
    let explained = try run("explain", ["--account-snapshot", "@account.json", "--event-id", "e3"])
    #expect(explained.output.contains("Layer identity policies: implicitDeny"))
    let other = try run("explain", ["--account-snapshot", "@account.json", "--event-id", "e1"])
    #expect(other.output.contains("Layer identity policies: nothing was supplied"))
  }

  @Test func sessionsThatBeganBeforeAreExempt() throws {
    let report = try report(["--sessions", "new-only", "--effective-at", "2026-10-02T11:00:00Z"])
    #expect(report.verdicts["exempt"] == 1)
    #expect(report.verdicts["denied"] == 1)
    #expect(report.coverage.exempt == ["sessionBeforeEffective": 1])
    let explained = try run(
      "explain",
      [
        "--sessions", "new-only", "--effective-at", "2026-10-03", "--format", "ndjson",
        "--event-id", "e1",
      ])
    #expect(explained.output.contains(#""verdict":"exempt""#))
    #expect(explained.output.contains(#""requests":[]"#))
    let text = Self.records.replacing(#""creationDate":"#, with: #""other":"#)
    try write(text, to: "records.json")
    let open = try self.report(["--sessions", "new-only", "--effective-at", "2026-10-02T11:00:00Z"])
    #expect(open.verdicts["indeterminate"] == 1)
    #expect(open.findings.flatMap(\.missing) == ["sessionStart"])
  }

  @Test func theNDJSONOfExplainHasNoMembersMoreWithLayers() throws {
    try write("[[\(Self.policy(Self.full))]]", to: "scp.json")
    let plain = try run("explain", ["--format", "ndjson"])
    let layered = try run("explain", ["--format", "ndjson", "--scp", "@scp.json"])
    #expect(plain.output == layered.output)
  }

  @Test(arguments: [
    (["--sessions", "new-only"], 64, "needs `--effective-at TIME`"),
    (["--effective-at", "2026-10-02"], 64, "needs `--sessions new-only`"),
    (["--sessions", "all", "--effective-at", "2026-10-02"], 64, "needs `--sessions new-only`"),
    (["--sessions", "new-only", "--effective-at", "soon"], 64, "a time in ISO 8601"),
    (["--scp", "@none.json"], 65, "(--scp) cannot be read: no such file"),
    (["--scp", "@bad.json", "--rcp", "@bad.json"], 65, "bad.json:1:3: error:"),
    (
      ["--resource-policies", "@boundary.json"], 65, "boundary.json:1:1: error: expected an object"
    ),
    (["--session-policy", "@bad.json"], 65, "bad.json:1:2: error:"),
  ])
  func whatCannotBeUsedIsExplained(options: [String], status: Int32, part: String) throws {
    try write("[[7]]", to: "bad.json")
    for command in ["replay", "explain"] {
      let outcome = try Command.run(
        [command, "--boundary", "\(folder.path)/boundary.json"]
          + options.map { $0.replacing("@", with: folder.path + "/") }
          + ["\(folder.path)/records.json"])
      #expect(outcome.status == status, "\(outcome.error)")
      #expect(outcome.error.contains(part), "\(outcome.error)")
      #expect(outcome.output.isEmpty)
    }
  }
}
