import JSONSyntax

// What may stand in a value: actions, resources, variables, placeholders of templates.
extension DocumentReader {
  /// Looks at one pattern of `Action` or `NotAction`.
  mutating func checkAction(_ text: String, at range: Range<Int>) {
    guard text != "*", !checkTemplate(text, at: range) else { return }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let problem: PolicyProblem
    if parts.count < 2 || parts[0].isEmpty || parts[1].isEmpty {
      problem = .malformedAction(text, because: "expected a service and a name, `service:name`")
    } else if parts[0].contains(where: { $0 == "*" || $0 == "?" }) {
      problem = .malformedAction(text, because: "a service takes no wildcards")
    } else if let scalar = text.unicodeScalars.first(where: { !Self.isActionScalar($0) }) {
      let character = PolicyProblem.quoted(String(scalar))
      problem = .impossibleAction(text, because: "no action has the character \(character)")
    } else if parts[1].contains(":") {
      problem = .impossibleAction(text, because: "expected one colon")
    } else {
      return
    }
    log.add(problem, at: source.range(range))
  }

  private static func isActionScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ":", "*", "?": true
    default: false
    }
  }

  /// Looks at one pattern of `Resource` or `NotResource`.
  mutating func checkResource(_ text: String, at range: Range<Int>) {
    guard text != "*", !checkTemplate(text, at: range) else { return }
    checkVariables(text, at: range)
    let parts = Self.arnParts(of: text)
    if parts.first != "arn" {
      log.add(.notAnARN(text), at: source.range(range))
    } else if parts.count < 6 {
      // A `*` at the end runs over the colons that are missing.
      if parts.last != "*" {
        log.add(.shortARN(text, parts: parts.count), at: source.range(range))
      }
    } else if parts[2].contains("*") || parts[2].contains("?") {
      log.add(.wildcardService(text), at: source.range(range))
    }
  }

  /// The parts between the first five colons, those inside variables not counted.
  static func arnParts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    var isInVariable = false
    while index < text.endIndex, parts.count < 5 {
      let byte = text.utf8[index]
      let next = text.utf8.index(after: index)
      if byte == UInt8(ascii: "$"), next < text.endIndex, text.utf8[next] == UInt8(ascii: "{") {
        isInVariable = true
      } else if byte == UInt8(ascii: "}") {
        isInVariable = false
      } else if byte == UInt8(ascii: ":"), !isInVariable {
        parts.append(text[start..<index])
        start = next
      }
      index = next
    }
    parts.append(text[start...])
    return parts
  }

  /// Reports what a template would have replaced; true if there is such a thing.
  mutating func checkTemplate(_ text: String, at range: Range<Int>) -> Bool {
    guard let match = TemplatePlaceholder.find(in: text) else { return false }
    log.add(
      .templatePlaceholder(match.placeholder, of: match.tool, help: match.help),
      at: source.range(range))
    return true
  }

  /// Notes the variables of a value, and reports those that are none.
  mutating func checkVariables(_ text: String, at range: Range<Int>) {
    for variable in TemplatePlaceholder.variables(of: text) {
      switch variable {
      case .unclosed: log.add(.unclosedVariable, at: source.range(range))
      case .named(""): log.add(.emptyVariable, at: source.range(range))
      case .named: hasVariables = true
      }
    }
  }
}
