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
/// - `heads`: calls whose verdict follows from the caller and the head of the record alone, such as
///   those of exempt callers, or of an action that every boundary allows whatever the resource and
///   the open condition keys are (`CallReach`);
/// - `buckets`: the same for calls about one S3 bucket and its objects, whatever the keys;
/// - `calls`: any call with the same content, kept in a table of fixed size.
///
/// INVARIANT (memo): a remembered contribution is equal to what `RecordCounter` would make of the
/// record, so that reports are the same, byte for byte, with and without a memo.
///
/// A worker's feed lends it to the reader and its counter teaches it; nobody else has it.
final class RecordMemo: RecordSieve {
  /// Where copies of the records that come next are looked up.
  var copies: DuplicateFilter?

  private struct Identity {
    /// Equal for identities that differ only in what no decision asks for.
    var number: UInt64
    /// The identity's part of the record's fingerprint.
    var part: Fingerprint
  }

  /// What was remembered of some calls.
  private struct Entry {
    var contribution: Contribution
    var hasFindings: Bool
    var occurrences = Occurrences()
  }

  /// A record that was not known, until the counter has decided it.
  private struct Pending {
    var offset: Int
    var head: Fingerprint
    /// Whether the head alone may decide, for all that the record shows.
    var mayDecideByHead: Bool
    var bucket: (key: Fingerprint, name: String)?
    var call: Fingerprint?
  }

  /// In `heads` and `buckets`: the head does not decide.
  private static let undecided = Int32(-1)
  private static let headLimit = 16_384
  private static let identityLimit = 32_768
  private static let callCount = 2_048

  private let progress: ReplayProgress?
  private let since: Timestamp?
  private let until: Timestamp?
  /// Whether filters ask for the requests of a call.
  private let filtersRequests: Bool
  /// Whether boundaries ask for what `settled` leaves out of an identity.
  private let comparesSessionStart: Bool
  private let comparesTime: Bool

  private var identities = FingerprintTable(
    filling: Identity(number: 0, part: Fingerprint(high: 0, low: 0)))
  private var identityNumbers: [UserIdentity: UInt64] = [:]
  private var lastIdentityNumber: UInt64 = 0
  private var decided = FingerprintTable(filling: RecordMemo.undecided)
  private var entries: [Entry] = []
  private var calls: [(key: Fingerprint, entry: Entry?)]
  private var pending: Pending?
  private var duplicates = 0
  private var taken = 0

  init(_ plan: ReplayPlan, progress: ReplayProgress?) {
    self.progress = progress
    since = plan.scope.since
    until = plan.scope.until
    filtersRequests = !plan.scope.services.isEmpty || !plan.scope.actions.isEmpty
    let keys = plan.contextKeys
    comparesSessionStart = !keys.isDisjoint(with: [
      "aws:tokenissuetime", "aws:multifactorauthage",
    ])
    comparesTime = !keys.isDisjoint(with: [
      "aws:currenttime", "aws:epochtime", "aws:multifactorauthage",
    ])
    calls = Array(repeating: (Fingerprint(high: 0, low: 0), nil), count: Self.callCount)
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
    let head = Fingerprint(
      high: outline.head.high &+ identity.number &* 0x9e37_79b9_7f4a_7c15,
      low: outline.head.low &+ identity.number &* 0xd6e8_feb8_6659_fd93)
    var open = Pending(offset: offset, head: head, mayDecideByHead: !outline.mayTellError)
    if open.mayDecideByHead {
      switch decided[head] {
      case nil: break
      case Self.undecided?:
        open.bucket = bucket(of: outline, head: head, from: &outliner, in: bytes)
        if let key = open.bucket?.key, let place = decided[key], place != Self.undecided {
          return count(outline, fingerprint, inEntry: Int(place), in: bytes)
        }
      case let place?: return count(outline, fingerprint, inEntry: Int(place), in: bytes)
      }
    }
    if !comparesTime, let key = callKey(of: outline, head: head, from: &outliner, in: bytes) {
      let place = Self.place(ofCall: key)
      if calls[place].key == key, calls[place].entry != nil {
        guard isNew(outline, fingerprint) else { return true }
        Self.add(outline, to: &calls[place].entry, in: bytes)
        return true
      }
      open.call = key
    }
    pending = open
    return false
  }

  private func isInTime(_ time: Timestamp?) -> Bool {
    if since == nil, until == nil { return true }
    guard let time else { return false }
    if let since, time < since { return false }
    if let until, time >= until { return false }
    return true
  }

  private func isNew(_ outline: borrowing RecordOutline, _ fingerprint: Fingerprint) -> Bool {
    taken += 1
    if taken % 4_096 == 0 { progress?.add(records: 4_096) }
    guard outline.eventIDRange != nil, let copies, !copies.insert(fingerprint) else { return true }
    duplicates += 1
    return false
  }

