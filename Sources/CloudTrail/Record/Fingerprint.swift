import Digests

/// 128 bits that name a text.
public struct Fingerprint: Hashable, Sendable {
  public var high: UInt64
  public var low: UInt64

  /// Creates a fingerprint.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Adds a part whose place among the others does not matter, such as a member of an object.
  mutating func formUnion(_ part: Fingerprint) {
    high &+= part.high
    low &+= part.low
  }
}

/// Makes a fingerprint of parts whose order matters: two hashes with different seeds side by side.
struct FingerprintHash {
  private var high = StableHash(seed: 0x7472_6169_6c66_656e)
  private var low = StableHash(seed: 0x6365_2e66_7072_696e)

  /// Adds a number.
  mutating func combine(_ word: UInt64) {
    high.combine(word)
    low.combine(word)
  }

  /// Adds a part that has a fingerprint of its own.
  mutating func combine(_ part: Fingerprint) {
    high.combine(part.high)
    low.combine(part.low)
  }

  /// Adds bytes, their number and what they are, which is a number below 2^16.
  mutating func combine(_ bytes: Span<UInt8>, as role: UInt64) {
    combine(role << 48 | UInt64(bytes.count))
    var index = 0
    while index &+ 8 <= bytes.count {
      combine(Self.word(in: bytes.extracting(index..<index &+ 8)))
      index &+= 8
    }
    guard index < bytes.count else { return }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
      word |= UInt64(bytes[index]) << shift
      shift &+= 8
      index &+= 1
    }
    combine(word)
  }

  /// The fingerprint of all that was added.
  var fingerprint: Fingerprint { Fingerprint(high: high.value, low: low.value) }

  private static func word(in bytes: Span<UInt8>) -> UInt64 {
    let low =
      UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high =
      UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
    return low | high << 32
  }
}
