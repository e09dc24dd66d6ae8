import IAMPolicy

/// One condition key under one operator, ready to be decided.
///
/// Source: IAM User Guide, "Conditions with multiple context keys or values" and "Single-valued
/// vs. multivalued context keys".
final class CompiledCondition: Sendable {
  /// The comparison of the operator's family.
  enum Test: Sendable {
    case text(StringTest)
    case arn(ARNTest)
    case number(NumericTest)
    case date(DateTest)
    case bool(BooleanTest)
    case binary(BinaryTest)
    case address(AddressTest)
    case null(NullTest)
  }

  /// The condition as it was written.
  let source: Condition
  /// The key in lower case, as it is looked up.
  let key: String
  /// The operator taken apart.
  let operation: ConditionOperator
  /// The policy's values, compiled.
  let test: Test
  /// Whether variables are filled in: the policy's version has them and so has the operator.
  let hasVariables: Bool

  /// Compiles a condition; nil when there is no such operator (D20).
  init?(_ condition: Condition, version: PolicyDocument.Version) {
    guard let operation = ConditionOperator(condition.operatorName) else { return nil }
    source = condition
    key = condition.key.lowercased()
    self.operation = operation
    hasVariables = operation.hasVariables && version == .v2012
    let values = condition.values
    switch operation.relation {
    case .text(let wildcards, let foldsCase):
      test = .text(
        StringTest(
          values, wildcards: wildcards, foldsCase: foldsCase, hasVariables: hasVariables))
    case .number(let comparison): test = .number(NumericTest(values, comparison: comparison))
    case .date(let comparison): test = .date(DateTest(values, comparison: comparison))
    case .bool: test = .bool(BooleanTest(values, hasVariables: hasVariables))
    case .binary: test = .binary(BinaryTest(values))
    case .address: test = .address(AddressTest(values))
    case .arn: test = .arn(ARNTest(values, hasVariables: hasVariables))
    case .null: test = .null(NullTest(values))
    }
  }

  /// The policy's texts that may have variables.
  var texts: [TextPattern] {
    switch test {
    case .text(let test): test.texts
    case .bool(let test): test.texts
    case .arn(let test): test.parts.flatMap { $0 }
    case .number, .date, .binary, .address, .null: []
    }
  }

  /// Whether one value of the request equals (or lies to) some value of the policy; what `Not`
  /// turns around.
  func relates(_ value: String, in context: RequestContext) -> Ternary {
    switch test {
    case .text(let test): test.holds(value, in: context)
    case .arn(let test): test.holds(value, in: context)
    case .bool(let test): test.holds(value, in: context)
    case .number(let test): Ternary(test.holds(value))
    case .date(let test): Ternary(test.holds(value))
    case .binary(let test): Ternary(test.holds(value))
    case .address(let test): Ternary(test.holds(value))
    case .null: .no
    }
  }

  /// Whether one value of the request satisfies the operator.
  private func satisfies(_ value: String, in context: RequestContext) -> Ternary {
    let related = relates(value, in: context)
    return operation.isNegated ? related.negated : related
  }

  /// Whether the condition holds.
  func holds(in context: RequestContext) -> Ternary {
    holds(context.value(ofKey: key), in: context)
  }

  /// Whether the condition holds when this is known of its key.
  func holds(_ value: ContextValue, in context: RequestContext) -> Ternary {
    switch value {
    case .absent: return Ternary(holdsWhenMissing)
    case .unknown: return .unknown
    case .known(let values, let multivalued):
      // A set operator before Null does nothing (D19).
      let isSet = operation.qualifier != .none && operation.relation != .null
      guard !value.isMissing(asSet: isSet) else {
        return Ternary(holdsWhenMissing)
      }
      if case .null(let test) = test { return Ternary(test.holds(isMissing: false)) }
      switch operation.qualifier {
      case .forAllValues: return values.all { satisfies($0, in: context) }
      case .forAnyValue: return values.any { satisfies($0, in: context) }
      case .none:
        // A key with several values needs a set operator (D05).
        guard !multivalued, values.count == 1 else { return .no }
        return satisfies(values[0], in: context)
      }
    }
  }

  /// Whether a missing key satisfies the condition.
  var holdsWhenMissing: Bool {
    if case .null(let test) = test { return test.holds(isMissing: true) }
    return switch operation.qualifier {
    case .forAllValues: true
    case .forAnyValue: operation.ifExists
    case .none: operation.ifExists || operation.isNegated
    }
  }
}

extension ContextValue {
  /// Whether the key has no value to speak of; a multivalued key without values, or with an empty
  /// one alone, is as good as missing, and so is a lone empty value under a set operator.
  func isMissing(asSet: Bool) -> Bool {
    switch self {
    case .absent: true
    case .unknown: false
    case .known(let values, let multivalued):
      values.isEmpty || ((asSet || multivalued) && values.count == 1 && values[0].isEmpty)
    }
  }
}