  private func count(
    _ outline: borrowing RecordOutline, _ fingerprint: Fingerprint, inEntry place: Int,
    in bytes: Span<UInt8>
  ) -> Bool {
    if isNew(outline, fingerprint) { entries[place].occurrences.add(at: outline.eventTime) }
    return true
  }

  private static func add(
    _ outline: borrowing RecordOutline, to entry: inout Entry?, in bytes: Span<UInt8>
  ) {
    entry?.occurrences.add(at: outline.eventTime)
    guard entry?.hasFindings == true, let range = outline.eventIDRange,
      entry?.occurrences.wants(eventAt: outline.eventTime) == true
    else { return }
    let id = text(range, in: bytes)
    entry?.occurrences.add(Finding.Event(time: outline.eventTime, id: id))
  }

  private static func text(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    let text = bytes.extracting(range)
    return String(decoding: text.indices.map { text[$0] }, as: UTF8.self)
  }

  // MARK: - Keys

  private func identity(
    of outline: borrowing RecordOutline, from outliner: inout RecordOutliner, in bytes: Span<UInt8>
  ) -> Identity? {
    guard let name = outline.identity else {
      return Identity(number: 0, part: Fingerprint(high: 0, low: 0))
    }
    if let known = identities[name] { return known }
    guard let (identity, part) = outliner.identity(in: outline.identityRange, of: bytes) else {
      return nil
    }
    if identities.count >= Self.identityLimit { identities.removeAll() }
    if identityNumbers.count >= Self.identityLimit { identityNumbers.removeAll() }
    let settled = settled(identity)
    let number = identityNumbers[settled] ?? lastIdentityNumber + 1
    if number > lastIdentityNumber {
      lastIdentityNumber = number
      identityNumbers[settled] = number
    }
    let known = Identity(number: number, part: part)
    identities.insert(known, for: name)
    return known
  }

  /// An identity without what the mapper does not read for these boundaries.
  private func settled(_ identity: UserIdentity) -> UserIdentity {
    var settled = identity
    settled.accessKeyId = nil
    if !comparesSessionStart { settled.session?.creationDate = nil }
    return settled
  }

  /// The key of all calls about one bucket, if the record is about one and nothing else.
  private func bucket(
    of outline: borrowing RecordOutline, head: Fingerprint, from outliner: inout RecordOutliner,
    in bytes: Span<UInt8>
  ) -> (key: Fingerprint, name: String)? {
    guard let source = outline.sourceRange, Self.text(source, in: bytes) == "s3.amazonaws.com",
      let parameters = outline.parametersRange
    else { return nil }
    var names = 0
    var name: (range: Range<Int>, fingerprint: (high: UInt64, low: UInt64))?
    let isRead = outliner.forEachMember(of: parameters, in: bytes) { member in
      let key = Self.text(member.key, in: bytes)
      guard key.lowercased().contains("bucket"), key != "bucketTagging" else { return }
      names += 1
      if key == "bucketName", member.kind == .string {
        name = (member.value.lowerBound + 1..<member.value.upperBound - 1, member.fingerprint)
      }
    }
    guard isRead, names == 1, let name else { return nil }
    let bucket = Self.text(name.range, in: bytes)
    guard !bucket.isEmpty, !bucket.hasSuffix("--x-s3"), !bucket.hasPrefix("arn:"),
      bucket.utf8.allSatisfy({ $0 != UInt8(ascii: "*") && $0 < 0x80 })
    else { return nil }
    for range in outline.resourceARNs {
      guard Self.isOf(bucket, arn: bytes.extracting(range)) else { return nil }
    }
    return (
      Fingerprint(
        high: head.high &+ name.fingerprint.high, low: head.low &+ name.fingerprint.low &+ 1),
      bucket
    )
  }

  /// Whether an ARN is that of a bucket or of an object in it.
  private static func isOf(_ bucket: String, arn: Span<UInt8>) -> Bool {
    let name = bucket.utf8.span
    // `arn:PARTITION:s3:::BUCKET`: the bucket begins behind the fifth colon.
    var colons = 0
    var index = 0
    while index < arn.count, colons < 5 {
      if arn[index] == UInt8(ascii: ":") { colons += 1 }
      index += 1
    }
    guard colons == 5, arn.count - index >= name.count else { return false }
    for place in name.indices where arn[index + place] != name[place] { return false }
    index += name.count
    return index == arn.count || arn[index] == UInt8(ascii: "/")
  }

