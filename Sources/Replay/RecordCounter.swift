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
  private let memo: RecordMemo?
  private let empty: Tally
  private var tally: Tally

  /// Creates a counter; a memo that is passed in learns from it, and is counted with it.
  init(_ plan: ReplayPlan, memo: RecordMemo? = nil) {
    boundaries = plan.boundaries
    scope = plan.scope
    supplied = plan.supplied
    sessions = plan.sessions
    mapper = RequestMapper(
      catalog: plan.catalog, demand: ContextDemand(keys: plan.contextKeys), facts: plan.facts,
      policies: plan.supplied.isEmpty ? plan.boundaries : nil)
    self.memo = memo
    empty = Tally(boundaries: plan.boundaries.count, limits: plan.limits)
    tally = empty
  }

  /// Rows that were counted since the tally was taken last.
  var rowCount: Int { tally.rowCount }

  /// Counts one record, or the copy that it is.
  mutating func add(
    _ record: CloudTrailRecord, at offset: Int, copies: DuplicateFilter?, of log: ListedLog,
    _ calls: inout CallBatch?
  ) {
    let isCopy = copies?.insert(record) == false
    if isCopy {
      tally.input.duplicates += 1
      guard calls?.tellsCopies == true else { return }
    }
    let mapped = mapper.map(record)
    let fits = scope.includes(record, mapped)
    let reach = sessions.reaches(record, mapped)
    let contribution = Contribution(
      record, mapped.reached(reach), fits: fits, boundaries: boundaries, with: supplied,
      reach: reach)
    if contribution.hasFindings, calls != nil {
      for (number, boundary) in boundaries.enumerated() {
        let call = ImpactedCall(
          record, mapped.reached(reach), under: boundary, number: number, with: supplied,
          reach: reach, file: log.shown, offset: offset)
        if let call { calls?.add(call) }
      }
    }
    guard !isCopy else { return }
    if fits != .no { tally.stale.add(supplied.contradictions(of: mapped)) }
    var occurrence = Occurrences()
    occurrence.add(at: record.eventTime)
    if contribution.hasFindings, let id = record.eventID {
      occurrence.add(Finding.Event(time: record.eventTime, id: id))
    }
    tally.add(contribution, occurrence)
    memo?.learn(
      contribution, of: record, at: offset, boundaries: boundaries, mapper: &mapper, into: &tally)
  }

  /// All that was counted since it was taken last, with the files that were read for it.
  mutating func takeTally(_ input: InputTally) -> Tally {
    memo?.flush(into: &tally)
    tally.input.merge(input)
    defer { tally = empty }
    return tally
  }
}
