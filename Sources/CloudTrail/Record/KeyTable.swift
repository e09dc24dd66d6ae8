import ByteStreams

/// Finds which of a few known keys some bytes spell, without making a string.
///
/// A key of 24 bytes at the most is packed into three words; the words choose a slot of the table.
struct KeyTable<Field: Sendable>: Sendable {
  private struct Entry {
    var packed: PackedKey
    var field: Field
  }

  private var slots: [Entry?] = Array(repeating: nil, count: 128)

  /// Creates a table of spellings.
  init(_ keys: [(String, Field)]) {
    for (key, field) in keys {
      guard let packed = PackedKey(key.utf8.span) else { continue }
      var slot = packed.slot
      while slots[slot] != nil { slot = (slot &+ 1) & 127 }
      slots[slot] = Entry(packed: packed, field: field)
    }
  }

  /// The field of a key, or nil if the key is not one of the table.
  subscript(key: Span<UInt8>) -> Field? {
    guard let packed = PackedKey(key) else { return nil }
    var slot = packed.slot
    while let entry = slots[slot] {
      if entry.packed == packed { return entry.field }
      slot = (slot &+ 1) & 127
    }
    return nil
  }
}

/// A short key as numbers.
private struct PackedKey: Equatable {
  private var first: UInt64
  private var second: UInt64
  private var third: UInt64

  /// Packs a key; nil if it is empty or longer than 23 bytes, as no key of a table is.
  init?(_ key: Span<UInt8>) {
    let count = key.count
    guard count > 0, count < 24 else { return nil }
    first = key.word(from: 0, to: min(8, count))
    second = count > 8 ? key.word(from: 8, to: min(16, count)) : 0
    third = (count > 16 ? key.word(from: 16, to: count) : 0) | UInt64(count) << 56
  }

  var slot: Int {
    let mixed = (first ^ second &* 31 ^ third) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 57)
  }
}
