import Foundation
import TestSupport
import Testing

/// `trailfence catalog`.
struct CatalogCommandTests {
  static let answers: [(name: [String], status: Int32, parts: [String])] = [
    (["s3:putobject"], 0, ["s3:PutObject, access level Write", "as a data event", "CopyObject"]),
    (
      ["s3.amazonaws.com/CopyObject"], 0,
      ["s3:PutObject (curated", "s3:GetObject (curated", "when always", "a copy reads its source"]
    ),
    (
      ["lambda/CreateFunction20150331"], 0,
      ["iam:PassRole (a dependent action", "iam:PassedToService = lambda.amazonaws.com"]
    ),
    (["logs:PutLogEvents"], 0, ["never: no log shows such calls"]),
    (["sts:GetCallerIdentity"], 0, ["none needed: policies cannot deny it"]),
    (["ce:GetCostAndUsage"], 0, ["access level Read"]),
    (["iam:PassRole"], 0, ["none of their own"]),
    ([], 0, ["services", "actions"]),
    (["s3:PutObjct"], 1, ["s3:PutObjct is not in the catalog.", "Did you mean s3:PutObject?"]),
    (["s4:PutObject"], 1, ["s4:PutObject is not in the catalog."]),
    (["lamda:Invoke"], 1, ["Did you mean lambda:Invoke?"]),
    (
      ["s3.amazonaws.com/CopyObjct"], 1,
      ["assumed to need s3:CopyObjct", "Did you mean s3.amazonaws.com/CopyObject?"]
    ),
    (["lamda.amazonaws.com/Invoke"], 1, ["Did you mean lambda.amazonaws.com/Invoke?"]),
  ]

  @Test(arguments: answers)
  func aNameIsAnsweredInEightyColumns(name: [String], status: Int32, parts: [String]) throws {
    let outcome = try Command.run(["catalog"] + name)
    #expect(outcome.status == status)
    let words = outcome.output.split { $0.isWhitespace }.joined(separator: " ")
    for part in parts {
      #expect(words.contains(part), "\(part) in \(words)")
    }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: ["PutObject", "s3:", ":PutObject", "s3/", "/PutObject"])
  func aNameThatIsNeitherActionNorEventIsWrongUsage(name: String) throws {
    let outcome = try Command.run(["catalog", name])
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("is neither an action (s3:PutObject) nor an event"))
  }

  @Test func theJSONOfAnEventTellsActionsAndWhatFillsThem() throws {
    let outcome = try Command.run(["catalog", "--format", "json", "s3/CopyObject"])
    let event = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(event["actions"] as? [String] == ["s3:PutObject"])
    #expect(event["certainty"] as? String == "curated")
    let secondary = try #require(event["secondaryActions"] as? [[String: Any]])
    let copied = try #require(secondary.first { $0["action"] as? String == "s3:GetObject" })
    #expect(copied["when"] as? String == "always")
    #expect(copied["origin"] as? String == "curated")
  }

  @Test func theJSONOfAnActionTellsItsResourceTypes() throws {
    let outcome = try Command.run(["catalog", "--format", "json", "dynamodb:Query"])
    let action = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let types = try #require(action["resourceTypes"] as? [[String: Any]])
    let table = try #require(types.first { $0["name"] as? String == "table" })
    #expect(table["isRequired"] as? Bool == true)
    #expect(
      table["arnFormats"] as? [String] == [
        "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}"
      ])
  }

  @Test func eventsThatAreNotUnderstoodAreListedMostFrequentFirst() throws {
    let folder = try TemporaryFolder()
    func record(_ source: String, _ event: String, _ id: Int) -> String {
      """
      {"eventVersion": "1.11", "eventTime": "2026-03-01T12:00:00Z", "awsRegion": "us-east-1", \
      "eventSource": "\(source).amazonaws.com", "eventName": "\(event)", "eventID": "\(id)", \
      "eventType": "AwsApiCall", "recipientAccountId": "111122223333", "userIdentity": \
      {"type": "IAMUser", "arn": "arn:aws:iam::111122223333:user/dev-01", \
      "accountId": "111122223333", "userName": "dev-01"}}
      """
    }
    let events = [
      ("s3", "GetObject"), ("s3", "BrandNew"), ("newservice", "Beta"), ("newservice", "Alpha"),
      ("s3", "BrandNew"),
    ]
    let lines = events.enumerated().map { record($1.0, $1.1, $0) }.joined(separator: "\n")
    try folder.write(Array(lines.utf8), to: "log.json")
    let text = try Command.run(["catalog", "--unmapped", folder.path])
    #expect(text.status == 0)
    #expect(
      text.output == """
        The catalog does not know 3 events in 4 calls of 5 records.

               2  s3.amazonaws.com/BrandNew
               1  newservice.amazonaws.com/Alpha
               1  newservice.amazonaws.com/Beta

        """)
    let json = try Command.run(["catalog", "--unmapped", "--format", "json", folder.path])
    #expect(json.output.contains(#""calls": 2"#))
    let none = try Command.run(["catalog", "--unmapped", "nowhere"])
    #expect(none.status == 66)
  }
}
