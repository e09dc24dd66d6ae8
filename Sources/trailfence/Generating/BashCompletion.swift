/// Completions for bash.
enum BashCompletion {
  static func script(for commands: [CommandDeclaration]) -> String {
    """
    # Completions of trailfence for bash, made by `trailfence --generate-completion-script bash`.

    _trailfence() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
      local command="" index
      # Bash takes the = of --name=value for a word.
      if [[ $current == = ]]; then
        current=""
      elif [[ $previous == = ]]; then
        previous="${COMP_WORDS[COMP_CWORD - 2]}"
      fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        case "${COMP_WORDS[index]}" in
          \(commands.map(\.name).joined(separator: " | ")))
            command="${COMP_WORDS[index]}"
            break
            ;;
        esac
      done
      COMPREPLY=()
      case "$command" in
        "")
          _trailfence_words "\(programWords(commands))"
          ;;
    \(commands.map(branch).joined(separator: "\n"))
      esac
    }

    _trailfence_words() {
      mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
    }

    _trailfence_files() {
      mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
      compopt -o filenames
    }

    complete -F _trailfence trailfence

    """
  }

  private static func programWords(_ commands: [CommandDeclaration]) -> String {
    (commands.map(\.name) + ["help", "--help", "--version"]).joined(separator: " ")
  }

  private static func branch(_ command: CommandDeclaration) -> String {
    let cases = command.allOptions.compactMap { option -> String? in
      let action: String
      switch option.values {
      case .none: return nil
      case .files: action = "_trailfence_files -f"
      case .folders: action = "_trailfence_files -d"
      case .choices(let choices): action = "_trailfence_words \"\(choices.joined(separator: " "))\""
      case .free: action = ":"
      }
      return "        --\(option.name)) \(action) ;;"
    }
    let options = command.allOptions.map { "--\($0.name)" }.joined(separator: " ")
    return """
          \(command.name))
            case "$previous" in
      \(cases.map { "    " + $0 }.joined(separator: "\n"))
              *)
                if [[ $current == -* ]]; then
                  _trailfence_words "\(options)"
                else
                  _trailfence_files -f
                fi
                ;;
            esac
            ;;
      """
  }
}
