/// Finds the patterns of a list that another one of it covers.
enum CoveredPatterns {
  /// Comparisons of two patterns after which the search ends.
  ///
  /// A policy that IAM takes has some hundreds of patterns; this keeps a hostile one from being slow.
  private static let comparisonLimit = 400_000

  /// Calls back for each pattern that another one covers, with that one; of equal ones, for all but
  /// the first.
  static func visit(
    _ values: [LintedValue], ignoringCase: Bool, _ body: (LintedValue, LintedValue) -> Void
  ) {
    guard values.count > 1 else { return }
    var seen: [String: LintedValue] = [:]
    var distinct: [LintedValue] = []
    for value in values {
      let text = ignoringCase ? value.text.lowercased() : value.text
      if let first = seen[text] {
        body(value, first)
      } else {
        seen[text] = value
        distinct.append(value)
      }
    }
    let patterns = distinct.map { pattern($0.text, ignoringCase) }
    let wide = patterns.indices.filter { !patterns[$0].isLiteral }
    var comparisons = 0
    for index in distinct.indices {
      for other in wide where other != index {
        comparisons += 1
        guard comparisons <= comparisonLimit else { return }
        guard mayCover(patterns[other], patterns[index]),
          PatternRelation.lies(patterns[index], within: patterns[other])
        else { continue }
        body(distinct[index], distinct[other])
        break
      }
    }
  }

  /// A pattern in which variables stand for themselves: what fills them in one fills them alike in
  /// the other.
  private static func pattern(_ text: String, _ ignoringCase: Bool) -> WildcardPattern {
    WildcardPattern(ignoringCase ? text.lowercased() : text)
  }

  /// A quick no: what a pattern begins with must begin what it covers.
  private static func mayCover(_ outer: WildcardPattern, _ inner: WildcardPattern) -> Bool {
    for (left, right) in zip(outer.elements, inner.elements) {
      guard case .literal(let byte) = left else { return true }
      guard case .literal(let other) = right, byte == other else { return false }
    }
    return true
  }
}
