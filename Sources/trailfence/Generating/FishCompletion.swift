/// Completions for fish.
enum FishCompletion {
  static func script(for commands: [CommandDeclaration]) -> String {
    var lines = [
      "# Completions of trailfence for fish, made by `trailfence --generate-completion-script fish`.",
      "",
      "complete -c trailfence -n __fish_use_subcommand -f",
      "complete -c trailfence -n __fish_use_subcommand -l version -d 'Show the version and exit'",
      "complete -c trailfence -s h -l help -d 'Show help and exit'",
    ]
    for command in commands {
      lines.append(
        "complete -c trailfence -n __fish_use_subcommand -a \(command.name) "
          + "-d \(quoted(command.summary))")
    }
    for command in commands {
      for option in command.options {
        lines.append(
          "complete -c trailfence -n '__fish_seen_subcommand_from \(command.name)' "
            + "-l \(option.name)\(values(option)) -d \(quoted(option.summary))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func values(_ option: OptionDeclaration) -> String {
    switch option.values {
    case .none: ""
    case .files: " -r -F"
    case .folders: " -x -a '(__fish_complete_directories)'"
    case .choices(let choices): " -x -a '\(choices.joined(separator: " "))'"
    case .free: " -x"
    }
  }

  private static func quoted(_ text: String) -> String { singleQuoted(text, escape: "\\'") }
}
