/// A table that keeps the entries with the smallest keys once there are too many.
///
/// Which entries those are depends on the keys alone: an entry that is kept at the end was never
/// dropped on the way, so nothing of what was said about it is lost, in whatever order it came.
struct BoundedTable<Value: Sendable>: Sendable {
  private(set) var entries: [String: Value] = [:]
  private let limit: Int
  /// Keys above it were dropped.
  private var highest: String?

  /// Creates an empty table.
  init(limit: Int) {
    self.limit = limit
  }

  /// Whether entries are left out of the trimmed table.
  var isCut: Bool { highest != nil || entries.count > limit }

  /// Changes the entry of a key, which begins as `initial`.
  mutating func update(
    _ key: String, initial: @autoclosure () -> Value, _ change: (inout Value) -> Void
  ) {
    if let highest, key > highest { return }
    change(&entries[key, default: initial()])
    if entries.count >= limit * 2 { cut() }
  }

  /// Adds the entries of another table.
  mutating func merge(_ other: BoundedTable, _ combine: (inout Value, Value) -> Void) {
    if let limit = other.highest { highest = min(highest ?? limit, limit) }
    for (key, value) in other.entries {
      if let known = entries[key] {
        var merged = known
        combine(&merged, value)
        entries[key] = merged
      } else {
        entries[key] = value
      }
    }
    cut()
  }

  /// The table with no more entries than its limit.
  func trimmed() -> BoundedTable {
    var table = self
    table.cut()
    return table
  }

  private mutating func cut() {
    if let highest { entries = entries.filter { $0.key <= highest } }
    guard entries.count > limit else { return }
    let kept = entries.keys.sorted().prefix(limit)
    highest = kept.last
    if let highest { entries = entries.filter { $0.key <= highest } }
  }
}
