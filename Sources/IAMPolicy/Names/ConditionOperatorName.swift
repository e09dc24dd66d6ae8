/// The name of a condition operator, taken apart: `ForAnyValue:StringLikeIfExists`.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators" and "Set operators for
/// multivalued context keys".
public struct ConditionOperatorName: Hashable, Sendable, CustomStringConvertible {
  /// How the values of a multivalued key are combined.
  public enum SetOperator: String, Hashable, Sendable, CaseIterable {
    case forAllValues = "ForAllValues"
    case forAnyValue = "ForAnyValue"
  }

  /// All operators, without prefixes and suffixes, as AWS writes them.
  public static let bases = [
    "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase",
    "StringLike", "StringNotLike", "NumericEquals", "NumericNotEquals", "NumericLessThan",
    "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "DateEquals",
    "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan",
    "DateGreaterThanEquals", "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals",
    "ArnLike", "ArnNotEquals", "ArnNotLike", "Null",
  ]
  private static let suffix = "ifexists"

  /// The prefix, when there is one.
  public var setOperator: SetOperator?
  /// The operator itself, as AWS writes it.
  public var base: String
  /// Whether `IfExists` follows.
  public var ifExists: Bool

  /// Takes a name apart, whatever the case of its letters; nil when there is no such operator.
  public init?(_ text: String) {
    var rest = text.lowercased()[...]
    for prefix in SetOperator.allCases where rest.hasPrefix(prefix.rawValue.lowercased() + ":") {
      setOperator = prefix
      rest = rest.dropFirst(prefix.rawValue.count + 1)
      break
    }
    ifExists = rest.hasSuffix(Self.suffix)
    if ifExists { rest = rest.dropLast(Self.suffix.count) }
    guard let base = Self.bases.first(where: { $0.lowercased() == rest }),
      !(base == "Null" && ifExists)
    else { return nil }
    self.base = base
  }

  /// The name as AWS writes it.
  public var description: String {
    (setOperator.map { $0.rawValue + ":" } ?? "") + base + (ifExists ? "IfExists" : "")
  }
}
