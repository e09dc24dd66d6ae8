import Digests
import RequestMapping

/// How many calls have a verdict that several findings bring about together, by which these are.
///
/// With `Finding.soleCalls` it tells how many calls of a verdict are left once some findings are taken
/// for granted: a call is only if all its findings are. Both merge exactly, in any order. Findings are
/// named by hashes of their keys; sets beyond the limits are not kept, and their calls are never taken
/// for granted.
public struct SharedVerdicts: Hashable, Sendable {
  /// Sets that are kept: those with the smallest hashes.
  public static let limit = 20_000
  /// Findings of a set that is kept.
  static let setLimit = 32

  /// Findings that bring about a verdict together, by the hashes of their keys, sorted.
  struct FindingSet: Hashable, Sendable {
    var verdict: Verdict
    var hashes: [UInt64]
  }

  /// Calls by the findings that they show.
  var calls: [FindingSet: Int] = [:]

  /// Creates counts of nothing.
  public init() {}

  /// Counts calls of a verdict that several findings bring about.
  public mutating func add(_ keys: [FindingKey], _ verdict: Verdict, _ count: Int) {
    guard count > 0, keys.count <= Self.setLimit else { return }
    let hashes = Set(keys.map(\.shareHash)).sorted()
    calls[FindingSet(verdict: verdict, hashes: hashes), default: 0] += count
    if calls.count > Self.limit * 2 { settle() }
  }

  /// Adds other calls under the same boundary.
  mutating func merge(_ other: SharedVerdicts) {
    calls.merge(other.calls, uniquingKeysWith: +)
    if calls.count > Self.limit * 2 { settle() }
  }

  /// Cuts the table to its limit.
  mutating func settle() {
    calls.fold(beyond: Self.limit) { _, _ in }
  }

  /// The calls of a verdict all of whose findings are among some.
  ///
  /// - Parameter keys: hashes that `FindingKey.shareHash` gives.
  public func calls(of verdict: Verdict, within keys: Set<UInt64>) -> Int {
    guard !keys.isEmpty else { return 0 }
    return calls.reduce(0) { sum, entry in
      entry.key.verdict == verdict && entry.key.hashes.allSatisfy(keys.contains)
        ? sum + entry.value : sum
    }
  }
}

extension FindingKey {
  /// A hash that is the same everywhere.
  public var shareHash: UInt64 { hash(seed: 2) }
}

extension SharedVerdicts.FindingSet: RowKey {
  func combine(into hash: inout StableHash) {
    hash.combine(verdict.rawValue)
    for word in hashes { hash.combine(word) }
  }
}
