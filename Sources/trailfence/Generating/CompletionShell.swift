/// The shells for which completions are generated, from the declarations of the commands.
enum CompletionShell: String, CaseIterable {
  case bash
  case zsh
  case fish

  func script(for commands: [CommandDeclaration]) -> String {
    switch self {
    case .bash: BashCompletion.script(for: commands)
    case .zsh: ZshCompletion.script(for: commands)
    case .fish: FishCompletion.script(for: commands)
    }
  }
}

extension OptionDeclaration {
  /// What may stand as its value.
  enum Values {
    case none
    case files
    case folders
    case choices([String])
    case free
  }

  var values: Values {
    guard let value else { return .none }
    if !choices.isEmpty { return .choices(choices) }
    switch value {
    case "DIR": return .folders
    case _ where value.hasPrefix("FILE") || value.hasPrefix("ARCHIVE"): return .files
    default: return .free
    }
  }

  /// The first sentence of its help, without its full stop.
  var summary: String {
    let words = help.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard let end = words.firstRange(of: ". ") else {
      return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
    return String(words[..<end.lowerBound])
  }
}

/// A word in single quotes, as POSIX shells and fish read it.
func singleQuoted(_ text: String, escape: String = "'\\''") -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: escape) + "'"
}
