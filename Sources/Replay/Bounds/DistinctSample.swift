import Digests

/// How many distinct texts were seen, with a few of them; merges to the same value in any order.
///
/// The examples are the smallest texts in the order of their UTF-8 bytes.
public struct DistinctSample: Hashable, Sendable {
  /// Examples that are kept.
  public static let exampleLimit = 5

  /// The examples, sorted.
  public internal(set) var examples: [String] = []
  /// How many there were.
  var distinct = DistinctCount()

  /// Creates a sample of nothing.
  public init() {}

  /// Adds a text; examples are cut where no name that AWS gives would reach.
  public mutating func insert(_ text: String) {
    insert(text, hash: StableHash.value(of: text))
  }

  /// Adds the text that has a hash.
  mutating func insert(_ text: String, hash: UInt64) {
    guard distinct.insert(hash: hash) else { return }
    examples.keepSmallest(Self.exampleLimit, text.clipped(to: .reference))
  }

  /// Adds all that another sample has seen.
  public mutating func merge(_ other: DistinctSample) {
    distinct.merge(other.distinct)
    for example in other.examples { examples.keepSmallest(Self.exampleLimit, example) }
  }

  /// The same number of texts, with other names for the examples; it can count no further texts.
  public func renamed(_ rename: (String) -> String) -> DistinctSample {
    var renamed = self
    renamed.examples = examples.map(rename)
    return renamed
  }

  /// Whether `count` is exact.
  public var isExact: Bool { distinct.isExact }

  /// The number of distinct texts, exact or estimated.
  public var count: Int { distinct.count }
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
  func partitioningIndex(_ predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The name of a session, with the hash that it is counted under.
struct SessionName {
  let text: String
  let hash: UInt64

  init(_ text: String) {
    self.text = text
    hash = StableHash.value(of: text)
  }
}
