import CloudTrail
import JSONSyntax

/// Distinct calls with how often and when they were made; tables of parts of an archive merge, in any
/// order, to the table of the whole.
struct CondensedTable: Sendable {
  private let rules: CondensingRules
  /// By the text around their values.
  private(set) var shapes: [String: CallShape] = [:]
  /// Distinct calls, as far as they have been told apart.
  private(set) var count = 0
  /// What was read beside the records.
  var input = InputTally()

  init(_ rules: CondensingRules) {
    self.rules = rules
  }

  /// Adds the call, or the calls, that a record tells of.
  mutating func add(_ record: CloudTrailRecord, by generalizer: inout CallGeneralizer) {
    let reduced = generalizer.reduce(record)
    // Archives tell theirs in their first lines.
    if record.condensed == nil, let event = reduced.boundaryEvent {
      input.condensed.boundaries.add(event, at: record.eventTime, eventID: record.eventID ?? "")
    }
    let call = reduced.call.keeping { reduced.maskable[$0] }
    let isFixed = reduced.maskable.contains(false)
    let maskable = isFixed ? Array(Set(call.fields.map(\.name))).sorted() : nil
    var key = call.pieces.joined(separator: "\u{0}")
    // Two calls may look alike of which one has something fixed.
    if let maskable { key += "\u{0}" + maskable.joined(separator: "\u{1}") }
    let entry = entry(of: record, reduced)
    let before = shapes[key]?.entries.count ?? 0
    shapes[
      key,
      default: CallShape(
        pieces: call.pieces, fields: call.fields, maskable: maskable, under: rules)
    ].add(call.values, entry)
    count += (shapes[key]?.entries.count ?? 0) - before
  }

  private func entry(
    of record: CloudTrailRecord, _ reduced: CallGeneralizer.Reduced
  ) -> CallShape.Entry {
    let keepsEvents = !rules.dropped.contains(.events)
    guard var calls = record.condensed else {
      var calls = CondensedCalls()
      calls.add(at: record.eventTime)
      if keepsEvents, let id = record.eventID {
        calls.add(CondensedCalls.Event(time: record.eventTime, id: id.clipped(to: .name)))
      }
      return CallShape.Entry(calls: calls, session: reduced.session, shown: reduced.resources)
    }
    if !keepsEvents { calls.events = [] }
    let sketches = CallSketches(calls.sketches) ?? CallSketches()
    calls.general = [:]
    calls.sketches = JSONTree(.null)
    var entry = CallShape.Entry(calls: calls, session: reduced.session, shown: [])
    entry.sessions = sketches.sessions
    for shown in reduced.resources {
      if let sketch = sketches.resources[shown.request] {
        entry.resources[shown.place, default: TextSketch()].merge(sketch)
      } else {
        entry.shown.append(shown)
      }
    }
    return entry
  }

  /// Adds all that another table holds.
  mutating func merge(_ other: CondensedTable) {
    input.merge(other.input)
    for (key, shape) in other.shapes {
      if shapes[key]?.merge(shape) == nil { shapes[key] = shape }
    }
    count = shapes.values.reduce(0) { $0 + $1.entries.count }
  }
}
