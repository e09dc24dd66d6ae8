/// What is known of the tags of one principal, session or resource.
public struct TagFacts: Hashable, Sendable {
  /// Facts by tag key, as it was written; a nil value says that there is no such tag.
  public private(set) var keys: [String: Fact<String?>] = [:]
  /// What holds of keys that are not listed: known to be absent, or in doubt, or nothing.
  public private(set) var others: Others = .untold

  /// What is known of the tags that are not listed.
  public enum Others: Hashable, Sendable {
    case untold
    /// There are no others.
    case none
    /// All tags were changed at once: nothing can be known of any.
    case conflict
  }

  /// Creates the knowledge of no tag.
  public init() {}

  /// Creates the knowledge of tags, and whether there are others besides.
  public init(_ tags: [String: Fact<String?>], others: Others = .untold) {
    self.others = others
    for (key, fact) in tags { self.set(key, fact) }
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { keys.isEmpty && others == .untold }

  /// What is known of one tag; nil if nothing is said.
  public subscript(key: String) -> Fact<String?>? {
    keys[key] ?? otherFact
  }

  /// Says something of one tag besides what is said already.
  public mutating func set(_ key: String, _ fact: Fact<String?>) {
    keys[key].merge(fact)
    drop(key)
  }

  /// Adds what another source knows of the same tags.
  public mutating func merge(_ other: TagFacts) {
    var merged: [String: Fact<String?>] = [:]
    for key in Set(keys.keys).union(other.keys.keys) {
      var fact = self[key]
      fact.merge(other[key])
      merged[key] = fact
    }
    switch (others, other.others) {
    case (.untold, let told), (let told, .untold): others = told
    case (.none, .none): break
    case (.conflict, _), (_, .conflict): others = .conflict
    }
    keys = merged
    for key in merged.keys { drop(key) }
  }

  /// What is not listed says of itself what `others` says, so that it need not be listed.
  private mutating func drop(_ key: String) {
    if others == .conflict || keys[key] == otherFact { keys[key] = nil }
  }

  private var otherFact: Fact<String?>? {
    switch others {
    case .untold: nil
    case .none: .known(nil)
    case .conflict: .conflict
    }
  }
}
