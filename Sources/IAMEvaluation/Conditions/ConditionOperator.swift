import IAMPolicy

/// What a condition operator does: how it compares, and what it makes of missing keys and of sets.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
struct ConditionOperator: Hashable, Sendable {
  /// The prefix for keys with several values.
  enum Qualifier: Hashable, Sendable {
    case none
    case forAllValues
    case forAnyValue
  }

  /// How a value is compared with the policy's values, before a `Not` turns it around.
  enum Relation: Hashable, Sendable {
    case text(wildcards: Bool, foldsCase: Bool)
    case number(Comparison)
    case date(Comparison)
    case bool
    case binary
    case address
    case arn
    case null
  }

  /// The order that a number or a date is held to; the request's value stands on the left.
  enum Comparison: Hashable, Sendable {
    case equal
    case less
    case lessOrEqual
    case greater
    case greaterOrEqual
  }

  /// The set qualifier.
  var qualifier: Qualifier
  /// The positive relation.
  var relation: Relation
  /// Whether the operator is a `Not…`.
  var isNegated: Bool
  /// Whether a missing key satisfies it.
  var ifExists: Bool

  /// Reads an operator's name in any case; nil when there is no such operator (D20).
  init?(_ name: String) {
    guard let name = ConditionOperatorName(name),
      let (relation, isNegated) = Self.base(name.base)
    else { return nil }
    self.relation = relation
    self.isNegated = isNegated
    ifExists = name.ifExists
    qualifier =
      switch name.setOperator {
      case nil: .none
      case .forAllValues: .forAllValues
      case .forAnyValue: .forAnyValue
      }
  }

  private static func base(_ name: String) -> (Relation, Bool)? {
    switch name {
    case "StringEquals": (.text(wildcards: false, foldsCase: false), false)
    case "StringNotEquals": (.text(wildcards: false, foldsCase: false), true)
    case "StringEqualsIgnoreCase": (.text(wildcards: false, foldsCase: true), false)
    case "StringNotEqualsIgnoreCase": (.text(wildcards: false, foldsCase: true), true)
    case "StringLike": (.text(wildcards: true, foldsCase: false), false)
    case "StringNotLike": (.text(wildcards: true, foldsCase: false), true)
    case "NumericEquals": (.number(.equal), false)
    case "NumericNotEquals": (.number(.equal), true)
    case "NumericLessThan": (.number(.less), false)
    case "NumericLessThanEquals": (.number(.lessOrEqual), false)
    case "NumericGreaterThan": (.number(.greater), false)
    case "NumericGreaterThanEquals": (.number(.greaterOrEqual), false)
    case "DateEquals": (.date(.equal), false)
    case "DateNotEquals": (.date(.equal), true)
    case "DateLessThan": (.date(.less), false)
    case "DateLessThanEquals": (.date(.lessOrEqual), false)
    case "DateGreaterThan": (.date(.greater), false)
    case "DateGreaterThanEquals": (.date(.greaterOrEqual), false)
    case "Bool": (.bool, false)
    case "BinaryEquals": (.binary, false)
    case "IpAddress": (.address, false)
    case "NotIpAddress": (.address, true)
    case "ArnEquals", "ArnLike": (.arn, false)
    case "ArnNotEquals", "ArnNotLike": (.arn, true)
    case "Null": (.null, false)
    default: nil
    }
  }

  /// Whether variables are filled in: string, ARN and (D18) Boolean operators do.
  var hasVariables: Bool {
    switch relation {
    case .text, .arn, .bool: true
    case .number, .date, .binary, .address, .null: false
    }
  }
}

extension ConditionOperator.Comparison {
  /// Whether two values lie to each other as this says.
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
