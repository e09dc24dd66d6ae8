import IAMPolicy

/// The set of values that a condition's positive relation accepts, as far as it can be compared
/// with another's.
enum ValueSet {
  /// Texts covered by one of these patterns; sets of different kinds are not compared.
  case texts([[WildcardPattern]], kind: TextKind)
  case numbers([Interval<ExactDecimal>])
  case dates([Interval<Instant>])
  /// Nothing is known of the set.
  case other

  /// How a set's texts are read.
  enum TextKind {
    case plain
    /// In lower case; true and false are such texts.
    case folded
    case arn
  }

  /// Whether some value may lie in both.
  func mayOverlap(_ other: ValueSet, _ work: inout AnalysisWork) -> Bool {
    switch (self, other) {
    case (.texts(let left, let kind), .texts(let right, let otherKind)) where kind == otherKind:
      left.contains { pattern in
        right.contains { candidate in
          zip(pattern, candidate).allSatisfy { $0.mayOverlap($1, &work) }
        }
      }
    case (.numbers(let left), .numbers(let right)):
      left.contains { interval in right.contains { interval.overlaps($0) } }
    case (.dates(let left), .dates(let right)):
      left.contains { interval in right.contains { interval.overlaps($0) } }
    case (.texts, _), (.numbers, _), (.dates, _), (.other, _): true
    }
  }

  /// Whether every value of this one certainly lies in the other.
  func lies(within other: ValueSet, _ work: inout AnalysisWork) -> Bool {
    switch (self, other) {
    case (.texts(let left, let kind), .texts(let right, let otherKind)) where kind == otherKind:
      left.allSatisfy { pattern in
        right.contains { candidate in
          zip(pattern, candidate).allSatisfy { $0.lies(within: $1, &work) }
        }
      }
    case (.numbers(let left), .numbers(let right)):
      left.allSatisfy { interval in right.contains { interval.lies(within: $0) } }
    case (.dates(let left), .dates(let right)):
      left.allSatisfy { interval in right.contains { interval.lies(within: $0) } }
    case (.texts, _), (.numbers, _), (.dates, _), (.other, _): false
    }
  }

  /// The set without the texts that are neither true nor false.
  fileprivate var truthValues: ValueSet {
    guard case .texts(let patterns, let kind) = self else { return self }
    return .texts(
      patterns.filter { parts in
        parts.allSatisfy { $0.isLiteral && ($0.matches("true") || $0.matches("false")) }
      }, kind: kind)
  }

  /// The texts that lie in it, if it is a list of texts.
  var listedTexts: Set<String>? {
    guard case .texts(let patterns, kind: .plain) = self else { return nil }
    var texts: Set<String> = []
    for parts in patterns {
      guard parts.count == 1, parts[0].isLiteral else { return nil }
      texts.insert(parts[0].description)
    }
    return texts
  }

  /// Whether no value lies in it.
  var isNothing: Bool {
    switch self {
    case .texts(let patterns, _): patterns.isEmpty
    case .numbers(let intervals): intervals.isEmpty
    case .dates(let intervals): intervals.isEmpty
    case .other: false
    }
  }

  /// Whether every text lies in it.
  var isEverything: Bool {
    switch self {
    case .texts(let patterns, kind: .plain):
      patterns.contains { $0.count == 1 && $0[0].matchesEverything }
    case .texts, .numbers, .dates, .other: false
    }
  }
}

extension WildcardPattern {
  /// Whether some text may be covered by both.
  fileprivate func mayOverlap(_ other: WildcardPattern, _ work: inout AnalysisWork) -> Bool {
    if isLiteral, other.isLiteral { return work.take(1) ? elements == other.elements : true }
    if beginsUnlike(other), work.take(1) { return false }
    return work.take(steps(with: other)) ? PatternRelation.overlap(self, other) : true
  }

  /// Whether every text that it covers is certainly covered by the other.
  fileprivate func lies(within other: WildcardPattern, _ work: inout AnalysisWork) -> Bool {
    if isLiteral, other.isLiteral { return work.take(1) && elements == other.elements }
    if beginsUnlike(other), work.take(1) { return false }
    return work.take(steps(with: other)) && PatternRelation.lies(self, within: other)
  }

  /// Whether the first characters alone keep the two apart.
  private func beginsUnlike(_ other: WildcardPattern) -> Bool {
    guard case .literal(let left)? = elements.first,
      case .literal(let right)? = other.elements.first
    else { return false }
    return left != right
  }

  private func steps(with other: WildcardPattern) -> Int {
    let product = elements.count.multipliedReportingOverflow(by: other.elements.count)
    return product.overflow ? .max : max(product.partialValue, product.partialValue &+ 16)
  }
}

/// Values between two bounds, either of which may be missing.
struct Interval<Value: Comparable & Sendable>: Sendable {
  var lower: Value?
  var includesLower = false
  var upper: Value?
  var includesUpper = false

  /// The values that stand to a bound as a comparison says.
  init(_ comparison: ConditionOperator.Comparison, _ bound: Value) {
    switch comparison {
    case .equal:
      (lower, includesLower, upper, includesUpper) = (bound, true, bound, true)
    case .less: upper = bound
    case .lessOrEqual: (upper, includesUpper) = (bound, true)
    case .greater: lower = bound
    case .greaterOrEqual: (lower, includesLower) = (bound, true)
    }
  }

  /// Whether some value may lie in both.
  func overlaps(_ other: Interval) -> Bool {
    !ends(before: other) && !other.ends(before: self)
  }

  private func ends(before other: Interval) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    return upper < lower || (upper == lower && !(includesUpper && other.includesLower))
  }

  /// Whether every value lies in the other too.
  func lies(within other: Interval) -> Bool {
    if let bound = other.lower {
      guard let lower, lower > bound || (lower == bound && (other.includesLower || !includesLower))
      else { return false }
    }
    if let bound = other.upper {
      guard let upper, upper < bound || (upper == bound && (other.includesUpper || !includesUpper))
      else { return false }
    }
    return true
  }
}

extension CompiledCondition {
  /// The values that the positive relation accepts; `other` when they hang on unknown variables.
  func valueSet(in context: RequestContext) -> ValueSet {
    switch test {
    case .number(let test): .numbers(test.intervals)
    case .date(let test): .dates(test.intervals)
    case .text(let test):
      resolved(test.texts.map { [$0] }, kind: test.foldsCase ? .folded : .plain, in: context)
    case .bool(let test): resolved(test.texts.map { [$0] }, kind: .folded, in: context).truthValues
    case .arn(let test): resolved(test.parts.filter { $0.count == 6 }, kind: .arn, in: context)
    case .binary, .address, .null: .other
    }
  }

  private func resolved(
    _ texts: [[TextPattern]], kind: ValueSet.TextKind, in context: RequestContext
  ) -> ValueSet {
    var patterns: [[WildcardPattern]] = []
    for parts in texts {
      var resolvedParts: [WildcardPattern] = []
      for part in parts {
        switch part.resolved(in: context) {
        case .pattern(let pattern): resolvedParts.append(pattern)
        case .nothing: break
        case .atMost: return .other
        }
      }
      if resolvedParts.count == parts.count { patterns.append(resolvedParts) }
    }
    return .texts(patterns, kind: kind)
  }
}
