/// Statements that others leave without effect.
enum RedundantStatementRule: LintRule {
  static let rules = [redundant, shadowed, unreachable]

  static let redundant = CheckRule(
    "REDUNDANT_STATEMENT", .suggestion, .accessAnalyzer, title: "Statement that stands twice",
    why: "The second one changes nothing and takes characters of the quota. Whoever edits one of "
      + "them later changes nothing.",
    instead: "Remove one of them.",
    example: .statements(
      """
      {"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"},
      ⟦{⟧"Effect": "Allow", "Action": ["sqs:ListQueues"], "Resource": ["*"]}
      """,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#))

  static let shadowed = CheckRule(
    "SHADOWED_STATEMENT", .suggestion, .trailfence, title: "Statement that another one covers",
    why: "Another statement of the same effect applies to all that this one applies to, so it "
      + "changes nothing. Often the other one is wider than was meant.",
    instead: "Remove it, or narrow the statement that covers it.",
    example: .statements(
      """
      {"Effect": "Allow", "Action": "sqs:*", "Resource": "*"},
      ⟦{⟧"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:jobs"}
      """,
      mended: #"{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}"#))

  static let unreachable = CheckRule(
    "UNREACHABLE_STATEMENT", .warning, .trailfence, title: "Allow that a Deny takes back",
    why: "A Deny without conditions applies to all that this statement allows, and a Deny always "
      + "wins. So it allows nothing.",
    instead: "Remove it, or narrow the Deny.",
    example: .statements(
      """
      ⟦{⟧"Effect": "Allow", "Action": "sqs:DeleteQueue", "Resource": "*"},
      {"Effect": "Deny", "Action": "sqs:Delete*", "Resource": "*"}
      """,
      mended: """
        {"Effect": "Allow", "Action": "sqs:DeleteQueue", "Resource": "*"},
        {"Effect": "Deny", "Action": "sqs:DeleteMessage", "Resource": "*"}
        """))

  /// Comparisons of two patterns after which the search ends.
  private static let comparisonLimit = 400_000

  static func check(_ policy: LintedPolicy, _ log: inout FindingLog) {
    let scopes = policy.statements.compactMap { statement in
      statement.read.map { Scope(statement, $0) }
    }
    var first: [Shape: LintedStatement] = [:]
    var isEqual = Set<Int>()
    for scope in scopes {
      if let other = first[scope.shape] {
        isEqual.insert(scope.statement.index)
        log.add(
          redundant, "the statement says the same as statement \(other.index)",
          at: scope.statement.opening, in: scope.statement,
          see: ("the other one begins here", other.opening))
      } else {
        first[scope.shape] = scope.statement
      }
    }
    var budget = comparisonLimit
    for scope in scopes where !isEqual.contains(scope.statement.index) {
      for other in scopes
      where other.statement.index != scope.statement.index
        && !isEqual.contains(other.statement.index)
      {
        guard budget > 0 else { return }
        guard other.covers(scope, &budget) else { continue }
        if other.read.effect == scope.read.effect {
          log.add(
            shadowed, "statement \(other.statement.index) covers the statement",
            at: scope.statement.opening, in: scope.statement,
            see: ("the other one begins here", other.statement.opening))
          break
        } else if scope.read.effect == .allow, other.read.conditions.isEmpty {
          log.add(
            unreachable,
            "statement \(other.statement.index) denies all that the statement allows",
            at: scope.statement.opening, in: scope.statement,
            see: ("the Deny begins here", other.statement.opening))
          break
        }
      }
    }
  }

  /// What makes two statements say the same, whatever the order of their lists.
  private struct Shape: Hashable {
    var effect: Effect
    var isNotAction: Bool
    var actions: Set<String>
    var isNotResource: Bool
    var resources: Set<String>
    var conditions: Set<Key>
  }

  private struct Key: Hashable {
    var operatorName: String
    var key: String
    var values: Set<String>
  }

  /// A statement's reach, ready to be compared.
  private struct Scope {
    let statement: LintedStatement
    let read: Statement
    let shape: Shape
    private let actions: [WildcardPattern]
    private let resources: [WildcardPattern]

    init(_ statement: LintedStatement, _ read: Statement) {
      self.statement = statement
      self.read = read
      let actionTexts: [String]
      let isNotAction: Bool
      switch read.actions {
      case .action(let texts): (actionTexts, isNotAction) = (texts, false)
      case .notAction(let texts): (actionTexts, isNotAction) = (texts, true)
      }
      let resourceTexts: [String]
      let isNotResource: Bool
      switch read.resources {
      case .resource(let texts): (resourceTexts, isNotResource) = (texts, false)
      case .notResource(let texts): (resourceTexts, isNotResource) = (texts, true)
      case nil: (resourceTexts, isNotResource) = ([], false)
      }
      shape = Shape(
        effect: read.effect, isNotAction: isNotAction,
        actions: Set(actionTexts.map { $0.lowercased() }), isNotResource: isNotResource,
        resources: Set(resourceTexts),
        conditions: Set(
          read.conditions.map {
            Key(operatorName: $0.operatorName, key: $0.key.lowercased(), values: Set($0.values))
          }))
      actions = shape.actions.sorted().map { WildcardPattern($0) }
      resources = shape.resources.sorted().map { WildcardPattern($0) }
    }

    /// Whether it applies wherever another one does.
    func covers(_ other: Scope, _ budget: inout Int) -> Bool {
      guard !other.actions.isEmpty, !other.resources.isEmpty,
        shape.conditions.isSubset(of: other.shape.conditions)
      else { return false }
      let coversActions =
        shape.isNotAction == other.shape.isNotAction
        ? shape.isNotAction
          ? Self.lie(actions, within: other.actions, &budget)
          : Self.lie(other.actions, within: actions, &budget)
        : !shape.isNotAction && actions.contains(where: \.matchesEverything)
          || shape.isNotAction && Self.areApart(other.actions, actions, &budget)
      guard coversActions else { return false }
      return shape.isNotResource == other.shape.isNotResource
        ? shape.isNotResource
          ? Self.lie(resources, within: other.resources, &budget)
          : Self.lie(other.resources, within: resources, &budget)
        : !shape.isNotResource && resources.contains(where: \.matchesEverything)
          || shape.isNotResource && Self.areApart(other.resources, resources, &budget)
    }

    /// Whether each of some patterns lies within one of others.
    private static func lie(
      _ inner: [WildcardPattern], within outer: [WildcardPattern], _ budget: inout Int
    ) -> Bool {
      inner.allSatisfy { pattern in
        outer.contains { other in
          budget -= 1
          return budget > 0 && PatternRelation.lies(pattern, within: other)
        }
      }
    }

    /// Whether no pattern shares a text with one of others.
    private static func areApart(
      _ left: [WildcardPattern], _ right: [WildcardPattern], _ budget: inout Int
    ) -> Bool {
      left.allSatisfy { pattern in
        right.allSatisfy { other in
          budget -= 1
          return budget > 0 && !PatternRelation.overlap(pattern, other)
        }
      }
    }
  }
}
