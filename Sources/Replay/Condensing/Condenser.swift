import CloudTrail
public import ServiceCatalog
import Timestamps

/// Boils an archive down to its distinct calls.
public struct Condenser: Sendable {
  private let catalog: Catalog
  private let rules: CondensingRules
  private let mostCalls: Int

  /// Distinct calls that are held at a time, some 2 KB each: what makes more of them is to be left out.
  public static let mostCalls = 1_000_000

  /// Why there is no archive.
  public enum Failure: Error, Hashable {
    case stopped
    /// There are more distinct calls than can be held.
    case tooMany
  }

  /// Creates a condenser.
  ///
  /// - Parameter mostCalls: distinct calls beyond which it gives up.
  public init(
    catalog: Catalog, rules: CondensingRules = CondensingRules(),
    mostCalls: Int = Condenser.mostCalls
  ) {
    self.catalog = catalog
    self.rules = rules
    self.mostCalls = mostCalls
  }

  /// Condenses files, condensed archives among them, to one archive: the same whatever the number of
  /// workers and the order of the files.
  public func run(
    over logs: LogList, besides listed: InputTally, dedupe: DedupeMode, workers: Int, tool: String,
    progress: ReplayProgress? = nil, isStopped: @escaping @Sendable () -> Bool = { false }
  ) async throws(Failure) -> CondensedContent {
    let queue = WorkQueue(logs, dedupe: dedupe)
    let shared = dedupe == .exact ? SeenEvents(isShared: true) : nil
    var table = CondensedTable(rules)
    await withTaskGroup(of: CondensedTable.self) { group in
      for _ in 0..<max(1, min(workers, queue.pieceCount)) {
        group.addTask { read(queue, dedupe, shared, progress, isStopped) }
      }
      for await part in group { table.merge(part) }
    }
    guard table.count <= mostCalls else { throw .tooMany }
    guard queue.isDone else { throw .stopped }
    table.input.merge(listed)
    var generalizer = CallGeneralizer(catalog: catalog, dropped: rules.dropped)
    return CondensedContent(
      table, rules, dedupe: dedupe, tool: tool, catalog: catalog.version, by: &generalizer)
  }

  private func read(
    _ queue: WorkQueue, _ dedupe: DedupeMode, _ shared: SeenEvents?, _ progress: ReplayProgress?,
    _ isStopped: @escaping @Sendable () -> Bool
  ) -> CondensedTable {
    var table = CondensedTable(rules)
    var generalizer = CallGeneralizer(catalog: catalog, dropped: rules.dropped)
    var feed = LogFeed(
      limits: queue.limits, progress: progress,
      watch: SourceWatch(isStopped: isStopped, namesContent: false))
    while !isStopped(), table.count <= mostCalls, let piece = queue.next() {
      let copies = dedupe == .day ? DuplicateFilter() : shared.map { DuplicateFilter($0) }
      for log in piece.files where !isStopped() && table.count <= mostCalls {
        feed.read(log) { record, _ in
          if record.condensed != nil || copies?.insert(record) ?? true {
            table.add(record, by: &generalizer)
          } else {
            table.input.duplicates += 1
          }
        }
      }
      if !isStopped() { queue.finishPiece() }
    }
    table.input.merge(feed.takeInput())
    return table
  }
}
