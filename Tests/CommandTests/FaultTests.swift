import ByteStreams
import Foundation
import TestSupport
import Testing

/// What the operating system does to a program on a bad day, one fault a test.
struct FaultTests {
  private static let boundary = ["--boundary", "samples/twtechpat/boundary.json"]
  private static let logs = "samples/twtechpat/logs"
  /// The library that makes calls fail lies beside the program.
  static let faults = Command.executable.deletingLastPathComponent()
    .appending(path: "libCFaults.so").path

  /// Replays the first sample under a fault.
  private func replay(_ fault: String, _ more: [String] = []) throws -> Command.Outcome {
    try Command.run(
      ["replay"] + Self.boundary + more + [Self.logs],
      environment: ["LD_PRELOAD": Self.faults, "TRAILFENCE_FAULT": fault])
  }

  private func replay() throws -> Command.Outcome {
    try Command.run(["replay"] + Self.boundary + [Self.logs])
  }

  @Test(arguments: ["short", "interrupt"])
  func shortAndInterruptedCallsChangeNoByte(fault: String) throws {
    let (plain, troubled) = (try replay(), try replay(fault))
    #expect(troubled.status == 0)
    #expect(troubled.output == plain.output)
    #expect(troubled.error == plain.error)
  }

  @Test func aDiskThatFailsInTheMiddleOfAFileIsAProblemOfThatFile() throws {
    let outcome = try replay("read-error:700", ["--format", "json"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("json.gz:700: input or output error"))
    #expect(outcome.output.contains(#""complete": false"#))
  }

  @Test func aFileThatShrinksWhileItIsReadIsCutShort() throws {
    let outcome = try replay("shrink:700", ["--format", "json"])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("json.gz:700: the gzip data is cut short"))
  }

  @Test func aFileThatGrowsWhileItIsReadIsReadToItsNewEnd() throws {
    let folder = try TemporaryFolder()
    let record =
      #"{"eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventName":"ListBuckets"}"#
    try folder.write(Array(record.utf8), to: "plain.json")
    let troubled = try replay("grow:300000", ["--format", "json", folder.path])
    // White space behind records is nothing, behind gzip's members it is no gzip.
    #expect(troubled.status == 1)
    #expect(!troubled.error.contains("plain.json"))
    #expect(troubled.error.contains("bytes that are no gzip data follow the last gzip member"))
    #expect(troubled.output.contains(#""filesDamaged": 4,"#), "\(troubled.error)")
  }

