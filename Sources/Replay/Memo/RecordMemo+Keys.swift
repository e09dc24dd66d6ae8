import ByteStreams
import CloudTrail
import RequestMapping

/// The keys that records are remembered under.
extension RecordMemo {
  func identity(
    of outline: borrowing RecordOutline, from outliner: inout RecordOutliner, in bytes: Span<UInt8>
  ) -> Identity? {
    guard let name = outline.identity else { return Identity() }
    if let known = identities[name] { return known }
    guard let outlined = outliner.identity(in: outline.identityRange, of: bytes) else { return nil }
    var known = Identity()
    var session: String?
    known.part = outlined.part
    known.number = outlined.part
    known.number.subtract(outlined.accessKeyId)
    if !comparesSessionStart { known.number.subtract(outlined.creationDate) }
    known.group = known.number
    if let place = CallReach.sessionPlace(of: outlined, in: bytes) {
      if let name = place.name { session = Self.text(name, in: bytes) }
      if session == MaskedText.mask {
        // Services' own sessions may be among those that are not told.
        session = nil
        known.group.combine(known.number, at: (3, 2))
      }
      for text in [outlined.principalId, outlined.arn] {
        if let text { known.group.subtract(text.part) }
      }
      for (number, range) in [place.principalId, place.arn].enumerated() {
        guard let range else { continue }
        let made = ObjectScanner.fingerprint(of: bytes.extracting(range))
        known.group.combine(Fingerprint(high: made.high, low: made.low), at: (3, UInt64(number)))
      }
    }
    if identities.count >= identityLimit {
      identities.removeAll()
      sessions.removeAll()
    }
    if let session {
      known.session = Int32(sessions.count)
      sessions.append(SessionName(session))
    }
    identities.insert(known, for: name)
    return known
  }

  /// The key of all calls with the same head whose parameters are alike in what is quickly told of
  /// them: whether they are flat and name nothing that makes rules add actions, and the bucket if
  /// they are about one bucket of S3 and its objects alone.
  func parameterKey(
    of outline: borrowing RecordOutline, head: Fingerprint, from outliner: inout RecordOutliner,
    in bytes: Span<UInt8>
  ) -> ParameterKey? {
    guard let range = outline.parametersRange else { return nil }
    let names = names(of: outline, in: bytes)
    var key = head
    if let words = names.words {
      key.high ^= 0xbb67_ae85_84ca_a73b
      key.low &+= words &* 0x9e37_79b9_7f4a_7c15
    }
    if let place = names.bucket, range.count <= CallReach.parameterLimit {
      let bucket = parameters.texts[place]
      var arns = 0
      var isPlain = Self.isPlainBucket(bytes.extracting(bucket))
      let isRead = outliner.forEachResourceARN(of: outline, in: bytes) { arn in
        arns += 1
        isPlain =
          isPlain && Self.isOf(bytes.extracting(bucket), arn: bytes.extracting(arn))
      }
      if isPlain, isRead, arns <= CallReach.resourceLimit {
        key.high &+= parameters.values[place].high
        key.low &+= parameters.values[place].low &+ 1
        // The name is for learning.
        let isForLearning = decided[key] == nil || decided[key] == Self.undecided
        return ParameterKey(
          key: key, bucket: isForLearning ? Self.text(bucket, in: bytes) : nil, words: names.words)
      }
    }
    return names.words == nil ? nil : ParameterKey(key: key, bucket: nil, words: names.words)
  }

  /// What the names of the record's parameters tell.
  private func names(of outline: borrowing RecordOutline, in bytes: Span<UInt8>) -> ParameterNames {
    let isOfBuckets = outline.sourceRange.map { bytes.extracting($0).equals(Self.sourceOfBuckets) }
    var key = parameters.shape
    if isOfBuckets == true { key.high &+= 1 }
    if let known = parameterNames[key] { return known }
    let made = ParameterNames(parameters, mayBeBucket: isOfBuckets == true, in: bytes)
    if parameterNames.count >= Self.shapeLimit { parameterNames.removeAll() }
    parameterNames.insert(made, for: key)
    return made
  }

  /// The key of a call under what its requests follow from.
  func key(
    _ footprint: CallFootprint, shape: Fingerprint, steady: Fingerprint,
    of outline: borrowing RecordOutline, in bytes: Span<UInt8>
  ) -> Fingerprint {
    var key = parameters.key(footprint, whole: outline.parameters)
    key.formUnion(shape)
    if footprint.response { key.formUnion(response(of: outline, in: bytes)) }
    if footprint.additional { key.formUnion(steady) }
    if footprint.transport { key.formUnion(outline.transport) }
    if footprint.way { key.formUnion(outline.way) }
    return key
  }

  /// What the call returned, byte for byte, if it returned an object.
  func response(of outline: borrowing RecordOutline, in bytes: Span<UInt8>) -> Fingerprint {
    guard let range = outline.responseRange else { return outline.response }
    let made = ObjectScanner.fingerprint(of: bytes.extracting(range))
    return Fingerprint(high: made.high, low: made.low)
  }

  static func words(_ bits: UInt64) -> Set<String> {
    Set(RuleReach.words.indices.filter { bits >> UInt64($0) & 1 == 1 }.map { RuleReach.words[$0] })
  }

  private static let sourceOfBuckets = Array("s3.amazonaws.com".utf8)

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
      steady.combine(Fingerprint(of: member, in: bytes), at: member.keyFingerprint)
    }
    return isRead ? steady : nil
  }

  private static let changing = CallReach.changing.map { Array($0.utf8) }
}
