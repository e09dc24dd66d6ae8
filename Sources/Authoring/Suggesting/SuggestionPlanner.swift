import IAMPolicy

/// Turns what is needed into statements: grouped by service, sorted, with names that do not change
/// from one run to the next.
struct SuggestionPlanner: Sendable {
  let escalation: EscalationRules
  /// Whether the policy's version knows variables.
  let hasVariables: Bool
  /// Names that statements of the given boundary have.
  let takenSids: Set<String>

  /// How statements are put together.
  struct Layout: Hashable, Sendable {
    /// Whether statements of several services become one where they differ in nothing else.
    var mergesServices = false
    /// Whether conditions stand that only tell apart what the log shows.
    var hasTightGuards = true
  }

  /// A need with what follows from it.
  func planned(_ need: ActionNeed) -> PlannedNeed {
    PlannedNeed(
      need: need, isReview: escalation.danger(of: need.action) != nil,
      resources: need.resources.patterns(hasVariables: hasVariables))
  }

  /// The same need on wider resources.
  func widened(_ planned: PlannedNeed, to level: ResourceNeeds.Level) -> PlannedNeed {
    guard level > planned.need.resources.level else { return planned }
    var wider = planned
    wider.need = planned.need.widened(to: level)
    wider.resources = wider.need.resources.patterns(hasVariables: hasVariables)
    return wider
  }

  /// The statements that the needs come to.
  func statements(
    _ needs: [PlannedNeed], wholeServices: [String], layout: Layout
  ) -> [SuggestedStatement] {
    let whole = Set(wholeServices)
    var groups: [Group: [String]] = [:]
    for need in needs where !whole.contains(need.need.action.service.lowercased()) {
      groups[group(of: need, layout), default: []].append(need.need.action.description)
    }
    var sids = takenSids
    var statements: [SuggestedStatement] = []
    for (group, actions) in groups.sorted(by: { $0.key < $1.key }) {
      let stem = (group.isReview ? "Review" : "Suggested") + Self.sidPart(group.service ?? "")
      statements.append(
        SuggestedStatement(
          sid: Self.fresh(stem, &sids), isReview: group.isReview,
          actions: actions.sorted { $0.lowercased() < $1.lowercased() },
          resources: group.resources, guards: group.guards))
    }
    if !whole.isEmpty {
      statements.append(
        SuggestedStatement(
          sid: Self.fresh("ReviewWholeServices", &sids), isReview: true,
          actions: whole.sorted().map { "\($0):*" }, resources: ["*"], guards: []))
    }
    return statements
  }

  private func group(of planned: PlannedNeed, _ layout: Layout) -> Group {
    let resources = planned.resources
    let guards = planned.need.guards.compactMap { key, values -> SuggestedStatement.Guard? in
      switch key.use {
      case .always: break
      case .tight: guard layout.hasTightGuards else { return nil }
      case .tightWithoutResource:
        guard layout.hasTightGuards, resources == ["*"] else { return nil }
      }
      let values = values.complete
      return values.isEmpty
        ? nil
        : SuggestedStatement.Guard(operatorName: key.operatorName, key: key.name, values: values)
    }
    return Group(
      isReview: planned.isReview,
      service: layout.mergesServices ? nil : planned.need.action.service.lowercased(),
      resources: resources,
      guards: guards.sorted { ($0.operatorName, $0.key) < ($1.operatorName, $1.key) })
  }

  /// What the actions of one statement have in common.
  private struct Group: Hashable, Comparable {
    var isReview: Bool
    var service: String?
    var resources: [String]
    var guards: [SuggestedStatement.Guard]

    static func < (left: Group, right: Group) -> Bool {
      if left.isReview != right.isReview { return right.isReview }
      return left.words.lexicographicallyPrecedes(right.words)
    }

    private var words: [String] {
      [service ?? ""] + resources + [""]
        + guards.flatMap { [$0.operatorName, $0.key] + $0.values + [""] }
    }
  }

  /// A name that no other statement has: names are letters and digits.
  private static func fresh(_ stem: String, _ taken: inout Set<String>) -> String {
    var sid = stem
    var number = 1
    while !taken.insert(sid).inserted {
      number += 1
      sid = "\(stem)Part\(number)"
    }
    return sid
  }

  /// A service's prefix as part of a name: `application-autoscaling` is `ApplicationAutoscaling`.
  private static func sidPart(_ service: String) -> String {
    service.split { !$0.isLetter && !$0.isNumber }.map {
      $0.prefix(1).uppercased() + $0.dropFirst()
    }
    .joined()
  }
}

/// A need with what follows from it, worked out once.
struct PlannedNeed: Sendable {
  var need: ActionNeed
  /// Whether the action can lead out of the boundary.
  var isReview: Bool
  /// The resources as a policy writes them.
  var resources: [String]

  /// Characters that the resources take.
  var size: Int { resources.reduce(0) { $0 + $1.utf8.count + 3 } }
}
