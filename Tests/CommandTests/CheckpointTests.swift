import Foundation
import TestSupport
import Testing

/// `replay --checkpoint`: a stopped replay goes on where it was, and ends in the same bytes.
struct CheckpointTests {
  private static let boundary = "samples/twtechpat/boundary.json"

  private static func record(_ id: String, _ time: String = "2024-09-01T10:00:00Z") -> String {
    #"{"eventVersion":"1.08","eventID":"\#(id)","eventSource":"s3.amazonaws.com","#
      + #""eventName":"DeleteBucket","eventTime":"\#(time)","awsRegion":"eu-west-1","#
      + #""recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser","accountId":"#
      + #""111122223333","userName":"dev-01","arn":"arn:aws:iam::111122223333:user/dev-01"}}"#
  }

  private static func log(_ ids: [String]) -> [UInt8] {
    Array(#"{"Records":[\#(ids.map { record($0) }.joined(separator: ","))]}"#.utf8)
  }

  private func replay(
    _ path: String, _ more: [String], boundary: String = boundary
  ) throws -> Command.Outcome {
    try Command.run(
      ["replay", "--boundary", boundary, "--format", "json", "--as-of", "2024-10-01", path] + more)
  }

  /// A number of `input`, as the report has it.
  private func input(_ outcome: Command.Outcome, _ name: String) throws -> Int? {
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return ((report as? [String: Any])?["input"] as? [String: Any])?[name] as? Int
  }

  @Test(arguments: ["exact", "day", "off"])
  func newFilesAreAllThatTheNextRunReads(dedupe: String) throws {
    let folder = try TemporaryFolder()
    let logs = "\(folder.path)/logs"
    let options = ["--checkpoint", "\(folder.path)/checkpoint", "--dedupe", dedupe]
    try folder.write(Self.log(["a", "b"]), to: "logs/1.json")
    #expect(try input(try replay(logs, options), "records") == 2)
    // The copy of an event of the file that is gone by then is a copy still.
    let whole = try {
      try folder.write(Self.log(["b", "c"]), to: "logs/2.json")
      return try replay(logs, ["--dedupe", dedupe])
    }()
    try FileManager.default.removeItem(atPath: "\(logs)/1.json")
    let second = try replay(logs, options)
    #expect(second.status == 0, "\(second.error)")
    #expect(second.output == whole.output)
    #expect(try input(second, "duplicates") == (dedupe == "off" ? 0 : 1))
    #expect(try replay(logs, options).output == whole.output)
  }

  @Test func aFinishedFileThatChangedIsAProblemAndNotReadAgain() throws {
    let folder = try TemporaryFolder()
    let options = ["--checkpoint", "\(folder.path)/checkpoint"]
    let log = try folder.write(Self.log(["a"]), to: "logs/1.json")
    let first = try replay("\(folder.path)/logs", options)
    try folder.write(Self.log(["a"]), to: "logs/1.json")
    #expect(try replay("\(folder.path)/logs", options).output == first.output)
    try folder.write(Self.log(["z"]), to: "logs/1.json")
    for _ in 0..<2 {
      let changed = try replay("\(folder.path)/logs", options)
      #expect(changed.status == 1)
      #expect(changed.error.contains("1.json:0: the file was changed after it was counted"))
      #expect(try input(changed, "records") == 1)
    }
    try FileManager.default.removeItem(atPath: log)
    try folder.write(Self.log(["y"]), to: "logs/2.json")
    #expect(try input(try replay("\(folder.path)/logs", options), "records") == 2)
  }

  @Test func aCheckpointThatWasMadeOtherwiseIsRefusedWithWhatDiffers() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.log(["a"]), to: "logs/1.json")
    let options = ["--checkpoint", "\(folder.path)/checkpoint"]
    #expect(try replay("\(folder.path)/logs", options).status == 0)
    let before = try folder.read("checkpoint")
    for (more, what) in [
      (["--dedupe", "off"], "--dedupe differs"), (["--action", "s3:*"], "--action differs"),
      (["--root", folder.path], "--root differs"), (["--sessions", "all"], "--sessions differs"),
      (["--facts", "\(folder.path)/facts.json"], "--facts differs"),
      (["--since", "30d"], "mean another time now: give a date"),
    ] {
      try folder.write(Array(#"{"factsVersion":1}"#.utf8), to: "facts.json")
      let outcome = try replay("\(folder.path)/logs", options + more)
      #expect(outcome.status == 65)
      #expect(outcome.error.contains(what), "\(outcome.error)")
    }
    let other = try replay(
      "\(folder.path)/logs", options, boundary: "samples/devrole/boundary.json")
    #expect(other.status == 65)
    #expect(other.error.contains("boundary 1 differs"))
    // How it is worked and shown does not matter.
    for more in [["--jobs", "1"], ["--top", "3"], ["--color", "always"], ["--progress"]] {
      #expect(try replay("\(folder.path)/logs", options + more).status == 0)
    }
    #expect(try folder.read("checkpoint").count == before.count)
    try folder.write(Array(before.dropLast(30)), to: "checkpoint")
    let damaged = try replay("\(folder.path)/logs", options)
    #expect(damaged.status == 65)
    #expect(damaged.error.contains("cannot be used: byte"))
  }

  @Test func aCheckpointThatCannotBeWrittenIsToldBeforeTheWork() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.log(["a"]), to: "logs/1.json")
    let nowhere = try replay("\(folder.path)/logs", ["--checkpoint", "\(folder.path)/no/such"])
    #expect(nowhere.status == 74)
    #expect(nowhere.error.contains("cannot be written: no such file or folder"))
    #expect(try replay("-", ["--checkpoint", "\(folder.path)/checkpoint"]).status == 64)
  }

  @Test func aFullDiskLeavesTheCheckpointAsItWas() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.log(["a"]), to: "logs/1.json")
    let options = ["--checkpoint", "\(folder.path)/checkpoint"]
    let first = try replay("\(folder.path)/logs", options)
    let before = try folder.read("checkpoint")
    // The shell's limit on the size of files stands in for a disk without space.
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments =
      [
        "-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh", Command.executable.path, "replay",
        "--boundary", Command.root.appending(path: Self.boundary).path,
        "\(folder.path)/logs",
      ] + options
    let errors = Pipe()
    shell.standardError = errors
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 74, "\(message)")
    #expect(message.contains("cannot be written: the file would be too big"))
    #expect(try folder.read("checkpoint") == before)
    #expect(try folder.names() == ["checkpoint", "logs"])
    #expect(try replay("\(folder.path)/logs", options).output == first.output)
  }

  @Test func killedAgainAndAgainItEndsInTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let logs = "samples/organisation/logs"
    let arguments = [
      "replay", "--boundary", "samples/organisation/boundary.json", logs, "--format", "json",
      "--as-of", "2024-10-01", "--dedupe", "day", "--jobs", "2",
    ]
    let options = ["--checkpoint", "\(folder.path)/checkpoint"]
    var generator = SeededGenerator(seed: 6)
    var killed = 0
    for _ in 0..<6 {
      let process = Process()
      process.executableURL = Command.executable
      process.arguments = arguments + options
      process.currentDirectoryURL = Command.root
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double.random(in: 0.05...0.6, using: &generator))
      if process.isRunning { killed += 1 }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let resumed = try Command.run(arguments + options)
    #expect(resumed.status == 0, "\(resumed.error)")
    #expect(resumed.output == (try Command.run(arguments)).output, "killed \(killed) times")
    #expect(killed > 0)
  }

  @Test(
    arguments: [(SIGINT, "SIGINT", 130), (SIGTERM, "SIGTERM", 143)] as [(Int32, String, Int32)])
  func aSignalLeavesAPartialReportAndACheckpoint(
    signal: Int32, name: String, status: Int32
  ) throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "replay", "--boundary", "samples/organisation/boundary.json", "samples/organisation/logs",
      "--format", "json", "--as-of", "2024-10-01", "--jobs", "1", "--dedupe", "exact",
    ]
    let options = [
      "--checkpoint", "\(folder.path)/checkpoint", "--output", "\(folder.path)/report.json",
    ]
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = arguments + options
    process.currentDirectoryURL = Command.root
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Once there is a checkpoint, signals are watched.
    while process.isRunning,
      !FileManager.default.fileExists(atPath: "\(folder.path)/checkpoint")
    {
      Thread.sleep(forTimeInterval: 0.005)
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == status)
    let report = try String(
      contentsOfFile: "\(folder.path)/report.json", encoding: .utf8)
    #expect(report.contains(#""complete": false"#))
    #expect(report.contains("\"stoppedBy\": \"\(name)\""))
    let resumed = try Command.run(arguments + options)
    #expect(resumed.status == 0, "\(resumed.error)")
    let whole = try Command.run(arguments)
    #expect(
      try String(contentsOfFile: "\(folder.path)/report.json", encoding: .utf8) == whole.output)
  }
}
