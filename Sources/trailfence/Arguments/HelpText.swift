/// The help of the program and of its commands, made from their declarations.
enum HelpText {
  static func program(commands: [CommandDeclaration], version: String) -> String {
    var text = """
      trailfence \(version): which past calls would a permissions boundary have denied?

      USAGE: trailfence <command> [options]

      COMMANDS:

      """
    text += table(commands.map { ($0.name, $0.summary) })
    text += """

      OPTIONS:

      """
    text += table([
      ("--version", "Show the version and exit."), ("-h, --help", "Show help and exit."),
      (
        "--generate-completion-script SHELL",
        "Print completions for bash, zsh or fish, to be sourced or put where the shell looks."
      ), ("--generate-manual", "Print the manual page, trailfence.1."),
    ])
    text += """

      EXIT STATUS:

      """
    text += table(ExitStatus.allCases.map { ("\($0.rawValue)", $0.meaning) })
    text += """

      See `trailfence <command> --help` for the options of a command.

      """
    return text
  }

  static func command(_ command: CommandDeclaration) -> String {
    """
    \(command.summary)

    USAGE: \(command.usage)

    \(wrapped(command.discussion, width: 80))

    OPTIONS:
    \(table(command.allOptions.map { (spelling($0), helpOf($0)) }))
    """
  }

  private static func spelling(_ option: OptionDeclaration) -> String {
    let short = option.name == "help" ? "-h, " : ""
    return "\(short)--\(option.name)" + (option.value.map { " \($0)" } ?? "")
  }

  private static func helpOf(_ option: OptionDeclaration) -> String {
    option.help + (option.isRepeatable ? " May be repeated." : "")
  }

  /// Two columns in 80, the second one wrapped.
  private static func table(_ rows: [(String, String)]) -> String {
    let left = min(24, rows.map(\.0.count).max() ?? 0)
    var text = ""
    for (name, help) in rows {
      let indent = String(repeating: " ", count: left + 4)
      let lines = wrapped(help, width: 80 - left - 4).split(separator: "\n")
      var line = "  \(name)"
      if name.count > left {
        text += line + "\n"
        line = ""
      }
      line += String(repeating: " ", count: max(0, left + 4 - line.count))
      text += line + lines.joined(separator: "\n" + indent) + "\n"
    }
    return text
  }

  private static func wrapped(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      return (lines + [line]).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
