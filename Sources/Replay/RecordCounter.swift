import CloudTrail
import IAMEvaluation
import RequestMapping
import Timestamps

/// Maps records, has the boundaries decide them, and counts; each worker has its own.
struct RecordCounter {
  private let boundaries: [CompiledPolicy]
  private let scope: ReplayScope
  private let supplied: SuppliedLayers
  private let sessions: SessionRule
  private var mapper: RequestMapper
  var tally: Tally

  init(_ plan: ReplayPlan) {
    boundaries = plan.boundaries
    scope = plan.scope
    supplied = plan.supplied
    sessions = plan.sessions
    mapper = RequestMapper(
      catalog: plan.catalog, demand: ContextDemand(keys: plan.contextKeys), facts: plan.facts)
    tally = Tally(boundaries: plan.boundaries.count)
  }

  /// Counts one record, or the copy that it is.
  mutating func add(_ record: CloudTrailRecord, copies: DuplicateFilter?) {
    if let copies, !copies.insert(record) {
      tally.input.duplicates += 1
      return
    }
    tally.input.add(record)
    let mapped = mapper.map(record)
    let fits = scope.includes(record, mapped)
    let isInScope = fits != .no
    if fits == .yes { tally.input.recordsInScope += 1 }
    let reach = sessions.reaches(record, mapped)
    let event = mapped.reached(reach)
    if isInScope {
      tally.input.add(event, of: record)
      tally.stale.add(supplied.contradictions(of: mapped))
    }
    for index in boundaries.indices {
      let boundary = boundaries[index]
      tally.candidates[index].add(
        record, event,
        isInScope ? RecordImpact(of: event, under: boundary, with: supplied, reach: reach) : nil,
        under: boundary)
    }
  }
}

extension InputTally {
  /// Counts what every record tells, whatever its verdict.
  fileprivate mutating func add(_ record: CloudTrailRecord) {
    records += 1
    firstEventTime = earliest(firstEventTime, record.eventTime)
    lastEventTime = latest(lastEventTime, record.eventTime)
    if let account = record.recipientAccountId ?? record.userIdentity?.accountId {
      accounts.insert(account)
    }
    if let region = record.awsRegion { regions.insert(region) }
    guard let service = record.serviceLabel else { return }
    if record.eventCategory == "Data" {
      services[service, default: ServiceTally()].data += 1
    } else {
      services[service, default: ServiceTally()].management += 1
    }
  }

  /// Counts what the mapper made of a record that is in scope.
  fileprivate mutating func add(_ event: MappedEvent, of record: CloudTrailRecord) {
    switch event.standing {
    case .notAuthorized(let reason): notAuthorizedReasons[reason, default: 0] += 1
    case .exempt(let reason): exemptReasons[reason, default: 0] += 1
    case .callerUnknown, .principal: break
    }
    if event.requests.contains(where: { $0.certainty == .assumedAction }) {
      let name = "\(record.eventSource ?? "")/\(record.eventName ?? "")"
      assumedEvents[name, default: 0] += 1
    }
  }
}

extension CandidateTally {
  /// Counts one record; no impact means that the filters leave it out.
  fileprivate mutating func add(
    _ record: CloudTrailRecord, _ event: MappedEvent, _ impact: RecordImpact?,
    under boundary: CompiledPolicy
  ) {
    let verdict = impact?.verdict ?? .outOfScope
    verdicts[verdict] += 1
    if let time = record.eventTime {
      timeline[time.dayNumber, default: VerdictCounts()][verdict] += 1
    }
    guard let impact else { return }
    if impact.isRescued { rescued += 1 }
    if event.recorded == .failedBefore { failedBefore[verdict] += 1 }
    if case .principal(let principal) = event.standing {
      var counted = principals[principal.key] ?? PrincipalTally(arn: principal.arn)
      counted.arn = PrincipalTally.fuller(counted.arn, principal.arn)
      counted.verdicts[verdict] += 1
      principals[principal.key] = counted
    }
    var seen: Set<FindingKey> = []
    for (key, request) in impact.findings(for: event, of: record) {
      findings[key, default: Finding()].add(
        record, event, request, isNewCall: seen.insert(key).inserted, under: boundary)
    }
  }
}

extension Finding {
  fileprivate mutating func add(
    _ record: CloudTrailRecord, _ event: MappedEvent, _ request: RecordImpact.RequestImpact?,
    isNewCall: Bool, under boundary: CompiledPolicy
  ) {
    if let request {
      resources.insert(request.mapped.request.resource.shown)
      certainty = max(certainty, request.mapped.certainty)
      if request.decision.decision == .implicitDeny {
        mayBeRescued = mayBeRescued || request.mayBeRescued
        keepNearest(boundary.nearestMiss(for: request.mapped.request))
      }
    }
    guard isNewCall else { return }
    calls += 1
    recorded[event.recorded, default: 0] += 1
    firstSeen = earliest(firstSeen, record.eventTime)
    lastSeen = latest(lastSeen, record.eventTime)
    if let time = record.eventTime { perDay[time.dayNumber, default: 0] += 1 }
    if case .principal(let principal) = event.standing, let session = principal.session {
      sessions.insert(session)
    }
    if let id = record.eventID {
      events.keepSmallest(Self.eventLimit, Event(time: record.eventTime, id: id))
    }
  }
}
