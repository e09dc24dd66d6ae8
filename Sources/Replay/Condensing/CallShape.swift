import CloudTrail

/// Calls that differ in nothing but the values of fields which may be made general.
///
/// A field that has more values than its bound is made general for all calls of the shape. So what
/// becomes of calls follows from the set of them, in whatever order they come.
struct CallShape: Sendable {
  /// How reports show the resource of a request.
  struct Shown: Hashable, Sendable {
    /// The place of the request that stands for it once all is masked that may be.
    var place: Int
    var request: CallSketches.Request
    /// Whether the resource is shown by its own text.
    var isWhole: Bool
  }

  /// What is counted of calls with the same values.
  struct Entry: Sendable {
    var calls: CondensedCalls
    /// The session's name as reports show it, while it is not general.
    var session: String?
    /// The resources, while no parameter is general.
    var shown: [Shown] = []
    var sessions = DistinctSample()
    var resources: [Int: TextSketch] = [:]
  }

  /// What stands for the value of a field.
  enum Part: Hashable, Sendable {
    case exact(String)
    /// Any value of a class.
    case within(String)
    case any
  }

  /// The values that a field has had.
  private enum Spread: Sendable {
    case few(Set<String>)
    /// The classes that they are of (`ValueClass`).
    case classes(Set<String>)
    case many
  }

  /// The record around the values.
  let pieces: [String]
  let fields: [ReducedCall.Field]
  /// The names of all fields that may be made general; nil if none is fixed that might have been.
  let maskable: [String]?
  private var spreads: [Spread]
  private(set) var entries: [[Part]: Entry] = [:]

  /// Creates a shape without calls.
  init(pieces: [String], fields: [ReducedCall.Field], maskable: [String]?) {
    self.pieces = pieces
    self.fields = fields
    self.maskable = maskable
    spreads = fields.map { _ in .few([]) }
  }

  /// Whether a field is general.
  func isGeneral(_ place: Int) -> Bool {
    if case .few = spreads[place] { false } else { true }
  }

  /// Adds calls that have these values.
  mutating func add(_ values: [ReducedCall.Value], _ entry: Entry, under rules: CondensingRules) {
    let parts = values.enumerated().map { place, value in
      guard let pattern = value.pattern else { return Part.exact(value.text) }
      return ValueClass.ofPattern(pattern, fields[place].kind).map { .within($0) } ?? .any
    }
    add(parts, entry, under: rules)
  }

  private mutating func add(_ parts: [Part], _ entry: Entry, under rules: CondensingRules) {
    for (place, part) in parts.enumerated() {
      note(part, at: place, bound: rules.bound(of: fields[place].kind))
    }
    var entry = entry
    var key = parts
    for place in parts.indices where isGeneral(place) {
      entry.makeGeneral(fields[place].kind)
      key[place] = settled(parts[place], at: place)
    }
    merge(entry, at: key)
  }

  /// Adds the calls of another part of the archive.
  mutating func merge(_ other: CallShape, under rules: CondensingRules) {
    for place in fields.indices {
      if case .many = other.spreads[place] { change(.many, at: place) }
    }
    for (key, entry) in other.entries { add(key, entry, under: rules) }
  }

  /// Makes all fields general.
  mutating func makeGeneral() {
    for place in fields.indices { change(.many, at: place) }
  }

  // MARK: - How far values spread

  private mutating func note(_ part: Part, at place: Int, bound: Int) {
    switch spreads[place] {
    case .many: return
    case .few(var values):
      guard case .exact(let text) = part else {
        change(.classes([]), at: place)
        return note(part, at: place, bound: bound)
      }
      if values.contains(text) { return }
      guard values.count < bound else {
        change(bound > 0 ? .classes([]) : .many, at: place)
        return note(part, at: place, bound: bound)
      }
      // Emptied first, so that the set is not copied.
      spreads[place] = .few([])
      values.insert(text)
      spreads[place] = .few(values)
    case .classes(var classes):
      guard case .within(let name) = classed(part, at: place) else {
        return change(.many, at: place)
      }
      if classes.contains(name) { return }
      guard classes.count < bound else { return change(.many, at: place) }
      spreads[place] = .classes([])
      classes.insert(name)
      spreads[place] = .classes(classes)
    }
  }

  /// Goes over to classes, or to any value, for all calls.
  private mutating func change(_ spread: Spread, at place: Int) {
    if case .many = spreads[place] { return }
    var classes: Set<String> = []
    var isClassed = true
    for key in entries.keys {
      if case .within(let name) = classed(key[place], at: place) {
        classes.insert(name)
      } else {
        isClassed = false
      }
    }
    if case .classes = spread, isClassed {
      spreads[place] = .classes(classes)
    } else {
      spreads[place] = .many
    }
    let before = entries
    entries = [:]
    for (key, entry) in before {
      var (key, entry) = (key, entry)
      key[place] = settled(key[place], at: place)
      entry.makeGeneral(fields[place].kind)
      merge(entry, at: key)
    }
  }

  /// What stands for a value as far as values are told apart.
  private func settled(_ part: Part, at place: Int) -> Part {
    switch spreads[place] {
    case .few: part
    case .classes: classed(part, at: place)
    case .many: .any
    }
  }

  private func classed(_ part: Part, at place: Int) -> Part {
    guard case .exact(let text) = part else { return part }
    return ValueClass.of(text, fields[place].kind).map { .within($0) } ?? .any
  }

  private mutating func merge(_ entry: Entry, at key: [Part]) {
    if entries[key]?.merge(entry) == nil { entries[key] = entry }
  }
}

extension CallShape.Entry {
  mutating func makeGeneral(_ kind: CondensedField) {
    switch kind {
    case .sessionName:
      if let session { sessions.insert(session) }
      session = nil
    case .parameters:
      for resource in shown {
        resources[resource.place, default: TextSketch()].insert(
          resource.request.resource, isWhole: resource.isWhole)
      }
      shown = []
    case .time, .userAgent, .sourceAddress, .sessionStart, .accessKey, .events: break
    }
  }

  mutating func merge(_ other: Self) {
    calls.merge(other.calls)
    sessions.merge(other.sessions)
    resources.merge(other.resources) { left, right in
      var merged = left
      merged.merge(right)
      return merged
    }
  }
}
