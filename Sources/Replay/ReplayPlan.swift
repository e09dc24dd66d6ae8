public import IAMEvaluation
public import RequestMapping
public import ServiceCatalog

/// What a replay is to do, apart from the files.
public struct ReplayPlan: Sendable {
  /// The candidate boundaries, in the order of `--boundary`; none, to tell only what follows without.
  ///
  /// With a rollout plan those that it assigns, which are one candidate together.
  public var boundaries: [CompiledPolicy]
  /// Which of the boundaries each principal gets; nil where each is a candidate for all of them.
  public var rollout: RolloutPlan?
  /// The boundary in force, to tell what changes.
  public var baseline: Baseline?
  public var catalog: Catalog
  public var scope: ReplayScope
  /// The layers beside the boundary that were supplied.
  public var supplied = SuppliedLayers()
  /// The sessions that the boundary reaches.
  public var sessions = SessionRule.all
  /// How much is kept row by row of what is counted.
  public var limits = TallyLimits.standard
  /// What is known beside the records.
  public var facts: SuppliedFacts

  /// Creates a plan.
  public init(
    boundaries: [CompiledPolicy], catalog: Catalog, scope: ReplayScope,
    facts: SuppliedFacts = SuppliedFacts()
  ) {
    self.boundaries = boundaries
    self.catalog = catalog
    self.scope = scope
    self.facts = facts
  }

  /// The condition keys that any of the policies asks for: no others are derived.
  public var contextKeys: Set<String> {
    policies.reduce(into: supplied.contextKeys) { $0.formUnion($1.contextKeys) }
  }

  /// The boundaries, and those in force.
  var policies: [CompiledPolicy] { boundaries + (baseline?.policies ?? []) }

  /// How many candidates there are: a rollout plan is one.
  public var candidateCount: Int { rollout == nil ? boundaries.count : 1 }

  /// What a candidate holds an event against.
  public func choice(ofCandidate index: Int, for event: MappedEvent) -> BoundaryChoice {
    guard let rollout else { return .boundary(index) }
    guard case .principal(let principal) = event.standing else {
      return .open(missing: [Unknown.caller.name])
    }
    return rollout.choice(for: principal, facts)
  }
}
