/// What AWS says of one condition key.
public struct ConditionKeyFacts: Hashable, Sendable {
  /// The types of values.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    case arn = "ARN"
    case bool = "Bool"
    case date = "Date"
    case ipAddress = "IPAddress"
    case numeric = "Numeric"
    case string = "String"
  }

  /// The key in the reference's spelling; a variable tail is a placeholder,
  /// `aws:ResourceTag/${TagKey}`.
  public var name: String
  public var valueType: ValueType
  /// Whether a request can hold several values of it.
  public var isMultivalued: Bool

  /// Creates facts.
  public init(name: String, valueType: ValueType, isMultivalued: Bool) {
    self.name = name
    self.valueType = valueType
    self.isMultivalued = isMultivalued
  }
}

extension ConditionKeyFacts {
  init?(_ row: FactRow) {
    let columns = row.columns
    guard columns.count == row.kind.columns.count else { return nil }
    let prefix = "ArrayOf"
    let isMultivalued = columns[2].hasPrefix(prefix)
    let type = isMultivalued ? columns[2].dropFirst(prefix.count) : columns[2]
    guard let valueType = ValueType(rawValue: String(type)) else { return nil }
    self.init(name: String(columns[1]), valueType: valueType, isMultivalued: isMultivalued)
  }
}
