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
  private let rules: CondensingRules
  private var spreads: [Spread]
  private var callers: CallerSpread
  private(set) var entries: [[Part]: Entry] = [:]

  /// Creates a shape without calls.
  init(
    pieces: [String], fields: [ReducedCall.Field], maskable: [String]?, under rules: CondensingRules
  ) {
    self.pieces = pieces
    self.fields = fields
    self.maskable = maskable
    self.rules = rules
    spreads = fields.map { _ in .few([]) }
    callers = CallerSpread(fields, under: rules)
  }

  /// Whether a field is general.
  func isGeneral(_ place: Int) -> Bool {
    guard fields[place].kind == .parameters else { return callers.isGeneral(fields[place].kind) }
    if case .few = spreads[place] { return false }
    return true
  }

  /// Adds calls that have these values.
  mutating func add(_ values: [ReducedCall.Value], _ entry: Entry) {
    let parts = values.enumerated().map { place, value in
      guard let pattern = value.pattern else { return Part.exact(value.text) }
      return ValueClass.ofPattern(pattern, fields[place].kind).map { .within($0) } ?? .any
    }
    add(parts, entry)
  }

  private mutating func add(_ parts: [Part], _ entry: Entry) {
    for (place, part) in parts.enumerated() where fields[place].kind == .parameters {
      note(part, at: place, bound: rules.bound(of: .parameters))
    }
    if callers.insert(parts) { settleEntries() }
    merge(entry.madeGeneral(self), at: parts.indices.map { settled(parts[$0], at: $0) })
  }

  /// Adds the calls of another part of the archive.
  mutating func merge(_ other: CallShape) {
    for place in fields.indices {
      if case .many = other.spreads[place] { change(.many, at: place) }
    }
    if callers.merge(other.callers) { settleEntries() }
    for (key, entry) in other.entries { add(key, entry) }
  }

  /// Makes all fields general.
  mutating func makeGeneral() {
    for place in fields.indices where fields[place].kind == .parameters {
      change(.many, at: place)
    }
    callers.makeGeneral()
    settleEntries()
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
    settleEntries()
  }

  /// Puts calls together that are not told apart any more.
  private mutating func settleEntries() {
    let before = entries
    entries = [:]
    for (key, entry) in before {
      merge(entry.madeGeneral(self), at: key.indices.map { settled(key[$0], at: $0) })
    }
  }

  /// What stands for a value as far as values are told apart.
  private func settled(_ part: Part, at place: Int) -> Part {
    guard fields[place].kind == .parameters else {
      return callers.settled(part, fields[place].kind)
    }
    return switch spreads[place] {
    case .few: part
    case .classes: classed(part, at: place)
    case .many: .any
    }
  }

  private func classed(_ part: Part, at place: Int) -> Part { part.classed(fields[place].kind) }

  private mutating func merge(_ entry: Entry, at key: [Part]) {
    if entries[key]?.merge(entry) == nil { entries[key] = entry }
  }
}

extension CallShape.Part {
  /// The class that stands for a value.
  func classed(_ kind: CondensedField) -> Self {
    guard case .exact(let text) = self else { return self }
    return ValueClass.of(text, kind).map { .within($0) } ?? .any
  }
}

extension CallShape.Entry {
  /// The same without the values of fields that are general in a shape.
  fileprivate func madeGeneral(_ shape: CallShape) -> Self {
    var entry = self
    for place in shape.fields.indices where shape.isGeneral(place) {
      entry.makeGeneral(shape.fields[place].kind)
    }
    return entry
  }

  private mutating func makeGeneral(_ kind: CondensedField) {
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
