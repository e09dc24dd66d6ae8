import ByteStreams
import CloudTrail
import IAMEvaluation
import RequestMapping
import Timestamps

/// Remembers what records came to, and counts those that are alike without parsing them.
///
/// It stands before `RecordCounter`, which decides whatever the memo has not met and teaches it.
/// What is remembered is kept under fingerprints of exactly those parts of a record that the
/// decision used:
///
/// - calls whose verdict follows from the caller and the head of the record alone, such as those of
///   exempt callers, or of an action that every boundary allows whatever the resource and the open
///   condition keys are (`CallReach`);
/// - the same for calls about one S3 bucket and its objects, whatever the keys, or for calls that
///   came the same way;
/// - any call with the same content, kept in a table of fixed size.
///
/// INVARIANT (memo): a remembered contribution is equal to what `RecordCounter` would make of the
/// record, so that reports are the same, byte for byte, with and without a memo.
///
/// A worker's feed lends it to the reader and its counter teaches it; nobody else has it.
final class RecordMemo: RecordSieve {
  /// Where copies of the records that come next are looked up.
  var copies: DuplicateFilter?
  /// Whether calls with findings are remembered; not where each of them must be seen.
  var remembersFindings = true

  struct Identity {
    /// Equal for identities that differ only in what no decision asks for.
    var number = Fingerprint(high: 0, low: 0)
    /// Equal also for sessions of one role that differ only in their names.
    var group = Fingerprint(high: 0, low: 0)
    /// Where in `sessions` the name is that tells the two apart, and that reports show; -1 for none.
    var session = Int32(-1)
    /// The identity's part of the record's fingerprint.
    var part = Fingerprint(high: 0, low: 0)
  }

  /// What was remembered of some calls.
  struct Entry {
    var contribution: Contribution
    var hasFindings: Bool
    var occurrences = Occurrences()
    /// The identity that was counted last.
    var identity = Fingerprint(high: 0, low: 0)
  }

  /// A record that was not known, until the counter has decided it.
  struct Pending {
    var offset: Int
    /// Whether the head may decide, for all that the record shows.
    var mayDecideByHead: Bool
    /// The caller's number.
    var identity: Fingerprint
    var keys: Keys
  }

  /// The keys that a record may be remembered under.
  struct Keys {
    var head: Fingerprint
    var hasResponse: Bool
    /// The head, and the little that is looked for in the parameters.
    var parameters: ParameterKey?
    /// The same with the way that the call came.
    var way: Fingerprint?
    var call: CallKey?
  }

  /// The key of calls that have in common what is quickly told of parameters.
  struct ParameterKey {
    var key: Fingerprint
    /// The bucket, if there is one and the key is not known.
    var bucket: String?
    /// A bit for each of `RuleReach.words` that stands in a name; nil if a parameter is an object.
    var words: UInt64?
  }

  /// What a call is remembered under, whatever of its content the requests follow from.
  struct CallKey {
    /// What is the same for all calls alike: the head, the names of the parameters, the resources.
    var shape: Fingerprint
    /// What the values of the parameters are, one by one.
    var parameters: [Fingerprint]
    /// What stands for the parameters as a whole, the response, what the service adds, and TLS.
    var whole: Fingerprint
    var response: Fingerprint
    var additional: Fingerprint
    var transport: Fingerprint
    var way: Fingerprint
  }

  /// In `decided`: the key does not decide.
  static let undecided = Int32(-1)
  /// Nor does it with the way that calls came; tried once.
  static let hopeless = Int32(-2)
  /// Heads and callers that the memos of all workers together may hold: memory is bounded however
  /// many workers there are.
  private static let headLimit = 8_192
  private static let identityLimit = 16_384
  private static let callCount = 4_096

  let headLimit: Int
  let identityLimit: Int
  private let progress: ReplayProgress?
  private let since: Timestamp?
  private let until: Timestamp?
  /// Whether filters ask for the time of a call.
  var filtersTimes: Bool { since != nil || until != nil }
  /// Whether filters ask for the requests of a call.
  let filtersRequests: Bool
  /// Whether boundaries ask for what `settled` leaves out of an identity.
  let comparesSessionStart: Bool
  /// Whether calls that AWS denied are held against boundaries as well.
  let comparesBaseline: Bool
  /// Whether they ask for what `Identity.group` leaves out.
  private let comparesSessionName: Bool
  private let comparesWay: Bool

