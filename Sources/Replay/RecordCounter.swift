import CloudTrail
import IAMEvaluation
import RequestMapping
import Timestamps

/// Maps records, has the boundaries decide them, and counts; each worker has its own.
struct RecordCounter {
  private let plan: ReplayPlan
  private let policies: [CompiledPolicy]
  private var mapper: RequestMapper
  private let memo: RecordMemo?
  private let general: GeneralRecords
  private let empty: Tally
  private var tally: Tally

  /// Creates a counter; a memo that is passed in learns from it, and is counted with it.
  init(_ plan: ReplayPlan, memo: RecordMemo? = nil) {
    self.plan = plan
    policies = plan.policies
    mapper = RequestMapper(
      catalog: plan.catalog, demand: ContextDemand(keys: plan.contextKeys), facts: plan.facts,
      policies: plan.supplied.isEmpty ? policies : nil)
    self.memo = memo
    general = GeneralRecords(plan)
    empty = Tally(boundaries: plan.candidateCount, limits: plan.limits)
    tally = empty
  }

  /// Rows that were counted since the tally was taken last.
  var rowCount: Int { tally.rowCount + (memo?.rowCount ?? 0) }

  /// Counts one record, or the copy that it is.
  mutating func add(
    _ record: CloudTrailRecord, at offset: Int, copies: DuplicateFilter?, of log: ListedLog,
    _ calls: inout CallBatch?
  ) {
    guard record.condensed == nil else {
      return add(condensed: record, at: offset, of: log, &calls)
    }
    let isCopy = copies?.insert(record) == false
    if isCopy {
      tally.input.duplicates += 1
      guard calls?.tellsCopies == true else { return }
    }
    let mapped = mapper.map(record)
    let fits = plan.scope.includes(record, mapped)
    let reach = plan.sessions.reaches(record, mapped)
    let contribution = Contribution(
      record, mapped.reached(reach), fits: fits, plan: plan, reach: reach)
    if contribution.hasFindings, calls != nil {
      for index in 0..<plan.candidateCount {
        let call = ImpactedCall(
          record, mapped.reached(reach), candidate: index, of: plan, reach: reach, file: log.shown,
          offset: offset)
        if let call { calls?.add(call) }
      }
    }
    guard !isCopy else { return }
    if fits != .no { tally.stale.add(plan.supplied.contradictions(of: mapped)) }
    var occurrence = Occurrences()
    occurrence.add(at: record.eventTime)
    if contribution.hasFindings, let id = record.eventID {
      occurrence.add(Finding.Event(time: record.eventTime, id: id))
    }
    tally.add(contribution, occurrence)
    memo?.learn(
      contribution, of: record, at: offset, boundaries: policies, mapper: &mapper, into: &tally)
  }

  /// Counts the calls that a record of a condensed archive stands for.
  private mutating func add(
    condensed record: CloudTrailRecord, at offset: Int, of log: ListedLog,
    _ calls: inout CallBatch?
  ) {
    let (mapped, sketches) = general.event(of: record, by: &mapper)
    for var share in CondensedShare.shares(of: record, under: plan) {
      if let sketches { share.occurrences.add(sketches.sessions) }
      let fits = plan.scope.includes(share.record, mapped)
      let reach = plan.sessions.reaches(share.record, mapped)
      let contribution = Contribution(
        record, mapped.reached(reach), fits: fits, plan: plan, reach: reach, sketches: sketches)
      if contribution.hasFindings, calls != nil {
        for index in 0..<plan.candidateCount {
          let call = ImpactedCall(
            share.shown, mapped.reached(reach), candidate: index, of: plan, reach: reach,
            file: log.shown, offset: offset)
          if let call { calls?.add(call) }
        }
      }
      if fits != .no {
        tally.stale.add(
          plan.supplied.contradictions(of: mapped), count: share.occurrences.count)
      }
      tally.add(contribution, share.occurrences)
      memo?.learn(
        contribution, of: record, at: offset, boundaries: policies, mapper: &mapper, into: &tally)
      for field in GeneralRecords.fields(thatLeftOpen: contribution, of: record) {
        tally.input.condensed.open[field, default: 0] += share.occurrences.count
      }
    }
  }

  /// All that was counted since it was taken last, with the files that were read for it.
  mutating func takeTally(_ input: InputTally) -> Tally {
    memo?.flush(into: &tally)
    tally.add(input)
    defer { tally = empty }
    return tally
  }
}
