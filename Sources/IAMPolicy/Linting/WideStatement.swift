/// How a statement comes to allow one action on any resource, as Access Analyzer tells the cases
/// apart.
enum WideStatement: String, CaseIterable {
  case notResource = "NOT_RESOURCE"
  case starInActionAndNotResource = "STAR_IN_ACTION_AND_NOT_RESOURCE"
  case notActionAndNotResource = "NOT_ACTION_AND_NOT_RESOURCE"
  case starInResource = "STAR_IN_RESOURCE"
  case starInActionAndResource = "STAR_IN_ACTION_AND_RESOURCE"
  case starInResourceAndNotAction = "STAR_IN_RESOURCE_AND_NOT_ACTION"

  /// The case, and the place that shows it; nil if the statement doesn't allow the action on any
  /// resource.
  static func find(
    _ action: String, in statement: LintedStatement
  ) -> (kind: WideStatement, place: Range<Int>)? {
    guard statement.isAllow, let actions = statement.actions, let resources = statement.resources
    else { return nil }
    let name = action.lowercased()
    let matching = actions.values.filter { WildcardPattern($0.text.lowercased()).matches(name) }
    let isStar: Bool
    if actions.isNegated {
      guard matching.isEmpty else { return nil }
      isStar = false
    } else {
      guard !matching.isEmpty else { return nil }
      isStar = matching.allSatisfy { $0.text.contains("*") || $0.text.contains("?") }
    }
    if resources.isNegated {
      let kind: WideStatement =
        actions.isNegated
        ? .notActionAndNotResource : isStar ? .starInActionAndNotResource : .notResource
      return (kind, resources.keyRange)
    }
    guard let star = resources.values.first(where: { $0.text == "*" }) else { return nil }
    let kind: WideStatement =
      actions.isNegated
      ? .starInResourceAndNotAction : isStar ? .starInActionAndResource : .starInResource
    return (kind, star.range)
  }
}
