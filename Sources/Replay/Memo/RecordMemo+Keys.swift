import ByteStreams
import CloudTrail
import RequestMapping

/// The keys that records are remembered under.
extension RecordMemo {
  func identity(
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
  func parameterKey(
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

  static func words(_ bits: UInt64) -> Set<String> {
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
  func steadyAdditional(
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

  static func place(ofCall key: Fingerprint) -> Int {
    Int(truncatingIfNeeded: key.low % UInt64(callCount))
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