  /// The key of all calls with the same content: all that the mapper reads but the time.
  private func callKey(
    of outline: borrowing RecordOutline, head: Fingerprint, from outliner: inout RecordOutliner,
    in bytes: Span<UInt8>
  ) -> Fingerprint? {
    var key = head
    key.formUnion(outline.way)
    key.formUnion(outline.content)
    guard let range = outline.additionalRange else {
      key.formUnion(outline.additional)
      return key
    }
    var steady = Fingerprint(high: 0, low: 1)
    let isRead = outliner.forEachMember(of: range, in: bytes) { member in
      let name = Self.text(member.key, in: bytes)
      guard !Self.changing.contains(name) else { return }
      var part = Fingerprint(high: member.fingerprint.high, low: member.fingerprint.low)
      let place = Self.name(name)
      part.high ^= place
      part.low ^= place
      steady.high &+= part.high &* 0x9e37_79b9_7f4a_7c15
      steady.low &+= part.low &* 0xd6e8_feb8_6659_fd93
    }
    guard isRead else { return nil }
    key.formUnion(steady)
    return key
  }

  private static func name(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  /// Members of `additionalEventData` that differ from call to call and that no rule reads.
  private static let changing: Set<String> = [
    "bytesTransferredIn", "bytesTransferredOut", "x-amz-id-2", "requestId", "responseTime",
  ]

  private static func place(ofCall key: Fingerprint) -> Int {
    Int(truncatingIfNeeded: key.low % UInt64(callCount))
  }

  // MARK: - Learning

  /// Remembers what the record came to that was not known last.
  func learn(
    _ contribution: Contribution, of record: CloudTrailRecord, at offset: Int,
    boundaries: [CompiledPolicy], mapper: inout RequestMapper, into tally: inout Tally
  ) {
    guard let open = pending, open.offset == offset else { return }
    pending = nil
    if decided.count >= Self.headLimit { forgetHeads(into: &tally) }
    if open.mayDecideByHead, decided[open.head] == nil {
      let isDecided = decidesByHead(contribution, of: record, nil, boundaries, &mapper)
      remember(isDecided ? contribution : nil, for: open.head)
      if isDecided { return }
    }
    if let (key, name) = open.bucket, decided[key] == nil {
      let isDecided = decidesByHead(contribution, of: record, name, boundaries, &mapper)
      remember(isDecided ? contribution : nil, for: key)
      if isDecided { return }
    }
    guard let key = open.call else { return }
    let place = Self.place(ofCall: key)
    if let old = calls[place].entry { tally.add(old.contribution, old.occurrences) }
    calls[place] = (
      key, Entry(contribution: contribution, hasFindings: contribution.hasFindings)
    )
  }

  private func remember(_ contribution: Contribution?, for key: Fingerprint) {
    guard let contribution else {
      decided.insert(Self.undecided, for: key)
      return
    }
    decided.insert(Int32(entries.count), for: key)
    entries.append(Entry(contribution: contribution, hasFindings: false))
  }

  /// Whether a verdict follows for all records with the same head, about the same bucket if one is
  /// given.
  private func decidesByHead(
    _ contribution: Contribution, of record: CloudTrailRecord, _ bucket: String?,
    _ boundaries: [CompiledPolicy], _ mapper: inout RequestMapper
  ) -> Bool {
    guard !contribution.hasFindings, contribution.assumedEvent == nil else { return false }
    switch contribution.standing {
    case .notAuthorized, .exempt: return true
    case .callerUnknown: return false
    case .principal: break
    }
    guard !filtersRequests else { return false }
    let reach = mapper.reach(of: record, bucket: bucket)
    guard reach.isCertain else { return false }
    // AWS denied the call as a whole, whatever it was about.
    if contribution.recorded == .denied { return true }
    guard let requests = reach.requests else { return false }
    return boundaries.allSatisfy { boundary in
      requests.allSatisfy {
        RecordImpact.decide($0, under: boundary).decision == .allowed
      }
    }
  }

  // MARK: - Counting

  /// Counts what was taken, and forgets nothing but that.
  func flush(into tally: inout Tally) {
    for index in entries.indices {
      tally.add(entries[index].contribution, entries[index].occurrences)
      entries[index].occurrences = Occurrences()
    }
    for index in calls.indices {
      guard let entry = calls[index].entry else { continue }
      tally.add(entry.contribution, entry.occurrences)
      calls[index].entry?.occurrences = Occurrences()
    }
    tally.input.duplicates += duplicates
    duplicates = 0
    progress?.add(records: taken % 4_096)
    taken = 0
  }

  private func forgetHeads(into tally: inout Tally) {
    for entry in entries { tally.add(entry.contribution, entry.occurrences) }
    entries.removeAll()
    decided.removeAll()
  }
}
