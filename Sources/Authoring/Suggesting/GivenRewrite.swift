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
    let compiled = patterns.map { CoveringPattern($0) }
    let wide = compiled.enumerated().filter { $0.element.isWide }
    var seen: Set<String> = []
    var kept: [String] = []
    for (place, pattern) in compiled.enumerated() where seen.insert(pattern.text).inserted {
      let isCovered = wide.contains { other, wider in
        guard other != place, wider.covers(pattern.text) else { return false }
        // Of two that cover each other the first stays.
        return other < place || !pattern.covers(wider.text)
      }
      if !isCovered { kept.append(patterns[place]) }
    }
    setActions(kept, at: index)
  }

  private mutating func dropCovered() {
    let compiled = statements.map { $0.patterns.map { $0.map { CoveringPattern($0) } } }
    func covers(_ wider: Int, _ narrower: Int) -> Bool {
      let (other, statement) = (statements[wider], statements[narrower])
      guard other.source.effect == statement.source.effect, let patterns = compiled[wider],
        let covered = compiled[narrower],
        other.isUnconditional || other.differsInActionsAlone(from: statement)
      else { return false }
      let texts = Set(patterns.map(\.text))
      let wide = patterns.filter(\.isWide)
      return covered.allSatisfy { pattern in
        texts.contains(pattern.text) || wide.contains { $0.covers(pattern.text) }
      }
    }
    let places = statements.indices.filter { place in
      !statements.indices.contains { other in
        guard other != place, covers(other, place) else { return false }
        return other < place || !covers(place, other)
      }
    }
    statements = places.map { statements[$0] }
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
}

/// A pattern of actions that may cover other patterns.
private struct CoveringPattern {
  /// The pattern in lower case.
  let text: String
  /// Whether it has a run, and no `?`, which must not take a `*` for a character.
  let isWide: Bool
  private let pattern: WildcardPattern

  init(_ text: String) {
    self.text = text.lowercased()
    isWide = text.utf8.contains(UInt8(ascii: "*")) && !text.utf8.contains(UInt8(ascii: "?"))
    pattern = WildcardPattern(self.text)
  }

  /// Whether it certainly covers all that another pattern, in lower case, covers.
  func covers(_ other: String) -> Bool {
    text == other || isWide && pattern.matches(other)
  }
}

extension Condition {
  /// What tells it from others, apart from where it stands.
  fileprivate var words: [String] { [operatorName, key] + values }
}
