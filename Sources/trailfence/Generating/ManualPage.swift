/// The manual page, made from the same declarations as the help.
enum ManualPage {
  /// The day of the page; that of the last change of the options.
  private static let date = "2026-11-24"

  /// The page `trailfence.1` in the language of man(7).
  static func text(for commands: [CommandDeclaration], version: String) -> String {
    var page = """
      .\\" Made by `trailfence --generate-manual`.
      .TH TRAILFENCE 1 \(date) "trailfence \(version)" "User Commands"
      .SH NAME
      trailfence \\- which past calls would a permissions boundary have denied?
      .SH SYNOPSIS

      """
    page += commands.map { ".B trailfence \(roff($0.name))\n\(roff(rest(of: $0)))\n" }
      .joined(separator: ".br\n")
    page += """
      .SH DESCRIPTION
      .B trailfence
      replays the calls in an archive of CloudTrail logs against a proposed IAM
      permissions boundary, and reports which of them would have been denied, for
      whom, how often and why.
      It works offline and reads files alone.
      .SH COMMANDS

      """
    for command in commands {
      page += ".SS \(roff(rest(of: command, withName: true)))\n"
      page += paragraphs("\(command.summary)\n\n\(command.discussion)")
      for option in command.options { page += item(option) }
    }
    page += ".SH EXIT STATUS\n"
    for status in ExitStatus.allCases {
      page += ".TP\n.B \(status.rawValue)\n\(text(status.meaning))\n"
    }
    page += """
      .SH ENVIRONMENT
      .TP
      .B NO_COLOR
      If it is set and not empty, text has no colours.

      """
    return page
  }

  private static func rest(of command: CommandDeclaration, withName: Bool = false) -> String {
    let usage = command.usage.split(separator: " ").dropFirst(withName ? 1 : 2)
    return usage.joined(separator: " ")
  }

  private static func item(_ option: OptionDeclaration) -> String {
    let value = option.value.map { " \\fI\(roff($0))\\fR" } ?? ""
    let repeats = option.isRepeatable ? " May be repeated." : ""
    return ".TP\n\\fB\\-\\-\(roff(option.name))\\fR\(value)\n\(text(option.help + repeats))\n"
  }

  private static func paragraphs(_ source: String) -> String {
    var paragraphs: [String] = [""]
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        paragraphs.append("")
      } else {
        paragraphs[paragraphs.count - 1] += text(String(line)) + "\n"
      }
    }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: ".PP\n")
  }

  /// Running text in lines that are no longer than 80 bytes, none of which is taken for a request.
  private static func text(_ source: String) -> String {
    var lines: [String] = []
    for word in source.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let word = roff(String(word))
      if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= 78 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&" + $0 : $0 }
      .joined(separator: "\n")
  }

  /// Characters that roff reads otherwise, or that not every terminal has.
  private static func roff(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case _ where !scalar.isASCII:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)]"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
