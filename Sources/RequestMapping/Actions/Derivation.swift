import IAMEvaluation
import IAMPolicy

/// Derives the requests of a call from its plan.
enum Derivation {
  /// More requests than any call makes; what a hostile record claims beyond them is cut off.
  private static let limit = 4_000

  /// The requests, the primary one first.
  static func drafts(
    _ plan: EventPlan, call: Call, cache: inout PlanCache
  ) -> [RequestDraft] {
    var drafts: [RequestDraft] = []
    for action in plan.actions { drafts += primary(action, plan, call) }
    for action in plan.possibleActions {
      drafts += primary(action, plan, call).map { draft in
        var draft = draft
        draft.certainty = .assumedRequest
        return draft
      }
    }
    drafts += SecondaryRequests.drafts(plan, call: call, primary: drafts)
    for rule in plan.rules { rule.apply(&drafts, call, &cache) }
    GeneralNames.settle(&drafts, of: call)
    SuppliedResources.complete(&drafts, of: call)
    drafts = distinct(drafts)
    BatchDenials.mark(&drafts, of: call)
    if drafts.count == limit || call.hasUnreadElements { drafts += rest(of: drafts) }
    return drafts
  }

  /// One request an action for what a call holds beyond the limits: on resources that are not
  /// looked at, so that only a boundary that treats all of them alike decides.
  private static func rest(of drafts: [RequestDraft]) -> [RequestDraft] {
    var seen: Set<ActionName> = []
    return drafts.filter { seen.insert($0.action.name).inserted }.map { draft in
      RequestDraft(
        draft.action, ResolvedResource(.unknown, origin: .unknown), certainty: draft.certainty)
    }
  }

  private static func primary(
    _ action: ActionPlan, _ plan: EventPlan, _ call: Call
  ) -> [RequestDraft] {
    let rules = ResourceRules(call: call, bindings: plan.bindings)
    let resolved: [ResolvedResource]
    if plan.resources.isEmpty {
      resolved = rules.resources(of: action)
    } else {
      resolved = [rules.resource(of: plan.resources)]
    }
    return resolved.map { RequestDraft(action, $0, certainty: plan.certainty) }
  }

  /// Puts what AWS itself says of a denied request before what is derived.
  static func apply(
    _ stated: StatedDenial, to drafts: inout [RequestDraft], cache: inout PlanCache
  ) {
    guard let name = ActionName(stated.action) else { return }
    let same = drafts.indices.filter { drafts[$0].action.name == name }
    guard let text = stated.resourceText else {
      if same.isEmpty, let action = cache.action(stated.action) {
        drafts.insert(
          RequestDraft(
            action, ResolvedResource(.unknown, origin: .unknown), certainty: .certain), at: 0)
      }
      return
    }
    let resource: RequestResource = text == "*" ? .none : .exact(text)
    if let index = same.first(where: { drafts[$0].resource == resource }) {
      drafts[index].origin = .stated
      return
    }
    if same.count == 1 {
      drafts[same[0]].resource = resource
      drafts[same[0]].origin = .stated
      drafts[same[0]].certainty = .certain
      return
    }
    guard let action = cache.action(stated.action) else { return }
    let resolved = ResolvedResource(
      resource, origin: .stated, account: ResourceRules.account(inARN: text))
    drafts.insert(RequestDraft(action, resolved, certainty: .certain), at: 0)
  }

  private static func distinct(_ drafts: [RequestDraft]) -> [RequestDraft] {
    struct Key: Hashable {
      var action: ActionName
      var resource: RequestResource
    }
    guard drafts.count > 1 else { return drafts }
    var seen = Set<Key>()
    return Array(
      drafts.filter { seen.insert(Key(action: $0.action.name, resource: $0.resource)).inserted }
        .prefix(limit))
  }
}
