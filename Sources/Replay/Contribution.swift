import CloudTrail
import IAMEvaluation
import IAMPolicy
import RequestMapping
import Timestamps

/// What a record, or many that are alike, adds to a tally, apart from when and how often.
struct Contribution: Sendable {
  /// What one boundary would have done.
  struct Candidate: Sendable {
    /// `outOfScope` where the filters leave the record out.
    var verdict: Verdict
    /// Whether a resource's policy lets it past the boundary.
    var isRescued = false
    /// What changes, compared with the boundary in force.
    var change: Change?
    /// The number of the boundary that a rollout plan assigns, from 1.
    var assigned: Int?
    var findings: [Shown] = []
  }

  /// A finding that the record shows.
  struct Shown: Sendable {
    var key: FindingKey
    /// Of each request that shows it, how reports show the resource.
    var resources: [String] = []
    /// What is told of resources that a condensed archive does not tell one by one.
    var sketches: [TextSketch] = []
    var certainty = MappedRequest.Certainty.certain
    var mayBeRescued = false
    var misses: [NearestMiss] = []
  }

  var account: String?
  var region: String?
  var service: String?
  var isData: Bool
  var fits: Ternary
  var standing: MappedEvent.Standing
  var recorded: RecordedOutcome
  /// The event, if its action is only assumed.
  var assumedEvent: String?
  var candidates: [Candidate]
  /// Whether the log withholds parameters that the requests follow from; asked of undecided calls alone.
  var isWithheld = false
  /// A call that gave somebody a boundary, or took it away.
  var boundaryEvent: BoundaryEvent?
  /// The event id of that call.
  var boundaryEventID: String?
  /// What of the record's content it follows from.
  var footprint: CallFootprint

  /// Whether it shows any finding.
  var hasFindings: Bool { candidates.contains { !$0.findings.isEmpty } }

  /// Has the boundaries decide a record.
  init(
    _ record: CloudTrailRecord, _ event: MappedEvent, fits: Ternary, plan: ReplayPlan,
    reach: Ternary, sketches: CallSketches? = nil
  ) {
    account = (record.recipientAccountId ?? record.userIdentity?.accountId)?.clipped(to: .name)
    region = record.awsRegion?.clipped(to: .name)
    service = record.serviceLabel?.clipped(to: .name)
    isData = record.eventCategory == "Data"
    self.fits = fits
    standing = event.standing.shown(of: record)
    recorded = event.recorded
    footprint = event.footprint
    if event.requests.contains(where: { $0.certainty == .assumedAction }) {
      assumedEvent = "\(record.eventSource ?? "")/\(record.eventName ?? "")".clipped(to: .name)
    }
    // Condensed archives tell of these calls in their first lines.
    if record.condensed == nil {
      boundaryEvent = BoundaryEvent(record, recorded: event.recorded)
      if boundaryEvent != nil { boundaryEventID = record.eventID }
    }
    candidates = (0..<plan.candidateCount).map { index in
      guard fits != .no else { return Candidate(verdict: .outOfScope) }
      return Candidate(
        record, event, choice: plan.choice(ofCandidate: index, for: event), plan: plan,
        reach: reach, sketches: sketches)
    }
    if candidates.contains(where: { $0.verdict == .indeterminate }) {
      isWithheld = record.withholdsParameters(of: event.footprint)
    }
  }
}

extension MappedEvent.Standing {
  /// As reports show it.
  func shown(of record: CloudTrailRecord) -> Self {
    named(by: record.userIdentity?.session?.sourceIdentity).clipped
  }

  /// With the source identity, where there is one, for the session's name: it stays the same from role
  /// to role, and nobody but who set it first can choose it.
  ///
  /// Source: IAM User Guide, "Monitor and control actions taken with assumed roles".
  fileprivate func named(by sourceIdentity: String?) -> Self {
    guard case .principal(var principal) = self, principal.session != nil, let sourceIdentity,
      !sourceIdentity.isEmpty
    else { return self }
    principal.session = sourceIdentity
    return .principal(principal)
  }

