import ByteStreams
import Foundation
import TestSupport
import Testing

/// Files that are damaged: each is named with its offset, the rest is replayed, the status is 1.
struct DamageTests {
  private func record(_ number: Int) -> String {
    """
    {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE",\
    "arn":"arn:aws:iam::111122223333:user/dev","accountId":"111122223333","userName":"dev"},\
    "eventTime":"2024-09-01T00:00:\(10 + number)Z","eventSource":"s3.amazonaws.com",\
    "eventName":"ListBuckets","awsRegion":"us-east-1","eventID":"event-\(number)",\
    "eventType":"AwsApiCall","recipientAccountId":"111122223333"}
    """
  }

  private func file(records: Range<Int>) -> [UInt8] {
    Array(#"{"Records":[\#(records.map(record).joined(separator: ","))]}"#.utf8)
  }

  private func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    try GzipWriter.compress(bytes.span)
  }

  private struct Report: Decodable {
    struct Input: Decodable {
      var records: Int
      var files: Int
      var filesDamaged: Int
      var damagedElements: Int
    }
    struct Problem: Decodable, Equatable {
      var file: String
      var offset: Int
      var what: String
    }
    var input: Input
    var verdicts: [String: Int]
    var problems: [Problem]
  }

  private func replay(_ folder: TemporaryFolder) throws -> (Report, Command.Outcome) {
    let outcome = try Command.run([
      "replay", "--boundary", "samples/twtechpat/boundary.json", "--format", "json", folder.path,
    ])
    return (try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)), outcome)
  }

  @Test func eachDamageIsNamedAndTheRestIsReplayed() throws {
    let folder = try TemporaryFolder()
    let whole = try gzip(file(records: 0..<10))
    try folder.write(whole, to: "a-whole.json.gz")
    try folder.write(Array(try gzip(file(records: 10..<40)).dropLast(40)), to: "b-cut.json.gz")
    var flipped = try gzip(file(records: 40..<50))
    flipped[flipped.count - 6] ^= 1
    try folder.write(flipped, to: "c-flipped.json.gz")
    try folder.write(Array("this is no gzip".utf8), to: "d-not.json.gz")
    try folder.write([], to: "e-empty.json.gz")
    try folder.write(Array(#"{"Records":[1,{"eventName":"X"},"#.utf8), to: "f-plain.json")

    let (report, outcome) = try replay(folder)
    #expect(outcome.status == 1)
    #expect(report.verdicts.values.reduce(0, +) == report.input.records)
    let damaged = Set(report.problems.map(\.file))
    #expect(
      damaged == [
        "b-cut.json.gz", "c-flipped.json.gz", "d-not.json.gz", "e-empty.json.gz", "f-plain.json",
      ])
    #expect(report.input.filesDamaged == 5)
    // The flipped bit is in the check sum: the ten records stay, and are said to be in doubt.
    #expect(report.problems.contains { $0.file.hasPrefix("c") && $0.what.contains("10 records") })
    #expect(report.input.records > 20 && report.input.records < 52)
    for problem in report.problems {
      #expect(outcome.error.contains("\(problem.file):\(problem.offset): \(problem.what)"))
    }
  }

  @Test func aFileThatCannotBeOpenedIsAProblem() throws {
    let folder = try TemporaryFolder()
    try folder.write(try gzip(file(records: 0..<3)), to: "a.json.gz")
    try folder.link("b.json.gz", to: "nowhere.json.gz")
    let (report, outcome) = try replay(folder)
    #expect(outcome.status == 1)
    #expect(report.input.records == 3)
    #expect(
      report.problems == [.init(file: "b.json.gz", offset: 0, what: "no such file or folder")])
  }

  @Test func hostileTextReachesNeitherTerminalNorReport() throws {
    let folder = try TemporaryFolder()
    let hostile = #"\u001b[2J\u202e<script>\r\n\u0000"#
    let line = record(0).replacingOccurrences(of: "/dev", with: "/dev" + hostile)
      .replacingOccurrences(of: #""userName":"dev""#, with: #""userName":"\#(hostile)""#)
      .replacingOccurrences(of: "ListBuckets", with: "List" + hostile)
    try folder.write(Array(line.utf8), to: "a\u{1b}[31m.json")
    for format in ["text", "json"] {
      let outcome = try Command.run([
        "replay", "--boundary", "samples/devrole/boundary.json", "--format", format, folder.path,
      ])
      let unsafe = (outcome.output + outcome.error).unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x202a...0x202e).contains($0.value)
      }
      #expect(unsafe.isEmpty)
    }
  }
}
