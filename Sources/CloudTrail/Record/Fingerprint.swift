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
/// collisions. `members.c` takes the same steps, faster; this one is its oracle. The product of two
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

  /// Adds bytes, their number and what they are, which is a number below 2^16.
  mutating func combine(_ bytes: Span<UInt8>, as role: UInt64) {
    combine(role << 48 | UInt64(bytes.count))
    var index = 0
    while index &+ 16 <= bytes.count {
      combine(
        Self.word(in: bytes.extracting(index..<index &+ 8)),
        Self.word(in: bytes.extracting(index &+ 8..<index &+ 16)))
      index &+= 16
    }
    guard index < bytes.count else { return }
    let middle = min(bytes.count, index &+ 8)
    combine(
      Self.shortWord(in: bytes.extracting(index..<middle)),
      Self.shortWord(in: bytes.extracting(middle..<bytes.count)))
  }

  /// The fingerprint of all that was added.
  var fingerprint: Fingerprint { Fingerprint(high: high, low: low) }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  private static func word(in bytes: Span<UInt8>) -> UInt64 {
    let low =
      UInt64(bytes[0]) | UInt64(bytes[1]) << 8 | UInt64(bytes[2]) << 16 | UInt64(bytes[3]) << 24
    let high =
      UInt64(bytes[4]) | UInt64(bytes[5]) << 8 | UInt64(bytes[6]) << 16 | UInt64(bytes[7]) << 24
    return low | high << 32
  }

  private static func shortWord(in bytes: Span<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for index in bytes.indices {
      word |= UInt64(bytes[index]) << shift
      shift &+= 8
    }
    return word
  }
}
