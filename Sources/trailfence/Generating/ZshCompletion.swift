/// Completions for zsh.
enum ZshCompletion {
  static func script(for commands: [CommandDeclaration]) -> String {
    let names = commands.map { "    " + singleQuoted("\($0.name):\(escaped($0.summary))") }
    return """
      #compdef trailfence
      # Completions of trailfence for zsh, made by `trailfence --generate-completion-script zsh`.

      _trailfence() {
        local context state state_descr line
        typeset -A opt_args
        _arguments -C \\
          '(-h --help)'{-h,--help}'[Show help and exit]' \\
          '--version[Show the version and exit]' \\
          '1:command:_trailfence_commands' \\
          '*::argument:->arguments'
        [[ $state == arguments ]] || return 0
        case "$words[1]" in
      \(commands.map(branch).joined(separator: "\n"))
        esac
      }

      _trailfence_commands() {
        local -a commands
        commands=(
      \(names.joined(separator: "\n"))
        )
        _describe -t commands command commands
      }

      if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
        _trailfence "$@"
      else
        compdef _trailfence trailfence
      fi

      """
  }

  private static func branch(_ command: CommandDeclaration) -> String {
    var lines = command.allOptions.map { option -> String in
      let star = option.isRepeatable ? "*" : ""
      var spec = "\(star)--\(option.name)"
      if option.value != nil { spec += "=" }
      spec += "[\(escaped(option.summary))]"
      if let value = option.value { spec += ":\(escaped(value)):\(action(option))" }
      return singleQuoted(spec)
    }
    if !command.operands.isEmpty { lines.append("'*:\(escaped(command.operands)):_files'") }
    return """
            \(command.name))
              _arguments \\
                \(lines.joined(separator: " \\\n          "))
              ;;
      """
  }

  private static func action(_ option: OptionDeclaration) -> String {
    switch option.values {
    case .none, .free: " "
    case .files: "_files"
    case .folders: "_files -/"
    case .choices(let choices): "(\(choices.joined(separator: " ")))"
    }
  }

  /// A text in which no character has a meaning to `_arguments` or `_describe`.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "[]:\\".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
