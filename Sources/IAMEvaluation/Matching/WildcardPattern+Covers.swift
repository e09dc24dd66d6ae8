public import IAMPolicy

extension WildcardPattern {
  /// Whether the pattern covers a text of which no more is known than that another pattern covers it:
  /// `unknown` where it covers some such texts, and perhaps not all.
  public func covers(_ texts: WildcardPattern) -> Ternary {
    if PatternRelation.lies(texts, within: self) { return .yes }
    return PatternRelation.overlap(texts, self) ? .unknown : .no
  }
}
