import ServiceCatalog

/// Actions and resources in one statement that never meet.
enum ActionResourceRule: LintRule {
  static let rules = [actionWithoutResource, resourceWithoutAction]

  static let actionWithoutResource = CheckRule(
    "RESOURCE_NOT_SUPPORTED_BY_ACTION", .warning, .trailfence,
    title: "Action that supports none of the resources",
    why: "The action is authorized against resources of other types than the statement names, or "
      + "against `*` alone. So the statement never applies to it: an Allow doesn't allow it, and a "
      + "Deny doesn't deny it.",
    instead: "Name resources of a type that the action supports, or move the action to a statement "
      + "with `\"Resource\": \"*\"`.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": ["s3:GetObject", ⟦"s3:ListAllMyBuckets"⟧],
        "Resource": "arn:aws:s3:::docs/*"
      }
      """,
      mended: """
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"},
        {"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}
        """))

  static let resourceWithoutAction = CheckRule(
    "RESOURCE_WITHOUT_ACTION", .warning, .trailfence,
    title: "Resource that none of the actions supports",
    why: "No action of the statement is authorized against resources of this type, so the resource "
      + "has no effect.",
    instead: "Add the actions that are meant, or remove the resource. `s3:GetObject` is about "
      + "objects, `arn:aws:s3:::bucket/*`; `s3:ListBucket` about the bucket, `arn:aws:s3:::bucket`.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": "s3:GetObject",
        "Resource": [⟦"arn:aws:s3:::docs"⟧, "arn:aws:s3:::docs/*"]
      }
      """,
      mended: """
        {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::docs"},
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}
        """))

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    for statement in policy.statements {
      guard let actions = statement.actions, let resources = statement.resources,
        !actions.isNegated, !resources.isNegated, !resources.values.isEmpty,
        !actions.values.contains(where: { $0.text == "*" })
      else { continue }
      let patterns = resources.values.map { ARNFormats.pattern($0.text) }
      guard !patterns.contains(where: { $0.matches("*") }),
        resources.values.allSatisfy({ ARN($0.text) != nil })
      else { continue }
      check(statement, actions, resources, patterns, policy, &log)
    }
  }

  private static func check(
    _ statement: LintedStatement, _ actions: LintedStatement.Element,
    _ resources: LintedStatement.Element, _ patterns: [WildcardPattern], _ policy: LintedPolicy,
    _ log: inout FindingLog
  ) {
    var meetings = Meetings(patterns, resources.values.map(\.text), policy.catalog)
    var hasUnknown = false
    for value in actions.values {
      let covered = policy.services.actions(of: value.text)
      if covered.isEmpty { hasUnknown = true }
      var reached = covered.isEmpty
      for action in covered where meetings.reach(action) { reached = true }
      guard !reached else { continue }
      let types = Set(covered.flatMap { $0.resourceTypes.map(\.name) }).sorted()
      let supported =
        types.isEmpty
        ? "`*` alone" : types.prefix(4).map { "`\($0)`" }.joined(separator: ", ")
      log.add(
        actionWithoutResource,
        "\(quoted(value.text)) supports \(supported), and no resource here is one of these, so it is "
          + (statement.isDeny ? "not denied" : "not allowed"),
        at: value.range, in: statement, as: statement.isDeny ? .securityWarning : nil)
    }
    guard !hasUnknown else { return }
    for (index, value) in resources.values.enumerated() where !meetings.isUsed[index] {
      log.add(
        resourceWithoutAction,
        "no action of the statement supports \(quoted(value.text))", at: value.range,
        in: statement)
    }
  }

  /// Which resource types the patterns of a statement can match, worked out once a type.
  private struct Meetings {
    let patterns: [WildcardPattern]
    let services: [Substring]
    let catalog: Catalog
    var isUsed: [Bool]
    private var byType: [String: Bool] = [:]

    init(_ patterns: [WildcardPattern], _ texts: [String], _ catalog: Catalog) {
      self.patterns = patterns
      self.catalog = catalog
      services = texts.map {
        let fields = $0.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        return fields.count > 2 ? fields[2] : ""
      }
      isUsed = patterns.map { _ in false }
    }

    /// Whether some resource of the statement can be one of the action's.
    mutating func reach(_ action: ActionFacts) -> Bool {
      var isReached = false
      // What isn't published in the way of types is not held against anybody.
      if action.resourceTypes.isEmpty,
        let text = catalog.pseudoARN(ofAction: action.qualifiedName), text != "*"
      {
        if meets("pseudo \(text)", [text]) { isReached = true }
      }
      for use in action.resourceTypes {
        let formats = catalog.resourceType(use.name, ofService: action.service)?.arnFormats ?? []
        if formats.isEmpty { return true }
        if meets("\(action.service):\(use.name)", formats) { isReached = true }
      }
      return isReached
    }

    private mutating func meets(_ type: String, _ formats: [String]) -> Bool {
      if let known = byType[type] { return known }
      var found = false
      for text in formats {
        guard let (service, format) = ARNFormats.format(text) else {
          found = true
          continue
        }
        for (index, pattern) in patterns.enumerated() {
          let named = services[index]
          let mayBe =
            named == service || service.contains("$") || named.contains("*")
            || named.contains("?")
          if mayBe, PatternRelation.overlap(pattern, format.whole) {
            isUsed[index] = true
            found = true
          }
        }
      }
      byType[type] = found
      return found
    }
  }
}
