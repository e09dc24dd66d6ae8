import CloudTrail
import IAMEvaluation
import RequestMapping
import Timestamps

/// The calls of an archive as they were mapped, those that are alike together: what is left to do is to
/// have boundaries decide them.
struct KeptCalls: Sendable {
  /// All that a contribution follows from, besides the plan.
  private struct Likeness: Hashable {
    var account: String?
    var region: String?
    var source: String?
    var name: String?
    var category: String?
    var error: String?
    var message: String?
    var sourceIdentity: String?
    var boundaryEventID: String?
    var standing: MappedEvent.Standing
    var recorded: RecordedOutcome
    var requests: [AuthorizationRequest]
    var marks: [UInt8]
    var fits: Ternary
    var reach: Ternary
    var isWithheld: Bool
    var untold: Set<CondensedField>
    var resources: [CallSketches.Request: TextSketch]
  }

  /// Calls that are alike.
  fileprivate struct Group: Sendable {
    var record: CloudTrailRecord
    var event: MappedEvent
    /// The same if an address of the network stood for all that the calls came from.
    var networked: (network: String, event: MappedEvent)?
    var fits: Ternary
    var reach: Ternary
    var sketches: CallSketches?
    var untold: Set<CondensedField>
    var occurrences: Occurrences
  }

  /// The condition keys that were derived.
  let keys: Set<String>
  private let scope: ReplayScope
  private let sessions: SessionRule
  private let general: GeneralRecords
  private var mapper: RequestMapper
  private var groups: [Group] = []
  /// Where in `groups` calls are.
  private var places: [Likeness: Int] = [:]
  /// What was read beside the calls.
  var input = InputTally()

  init(_ plan: ReplayPlan, keys: Set<String>) {
    self.keys = keys
    scope = plan.scope
    sessions = plan.sessions
    general = GeneralRecords(plan)
    mapper = RequestMapper(
      catalog: plan.catalog, demand: ContextDemand(keys: keys), facts: plan.facts)
  }

  /// Calls that are worth another worker.
  private static let leastPart = 256

  /// Calls that are told apart.
  var count: Int { groups.count }

  // MARK: - Keeping

  /// Adds the calls of a record.
  mutating func add(_ record: CloudTrailRecord, under plan: ReplayPlan) {
    guard record.condensed != nil else {
      var occurrences = Occurrences()
      occurrences.add(at: record.eventTime)
      if let id = record.eventID {
        occurrences.add(Finding.Event(time: record.eventTime, id: id))
      }
      return add(
        record, mapper.map(record), nil, nil, timed: record, occurrences: occurrences, untold: [])
    }
    let (event, sketches) = general.plainEvent(of: record, by: &mapper)
    let networked = general.networkedEvent(of: record, by: &mapper)
    let untold = Set(GeneralRecords.untold(of: record).map(\.field))
    for var share in CondensedShare.shares(of: record, under: plan) {
      if let sketches { share.occurrences.add(sketches.sessions) }
      add(
        record, event, networked, sketches, timed: share.record, occurrences: share.occurrences,
        untold: untold)
    }
  }

  private mutating func add(
    _ record: CloudTrailRecord, _ event: MappedEvent,
    _ networked: (network: String, event: MappedEvent)?, _ sketches: CallSketches?,
    timed: CloudTrailRecord, occurrences: Occurrences, untold: Set<CondensedField>
  ) {
    let fits = scope.includes(timed, event)
    let reach = sessions.reaches(timed, event)
    let isDenied = event.recorded == .denied
    let key = Likeness(
      account: record.recipientAccountId ?? record.userIdentity?.accountId,
      region: record.awsRegion, source: record.eventSource, name: record.eventName,
      category: record.eventCategory, error: isDenied ? record.errorCode : nil,
      message: isDenied ? record.errorMessage : nil,
      sourceIdentity: record.userIdentity?.session?.sourceIdentity,
      boundaryEventID: record.condensed == nil && BoundaryEvent.isTold(by: record)
        ? record.eventID : nil,
      standing: event.standing, recorded: event.recorded,
      requests: event.requests.map(\.request) + (networked?.event.requests.map(\.request) ?? []),
      marks: event.requests.flatMap(Self.marks), fits: fits, reach: reach,
      isWithheld: record.withholdsParameters(of: event.footprint), untold: untold,
      resources: sketches?.resources ?? [:])
    add(
      Group(
        record: record, event: event, networked: networked, fits: fits, reach: reach,
        sketches: sketches, untold: untold, occurrences: occurrences), at: key)
  }

  private mutating func add(_ group: Group, at key: Likeness) {
    if let place = places[key] {
      groups[place].occurrences.merge(group.occurrences)
    } else {
      places[key] = groups.count
      groups.append(group)
    }
  }

  private static func marks(of request: MappedRequest) -> [UInt8] {
    let certainty: UInt8 =
      switch request.certainty {
      case .certain: 0
      case .assumedAction: 1
      case .assumedRequest: 2
      }
    return [certainty, request.isDeniedItem ? 1 : 0, request.mayHaveResourcePolicy ? 1 : 0]
  }

  /// Adds the calls of another part of the archive.
  mutating func merge(_ other: KeptCalls) {
    input.merge(other.input)
    for (key, place) in other.places { add(other.groups[place], at: key) }
  }

  // MARK: - Deciding

  /// What a plan makes of the calls.
  func tally(_ plan: ReplayPlan, workers: Int) async -> Tally {
    let groups = groups
    let count = max(1, min(workers, groups.count / Self.leastPart))
    let size = (groups.count + count - 1) / count
    var tally = Tally(boundaries: plan.candidateCount, limits: plan.limits)
    tally.add(input)
    await withTaskGroup(of: Tally.self) { tasks in
      for part in 0..<count {
        tasks.addTask {
          var networks = TreatedNetworks(plan)
          var tally = Tally(boundaries: plan.candidateCount, limits: plan.limits)
          for place in part * size..<min((part + 1) * size, groups.count) {
            tally.add(groups[place], under: plan, &networks)
          }
          return tally
        }
      }
      for await part in tasks { tally.merge(part) }
    }
    tally.settle()
    return tally
  }
}

/// Networks of which it was found whether all addresses are decided alike.
private struct TreatedNetworks {
  private let general: GeneralRecords
  private var known: [String: Bool] = [:]

  init(_ plan: ReplayPlan) {
    general = GeneralRecords(plan)
  }

  mutating func areAlike(_ network: String) -> Bool {
    if let known = known[network] { return known }
    let isAlike = general.treatsAlike(network)
    known[network] = isAlike
    return isAlike
  }
}

extension Tally {
  fileprivate mutating func add(
    _ group: borrowing KeptCalls.Group, under plan: ReplayPlan, _ networks: inout TreatedNetworks
  ) {
    var event = group.event
    if let networked = group.networked, networks.areAlike(networked.network) {
      event = networked.event
    }
    let contribution = Contribution(
      group.record, event.reached(group.reach), fits: group.fits, plan: plan, reach: group.reach,
      sketches: group.sketches)
    if group.fits != .no {
      stale.add(plan.supplied.contradictions(of: event), count: group.occurrences.count)
    }
    add(contribution, group.occurrences)
    for field in GeneralRecords.fields(thatLeftOpen: contribution, group.untold) {
      input.condensed.open[field, default: 0] += group.occurrences.count
    }
  }
}
