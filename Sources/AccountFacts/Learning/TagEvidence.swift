/// What an archive shows of the tags of one thing.
struct TagEvidence: Hashable, Sendable {
  private struct Key: Hashable, Sendable {
    var evidence = Evidence<String?>()
    /// How many of the births list it.
    var births = 0
  }

  private var keys: [String: Key] = [:]
  /// How often the thing was created with all its tags told.
  private var births = 0
  private var isInDoubt = false

  /// AWS allows 50 tags; a thing with more than these is no honest one.
  private static let limit = 200

  /// It was created with these tags and, where that is told, with no others.
  mutating func began(with tags: [String: String], isAll: Bool) {
    if isAll { births &+= 1 }
    for (key, value) in tags {
      update(key) { entry in
        entry.evidence.began(as: value)
        if isAll { entry.births &+= 1 }
      }
    }
  }

  /// A call gave a tag this value, or took it away.
  mutating func became(_ key: String, _ value: String?) {
    update(key) { $0.evidence.became(value) }
  }

  /// It had this tag at some time.
  mutating func was(_ key: String, _ value: String) {
    update(key) { $0.evidence.was(value) }
  }

  /// All its tags may have changed at once.
  mutating func changedAtOnce() {
    isInDoubt = true
    keys = [:]
  }

  /// Adds what another part of the archive shows.
  mutating func merge(_ other: TagEvidence) {
    births &+= other.births
    isInDoubt = isInDoubt || other.isInDoubt
    for (key, shown) in other.keys {
      update(key) { entry in
        entry.evidence.merge(shown.evidence)
        entry.births &+= shown.births
      }
    }
    if isInDoubt { keys = [:] }
  }

  /// What it comes to.
  var facts: TagFacts {
    guard !isInDoubt else { return TagFacts([:], others: .conflict) }
    var facts: [String: Fact<String?>] = [:]
    for (key, entry) in keys {
      var evidence = entry.evidence
      // Created once more, without this tag.
      if entry.births < births { evidence.began(as: nil) }
      facts[key] = evidence.fact
    }
    return TagFacts(facts, others: births > 0 ? .none : .untold)
  }

  private mutating func update(_ key: String, _ change: (inout Key) -> Void) {
    guard !isInDoubt, !key.isEmpty, key.utf8.count <= 1_024 else { return }
    guard keys[key] != nil || keys.count < Self.limit else { return changedAtOnce() }
    change(&keys[key, default: Key()])
  }
}
