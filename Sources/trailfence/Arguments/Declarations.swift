/// One option of a command: parser and help follow from this declaration.
struct OptionDeclaration {
  /// The name without its dashes.
  let name: String
  /// What its value is called, or nil for a flag.
  let value: String?
  /// Whether it may be given several times.
  let isRepeatable: Bool
  /// The values it takes, when they are a closed list.
  let choices: [String]
  let help: String

  init(
    _ name: String, _ value: String? = nil, isRepeatable: Bool = false, choices: [String] = [],
    help: String
  ) {
    self.name = name
    self.value = value
    self.isRepeatable = isRepeatable
    self.choices = choices
    self.help = help
  }
}

/// A command as it is declared: what it is for, what it takes.
struct CommandDeclaration {
  let name: String
  let summary: String
  /// What its positional arguments are called, as the usage line shows them; empty for none.
  let operands: String
  let discussion: String
  let options: [OptionDeclaration]

  /// Every command also knows these.
  static let common = [OptionDeclaration("help", help: "Show help and exit.")]

  var allOptions: [OptionDeclaration] { options + Self.common }

  var usage: String {
    let required = name == "replay" ? " --boundary FILE|--plan FILE" : ""
    return "trailfence \(name)\(required) [options]\(operands.isEmpty ? "" : " " + operands)"
  }
}
