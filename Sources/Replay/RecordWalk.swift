public import CloudTrail
public import IAMEvaluation
public import RequestMapping

/// A record on its way past, with all that the replay makes of it.
public struct WalkedRecord: Sendable {
  public var record: CloudTrailRecord
  public var event: MappedEvent
  /// Whether the filters let it in.
  public var isInScope: Bool
  /// The principal that a boundary would be attached to, even if it does not reach this call.
  public var principal: Principal?
  /// Whether the boundary reaches the call at all (`SessionRule`).
  public var reach: Ternary
  /// The calls that the record stands for.
  public var calls = 1
  /// The event ids that are known of its calls.
  public var eventIDs: Set<String> {
    Set([record.eventID].compactMap(\.self) + (record.condensed?.events.map(\.id) ?? []))
  }
  /// What the record of a condensed archive does not tell; empty for any other.
  public var untold: [UntoldField] { GeneralRecords.untold(of: record) }
  /// The file, as reports call it.
  public var file: String
  /// The record's first byte in the inflated text.
  public var offset: Int
}

/// Hands over the records of an archive one by one, in the order of the files; copies are left out.
public enum RecordWalk {
  /// Walks all records and returns what was counted of the files; the verdicts are the caller's.
  ///
  /// Once the records are not wanted any more, they are read past and no further file is opened.
  ///
  /// - Parameters:
  ///   - usesStatedDenials: whether what AWS names in an error message goes before what is derived.
  ///   - includesAllRecoverable: whether every condition key that a record tells is derived, besides
  ///     those that the boundaries ask for.
  ///   - isWanted: whether somebody still waits for records.
  public static func run(
    _ plan: ReplayPlan, over logs: LogList, dedupe: DedupeMode,
    usesStatedDenials: Bool = true, includesAllRecoverable: Bool = true,
    while isWanted: () -> Bool = { true }, _ body: (WalkedRecord) -> Void
  ) -> InputTally {
    var walker = RecordWalker(
      plan,
      demand: ContextDemand(
        keys: plan.contextKeys, includesAllRecoverable: includesAllRecoverable),
      usesStatedDenials: usesStatedDenials)
    var feed = LogFeed(limits: logs.limits, progress: nil)
    var filters: [String: DuplicateFilter] = [:]
    var records = 0
    var duplicates = 0
    for log in logs where isWanted() {
      let group = dedupe == .day ? log.group : ""
      let copies = filters[group] ?? DuplicateFilter()
      filters[group] = copies
      feed.read(log) { record, offset in
        guard isWanted() else { return }
        guard dedupe == .off || record.condensed != nil || copies.insert(record) else {
          duplicates += 1
          return
        }
        records += record.condensed?.count ?? 1
        for walked in walker.walked(record, in: log, at: offset) { body(walked) }
      }
    }
    var input = feed.input
    input.records = records
    input.duplicates += duplicates
    input.problems.sort()
    return input
  }
}

/// Makes of a record all that the replay makes of it.
struct RecordWalker {
  private let plan: ReplayPlan
  private var mapper: RequestMapper
  private let general: GeneralRecords

  init(_ plan: ReplayPlan, demand: ContextDemand, usesStatedDenials: Bool = true) {
    self.plan = plan
    general = GeneralRecords(plan)
    mapper = RequestMapper(
      catalog: plan.catalog, demand: demand, usesStatedDenials: usesStatedDenials,
      facts: plan.facts)
  }

  /// A record, or each share of the calls that a condensed one stands for.
  mutating func walked(
    _ record: CloudTrailRecord, in log: ListedLog, at offset: Int
  ) -> [WalkedRecord] {
    guard record.condensed != nil else {
      return [walked(record, mapper.map(record), in: log, at: offset)]
    }
    let (event, _) = general.event(of: record, by: &mapper)
    return CondensedShare.shares(of: record, under: plan).map { share in
      var walked = walked(share.record, event, in: log, at: offset)
      walked.record = share.shown
      walked.calls = share.occurrences.count
      return walked
    }
  }

  private func walked(
    _ record: CloudTrailRecord, _ event: MappedEvent, in log: ListedLog, at offset: Int
  ) -> WalkedRecord {
    let reach = plan.sessions.reaches(record, event)
    var principal: Principal?
    if case .principal(let found) = event.standing { principal = found }
    return WalkedRecord(
      record: record, event: event.reached(reach),
      isInScope: plan.scope.includes(record, event) != .no, principal: principal,
      reach: reach, file: log.shown, offset: offset)
  }
}
