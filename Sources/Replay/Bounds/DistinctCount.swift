import Digests

/// How many distinct texts were seen; merges to the same value in any order and grouping.
///
/// Up to `exactLimit` their 64-bit hashes are kept and the number is exact. Past it they become a
/// HyperLogLog of 1,024 registers (Flajolet et al., "HyperLogLog: the analysis of a near-optimal
/// cardinality estimation algorithm", 2007), whose standard error is 3.3 %. It is read with the
/// estimator of Ertl, "New cardinality estimation algorithms for HyperLogLog sketches" (2017), which
/// needs no tables and has no bias for small numbers. What is kept depends on the set of texts alone.
public struct DistinctCount: Hashable, Sendable {
  /// Distinct texts that are counted exactly.
  public static let exactLimit = 128
  /// Bits of a hash that choose a register.
  static let indexBits = 10
  static let registerCount = 1 << indexBits

  /// The hashes, sorted, while the number is exact.
  private(set) var hashes: [UInt64] = []
  /// The registers; empty while the number is exact.
  private(set) var registers: [UInt8] = []

  /// Creates a count of nothing.
  public init() {}

  /// Creates a count of what was kept elsewhere; nil for what this type would not have kept.
  init?(hashes: [UInt64], registers: [UInt8]) {
    let isSorted = zip(hashes, hashes.dropFirst()).allSatisfy { $0 < $1 }
    guard isSorted, hashes.count <= Self.exactLimit,
      registers.isEmpty || (hashes.isEmpty && registers.count == Self.registerCount),
      registers.allSatisfy({ $0 <= Self.largestRegister })
    else { return nil }
    self.hashes = hashes
    self.registers = registers
  }

  /// Adds a text.
  mutating func insert(_ text: String) {
    insert(hash: StableHash.value(of: text))
  }

  /// Adds the text that has a hash; false if it is known to have been added before.
  @discardableResult
  mutating func insert(hash: UInt64) -> Bool {
    guard registers.isEmpty else {
      raise(hash)
      return true
    }
    let place = hashes.partitioningIndex { $0 >= hash }
    if place < hashes.count, hashes[place] == hash { return false }
    hashes.insert(hash, at: place)
    guard hashes.count > Self.exactLimit else { return true }
    registers = [UInt8](repeating: 0, count: Self.registerCount)
    for hash in hashes { raise(hash) }
    hashes = []
    return true
  }

  /// Adds all that another count has seen.
  mutating func merge(_ other: DistinctCount) {
    for hash in other.hashes { insert(hash: hash) }
    guard !other.registers.isEmpty else { return }
    let own = registers.isEmpty ? hashes : []
    if registers.isEmpty {
      registers = other.registers
      hashes = []
    } else {
      for index in registers.indices {
        registers[index] = max(registers[index], other.registers[index])
      }
    }
    for hash in own { raise(hash) }
  }

  /// Whether nothing was seen.
  public var isEmpty: Bool { hashes.isEmpty && registers.isEmpty }

  /// Whether `count` is exact.
  public var isExact: Bool { registers.isEmpty }

  /// The number of distinct texts, exact or estimated.
  public var count: Int {
    isExact ? hashes.count : max(Self.exactLimit + 1, estimate)
  }

  private static let largestRegister = UInt8(64 - indexBits + 1)

  private mutating func raise(_ hash: UInt64) {
    let register = Int(truncatingIfNeeded: hash >> UInt64(64 - Self.indexBits))
    // The rest of the hash with a bit behind it, so that the zeros in front end somewhere.
    let rest = hash << UInt64(Self.indexBits) | 1 << UInt64(Self.indexBits - 1)
    let rank = UInt8(truncatingIfNeeded: rest.leadingZeroBitCount + 1)
    if rank > registers[register] { registers[register] = rank }
  }

  /// Additions, products and square roots alone, which IEEE 754 fixes to the bit.
  private var estimate: Int {
    var multiplicities = [Double](repeating: 0, count: Int(Self.largestRegister) + 1)
    for register in registers { multiplicities[Int(register)] += 1 }
    let size = Double(Self.registerCount)
    let last = Int(Self.largestRegister)
    var sum = size * Self.tau(1 - multiplicities[last] / size)
    for rank in stride(from: last - 1, to: 0, by: -1) { sum = 0.5 * (sum + multiplicities[rank]) }
    sum += size * Self.sigma(multiplicities[0] / size)
    // 1 / (2 ln 2)
    let result = 0.721_347_520_444_481_7 * size * size / sum
    return result < 9e15 ? Int(result.rounded()) : 9_000_000_000_000_000
  }

  private static func sigma(_ share: Double) -> Double {
    guard share < 1 else { return .infinity }
    var (power, weight, sum) = (share, 1.0, share)
    while true {
      power *= power
      let before = sum
      sum += power * weight
      weight += weight
      if sum == before { return sum }
    }
  }

  private static func tau(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return 0 }
    var (root, weight, sum) = (share, 1.0, 1 - share)
    while true {
      root = root.squareRoot()
      let before = sum
      weight *= 0.5
      sum -= (1 - root) * (1 - root) * weight
      if sum == before { return sum / 3 }
    }
  }
}
