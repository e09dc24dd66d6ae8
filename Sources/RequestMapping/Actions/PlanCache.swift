import ServiceCatalog

/// What was looked up so far: each worker has its own, so nothing is shared.
struct PlanCache: Sendable {
  private var planner: Planner
  private var plans: [EventKey: EventPlan] = [:]
  private var actions: [String: ActionPlan] = [:]

  /// A log holds some hundreds of distinct events; a hostile one must not fill the memory.
  private static let limit = 20_000

  private struct EventKey: Hashable {
    var source: String
    var name: String
  }

  init(catalog: Catalog) {
    planner = Planner(catalog: catalog)
  }

  /// The plan of an event.
  mutating func plan(source: String, name: String) -> EventPlan {
    let key = EventKey(source: source, name: name)
    if let plan = plans[key] { return plan }
    if plans.count >= Self.limit { plans.removeAll() }
    let plan = planner.plan(source: source, name: name)
    plans[key] = plan
    return plan
  }

  /// The plan of an action that a rule names.
  mutating func action(_ name: String) -> ActionPlan? {
    if let plan = actions[name] { return plan }
    guard let plan = planner.actionPlan(name) else { return nil }
    if actions.count >= Self.limit { actions.removeAll() }
    actions[name] = plan
    return plan
  }
}
