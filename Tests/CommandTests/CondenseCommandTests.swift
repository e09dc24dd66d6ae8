import Foundation
import TestSupport
import Testing

/// `trailfence condense`, and what other commands make of what it writes.
struct CondenseCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func condense(_ paths: [String], to name: String = "c.gz") throws -> String {
    let path = "\(folder.path)/\(name)"
    let outcome = try Command.run(["condense"] + paths + ["-o", path])
    #expect(outcome.status == 0, "\(outcome.error)")
    return path
  }

  /// The report without what is the archive's own.
  private func report(_ path: String, _ boundary: String) throws -> [String: Any] {
    let outcome = try Command.run(
      ["replay", "--boundary", boundary, "--as-of", "2024-10-01", "--format", "json", path])
    var report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    var input = try #require(report["input"] as? [String: Any])
    for key in ["files", "filesSkipped", "bytesRead", "bytesInflated"] { input[key] = nil }
    report["input"] = input
    return report
  }

  @Test(arguments: ["twtechpat", "devrole"])
  func theReportIsThatOfTheArchive(sample: String) throws {
    let boundary = "samples/\(sample)/boundary.json"
    let condensed = try condense(["samples/\(sample)/logs"])
    let (told, raw) = try (report(condensed, boundary), report("samples/\(sample)/logs", boundary))
    #expect(told as NSDictionary == raw as NSDictionary)
  }

  @Test func sizesAreToldAndTheFirstLineTellsTheSources() throws {
    let path = "\(folder.path)/c.gz"
    let outcome = try Command.run(["condense", "samples/twtechpat/logs", "--output", path])
    #expect(outcome.error.contains("47 calls in 4 files"))
    #expect(outcome.error.contains("times smaller"))
    let lines = try Command.shell("gzip -dc \"$1\"", [path]).output.split(separator: "\n")
    let header = try #require(
      JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: [String: Any]])
    #expect(header["trailfenceArchive"]?["calls"] as? Int == 47)
    #expect(header["trailfenceArchive"]?["lines"] as? Int == lines.count - 1)
  }

  @Test func whatWasLeftOutIsUndecidedAndTheOptionIsNamed() throws {
    let condensed = try condense(["samples/twtechpat/logs"])
    let policy = try folder.write(
      Array(
        #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"2024-06-10T12:00:00Z"}}}}"#
          .utf8), to: "p.json")
    let report = try Command.run(["replay", "--boundary", policy, condensed])
    #expect(report.output.contains("aws:CurrentTime"))
    let lines = try Command.run(
      ["explain", "--format", "ndjson", "--boundary", policy, condensed])
    #expect(lines.output.contains(#""verdict":"indeterminate""#))
    #expect(lines.output.contains(#""calls":2"#))
    #expect(lines.output.contains(#"{"field":"time","values":null,"keep":"time"}"#))
    let text = try Command.run(["explain", "--boundary", policy, condensed])
    #expect(text.output.contains("condense --keep time keeps it"))
    let kept = "\(folder.path)/kept.gz"
    _ = try Command.run(["condense", "samples/twtechpat/logs", "--keep", "time", "-o", kept])
    #expect(
      try self.report(kept, policy)["verdicts"] as? NSDictionary
        == self.report("samples/twtechpat/logs", policy)["verdicts"] as? NSDictionary)
  }

  @Test func anArchiveThatIsCutShortOrNewerIsAProblem() throws {
    let condensed = try condense(["samples/twtechpat/logs"])
    let text = try Command.shell("gzip -dc \"$1\"", [condensed]).output
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let cases = [
      (lines.prefix(5).joined(separator: "\n") + "\n", "records, and has 4"),
      (String(text.prefix(text.count / 2)), "ends in the middle of an object"),
      (
        text.replacing(#""version":1,"#, with: #""version":2,"#),
        "was condensed in format 2 by trailfence"
      ),
      (text.replacing(#""calls":1,"first""#, with: #""calls":-1,"first""#), "stands for"),
    ]
    for (text, problem) in cases {
      let path = try folder.write(Array(text.utf8), to: "damaged.ndjson")
      let outcome = try Command.run(
        ["replay", "--boundary", "samples/twtechpat/boundary.json", path])
      #expect(outcome.status == 1)
      #expect(outcome.error.contains(problem), "\(outcome.error)")
    }
  }

  @Test func problemsAndStatusAreCarriedOver() throws {
    let damaged = try folder.write(
      Array(#"{"Records":[{"eventName":"A","eventSource":"s3.amazonaws.com"},7]}"#.utf8),
      to: "logs/damaged.json")
    let path = "\(folder.path)/c.gz"
    #expect(try Command.run(["condense", damaged, "-o", path]).status == 1)
    let boundary = "samples/twtechpat/boundary.json"
    let told = try report(path, boundary)
    #expect(told as NSDictionary == (try report(damaged, boundary)) as NSDictionary)
    #expect((told["input"] as? [String: Any])?["damagedElements"] as? Int == 1)
  }

  @Test func usageIsChecked() throws {
    let both = try Command.run(
      ["condense", "--keep", "time", "--drop", "time", "samples/twtechpat/logs"])
    #expect(both.status == 64)
    #expect(both.error.contains("cannot be kept and dropped at once"))
    #expect(try Command.run(["condense", "--keep", "tim", "x"]).status == 64)
    #expect(try Command.run(["condense", "\(folder.path)/nothing"]).status == 66)
    let unwritable = try Command.run(
      ["condense", "samples/twtechpat/logs", "-o", "\(folder.path)/no/c.gz"])
    #expect(unwritable.status == 74)
  }
}
