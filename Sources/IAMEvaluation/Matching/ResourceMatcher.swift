package import IAMPolicy

/// `Resource` or `NotResource`, ready to be compared.
///
/// A pattern is held against the resource's whole text: for a well-formed ARN that is the same as
/// segment by segment, and a malformed one (D10, D17, D24) has no other meaning. Variables count
/// after the fifth colon only.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Resource".
struct ResourceMatcher: Sendable {
  /// One pattern.
  struct Pattern: Sendable {
    let text: TextPattern
    /// Whether it covers a request that has no resource.
    ///
    /// Where an action has no resource types AWS compares `*`, and a pattern whose variable part
    /// is a lone star is taken to cover it (D04).
    let coversNoResource: Bool

    /// Compiles a pattern.
    init(_ source: String, hasVariables: Bool) {
      let parts = source.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      var pieces: [VariableText.Piece] = []
      if parts.count == 6 {
        let head = source.utf8.count - parts[5].utf8.count
        let start = source.utf8.index(source.startIndex, offsetBy: head)
        pieces.append(.text(WildcardPattern.elements(of: source[..<start])))
        pieces += VariableText(String(parts[5]), wildcards: true, variables: hasVariables).pieces
      } else {
        pieces.append(.text(WildcardPattern.elements(of: source)))
      }
      text = TextPattern(VariableText(pieces: pieces))
      coversNoResource =
        text.fixed?.matches("*") == true || (parts.count > 1 && parts.last == "*")
    }
  }

  /// The patterns.
  let patterns: [Pattern]
  /// The patterns as they were written.
  let sources: [String]
  /// Whether the element is `NotResource`.
  let isNegated: Bool

  /// Compiles the element.
  init(_ resources: Statement.Resources, hasVariables: Bool) {
    switch resources {
    case .resource(let listed):
      sources = listed
      isNegated = false
    case .notResource(let listed):
      sources = listed
      isNegated = true
    }
    patterns = sources.map { Pattern($0, hasVariables: hasVariables) }
  }

  /// Whether the element is about the request's resource.
  func applies(to request: AuthorizationRequest) -> Ternary {
    let covered = covers(request.resource, in: request.context)
    return isNegated ? covered.negated : covered
  }

  /// Whether a pattern covers the resource, before `NotResource` turns it around.
  func covers(_ resource: RequestResource, in context: RequestContext) -> Ternary {
    switch resource {
    case .exact(let text):
      return patterns.any { $0.text.matches(text, in: context) }
    case .none:
      return patterns.any { pattern in
        pattern.coversNoResource ? .yes : pattern.text.matches("*", in: context)
      }
    case .template(let template):
      let known = template.pattern
      return patterns.any { covers($0, known, in: context) }
    case .unknown:
      let anything = WildcardPattern("*")
      return patterns.any { covers($0, anything, in: context) }
    case .oneOf(let alternatives):
      guard let first = alternatives.first else { return .unknown }
      var outcome = covers(first, in: context)
      for alternative in alternatives.dropFirst() where outcome != .unknown {
        if covers(alternative, in: context) != outcome { outcome = .unknown }
      }
      return outcome
    }
  }

  private func covers(
    _ pattern: Pattern, _ known: WildcardPattern, in context: RequestContext
  ) -> Ternary {
    switch pattern.text.resolved(in: context) {
    case .nothing: .no
    case .pattern(let resolved):
      PatternRelation.lies(known, within: resolved)
        ? .yes : PatternRelation.overlap(known, resolved) ? .unknown : .no
    case .atMost(let resolved):
      PatternRelation.overlap(known, resolved) ? .unknown : .no
    }
  }
}

extension ResourceTemplate {
  /// The template as a pattern whose runs are the gaps.
  package var pattern: WildcardPattern {
    var elements: [WildcardPattern.Element] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { elements.append(.anyRun) }
      elements += WildcardPattern.literals(of: piece)
    }
    return WildcardPattern(elements: elements)
  }
}
