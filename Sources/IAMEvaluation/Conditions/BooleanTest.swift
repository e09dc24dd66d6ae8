/// Bool: true or false in any case; anything else never matches.
struct BooleanTest: Sendable {
  private let patterns: [TextPattern]

  /// Compiles the policy's values.
  init(_ values: [String], hasVariables: Bool) {
    patterns = values.map { value in
      let text = VariableText(value, wildcards: false, variables: hasVariables)
      let isPlain = text.variables.isEmpty
      return TextPattern(
        isPlain
          ? VariableText(value.lowercased(), wildcards: false, variables: false) : text,
        foldsCase: true)
    }
  }

  /// The policy's values as patterns in lower case.
  var texts: [TextPattern] { patterns }

  /// Whether a value is the truth value of one of the policy's.
  func holds(_ value: String, in context: RequestContext) -> Ternary {
    let folded = value.lowercased()
    guard folded == "true" || folded == "false" else { return .no }
    return patterns.any { $0.matches(folded, in: context) }
  }
}
