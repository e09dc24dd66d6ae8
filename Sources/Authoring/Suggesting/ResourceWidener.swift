import IAMPolicy

/// Replaces resources by wider patterns until a policy fits.
///
/// Each level is tried before the next: what resources lie in, their kind, their kind in all
/// regions, in all accounts, everything. Within a level those go first that save most, and what can
/// lead out of the boundary goes last. What turns out not to have been needed is taken back.
struct ResourceWidener {
  private let planner: SuggestionPlanner
  private let given: GivenPolicy?
  private let told: [PlannedNeed]
  private let wholeServices: [String]
  private let limit: Int
  private var layout = SuggestionPlanner.Layout(mergesServices: true)
  /// The needs as they are now.
  private(set) var needs: [PlannedNeed]

  /// Groups up to which the saving of each is worked out exactly.
  private static let exactLimit = 40

  init(
    planner: SuggestionPlanner, given: GivenPolicy?, told: [PlannedNeed], wholeServices: [String],
    limit: Int
  ) {
    self.planner = planner
    self.given = given
    self.told = told
    self.wholeServices = wholeServices
    self.limit = limit
    needs = told
  }

  /// The policy, its resources as wide as they must be.
  mutating func widen() -> QuotaFitter.Fitted {
    var current = policy(of: needs)
    for level in ResourceNeeds.Level.allCases.dropFirst() where !fits(current) {
      if level == .any, layout.hasTightGuards {
        // The conditions that only tell apart what was seen go before the resources do.
        layout.hasTightGuards = false
        current = policy(of: needs)
      }
      let all = needs.map { need in
        let wider = planner.widened(need, to: level)
        return wider.size < need.size || level == .any ? wider : need
      }
      let trial = policy(of: all)
      if !fits(trial) {
        needs = all
        current = trial
      } else {
        widenInTurn(to: level, &current)
      }
    }
    if fits(current) { relax(&current) }
    current.widenings = widenings
    return current
  }

  private func policy(of needs: [PlannedNeed]) -> QuotaFitter.Fitted {
    var fitted = QuotaFitter.Fitted(
      given, planner.statements(needs, wholeServices: wholeServices, layout: layout))
    fitted.isMerged = true
    return fitted
  }

  private func fits(_ fitted: QuotaFitter.Fitted) -> Bool { fitted.characters <= limit }

  // MARK: In turn

  /// Widens one group of needs on the same resources after the other.
  private mutating func widenInTurn(
    to level: ResourceNeeds.Level, _ current: inout QuotaFitter.Fitted
  ) {
    while !fits(current) {
      let groups = groups.filter { group in
        group.contains { planner.widened(needs[$0], to: level).resources != needs[$0].resources }
      }
      let isExact = groups.count <= Self.exactLimit
      var best: (rank: (Int, Int), needs: [PlannedNeed], policy: QuotaFitter.Fitted?)?
      for group in groups {
        var wider = needs
        for place in group { wider[place] = planner.widened(needs[place], to: level) }
        let policy = isExact ? policy(of: wider) : nil
        let saving =
          policy.map { current.characters - $0.characters }
          ?? group.reduce(0) { $0 + needs[$1].size - wider[$1].size }
        let rank = (group.contains { needs[$0].isReview } ? 0 : 1, saving)
        guard saving > 0, best.map({ rank > $0.rank }) ?? true else { continue }
        best = (rank, wider, policy)
      }
      guard let best else { return }
      needs = best.needs
      current = best.policy ?? policy(of: needs)
    }
  }

  /// Takes back what the policy fits without.
  private mutating func relax(_ current: inout QuotaFitter.Fitted) {
    for group in groups.reversed() + needs.indices.map({ [$0] }) {
      let wide = needs
      guard let widest = group.map({ needs[$0].need.resources.level }).max() else { continue }
      for level in ResourceNeeds.Level.allCases where level < widest {
        for place in group { needs[place] = planner.widened(told[place], to: level) }
        let trial = policy(of: needs)
        if fits(trial) {
          current = trial
          break
        }
        needs = wide
      }
    }
  }

  /// The places of needs on the same resources, in the order of the first.
  private var groups: [[Int]] {
    var places: [[String]: Int] = [:]
    var groups: [[Int]] = []
    for (index, need) in needs.enumerated() {
      if let place = places[need.resources] {
        groups[place].append(index)
      } else {
        places[need.resources] = groups.count
        groups.append([index])
      }
    }
    return groups
  }

  private var widenings: [ResourceWidening] {
    zip(told, needs).compactMap { told, need in
      told.resources == need.resources
        ? nil
        : ResourceWidening(
          action: need.need.action.description, told: told.resources.count,
          resources: need.resources)
    }
  }
}