  /// With names and ARNs no longer than AWS gives them.
  fileprivate var clipped: Self {
    guard case .principal(var principal) = self else { return self }
    principal.key = principal.key.clipped
    principal.arn = principal.arn.clipped(to: .reference)
    principal.session = principal.session?.clipped(to: .name)
    return .principal(principal)
  }
}

extension Principal.Key {
  fileprivate var clipped: Self {
    Self(account: account.clipped(to: .name), kind: kind, name: name.clipped(to: .name))
  }
}

extension FindingKey {
  fileprivate var clipped: Self {
    var clipped = self
    clipped.principal = principal?.clipped
    clipped.action = action.clipped(to: .name)
    return clipped
  }
}

extension Contribution.Candidate {
  /// What a candidate would have done to a record, by the boundary that it has for the principal.
  fileprivate init(
    _ record: CloudTrailRecord, _ event: MappedEvent, choice: BoundaryChoice, plan: ReplayPlan,
    reach: Ternary, sketches: CallSketches?
  ) {
    let impact = RecordImpact(
      of: event, choice: choice, among: plan.boundaries, with: plan.supplied, reach: reach)
    verdict = impact.verdict
    isRescued = impact.isRescued
    var boundary: CompiledPolicy?
    if case .boundary(let index) = choice, plan.boundaries.indices.contains(index) {
      boundary = plan.boundaries[index]
      if plan.rollout != nil { assigned = index + 1 }
    }
    let comparison = plan.baseline.map {
      RecordComparison(impact, of: event, record, with: $0, supplied: plan.supplied) { mapped in
        switch choice {
        case .boundary:
          boundary.map {
            RecordImpact.decide(mapped, under: $0, with: plan.supplied, reach: reach)
          }
        case .none: nil
        case .open(let missing): RecordImpact.leftOpen(mapped, missing, reach)
        }
      }
    }
    change = comparison?.change
    let found = impact.findings(
      for: event, of: record, boundary: assigned, comparison: comparison)
    for (key, request) in found { add(key.clipped, request, under: boundary, sketches) }
  }

  /// The findings that bring about the verdict.
  fileprivate var deciding: [FindingKey] {
    findings.compactMap { $0.key.verdict == verdict ? $0.key : nil }
  }

  private mutating func add(
    _ key: FindingKey, _ request: RecordImpact.RequestImpact?, under boundary: CompiledPolicy?,
    _ sketches: CallSketches?
  ) {
    let known = findings.firstIndex { $0.key == key }
    let place = known ?? findings.endIndex
    if known == nil { findings.append(Contribution.Shown(key: key)) }
    guard let request else { return }
    let shown = request.mapped.request.resource.shown
    let general = CallSketches.Request(
      action: request.mapped.request.action.description, resource: shown)
    if let sketch = sketches?.resources[general] {
      findings[place].sketches.append(sketch)
    } else {
      findings[place].resources.append(shown)
    }
    findings[place].certainty = max(findings[place].certainty, request.mapped.certainty)
    guard request.decision.decision == .implicitDeny else { return }
    if request.mayBeRescued { findings[place].mayBeRescued = true }
    if let miss = boundary?.nearestMiss(for: request.mapped.request) {
      findings[place].misses.append(miss)
    }
  }
}

/// When and how often records that are alike were met.
struct Occurrences: Sendable {
  private(set) var count = 0
  private(set) var first: Timestamp?
  private(set) var last: Timestamp?
  /// Records by day, in the order of their first; those without a time are on none.
  private(set) var days: [(day: Int64, count: Int)] = []
  private var latestPlace = 0
  /// The earliest events, sorted.
  private(set) var events: [Finding.Event] = []
  /// The sessions of the callers, besides that of the contribution.
  private(set) var sessions = DistinctSample()

