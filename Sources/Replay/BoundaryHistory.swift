public import RequestMapping
public import Timestamps

/// What the log tells of the boundaries of users and roles: calls that set one, took it away, or made
/// an identity with or without, or ended it; merges to the same value in any order.
public struct BoundaryHistory: Hashable, Sendable {
  /// Users and roles that are kept: those with the smallest hashes.
  public static let limit = 20_000

  /// One such call.
  public struct Step: Hashable, Sendable {
    public var time: Timestamp?
    public var eventID: String
    public var boundary: BoundaryEvent.Boundary
    public var isCreation: Bool

    /// Orders steps by time, those without one first, so that the last one is the state.
    fileprivate static func precedes(_ left: Step, _ right: Step) -> Bool {
      let first = Int64.min
      let (before, after) = (
        left.time?.secondsSinceEpoch ?? first, right.time?.secondsSinceEpoch ?? first
      )
      if before != after { return before < after }
      return (left.isCreation ? 0 : 1, left.eventID, left.order)
        < (right.isCreation ? 0 : 1, right.eventID, right.order)
    }

    private var order: String {
      switch boundary {
      case .none: ""
      case .untold: " "
      case .gone: "  "
      case .policy(let arn): arn
      }
    }
  }

  /// What became of one user or role.
  public struct Entry: Hashable, Sendable {
    /// The partition of its ARN.
    public var partition: String
    /// The last call.
    public var last: Step
    /// The calls.
    public var count: Int
    /// Those of them that changed the boundary of an identity that was there.
    public var changes: Int

    mutating func merge(_ other: Entry) {
      partition = min(partition, other.partition)
      if Step.precedes(last, other.last) { last = other.last }
      count += other.count
      changes += other.changes
    }
  }

  /// Users and roles with what became of them.
  public internal(set) var entries: [Principal.Key: Entry] = [:]

  /// Creates a history of nothing.
  public init() {}

  /// Adds a call, made some times at the same time.
  public mutating func add(
    _ event: BoundaryEvent, at time: Timestamp?, eventID: String, count: Int = 1
  ) {
    let step = Step(
      time: time, eventID: eventID, boundary: event.boundary, isCreation: event.isCreation)
    let entry = Entry(
      partition: event.partition, last: step, count: count,
      changes: event.isCreation || event.boundary == .gone ? 0 : count)
    add(entry, of: event.principal)
    if entries.count > Self.limit * 2 { settle() }
  }

  /// Adds all that another history has seen.
  public mutating func merge(_ other: BoundaryHistory) {
    for (key, entry) in other.entries { add(entry, of: key) }
    if entries.count > Self.limit * 2 { settle() }
  }

  /// Adds what became of one user or role elsewhere.
  public mutating func add(_ entry: Entry, of key: Principal.Key) {
    if entries[key]?.merge(entry) == nil { entries[key] = entry }
  }

  /// Cuts the table to its limit.
  public mutating func settle() {
    entries.fold(beyond: Self.limit) { _, _ in }
  }
}
