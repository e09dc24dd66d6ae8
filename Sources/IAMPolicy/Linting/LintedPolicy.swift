package import JSONSyntax
package import ServiceCatalog

/// A policy as rules look at it: its text, its tree, and its statements with the place of each value.
package struct LintedPolicy {
  /// The text that all places are in.
  package let source: SourceText
  /// The policy as JSON.
  package let tree: JSONTree
  /// What could be read of it.
  package let document: PolicyDocument
  /// Whether nothing stood against reading it.
  package let isWhole: Bool
  /// What is known of AWS.
  package let catalog: Catalog
  /// The statements in their order, those that could not be read included.
  package let statements: [LintedStatement]
  /// The services that its patterns name, with their actions.
  package let services: ServiceIndex

  /// Whether the document has an element of policies, so that a policy was meant.
  package var isRecognizable: Bool {
    tree["Statement"] != nil || tree["Version"] != nil
  }

  /// The statement by which a boundary limits nothing; nil if it limits something.
  package var limitless: LintedStatement? {
    guard !statements.contains(where: \.isDeny) else { return nil }
    return statements.first { statement in
      guard let read = statement.read, read.effect == .allow, read.conditions.isEmpty,
        case .action(let actions) = read.actions, case .resource(let resources)? = read.resources
      else { return false }
      return actions.contains("*") && resources.contains("*")
    }
  }

  package init?(_ reading: PolicyReading, catalog: Catalog) {
    guard let tree = reading.tree, let document = reading.draft else { return nil }
    source = reading.source
    self.tree = tree
    self.document = document
    isWhole = reading.document != nil
    self.catalog = catalog
    let trees = tree["Statement"].map { $0.elements ?? [$0] } ?? []
    let read = Dictionary(document.statements.map { ($0.index, $0) }) { first, _ in first }
    statements = trees.enumerated().map { index, tree in
      LintedStatement(tree, index: index + 1, read: read[index + 1])
    }
    services = ServiceIndex(
      catalog, of: statements.flatMap { $0.actions?.values.map(\.text) ?? [] })
  }
}

/// A text in a policy, with its place.
package struct LintedValue: Hashable {
  package var text: String
  package var range: Range<Int>
}

/// One statement as rules look at it.
package struct LintedStatement {
  /// `Action` or `NotAction`, `Resource` or `NotResource`.
  package struct Element {
    package var name: String
    package var isNegated: Bool
    package var keyRange: Range<Int>
    /// The whole value, brackets included.
    package var range: Range<Int>
    package var isArray: Bool
    package var values: [LintedValue]
  }

  /// A condition key under its operator.
  package struct ConditionEntry {
    package var operatorText: String
    package var operatorRange: Range<Int>
    /// nil where there is no such operator.
    package var operatorName: ConditionOperatorName?
    package var key: String
    package var keyRange: Range<Int>
    package var range: Range<Int>
    package var isArray: Bool
    package var values: [LintedValue]
  }

  /// Its place among the statements, from 1.
  package let index: Int
  /// All of it.
  package let range: Range<Int>
  /// Its first byte: what is marked where the whole statement is meant.
  package var opening: Range<Int> {
    range.lowerBound..<min(range.lowerBound + 1, range.upperBound)
  }
  /// The statement as it was read; nil if an error kept it from having one meaning.
  package let read: Statement?
  package let sid: LintedValue?
  package let effect: LintedValue?
  package let actions: Element?
  package let resources: Element?
  /// The `Condition` element.
  package let condition: JSONMember?
  package let conditions: [ConditionEntry]

  init(_ tree: JSONTree, index: Int, read: Statement?) {
    self.index = index
    range = tree.range
    self.read = read
    func value(_ name: String) -> LintedValue? {
      guard let value = tree[name], let text = value.string else { return nil }
      return LintedValue(text: text, range: value.range)
    }
    func element(_ name: String) -> Element? {
      let member = tree.members?.first { $0.key == name || $0.key == "Not" + name }
      guard let member else { return nil }
      return Element(
        name: member.key, isNegated: member.key != name, keyRange: member.keyRange,
        range: member.value.range, isArray: member.value.elements != nil,
        values: Self.values(of: member.value))
    }
    sid = value("Sid")
    effect = value("Effect")
    actions = element("Action")
    resources = element("Resource")
    condition = tree.members?.first { $0.key == "Condition" }
    conditions = (condition?.value.members ?? []).flatMap { block in
      let name = ConditionOperatorName(block.key)
      return (block.value.members ?? []).map { entry in
        ConditionEntry(
          operatorText: block.key, operatorRange: block.keyRange, operatorName: name,
          key: entry.key, keyRange: entry.keyRange, range: entry.value.range,
          isArray: entry.value.elements != nil, values: Self.values(of: entry.value))
      }
    }
  }

  /// Whether it allows.
  package var isAllow: Bool { effect?.text == Effect.allow.rawValue }
  /// Whether it denies.
  package var isDeny: Bool { effect?.text == Effect.deny.rawValue }

  private static func values(of tree: JSONTree) -> [LintedValue] {
    (tree.elements ?? [tree]).compactMap { value in
      value.scalarText.map { LintedValue(text: $0, range: value.range) }
    }
  }
}