  /// Adds one record.
  mutating func add(at time: Timestamp?) {
    count += 1
    guard let time else { return }
    if let first, time >= first {} else { first = time }
    if let last, time <= last {} else { last = time }
    let day = time.dayNumber
    // Records come by time, file after file: mostly it is the day of the last, or the next one.
    for place in latestPlace..<min(latestPlace + 2, days.count) where days[place].day == day {
      days[place].count += 1
      latestPlace = place
      return
    }
    if let place = days.lastIndex(where: { $0.day == day }) {
      days[place].count += 1
      latestPlace = place
    } else {
      days.append((day, 1))
      latestPlace = days.count - 1
    }
  }

  /// Whether there are so many days that they are better counted, and begun anew: those of a log
  /// that makes up a day for each record would take memory without bound, and longer and longer to
  /// search.
  var isLong: Bool { days.count >= 64 }

  /// Adds the records that stand for calls of one day.
  mutating func add(_ day: CondensedCalls.Day) {
    count += day.calls
    first = earliest(first, day.first)
    last = latest(last, day.last)
    days.append((day.number, day.calls))
  }

  /// Whether there are so many days of calls that condensed records stand for.
  var isVeryLong: Bool { days.count >= 512 }

  /// Adds the records that stand for calls of some days, which are in order.
  mutating func add(_ more: [CondensedCalls.Day]) {
    for day in more {
      count += day.calls
      first = earliest(first, day.first)
      last = latest(last, day.last)
    }
    let known = days
    guard let latest = known.last?.day, let next = more.first?.number, next <= latest else {
      days += more.map { ($0.number, $0.calls) }
      return
    }
    let isSorted = zip(known, known.dropFirst()).allSatisfy { $0.day < $1.day }
    var left = (isSorted ? known : known.sorted { $0.day < $1.day })[...]
    days.removeAll(keepingCapacity: true)
    latestPlace = 0
    for day in more {
      while let first = left.first, first.day < day.number {
        days.append(first)
        left.removeFirst()
      }
      var calls = day.calls
      while let first = left.first, first.day == day.number {
        calls += first.count
        left.removeFirst()
      }
      days.append((day.number, calls))
    }
    days += left
  }

  /// Adds records that are alike.
  mutating func merge(_ other: Occurrences) {
    let (counted, begun, ended) = (count + other.count, first, last)
    add(
      other.days.sorted { $0.day < $1.day }.map {
        CondensedCalls.Day(number: $0.day, calls: $0.count, seconds: 0...0)
      })
    count = counted
    first = earliest(begun, other.first)
    last = latest(ended, other.last)
    for event in other.events { add(event) }
    sessions.merge(other.sessions)
  }

  /// Adds records without a time.
  mutating func add(untimed calls: Int) {
    count += calls
  }

  /// Adds sessions that a condensed archive does not tell one by one.
  mutating func add(_ more: DistinctSample) {
    sessions.merge(more)
  }

  /// Adds the session of a caller.
  mutating func add(session: SessionName) {
    sessions.insert(session.text, hash: session.hash)
  }

  /// Whether an event of this time could be among the earliest.
  func wants(eventAt time: Timestamp?) -> Bool {
    guard events.count == Finding.eventLimit, let latest = events.last else { return true }
    guard let known = latest.time else { return true }
    return time.map { $0 <= known } ?? false
  }

  /// Adds the event of a record.
  mutating func add(_ event: Finding.Event) {
    events.keepSmallest(Finding.eventLimit, event)
  }
}

extension Tally {
  /// Counts records that are alike.
  mutating func add(_ contribution: Contribution, _ occurrences: Occurrences) {
    guard occurrences.count > 0 else { return }
    input.add(contribution, occurrences)
    if let event = contribution.boundaryEvent {
      boundaries.add(
        event, at: occurrences.last,
        eventID: contribution.boundaryEventID ?? "",
        count: occurrences.count)
    }
    for index in candidates.indices {
      candidates[index].add(contribution.candidates[index], of: contribution, occurrences)
    }
  }
}