  var identities = FingerprintTable(filling: Identity())
  /// The names of sessions of these identities.
  var sessions: [SessionName] = []
  var decided = FingerprintTable(filling: RecordMemo.undecided)
  var entries: [Entry] = []
  var calls = CallTable(count: RecordMemo.callCount)
  /// What the requests of calls of one shape were found to follow from.
  var footprints = FingerprintTable(filling: CallFootprint())
  /// What the names of parameters tell.
  var parameterNames = FingerprintTable(filling: ParameterNames())
  /// The parameters of the record at hand.
  var parameters = ParameterValues()
  var pending: Pending?
  /// The calls of the record at hand, if it is one of a condensed archive.
  var condensed: Condensed?
  /// What was counted before the end, of calls on very many days.
  private var spilled: Tally
  private var duplicates = 0
  private var taken = 0

  /// Whether what decides under a plan is all in the keys: what other policies say of a call is not,
  /// nor when the caller's session began, nor the access key that facts tell session tags of.
  static func serves(_ plan: ReplayPlan) -> Bool {
    plan.supplied.isEmpty && plan.sessions == .all && plan.facts == SuppliedFacts()
  }

  init(_ plan: ReplayPlan, sharedBy workers: Int, progress: ReplayProgress?) {
    spilled = Tally(boundaries: plan.candidateCount, limits: plan.limits)
    headLimit = max(256, Self.headLimit / workers)
    identityLimit = max(256, Self.identityLimit / workers)
    self.progress = progress
    since = plan.scope.since
    until = plan.scope.until
    filtersRequests = !plan.scope.services.isEmpty || !plan.scope.actions.isEmpty
    comparesBaseline = plan.baseline != nil
    let keys = plan.contextKeys
    comparesSessionStart = !keys.isDisjoint(with: [
      "aws:tokenissuetime", "aws:multifactorauthage",
    ])
    comparesSessionName =
      !keys.isDisjoint(with: ["aws:userid", "ec2:sourceinstancearn", "ec2:roledelivery"])
      || !plan.scope.principals.isEmpty
    comparesWay = !keys.isDisjoint(with: RequestMapper.wayKeys)
  }

  // MARK: - Taking records

  /// Makes ready for the records of another file.
  func beginFile() {
    pending = nil
  }

  func take(
    _ outline: borrowing RecordOutline, from outliner: inout RecordOutliner, offset: Int,
    in bytes: Span<UInt8>
  ) -> Bool {
    pending = nil
    guard isInTime(outline.eventTime),
      let identity = identity(of: outline, from: &outliner, in: bytes)
    else { return false }
    var fingerprint = outline.withoutIdentity
    fingerprint.formUnion(identity.part)
    let isNamed = outline.hasErrorMessage || comparesSessionName
    var head = Self.key(outline.head, isNamed ? identity.number : identity.group)
    let hasResponse = outline.response != Fingerprint(high: 0, low: 0)
    if hasResponse { head.high ^= 0x3c6e_f372_fe94_f82b }
    var open = Pending(
      offset: offset, mayDecideByHead: !outline.mayTellError, identity: identity.number,
      keys: Keys(head: head, hasResponse: hasResponse))
    if open.mayDecideByHead {
      if let place = place(under: head) {
        return count(outline, fingerprint, inEntry: place)
      }
    }
    guard parameters.read(outline, from: &outliner, in: bytes) else {
      pending = open
      return false
    }
    if open.mayDecideByHead {
      if decided[head] != nil {
        open.keys.parameters = parameterKey(
          of: outline, head: head, from: &outliner, in: bytes)
        if let key = open.keys.parameters?.key, let place = place(under: key) {
          return count(outline, fingerprint, inEntry: place)
        }
      }
    }
    guard let steady = steadyAdditional(of: outline, from: &outliner, in: bytes) else {
      pending = open
      return false
    }
    let withoutWay = open.keys.parameters?.key ?? head
    if open.mayDecideByHead, comparesWay, decided[withoutWay] == Self.undecided {
      var key = withoutWay
      for part in [outline.way, outline.transport, steady] { key.formUnion(part) }
      if let place = place(under: key) { return count(outline, fingerprint, inEntry: place) }
      open.keys.way = key
    }
    var shape = head
    shape.formUnion(outline.content)
    shape.formUnion(parameters.shape)
    // It may hold an error code, which tells how the call ended.
    if outline.mayTellError { shape.formUnion(response(of: outline, in: bytes)) }
    var sketches: CondensedCalls?
    if let condensed {
      sketches = self.sketches(of: condensed, in: bytes)
      // Where values of parameters were left out, calls are about something else than they name.
      if sketches?.hidesParameters == true { shape.high ^= 0x1f83_d9ab_fb41_bd6b }
      guard sketches != nil else {
        pending = open
        return false
      }
    }
    if let footprint = footprints[shape], !footprint.time,
      let place = calls.place(
        of: key(footprint, shape: shape, steady: steady, of: outline, in: bytes))
    {
      if let condensed, let sketches {
        count(condensed, sketches, of: identity, inCall: place)
      } else if isNew(outline, fingerprint) {
        add(outline, of: identity, to: &calls[place], in: bytes)
        if calls[place]?.occurrences.isLong == true, let entry = calls[place] {
          spilled.add(entry.contribution, entry.occurrences)
          calls[place]?.occurrences = Occurrences()
        }
      }
      return true
    }
    open.keys.call = CallKey(
      shape: shape, parameters: parameters.values, whole: outline.parameters,
      response: response(of: outline, in: bytes), additional: steady,
      transport: outline.transport, way: outline.way)
    pending = open
    return false
  }

