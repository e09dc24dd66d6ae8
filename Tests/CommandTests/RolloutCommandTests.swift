import Foundation
import TestSupport
import Testing

/// `--plan`, `--baseline`, `--waivers` and several `--boundary`, over calls of two roles and a user.
struct RolloutCommandTests {
  private let folder: TemporaryFolder

  private static func record(
    _ id: String, _ name: String, by arn: String, source: String = "s3",
    parameters: String = #"{"bucketName":"logs","key":"a"}"#, error: String? = nil
  ) -> String {
    let parts = arn.split(separator: "/").map(String.init)
    let account = "111122223333"
    let identity: String
    if arn.hasPrefix("user") {
      identity = """
        {"type":"IAMUser","principalId":"AIDAEXAMPLE","arn":"arn:aws:iam::\(account):\(arn)",
        "accountId":"\(account)","accessKeyId":"AKIAEXAMPLE","userName":"\(parts[parts.count - 1])"}
        """
    } else {
      identity = """
        {"type":"AssumedRole","principalId":"AROAEXAMPLE:run-1","arn":
        "arn:aws:sts::\(account):assumed-role/\(parts[parts.count - 1])/run-1","accountId":"\(account)",
        "sessionContext":{"sessionIssuer":{"type":"Role","arn":"arn:aws:iam::\(account):\(arn)",
        "accountId":"\(account)","userName":"\(parts[parts.count - 1])"},
        "attributes":{"creationDate":"2026-10-02T09:00:00Z","mfaAuthenticated":"false"}}}
        """
    }
    let failure = error.map { #","errorCode":"AccessDenied","errorMessage":"\#($0)""# } ?? ""
    return """
      {"eventVersion":"1.08","eventID":"\(id)","eventTime":"2026-10-02T10:00:00Z",
      "userIdentity":\(identity),"eventSource":"\(source).amazonaws.com","eventName":"\(name)",
      "awsRegion":"us-east-1","recipientAccountId":"\(account)","eventType":"AwsApiCall",
      "requestParameters":\(parameters)\(failure)}
      """
  }

  private static func denial(_ action: String, _ reason: String) -> String {
    """
    User: arn:aws:sts::111122223333:assumed-role/deployer/run-1 is not authorized to perform: \
    \(action) on resource: arn:aws:s3:::logs/a because no \(reason) allows the \(action) action
    """
  }

  private static let copy =
    #"{"bucketName":"logs","key":"a","x-amz-copy-source":"other/b"}"#

  private static let records = [
    record("deploy-put", "PutObject", by: "role/ci/deployer"),
    record("deploy-get", "GetObject", by: "role/ci/deployer"),
    record(
      "deploy-named", "GetObject", by: "role/ci/deployer",
      error: denial("s3:GetObject", "permissions boundary")),
    record(
      "deploy-unnamed", "GetObject", by: "role/ci/deployer", error: "Access Denied"),
    record(
      "deploy-identity", "GetObject", by: "role/ci/deployer",
      error: denial("s3:GetObject", "identity-based policy")),
    record("app-put", "PutObject", by: "role/app/orders"),
    record("app-copy", "CopyObject", by: "role/app/orders", parameters: copy),
    record("user-get", "GetObject", by: "user/dev-01"),
    record("user-denied", "GetObject", by: "user/dev-01", error: "Access Denied"),
    record(
      "user-root", "GetCallerIdentity", by: "user/dev-01", source: "sts", parameters: "null"),
    record(
      "boundary-set", "PutRolePermissionsBoundary", by: "user/dev-01", source: "iam",
      parameters:
        #"{"roleName":"orders","permissionsBoundary":"arn:aws:iam::111122223333:policy/old"}"#),
  ]

  private static func allow(_ actions: String) -> String {
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":\#(actions),"Resource":"*"}]}"#
  }

  init() throws {
    folder = try TemporaryFolder()
    try write("{\"Records\":[\(Self.records.joined(separator: ","))]}", to: "records.json")
    try write(Self.allow(#"["s3:PutObject","s3:PutObjectTagging"]"#), to: "put.json")
    try write(Self.allow(#"["s3:GetObject","s3:GetObjectTagging"]"#), to: "get.json")
    try write(Self.allow(#"["s3:*","iam:*"]"#), to: "all.json")
    try write(
      """
      {"assign": [{"principals": ["arn:aws:iam::*:role/ci/*"], "boundary": "get.json"},
      {"paths": "/app/", "boundary": "put.json"}]}
      """, to: "plan.json")
  }

  private func write(_ text: String, to name: String) throws {
    try folder.write(Array(text.utf8), to: name)
  }

  private func run(_ command: String, _ options: [String]) throws -> Command.Outcome {
    try Command.run(
      [command] + options.map { $0.replacing("@", with: folder.path + "/") }
        + ["\(folder.path)/records.json"])
  }

  private func report(_ options: [String], status: Int32 = 0) throws -> [String: Any] {
    let outcome = try run("replay", ["--format", "json", "--as-of", "2026-11-01"] + options)
    #expect(outcome.status == status, "\(outcome.error)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func verdicts(_ options: [String]) throws -> [String: String] {
    let outcome = try run("explain", ["--format", "ndjson"] + options)
    var verdicts: [String: String] = [:]
    for line in outcome.output.split(separator: "\n") {
      let record = try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      verdicts[try #require(record["eventID"] as? String)] = record["verdict"] as? String
    }
    return verdicts
  }

  private func findings(_ report: [String: Any]) throws -> [[String: Any]] {
    try #require(report["findings"] as? [[String: Any]])
  }

  // MARK: Plans

  @Test func aPlanGivesEachPrincipalItsBoundaryAndLeavesOthersOut() throws {
    let report = try report(["--plan", "@plan.json"])
    let boundaries = try #require(report["boundaries"] as? [[String: Any]])
    #expect(boundaries.map { $0["source"] as? String } == ["get.json", "put.json"])
    #expect(report["candidates"] is NSNull)
    let verdicts = try #require(report["verdicts"] as? [String: Int])
    #expect(
      verdicts == [
        "allowed": 2, "denied": 2, "indeterminate": 0, "alreadyDenied": 3, "exempt": 0,
        "notAuthorized": 1, "outOfScope": 3,
      ])
    let found = try findings(report).map {
      "\($0["boundary"] ?? "") \($0["action"] ?? "") \($0["change"] ?? "")"
    }
    #expect(found == ["1 s3:PutObject <null>", "2 s3:GetObject <null>"])
  }

  @Test func suggestChangesOneBoundaryOfAPlanForThoseWhoGetIt() throws {
    func actions(_ outcome: Command.Outcome) throws -> Set<String> {
      let policy = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let statements = (policy as? [String: Any])?["Statement"] as? [[String: Any]]
      return Set((statements ?? []).flatMap { $0["Action"] as? [String] ?? [] })
    }
    let get = try run("suggest", ["--plan", "@plan.json", "--boundary", "@get.json"])
    #expect(get.status == 0, "\(get.error)")
    #expect(
      try actions(get) == ["s3:GetObject", "s3:GetObjectTagging", "s3:PutObject"])
    #expect(get.error.contains("--plan"))
    // The other way round: what the role of applications copied, and nothing of the deployer.
    let put = try run("suggest", ["--plan", "@plan.json", "--boundary", "@put.json"])
    #expect(try actions(put) == ["s3:PutObject", "s3:PutObjectTagging", "s3:GetObject"])
    try write(
      #"{"assign": [{"principals": "arn:aws:iam::*:user/*", "boundary": "put.json"}]}"#,
      to: "users.json")
    let only = try run("suggest", ["--plan", "@users.json"])
    #expect(try actions(only).contains("iam:PutRolePermissionsBoundary"))
    for (options, words) in [
      (["--plan", "@plan.json"], "which of the plan's boundaries"),
      (["--plan", "@plan.json", "--boundary", "@all.json"], "which of the plan's boundaries"),
    ] {
      let outcome = try run("suggest", options)
      #expect(outcome.status == 64)
      #expect(outcome.error.contains(words))
    }
  }

  @Test func backtestHoldsEachPrincipalAgainstWhatThePlanAssigns() throws {
    func table(_ options: [String]) throws -> [String: Int] {
      let outcome = try run("backtest", ["--format", "json"] + options)
      #expect(outcome.status == 0, "\(outcome.error)")
      let report =
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      let boundary = try #require(report?["boundary"] as? [String: Any])
      return boundary.compactMapValues { $0 as? Int }
    }
    // The deployer's put, and the copy of the applications, were carried out.
    let planned = try table(["--plan", "@plan.json"])
    #expect(planned["falsePositive"] == 2)
    #expect(planned["falseNegative"] == 1)
    let same = try table(["--boundary", "@get.json"])
    #expect(same["falsePositive"] == 4)
    let both = try run("backtest", ["--plan", "@plan.json", "--boundary", "@get.json"])
    #expect(both.status == 64)
  }

  @Test func explainSaysTheSameAndOutOfScopeComesBeforeAlreadyDenied() throws {
    let verdicts = try verdicts(["--plan", "@plan.json"])
    #expect(
      verdicts == [
        "deploy-put": "denied", "deploy-get": "allowed", "deploy-named": "alreadyDenied",
        "deploy-unnamed": "alreadyDenied", "deploy-identity": "alreadyDenied",
        "app-put": "allowed", "app-copy": "denied", "user-get": "outOfScope",
        "user-denied": "outOfScope", "user-root": "notAuthorized", "boundary-set": "outOfScope",
      ])
    let text = try run("explain", ["--plan", "@plan.json", "--event-id", "app-copy"])
    #expect(text.output.contains("the boundary put.json, by the plan"))
  }

  @Test func anAssignmentThatHangsOnATagLeavesTheRecordOpenAndNamesIt() throws {
    try write(
      #"{"assign": [{"tags": {"team": "shop"}, "boundary": "put.json"}]}"#, to: "tags.json")
    try write(
      """
      {"factsVersion": 1, "principals": {
      "arn:aws:iam::111122223333:role/app/orders": {"tags": {"team": "shop"}},
      "arn:aws:iam::111122223333:user/dev-01": {"tags": {"team": "web"}}}}
      """, to: "facts.json")
    let verdicts = try verdicts(["--plan", "@tags.json", "--facts", "@facts.json"])
    #expect(verdicts["app-put"] == "allowed")
    #expect(verdicts["app-copy"] == "denied")
    #expect(verdicts["user-get"] == "outOfScope")
    #expect(verdicts["deploy-put"] == "indeterminate")
    #expect(verdicts["deploy-named"] == "alreadyDenied")
    let report = try report(["--plan", "@tags.json", "--facts", "@facts.json"])
    let open = try #require(
      findings(report).first { $0["verdict"] as? String == "indeterminate" })
    #expect(open["boundary"] is NSNull)
    #expect(open["reason"] as? String == "unknownAssignment")
    #expect(open["missing"] as? [String] == ["aws:PrincipalTag/team"])
    let without = try run("replay", ["--plan", "@tags.json"])
    #expect(without.status == 65)
    #expect(without.error.contains("tags.json:1:14: error: a log does not tell the tags"))
  }

  @Test(arguments: [
    (["--plan", "@plan.json", "--boundary", "@put.json"], Int32(64), "do not go together"),
    (["--boundary", "@put.json", "--baseline", "current"], 64, "needs --account-snapshot FILE"),
    ([], 64, "missing option `--boundary FILE`"),
    (["--plan", "@nowhere.json"], 65, "the plan `"),
    (
      ["--boundary", "@put.json", "--baseline", "@nowhere.json"], 65, "nowhere.json` cannot be read"
    ),
    (
      ["--boundary", "@put.json", "--waivers", "@put.json"], 65,
      "put.json:1:2: error: unknown member"
    ),
    (
      ["--plan", "@broken.json"], 65, "broken.json:1:26: error: the boundary `nowhere.json` cannot"
    ),
    (["--plan", "-", "--waivers", "-"], 64, "standard input can be read once"),
  ])
  func whatCannotBeUsedIsTold(options: [String], status: Int32, words: String) throws {
    try write(#"{"assign": [{"boundary": "nowhere.json"}]}"#, to: "broken.json")
    let outcome = try run("replay", options)
    #expect(outcome.status == status)
    #expect(outcome.error.contains(words), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
  }

  @Test func aPlanThatAssignsNobodyABoundaryIsNoCleanBill() throws {
    try write(#"{"assign": [{"principals": "nobody", "boundary": "put.json"}]}"#, to: "none.json")
    let outcome = try run("replay", ["--plan", "@none.json"])
    // One record is not authorized by policies and so in scope.
    #expect(outcome.status == 0)
    let filtered = try run("replay", ["--plan", "@none.json", "--service", "s3"])
    #expect(filtered.status == 1)
    #expect(filtered.error.contains("no record is in scope"))
    #expect(
      try run("replay", ["--plan", "@none.json", "--service", "s3", "--allow-empty"]).status == 0)
  }

  /// Lines are about findings alone: without any, standard error tells that there are blind spots.
  @Test(arguments: ["csv", "ndjson"])
  func blindSpotsAreToldWhereNoLineCan(format: String) throws {
    let options = ["--boundary", "@all.json", "--format", format]
    let outcome = try run("replay", options)
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\r\n").count == (format == "csv" ? 1 : 0))
    #expect(outcome.error.contains("`--format json` tells all"))
    let found = try run("replay", ["--boundary", "@get.json", "--format", format])
    #expect(found.error.isEmpty)
  }

  // MARK: Changes

  @Test func whatChangesIsToldAgainstTheBoundaryInForce() throws {
    let report = try report(["--boundary", "@get.json", "--baseline", "@put.json"])
    let changes = try #require(report["changes"] as? [String: Any])
    func count(_ name: String) -> Int? { changes[name] as? Int }
    #expect(count("newlyDenied") == 2)
    #expect(count("newlyAllowed") == 1)
    // Two calls that went through, and two denials that name no policy.
    #expect(count("maybeNewlyAllowed") == 4)
    #expect(count("newlyIndeterminate") == 0)
    #expect(count("nowDecided") == 0)
    #expect(count("unchanged") == 3)
    #expect((changes["baseline"] as? [String: Any])?["source"] as? String == "put.json")
    let events = try #require(changes["boundaryEvents"] as? [[String: Any]])
    #expect(
      events.map { $0["principal"] as? String } == ["arn:aws:iam::111122223333:role/app/orders"])
    let found = Set(
      try findings(report).map {
        "\($0["action"] ?? "") \($0["verdict"] ?? "") \($0["change"] ?? "")"
      })
    #expect(
      found == [
        "s3:PutObject denied newlyDenied", "s3:GetObject alreadyDenied newlyAllowed",
        "s3:GetObject alreadyDenied maybeNewlyAllowed", "s3:GetObject allowed maybeNewlyAllowed",
        "iam:PutRolePermissionsBoundary denied unchanged",
      ])
    let text = try run("replay", ["--boundary", "@get.json", "--baseline", "@put.json"]).output
    let sections = ["WHAT CHANGES", "NEWLY ALLOWED, FOR CERTAIN OR PERHAPS", "WOULD BE DENIED"]
    let places = sections.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test func theCurrentBoundariesAreThoseOfTheSnapshot() throws {
    try write(
      """
      {"UserDetailList": [{"UserName": "dev-01", "Path": "/", "UserId": "AIDAEXAMPLE",
      "Arn": "arn:aws:iam::111122223333:user/dev-01", "GroupList": [], "AttachedManagedPolicies": []}],
      "RoleDetailList": [{"RoleName": "deployer", "Path": "/ci/", "RoleId": "AROAEXAMPLE",
      "Arn": "arn:aws:iam::111122223333:role/ci/deployer", "AssumeRolePolicyDocument": {},
      "InstanceProfileList": [], "RolePolicyList": [], "AttachedManagedPolicies": [],
      "PermissionsBoundary": {"PermissionsBoundaryType": "Policy",
      "PermissionsBoundaryArn": "arn:aws:iam::111122223333:policy/put"}}],
      "GroupDetailList": [], "Policies": [{"PolicyName": "put", "PolicyId": "ANPAEXAMPLE",
      "Arn": "arn:aws:iam::111122223333:policy/put", "Path": "/", "DefaultVersionId": "v1",
      "PolicyVersionList": [{"VersionId": "v1", "IsDefaultVersion": true,
      "Document": \(Self.allow(#"["s3:PutObject","s3:PutObjectTagging"]"#))}]}]}
      """, to: "account.json")
    let report = try report([
      "--boundary", "@get.json", "--baseline", "current", "--account-snapshot", "@account.json",
      "--boundary", "@put.json",
    ])
    let candidates = try #require(report["candidates"] as? [[String: Any]])
    #expect(report["verdicts"] is NSNull)
    let changes = candidates.compactMap { $0["changes"] as? [String: Int] }
    #expect(changes.count == 2)
    // The deployer's call is newly denied by the first; the user has no boundary and gets one.
    #expect(changes[0]["newlyDenied"] == 2)
    #expect(changes[0]["newlyAllowed"] == 1)
    // Of the other role nothing is known.
    #expect(changes[0]["nowDecided"] == 2)
    #expect(changes[1]["newlyDenied"] == 2)
    #expect(changes[1]["newlyAllowed"] == 0)
    let attachments = try #require(report["attachments"] as? [String: Any])
    #expect(attachments["this"] as? Int == 1)
    #expect(attachments["none"] as? Int == 1)
    #expect(attachments["some"] as? Int == 1)
    let told = try #require(attachments["principals"] as? [[String: Any]])
    #expect(told.map { $0["attached"] as? String } == ["this", "some", "none"])
    #expect(told.map { $0["matches"] as? [Int] } == [[2], [], []])
  }

  /// What a report says of plan, baseline, waivers and boundaries attached now does not hang on how
  /// the archive was cut.
  @Test func talliesOfPartsMakeTheReportOfTheWhole() throws {
    let middle = Self.records.count / 2
    for (name, part) in [("a", Self.records[..<middle]), ("b", Self.records[middle...])] {
      try write("{\"Records\":[\(part.joined(separator: ","))]}", to: "parts/\(name).json")
    }
    try write(
      """
      {"waivers": [{"finding": {"action": "s3:PutObject"}, "owner": "a", "reason": "b",
      "expires": "2099-01-01"}]}
      """, to: "waivers.json")
    let parts = folder.path + "/parts"
    let options =
      [
        "--plan", "@plan.json", "--baseline", "@put.json", "--dedupe", "day", "--root", parts,
      ].map { $0.replacing("@", with: folder.path + "/") }
    let report = [
      "--format", "json", "--as-of", "2026-11-01", "--waivers", folder.path + "/waivers.json",
      "--fail-on", "denied",
    ]
    for name in ["a", "b"] {
      let outcome = try Command.run(
        ["replay"] + options
          + ["--format", "tally", "--output", "\(parts).\(name)", "\(parts)/\(name).json"])
      #expect(outcome.status == 0, "\(outcome.error)")
    }
    let merged = try Command.run(["merge"] + report + ["\(parts).b", "\(parts).a"])
    let whole = try Command.run(["replay"] + options + report + [parts])
    #expect(merged.status == 3 && whole.status == 3, "\(merged.error)\(whole.error)")
    #expect(merged.output == whole.output)
    let other = try Command.run(
      ["replay", "--boundary", "\(folder.path)/put.json"] + options.dropFirst(4)
        + ["--format", "tally", "--output", "\(parts).c", "\(parts)/b.json"])
    #expect(other.status == 0, "\(other.error)")
    let refused = try Command.run(["merge", "\(parts).a", "\(parts).c"])
    #expect(refused.status == 65)
  }

  // MARK: Several boundaries

  @Test func severalBoundariesAreComparedInATable() throws {
    let outcome = try run(
      "replay", ["--boundary", "@get.json", "--boundary", "@put.json", "--boundary", "@all.json"])
    #expect(outcome.status == 0)
    let words = outcome.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("BOUNDARIES COMPARED denied undecided principals of 6,144 chars"))
    #expect(words.contains("1 get.json 4 0 3 120"))
    #expect(words.contains("2 put.json 4 0 3 120"))
    #expect(words.contains("3 all.json 0 0 0 98"))
  }

  // MARK: Waivers

  @Test func waivedRecordsDoNotTripAGate() throws {
    func gate(_ pattern: String, _ gate: String) throws -> Int32 {
      try write(
        """
        {"waivers": [{"finding": \(pattern), "owner": "a", "reason": "b", "expires": "2099-01-01"}]}
        """, to: "waivers.json")
      return try run(
        "replay", ["--boundary", "@nothing.json", "--waivers", "@waivers.json", "--fail-on", gate]
      ).status
    }
    try write(Self.allow(#"["sqs:*"]"#), to: "nothing.json")
    // Two calls put, one copies (gets and puts), two get, one sets a boundary.
    #expect(try gate(#"{"action": "x:*"}"#, "denied:6") == 3)
    #expect(try gate(#"{"action": "x:*"}"#, "denied:7") == 0)
    #expect(try gate(#"{"action": "s3:PutObject"}"#, "denied:4") == 3)
    #expect(try gate(#"{"action": "s3:PutObject"}"#, "denied:5") == 0)
    #expect(try gate(#"{"action": "s3:*Object"}"#, "denied:2") == 0)
    #expect(try gate(#"{"action": "*"}"#, "denied") == 0)
    #expect(try gate(#"{"action": "*", "resource": "arn:aws:s3:::*"}"#, "denied") == 3)
  }
}
