/// What an archive shows of one thing, whatever the order in which its records are read.
struct Evidence<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What all that was shown in one way comes to.
  private enum Answers: Hashable, Sendable {
    case none
    case one(Value)
    case several

    mutating func add(_ value: Value) {
      switch self {
      case .none: self = .one(value)
      case .one(let known): if known != value { self = .several }
      case .several: break
      }
    }

    mutating func merge(_ other: Answers) {
      switch other {
      case .none: break
      case .one(let value): add(value)
      case .several: self = .several
      }
    }
  }

  private var born = Answers.none
  private var set = Answers.none
  private var seen = Answers.none

  /// It began as this.
  mutating func began(as value: Value) { born.add(value) }
  /// A call made it this; before, it may have been anything.
  mutating func became(_ value: Value) { set.add(value) }
  /// It was this at some time.
  mutating func was(_ value: Value) { seen.add(value) }

  /// It may have been anything.
  mutating func isInDoubt() { seen = .several }

  /// Adds what another part of the archive shows.
  mutating func merge(_ other: Evidence) {
    born.merge(other.born)
    set.merge(other.set)
    seen.merge(other.seen)
  }

  /// What it comes to: known if it was never shown to be anything else, and no call made it so
  /// at a time before which it is not known.
  var fact: Fact<Value>? {
    var all = born
    all.merge(set)
    all.merge(seen)
    switch all {
    case .none: return nil
    case .several: return .conflict
    case .one(let value): return born == .none && set != .none ? .setTo(value) : .known(value)
    }
  }
}
