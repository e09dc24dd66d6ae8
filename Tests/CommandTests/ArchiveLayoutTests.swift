import Foundation
import TestSupport
import Testing

/// How archives lie in S3, and which of their files are read.
struct ArchiveLayoutTests {
  private static func record(_ id: String, _ time: String, _ more: String = "") -> String {
    #"{"eventVersion":"1.08","eventID":"\#(id)","eventSource":"s3.amazonaws.com","#
      + #""eventName":"DeleteBucket","eventTime":"\#(time)","awsRegion":"eu-west-1",\#(more)"#
      + #""recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser","accountId":"#
      + #""111122223333","userName":"dev-01","arn":"arn:aws:iam::111122223333:user/dev-01"}}"#
  }

  private static func log(_ records: [String]) -> [UInt8] {
    Array(#"{"Records":[\#(records.joined(separator: ","))]}"#.utf8)
  }

  private func report(
    _ arguments: [String], boundary sample: String = "twtechpat"
  ) throws -> (report: [String: Any], status: Int32) {
    let outcome = try Command.run(
      [
        "replay", "--boundary", "samples/\(sample)/boundary.json", "--format", "json", "--as-of",
        "2024-10-01",
      ] + arguments)
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return (try #require(report as? [String: Any]), outcome.status)
  }

  private func input(_ report: [String: Any]) throws -> [String: Any] {
    try #require(report["input"] as? [String: Any])
  }

  @Test(arguments: [
    "AWSLogs/111122223333", "AWSLogs/o-exampleorgid/111122223333",
    "some/prefix/AWSLogs/111122223333", "o-exampleorgid/AWSLogs/o-exampleorgid/111122223333",
    "o-exampleorgid/AWSLogs/111122223333", "AWSLogs/aws-controltower/AWSLogs/111122223333",
    "111122223333", "",
  ])
  func everyLayoutIsReadAndItsFilesBelongTogether(layout: String) throws {
    let folder = try TemporaryFolder()
    let place = layout.isEmpty ? "" : layout + "/"
    func write(_ kind: String, _ region: String, _ number: Int, _ records: [String]) throws {
      let name = "111122223333_\(kind)_\(region)_20240901T100\(number)Z_aB3dE6gH9jK2mN5\(number)"
      // The real file names of the siblings differ in detail; their content decides.
      try folder.write(
        Self.log(records), to: "\(place)\(kind)/\(region)/2024/09/01/\(name).json")
    }
    let first = Self.record("a", "2024-09-01T10:00:00Z")
    let second = Self.record("b", "2024-09-01T10:00:00Z")
    try write("CloudTrail", "eu-west-1", 1, [first, second])
    try write("CloudTrail", "eu-west-1", 2, [first])
    // Another region's copy is another group's with `--dedupe day`.
    try write("CloudTrail", "us-east-1", 3, [first])
    try write(
      "CloudTrail-Insight", "eu-west-1", 4,
      [Self.record("c", "2024-09-01T10:00:00Z", #""eventCategory":"Insight","#)])
    try write(
      "CloudTrail-NetworkActivity", "eu-west-1", 5,
      [Self.record("d", "2024-09-01T10:00:00Z", #""eventCategory":"NetworkActivity","#)])
    try write(
      "CloudTrail-Aggregated", "eu-west-1", 6,
      [Self.record("e", "2024-09-01T10:00:00Z", #""eventCategory":"Aggregated","#)])
    try folder.write(
      Array(
        #"{"awsAccountId":"111122223333","digestStartTime":"x","digestS3Object":"y","logFiles":[]}"#
          .utf8),
      to: "\(place)CloudTrail-Digest/eu-west-1/2024/09/01/"
        + "111122223333_CloudTrail-Digest_eu-west-1_trail_eu-west-1_20240901T100000Z.json")

    let (report, status) = try report(["--dedupe", "day", folder.path])
    let input = try input(report)
    #expect(status == 0)
    #expect(input["records"] as? Int == 5)
    #expect(input["duplicates"] as? Int == 1)
    #expect(input["filesSkipped"] as? [String: Int] == ["aggregated": 1, "digest": 1])
    let verdicts = try #require(report["verdicts"] as? [String: Int])
    #expect(verdicts["allowed"] == 3)
    #expect(verdicts["notAuthorized"] == 2)
    let exact = try self.input(try self.report(["--dedupe", "exact", folder.path]).report)
    #expect(exact["duplicates"] as? Int == 2)
  }

  /// The sample's files, once as they lie and once under names that tell no day.
  @Test(arguments: [
    ["--since", "2024-09-10T23:59:59Z", "--until", "2024-09-12"], ["--since", "4d"],
  ])
  func filesThatAreNotReadForTheirDayChangeNothingInScope(filters: [String]) throws {
    let archive = Command.root.appending(path: "samples/organisation/logs")
    let folder = try TemporaryFolder()
    let names = try #require(FileManager.default.enumerator(atPath: archive.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".gz") }.sorted()
    for (number, name) in names.enumerated() {
      try FileManager.default.copyItem(
        atPath: archive.appending(path: name).path, toPath: "\(folder.path)/\(number).json.gz")
    }
    let options = filters + ["--dedupe", "exact"]
    let some = try report(options + [archive.path], boundary: "organisation")
    let all = try report(options + [folder.path], boundary: "organisation")
    let skipped = try input(some.report)["filesSkipped"] as? [String: Int]
    #expect(try #require(skipped?["otherDay"]) > names.count / 2)
    func inScope(_ report: [String: Any]) -> [String: Int] {
      var verdicts = report["verdicts"] as? [String: Int] ?? [:]
      verdicts["outOfScope"] = nil
      return verdicts
    }
    #expect(inScope(some.report) == inScope(all.report))
    #expect(inScope(some.report).values.reduce(0, +) > 0)
    func findings(_ report: [String: Any]) throws -> Data {
      try JSONSerialization.data(
        withJSONObject: try #require(report["findings"]), options: .sortedKeys)
    }
    #expect(try findings(some.report) == findings(all.report))
  }
}
