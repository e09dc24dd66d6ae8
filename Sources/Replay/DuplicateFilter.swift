import CloudTrail
import Synchronization

/// How copies of one event are told.
public enum DedupeMode: String, Hashable, Sendable, CaseIterable {
  /// Anywhere in the archive.
  case exact
  /// Within the files of one account, region and day by their names; other files group by folder.
  case day
  /// Not at all: copies count like records.
  case off
}

/// Remembers the events that were met, so that a copy of one is counted once.
///
/// A copy has the same event id, the same recipient account and the same fingerprint of all fields
/// that the tally uses (id and account are among them); a record without an event id is never one.
/// Because copies are alike in all that is counted, it does not matter which of them a worker meets
/// first.
final class DuplicateFilter {
  private let seen: SeenEvents
  private let keepsFresh: Bool
  /// The events that this filter was the first to meet, since they were taken last.
  private var fresh: [Fingerprint] = []

  /// Creates a filter of a worker.
  ///
  /// - Parameters:
  ///   - seen: the events that were met, which several workers may share.
  ///   - keepsFresh: whether a checkpoint asks which of them are new.
  init(_ seen: SeenEvents = SeenEvents(isShared: false), keepsFresh: Bool = false) {
    self.seen = seen
    self.keepsFresh = keepsFresh
  }

  /// Remembers a record; false if it is a copy of one that was met before.
  func insert(_ record: CloudTrailRecord) -> Bool {
    record.eventID == nil || insert(record.fingerprint)
  }

  /// Remembers the record of an event id by its fingerprint; false if it was met before.
  func insert(_ fingerprint: Fingerprint) -> Bool {
    guard seen.insert(fingerprint) else { return false }
    if keepsFresh { fresh.append(fingerprint) }
    return true
  }

  /// The new events, which are no longer new then.
  func takeFresh() -> [Fingerprint] {
    defer { fresh = [] }
    return fresh
  }
}

/// The events that workers have met, by their fingerprints.
final class SeenEvents: Sendable {
  private final class Shard: Sendable {
    let seen = Mutex(FingerprintTable(filling: ()))
  }

  private let shards: [Shard]

  /// Creates a memory of nothing.
  ///
  /// - Parameter isShared: Whether several workers ask it at once, so that it pays to keep them apart.
  init(isShared: Bool) {
    shards = (0..<(isShared ? 64 : 1)).map { _ in Shard() }
  }

  /// Remembers an event; false if it was met before.
  @discardableResult
  func insert(_ fingerprint: Fingerprint) -> Bool {
    shard(of: fingerprint).seen.withLock { $0.insert((), for: fingerprint) }
  }

  private func shard(of fingerprint: Fingerprint) -> Shard {
    // There are as many as a power of two.
    shards[Int(truncatingIfNeeded: fingerprint.high) & (shards.count - 1)]
  }
}
