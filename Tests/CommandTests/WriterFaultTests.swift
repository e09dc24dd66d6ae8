import Foundation
import TestSupport
import Testing

/// A disk that is full, and an output that was closed, behind whatever the program can write.
struct WriterFaultTests {
  /// A command line without its output.
  struct Writer: CustomTestStringConvertible {
    var arguments: [String]
    var testDescription: String { arguments.prefix(3).joined(separator: " ") }

    init(_ arguments: String...) {
      self.arguments = arguments
    }
  }

  private static let sample = "samples/twtechpat"
  private static let boundary = "samples/twtechpat/boundary.json"
  private static let logs = "samples/twtechpat/logs"

  static let reports = [
    "text", "json", "ndjson", "csv", "markdown", "sarif", "junit", "html", "tally",
  ].map { Writer("replay", "--format", $0, "--boundary", boundary, logs) }

  static let writers =
    reports + [
      Writer("replay", "--format", "ndjson", "--events", "--boundary", boundary, logs),
      Writer("explain", "--format", "text", "--boundary", boundary, logs),
      Writer("explain", "--format", "ndjson", logs),
      Writer("suggest", "--format", "policy", "--boundary", boundary, logs),
      Writer("suggest", "--format", "diff", "--boundary", boundary, logs),
      Writer("suggest", "--format", "json", "--boundary", boundary, logs),
      Writer("check", "--format", "text", boundary), Writer("check", "--format", "json", boundary),
      Writer("check", "--format", "sarif", boundary),
      Writer("backtest", "--format", "text", logs), Writer("backtest", "--format", "json", logs),
      Writer("learn", logs), Writer("catalog", "s3:GetObject"),
      Writer("catalog", "--format", "json", "s3:GetObject"),
    ]
  /// What has no `--output`.
  static let printers = [
    Writer("simulate", "samples/devrole/simulate.json"),
    Writer("simulate", "samples/devrole/simulate.json", "--format", "table"), Writer("--help"),
    Writer("replay", "--help"), Writer("--version"), Writer("--generate-manual"),
    Writer("--generate-completion-script", "bash"),
  ]

  private static func full(after bytes: Int) -> [String: String] {
    ["LD_PRELOAD": FaultTests.faults, "TRAILFENCE_FAULT": "full:\(bytes)"]
  }

  @Test(arguments: writers + printers)
  func aFullDiskBehindStandardOutputIsTold(writer: Writer) throws {
    let outcome = try Command.run(writer.arguments, environment: Self.full(after: 5))
    #expect(outcome.status == 74, "\(outcome.error)")
    #expect(
      outcome.error.contains("standard output cannot be written: no space is left"),
      "\(outcome.error)")
    // Bytes of a tally are no text, and one of them may be told as three.
    #expect(outcome.output.unicodeScalars.count <= 5)
  }

  @Test(arguments: writers)
  func aFullDiskLeavesTheOldFileAndNothingElse(writer: Writer) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(Array("the last one".utf8), to: "file")
    let outcome = try Command.run(
      writer.arguments + ["--output", file], environment: Self.full(after: 5))
    #expect(outcome.status == 74, "\(outcome.error)")
    #expect(outcome.error.contains("file` cannot be written: no space is left"), "\(outcome.error)")
    #expect(String(decoding: try folder.read("file"), as: UTF8.self) == "the last one")
    #expect(try folder.names() == ["file"])
  }

  @Test(arguments: reports.suffix(2) + printers)
  func aClosedStandardOutputIsTold(writer: Writer) throws {
    let outcome = try Command.shell(#""$trailfence" "$@" >&-"#, writer.arguments)
    #expect(outcome.status == 74)
    #expect(
      outcome.error.contains("standard output cannot be written: it is closed"), "\(outcome.error)")
  }

  /// A file that is opened takes the lowest free number, which must not be that of an output.
  @Test func nothingThatIsMeantForAClosedStreamLandsInAFile() throws {
    let folder = try TemporaryFolder()
    for (number, closing) in ["<&- >&-", ">&-", "2>&-", "<&- >&- 2>&-"].enumerated() {
      let checkpoint = "\(folder.path)/checkpoint-\(number)"
      _ = try Command.shell(
        #""$trailfence" replay --as-of 2024-10-01 --checkpoint "$1" --boundary "$2" "$3" "#
          + closing, [checkpoint, Self.boundary, Self.logs])
      let again = try Command.run([
        "replay", "--as-of", "2024-10-01", "--checkpoint", checkpoint, "--boundary", Self.boundary,
        Self.logs,
      ])
      #expect(again.status == 0, "\(closing): \(again.error)")
    }
  }

  @Test func aFullDiskBehindTheCheckpointLeavesTheLastOne() throws {
    let folder = try TemporaryFolder()
    let options = ["--boundary", Self.boundary, "--checkpoint", "\(folder.path)/checkpoint"]
    #expect(try Command.run(["replay"] + options + [Self.logs]).status == 0)
    let before = try folder.read("checkpoint")
    let outcome = try Command.run(
      ["replay"] + options + [Self.logs], environment: Self.full(after: 5))
    #expect(outcome.status == 74)
    #expect(outcome.error.contains("checkpoint` cannot be written: no space is left"))
    #expect(try folder.read("checkpoint") == before)
    #expect(try folder.names() == ["checkpoint"])
  }

  @Test func aMergeThatCannotBeWrittenIsTold() throws {
    let folder = try TemporaryFolder()
    let tally = "\(folder.path)/tally"
    let made = try Command.run([
      "replay", "--format", "tally", "--output", tally, "--boundary", Self.boundary, Self.logs,
    ])
    #expect(made.status == 0)
    for format in ["text", "json", "html"] {
      let outcome = try Command.run(
        ["merge", "--format", format, tally], environment: Self.full(after: 5))
      #expect(outcome.status == 74)
      #expect(outcome.error.contains("standard output cannot be written: no space is left"))
    }
  }
}
