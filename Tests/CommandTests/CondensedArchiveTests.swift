import Foundation
import TestSupport
import Testing

/// What the commands besides `replay` make of condensed archives, and how `condense` ends.
struct CondensedArchiveTests {
  private let folder: TemporaryFolder
  private let logs = "samples/devrole/logs"
  private let boundary = "samples/devrole/boundary.json"

  init() throws {
    folder = try TemporaryFolder()
  }

  private func condensed(_ options: [String] = []) throws -> String {
    let path = "\(folder.path)/c.gz"
    let outcome = try Command.run(["condense", logs, "-o", path] + options)
    #expect(outcome.status == 0, "\(outcome.error)")
    return path
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try Command.run(arguments)
    var report = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any],
      "\(outcome.error)")
    if var input = report["input"] as? [String: Any] {
      for key in ["files", "filesSkipped", "bytesRead", "bytesInflated"] { input[key] = nil }
      report["input"] = input
    }
    return report
  }

  @Test func suggestProposesTheSame() throws {
    let archive = try condensed()
    let options = ["suggest", "--format", "json", "--as-of", "2024-10-01", "--boundary", boundary]
    let (told, raw) = try (json(options + [archive]), json(options + [logs]))
    #expect(told as NSDictionary == raw as NSDictionary)
  }

  @Test func backtestScoresTheSame() throws {
    let archive = try condensed()
    let options = ["backtest", "--format", "json", "--as-of", "2024-10-01"]
    let (told, raw) = try (json(options + [archive]), json(options + [logs]))
    #expect(told as NSDictionary == raw as NSDictionary)
  }

  @Test func eventsAreTheCallsWithTheirNumbers() throws {
    let archive = try condensed()
    let options = [
      "replay", "--events", "--format", "ndjson", "--as-of", "2024-10-01", "--boundary", boundary,
    ]
    func calls(_ path: String) throws -> [String: Int] {
      var calls: [String: Int] = [:]
      for line in try Command.run(options + [path]).output.split(separator: "\n") {
        let call = try #require(
          JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let key = "\(call["eventName"] ?? "") \(call["verdict"] ?? "") \(call["principal"] ?? "")"
        calls[key, default: 0] += call["calls"] as? Int ?? 1
      }
      return calls
    }
    let raw = try calls(logs)
    #expect(!raw.isEmpty)
    #expect(try calls(archive) == raw)
  }

  @Test func explainTellsWhatIsNotKnownAnyMoreAndWhy() throws {
    let archive = try condensed(["--values", "1"])
    let policy = try folder.write(
      Array(
        #"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{"aws:userid":"*:alice"}}}}"#
          .utf8), to: "p.json")
    let text = try Command.run(["explain", "--boundary", policy, archive]).output
    #expect(text.contains("aws:userid"))
    #expect(text.contains("condense --keep sessionName keeps it"))
  }

  @Test func withoutARecordNothingIsWritten() throws {
    let empty = try folder.write(Array("{\"Records\":[]}".utf8), to: "logs/empty.json")
    let path = try folder.write(Array("what was there".utf8), to: "old.gz")
    let outcome = try Command.run(["condense", empty, "-o", path])
    #expect(outcome.status == 1)
    #expect(outcome.error.contains("no record was found, so that no archive was written"))
    #expect(!outcome.error.contains("smaller"))
    #expect(try folder.read("old.gz") == Array("what was there".utf8))
  }

  @Test func whatIsMadeGeneralIsTold() throws {
    let outcome = try Command.run(
      ["condense", logs, "--values", "1", "-o", "\(folder.path)/few.gz"])
    #expect(outcome.error.contains("general for too many values: "))
    #expect(outcome.error.contains("`--keep` keeps each"))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func aSignalLeavesNoArchive(signal: Int32, status: Int32) throws {
    let process = Process()
    let input = Pipe()
    process.executableURL = Command.executable
    process.arguments = ["condense", "-", "-o", "\(folder.path)/half.gz"]
    process.currentDirectoryURL = Command.root
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data(
        #"{"eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventName":"A"}"#.utf8))
    // Until it says that it takes signals itself, one would just end it.
    while try !catches(signal, process) { Thread.sleep(forTimeInterval: 0.01) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == status)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  private func catches(_ signal: Int32, _ process: Process) throws -> Bool {
    let status = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let mask = line.flatMap { UInt64($0.split(separator: "\t").last ?? "", radix: 16) } ?? 0
    return mask & 1 << UInt64(signal - 1) != 0
  }
}
