import ByteStreams
import CloudTrail
import RequestMapping
import Synchronization
import Timestamps

/// Keeps the calls of an archive in memory from one replay to the next, so that the next has only to
/// decide them: for whoever changes a boundary and looks again.
///
/// Another boundary, plan or layer has the calls decided anew. Other facts, another catalog, a change
/// in the archive, and a condition key that none has asked for before, have it read and mapped anew.
public final class KeptArchive: Sendable {
  /// How much is kept: an archive that has more is read anew each time.
  public struct Limits: Hashable, Sendable {
    /// Calls that are told apart, some KB each.
    public var calls = 50_000
    /// Records that are mapped one by one, which takes longer than a replay of them.
    public var records = 100_000

    /// Creates the usual limits.
    public init() {}
  }

  /// What the calls follow from besides the plan.
  private struct Origin: Hashable {
    var logs: LogList
    var stamps: [UInt64]
    var dedupe: DedupeMode
    var facts: SuppliedFacts
    var sessions: SessionRule
    var since: Timestamp?
    var until: Timestamp?
  }

  private struct State {
    var origin: Origin?
    /// Nil if there are too many.
    var calls: KeptCalls?
  }

  private let limits: Limits
  /// Files besides the archive that calls follow from.
  private let others: [String]
  private let state = Mutex(State())

  /// Creates a place for the calls of an archive.
  ///
  /// - Parameter others: files besides the archive that have it read anew when they change.
  public init(limits: Limits = Limits(), others: [String] = []) {
    self.limits = limits
    self.others = others
  }

  /// Whether the archive that was read last has more calls than are kept.
  public var isTooLarge: Bool { state.withLock { $0.origin != nil && $0.calls == nil } }

  /// What a plan makes of an archive; nil if its calls cannot be kept, or if it was stopped.
  func tally(
    _ plan: ReplayPlan, over logs: LogList, dedupe: DedupeMode, under control: ReplayControl
  ) async -> Tally? {
    let paths = logs.map(\.path) + others
    let origin = Origin(
      logs: logs, stamps: paths.map { (try? FileStatus(path: $0).stamp) ?? 0 }, dedupe: dedupe,
      facts: plan.facts, sessions: plan.sessions, since: plan.scope.since, until: plan.scope.until)
    let known = state.withLock { $0 }
    if known.origin == origin {
      guard let calls = known.calls else { return nil }
      if plan.contextKeys.isSubset(of: calls.keys) {
        return await calls.tally(plan, workers: control.workers)
      }
    }
    let keys = plan.contextKeys.union(known.calls?.keys ?? [])
    let reading = KeptReading(plan, keys: keys, limits: limits, control)
    let calls = await reading.read(logs, dedupe: dedupe)
    guard !control.isStopped() else { return nil }
    state.withLock { $0 = State(origin: origin, calls: calls) }
    return await calls?.tally(plan, workers: control.workers)
  }
}

/// Reads an archive with several workers, as far as its calls can be kept.
private final class KeptReading: Sendable {
  private let plan: ReplayPlan
  private let keys: Set<String>
  private let limits: KeptArchive.Limits
  private let control: ReplayControl
  private let records = Atomic<Int>(0)
  private let isOverfull = Atomic<Bool>(false)

  init(
    _ plan: ReplayPlan, keys: Set<String>, limits: KeptArchive.Limits, _ control: ReplayControl
  ) {
    self.plan = plan
    self.keys = keys
    self.limits = limits
    self.control = control
  }

  /// The calls; nil if there are too many.
  func read(_ logs: LogList, dedupe: DedupeMode) async -> KeptCalls? {
    let queue = WorkQueue(logs, dedupe: dedupe)
    let shared = dedupe == .exact ? SeenEvents(isShared: true) : nil
    var calls = KeptCalls(plan, keys: keys)
    await withTaskGroup(of: KeptCalls.self) { group in
      for _ in 0..<max(1, min(control.workers, queue.pieceCount)) {
        group.addTask { [self] in read(queue, dedupe, shared) }
      }
      for await part in group { calls.merge(part) }
    }
    return isStopped || calls.count > limits.calls ? nil : calls
  }

  private var isStopped: Bool { isOverfull.load(ordering: .relaxed) || control.isStopped() }

  private func read(_ queue: WorkQueue, _ dedupe: DedupeMode, _ shared: SeenEvents?) -> KeptCalls {
    var calls = KeptCalls(plan, keys: keys)
    var feed = LogFeed(
      limits: queue.limits, progress: nil,
      watch: SourceWatch(isStopped: { [self] in isStopped }, namesContent: false))
    while !isStopped, let piece = queue.next() {
      let copies = dedupe == .day ? DuplicateFilter() : shared.map { DuplicateFilter($0) }
      for log in piece.files where !isStopped {
        feed.read(log) { record, _ in
          guard !isStopped else { return }
          guard record.condensed != nil || copies?.insert(record) ?? true else {
            calls.input.duplicates += 1
            return
          }
          calls.add(record, under: plan)
          let read = records.add(1, ordering: .relaxed).newValue
          if read > limits.records || calls.count > limits.calls {
            isOverfull.store(true, ordering: .relaxed)
          }
        }
      }
    }
    calls.input.merge(feed.takeInput())
    return calls
  }
}
