import CloudTrail
import Digests
import Synchronization

/// Runs a replay over many files with several workers, to one tally.
public enum ReplayEngine {
  /// Replays the files and returns what was counted, the same whatever the number of workers and
  /// the order of the files.
  ///
  /// Each worker takes the next piece of work when it is done with the last. With `day`, a piece is
  /// the files that may hold copies of each other's records; otherwise it is a few files. What
  /// comes out is the same without the memo, only later.
  ///
  /// - Parameter calls: takes each call that a boundary would touch, in the order of the files (with
  ///   `day` in that of their groups); once it wants no more, no further piece is begun.
  public static func run(
    _ plan: ReplayPlan, over logs: LogList, dedupe: DedupeMode, workers: Int,
    progress: ReplayProgress? = nil, usesMemo: Bool = true, calls: CallStream? = nil
  ) async -> Tally {
    let queue = WorkQueue(logs, dedupe: dedupe)
    let shared = dedupe == .exact ? DuplicateFilter(isShared: true) : nil
    let sequencer = calls.map { CallSequencer($0, tellsCopies: dedupe == .exact) }
    var tally: Tally?
    await withTaskGroup(of: Tally.self) { group in
      let workers = max(1, min(workers, queue.pieceCount))
      for _ in 0..<workers {
        group.addTask {
          let memo =
            usesMemo && RecordMemo.serves(plan)
            ? RecordMemo(plan, sharedBy: workers, progress: progress) : nil
          memo?.remembersFindings = sequencer == nil
          return work(plan, queue, shared, dedupe, progress, memo, sequencer)
        }
      }
      for await part in group {
        // The first part is taken over as it is: tallies are large.
        if tally?.merge(part) == nil { tally = part }
      }
    }
    var whole = tally ?? Tally(boundaries: plan.candidateCount)
    whole.input.problems.sort()
    return whole
  }

  private static func work(
    _ plan: ReplayPlan, _ queue: WorkQueue, _ shared: DuplicateFilter?, _ dedupe: DedupeMode,
    _ progress: ReplayProgress?, _ memo: RecordMemo?, _ sequencer: CallSequencer?
  ) -> Tally {
    var counter = RecordCounter(plan, memo: memo)
    var feed = LogFeed(limits: queue.limits, progress: progress, sieve: memo)
    while sequencer?.isWanted != false, let (number, piece) = queue.nextNumbered() {
      var calls = sequencer.map { CallBatch($0, piece: number) }
      let copies = dedupe == .day ? DuplicateFilter(isShared: false) : shared
      memo?.copies = copies
      for log in piece {
        memo?.beginFile()
        feed.read(log) { record, offset in
          counter.add(record, at: offset, copies: copies, of: log, &calls)
        }
      }
      calls?.finish()
    }
    return counter.finish(feed.input)
  }
}

/// Pieces of work that workers take one by one.
final class WorkQueue: Sendable {
  private let logs: LogList
  /// The files in the order in which they are taken.
  private let order: [Int]
  private let pieces: [Range<Int>]
  private let taken = Atomic<Int>(0)

  init(_ logs: LogList, dedupe: DedupeMode) {
    self.logs = logs
    guard dedupe == .day else {
      order = Array(logs.indices)
      pieces = stride(from: 0, to: logs.count, by: 8).map { $0..<min($0 + 8, logs.count) }
      return
    }
    // Groups are numbered as they come, and are told by their hashes to save memory.
    var numbers: [UInt64: Int] = [:]
    let grouped = logs.indices.map { index in
      let hash = StableHash.value(of: logs[index].group)
      let number = numbers[hash] ?? numbers.count
      numbers[hash] = number
      return (number: number, index: index)
    }.sorted { ($0.number, $0.index) < ($1.number, $1.index) }
    order = grouped.map(\.index)
    var pieces: [Range<Int>] = []
    for (place, file) in grouped.enumerated() {
      if file.number == pieces.count {
        pieces.append(place..<place + 1)
      } else if let last = pieces.popLast() {
        pieces.append(last.lowerBound..<place + 1)
      }
    }
    self.pieces = pieces
  }

  var pieceCount: Int { pieces.count }

  var limits: LogLimits { logs.limits }

  func next() -> LazyMapSequence<ArraySlice<Int>, ListedLog>? { nextNumbered()?.logs }

  /// The next piece, with its place in their order.
  func nextNumbered() -> (number: Int, logs: LazyMapSequence<ArraySlice<Int>, ListedLog>)? {
    let index = taken.add(1, ordering: .relaxed).oldValue
    return index < pieces.count ? (index, order[pieces[index]].lazy.map { self.logs[$0] }) : nil
  }
}

extension DedupeMode {
  /// Memory that `auto` lets the copies of a whole archive take, in bytes.
  public static let memoryBound = 32 << 20

  /// What `auto` comes to: `exact` while the events of all the files fit into `memoryBound` at 32
  /// bytes each, `day` beyond and for standard input.
  ///
  /// Records are estimated from above: one for each 120 bytes of a compressed file (real archives
  /// hold one for each 230 to 300) or 600 bytes of a plain one.
  public static func automatic(for logs: LogList) -> DedupeMode {
    var records = 0
    for log in logs {
      if log.path == "-" { return .day }
      records += log.size / (log.path.hasSuffix(".gz") ? 120 : 600)
    }
    return records <= memoryBound / 32 ? .exact : .day
  }
}
