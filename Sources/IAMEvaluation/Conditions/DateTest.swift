import Timestamps

/// DateEquals, DateLessThan and their kind.
struct DateTest: Sendable {
  private let comparison: ConditionOperator.Comparison
  private let bounds: [Instant]

  /// Compiles the policy's values; one that is no date is never satisfied.
  init(_ values: [String], comparison: ConditionOperator.Comparison) {
    self.comparison = comparison
    bounds = values.compactMap { Instant($0) }
  }

  /// The values that satisfy it.
  var intervals: [Interval<Instant>] { bounds.map { Interval(comparison, $0) } }

  /// Whether a value is a date that lies to one of the policy's as the operator says.
  func holds(_ value: String) -> Bool {
    guard let instant = Instant(value) else { return false }
    return bounds.contains { comparison.holds(instant, $0) }
  }
}

/// A moment with its fraction of a second.
///
/// It is written in one of the W3C forms of ISO 8601, where a time without a zone is read as UTC
/// and a date alone is its first instant (D27), or as seconds since 1970 (D06). Four digits alone
/// are a year.
struct Instant: Hashable, Comparable, Sendable {
  private let seconds: Int64
  /// Digits after the point, without trailing zeros; they count forward from `seconds`.
  private let fraction: [UInt8]

  /// Reads a moment; nil for anything else.
  init?(_ text: String) {
    let bytes = text.utf8
    let isISO =
      (bytes.count == 4 && bytes.first != UInt8(ascii: "-")) || bytes.contains(UInt8(ascii: "T"))
      || bytes.contains(UInt8(ascii: "t"))
      || bytes.dropFirst().contains(UInt8(ascii: "-"))
    if isISO {
      guard !bytes.contains(UInt8(ascii: " ")), let stamp = Timestamp(iso8601: text) else {
        return nil
      }
      seconds = stamp.secondsSinceEpoch
      fraction = Self.fraction(in: bytes[...])
      return
    }
    let parts = bytes.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = Int64(String(decoding: parts[0], as: UTF8.self)) else { return nil }
    seconds = whole
    guard parts.count == 2 else {
      fraction = []
      return
    }
    fraction = Self.fraction(in: bytes[...])
    let digits = parts[1]
    guard !digits.isEmpty, digits.allSatisfy(Self.isDigit),
      parts[0].first != UInt8(ascii: "-") || fraction.isEmpty
    else { return nil }
  }

  /// Whether a text is a date with a time of day and without a zone.
  static func lacksZone(_ text: String) -> Bool {
    guard Instant(text) != nil,
      let time = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "t") })
    else { return false }
    return !text.utf8[time...].contains { byte in
      [UInt8(ascii: "Z"), UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func fraction(in bytes: Substring.UTF8View) -> [UInt8] {
    guard let point = bytes.firstIndex(of: UInt8(ascii: ".")) else { return [] }
    var digits = Array(bytes[point...].dropFirst().prefix(while: isDigit))
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return digits
  }

  /// Orders moments in time.
  static func < (left: Instant, right: Instant) -> Bool {
    left.seconds != right.seconds
      ? left.seconds < right.seconds
      : left.fraction.lexicographicallyPrecedes(right.fraction)
  }
}
