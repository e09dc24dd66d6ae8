import Foundation

/// The built program, run as a process of its own in the project's folder.
enum Command {
  /// What a run came to.
  struct Outcome {
    var status: Int32
    var output: String
    var error: String
  }

  /// The project's folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program lies beside the test runner.
  static let executable = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().appending(path: "trailfence")

  /// Runs a line of the shell in which `"$trailfence"` is the program.
  static func shell(
    _ line: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(
      ["-c", line, "sh"] + arguments, executable: URL(filePath: "/bin/sh"),
      environment: environment.merging(["trailfence": executable.path]) { $1 })
  }

  /// Runs the program, or another, to its end.
  static func run(
    _ arguments: [String], executable: URL = executable, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "trailfence-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, not pipes: a pipe that nobody reads would block a program that prints much.
    func file(_ name: String, _ content: Data = Data()) throws -> FileHandle {
      let url = folder.appending(path: name)
      try content.write(to: url)
      return try FileHandle(forUpdating: url)
    }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try file("input", input)
    process.standardOutput = try file("output")
    process.standardError = try file("error")
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }
    return Outcome(
      status: process.terminationStatus, output: try text("output"), error: try text("error"))
  }
}
