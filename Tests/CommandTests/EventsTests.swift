import Foundation
import TestSupport
import Testing

/// `--events`: one line for each call that would be denied or is undecided.
struct EventsTests {
  private static func replay(_ options: [String], _ paths: [String]) throws -> Command.Outcome {
    try Command.run(
      ["replay", "--boundary", "samples/organisation/boundary.json", "--as-of", "2024-10-01"]
        + options + paths)
  }

  private static let folders = ["111122223333", "333333333333"].map {
    "samples/organisation/logs/AWSLogs/o-exampleorgid/\($0)"
  }

  private static func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test(arguments: ["exact", "day", "off"])
  func theLinesAreAsManyAsTheVerdictsAndTheirOrderDoesNotHangOnTheWorkers(dedupe: String) throws {
    let options = ["--dedupe", dedupe, "--format"]
    let one = try Self.replay(options + ["ndjson", "--events", "--jobs", "1"], Self.folders)
    let many = try Self.replay(
      options + ["ndjson", "--events", "--jobs", "8"], Self.folders.reversed())
    #expect(one.output == many.output)
    let report = try Self.replay(options + ["json"], Self.folders)
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
    let verdicts = try #require(json["verdicts"] as? [String: Int])
    let lines = try Self.objects(one.output)
    #expect(lines.count > 10)
    for verdict in ["denied", "indeterminate"] {
      #expect(lines.count { $0["verdict"] as? String == verdict } == verdicts[verdict])
    }
    #expect(Set(lines.map { $0.keys.sorted() }).count == 1)
  }

  @Test func copiesInOtherFilesHaveNoLineWhicheverWorkerMeetsThemFirst() throws {
    let folder = try TemporaryFolder()
    let record = { (id: Int) in
      """
      {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","userName":"dev-01",\
      "arn":"arn:aws:iam::111122223333:user/dev-01","accountId":"111122223333"},\
      "eventTime":"2024-06-03T09:25:00Z","eventSource":"iam.amazonaws.com",\
      "eventName":"CreateUser","awsRegion":"us-east-1","eventID":"e-\(id)",\
      "requestParameters":{"userName":"dev-0\(id)"},"recipientAccountId":"111122223333"}
      """
    }
    for file in 0..<40 {
      let records = [file % 7, file % 3, 10 + file].map(record).joined(separator: ",")
      try folder.write(Array(#"{"Records":[\#(records)]}"#.utf8), to: "\(1000 + file).json")
    }
    let options = ["--format", "ndjson", "--events", "--dedupe", "exact"]
    let one = try Self.replay(options + ["--jobs", "1"], [folder.path])
    for jobs in ["2", "8", "8", "8"] {
      #expect(try Self.replay(options + ["--jobs", jobs], [folder.path]).output == one.output)
    }
    let ids = try Self.objects(one.output).compactMap { $0["eventID"] as? String }
    #expect(Set(ids).count == ids.count)
    #expect(ids.count == 47)
    #expect(ids.first == "e-0")
  }

  @Test func theyNeedTheFormatThatHasThem() throws {
    let outcome = try Self.replay(["--events"], Self.folders)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("`--events` needs `--format ndjson`"))
  }

  @Test func theyGoToAFileAndTheStatusIsThatOfTheReport() throws {
    let folder = try TemporaryFolder()
    let outcome = try Self.replay(
      ["--format", "ndjson", "--events", "--output", "\(folder.path)/calls.ndjson"]
        + ["--fail-on", "denied"], [Self.folders[0]])
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(try folder.names() == ["calls.ndjson"])
    #expect(try !folder.read("calls.ndjson").isEmpty)
  }
}
