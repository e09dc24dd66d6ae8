import ByteStreams
import Foundation
import TestSupport
import Testing

/// Which files a command reads, which it passes over, and of which it complains.
struct InputTests {
  private static let record =
    #"{"eventVersion":"1.08","eventID":"event-1","eventSource":"s3.amazonaws.com","#
    + #""eventName":"ListBuckets","eventTime":"2024-09-01T00:00:00Z"}"#
  private static let log = Array(#"{"Records":[\#(record)]}"#.utf8)
  private static let digest = Array(
    #"{"awsAccountId":"111122223333","digestStartTime":"x","digestS3Object":"y","logFiles":[]}"#
      .utf8)

  private func replay(_ paths: [String], input: String = "") throws -> Command.Outcome {
    try Command.run(
      ["replay", "--boundary", "samples/twtechpat/boundary.json", "--format", "json"] + paths,
      input: Data(input.utf8))
  }

  @Test func digestsArePassedOverEvenWhereTheyAreNamed() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(Self.log, to: "log.json")
    let digest = try folder.write(Self.digest, to: "digest.json")
    let outcome = try replay([log, digest])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#""digest": 1"#))
    #expect(try replay([digest]).status == 1)
  }

  @Test func jsonThatIsNoLogIsNotSaidToBeEmpty() throws {
    let folder = try TemporaryFolder()
    let outcome = try replay([try folder.write(Array("[1, [2]]".utf8), to: "numbers.json")])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("the file holds no CloudTrail records (noRecord)"))
  }

  @Test func aListMayHaveEmptyLinesOrNone() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(Self.log, to: "log.json")
    for list in ["\(log)\n\n", "\r\n\(log)\r\n\r\n", "\0\(log)\0\0", log] {
      #expect(try replay(["--files-from", "-"], input: list).status == 0)
    }
    let none = try replay(["--files-from", "-"], input: "\n")
    #expect(none.status == 1)
    #expect(none.error == "error: no record was found\n")
  }

  @Test(arguments: [["-", "--files-from", "-"], ["--files-from", "-", "--boundary", "-", "x"]])
  func standardInputIsReadOnce(arguments: [String]) throws {
    let outcome = try Command.run(["replay", "--boundary", "x"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("standard input can be read once"))
  }

  @Test func aListInAFileStandsInTheNextCommandsOnce() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(Self.log, to: "log.json")
    let list = try folder.write(Array(log.utf8), to: "list")
    let outcome = try Command.run(
      ["replay", "--boundary", "samples/devrole/boundary.json", "--files-from", list])
    #expect(!outcome.output.contains(log))
  }

  @Test func explainNamesWhatItDidNotFind() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(Self.log, to: "log.json")
    let missing = try Command.run([
      "explain", "--event-id", "event-1", "--event-id", "event-2", log,
    ])
    #expect(missing.status == 1)
    #expect(missing.error == "error: no record has the event id `event-2`\n")
    let outside = try Command.run(["explain", "--since", "2024-09-02", "--format", "ndjson", log])
    #expect(outside.status == 1)
    #expect(outside.error == "error: no record is in scope of the filters\n")
    #expect(outside.output.contains(#""verdict":"outOfScope""#))
  }

  @Test func explainWritesAFileThatAppearsWhole() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(Self.log, to: "log.json")
    let direct = try Command.run(["explain", log])
    let outcome = try Command.run(["explain", "--output", "\(folder.path)/out.txt", log])
    #expect(outcome.status == 0)
    #expect(String(decoding: try folder.read("out.txt"), as: UTF8.self) == direct.output)
    #expect(try folder.names() == ["log.json", "out.txt"])
  }

  @Test func aFileThatCannotBeMadeIsToldBeforeAnythingIsRead() throws {
    let outcome = try replay(["--output", "/nowhere/report.json", "no-such-path"])
    #expect(outcome.status == 74)
  }

  @Test func aMisspeltOptionOfTheProgramIsAnOption() throws {
    let outcome = try Command.run(["--verison"])
    #expect(outcome.status == 64)
    #expect(outcome.error.hasPrefix("error: unknown option `--verison`; did you mean `--version`?"))
  }

  @Test func closedStreamsAreNotMistakenForFiles() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(Self.log, to: "log.json")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = Command.root
    process.arguments = [
      "-c",
      #"exec "$0" replay --boundary samples/devrole/boundary.json --output "$1" "$2" <&- >&- 2>&-"#,
      Command.executable.path, "\(folder.path)/out.txt", log,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let text = String(decoding: try folder.read("out.txt"), as: UTF8.self)
    #expect(
      text
        == (try Command.run(["replay", "--boundary", "samples/devrole/boundary.json", log])).output)
  }
}
