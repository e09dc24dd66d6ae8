import Foundation
import TestSupport
import Testing

/// `trailfence backtest` on an archive of a few records.
struct BacktestCommandTests {
  private static let identity = """
    {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/dev-01", \
    "accountId": "111122223333", "userName": "dev-01"}
    """

  private func record(_ id: String, _ event: String, _ key: String, _ error: String?) -> String {
    let failure = error.map { #", "errorCode": "AccessDenied", "errorMessage": "\#($0)""# } ?? ""
    return """
      {"eventVersion": "1.11", "eventTime": "2026-03-01T12:00:00Z", "awsRegion": "us-east-1", \
      "eventSource": "s3.amazonaws.com", "eventName": "\(event)", "eventID": "\(id)", \
      "eventType": "AwsApiCall", "recipientAccountId": "111122223333", \
      "userIdentity": \(Self.identity), \
      "requestParameters": {"bucketName": "data", "key": "\(key)"}\(failure)}
      """
  }

  private func denial(_ action: String, _ resource: String, _ reason: String) -> String {
    "User: arn:aws:iam::111122223333:user/dev-01 is not authorized to perform: \(action) on "
      + "resource: \\\"\(resource)\\\" because \(reason)"
  }

  /// An archive, a boundary that allows reading, and the folder that holds them.
  private func archive() throws -> (folder: TemporaryFolder, arguments: [String]) {
    let folder = try TemporaryFolder()
    let boundary = "no permissions boundary allows the action"
    let records = [
      record("e1", "PutObject", "a", denial("s3:PutObject", "arn:aws:s3:::data/a", boundary)),
      record("e2", "GetObject", "a", denial("s3:GetObject", "arn:aws:s3:::data/a", boundary)),
      record("e3", "GetObject", "b", denial("s3:GetObject", "arn:aws:s3:::other/b", boundary)),
      record("e4", "DeleteObject", "c", nil),
      record("e4", "DeleteObject", "c", nil),
      record("e5", "GetObject", "c", nil),
    ]
    try folder.write(
      Array("{\"Records\": [\(records.joined(separator: ", "))]}".utf8), to: "logs/log.json")
    let policy =
      #"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}}"#
    try folder.write(Array(policy.utf8), to: "boundary.json")
    return (
      folder, ["backtest", "--boundary", "\(folder.path)/boundary.json", "\(folder.path)/logs"]
    )
  }

  private func json(_ outcome: Command.Outcome) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func theJSONHasTheMembersOfTheContract() throws {
    let (folder, arguments) = try archive()
    let outcome = try Command.run(arguments + ["--format", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
    let report = try json(outcome)
    #expect(
      report.keys.sorted() == [
        "agreed", "boundary", "denials", "disagreements", "services", "stated",
      ])
    #expect(report["denials"] as? Int == 3)
    #expect(report["stated"] as? [String: Int] == ["actions": 3, "resources": 3])
    #expect(report["agreed"] as? [String: Int] == ["actions": 3, "resources": 2])
    #expect(
      report["boundary"] as? [String: Int] == [
        "truePositive": 1, "falsePositive": 1, "falseNegative": 2, "undecided": 0,
      ])
    #expect((report["disagreements"] as? [Any])?.count == 1)
    #expect((report["services"] as? [String: Any])?.keys.sorted() == ["s3"])
    withExtendedLifetime(folder) {}
  }

  @Test func withoutABoundaryThereIsNoTable() throws {
    let (folder, _) = try archive()
    let outcome = try Command.run(["backtest", "--format", "json", "\(folder.path)/logs"])
    #expect(try json(outcome)["boundary"] is NSNull)
  }

  @Test func theTextSaysTheSameInEightyColumns() throws {
    let (folder, arguments) = try archive()
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 0)
    for part in [
      "the action in 100 % and the resource in 66.7 %", "3 denials among them",
      "another resource", "s3:GetObject on arn:aws:s3:::other/b", "event      e3",
      "50.0 %: 1 of 2 foretold denials came true",
      "33.3 %: 1 of 3 denials by a boundary were foretold",
      "a resource-based policy may have allowed 1",
    ] {
      let words = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
      let wanted = part.split { $0.isWhitespace }.joined(separator: " ")
      #expect(words.contains(wanted), "\(part)")
    }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    withExtendedLifetime(folder) {}
  }

  @Test func copiesCountOnlyWhereTheyAreNotLookedFor() throws {
    let (folder, arguments) = try archive()
    let outcome = try Command.run(arguments + ["--format", "json", "--dedupe", "off"])
    let table = try json(outcome)["boundary"] as? [String: Int]
    #expect(table?["falsePositive"] == 2)
    withExtendedLifetime(folder) {}
  }

  @Test func filtersApplyAndNothingInScopeIsNoCleanBill() throws {
    let (folder, arguments) = try archive()
    let filter = ["--action", "s3:PutObject"]
    let one = try json(Command.run(arguments + filter + ["--format", "json"]))
    #expect(one["denials"] as? Int == 1)
    let none = try Command.run(arguments + ["--principal", "nobody"])
    #expect(none.status == 1)
    #expect(none.error == "error: no record is in scope of the filters\n")
    #expect(try Command.run(arguments + ["--principal", "nobody", "--allow-empty"]).status == 0)
    withExtendedLifetime(folder) {}
  }

  @Test func withASnapshotEachPrincipalIsHeldAgainstItsOwnBoundary() throws {
    let (folder, _) = try archive()
    func snapshot(boundary: String) -> String {
      """
      {"UserDetailList": [{"UserName": "dev-01", "UserId": "AIDAEXAMPLE", "Path": "/", \
      "Arn": "arn:aws:iam::111122223333:user/dev-01"\(boundary)}], "GroupDetailList": [], \
      "RoleDetailList": [], "Policies": [{"PolicyName": "B", "Path": "/", \
      "Arn": "arn:aws:iam::111122223333:policy/B", "DefaultVersionId": "v1", \
      "PolicyVersionList": [{"VersionId": "v1", "IsDefaultVersion": true, "Document": \
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:Delete*", \
      "Resource": "*"}}}]}], "IsTruncated": false}
      """
    }
    let attached = """
      , "PermissionsBoundary": {"PermissionsBoundaryType": "Policy", \
      "PermissionsBoundaryArn": "arn:aws:iam::111122223333:policy/B"}
      """
    try folder.write(Array(snapshot(boundary: attached).utf8), to: "with.json")
    try folder.write(Array(snapshot(boundary: "").utf8), to: "without.json")
    func table(_ file: String) throws -> [String: Int]? {
      let outcome = try Command.run([
        "backtest", "--format", "json", "--account-snapshot", "\(folder.path)/\(file)",
        "\(folder.path)/logs",
      ])
      return try json(outcome)["boundary"] as? [String: Int]
    }
    #expect(
      try table("with.json") == [
        "truePositive": 3, "falsePositive": 1, "falseNegative": 0, "undecided": 0,
      ])
    #expect(try table("without.json") == nil)
  }
}
