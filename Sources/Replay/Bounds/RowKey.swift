import Digests
import RequestMapping

/// What tells the rows of a table apart, with a hash that is the same everywhere.
protocol RowKey: Hashable {
  /// Adds what tells rows apart.
  func combine(into hash: inout StableHash)
}

extension RowKey {
  /// The hash that decides whether a row is kept, and a second one should two rows have the same.
  var rank: ContentName { ContentName(high: hash(seed: 0), low: hash(seed: 1)) }

  /// The hash by which rows are counted that are not kept: of those with large hashes, which are the
  /// ones, the hash that decides would count too few.
  var countingHash: UInt64 { hash(seed: 5) }

  /// The first of the two.
  func hash(seed: UInt64 = 0) -> UInt64 {
    var hash = StableHash(seed: seed)
    combine(into: &hash)
    return hash.value
  }
}

extension String: RowKey {
  func combine(into hash: inout StableHash) { hash.combine(self) }
}

extension Int64: RowKey {
  func combine(into hash: inout StableHash) { hash.combine(UInt64(bitPattern: self)) }
}

extension Principal.Key: RowKey {
  func combine(into hash: inout StableHash) {
    hash.combine(account)
    hash.combine(kind.rawValue)
    hash.combine(name)
  }
}

extension FindingKey: RowKey {
  func combine(into hash: inout StableHash) {
    hash.combine(principal == nil ? 0 : 1)
    principal?.combine(into: &hash)
    hash.combine(action)
    hash.combine(verdict.rawValue)
    hash.combine(reason.rawValue)
    hash.combine(UInt64(bitPattern: Int64(statement ?? -1)))
    hash.combine(resourcePolicy == nil ? 0 : 1)
    hash.combine(resourcePolicy ?? "")
    hash.combine(UInt64(missing.count))
    for name in missing { hash.combine(name) }
    hash.combine(UInt64(bitPattern: Int64(boundary ?? -1)))
    hash.combine(change?.rawValue ?? "")
  }
}

extension Dictionary where Key: RowKey {
  /// Takes out all rows but those, `limit` of them, whose keys have the smallest hashes.
  ///
  /// - Returns: the largest hash of those that stay; nil if all of them do.
  @discardableResult
  mutating func fold(beyond limit: Int, _ body: (Key, Value) -> Void) -> ContentName? {
    guard count > limit else { return nil }
    let ranked = keys.map { (rank: $0.rank, key: $0) }.sorted { $0.rank < $1.rank }
    for (_, key) in ranked.dropFirst(limit) {
      if let value = removeValue(forKey: key) { body(key, value) }
    }
    return ranked.prefix(limit).last?.rank
  }

  /// The same once the table is much too long.
  mutating func foldIfOverfull(beyond limit: Int, _ body: (Key, Value) -> Void) {
    if TallyLimits.isOverfull(count, limit) { fold(beyond: limit, body) }
  }
}

extension Set where Element: RowKey {
  /// Takes out all but those, `limit` of them, that have the smallest hashes.
  mutating func fold(beyond limit: Int, _ body: (Element) -> Void) {
    guard count > limit else { return }
    let ranked = map { (rank: $0.rank, element: $0) }.sorted { $0.rank < $1.rank }
    for (_, element) in ranked.dropFirst(limit) {
      remove(element)
      body(element)
    }
  }
}