  /// A batch job's machine may have any clock; only what is left open by `--as-of` asks for it.
  @Test(arguments: ["0", "-1", "253402300800", "-62135596801", "9223372036854775807"])
  func anOddClockStopsNothing(seconds: String) throws {
    let outcome = try replay("clock:\(seconds)")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("denied"))
    let dated = try replay("clock:\(seconds)", ["--as-of", "2024-10-01"])
    #expect(
      dated.output
        == (try Command.run(["replay"] + Self.boundary + ["--as-of", "2024-10-01", Self.logs]))
        .output)
    #expect(try replay("clock:\(seconds)", ["--since", "30d", "--allow-empty"]).status == 0)
  }

  @Test(arguments: ["full:0", "full:100", "sync", "rename"])
  func whatCannotBeWrittenLeavesTheOldFileAndNothingElse(fault: String) throws {
    let folder = try TemporaryFolder()
    let report = try folder.write(Array("the last report".utf8), to: "report.txt")
    let outcome = try replay(fault, ["--output", report])
    #expect(outcome.status == 74)
    #expect(outcome.error.contains("report.txt"))
    #expect(String(decoding: try folder.read("report.txt"), as: UTF8.self) == "the last report")
    #expect(try folder.names() == ["report.txt"])
  }

  @Test func aReadOnlyFileSystemIsToldBeforeTheWorkAndLeavesWhatIsThere() throws {
    let folder = try TemporaryFolder()
    let files = ["--checkpoint": "\(folder.path)/checkpoint", "--output": "\(folder.path)/report"]
    let both = files.flatMap { [$0.key, $0.value] }
    #expect(try Command.run(["replay"] + Self.boundary + both + [Self.logs]).status == 0)
    let before = (try folder.read("checkpoint"), try folder.read("report"))
    for (option, path) in files {
      let outcome = try replay("read-only", [option, path])
      #expect(outcome.status == 74)
      #expect(outcome.output == "")
      #expect(
        outcome.error.contains("`\(path)` cannot be written: the file system is read-only"),
        "\(outcome.error)")
    }
    #expect(try folder.names() == ["checkpoint", "report"])
    #expect(try folder.read("checkpoint") == before.0)
    #expect(try folder.read("report") == before.1)
    // Where nothing is to be written, nothing is missing.
    let (plain, readOnly) = (try replay(), try replay("read-only"))
    #expect(readOnly.status == 0)
    #expect(readOnly.output == plain.output)
  }

  @Test func aFullDiskBehindStandardOutputIsTold() throws {
    let outcome = try replay("full:100")
    #expect(outcome.status == 74)
    #expect(outcome.error.contains("standard output cannot be written: no space is left"))
  }

  @Test func aReaderThatGoesAwayEndsItQuietly() throws {
    let outcome = try Command.shell(
      #"{ "$trailfence" catalog s3:GetObject; echo "status $?" >&2; } | head -c 1"#)
    #expect(outcome.output.utf8.count == 1)
    #expect(outcome.error == "status 0\n" || outcome.error == "status 74\n")
  }

  @Test func aHandfulOfOpenFilesIsEnough() throws {
    let folder = try TemporaryFolder()
    for number in 0..<60 {
      try folder.write(
        Array(
          #"{"Records":[{"eventVersion":"1","eventName":"n\#(number)","eventSource":"s"}]}"#.utf8),
        to: "\(number % 7)/\(number).json")
    }
    let outcome = try Command.shell(
      #"ulimit -n 12; "$trailfence" replay --jobs 4 "$@""#,
      Self.boundary + ["--format", "json", folder.path])
    #expect(outcome.output.contains(#""records": 60,"#))
    #expect(outcome.error == "")
  }

  /// Neither the clock nor the language nor a home is asked for.
  @Test(arguments: [
    ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR"],
    ["TZ": "right/Nowhere", "LC_ALL": "C", "HOME": "", "PATH": "", "TMPDIR": "/nowhere"],
    ["LC_NUMERIC": "de_DE", "COLUMNS": "-7", "TERM": "dumb"],
  ])
  func theEnvironmentChangesNoByte(environment: [String: String]) throws {
    let outcome = try Command.run(
      ["replay"] + Self.boundary + ["--as-of", "2024-10-01", Self.logs], environment: environment)
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == (try Command.run(["replay"] + Self.boundary + ["--as-of", "2024-10-01", Self.logs]))
        .output)
  }

  @Test func aFolderThatCannotBeWrittenToIsNoneOfItsConcern() throws {
    let outcome = try Command.shell(
      #"root="$PWD"; cd /proc/self && "$trailfence" replay --boundary "$root/$2" "$root/$3""#,
      Self.boundary + [Self.logs])
    #expect(outcome.status == 0)
  }

  // MARK: Hostile sizes

  @Test func aBombIsStoppedAtTheRatio() throws {
    let folder = try TemporaryFolder()
    let bytes = try GzipWriter.compress([UInt8](repeating: 0x20, count: 8 << 20).span)
    try folder.write(bytes, to: "bomb.json.gz")
    let outcome = try Command.run(
      ["replay"] + Self.boundary + ["--limit", "inflated-bytes=4M", folder.path])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("bomb.json.gz"))
    #expect(outcome.error.contains("limit"))
  }

  @Test(arguments: [(40_000, "record-bytes=20K", 20_480), (2_000, "string-bytes=1K", 1_024)])
  func aRecordBeyondALimitIsNamedAndTheRestGoesOn(length: Int, limit: String, bytes: Int) throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: length)
    let text =
      #"{"Records":[{"eventVersion":"1","eventName":"\#(long)","eventSource":"s"},"#
      + #"{"eventVersion":"1","eventName":"a","eventSource":"s"}]}"#
    try folder.write(Array(text.utf8), to: "log.json")
    let outcome = try Command.run(
      ["replay"] + Self.boundary + ["--limit", limit, "--format", "json", folder.path])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("longer than the limit of \(bytes) bytes"), "\(outcome.error)")
    #expect(outcome.output.contains(#""records": 1,"#))
    #expect(outcome.output.contains(#""damagedElements": 1,"#))
  }

  @Test func aBoundaryBeyondTheLimitIsRefused() throws {
    let boundary = "samples/twtechpat/boundary.json"
    let size = try Data(contentsOf: Command.root.appending(path: boundary)).count
    for (limit, status) in [(size, 0), (size - 1, 65)] as [(Int, Int32)] {
      let outcome = try Command.run(
        ["replay", "--boundary", boundary, "--limit", "policy-bytes=\(limit)", Self.logs])
      #expect(outcome.status == status, "\(outcome.error)")
      let isTold = outcome.error.contains("longer than the limit of \(limit) bytes")
      #expect(isTold == (status != 0), "\(outcome.error)")
    }
  }

  @Test(arguments: [
    ("record-byte=1", "did you mean `record-bytes`?"),
    ("nesting=5000", "expected nesting=N with a number from 1 up to 1000"),
    ("record-bytes", "expected record-bytes=N"), ("record-bytes=-1", "expected record-bytes=N"),
    ("inflated-bytes=99999999999G", "expected inflated-bytes=N"),
  ])
  func aLimitThatIsNoneIsWrongUsage(text: String, expected: String) throws {
    let outcome = try Command.run(["replay"] + Self.boundary + ["--limit", text, Self.logs])
    #expect(outcome.status == 64)
    #expect(outcome.error.contains(expected))
  }
}
