/// A condition operator taken apart: set qualifier, base, and the suffix `IfExists`.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators".
struct ConditionOperator: Hashable, Sendable {
  /// The prefix for keys with several values.
  enum Qualifier: String, Hashable, Sendable {
    case none = ""
    case forAllValues = "ForAllValues:"
    case forAnyValue = "ForAnyValue:"
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
    var rest = name.lowercased()[...]
    qualifier = .none
    for candidate in [Qualifier.forAllValues, .forAnyValue] {
      if rest.hasPrefix(candidate.rawValue.lowercased()) {
        qualifier = candidate
        rest = rest.dropFirst(candidate.rawValue.count)
      }
    }
    ifExists = rest.hasSuffix("ifexists")
    if ifExists { rest = rest.dropLast("ifexists".count) }
    guard let (relation, isNegated) = Self.base(String(rest)) else { return nil }
    if relation == .null, ifExists { return nil }
    self.relation = relation
    self.isNegated = isNegated
  }

  private static func base(_ name: String) -> (Relation, Bool)? {
    switch name {
    case "stringequals": (.text(wildcards: false, foldsCase: false), false)
    case "stringnotequals": (.text(wildcards: false, foldsCase: false), true)
    case "stringequalsignorecase": (.text(wildcards: false, foldsCase: true), false)
    case "stringnotequalsignorecase": (.text(wildcards: false, foldsCase: true), true)
    case "stringlike": (.text(wildcards: true, foldsCase: false), false)
    case "stringnotlike": (.text(wildcards: true, foldsCase: false), true)
    case "numericequals": (.number(.equal), false)
    case "numericnotequals": (.number(.equal), true)
    case "numericlessthan": (.number(.less), false)
    case "numericlessthanequals": (.number(.lessOrEqual), false)
    case "numericgreaterthan": (.number(.greater), false)
    case "numericgreaterthanequals": (.number(.greaterOrEqual), false)
    case "dateequals": (.date(.equal), false)
    case "datenotequals": (.date(.equal), true)
    case "datelessthan": (.date(.less), false)
    case "datelessthanequals": (.date(.lessOrEqual), false)
    case "dategreaterthan": (.date(.greater), false)
    case "dategreaterthanequals": (.date(.greaterOrEqual), false)
    case "bool": (.bool, false)
    case "binaryequals": (.binary, false)
    case "ipaddress": (.address, false)
    case "notipaddress": (.address, true)
    case "arnequals", "arnlike": (.arn, false)
    case "arnnotequals", "arnnotlike": (.arn, true)
    case "null": (.null, false)
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
