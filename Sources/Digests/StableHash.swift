/// A 64-bit hash that is the same in every process and on every machine.
///
/// Used for fingerprints and for mergeable samples, where Swift's own `Hasher`, seeded anew in each
/// process, cannot be. Each eight-byte word is mixed by the finalizer of SplitMix64. It is no
/// defence against somebody who looks for collisions; two hashes with different seeds make the
/// 128 bits that name an event.
public struct StableHash: Sendable {
  private var state: UInt64
  private var count: UInt64 = 0

  /// Creates an empty hash; different seeds give independent hashes.
  public init(seed: UInt64 = 0) {
    state = Self.mix(seed ^ 0x9e37_79b9_7f4a_7c15)
  }

  /// Adds one word.
  public mutating func combine(_ word: UInt64) {
    count &+= 1
    state = Self.mix(state ^ word) &+ count &* 0x9e37_79b9_7f4a_7c15
  }

  /// Adds bytes and their number, so neighbouring texts cannot run into each other.
  public mutating func combine(_ bytes: Span<UInt8>) {
    var word: UInt64 = 0
    var filled: UInt64 = 0
    for index in bytes.indices {
      word |= UInt64(bytes[index]) << (filled &* 8)
      filled &+= 1
      if filled == 8 {
        combine(word)
        word = 0
        filled = 0
      }
    }
    combine(word)
    combine(UInt64(bytes.count))
  }

  /// Adds a text's UTF-8 bytes.
  public mutating func combine(_ text: String) {
    combine(text.utf8.span)
  }

  /// The hash of all that was added.
  public var value: UInt64 { Self.mix(state) }

  /// The hash of one text.
  public static func value(of text: String, seed: UInt64 = 0) -> UInt64 {
    var hash = StableHash(seed: seed)
    hash.combine(text)
    return hash.value
  }

  private static func mix(_ word: UInt64) -> UInt64 {
    var mixed = word
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
