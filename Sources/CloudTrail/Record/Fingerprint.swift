import ByteStreams

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
  public mutating func formUnion(_ part: Fingerprint) {
    high &+= part.high
    low &+= part.low
  }
}

/// Makes a fingerprint of parts whose order matters: two chains of folded products side by side.
///
/// The same in every process and on every machine; no defence against somebody who looks for
/// collisions. `fingerprint.h` takes the same steps, faster; this one is its oracle. The product of two
/// words, its halves folded by exclusive or, is the step of Wang Yi's wyhash.
struct FingerprintHash {
  private var high: UInt64 = 0x7472_6169_6c66_656e
  private var low: UInt64 = 0x6365_2e66_7072_696e

  private static let word: UInt64 = 0xa076_1d64_78bd_642f

  /// Adds two numbers.
  mutating func combine(_ first: UInt64, _ second: UInt64) {
    high = Self.fold(first ^ high, second ^ 0x9e37_79b9_7f4a_7c15)
    low = Self.fold(first ^ 0xd6e8_feb8_6659_fd93, second ^ low)
  }

  /// Adds a number.
  mutating func combine(_ word: UInt64) {
    combine(word, Self.word)
  }

  /// Adds a part that has a fingerprint of its own.
  mutating func combine(_ part: Fingerprint) {
    combine(part.high, part.low)
  }

  /// The fingerprint of bytes, their number and what they are, which is a number below 2^16.
  ///
  /// The last words overlap those before them where the number is none of 16's.
  static func fingerprint(of bytes: Span<UInt8>, as role: UInt64) -> Fingerprint {
    var hash = FingerprintHash()
    let kind = role << 48 | UInt64(bytes.count)
    hash.high &+= kind &* 0x9e37_79b9_7f4a_7c15
    hash.low &+= kind &* 0xd6e8_feb8_6659_fd93
    let count = bytes.count
    func word(_ start: Int, _ length: Int) -> UInt64 {
      bytes.word(from: start, to: start &+ length)
    }
    switch count {
    case 0: hash.combine(0, 0)
    case 1...3:
      let (first, middle, last) = (bytes[0], bytes[count >> 1], bytes[count &- 1])
      hash.combine(UInt64(first) << 16 | UInt64(middle) << 8 | UInt64(last), 0)
    case 4...7: hash.combine(word(0, 4), word(count &- 4, 4))
    case 8...16: hash.combine(word(0, 8), word(count &- 8, 8))
    default:
      var index = 0
      while count &- index > 16 {
        hash.combine(word(index, 8), word(index &+ 8, 8))
        index &+= 16
      }
      hash.combine(word(count &- 16, 8), word(count &- 8, 8))
    }
    return hash.fingerprint
  }

  /// The fingerprint of a key and its value.
  static func fingerprint(ofKey key: Fingerprint, holding value: Fingerprint) -> Fingerprint {
    Fingerprint(
      high: fold(key.high ^ 0x9e37_79b9_7f4a_7c15, value.high ^ word),
      low: fold(key.low ^ word, value.low ^ 0xd6e8_feb8_6659_fd93))
  }

  /// The fingerprint of all that was added.
  var fingerprint: Fingerprint { Fingerprint(high: high, low: low) }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
