import CloudTrail

/// A table whose keys are fingerprints: open addressing, linear probing.
///
/// A key's place is chosen with numbers that differ from process to process, so that no log can be
/// written whose fingerprints crowd one part of the table; what is in it does not depend on them.
struct FingerprintTable<Value> {
  private var keys: [Fingerprint]
  private var values: [Value]
  private let empty: Value
  private let seed: TableSeed
  /// Keys in the table.
  private(set) var count = 0

  private static var none: Fingerprint { Fingerprint(high: 0, low: 0) }

  /// Creates a table; the value fills the places that are free.
  init(filling empty: Value, seed: TableSeed = TableSeed()) {
    self.empty = empty
    self.seed = seed
    keys = Array(repeating: Self.none, count: 256)
    values = Array(repeating: empty, count: 256)
  }

  /// The value of a key.
  subscript(key: Fingerprint) -> Value? {
    let place = place(of: key)
    return keys[place] == key ? values[place] : nil
  }

  /// Sets the value of a key; false if it has one, which stays.
  @discardableResult
  mutating func insert(_ value: Value, for key: Fingerprint) -> Bool {
    var place = place(of: key)
    if keys[place] == key { return false }
    if count &* 3 >= keys.count &* 2 {
      grow()
      place = self.place(of: key)
    }
    keys[place] = key
    values[place] = value
    count &+= 1
    return true
  }

  /// Sets the value of a key, whether it has one or not.
  mutating func set(_ value: Value, for key: Fingerprint) {
    guard !insert(value, for: key) else { return }
    values[place(of: key)] = value
  }

  /// Forgets all keys.
  mutating func removeAll() {
    self = FingerprintTable(filling: empty, seed: seed)
  }

  /// The place of a key, or the free one where it belongs.
  ///
  /// The key of no bits is never in the table.
  private func place(of key: Fingerprint) -> Int {
    let mask = keys.count &- 1
    var place = seed.place(of: key) & mask
    while keys[place] != key, keys[place] != Self.none { place = (place &+ 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: Self.none, count: old.0.count * 2)
    values = Array(repeating: empty, count: old.0.count * 2)
    for index in old.0.indices where old.0[index] != Self.none {
      let place = place(of: old.0[index])
      keys[place] = old.0[index]
      values[place] = old.1[index]
    }
  }
}

/// Numbers that choose the places of fingerprints, other ones in each process.
struct TableSeed {
  private let high: UInt64
  private let low: UInt64

  init() {
    high = Self.number(1)
    low = Self.number(2)
  }

  /// A number whose lower bits choose the place of a key.
  func place(of key: Fingerprint) -> Int {
    let product = (key.high ^ high).multipliedFullWidth(by: key.low ^ low)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  private static func number(_ of: UInt8) -> UInt64 {
    // The standard library seeds it anew in each process.
    var hasher = Hasher()
    hasher.combine(of)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
