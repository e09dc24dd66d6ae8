public import IAMEvaluation
public import RequestMapping
public import ServiceCatalog

/// What a replay is to do, apart from the files.
public struct ReplayPlan: Sendable {
  /// The candidate boundaries, in the order of `--boundary`; none, to tell only what follows without.
  public var boundaries: [CompiledPolicy]
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
    boundaries.reduce(into: supplied.contextKeys) { $0.formUnion($1.contextKeys) }
  }
}
