import CloudTrail
import Timestamps

/// Those of the calls behind a condensed record that lie on one side of every moment that a plan
/// asks about.
///
/// A record tells of each day the first and the last call. Where one lies before such a moment and
/// the other behind it, nobody knows of those between them; they have no time then.
struct CondensedShare {
  /// The record with a time that stands for the times of these calls.
  var record: CloudTrailRecord
  var occurrences: Occurrences

  /// The record as lists of calls show it: as the first of these.
  var shown: CloudTrailRecord {
    var shown = record
    shown.eventID = shown.eventID ?? occurrences.events.first?.id
    shown.eventTime = shown.eventTime ?? occurrences.first
    shown.condensed?.count = occurrences.count
    return shown
  }

  /// The calls of a record, in shares.
  static func shares(of record: CloudTrailRecord, under plan: ReplayPlan) -> [CondensedShare] {
    guard let calls = record.condensed else { return [] }
    var moments = [plan.scope.since, plan.scope.until].compactMap(\.self)
    if case .newOnly(let effectiveAt) = plan.sessions { moments.append(effectiveAt) }
    guard !moments.isEmpty else {
      var occurrences = Occurrences()
      for day in calls.days { occurrences.add(day) }
      occurrences.add(untimed: calls.count - occurrences.count)
      for event in calls.events { occurrences.add(Finding.Event(event)) }
      return [CondensedShare(record: record, occurrences: occurrences)]
    }
    return shares(of: record, calls, around: moments)
  }

  private static func shares(
    of record: CloudTrailRecord, _ calls: CondensedCalls, around moments: [Timestamp]
  ) -> [CondensedShare] {
    func side(_ time: Timestamp) -> Int { moments.count { $0 <= time } }
    /// By side; nil for those of which it is not known.
    var shares: [Int?: Occurrences] = [:]
    var sides: [Int64: Int?] = [:]
    for day in calls.days {
      let (first, last) = (side(day.first), side(day.last))
      if first != last, day.calls == 2 {
        for time in [day.first, day.last] {
          shares[side(time), default: Occurrences()].add(at: time)
        }
      } else {
        let known = first == last ? first : nil
        if known == nil { sides[day.number] = .some(nil) }
        shares[known, default: Occurrences()].add(day)
      }
    }
    let untimed = calls.count - calls.days.reduce(0) { $0 + $1.calls }
    if untimed > 0 { shares[nil, default: Occurrences()].add(untimed: untimed) }
    for event in calls.events {
      let known = event.time.flatMap { sides[$0.dayNumber] == nil ? side($0) : nil }
      shares[known]?.add(Finding.Event(event))
    }
    return shares.sorted { ($0.key ?? -1) < ($1.key ?? -1) }.map { known, occurrences in
      var record = record
      if known != nil { record.eventTime = occurrences.first }
      return CondensedShare(record: record, occurrences: occurrences)
    }
  }
}

extension Finding.Event {
  init(_ event: CondensedCalls.Event) {
    self.init(time: event.time, id: event.id)
  }
}
