import ByteStreams

/// What the program writes about itself: completion scripts and the manual page.
enum GeneratedText {
  static let options = ["generate-completion-script", "generate-manual"]

  /// The text that the arguments ask for; nil if they ask for none.
  static func asked(
    by arguments: [String], commands: [CommandDeclaration], version: String
  ) throws(UsageError) -> String? {
    guard let first = arguments.first else { return nil }
    let parts = first.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    switch parts[0] {
    case "--generate-manual":
      guard parts.count == 1 else { throw UsageError(.valueOfFlag("generate-manual"), nil) }
      return ManualPage.text(for: commands, version: version)
    case "--generate-completion-script":
      let value = parts.count == 2 ? String(parts[1]) : arguments.dropFirst().first
      let known = CompletionShell.allCases.map(\.rawValue)
      // As in swift-argument-parser: without a name, the shell that one works in.
      guard
        let name = value
          ?? ProcessEnvironment.value("SHELL")?.split(separator: "/").last.map({ String($0) })
      else { throw UsageError(.missingValue(options[0], called: "SHELL"), nil) }
      guard let shell = CompletionShell(rawValue: name) else {
        throw UsageError(.unknownChoice(name, option: options[0], known: known), nil)
      }
      return shell.script(for: commands)
    default: return nil
    }
  }
}
