import CloudTrail

/// What calls with the same content came to, in a table of fixed size: a new call takes the place of
/// an older one.
struct CallTable {
  private var keys: [Fingerprint]
  private var entries: [RecordMemo.Entry?]
  /// Which of a pair of places was used last.
  private var latest: [UInt8]
  private let mask: Int
  private let seed = TableSeed()

  /// Creates a table of so many places, a power of two.
  init(count: Int) {
    keys = Array(repeating: Fingerprint(high: 0, low: 0), count: count)
    entries = Array(repeating: nil, count: count)
    latest = Array(repeating: 0, count: count / 2)
    mask = count / 2 - 1
  }

  /// Where a call is.
  mutating func place(of key: Fingerprint) -> Int? {
    let pair = seed.place(of: key) & mask
    for way in 0..<2 where keys[pair * 2 + way] == key && entries[pair * 2 + way] != nil {
      latest[pair] = UInt8(way)
      return pair * 2 + way
    }
    return nil
  }

  /// The entry at a place.
  subscript(place: Int) -> RecordMemo.Entry? {
    _read { yield entries[place] }
    _modify { yield &entries[place] }
  }

  /// Puts a call into the table; what had to leave for it.
  mutating func insert(_ entry: RecordMemo.Entry, for key: Fingerprint) -> RecordMemo.Entry? {
    let pair = seed.place(of: key) & mask
    var way = 1 - Int(latest[pair])
    if let known = (0..<2).first(where: { keys[pair * 2 + $0] == key }) { way = known }
    latest[pair] = UInt8(way)
    let old = entries[pair * 2 + way]
    keys[pair * 2 + way] = key
    entries[pair * 2 + way] = entry
    return old
  }

  var indices: Range<Int> { entries.indices }
}
