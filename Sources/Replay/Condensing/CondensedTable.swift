import CloudTrail
import JSONSyntax

/// Distinct calls with how often and when they were made; tables of parts of an archive merge, in any
/// order, to the table of the whole.
struct CondensedTable: Sendable {
  /// By the reduced record (`CallReducer`).
  private(set) var calls: [String: CondensedCalls] = [:]
  /// What was read beside the records.
  var input = InputTally()

  /// Adds calls of one record.
  mutating func add(_ record: String, _ more: CondensedCalls) {
    calls[record, default: CondensedCalls()].merge(more)
  }

  /// Adds a call, made at a time.
  mutating func add(_ record: CloudTrailRecord, as reduced: String, keepsEvents: Bool) {
    calls[reduced, default: CondensedCalls()].add(record, keepsEvents: keepsEvents)
  }

  /// Adds all that another table holds.
  mutating func merge(_ other: CondensedTable) {
    input.merge(other.input)
    calls.merge(other.calls) { left, right in
      var merged = left
      merged.merge(right)
      return merged
    }
  }
}

extension CondensedCalls {
  /// Adds the call that a record tells of.
  fileprivate mutating func add(_ record: CloudTrailRecord, keepsEvents: Bool) {
    add(at: record.eventTime)
    guard keepsEvents, let id = record.eventID else { return }
    add(CondensedCalls.Event(time: record.eventTime, id: id.clipped(to: .name)))
  }
}
