import Digests

/// How many distinct texts were seen, with a few of them; merges to the same value in any order.
///
/// The smallest 64-bit hashes are kept, `limit` of them. Up to there the number is exact; past it
/// the number is estimated from the largest kept hash (k minimum values; Bar-Yossef et al.,
/// "Counting Distinct Elements in a Data Stream", 2002), with a standard error of about 9 %.
/// The examples are the smallest texts in the order of their UTF-8 bytes.
public struct DistinctSample: Hashable, Sendable {
  /// Distinct texts that are counted exactly.
  public static let limit = 128
  /// Examples that are kept.
  public static let exampleLimit = 5

  /// The examples, sorted.
  public private(set) var examples: [String] = []
  private var hashes: [UInt64] = []

  /// Creates a sample of nothing.
  public init() {}

  /// Adds a text.
  public mutating func insert(_ text: String) {
    keep(StableHash.value(of: text))
    keepExample(text)
  }

  /// Adds all that another sample has seen.
  public mutating func merge(_ other: DistinctSample) {
    for hash in other.hashes { keep(hash) }
    for example in other.examples { keepExample(example) }
  }

  /// The same number of texts, with other names for the examples; it can count no further texts.
  public func renamed(_ rename: (String) -> String) -> DistinctSample {
    var renamed = self
    renamed.examples = examples.map(rename)
    return renamed
  }

  /// Whether `count` is exact.
  public var isExact: Bool { hashes.count < Self.limit }

  /// The number of distinct texts, exact or estimated.
  public var count: Int {
    guard !isExact, let largest = hashes.last else { return hashes.count }
    // (limit - 1) / (largest / 2^64), in whole numbers.
    let scale = UInt64(Self.limit - 1)
    guard largest > scale else { return Int.max }
    return Int(clamping: largest.dividingFullWidth((high: scale, low: 0)).quotient)
  }

  private mutating func keep(_ hash: UInt64) {
    if hashes.count == Self.limit, let largest = hashes.last, hash >= largest { return }
    let place = hashes.partitioningIndex { $0 >= hash }
    if place < hashes.count, hashes[place] == hash { return }
    hashes.insert(hash, at: place)
    if hashes.count > Self.limit { hashes.removeLast() }
  }

  private mutating func keepExample(_ text: String) {
    examples.keepSmallest(Self.exampleLimit, text)
  }
}

extension Array where Element: Comparable {
  /// Inserts an element into a sorted array of distinct ones, of which the smallest few are kept.
  mutating func keepSmallest(_ limit: Int, _ element: Element) {
    if count == limit, let largest = last, element >= largest { return }
    let place = partitioningIndex { $0 >= element }
    if place < count, self[place] == element { return }
    insert(element, at: place)
    if count > limit { removeLast() }
  }
}

extension Array {
  /// The first index whose element satisfies a predicate that is false up to it and true from it.
  fileprivate func partitioningIndex(_ predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
