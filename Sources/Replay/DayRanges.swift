/// A set of days that mostly follow one another, in little memory.
public struct DayRanges: Hashable, Sendable {
  /// Ascending, with a gap between each two.
  private(set) var ranges: [ClosedRange<Int64>] = []

  /// Creates an empty set.
  public init() {}

  /// Creates the set of ranges that ascend with gaps between them; nil for others.
  init?(ranges: [ClosedRange<Int64>]) {
    guard zip(ranges, ranges.dropFirst()).allSatisfy({ $0.upperBound + 1 < $1.lowerBound }) else {
      return nil
    }
    self.ranges = ranges
  }

  /// How many days there are.
  public var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// The days, ascending.
  public var days: [Int64] { ranges.flatMap { Array($0) } }

  /// Adds a day; at once where days come in their order.
  public mutating func insert(_ day: Int64) {
    var low = 0
    var high = ranges.count
    if let last = ranges.last, last.upperBound < day {
      low = last.upperBound + 1 == day ? ranges.count - 1 : ranges.count
      high = low
    }
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound + 1 < day { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].lowerBound <= day + 1 else {
      ranges.insert(day...day, at: low)
      return
    }
    ranges[low] = min(ranges[low].lowerBound, day)...max(ranges[low].upperBound, day)
    if low + 1 < ranges.count, ranges[low].upperBound + 1 >= ranges[low + 1].lowerBound {
      ranges[low] = ranges[low].lowerBound...ranges[low + 1].upperBound
      ranges.remove(at: low + 1)
    }
  }

  /// Adds all days of another set.
  public mutating func formUnion(_ other: DayRanges) {
    for day in other.days { insert(day) }
  }
}

extension DayRanges: TallyCoded {
  mutating func code(with coder: TallyCoder) throws(TallyFileError) {
    var ends = ranges.flatMap { [$0.lowerBound, $0.upperBound] }
    try coder.object { () throws(TallyFileError) in
      try coder.list("days", &ends, most: 1_000_000, blank: 0) {
        (day, coder) throws(TallyFileError) in
        try coder.integer(&day, "days")
      }
    }
    guard coder.isReading else { return }
    let isAscending = zip(ends, ends.dropFirst()).enumerated().allSatisfy { place, pair in
      place % 2 == 0 ? pair.0 <= pair.1 : pair.0 < pair.1
    }
    guard ends.count % 2 == 0, isAscending else {
      throw coder.fail(.implausible("its days are out of order"))
    }
    ranges = stride(from: 0, to: ends.count, by: 2).map { ends[$0]...ends[$0 + 1] }
  }
}
