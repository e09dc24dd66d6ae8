public import CloudTrail
public import IAMEvaluation
public import ServiceCatalog

/// Turns records into the authorization requests that AWS evaluated.
///
/// What the catalog tells of an event is looked up once; so a mapper remembers, and each worker
/// has its own copy.
///
///     var mapper = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: []))
///     let event = mapper.map(record)
///     event.requests.map(\.request.action.description)  // ["s3:PutObject"]
///
/// Every record gets an answer: what the catalog does not know is assumed to need an action of the
/// event's name, and says so.
public struct RequestMapper: Sendable {
  let demand: ContextDemand
  private let usesStatedDenials: Bool
  let facts: SuppliedFacts
  var cache: PlanCache
  var callers: KnownCallers
  private var asked: AskedKeys?

  /// Creates a mapper that answers the condition keys of `demand`.
  ///
  /// - Parameters:
  ///   - usesStatedDenials: whether the action and resource that AWS names in an error message go
  ///     before what is derived; false where the two are to be compared.
  ///   - facts: what is known beside the records.
  ///   - policies: all that will decide the requests, so that of the demanded keys those are left out
  ///     that no policy asks for when it decides the request at hand; nil to have all of them.
  public init(
    catalog: Catalog, demand: ContextDemand, usesStatedDenials: Bool = true,
    facts: SuppliedFacts = SuppliedFacts(), policies: [CompiledPolicy]? = nil
  ) {
    self.demand = demand
    self.usesStatedDenials = usesStatedDenials
    self.facts = facts
    callers = KnownCallers(facts: facts)
    asked = policies.map { AskedKeys($0) }
    cache = PlanCache(catalog: catalog)
  }

  /// Maps one record; every record gets an answer.
  public mutating func map(_ record: CloudTrailRecord) -> MappedEvent {
    let recorded = OutcomeRules.outcome(of: record)
    guard let source = record.eventSource, !source.isEmpty, let name = record.eventName,
      !name.isEmpty
    else {
      return MappedEvent(
        standing: standing(of: record, plan: nil, identity: callers.entry(for: record)),
        recorded: recorded)
    }
    let plan = cache.plan(source: source, name: name)
    let identity = callers.entry(for: record)
    let standing = standing(of: record, plan: plan, identity: identity)
    switch standing {
    case .notAuthorized, .exempt: return MappedEvent(standing: standing, recorded: recorded)
    case .callerUnknown, .principal: break
    }
    let call = Call(
      record, plan: plan, caller: identity.caller, isDenied: recorded == .denied, facts: facts)
    var drafts = Derivation.drafts(plan, call: call, cache: &cache)
    if usesStatedDenials, recorded == .denied, let message = record.errorMessage,
      let stated = StatedDenial(parsing: message)
    {
      Derivation.apply(stated, to: &drafts, cache: &cache)
    }
    var event = MappedEvent(
      standing: standing, recorded: recorded, requests: requests(drafts, call: call))
    event.footprint = call.details.footprint
    return event
  }

  private func standing(
    of record: CloudTrailRecord, plan: EventPlan?, identity: KnownCallers.Entry
  ) -> MappedEvent.Standing {
    let isKnown = plan?.isKnown ?? false
    if let reason = NotAuthorizedRules.reason(for: record, isKnownAction: isKnown) {
      return .notAuthorized(reason)
    }
    if plan?.needsNoPermission == true { return .notAuthorized("noPermissionNeeded") }
    if let reason = identity.exemption ?? ExemptionRules.federatedSignIn(record) {
      return .exempt(reason)
    }
    return identity.caller.map { .principal($0.principal) } ?? .callerUnknown
  }

  private mutating func requests(_ drafts: [RequestDraft], call: Call) -> [MappedRequest] {
    var rules: ContextRules?
    let all = asked == nil ? demand.keys.sorted() : []
    let callerAccount = call.caller?.principal.key.account
    return drafts.map { draft in
      let isSameAccount =
        draft.resourceAccount == nil || callerAccount == nil
        || draft.resourceAccount == callerAccount
      let keys = asked?.keys(for: draft) ?? all
      var context = RequestContext(unlisted: .unknown)
      if !keys.isEmpty || demand.includesAllRecoverable {
        call.details.note(keys: keys)
        let known = rules ?? ContextRules(call)
        rules = known
        context = known.context(of: draft, keys: keys, demand: demand)
      }
      return MappedRequest(
        request: AuthorizationRequest(
          caller: call.caller?.caller, action: draft.action.name, resource: draft.resource,
          resourceAccount: draft.resourceAccount,
          context: context),
        origin: draft.origin, certainty: draft.certainty, isDeniedItem: draft.isDeniedItem,
        mayHaveResourcePolicy: draft.mayHaveResourcePolicy && isSameAccount)
    }
  }
}
