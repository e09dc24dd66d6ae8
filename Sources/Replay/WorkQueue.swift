import CloudTrail
import Digests
import Synchronization

/// Pieces of work that workers take one by one.
final class WorkQueue: Sendable {
  /// Files that one worker reads.
  struct Piece {
    /// Its place among the pieces, from 0.
    var number: Int
    /// What their names have in common (`--dedupe day`); 0 for other modes.
    var group: UInt64
    /// The day that is in their names, if any.
    var day: String
    /// The files, those that are finished already last.
    var files: LazyMapSequence<ArraySlice<Int>, ListedLog>
    /// How many of them are to be read.
    var fresh: Int
  }

  private let logs: LogList
  /// The files in the order in which they are taken.
  private let order: [Int]
  private let pieces: [(files: Range<Int>, fresh: Int)]
  private let isGrouped: Bool
  private let taken = Atomic<Int>(0)
  private let done = Atomic<Int>(0)
  private let closed = Mutex<[ContentName]>([])

  init(_ logs: LogList, dedupe: DedupeMode, isFinished: [Bool]? = nil) {
    self.logs = logs
    isGrouped = dedupe == .day
    guard isGrouped else {
      let fresh = logs.indices.filter { isFinished?[$0] != true }
      order = fresh
      pieces = stride(from: 0, to: fresh.count, by: 8).map {
        let files = $0..<min($0 + 8, fresh.count)
        return (files, files.count)
      }
      return
    }
    // Groups are numbered as they come, and are told by their hashes to save memory.
    var numbers: [UInt64: Int] = [:]
    let grouped = logs.indices.map { index in
      let hash = logs[index].groupHash
      let number = numbers[hash] ?? numbers.count
      numbers[hash] = number
      return (number: number, isFinished: isFinished?[index] == true ? 1 : 0, index: index)
    }.sorted { ($0.number, $0.isFinished, $0.index) < ($1.number, $1.isFinished, $1.index) }
    order = grouped.map(\.index)
    var pieces: [(files: Range<Int>, fresh: Int)] = []
    for (place, file) in grouped.enumerated() {
      if file.number == pieces.count {
        pieces.append((place..<place + 1, 1 - file.isFinished))
      } else if let last = pieces.popLast() {
        pieces.append((last.files.lowerBound..<place + 1, last.fresh + 1 - file.isFinished))
      }
    }
    self.pieces = pieces
  }

  var pieceCount: Int { pieces.count }

  /// How far files are followed.
  var limits: LogLimits { logs.limits }

  /// Whether every piece was read to its end.
  var isDone: Bool { done.load(ordering: .relaxed) == pieces.count }

  func next() -> Piece? {
    let index = taken.add(1, ordering: .relaxed).oldValue
    guard index < pieces.count else { return nil }
    let piece = pieces[index]
    let first = isGrouped ? logs[order[piece.files.lowerBound]] : nil
    return Piece(
      number: index, group: first?.groupHash ?? 0,
      day: first.flatMap { LogFileName(path: $0.path)?.day } ?? "",
      files: order[piece.files].lazy.map { self.logs[$0] }, fresh: piece.fresh)
  }

  /// Notes that a piece was read to its end.
  func finishPiece() {
    done.add(1, ordering: .relaxed)
  }

  /// Notes a file that could not be opened.
  func noteUnread(_ name: ContentName) {
    closed.withLock { $0.append(name) }
  }

  /// The names of files that could not be opened.
  var unread: [ContentName] { closed.withLock { $0 } }
}

extension ListedLog {
  /// Tells groups apart in little memory; 0 is none of them.
  fileprivate var groupHash: UInt64 {
    max(1, StableHash.value(of: group))
  }
}
