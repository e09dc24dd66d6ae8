public import IAMPolicy

/// How texts begin and end that are too many to be kept; merges to the same value in any order.
public struct TextSpan: Hashable, Sendable {
  /// Bytes that are kept of each end.
  static let limit = 512

  /// How all of the texts begin.
  var prefix: [UInt8] = []
  /// How all of them end.
  var suffix: [UInt8] = []
  /// The bytes of the shortest and of the longest; nil before the first text.
  var lengths: ClosedRange<Int>?

  /// Creates a span of no texts.
  public init() {}

  /// Adds a text.
  public mutating func insert(_ text: String) {
    let bytes = Array(text.utf8)
    var other = TextSpan()
    // A short text is both of its ends, in one piece of memory.
    other.prefix = bytes.count > Self.limit ? Array(bytes.prefix(Self.limit)) : bytes
    other.suffix = bytes.count > Self.limit ? Array(bytes.suffix(Self.limit)) : bytes
    other.lengths = bytes.count...bytes.count
    merge(other)
  }

  /// Adds all that another span has seen.
  public mutating func merge(_ other: TextSpan) {
    guard let others = other.lengths, self != other else { return }
    guard let lengths else { return self = other }
    self.lengths =
      min(lengths.lowerBound, others.lowerBound)...max(lengths.upperBound, others.upperBound)
    prefix = Self.common(prefix, other.prefix)
    suffix = Self.common(suffix.reversed(), other.suffix.reversed()).reversed()
  }

  private static func common(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    Array(zip(left, right).prefix { $0 == $1 }.map(\.0))
  }

  /// A pattern that covers every one of the texts; nil if there was none.
  public var cover: WildcardPattern? {
    guard let lengths else { return nil }
    let start = prefix.map { WildcardPattern.Element.literal($0) }
    if start.count == lengths.lowerBound, start.count == lengths.upperBound {
      return WildcardPattern(elements: start)
    }
    // The ends of a short text may lie over each other, and none may be asked to have both in full.
    let end = suffix.suffix(max(0, lengths.lowerBound - start.count))
    return WildcardPattern(
      elements: start + [.anyRun] + end.map { WildcardPattern.Element.literal($0) })
  }
}