extension InputTally {
  fileprivate mutating func add(_ contribution: Contribution, _ occurrences: Occurrences) {
    defer { settleIfOverfull() }
    let count = occurrences.count
    records += count
    firstEventTime = earliest(firstEventTime, occurrences.first)
    lastEventTime = latest(lastEventTime, occurrences.last)
    if let account = contribution.account { accounts.insert(account) }
    if let region = contribution.region { regions.insert(region) }
    if let service = contribution.service {
      if contribution.isData {
        services[service, default: ServiceTally()].data += count
      } else {
        services[service, default: ServiceTally()].management += count
      }
    }
    // Whom a rollout plan leaves out is out of scope, too.
    let isLeftOut =
      !contribution.candidates.isEmpty
      && contribution.candidates.allSatisfy { $0.verdict == .outOfScope }
    if contribution.fits == .yes, !isLeftOut { recordsInScope += count }
    guard contribution.fits != .no else { return }
    switch contribution.standing {
    case .notAuthorized(let reason): notAuthorizedReasons[reason, default: 0] += count
    case .exempt(let reason): exemptReasons[reason, default: 0] += count
    case .callerUnknown, .principal: break
    }
    if let name = contribution.assumedEvent { assumedEvents[name, default: 0] += count }
  }
}

extension CandidateTally {
  fileprivate mutating func add(
    _ candidate: Contribution.Candidate, of contribution: Contribution, _ occurrences: Occurrences
  ) {
    defer { settleIfOverfull() }
    let verdict = candidate.verdict
    verdicts[verdict] += occurrences.count
    for (day, count) in occurrences.days {
      timeline[day, default: VerdictCounts()][verdict] += count
    }
    guard contribution.fits != .no else { return }
    if candidate.isRescued { rescued += occurrences.count }
    if contribution.isWithheld, verdict == .indeterminate { withheld += occurrences.count }
    if let change = candidate.change { changes[change, default: 0] += occurrences.count }
    if contribution.recorded == .failedBefore { failedBefore[verdict] += occurrences.count }
    if case .principal(let principal) = contribution.standing {
      count(principal.key, arn: principal.arn) {
        $0.add(verdict, occurrences.count, as: principal, assigned: candidate.assigned)
      }
    }
    for shown in candidate.findings {
      count(shown.key) { $0.add(shown, of: contribution, occurrences) }
    }
    guard contribution.recorded != .failedBefore else { return }
    let deciding = candidate.deciding
    if deciding.count > 1 {
      shared.add(deciding, verdict, occurrences.count)
    } else if let only = deciding.first {
      findings[only]?.soleCalls += occurrences.count
    }
  }
}

extension PrincipalTally {
  fileprivate mutating func add(
    _ verdict: Verdict, _ count: Int, as principal: Principal, assigned: Int?
  ) {
    if let assigned { self.assigned.insert(assigned) }
    if arn != principal.arn { arn = Self.fuller(arn, principal.arn) }
    verdicts[verdict] += count
  }
}

extension Finding {
  fileprivate mutating func add(
    _ shown: Contribution.Shown, of contribution: Contribution, _ occurrences: Occurrences
  ) {
    for resource in shown.resources {
      resources.insert(resource)
      resourceSpan.insert(resource)
    }
    for sketch in shown.sketches {
      resources.merge(sketch.sample)
      resourceSpan.merge(sketch.span)
    }
    certainty = max(certainty, shown.certainty)
    mayBeRescued = mayBeRescued || shown.mayBeRescued
    for miss in shown.misses { keepNearest(miss) }
    calls += occurrences.count
    recorded[contribution.recorded, default: 0] += occurrences.count
    firstSeen = earliest(firstSeen, occurrences.first)
    lastSeen = latest(lastSeen, occurrences.last)
    for (day, count) in occurrences.days { perDay[day, default: 0] += count }
    perDay.foldIfOverfull(beyond: TallyLimits.daysOfFinding) { foldedDays += $1 }
    if case .principal(let principal) = contribution.standing, let session = principal.session {
      sessions.insert(session)
    }
    sessions.merge(occurrences.sessions)
    for event in occurrences.events { events.keepSmallest(Self.eventLimit, event) }
  }
}
