import CloudTrail
public import ServiceCatalog
import Timestamps

/// Boils an archive down to its distinct calls.
public struct Condenser: Sendable {
  private let catalog: Catalog
  private let rules: CondensingRules

  /// Creates a condenser.
  public init(catalog: Catalog, rules: CondensingRules = CondensingRules()) {
    self.catalog = catalog
    self.rules = rules
  }

  /// Condenses files, condensed archives among them, to one archive: the same whatever the number of
  /// workers and the order of the files.
  ///
  /// Nil if it was stopped before all was read.
  public func run(
    over logs: LogList, besides listed: InputTally, dedupe: DedupeMode, workers: Int, tool: String,
    progress: ReplayProgress? = nil, isStopped: @escaping @Sendable () -> Bool = { false }
  ) async -> CondensedContent? {
    let queue = WorkQueue(logs, dedupe: dedupe)
    let shared = dedupe == .exact ? SeenEvents(isShared: true) : nil
    var table = CondensedTable(rules)
    await withTaskGroup(of: CondensedTable.self) { group in
      for _ in 0..<max(1, min(workers, queue.pieceCount)) {
        group.addTask { read(queue, dedupe, shared, progress, isStopped) }
      }
      for await part in group { table.merge(part) }
    }
    guard queue.isDone else { return nil }
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
    while !isStopped(), let piece = queue.next() {
      let copies = dedupe == .day ? DuplicateFilter() : shared.map { DuplicateFilter($0) }
      for log in piece.files where !isStopped() {
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