  private func place(under key: Fingerprint) -> Int? {
    guard let place = decided[key], place >= 0 else { return nil }
    return Int(place)
  }

  private static func key(_ head: Fingerprint, _ identity: Fingerprint) -> Fingerprint {
    Fingerprint(
      high: head.high &+ identity.high &* 0x9e37_79b9_7f4a_7c15,
      low: head.low &+ identity.low &* 0xd6e8_feb8_6659_fd93)
  }

  private func isInTime(_ time: Timestamp?) -> Bool {
    if since == nil, until == nil { return true }
    guard let time else { return false }
    if let since, time < since { return false }
    if let until, time >= until { return false }
    return true
  }

  private func isNew(_ outline: borrowing RecordOutline, _ fingerprint: Fingerprint) -> Bool {
    note(records: 1)
    guard outline.eventIDRange != nil, let copies, !copies.insert(fingerprint) else { return true }
    duplicates += 1
    return false
  }

  private func count(
    _ outline: borrowing RecordOutline, _ fingerprint: Fingerprint, inEntry place: Int
  ) -> Bool {
    if let condensed { return count(condensed, inEntry: place) }
    guard isNew(outline, fingerprint) else { return true }
    entries[place].occurrences.add(at: outline.eventTime)
    if entries[place].occurrences.isLong {
      spilled.add(entries[place].contribution, entries[place].occurrences)
      entries[place].occurrences = Occurrences()
    }
    return true
  }

  func note(records: Int) {
    taken += records
    if taken % 4_096 == 0 { progress?.add(records: 4_096) }
  }

  /// Counts before the end what came on very many days.
  func spillIfLong(inEntry place: Int) {
    guard entries[place].occurrences.isVeryLong else { return }
    spilled.add(entries[place].contribution, entries[place].occurrences)
    entries[place].occurrences = Occurrences()
  }

  /// The same of calls with the same content.
  func spillIfLong(inCall place: Int) {
    guard let entry = calls[place], entry.occurrences.isVeryLong else { return }
    spilled.add(entry.contribution, entry.occurrences)
    calls[place]?.occurrences = Occurrences()
  }

  private func add(
    _ outline: borrowing RecordOutline, of identity: Identity, to entry: inout Entry?,
    in bytes: Span<UInt8>
  ) {
    entry?.occurrences.add(at: outline.eventTime)
    guard entry?.hasFindings == true else { return }
    if identity.session >= 0, entry?.identity != identity.number {
      entry?.identity = identity.number
      entry?.occurrences.add(session: sessions[Int(identity.session)])
    }
    guard let range = outline.eventIDRange,
      entry?.occurrences.wants(eventAt: outline.eventTime) == true
    else { return }
    let id = Self.text(range, in: bytes)
    entry?.occurrences.add(Finding.Event(time: outline.eventTime, id: id))
  }

  static func text(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var text: [UInt8] = []
    text.append(copying: bytes.extracting(range))
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: - Counting

  /// Counts what was taken, and forgets nothing but that.
  func flush(into tally: inout Tally) {
    for index in entries.indices {
      tally.add(entries[index].contribution, entries[index].occurrences)
      entries[index].occurrences = Occurrences()
    }
    for index in calls.indices {
      guard let entry = calls[index] else { continue }
      tally.add(entry.contribution, entry.occurrences)
      calls[index]?.occurrences = Occurrences()
    }
    if spilled.input.records > 0 {
      tally.merge(spilled)
      spilled = Tally(
        boundaries: spilled.candidates.count,
        limits: spilled.candidates.first?.limits ?? .standard)
    }
    tally.input.duplicates += duplicates
    duplicates = 0
    progress?.add(records: taken % 4_096)
    taken = 0
  }

  /// Rows that were counted before the end.
  var rowCount: Int { spilled.rowCount }

  func forgetHeads(into tally: inout Tally) {
    for entry in entries { tally.add(entry.contribution, entry.occurrences) }
    entries.removeAll()
    decided.removeAll()
  }
}
