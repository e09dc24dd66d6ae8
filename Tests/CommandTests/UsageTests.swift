import Foundation
import TestSupport
import Testing

/// What the command says to its user, and with which status.
struct UsageTests {
  private static let boundary = ["--boundary", "samples/twtechpat/boundary.json"]
  private static let logs = "samples/twtechpat/logs"

  @Test(arguments: [
    (["--help"], 0, "USAGE: trailfence <command>"), (["--version"], 0, "trailfence "),
    (["help", "replay"], 0, "--boundary FILE"), (["replay", "--help"], 0, "--fail-on"),
    (["explain", "-h"], 0, "--event-id"), (["simulate", "--help"], 0, "UnknownContextKeys"),
  ])
  func helpGoesToStandardOutput(arguments: [String], status: Int32, part: String) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.output.contains(part))
    #expect(outcome.error.isEmpty)
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [
    ([], "USAGE"), (["repaly"], "did you mean `replay`?"),
    (["replay", "--bondary", "x"], "did you mean `--boundary`?"),
    (["replay", "--boundary"], "`--boundary` needs a value: --boundary FILE"),
    (["replay", "x"], "missing option `--boundary FILE`"),
    (["replay"] + boundary, "missing argument `PATH`"),
    (["replay", "--format", "jsno", "x"], "did you mean `json`?"),
    (["replay", "--jobs", "0", "x"], "a whole number above zero"),
    (["replay", "--since", "yesterday", "x"], "a time in ISO 8601"),
    (["replay", "--fail-on", "allowed", "x"], "denied or indeterminate"),
    (["replay", "--top", "1", "--top", "2", "x"], "`--top` is given more than once"),
    (["replay", "--allow-empty=yes", "x"], "`--allow-empty` takes no value"),
    (
      ["replay", "--since", "2024-02-01", "--until", "2024-01-01", "x"], "nothing could be in scope"
    ),
    (["replay"] + boundary + ["s3://bucket/AWSLogs/"], "aws s3 sync 's3://bucket/AWSLogs/'"),
    (["simulate"], "missing argument `FILE|-`"), (["replay", "--\u{1b}[2J"], "\\u{1b}[2J"),
  ])
  func wrongUsageIsExplained(arguments: [String], part: String) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(part), "\(outcome.error)")
    #expect(outcome.output.isEmpty)
  }

  @Test func aPathThatDoesNotExistIsToldBeforeAnythingIsRead() throws {
    let outcome = try Command.run(["replay"] + Self.boundary + [Self.logs, "nowhere", "nothing"])
    #expect(outcome.status == 66)
    #expect(outcome.error == "error: `nothing` does not exist\nerror: `nowhere` does not exist\n")
    #expect(outcome.output.isEmpty)
  }

  @Test func everyMistakeOfABoundaryIsShownAtItsPlace() throws {
    let file = "samples/devrole/devboundary-as-printed.json"
    let outcome = try Command.run(["replay", "--boundary", file, "samples/devrole/logs"])
    #expect(outcome.status == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.error.split(separator: "\n").count { $0.contains("expected `,`") } == 7)
    #expect(outcome.error.contains("\(file):4:19: error: expected `,` between the items"))
    #expect(outcome.error.contains(#""Version": "2012-10-17""#))
  }

  @Test func aBoundaryThatIsAnARNOrDoesNotExistIsExplained() throws {
    let arn = "arn:aws:iam::111122223333:policy/Boundary"
    let outcome = try Command.run(["replay", "--boundary", arn, "--boundary", "no.json", Self.logs])
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("aws iam get-policy --policy-arn \(arn)"))
    #expect(outcome.error.contains("`no.json` cannot be read: no such file or folder"))
  }

  @Test func anArchiveWithoutRecordsInScopeIsNoCleanBill() throws {
    let empty = try Command.run(
      ["replay"] + Self.boundary + ["--principal", "nobody", "--format", "json", Self.logs])
    #expect(empty.status == 1)
    #expect(empty.error == "error: no record is in scope of the filters\n")
    #expect(empty.output.contains("no record is in scope of the filters"))
    let allowed = try Command.run(
      ["replay"] + Self.boundary + ["--principal", "nobody", "--allow-empty", Self.logs])
    #expect(allowed.status == 0)
    let folder = try TemporaryFolder()
    let none = try Command.run(["replay"] + Self.boundary + [folder.path])
    #expect(none.status == 1)
    #expect(none.error == "error: no record was found\n")
  }

  @Test func gatesHoldFromTheirNumberOn() throws {
    for (gate, status) in [
      ("denied", 3), ("denied:14", 3), ("denied:15", 0), ("indeterminate", 0),
    ] {
      let outcome = try Command.run(["replay"] + Self.boundary + ["--fail-on", gate, Self.logs])
      #expect(outcome.status == Int32(status), "\(gate)")
    }
  }

  @Test func outputGoesToAFileThatAppearsWhole() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/report.json"
    let direct = try Command.run(
      ["replay"] + Self.boundary + ["--format", "json", Self.logs])
    let outcome = try Command.run(
      ["replay"] + Self.boundary + ["--format", "json", "--output", file, Self.logs])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(String(decoding: try folder.read("report.json"), as: UTF8.self) == direct.output)
    #expect(try folder.names() == ["report.json"])
  }

  @Test func outputThatCannotBeWrittenHasItsStatus() throws {
    let outcome = try Command.run(
      ["replay"] + Self.boundary + ["--output", "/nowhere/report.txt", Self.logs])
    #expect(outcome.status == 74)
    #expect(
      outcome.error.contains("`/nowhere/report.txt` cannot be written: no such file or folder"))
  }

  @Test func standardInputIsReadLikeAFile() throws {
    let folder = try TemporaryFolder()
    let record =
      #"{"eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventName":"ListBuckets"}"#
    try folder.write(Array(record.utf8), to: "one.json")
    let arguments = ["replay"] + Self.boundary + ["--format", "json", "--dedupe", "day"]
    let piped = try Command.run(arguments + ["-"], input: Data(record.utf8))
    let named = try Command.run(arguments + ["\(folder.path)/one.json"])
    #expect(piped.output == named.output)
    #expect(piped.output.contains(#""records": 1"#))
  }

  @Test func pathsAreReadFromAList() throws {
    let list = Data("samples/twtechpat/logs\n".utf8)
    let arguments = ["replay"] + Self.boundary + ["--format", "json"]
    let outcome = try Command.run(arguments + ["--files-from", "-"], input: list)
    #expect(outcome.status == 0)
    #expect(outcome.output == (try Command.run(arguments + [Self.logs])).output)
  }
}
