import CloudTrail

/// How far is told apart who made the calls of a shape, and from where.
///
/// Each of keys, sessions and addresses alone may have few values, and all of them together many. So
/// what is bounded is the number of their combinations: beyond it the fields are made general one
/// after another, first what boundaries ask for least.
///
/// INVARIANT (mergeable): whether a step is enough only ever goes from yes to no as calls are added,
/// and each step is coarser than the one before. So the first that is enough follows from the set of
/// calls, in whatever order they come and however they were condensed before.
struct CallerSpread: Sendable {
  /// What is made general at each step, besides all before it: addresses become networks first.
  private static let steps: [CondensedField] = [
    .accessKey, .sessionStart, .sessionName, .sourceAddress, .sourceAddress,
  ]

  private let kinds: [CondensedField]
  private let rules: CondensingRules
  /// Steps that were taken.
  private var step = 0
  /// Fields that are general for another reason: they were so before, or are left out.
  private var general: Set<CondensedField>
  /// Addresses that are networks for that reason.
  private var hasNetworks = false
  private var combinations: Set<[CallShape.Part]> = []

  init(_ fields: [ReducedCall.Field], under rules: CondensingRules) {
    kinds = fields.map(\.kind)
    self.rules = rules
    general = rules.dropped.intersection(Self.steps)
  }

  /// Whether a field is general.
  func isGeneral(_ kind: CondensedField) -> Bool {
    general.contains(kind) || kind == .sourceAddress && hasNetworks
      || !rules.kept.contains(kind) && Self.steps.prefix(step).contains(kind)
  }

  /// What stands for a value.
  func settled(_ part: CallShape.Part, _ kind: CondensedField) -> CallShape.Part {
    guard isGeneral(kind) else { return part }
    guard kind == .sourceAddress, !general.contains(kind),
      step < Self.steps.count || rules.kept.contains(kind)
    else { return .any }
    // What lies in no network stays what it is.
    let network = part.classed(kind)
    return network == .any ? part : network
  }

  /// Adds the values of a call; true if more is general than before.
  mutating func insert(_ parts: [CallShape.Part]) -> Bool {
    let (before, wasGeneral, hadNetworks) = (step, general, hasNetworks)
    for (part, kind) in zip(parts, kinds) { takeOver(part, kind) }
    if step > before || general != wasGeneral || hasNetworks != hadNetworks { settle() }
    combinations.insert(combination(parts))
    while combinations.count > rules.values, step < Self.steps.count {
      step += 1
      settle()
    }
    return step > before || general != wasGeneral || hasNetworks != hadNetworks
  }

  /// Adds what is general elsewhere; true if more is general than before.
  mutating func merge(_ other: CallerSpread) -> Bool {
    let isMore =
      other.step > step || !other.general.isSubset(of: general) || other.hasNetworks && !hasNetworks
    guard isMore else { return false }
    step = max(step, other.step)
    general.formUnion(other.general)
    hasNetworks = hasNetworks || other.hasNetworks
    settle()
    return true
  }

  /// Makes all fields general.
  mutating func makeGeneral() {
    step = Self.steps.count
    general.formUnion(rules.kept.intersection(Self.steps))
    settle()
  }

  /// A value that is general already: all of the shape are then, as far as the steps tell.
  private mutating func takeOver(_ part: CallShape.Part, _ kind: CondensedField) {
    guard let last = Self.steps.lastIndex(of: kind), let first = Self.steps.firstIndex(of: kind)
    else { return }
    switch part {
    case .exact: return
    case .within where rules.kept.contains(kind): hasNetworks = true
    case .within: step = max(step, first + 1)
    case .any where rules.kept.contains(kind): general.insert(kind)
    case .any where general.contains(kind): return
    case .any: step = max(step, last + 1)
    }
  }

  private mutating func settle() {
    let before = combinations
    combinations = []
    for combination in before {
      combinations.insert(self.combination(combination, of: kinds.filter(Self.steps.contains)))
    }
  }

  private func combination(_ parts: [CallShape.Part]) -> [CallShape.Part] {
    zip(parts, kinds).compactMap { part, kind in
      Self.steps.contains(kind) ? settled(part, kind) : nil
    }
  }

  private func combination(
    _ parts: [CallShape.Part], of kinds: [CondensedField]
  ) -> [CallShape.Part] {
    zip(parts, kinds).map { settled($0, $1) }
  }
}
