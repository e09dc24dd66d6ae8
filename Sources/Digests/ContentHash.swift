/// 128 bits that name a content.
public struct ContentName: Hashable, Comparable, Sendable {
  public var high: UInt64
  public var low: UInt64

  /// Creates a name.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Orders names by their digits.
  public static func < (left: ContentName, right: ContentName) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  /// 32 hexadecimal digits.
  public var hexadecimal: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

/// Names contents of any length by 128 bits, however they are cut into pieces, at the pace of memory.
///
/// The same in every process and on every machine. It tells files apart and finds damage; it is no
/// defence against somebody who looks for collisions. The step, the product of two words with its
/// halves folded by exclusive or, is that of Wang Yi's wyhash.
public struct ContentHash: Sendable {
  private var high: UInt64 = 0x636f_6e74_656e_7468
  private var low: UInt64 = 0x6173_6865_7321_2121
  /// Bytes that do not fill a step yet, the first one lowest.
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  /// Bytes so far.
  public private(set) var count = 0

  /// Creates a hash of nothing yet.
  public init() {}

  /// Adds bytes.
  public mutating func update(_ bytes: Span<UInt8>) {
    var index = 0
    while count & 15 != 0, index < bytes.count {
      append(bytes[index])
      index &+= 1
    }
    while index &+ 16 <= bytes.count {
      step(Self.word(bytes, at: index), Self.word(bytes, at: index &+ 8))
      index &+= 16
      count &+= 16
    }
    while index < bytes.count {
      append(bytes[index])
      index &+= 1
    }
  }

  /// Adds a text and its length, so that neighbouring texts cannot run into each other.
  public mutating func update(_ text: String) {
    update(UInt64(text.utf8.count))
    update(text.utf8.span)
  }

  /// Adds a number.
  public mutating func update(_ word: UInt64) {
    for shift: UInt64 in stride(from: 0, to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }

  /// The name of all that was added.
  public var name: ContentName {
    var copy = self
    copy.step(first, second)
    copy.step(UInt64(count), 0x9e37_79b9_7f4a_7c15)
    copy.step(copy.low, copy.high)
    return ContentName(high: copy.high, low: copy.low)
  }

  private mutating func append(_ byte: UInt8) {
    let place = UInt64(count & 15)
    if place < 8 {
      first |= UInt64(byte) << (place &* 8)
    } else {
      second |= UInt64(byte) << (place &* 8 &- 64)
    }
    count &+= 1
    guard count & 15 == 0 else { return }
    step(first, second)
    first = 0
    second = 0
  }

  private mutating func step(_ first: UInt64, _ second: UInt64) {
    high = Self.fold(first ^ high ^ 0xa076_1d64_78bd_642f, second ^ 0xe703_7ed1_a0b4_28db)
    low = Self.fold(first ^ 0x8ebc_6af0_9c88_c6e3, second ^ low ^ 0x5899_65cc_7537_4cc3) &+ high
  }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  private static func word(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
    let part = bytes.extracting(index..<index &+ 8)
    let low =
      UInt64(part[0]) | UInt64(part[1]) << 8 | UInt64(part[2]) << 16 | UInt64(part[3]) << 24
    let high =
      UInt64(part[4]) | UInt64(part[5]) << 8 | UInt64(part[6]) << 16 | UInt64(part[7]) << 24
    return low | high << 32
  }
}
