import Foundation
import TestSupport
import Testing

/// The reports that the samples' READMEs promise.
struct SampleTests {
  static let samples = ["twtechpat", "devrole", "organisation"]

  private func replay(
    _ sample: String, _ options: [String], of folder: String = "logs"
  ) throws -> Command.Outcome {
    try Command.run(
      ["replay", "--boundary", "samples/\(sample)/boundary.json", "--as-of", "2024-10-01"]
        + options + ["samples/\(sample)/\(folder)"])
  }

  @Test(arguments: samples)
  func theTextIsTheGoldenOne(sample: String) throws {
    let outcome = try replay(sample, [])
    #expect(
      try Golden("expected.txt", in: "samples/\(sample)").difference(from: outcome.output) == nil)
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
  }

  @Test(arguments: samples, ["ndjson", "csv", "markdown", "sarif", "junit"])
  func theOtherFormatsAreTheGoldenOnes(sample: String, format: String) throws {
    let outcome = try replay(sample, ["--format", format])
    let ending = ["markdown": "md", "junit": "xml"][format] ?? format
    let golden = Golden("expected.\(ending)", in: "samples/\(sample)")
    #expect(try golden.difference(from: outcome.output) == nil)
    #expect(outcome.error.isEmpty)
  }

  @Test(arguments: samples)
  func theJSONIsTheGoldenOne(sample: String) throws {
    let outcome = try replay(sample, ["--format", "json"])
    #expect(
      try Golden("expected.json", in: "samples/\(sample)").difference(from: outcome.output) == nil)
  }

  @Test func theReportOnThePlanIsTheGoldenOne() throws {
    let folder = "samples/organisation"
    let outcome = try Command.run(
      ["replay", "--plan", "\(folder)/plan.json", "--baseline", "\(folder)/boundary.json"]
        + ["--waivers", "\(folder)/waivers.json", "--as-of", "2024-10-01", "\(folder)/logs"])
    #expect(
      try Golden("plan-expected.txt", in: folder).difference(from: outcome.output) == nil)
    #expect(outcome.status == 0)
    #expect(outcome.error.isEmpty)
  }

  @Test func neitherTheWorkersNorTheOrderOfThePathsChangeAByte() throws {
    // The smaller accounts, for the program under test is not optimized.
    let folders = ["111122223333", "333333333333", "444455556666"].map {
      "samples/organisation/logs/AWSLogs/o-exampleorgid/\($0)"
    }
    func report(_ paths: [String], _ options: [String]) throws -> String {
      try Command.run(
        ["replay", "--boundary", "samples/organisation/boundary.json", "--as-of", "2024-10-01"]
          + ["--format", "json"] + options + paths
      ).output
    }
    for dedupe in ["exact", "day", "off"] {
      let one = try report(folders, ["--jobs", "1", "--dedupe", dedupe])
      #expect(try report(folders.reversed(), ["--jobs", "8", "--dedupe", dedupe]) == one)
    }
  }

  @Test(arguments: [
    ("twtechpat", "logs"), ("devrole", "logs"),
    ("organisation", "logs/AWSLogs/o-exampleorgid/444455556666"),
  ])
  func theVerdictsAddUpToTheRecords(sample: String, folder: String) throws {
    for filter in [[], ["--service", "s3"], ["--principal", "*dev*"], ["--since", "2024-09-10"]] {
      let outcome = try replay(sample, ["--format", "json", "--allow-empty"] + filter, of: folder)
      let report = try #require(
        JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      let verdicts = try #require(report["verdicts"] as? [String: Int])
      let input = try #require(report["input"] as? [String: Any])
      #expect(verdicts.count == 7)
      #expect(verdicts.values.reduce(0, +) == input["records"] as? Int)
    }
  }

  @Test func theStoryOfTheFirstSampleIsForetold() throws {
    let outcome = try replay("twtechpat", ["--format", "json"])
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let actions = Set(findings.compactMap { $0["action"] as? String })
    #expect(actions.isSuperset(of: ["iam:CreateUser", "iam:CreatePolicy", "ec2:RunInstances"]))
    #expect(!actions.contains { $0.hasPrefix("s3:") })
    #expect(findings.allSatisfy { $0["verdict"] as? String == "denied" })
  }

  @Test func theWorkedExampleComesOutAsPrinted() throws {
    let outcome = try Command.run(
      ["simulate", "--format", "table", "samples/devrole/simulate.json"])
    let marks = outcome.output.split(separator: "\n").dropFirst().map { line in
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      return "\(words[0]) \(words[1])"
    }
    #expect(
      marks == ["s3:GetObject ✅", "s3:ListBucket ✅", "s3:PutObject ❌", "s3:DeleteObject ❌"])
  }
}
