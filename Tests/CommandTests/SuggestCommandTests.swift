import Foundation
import TestSupport
import Testing

/// `trailfence suggest` as its users run it.
struct SuggestCommandTests {
  private func suggest(_ sample: String, _ options: [String] = []) throws -> Command.Outcome {
    try Command.run(
      ["suggest", "--boundary", "samples/\(sample)/boundary.json", "--as-of", "2024-10-01"]
        + options + ["samples/\(sample)/logs"])
  }

  @Test func theSuggestionLetsPassWhatItPromisesAndChangesNoMore() throws {
    let folder = try TemporaryFolder()
    let first = try suggest("twtechpat", ["--report", "\(folder.path)/account.txt"])
    #expect(first.status == 0)
    #expect(first.error.isEmpty)
    let account = String(decoding: try folder.read("account.txt"), as: UTF8.self)
    #expect(account.contains("FOR YOU TO REVIEW"))
    try folder.write(Array(first.output.utf8), to: "suggested.json")
    let file = "\(folder.path)/suggested.json"
    let replay = try Command.run(
      ["replay", "--boundary", file, "--format", "json", "samples/twtechpat/logs"])
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(replay.output.utf8)) as? [String: Any])
    let verdicts = try #require(report["verdicts"] as? [String: Int])
    #expect(verdicts["denied"] == 0)
    #expect(verdicts["indeterminate"] == 0)
    let again = try Command.run(["suggest", "--boundary", file, "samples/twtechpat/logs"])
    #expect(again.status == 0)
    #expect(again.output == first.output)
    let none = try Command.run(
      ["suggest", "--format", "diff", "--boundary", file, "samples/twtechpat/logs"])
    #expect(none.output.isEmpty)
  }

  @Test func theDiffIsAPatchOfTheBoundary() throws {
    let outcome = try suggest("twtechpat", ["--format", "diff"])
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.prefix(2) == ["--- a/boundary.json", "+++ b/boundary.json"])
    let boundary = try String(
      contentsOf: Command.root.appending(path: "samples/twtechpat/boundary.json"), encoding: .utf8)
    var removed = lines.dropFirst(2).filter { $0.hasPrefix("-") }
    removed = removed.filter { !boundary.contains($0.dropFirst()) }
    #expect(removed.isEmpty)
    #expect(lines.contains { $0.contains("\"ReviewIam\"") })
  }

  @Test func theJSONHasTheMembersOfTheContract() throws {
    let outcome = try suggest("twtechpat", ["--format", "json"])
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(
      Set(report.keys) == [
        "schemaVersion", "asOf", "premise", "policy", "policyText", "characters", "maxCharacters",
        "fits", "changed", "boundary", "granularity", "chosen", "statements", "reviews",
        "wholeServices", "decisions", "exceptions", "remaining", "fitting", "opened", "questions",
        "check", "servicesWithoutDataEvents", "proof", "problems",
      ])
    let policy = try #require(report["policy"] as? [String: Any])
    #expect((policy["Statement"] as? [Any])?.count == 5)
    let proof = try #require(report["proof"] as? [String: Any])
    #expect(proof["passing"] as? Int == 14)
  }

  @Test func withoutABoundaryANewOneIsMade() throws {
    let outcome = try Command.run([
      "suggest", "--granularity", "resource", "samples/twtechpat/logs",
    ])
    #expect(outcome.status == 0)
    let policy = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(policy["Version"] as? String == "2012-10-17")
    #expect(outcome.output.contains("arn:aws:iam::111122223333:user/dev-01"))
    let diff = try Command.run(["suggest", "--format", "diff", "samples/twtechpat/logs"])
    #expect(diff.output.hasPrefix("--- /dev/null\n+++ b/boundary.json\n@@ -0,0 +1,"))
  }

  @Test func theOrderOfPathsAndTheWorkersChangeNoByte() throws {
    let folders = ["111122223333", "444455556666"].map {
      "samples/organisation/logs/AWSLogs/o-exampleorgid/\($0)"
    }
    func run(_ paths: [String], _ jobs: String) throws -> Command.Outcome {
      try Command.run(
        ["suggest", "--boundary", "samples/organisation/boundary.json", "--as-of", "2024-10-01"]
          + ["--format", "json", "--jobs", jobs, "--report", "/dev/null"] + paths)
    }
    let one = try run(folders, "1")
    #expect(one.output.contains("\"policy\""))
    #expect(try run(folders.reversed(), "4").output == one.output)
  }

  @Test func whatCanBeReadOnlyOnceIsRefused() throws {
    let outcome = try Command.run(["suggest", "-"], input: Data("[]".utf8))
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("save the logs to a file first"))
    #expect(outcome.output.isEmpty)
  }

  /// Options that cannot be followed, with the status that they end with.
  private static let mistakes: [([String], Int32)] = [
    (["--choose", "allowed"], 64), (["--max-characters", "0"], 64), (["--granularity", "all"], 64),
    (["--report", "/nowhere/account.txt"], 74), (["--boundary", "README.md"], 65),
  ]

  @Test(arguments: mistakes)
  func whatCannotBeDoneIsToldBeforeAnythingIsRead(options: [String], status: Int32) throws {
    let outcome = try Command.run(["suggest"] + options + ["samples/twtechpat/logs"])
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.error.isEmpty)
  }

  @Test func anArchiveWithoutRecordsInScopeIsNoAnswer() throws {
    let outcome = try suggest("twtechpat", ["--service", "nothing"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("no record is in scope"))
    #expect(try suggest("twtechpat", ["--service", "nothing", "--allow-empty"]).status == 0)
  }

  @Test func aNarrowQuotaIsKept() throws {
    let outcome = try suggest("twtechpat", ["--max-characters", "450", "--report", "/dev/null"])
    #expect(outcome.output.filter { !$0.isWhitespace }.count <= 450)
    #expect(outcome.status == 0)
  }
}
