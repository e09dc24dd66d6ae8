import IAMPolicy

/// A mistake in the arguments.
struct UsageError: Error {
  enum Mistake {
    case unknownCommand(String, known: [String])
    case unknownOption(String, known: [String])
    case repeatedOption(String)
    case valueOfFlag(String)
    case missingValue(String, called: String)
    case unknownChoice(String, option: String, known: [String])
    case invalidValue(String, option: String, expected: String)
    case missingOption(String)
    case missingOperand(String)
    case unexpectedOperand(String)
    case other(String)
  }

  let mistake: Mistake
  /// The command whose usage is shown; nil for the program itself.
  let command: CommandDeclaration?

  init(_ mistake: Mistake, _ command: CommandDeclaration?) {
    self.mistake = mistake
    self.command = command
  }

  var message: String {
    switch mistake {
    case .unknownCommand(let name, let known):
      "unknown command `\(printable(name))`" + suggestion(name, known, prefix: "")
    case .unknownOption(let name, let known):
      "unknown option `\(printable(name))`" + suggestion(name, known, prefix: "--")
    case .repeatedOption(let name): "`--\(name)` is given more than once"
    case .valueOfFlag(let name): "`--\(name)` takes no value"
    case .missingValue(let name, let called): "`--\(name)` needs a value: --\(name) \(called)"
    case .unknownChoice(let value, let option, let known):
      "`--\(option)` cannot be `\(printable(value))`; expected one of \(known.joined(separator: ", "))"
        + suggestion(value, known, prefix: "")
    case .invalidValue(let value, let option, let expected):
      "`--\(option)` cannot be `\(printable(value))`; expected \(expected)"
    case .missingOption(let name): "missing option `\(name)`"
    case .missingOperand(let name): "missing argument `\(name)`"
    case .unexpectedOperand(let value): "unexpected argument `\(printable(value))`"
    case .other(let text): text
    }
  }

  private func suggestion(_ name: String, _ known: [String], prefix: String) -> String {
    let bare = String(name.drop { $0 == "-" })
    guard let nearest = NearestName.find(bare, among: known) else { return "" }
    return "; did you mean `\(prefix)\(nearest)`?"
  }
}

/// A text that came from outside, made harmless for a terminal.
func printable(_ text: String) -> String {
  DiagnosticText.harmless(text)
}
