import Foundation
import TestSupport
import Testing

/// `replay --format tally` and `merge`: parts of an archive make the report of the whole.
struct MergeTests {
  private static let boundary = "samples/organisation/boundary.json"
  private static let logs = "samples/organisation/logs"

  private func tally(
    _ folder: TemporaryFolder, _ name: String, _ more: [String], status: Int32 = 0
  ) throws -> String {
    let path = "\(folder.path)/\(name)"
    let outcome = try Command.run(
      ["replay", "--boundary", Self.boundary, "--format", "tally", "--output", path] + more)
    #expect(outcome.status == status, "\(outcome.error)")
    return path
  }

  /// Lists of the sample's files; the files of an account, region and day are in one.
  private func lists(_ count: Int, in folder: TemporaryFolder) throws -> [String] {
    let root = Command.root.appending(path: Self.logs).path
    var lists = [[String]](repeating: [], count: count)
    for path in try FileManager.default.subpathsOfDirectory(atPath: root)
    where path.hasSuffix(".gz") {
      let group = (path as NSString).deletingLastPathComponent.utf8.reduce(0) {
        $0 &* 31 &+ Int($1)
      }
      lists[abs(group) % count].append("\(Self.logs)/\(path)")
    }
    return try lists.enumerated().map { index, paths in
      try folder.write(Array(paths.joined(separator: "\n").utf8), to: "list-\(index)")
    }
  }

  @Test func partsMakeTheReportOfTheWhole() throws {
    let folder = try TemporaryFolder()
    let common = ["--root", Self.logs]
    let whole = try Command.run(
      ["replay", "--boundary", Self.boundary, "--dedupe", "day", "--format", "json"]
        + ["--as-of", "2024-10-01", Self.logs] + common)
    let parts = try lists(3, in: folder).enumerated().map { index, list in
      try tally(folder, "\(index).tally", ["--files-from", list] + common)
    }
    let pair = "\(folder.path)/pair.tally"
    let merged = try Command.run(
      ["merge", parts[2], parts[0], "--format", "tally", "--output", pair])
    #expect(merged.status == 0, "\(merged.error)")
    let report = try Command.run(
      ["merge", parts[1], pair, parts[1], "--format", "json", "--as-of", "2024-10-01"])
    #expect(report.status == 0, "\(report.error)")
    #expect(report.output == whole.output)
    let text = try Command.run(["merge", parts[1], pair, "--fail-on", "denied"])
    #expect(text.status == 3)
    #expect(text.output.contains("would have been denied"))
    let overlap = try Command.run(["merge", pair, parts[0]])
    #expect(overlap.status == 65)
    #expect(overlap.error.contains("it counts files that a tally before it counts too"))
  }

  @Test func whatDiffersIsTold() throws {
    let folder = try TemporaryFolder()
    let log = "samples/twtechpat/logs"
    let one = try tally(folder, "one", [log])
    for (more, what) in [
      (["--dedupe", "off"], "--dedupe differs: `day` before, `off` here"),
      (["--region", "eu-west-1"], "--region differs: none before, `eu-west-1` here"),
      (["--max-findings", "5"], "--max-findings differs: none before, `5` here"),
      (["--since", "2020-01-01"], "--since differs: none before, `2020-01-01T00:00:00Z` here"),
    ] {
      let other = try tally(folder, "other", [log, "--allow-empty"] + more)
      let outcome = try Command.run(["merge", one, other])
      #expect(outcome.status == 65)
      #expect(outcome.error.contains(what), "\(outcome.error)")
    }
    let outcome = try Command.run(["merge", one, "samples/README.md"])
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("samples/README.md:0: it is no tally"))
    #expect(try Command.run(["merge", one, "no/such.tally"]).status == 66)
    #expect(try Command.run(["merge"]).status == 64)
  }

  @Test func aBoundFoldsFindingsAndSaysSo() throws {
    let outcome = try Command.run([
      "replay", "--boundary", Self.boundary, Self.logs, "--max-findings", "3", "--format", "json",
      "--account", "123456789012",
    ])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((report["findings"] as? [Any])?.count == 3)
    let truncated = try #require(report["truncated"] as? [String: Any])
    let first = try #require((truncated["boundaries"] as? [[String: Any]])?.first)
    #expect(first["limit"] as? Int == 3)
    #expect((first["findings"] as? [String: Any])?["distinct"] as? Int ?? 0 > 3)
    let text = try Command.run([
      "replay", "--boundary", Self.boundary, Self.logs, "--max-findings", "3",
    ])
    #expect(text.output.contains("NOT LISTED ONE BY ONE"))
  }
}
