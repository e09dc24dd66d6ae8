import Foundation
import TestSupport
import Testing

/// Requests to stop, while the program waits for input that may never come.
struct SignalTests {
  private static let record =
    #"{"eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventName":"ListBuckets","#
    + #""eventTime":"2024-09-01T10:00:00Z"}"#

  /// Pipes whose reader waits for ever.
  enum SilentPipe: CaseIterable {
    /// Standard input, whose writer stays silent after one record.
    case standardInput
    /// One with a name, whose writer stays silent after one record.
    case named
    /// One with a name, which nobody opens for writing.
    case unopened
  }

  /// A replay that waits for a pipe.
  private final class Replay {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    private let folder: TemporaryFolder
    private var writer: FileHandle?

    init(_ options: [String], of pipe: SilentPipe = .standardInput) throws {
      folder = try TemporaryFolder()
      let fifo = "\(folder.path)/pipe"
      // unsafe: `mkfifo` takes a C string, which lives for the call.
      let isMade = unsafe mkfifo(fifo, 0o600) == 0
      try #require(isMade)
      process.executableURL = Command.executable
      process.arguments =
        ["replay", "--boundary", "samples/twtechpat/boundary.json", "--as-of", "2024-10-01"]
        + options + [pipe == .standardInput ? "-" : fifo]
      process.currentDirectoryURL = Command.root
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      // Opening one with a name waits until the program has opened it, too.
      switch pipe {
      case .standardInput: writer = input.fileHandleForWriting
      case .named: writer = FileHandle(forWritingAtPath: fifo)
      case .unopened: break
      }
      try writer?.write(contentsOf: Data((SignalTests.record + "\n").utf8))
      while try !catchesSignals() { Thread.sleep(forTimeInterval: 0.01) }
    }

    /// Whether the program has said that it takes SIGINT itself: until then it would just end.
    private func catchesSignals() throws -> Bool {
      let status = try String(
        contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
      let mask = line.flatMap { UInt64($0.split(separator: "\t").last ?? "", radix: 16) } ?? 0
      return mask & 1 << UInt64(SIGINT - 1) != 0
    }

    func end() -> String {
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }
  }

  @Test(
    arguments: SilentPipe.allCases,
    [(SIGINT, "SIGINT", 130), (SIGTERM, "SIGTERM", 143)] as [(Int32, String, Int32)])
  func aSignalEndsTheWaitForAPipeWithAPartialReport(
    pipe: SilentPipe, signal: (number: Int32, name: String, status: Int32)
  ) throws {
    let replay = try Replay(["--format", "json"], of: pipe)
    kill(replay.process.processIdentifier, signal.number)
    let report = replay.end()
    #expect(replay.process.terminationStatus == signal.status)
    #expect(report.contains(#""complete": false"#))
    #expect(report.contains("\"stoppedBy\": \"\(signal.name)\""))
  }

  @Test func aPartialReportForReadersSaysSoFirst() throws {
    let replay = try Replay([])
    kill(replay.process.processIdentifier, SIGTERM)
    let report = replay.end()
    #expect(
      report.split(separator: "\n").prefix(3).contains { $0.contains("SIGTERM") }, "\(report)")
  }

  /// Writing blocks on a pipe that nobody reads, so that the first signal cannot end the program.
  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func aSecondSignalEndsItAtOnce(signal: Int32, status: Int32) throws {
    let replay = try Replay(["--format", "html"])
    let pipe = replay.output.fileHandleForReading.fileDescriptor
    let size = fcntl(pipe, Self.setPipeSize, 4_096)
    try #require(size > 0)
    kill(replay.process.processIdentifier, SIGINT)
    while Self.waiting(in: pipe) < size { Thread.sleep(forTimeInterval: 0.01) }
    #expect(replay.process.isRunning)
    kill(replay.process.processIdentifier, signal)
    replay.process.waitUntilExit()
    #expect(replay.process.terminationStatus == status)
  }

  /// `F_SETPIPE_SZ`, which Linux alone has.
  private static let setPipeSize: Int32 = 1_031

  /// Bytes that nobody has read yet.
  private static func waiting(in pipe: Int32) -> Int32 {
    var count: Int32 = 0
    // `ioctl` fills the number that it is given.
    _ = unsafe ioctl(pipe, UInt(FIONREAD), &count)
    return count
  }
}
