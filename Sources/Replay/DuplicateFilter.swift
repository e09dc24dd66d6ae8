import CloudTrail
import Digests
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
/// that the tally uses; a record without an event id is never one. Because copies are alike in
/// all that is counted, it does not matter which of them a worker meets first.
final class DuplicateFilter: Sendable {
  private final class Shard: Sendable {
    let seen = Mutex<Set<Fingerprint>>([])
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
    guard let id = record.eventID else { return true }
    var high = StableHash(seed: record.fingerprint.high)
    var low = StableHash(seed: record.fingerprint.low)
    for part in [id, record.recipientAccountId ?? ""] {
      high.combine(part)
      low.combine(part)
    }
    let name = Fingerprint(high: high.value, low: low.value)
    return shards[Int(name.low % UInt64(shards.count))].seen.withLock { $0.insert(name).inserted }
  }
}
