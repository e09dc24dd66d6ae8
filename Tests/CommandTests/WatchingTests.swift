import Foundation
import TestSupport
import Testing

/// `replay --watch` from end to end: a process, saves, and its answers.
struct WatchingTests {
  /// A watch that is under way.
  private final class Watcher {
    let process = Process()
    private let keys = Pipe()
    private let output = Pipe()
    private var text = ""

    init(_ arguments: [String]) throws {
      process.executableURL = Command.executable
      process.arguments = ["replay", "--watch", "--as-of", "2024-10-01"] + arguments
      process.currentDirectoryURL = Command.root
      process.standardInput = keys
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    /// The next answer.
    func next() -> String {
      let end = "waiting for a save, q ends\n"
      while true {
        if let place = text.range(of: end) {
          defer { text.removeSubrange(..<place.upperBound) }
          return String(text[..<place.upperBound])
        }
        let data = output.fileHandleForReading.availableData
        guard !data.isEmpty else { return text }
        text += String(decoding: data, as: UTF8.self)
      }
    }

    func press(_ key: String) throws {
      try keys.fileHandleForWriting.write(contentsOf: Data(key.utf8))
    }
  }

  private static let allowsAll =
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#
  private static let allowsNothing =
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"x:y","Resource":"*"}]}"#
  private static let asksForMore =
    #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"nowhere-1"}}}]}"#

  private func save(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
  }

  @Test(arguments: [true, false])
  func eachSaveIsAnswered(isCondensed: Bool) throws {
    let folder = try TemporaryFolder()
    let boundary = "\(folder.path)/boundary.json"
    var archive = "samples/twtechpat/logs"
    if isCondensed {
      let condensed = "\(folder.path)/c.gz"
      #expect(try Command.run(["condense", archive, "-o", condensed]).status == 0)
      archive = condensed
    }
    try save(Self.allowsAll, to: boundary)
    let watcher = try Watcher(["--boundary", boundary, archive])
    #expect(watcher.next().hasPrefix("None of 47 calls"))

    try save(Self.allowsNothing, to: boundary)
    let denied = watcher.next()
    #expect(denied.contains("SINCE THE LAST SAVE"))
    #expect(denied.contains("newly denied"))

    try save(#"{"Version":"2012-10-17","#, to: boundary)
    let broken = watcher.next()
    #expect(broken.contains("boundary.json:1:25: error: expected"), "\(broken)")
    #expect(broken.contains("The last answer, from before this mistake"))

    // It asks for a key that none has asked for before.
    try save(Self.asksForMore, to: boundary)
    #expect(watcher.next().contains("Nothing that was done would fare otherwise"))

    try save(Self.allowsAll, to: boundary)
    #expect(watcher.next().contains(" pass now"))

    try watcher.press("q")
    watcher.process.waitUntilExit()
    #expect(watcher.process.terminationStatus == 0)
  }

  @Test func aSignalEndsIt() throws {
    let watcher = try Watcher([
      "--boundary", "samples/twtechpat/boundary.json", "samples/twtechpat/logs",
    ])
    #expect(watcher.next().contains("would have been denied"))
    kill(watcher.process.processIdentifier, SIGINT)
    watcher.process.waitUntilExit()
    #expect(watcher.process.terminationStatus == 130)
  }
}
