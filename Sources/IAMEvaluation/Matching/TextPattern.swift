import IAMPolicy

/// A policy's text, ready to be compared: variables are filled in from the request's context.
struct TextPattern: Sendable {
  /// What the text is once the request is known.
  enum Resolved {
    /// This pattern.
    case pattern(WildcardPattern)
    /// A variable has no value: the text equals nothing.
    case nothing
    /// Some variables are unknown; no more than this is covered, whatever they are.
    case atMost(WildcardPattern)
  }

  /// The text as it was taken apart.
  let text: VariableText
  /// The pattern of a text without variables; nil when there are some.
  let fixed: WildcardPattern?
  private let foldsCase: Bool

  /// Compiles a text; with `foldsCase` it is compared in lower case, and the texts that are held
  /// against it must be in lower case already.
  init(_ text: VariableText, foldsCase: Bool = false) {
    self.text = text
    self.foldsCase = foldsCase
    var elements: [WildcardPattern.Element] = []
    for piece in text.pieces {
      switch piece {
      case .text(let run): elements += run
      case .variable:
        fixed = nil
        return
      }
    }
    fixed = WildcardPattern(elements: elements)
  }

  /// The keys of the variables that this request leaves unknown.
  func unknownKeys(in context: RequestContext) -> [VariableText.Variable] {
    fixed == nil ? text.variables.filter { context.value(ofKey: $0.key) == .unknown } : []
  }

  /// Fills in the variables.
  func resolved(in context: RequestContext) -> Resolved {
    if let fixed { return .pattern(fixed) }
    var elements: [WildcardPattern.Element] = []
    var hasGap = false
    for piece in text.pieces {
      switch piece {
      case .text(let run): elements += run
      case .variable(let variable):
        switch context.value(ofKey: variable.key) {
        case .unknown:
          hasGap = true
          elements.append(.anyRun)
        case .known(let values, multivalued: false) where values.count == 1:
          append(values[0], to: &elements)
        case .known, .absent:
          guard let fallback = variable.fallback else { return .nothing }
          append(fallback, to: &elements)
        }
      }
    }
    let pattern = WildcardPattern(elements: elements)
    return hasGap ? .atMost(pattern) : .pattern(pattern)
  }

  private func append(_ value: String, to elements: inout [WildcardPattern.Element]) {
    elements += WildcardPattern.literals(of: foldsCase ? value.lowercased() : value)
  }

  /// Whether the text covers another text.
  func matches(_ other: String, in context: RequestContext) -> Ternary {
    if let fixed { return Ternary(fixed.matches(other)) }
    return matchesResolved(in: context) { $0.matches(other) }
  }

  /// Whether the text covers another text.
  func matches(_ other: Substring, in context: RequestContext) -> Ternary {
    if let fixed { return Ternary(fixed.matches(other)) }
    return matchesResolved(in: context) { $0.matches(other) }
  }

  private func matchesResolved(
    in context: RequestContext, _ covers: (WildcardPattern) -> Bool
  ) -> Ternary {
    switch resolved(in: context) {
    case .pattern(let pattern): Ternary(covers(pattern))
    case .nothing: .no
    // The unknown value can be longer than the other text, so nothing is covered for certain.
    case .atMost(let pattern): covers(pattern) ? .unknown : .no
    }
  }
}
