import IAMPolicy

/// ArnEquals and ArnLike, which are the same.
///
/// Both sides are split at their first five colons, and each of the six parts is a pattern of its
/// own: a wildcard never crosses one of those colons. What does not have six parts matches nothing.
struct ARNTest: Sendable {
  private let patterns: [[TextPattern]]

  /// Compiles the policy's values.
  init(_ values: [String], hasVariables: Bool) {
    patterns = values.map { value in
      let text = VariableText(value, wildcards: true, variables: hasVariables)
      return text.arnParts?.map { TextPattern($0) } ?? []
    }
  }

  /// The parts of each of the policy's values; empty for one that does not have six.
  var parts: [[TextPattern]] { patterns }

  /// Whether a value is covered by one of the policy's.
  func holds(_ value: String, in context: RequestContext) -> Ternary {
    let parts = value.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return .no }
    return patterns.any { pattern in
      guard pattern.count == 6 else { return .no }
      return parts.indices.all { pattern[$0].matches(parts[$0], in: context) }
    }
  }
}
