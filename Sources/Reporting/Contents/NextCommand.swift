import Replay

/// A command that a reader of the report would run next.
struct NextCommand {
  /// What it is good for, in words.
  var purpose: PrintableText
  /// Its words, those that belong together in one part.
  var parts: [Part]

  /// Words of a command, and what stands for them where they are too long or cannot be typed.
  struct Part {
    var text: PrintableText
    var placeholder: PrintableText

    init(_ text: PrintableText, placeholder: PrintableText? = nil) {
      self.text = text
      self.placeholder = placeholder ?? text
    }

    /// An argument, quoted for a shell; its placeholder, if it cannot be typed.
    init(option: PrintableText? = nil, argument: String, placeholder: PrintableText) {
      let before: PrintableText = option.map { "\($0) " } ?? ""
      self.placeholder = before + placeholder
      text = shellWord(argument).map { before + $0 } ?? self.placeholder
    }
  }
}

extension Report {
  /// The commands to run next, the most useful first.
  ///
  /// - Parameter listed: findings that the report lists of each boundary.
  func nextCommands(listed: Int) -> [NextCommand] {
    guard input.records > 0 else {
      return [
        NextCommand(
          purpose: "CloudTrail writes under AWSLogs/ACCOUNT/CloudTrail/REGION; name that folder:",
          parts: [.init("trailfence replay")] + boundaryParts(numbered: nil) + [.init("PATH…")])
      ]
    }
    var commands: [NextCommand] = []
    for (verdict, outcome) in [
      (Verdict.denied, "would be denied"), (.indeterminate, "is undecided"),
    ] {
      let shown = findings.first { $0.key.verdict == verdict && $0.explainableEvent != nil }
      guard let shown, let event = shown.explainableEvent else { continue }
      let action = FindingWording.name(shown.key.action)
      commands.append(
        NextCommand(
          purpose: "Why \(action) \(escaping: outcome), statement by statement:",
          parts: [.init("trailfence explain")] + boundaryParts(numbered: shown.boundary ?? 0)
            + [.init("--event-id \(escaping: event)", placeholder: "--event-id EVENT")] + inputParts
        ))
    }
    let most = candidates.map(\.findings.count).max() ?? 0
    if most > listed {
      commands.append(
        NextCommand(
          purpose: "All findings, here:",
          parts: [.init("trailfence replay")] + boundaryParts(numbered: nil)
            + [.init("--top \(number: most)")] + inputParts))
    }
    commands.append(
      NextCommand(
        purpose: "All findings, for programs:",
        parts: [.init("trailfence replay")] + boundaryParts(numbered: nil)
          + [.init("--format json"), .init("--output report.json")] + inputParts))
    return commands
  }

  private func boundaryParts(numbered id: Int?) -> [NextCommand.Part] {
    let setting = setting
    var parts: [NextCommand.Part] = []
    if let plan = setting.plan {
      parts = [.init(option: "--plan", argument: plan.path, placeholder: "PLAN.json")]
    } else {
      parts = boundaries.enumerated().filter { id == nil || $0.offset + 1 == id }.map {
        .init(option: "--boundary", argument: $0.element.path, placeholder: "BOUNDARY.json")
      }
    }
    guard id == nil else { return parts }
    // What follows shapes a replay, and `explain` does not know it.
    if let baseline = setting.baseline {
      parts.append(
        .init(option: "--baseline", argument: baseline.path, placeholder: "BASELINE.json"))
    }
    if let waivers = setting.waivers {
      parts.append(
        .init(option: "--waivers", argument: waivers.path, placeholder: "WAIVERS.json"))
    }
    return parts
  }

  /// The options that shaped the report, each with its value, and the paths.
  private var inputParts: [NextCommand.Part] {
    NextCommand.inputParts(options: options, paths: paths)
  }
}

extension NextCommand {
  /// Options as they were typed, each with its value, and paths.
  static func inputParts(options: [String], paths: [String]) -> [Part] {
    var parts: [Part] = []
    for word in options {
      let isName = word.hasPrefix("--")
      let typed = isName ? shellWord(String(word.dropFirst(2))).map { "--" + $0 } : shellWord(word)
      if isName || parts.isEmpty {
        parts.append(.init(typed ?? "OPTION…"))
      } else {
        parts[parts.count - 1].text += " " + (typed ?? "VALUE")
        parts[parts.count - 1].placeholder += " VALUE"
      }
    }
    guard (1...4).contains(paths.count) else { return parts + [.init("PATH…")] }
    return parts + paths.map { .init(argument: $0, placeholder: "PATH") }
  }
}

extension ReportedFinding {
  /// An event that shows it and whose id can be typed; ids come from the log.
  var explainableEvent: String? {
    finding.events.first { event in
      let id = event.id.utf8
      return (1...64).contains(id.count) && id.first != UInt8(ascii: "-")
        && id.allSatisfy { isASCIIAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }?.id
  }
}

/// A word as a POSIX shell reads it, in quotes where it must; nil when it cannot be typed, or would
/// be taken for an option.
func shellWord(_ word: String) -> PrintableText? {
  let shown = PrintableText(escaping: word)
  guard shown.text == word, word.utf8.first != UInt8(ascii: "-") else { return nil }
  let plain = "_@%+=:,./-".utf8
  if !word.isEmpty, word.utf8.allSatisfy({ isASCIIAlphanumeric($0) || plain.contains($0) }) {
    return shown
  }
  let quoted = word.split(separator: "'", omittingEmptySubsequences: false)
    .map { PrintableText(stringLiteral: String($0)) }
  return "'\(quoted.joined(separator: "'\\''"))'"
}

private func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    true
  default: false
  }
}
