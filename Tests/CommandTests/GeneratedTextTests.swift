import Foundation
import TestSupport
import Testing

/// Completion scripts and the manual page, which follow from the declarations.
struct GeneratedTextTests {
  /// Runs a program of the machine; nil where it is not installed.
  private static func run(_ program: String, _ arguments: [String]) throws -> (Int32, String)? {
    let found = ["/usr/bin", "/bin", "/usr/local/bin"].map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: found)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private static let commands = ["replay", "explain", "simulate", "backtest", "learn", "catalog"]

  @Test(arguments: ["bash", "zsh", "fish"])
  func aShellAcceptsItsScript(shell: String) throws {
    let script = try Command.run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for word in Self.commands + ["boundary", "group-by", "permission-set", "account-snapshot"] {
      #expect(script.output.contains(word), "\(word)")
    }
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(script.output.utf8), to: "completion")
    if let (status, output) = try Self.run(shell, ["-n", file]) {
      #expect(status == 0, "\(output)")
    }
  }

  @Test(arguments: [
    (["trailfence", "re"], "replay"), (["trailfence", "replay", "--format", "js"], "json"),
    (["trailfence", "replay", "--format", "=", "mark"], "markdown"),
    (["trailfence", "replay", "--allow"], "--allow-empty"),
    (
      ["trailfence", "replay", "--boundary", "samples/twtechpat/bound"],
      "samples/twtechpat/boundary.json"
    ),
    (["trailfence", "explain", "--group"], ""),
  ])
  func bashCompletesWords(words: [String], completion: String) throws {
    let script = try Command.run(["--generate-completion-script=bash"]).output
    let folder = try TemporaryFolder()
    let test = """
      compopt() { :; }
      \(script)
      cd '\(Command.root.path)'
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
      COMP_CWORD=\(words.count - 1)
      _trailfence
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let file = try folder.write(Array(test.utf8), to: "test.bash")
    let (status, output) = try #require(try Self.run("bash", ["--norc", file]))
    #expect(output == completion + "\n")
    #expect(status == 0)
  }

  @Test func theManualHasEveryOptionAndIsAcceptedByMandoc() throws {
    let manual = try Command.run(["--generate-manual"])
    #expect(manual.status == 0)
    for name in Self.commands {
      let help = try Command.run([name, "--help"]).output
      for match in help.matches(of: /--([a-z-]+)/) {
        let option = String(match.output.1).replacing("-", with: "\\-")
        #expect(option == "help" || manual.output.contains("\\-\\-\(option)"), "\(option)")
      }
    }
    #expect(manual.output.utf8.allSatisfy { $0 < 0x80 })
    let folder = try TemporaryFolder()
    let file = try folder.write(Array(manual.output.utf8), to: "trailfence.1")
    if let (_, output) = try Self.run("mandoc", ["-Tlint", "-Wwarning", file]) {
      #expect(output.isEmpty, "\(output)")
    }
  }

  @Test func anUnknownShellIsExplained() throws {
    let outcome = try Command.run(["--generate-completion-script", "fsh"])
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("did you mean `fish`?"))
    #expect(
      try Command.run(["--generate-manul"]).error.contains("did you mean `--generate-manual`?"))
  }
}
