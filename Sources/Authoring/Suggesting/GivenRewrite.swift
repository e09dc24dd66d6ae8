import IAMPolicy
import JSONSyntax

/// The given boundary said shorter, for when its own text leaves no room.
///
/// What it says stays the same: entries and statements that others cover go, and statements that
/// differ in their actions alone become one. Only then may lists of its Allow statements be
/// shortened by wildcards, which its owner is told.
struct GivenRewrite: Sendable {
  /// A statement of the boundary.
  struct Kept: Sendable {
    var tree: JSONTree
    var source: Statement
    /// The patterns of `Action`, if they are no longer those of the text.
    var actions: [String]?

    /// The patterns of `Action`; nil if the statement has `NotAction`.
    var patterns: [String]? {
      if let actions { return actions }
      if case .action(let patterns) = source.actions { return patterns }
      return nil
    }

    /// Whether another statement has the same effect, resources and conditions.
    fileprivate func differsInActionsAlone(from other: Kept) -> Bool {
      source.effect == other.source.effect && source.resources == other.source.resources
        && source.conditions.map(\.words) == other.source.conditions.map(\.words)
    }

    /// Whether it is about every resource, always.
    fileprivate var isUnconditional: Bool {
      guard case .resource(let resources) = source.resources else { return false }
      return resources.contains("*") && source.conditions.isEmpty
    }
  }

  /// Characters up to which a boundary is said shorter: no wildcards would make one fit that has
  /// more, and comparing all of its entries would take long.
  static let characterLimit = 61_440

  private(set) var statements: [Kept]
  private let version: PolicyDocument.Version
  /// Whether the names of the statements are left out.
  var dropsSids = false

  /// Says a boundary shorter.
  init(_ given: GivenPolicy) {
    version = given.document.version
    statements = zip(given.statements, given.document.statements).map {
      Kept(tree: $0, source: $1)
    }
    for index in statements.indices { shorten(index) }
    dropCovered()
    merge()
  }

  /// The lists of actions of Allow statements, each with its place.
  var allowLists: [(place: Int, actions: [String])] {
    statements.enumerated().compactMap { place, kept in
      guard kept.source.effect == .allow, let patterns = kept.patterns else { return nil }
      return (place, patterns)
    }
  }

  /// Puts another list of actions in a statement.
  mutating func setActions(_ actions: [String], at place: Int) {
    guard statements[place].patterns != actions else { return }
    statements[place].actions = actions
  }

  /// The policy with statements behind its own.
  func text(adding added: [SuggestedStatement]) -> String {
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      // Without the element it is the older version, which says less in more words.
      if version == .v2012 {
        writer.key("Version")
        writer.string(version.rawValue)
      }
      writer.key("Statement")
      writer.array { writer in
        for kept in statements { write(kept, to: &writer) }
        for statement in added { statement.write(to: &writer) }
      }
    }
    writer.endLine()
    return writer.text
  }

  private func write(_ kept: Kept, to writer: inout JSONWriter) {
    writer.object { writer in
      for member in kept.tree.members ?? [] {
        if member.key == "Sid", dropsSids { continue }
        writer.key(member.key)
        if member.key == "Action", let actions = kept.actions {
          writer.array { writer in
            for action in actions { writer.string(action) }
          }
        } else {
          writer.tree(member.value)
        }
      }
    }
  }

  // MARK: Saying it shorter

  private mutating func shorten(_ index: Int) {
    guard let patterns = statements[index].patterns else { return }
    var kept: [String] = []
    for (place, pattern) in patterns.enumerated() {
      let isCovered = patterns.enumerated().contains { other, wider in
        guard other != place, Self.covers(wider, pattern) else { return false }
        // Of two that cover each other the first stays.
        return !Self.covers(pattern, wider) || other < place
      }
      if !isCovered { kept.append(pattern) }
    }
    setActions(kept, at: index)
  }

  private mutating func dropCovered() {
    var kept: [Kept] = []
    for (place, statement) in statements.enumerated() {
      let isCovered = statements.enumerated().contains { other, wider in
        guard other != place, Self.covers(wider, statement) else { return false }
        return !Self.covers(statement, wider) || other < place
      }
      if !isCovered { kept.append(statement) }
    }
    statements = kept
  }

  private mutating func merge() {
    var kept: [Kept] = []
    for statement in statements {
      guard let patterns = statement.patterns,
        let place = kept.firstIndex(where: {
          $0.patterns != nil && $0.differsInActionsAlone(from: statement)
        }), let own = kept[place].patterns
      else {
        kept.append(statement)
        continue
      }
      kept[place].actions = own + patterns
    }
    statements = kept
    for index in statements.indices { shorten(index) }
  }

  /// Whether a statement says all that another says.
  private static func covers(_ wider: Kept, _ narrower: Kept) -> Bool {
    guard wider.source.effect == narrower.source.effect,
      let patterns = wider.patterns, let covered = narrower.patterns,
      wider.isUnconditional || wider.differsInActionsAlone(from: narrower)
    else { return false }
    return covered.allSatisfy { pattern in patterns.contains { covers($0, pattern) } }
  }

  /// Whether a pattern certainly covers all that another covers.
  static func covers(_ wider: String, _ pattern: String) -> Bool {
    // A `?` must not take a `*` for a character.
    guard !wider.contains("?") else { return wider.lowercased() == pattern.lowercased() }
    return WildcardPattern(wider, ignoringCase: true).matches(pattern)
  }
}

extension Condition {
  /// What tells it from others, apart from where it stands.
  fileprivate var words: [String] { [operatorName, key] + values }
}
