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

  private struct Identity {
    /// Equal for identities that differ only in what no decision asks for.
    var number: UInt64
    /// Equal also for sessions of one role that differ only in their names.
    var group: UInt64
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
    /// Whether the head may decide, for all that the record shows.
    var mayDecideByHead: Bool
    var keys: Keys
  }

  /// The keys that a record may be remembered under.
  private struct Keys {
    var head: Fingerprint
    var hasResponse: Bool
    /// The head, and the little that is looked for in the parameters.
    var parameters: ParameterKey?
    /// The same with the way that the call came.
    var way: Fingerprint?
    var call: CallKeys?
  }

  /// The key of calls that have in common what is quickly told of parameters.
  private struct ParameterKey {
    var key: Fingerprint
    /// The bucket, if there is one and the key is not known.
    var bucket: String?
    /// A bit for each of `RuleReach.words` that stands in a name; nil if a parameter is an object.
    var words: UInt64?
  }

  /// The keys of calls with the same content, by the group or the number of the identity.
  private struct CallKeys {
    var ofGroup: Fingerprint
    var ofNumber: Fingerprint
    /// What is added where the response counts.
    var response: Fingerprint
    var needsResponse: Bool
  }

  /// In `decided`: the key does not decide.
  private static let undecided = Int32(-1)
  /// Nor does it with the way that calls came; tried once.
  private static let hopeless = Int32(-2)
  /// Heads and callers that the memos of all workers together may hold: memory is bounded however
  /// many workers there are.
  private static let headLimit = 8_192
  private static let identityLimit = 16_384
  private static let callCount = 2_048

  private let headLimit: Int
  private let identityLimit: Int
  private let progress: ReplayProgress?
  private let since: Timestamp?
  private let until: Timestamp?
  /// Whether filters ask for the requests of a call.
  private let filtersRequests: Bool
  /// Whether boundaries ask for what `settled` leaves out of an identity.
  private let comparesSessionStart: Bool
  private let comparesTime: Bool
  /// Whether they ask for what `Identity.group` leaves out.
  private let comparesSessionName: Bool
  private let comparesWay: Bool

  private var identities = FingerprintTable(
    filling: Identity(number: 0, group: 0, part: Fingerprint(high: 0, low: 0)))
  /// Numbers of identities by their fingerprints: whole identities would take most of the memory.
  private var identityNumbers = FingerprintTable(filling: UInt64(0))
  private var lastIdentityNumber: UInt64 = 0
  private var decided = FingerprintTable(filling: RecordMemo.undecided)
  private var entries: [Entry] = []
  private var calls: [(key: Fingerprint, entry: Entry?)]
  private var pending: Pending?
  private var duplicates = 0
  private var taken = 0

  /// Whether what decides under a plan is all in the keys: what other policies say of a call is not,
  /// nor when the caller's session began, nor the access key that facts tell session tags of.
  static func serves(_ plan: ReplayPlan) -> Bool {
    plan.supplied.isEmpty && plan.sessions == .all && plan.facts == SuppliedFacts()
  }

  init(_ plan: ReplayPlan, sharedBy workers: Int, progress: ReplayProgress?) {
    headLimit = max(256, Self.headLimit / workers)
    identityLimit = max(256, Self.identityLimit / workers)
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
    comparesSessionName = !keys.isDisjoint(with: [
      "aws:userid", "ec2:sourceinstancearn", "ec2:roledelivery",
    ])
    comparesWay = !keys.isDisjoint(with: RequestMapper.wayKeys)
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
    let isNamed = outline.hasErrorMessage || comparesSessionName
    var head = Self.key(outline.head, isNamed ? identity.number : identity.group)
    let hasResponse = outline.response != Fingerprint(high: 0, low: 0)
    if hasResponse { head.high ^= 0x3c6e_f372_fe94_f82b }
    var open = Pending(
      offset: offset, mayDecideByHead: !outline.mayTellError,
      keys: Keys(head: head, hasResponse: hasResponse))
    if open.mayDecideByHead {
      if let place = place(under: head) {
        return count(outline, fingerprint, inEntry: place)
      }
      if decided[head] != nil {
        open.keys.parameters = parameterKey(of: outline, head: head, from: &outliner, in: bytes)
        if let key = open.keys.parameters?.key, let place = place(under: key) {
          return count(outline, fingerprint, inEntry: place)
        }
      }
    }
    guard let steady = steadyAdditional(of: outline, from: &outliner, in: bytes) else {
      pending = open
      return false
    }
    var way = outline.way
    way.formUnion(steady)
    let withoutWay = open.keys.parameters?.key ?? head
    if open.mayDecideByHead, comparesWay, decided[withoutWay] == Self.undecided {
      var key = withoutWay
      key.formUnion(way)
      if let place = place(under: key) { return count(outline, fingerprint, inEntry: place) }
      open.keys.way = key
    }
    if !comparesTime {
      way.formUnion(outline.content)
      var keys = CallKeys(
        ofGroup: head, ofNumber: Self.key(outline.head, identity.number),
        response: outline.response, needsResponse: outline.mayTellError)
      keys.ofGroup.formUnion(way)
      keys.ofNumber.formUnion(way)
      if let place = place(ofCall: keys) {
        if isNew(outline, fingerprint) {
          Self.add(outline, to: &calls[place].entry, in: bytes)
        }
        return true
      }
      open.keys.call = keys
    }
    pending = open
    return false
  }

  private func place(under key: Fingerprint) -> Int? {
    guard let place = decided[key], place >= 0 else { return nil }
    return Int(place)
  }

  private func place(ofCall keys: CallKeys) -> Int? {
    for isNumber in [false, true] {
      var key = isNumber ? keys.ofNumber : keys.ofGroup
      if !keys.needsResponse {
        let place = Self.place(ofCall: key)
        if calls[place].key == key, calls[place].entry != nil { return place }
      }
      key = Self.withResponse(key, keys)
      let place = Self.place(ofCall: key)
      if calls[place].key == key, calls[place].entry != nil { return place }
    }
    return nil
  }

  private static func withResponse(_ key: Fingerprint, _ keys: CallKeys) -> Fingerprint {
    var key = key
    key.formUnion(keys.response)
    key.high &+= 0x1f83_d9ab_fb41_bd6b
    key.low &+= 0x5be0_cd19_137e_2179
    return key
  }

  private static func key(_ head: Fingerprint, _ identity: UInt64) -> Fingerprint {
    Fingerprint(
      high: head.high &+ identity &* 0x9e37_79b9_7f4a_7c15,
      low: head.low &+ identity &* 0xd6e8_feb8_6659_fd93)
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
    _ outline: borrowing RecordOutline, _ fingerprint: Fingerprint, inEntry place: Int
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
    var text: [UInt8] = []
    text.append(copying: bytes.extracting(range))
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: - Keys

  private func identity(
    of outline: borrowing RecordOutline, from outliner: inout RecordOutliner, in bytes: Span<UInt8>
  ) -> Identity? {
    guard let name = outline.identity else {
      return Identity(number: 0, group: 0, part: Fingerprint(high: 0, low: 0))
    }
    if let known = identities[name] { return known }
    guard let (identity, part) = outliner.identity(in: outline.identityRange, of: bytes) else {
      return nil
    }
    if identities.count >= identityLimit { identities.removeAll() }
    if identityNumbers.count >= identityLimit { identityNumbers.removeAll() }
    let settled = settled(identity)
    let known = Identity(
      number: number(of: settled), group: number(of: CallReach.withoutSessionName(settled)),
      part: part)
    identities.insert(known, for: name)
    return known
  }

  private func number(of identity: UserIdentity) -> UInt64 {
    let fingerprint = Fingerprint(
      high: Self.hash(identity, seed: 1), low: Self.hash(identity, seed: 2))
    if let number = identityNumbers[fingerprint] { return number }
    lastIdentityNumber += 1
    identityNumbers.insert(lastIdentityNumber, for: fingerprint)
    return lastIdentityNumber
  }

  /// Differs from process to process, and serves to tell identities apart within one.
  private static func hash(_ identity: UserIdentity, seed: UInt8) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(seed)
    hasher.combine(identity)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// An identity without what the mapper does not read for these boundaries.
  private func settled(_ identity: UserIdentity) -> UserIdentity {
    var settled = identity
    settled.accessKeyId = nil
    if !comparesSessionStart { settled.session?.creationDate = nil }
    return settled
  }

  /// The key of all calls with the same head whose parameters are alike in what is quickly told of
  /// them: whether they are flat and name nothing that makes rules add actions, and the bucket if
  /// they are about one bucket of S3 and its objects alone.
  private func parameterKey(
    of outline: borrowing RecordOutline, head: Fingerprint, from outliner: inout RecordOutliner,
    in bytes: Span<UInt8>
  ) -> ParameterKey? {
    guard let parameters = outline.parametersRange else { return nil }
    let mayBeBucket = outline.sourceRange.map { bytes.extracting($0).equals(Self.sourceOfBuckets) }
    var names = 0
    var words: UInt64? = 0
    var name: (range: Range<Int>, fingerprint: (high: UInt64, low: UInt64))?
    let isRead = outliner.forEachMember(of: parameters, in: bytes) { member in
      let key = bytes.extracting(member.key)
      if member.kind == .object {
        words = nil
      } else if let found = words {
        words = found | Self.words(in: key)
      }
      guard mayBeBucket == true else { return }
      // A wrapped request, or one about an access point, is another matter.
      guard member.kind != .object, !key.holds(Self.accessPoint) else {
        names += 2
        return
      }
      guard key.holds(Self.bucket) else { return }
      names += 1
      if key.equals(Self.bucketName), member.kind == .string {
        name = (member.value.lowerBound + 1..<member.value.upperBound - 1, member.fingerprint)
      }
    }
    guard isRead else { return nil }
    var key = head
    if let words {
      key.high ^= 0xbb67_ae85_84ca_a73b
      key.low &+= words &* 0x9e37_79b9_7f4a_7c15
    }
    if let name, names == 1, parameters.count <= CallReach.parameterLimit,
      outline.resourceARNs.count <= CallReach.resourceLimit,
      Self.isPlainBucket(bytes.extracting(name.range)),
      outline.resourceARNs.allSatisfy({
        Self.isOf(bytes.extracting(name.range), arn: bytes.extracting($0))
      })
    {
      key.high &+= name.fingerprint.high
      key.low &+= name.fingerprint.low &+ 1
      // The name is for learning.
      let isForLearning = decided[key] == nil || decided[key] == Self.undecided
      return ParameterKey(
        key: key, bucket: isForLearning ? Self.text(name.range, in: bytes) : nil, words: words)
    }
    return words == nil ? nil : ParameterKey(key: key, bucket: nil, words: words)
  }

  private static let words = RuleReach.words.map { Array($0.utf8) }

  private static func words(_ bits: UInt64) -> Set<String> {
    Set(RuleReach.words.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { RuleReach.words[$0] })
  }

  private static func words(in name: Span<UInt8>) -> UInt64 {
    var found: UInt64 = 0
    for index in words.indices where name.holds(words[index]) { found |= 1 << UInt64(index) }
    return found
  }
  private static let sourceOfBuckets = Array("s3.amazonaws.com".utf8)
  private static let accessPoint = Array("accesspoint".utf8)
  private static let bucket = Array("bucket".utf8)
  private static let bucketName = Array("bucketName".utf8)

  /// Whether a text is a bucket's name, in lower case and digits, and not that of a directory
  /// bucket or an access point.
  private static func isPlainBucket(_ name: Span<UInt8>) -> Bool {
    guard name.count > 2 else { return false }
    for index in name.indices {
      switch name[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."):
        continue
      case UInt8(ascii: "-"):
        // `--x-s3`, `--xa-s3`: other kinds of buckets end so.
        if index + 1 < name.count, name[index + 1] == UInt8(ascii: "-") { return false }
      default: return false
      }
    }
    return true
  }

  /// Whether an ARN is that of a bucket or of an object in it.
  private static func isOf(_ name: Span<UInt8>, arn: Span<UInt8>) -> Bool {
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

  /// What the service adds, without what differs from call to call and no rule reads; nil if it
  /// cannot be told.
  private func steadyAdditional(
    of outline: borrowing RecordOutline, from outliner: inout RecordOutliner, in bytes: Span<UInt8>
  ) -> Fingerprint? {
    guard let range = outline.additionalRange else { return outline.additional }
    var steady = Fingerprint(high: 0, low: 1)
    let isRead = outliner.forEachMember(of: range, in: bytes) { member in
      let name = bytes.extracting(member.key)
      guard !Self.changing.contains(where: { name.equals($0) }) else { return }
      let place = Self.hash(name)
      steady.high &+= (member.fingerprint.high ^ place) &* 0x9e37_79b9_7f4a_7c15
      steady.low &+= (member.fingerprint.low ^ place) &* 0xd6e8_feb8_6659_fd93
    }
    return isRead ? steady : nil
  }

  private static func hash(_ name: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in name.indices { hash = (hash ^ UInt64(name[index])) &* 0x100_0000_01b3 }
    return hash
  }

  /// Members of `additionalEventData` that differ from call to call and that no rule reads.
  private static let changing = [
    "bytesTransferredIn", "bytesTransferredOut", "x-amz-id-2", "requestId", "responseTime",
  ].map { Array($0.utf8) }

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
    if decided.count >= headLimit { forgetHeads(into: &tally) }
    if open.mayDecideByHead {
      if decided[open.keys.head] == nil,
        learn(contribution, under: open.keys.head, of: record, open, nil, boundaries, &mapper)
      {
        return
      }
      if let parameters = open.keys.parameters, decided[parameters.key] == nil,
        learn(
          contribution, under: parameters.key, of: record, open, parameters, boundaries, &mapper)
      {
        return
      }
      if let key = open.keys.way, decided[key] == nil {
        let isDecided = learn(
          contribution, under: key, of: record, open, open.keys.parameters, boundaries, &mapper,
          sharesWay: true)
        if isDecided { return }
        // What was allowed this time and is still open would be so whatever the way.
        if !contribution.hasFindings {
          decided.set(Self.hopeless, for: open.keys.parameters?.key ?? open.keys.head)
        }
      }
    }
    guard let keys = open.keys.call else { return }
    var key = contribution.hasFindings ? keys.ofNumber : keys.ofGroup
    if keys.needsResponse || contribution.readsResponse { key = Self.withResponse(key, keys) }
    let place = Self.place(ofCall: key)
    if let old = calls[place].entry { tally.add(old.contribution, old.occurrences) }
    calls[place] = (
      key, Entry(contribution: contribution, hasFindings: contribution.hasFindings)
    )
  }

  /// Remembers whether, and what, a key decides that calls share.
  private func learn(
    _ contribution: Contribution, under key: Fingerprint, of record: CloudTrailRecord,
    _ open: Pending, _ parameters: ParameterKey?, _ boundaries: [CompiledPolicy],
    _ mapper: inout RequestMapper, sharesWay: Bool = false
  ) -> Bool {
    let isDecided = decides(
      contribution, of: record, open, parameters, boundaries, &mapper, sharesWay: sharesWay)
    remember(isDecided ? contribution : nil, for: key)
    return isDecided
  }

  private func remember(_ contribution: Contribution?, for key: Fingerprint) {
    guard let contribution else {
      decided.insert(Self.undecided, for: key)
      return
    }
    decided.insert(Int32(entries.count), for: key)
    entries.append(Entry(contribution: contribution, hasFindings: false))
  }

  /// Whether a verdict follows for all records that share a key.
  private func decides(
    _ contribution: Contribution, of record: CloudTrailRecord, _ open: Pending,
    _ parameters: ParameterKey?, _ boundaries: [CompiledPolicy], _ mapper: inout RequestMapper,
    sharesWay: Bool
  ) -> Bool {
    guard !contribution.hasFindings, contribution.assumedEvent == nil else { return false }
    switch contribution.standing {
    case .notAuthorized, .exempt: return true
    case .callerUnknown: return false
    case .principal: break
    }
    guard !filtersRequests else { return false }
    let reach = mapper.reach(
      of: record, bucket: parameters?.bucket, sharesWay: sharesWay,
      words: parameters?.words.map { Self.words($0) }, hasResponse: open.keys.hasResponse)
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

extension Span<UInt8> {
  fileprivate func equals(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether it holds a word of small letters, whatever the case here.
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    for start in 0...count - word.count {
      var length = 0
      while length < word.count, self[start + length] | 0x20 == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}
