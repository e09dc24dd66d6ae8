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
final class DuplicateFilter: Sendable {
  private final class Shard: Sendable {
    let seen = Mutex(FingerprintTable(filling: ()))
  }

  private let shards: [Shard]

  /// Creates a filter that has met nothing.
  ///
  /// - Parameter isShared: Whether several workers ask it at once, so that it pays to keep them apart.
  init(isShared: Bool) {
    shards = (0..<(isShared ? 64 : 1)).map { _ in Shard() }
  }

  /// Remembers a record; false if it is a copy of one that was met before.
  func insert(_ record: CloudTrailRecord) -> Bool {
    record.eventID == nil || insert(record.fingerprint)
  }

  /// Remembers the record of an event id by its fingerprint; false if it was met before.
  func insert(_ fingerprint: Fingerprint) -> Bool {
    shards[Int(fingerprint.high % UInt64(shards.count))].seen.withLock {
      $0.insert((), for: fingerprint)
    }
  }
}
