/// What was typed after a command's name.
struct ParsedArguments {
  private(set) var values: [String: [String]] = [:]
  private(set) var operands: [String] = []
  /// The documents that were read for the options.
  let documents = DocumentShelf()

  /// Reads arguments by a command's declaration.
  ///
  /// `--name value`, `--name=value`, and `--` before operands that begin with a dash, as in
  /// swift-argument-parser.
  init(_ arguments: some Sequence<String>, for command: CommandDeclaration) throws(UsageError) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      try readOption(argument, &rest, for: command)
    }
  }

  /// Whether a flag was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option that is given once at the most.
  func value(_ name: String) -> String? { values[name]?.last }

  /// The values of an option that may be given several times.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of an option that is a whole number above zero.
  func count(_ name: String, _ command: CommandDeclaration) throws(UsageError) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), number > 0 else {
      throw UsageError(
        .invalidValue(text, option: name, expected: "a whole number above zero"), command)
    }
    return number
  }

  /// What single letters stand for.
  private static let short = ["-h": "--help", "-o": "--output"]

  private mutating func readOption(
    _ argument: String, _ rest: inout ArraySlice<String>, for command: CommandDeclaration
  ) throws(UsageError) {
    let spelling = Self.short[argument] ?? argument
    let parts = spelling.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0].drop { $0 == "-" })
    guard spelling.hasPrefix("--"),
      let option = command.allOptions.first(where: { $0.name == name })
    else {
      throw UsageError(
        .unknownOption(String(parts[0]), known: command.allOptions.map(\.name)), command)
    }
    guard option.isRepeatable || values[name] == nil || option.value == nil else {
      throw UsageError(.repeatedOption(name), command)
    }
    guard option.value != nil else {
      guard parts.count == 1 else { throw UsageError(.valueOfFlag(name), command) }
      values[name] = []
      return
    }
    let value: String
    if parts.count == 2 {
      value = String(parts[1])
    } else if let next = rest.first, !next.hasPrefix("--") {
      value = next
      rest = rest.dropFirst()
    } else {
      throw UsageError(.missingValue(name, called: option.value ?? "VALUE"), command)
    }
    guard option.choices.isEmpty || option.choices.contains(value) else {
      throw UsageError(.unknownChoice(value, option: name, known: option.choices), command)
    }
    values[name, default: []].append(value)
  }
}
