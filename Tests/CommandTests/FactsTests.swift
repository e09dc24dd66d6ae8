import Foundation
import TestSupport
import Testing

/// `learn`, `--facts` and `--account-snapshot`, from the outside.
struct FactsTests {
  private static let organisation = "samples/organisation/logs/AWSLogs/o-exampleorgid"
  /// Calls of IAM are recorded in this region.
  private static let logs = "\(organisation)/222222222222/CloudTrail/us-east-1"

  private static let boundary = """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue",\
    "Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"shop"}}}]}
    """

  private static let snapshot = """
    {"UserDetailList":[{"Path":"/people/","UserName":"dev-01","UserId":"AIDAEXAMPLEEXAMPLE111",
      "Arn":"arn:aws:iam::111122223333:user/people/dev-01","Tags":[{"Key":"team","Value":"shop"}]}],
     "Policies":[{"PolicyName":"b","Arn":"arn:aws:iam::111122223333:policy/b","PolicyVersionList":
      [{"VersionId":"v1","IsDefaultVersion":true,"Document":\(boundary)}]}]}
    """

  private static let record = """
    {"eventVersion":"1.09","eventTime":"2024-09-01T10:00:00Z","eventType":"AwsApiCall",\
    "eventID":"1a2b3c4d-0000-4000-8000-000000000001","eventName":"GetSecretValue",\
    "eventSource":"secretsmanager.amazonaws.com","awsRegion":"eu-central-1",\
    "recipientAccountId":"111122223333","requestParameters":{"secretId":"db"},\
    "userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLEEXAMPLE111",\
    "arn":"arn:aws:iam::111122223333:user/people/dev-01","accountId":"111122223333",\
    "userName":"dev-01","accessKeyId":"AKIAEXAMPLEEXAMPLE11"}}
    """

  private struct Report: Decodable {
    struct Finding: Decodable {
      var action: String
      var verdict: String
      var missing: [String]
    }
    var verdicts: [String: Int]
    var findings: [Finding]
  }

  private func report(_ arguments: [String]) throws -> Report {
    let outcome = try Command.run(["replay", "--format", "json"] + arguments)
    #expect(outcome.status == 0, "\(outcome.error)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  @Test func neitherTheOrderOfThePathsNorTheOutputChangesAByte() throws {
    let paths = ["222222222222", "777788889999"].map {
      "\(Self.organisation)/\($0)/CloudTrail/us-east-1"
    }
    let one = try Command.run(["learn"] + paths)
    #expect(one.status == 0)
    #expect(one.error.isEmpty)
    #expect(one.output.hasPrefix("{\n  \"factsVersion\": 1,\n"))
    #expect(try Command.run(["learn"] + paths.reversed()).output == one.output)
    let folder = try TemporaryFolder()
    let written = try Command.run(["learn", "--output", "\(folder.path)/facts.json"] + paths)
    #expect(written.output.isEmpty)
    #expect(String(decoding: try folder.read("facts.json"), as: UTF8.self) == one.output)
  }

  @Test func whatAnArchiveTeachesSettlesWhatItsRecordsLeaveOpen() throws {
    let folder = try TemporaryFolder()
    let facts = "\(folder.path)/facts.json"
    #expect(try Command.run(["learn", "--output", facts, Self.logs]).status == 0)
    let arguments = ["--boundary", "samples/organisation/boundary.json", Self.logs]
    let without = try report(arguments)
    let with = try report(["--facts", facts] + arguments)
    func open(_ report: Report) -> Int { report.verdicts["indeterminate"] ?? 0 }
    #expect(open(with) < open(without))
    #expect(with.verdicts.values.reduce(0, +) == without.verdicts.values.reduce(0, +))
    func places(_ report: Report) -> Int {
      report.findings.count { $0.action == "iam:PutRolePolicy" && $0.missing.contains("resource") }
    }
    #expect(places(without) > 0)
    #expect(places(with) == 0)
  }

  @Test func aSnapshotTellsTagsAndHoldsTheBoundary() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.record.utf8), to: "log.json")
    try folder.write(Array(Self.snapshot.utf8), to: "account.json")
    try folder.write(Array(Self.boundary.utf8), to: "boundary.json")
    let (log, snapshot) = ("\(folder.path)/log.json", "\(folder.path)/account.json")
    let without = try report(["--boundary", "\(folder.path)/boundary.json", log])
    #expect(without.verdicts["indeterminate"] == 1)
    #expect(without.findings.first?.missing == ["aws:PrincipalTag/team"])
    let arn = "arn:aws:iam::111122223333:policy/b"
    for boundary in ["\(folder.path)/boundary.json", arn] {
      let with = try report(["--boundary", boundary, "--account-snapshot", snapshot, log])
      #expect(with.verdicts["allowed"] == 1)
    }
    let explained = try Command.run([
      "explain", "--format", "ndjson", "--account-snapshot", snapshot, "--boundary", arn, log,
    ])
    #expect(explained.output.contains(#""verdict":"allowed""#))
  }

  @Test func explainSaysThatAResourceWasLearned() throws {
    let folder = try TemporaryFolder()
    let arn = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:db"
    try folder.write(Array(Self.record.utf8), to: "log.json")
    try folder.write(
      Array(#"{"factsVersion":1,"names":{"\#(arn)-*":"\#(arn)-AbCdEf"}}"#.utf8), to: "facts.json")
    let arguments = ["--facts", "\(folder.path)/facts.json", "\(folder.path)/log.json"]
    let lines = try Command.run(["explain", "--format", "ndjson"] + arguments)
    #expect(lines.output.contains(#""origin":"learned""#))
    #expect(lines.output.contains(#""resource":"\#(arn)-AbCdEf""#))
    let text = try Command.run(["explain"] + arguments)
    #expect(text.output.contains("the rest from the facts that were given"))
  }

  @Test func filesThatCannotBeUsedAreNamedTogether() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("{\n  \"factsVersion\": 7\n}".utf8), to: "facts.json")
    try folder.write(Array(#"{"RoleDetailList":[{}]}"#.utf8), to: "account.json")
    for command in ["replay", "explain"] {
      let outcome = try Command.run([
        command, "--boundary", "samples/devrole/boundary.json", "--facts", "nowhere.json",
        "--facts", "\(folder.path)/facts.json", "--account-snapshot", "\(folder.path)/account.json",
        "samples/devrole/logs",
      ])
      #expect(outcome.status == 65)
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.contains("facts.json:2:19: error: expected version 1 of the format"))
      #expect(outcome.error.contains("account.json:1:20: error: expected `Arn`"))
      #expect(outcome.error.contains("the facts file `nowhere.json` cannot be read"))
    }
  }

  @Test func anArchiveWithoutRecordsTeachesNothing() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["learn", folder.path])
    #expect(outcome.status == 1)
    #expect(outcome.output == "{\n  \"factsVersion\": 1\n}\n")
    #expect(outcome.error == "error: no record was found\n")
    #expect(try Command.run(["learn"]).status == 64)
    #expect(try Command.run(["learn", "nowhere"]).status == 66)
  }
}
