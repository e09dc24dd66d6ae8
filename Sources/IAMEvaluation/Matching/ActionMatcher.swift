import IAMPolicy

/// `Action` or `NotAction`, ready to be compared.
///
/// A pattern is `*`, or `service:name` with wildcards in the name alone; case does not matter.
/// A list that holds anything else has no meaning: its statement never applies.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Action" and "IAM JSON policy elements:
/// NotAction".
struct ActionMatcher: Sendable {
  let patterns: [WildcardPattern]
  /// Whether the element is `NotAction`.
  let isNegated: Bool
  /// Whether a pattern is malformed.
  let isMalformed: Bool

  /// Compiles the element.
  init(_ actions: Statement.Actions) {
    let texts: [String]
    switch actions {
    case .action(let listed):
      texts = listed
      isNegated = false
    case .notAction(let listed):
      texts = listed
      isNegated = true
    }
    patterns = texts.map { WildcardPattern($0.lowercased()) }
    isMalformed = !texts.allSatisfy(Self.isWellFormed)
  }

  /// Whether a text is `*`, or a service without wildcards, a colon and a name.
  static func isWellFormed(_ pattern: String) -> Bool {
    if pattern == "*" { return true }
    let bytes = pattern.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon != bytes.startIndex,
      bytes.index(after: colon) != bytes.endIndex
    else { return false }
    return !bytes[..<colon].contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
  }

  /// Whether a pattern covers the action, before `NotAction` turns it around.
  func covers(_ action: ActionName) -> Bool {
    patterns.contains { $0.matches(action.lowercased) }
  }

  /// Whether the element is about the action.
  func applies(to action: ActionName) -> Bool {
    !isMalformed && covers(action) != isNegated
  }

  /// Whether the element is about an action of which the service alone is known: yes or no where
  /// that holds of every name.
  func applies(toSomeActionOf service: String) -> Ternary {
    guard !isMalformed else { return .no }
    let covered = covers(Self.anyAction(of: service))
    return isNegated ? covered.negated : covered
  }

  /// Whether the patterns cover all of the actions, some or none.
  func covers(_ actions: WildcardPattern) -> Ternary {
    patterns.any { pattern in
      PatternRelation.lies(actions, within: pattern)
        ? .yes : PatternRelation.overlap(actions, pattern) ? .unknown : .no
    }
  }

  /// Every action of a service: its prefix, a colon, and a name of at least one character.
  static func anyAction(of service: String) -> WildcardPattern {
    WildcardPattern(
      elements: WildcardPattern.literals(of: service.lowercased() + ":") + [.anyOne, .anyRun])
  }

  /// Whether a pattern is about some action of the same service.
  func concerns(service: String) -> Bool {
    let prefix = (service.lowercased() + ":").utf8.lazy.map { WildcardPattern.Element.literal($0) }
    return patterns.contains { pattern in
      pattern.matchesEverything || pattern.elements.starts(with: prefix)
    }
  }
}
