/// NumericEquals, NumericLessThan and their kind.
struct NumericTest: Sendable {
  private let comparison: ConditionOperator.Comparison
  private let bounds: [ExactDecimal]

  /// Compiles the policy's values; one that is no number is never satisfied.
  init(_ values: [String], comparison: ConditionOperator.Comparison) {
    self.comparison = comparison
    bounds = values.compactMap { ExactDecimal($0) }
  }

  /// The values that satisfy it.
  var intervals: [Interval<ExactDecimal>] { bounds.map { Interval(comparison, $0) } }

  /// Whether a value is a number that lies to one of the policy's as the operator says.
  func holds(_ value: String) -> Bool {
    guard let number = ExactDecimal(value) else { return false }
    return bounds.contains { comparison.holds(number, $0) }
  }
}

/// A decimal number of any length, compared digit by digit and never as a binary fraction.
struct ExactDecimal: Hashable, Comparable, Sendable {
  private let isNegative: Bool
  /// Digits before the point, without leading zeros.
  private let whole: [UInt8]
  /// Digits after the point, without trailing zeros.
  private let fraction: [UInt8]

  /// Reads an optional sign, digits, and optionally a point and digits; nil for anything else.
  init?(_ text: String) {
    var bytes = text.utf8[...]
    let sign = bytes.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    let parts = bytes.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    var digits = 0
    for part in parts {
      for byte in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        digits += 1
      }
    }
    guard digits > 0 else { return nil }
    whole = Array(parts[0].drop { $0 == UInt8(ascii: "0") })
    var tail = parts.count == 2 ? Array(parts[1]) : []
    while tail.last == UInt8(ascii: "0") { tail.removeLast() }
    fraction = tail
    isNegative = sign == UInt8(ascii: "-") && !(whole.isEmpty && fraction.isEmpty)
  }

  /// Orders numbers by their value.
  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    switch (left.isNegative, right.isNegative) {
    case (true, false): true
    case (false, true): false
    case (false, false): left.isSmaller(than: right)
    case (true, true): right.isSmaller(than: left)
    }
  }

  private func isSmaller(than other: ExactDecimal) -> Bool {
    if whole.count != other.whole.count { return whole.count < other.whole.count }
    if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) }
    return fraction.lexicographicallyPrecedes(other.fraction)
  }
}
