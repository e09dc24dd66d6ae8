import IAMPolicy

/// Something about an evaluation that may surprise: a ruling where AWS is silent, or a trap.
public enum EvaluationNote: Hashable, Sendable {
  /// A malformed action, so the statement never applies (D21).
  case malformedAction
  /// An operator that does not exist, so the statement never applies (D20).
  case unknownOperator(String)
  /// The action has no resource types, and a pattern whose variable part is a lone star was taken
  /// to cover it (D04).
  case noResourceCovered
  /// A key with several values under an operator without `ForAllValues` or `ForAnyValue` (D05).
  case severalValuesWithoutSetOperator(String)
  /// A value that the operator cannot read, so that its `Not` holds (D13).
  case unreadableValueUnderNot(String)
  /// A variable without a value in `NotResource`, which so excludes nothing (D15).
  case nothingExcluded(String)
  /// A time without a zone, read as UTC (D27).
  case timeWithoutZone(String)
  /// A value under an ARN operator that has not six parts and so matches nothing; `*` is one part.
  case arnPatternOfTooFewParts(String)
  /// `ForAllValues` with Allow on a key that is missing: it allows.
  case allowedByMissingKey(String)

  /// What kind of note it is, for programs; never reworded.
  public var code: String {
    switch self {
    case .malformedAction: "malformed-action"
    case .unknownOperator: "unknown-operator"
    case .noResourceCovered: "no-resource-covered"
    case .severalValuesWithoutSetOperator: "several-values-without-set-operator"
    case .unreadableValueUnderNot: "unreadable-value-under-not"
    case .nothingExcluded: "nothing-excluded"
    case .timeWithoutZone: "time-without-zone"
    case .arnPatternOfTooFewParts: "arn-pattern-of-too-few-parts"
    case .allowedByMissingKey: "allowed-by-missing-key"
    }
  }

  /// The note in words, lower case and without a full stop.
  public var message: String {
    switch self {
    case .malformedAction: "an action is malformed, so the statement never applies"
    case .unknownOperator(let name):
      "there is no condition operator `\(name)`, so the statement never applies"
    case .noResourceCovered:
      "the action has no resource types; a pattern whose variable part is a lone `*` covers it"
    case .severalValuesWithoutSetOperator(let key):
      "`\(key)` has several values and the operator has no ForAllValues or ForAnyValue, "
        + "so it does not hold"
    case .unreadableValueUnderNot(let key):
      "the operator cannot read the value of `\(key)`, so its negation holds"
    case .nothingExcluded(let key):
      "`${\(key)}` has no value, so this NotResource excludes nothing"
    case .timeWithoutZone(let key): "a time under `\(key)` has no zone and is read as UTC"
    case .arnPatternOfTooFewParts(let key):
      "a value under `\(key)` has fewer than six parts and so matches no ARN; "
        + "all ARNs are `*:*:*:*:*:*`"
    case .allowedByMissingKey(let key):
      "`\(key)` has no value, and ForAllValues then holds: add a Null condition"
    }
  }
}

extension CompiledPolicy {
  /// What surprises about the statements that are about the request's action.
  public func notes(
    for request: AuthorizationRequest
  ) -> [(statement: Int, note: EvaluationNote)] {
    statements.filter { $0.concerns(request.action) }.flatMap { statement in
      statement.notes(request).map { (statement.source.index, $0) }
    }
  }
}

extension CompiledStatement {
  /// What surprises about the statement; nothing when it is about another action.
  func notes(_ request: AuthorizationRequest) -> [EvaluationNote] {
    var notes: [EvaluationNote] = []
    if actions.isMalformed { notes.append(.malformedAction) }
    for condition in source.conditions where ConditionOperator(condition.operatorName) == nil {
      notes.append(.unknownOperator(condition.operatorName))
    }
    guard concerns(request.action) else { return notes }
    if let resources { notes += resources.notes(request) }
    for condition in conditions { notes += condition.notes(request.context, source.effect) }
    return notes
  }
}

extension ResourceMatcher {
  fileprivate func notes(_ request: AuthorizationRequest) -> [EvaluationNote] {
    var notes: [EvaluationNote] = []
    let covering = patterns.filter(\.coversNoResource)
    if request.resource == .none, !covering.isEmpty,
      !covering.contains(where: { $0.text.fixed?.matches("*") == true })
    {
      notes.append(.noResourceCovered)
    }
    guard isNegated else { return notes }
    for pattern in patterns {
      guard case .nothing = pattern.text.resolved(in: request.context) else { continue }
      for variable in pattern.text.text.variables
      where variable.fallback == nil
        && request.context.value(ofKey: variable.key).isMissing(asSet: false)
      {
        notes.append(.nothingExcluded(variable.shownKey))
      }
    }
    return notes
  }
}

extension CompiledCondition {
  fileprivate func notes(_ context: RequestContext, _ effect: Effect) -> [EvaluationNote] {
    var notes: [EvaluationNote] = []
    let shown = source.key
    let found = context.value(ofKey: key)
    if operation.relation != .null {
      if case .known(let values, let multivalued) = found, operation.qualifier == .none,
        multivalued || values.count > 1, !found.isMissing(asSet: false)
      {
        notes.append(.severalValuesWithoutSetOperator(shown))
      }
      if operation.qualifier == .forAllValues, effect == .allow, found.isMissing(asSet: true) {
        notes.append(.allowedByMissingKey(shown))
      }
      if operation.isNegated, case .known(let values, _) = found,
        values.contains(where: { !isReadable($0) })
      {
        notes.append(.unreadableValueUnderNot(shown))
      }
    }
    if case .arn(let test) = test, test.parts.contains(where: \.isEmpty) {
      notes.append(.arnPatternOfTooFewParts(shown))
    }
    if case .date = operation.relation {
      var texts = source.values
      if case .known(let values, _) = found { texts += values }
      if texts.contains(where: Instant.lacksZone) { notes.append(.timeWithoutZone(shown)) }
    }
    return notes
  }

  private func isReadable(_ value: String) -> Bool {
    switch operation.relation {
    case .number: ExactDecimal(value) != nil
    case .date: Instant(value) != nil
    case .address: IPAddress(value) != nil
    case .arn: value.utf8.filter { $0 == UInt8(ascii: ":") }.count >= 5
    case .text, .bool, .binary, .null: true
    }
  }
}
