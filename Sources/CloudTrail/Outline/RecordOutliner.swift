public import ByteStreams
import JSONSyntax
import Timestamps

/// Makes outlines of records, where they have the form that nearly all records have.
///
/// It gives up on whatever is rare: a key twice, text where an object should be, escapes in names.
/// `RecordParser`, which takes everything, gives the same fingerprints and is its oracle.
public struct RecordOutliner: Sendable {
  private var scanner: ObjectScanner
  private var inner: ObjectScanner
  private var innermost: ObjectScanner
  /// One for each level of a `userIdentity`.
  var identityScanners: [ObjectScanner]
  private var outline = RecordOutline()

  /// Creates an outliner.
  public init(depthLimit: Int) {
    scanner = ObjectScanner(capacity: 64, depthLimit: depthLimit)
    inner = ObjectScanner(capacity: 64, depthLimit: depthLimit, hashesKeys: true)
    innermost = ObjectScanner(capacity: 64, depthLimit: depthLimit)
    identityScanners = Array(
      repeating: ObjectScanner(capacity: 32, depthLimit: depthLimit), count: 3)
  }

  /// The outline of the record that begins at an index, and the index behind it; nil if the record
  /// is not whole, is damaged, or is one to be parsed.
  mutating func outline(
    at start: Int, in bytes: Span<UInt8>
  ) -> (outline: RecordOutline, end: Int)? {
    guard let end = scanner.scan(at: start, in: bytes) else { return nil }
    outline = RecordOutline()
    var present: UInt64 = 0
    for index in 0..<scanner.count {
      let member = scanner[index]
      guard let key = RecordKeys.top[bytes.extracting(member.key)] else { continue }
      // What wraps a record is none of the outline's business.
      guard case .field(let field) = key else { return nil }
      let bit: UInt64 = 1 << UInt64(field.rawValue)
      guard present & bit == 0 else { return nil }
      present |= bit
      guard add(field, member, in: bytes) else { return nil }
    }
    return (outline, end)
  }

  private mutating func add(
    _ field: RecordField, _ member: ObjectScanner.Member, in bytes: Span<UInt8>
  ) -> Bool {
    if member.kind == .null { return true }
    let value = Fingerprint(high: member.fingerprint.high, low: member.fingerprint.low)
    let text = member.value.lowerBound &+ 1..<member.value.upperBound &- 1
    switch field {
    case .userIdentity:
      guard member.kind == .object else { return false }
      outline.identity = value
      outline.identityRange = member.value
      return true
    case .resources: return addResources(member, in: bytes)
    case .requestParameters, .responseElements, .additionalEventData, .tlsDetails,
      .serviceEventDetails:
      guard member.kind == .object else { return false }
    case .eventContext: return false
    case .eventTime:
      guard member.kind == .string else { return false }
      outline.eventTime = Timestamp(iso8601: bytes.extracting(text))
    case .eventID, .eventSource:
      guard member.kind == .string else { return false }
      if field == .eventID { outline.eventIDRange = text } else { outline.sourceRange = text }
    default: guard member.kind == .string || member.kind == .escapedString else { return false }
    }
    let noted = field.fingerprint(holding: value)
    switch field {
    case .eventSource, .eventName, .eventType, .eventCategory, .awsRegion, .recipientAccountId,
      .errorCode, .errorMessage:
      outline.head.formUnion(noted)
      if field == .errorMessage { outline.hasErrorMessage = true }
    case .sourceIPAddress, .userAgent, .vpcEndpointId, .vpcEndpointAccountId:
      outline.way.formUnion(noted)
    case .tlsDetails: outline.transport.formUnion(noted)
    case .additionalEventData:
      outline.additional.formUnion(noted)
      outline.additionalRange = member.value
    case .eventVersion, .eventID, .eventTime, .sharedEventID: outline.delivery.formUnion(noted)
    case .responseElements:
      outline.response.formUnion(noted)
      outline.mayTellError = member.tellsError
      outline.responseRange = member.value
    case .requestParameters:
      outline.parameters.formUnion(noted)
      outline.parametersRange = member.value
    default: outline.content.formUnion(noted)
    }
    return true
  }

  /// Adds `resources`, as `RecordParser` does: by the members that are read.
  private mutating func addResources(
    _ member: ObjectScanner.Member, in bytes: Span<UInt8>
  ) -> Bool {
    guard member.kind == .array else { return false }
    var hash = FingerprintHash()
    var index = member.value.lowerBound &+ 1
    let end = member.value.upperBound &- 1
    while index < end {
      switch bytes[index] {
      case 0x20, 0x09, 0x0a, 0x0d, UInt8(ascii: ","): index &+= 1
      case UInt8(ascii: "{"):
        guard let behind = inner.scan(at: index, in: bytes), addResource(to: &hash, in: bytes)
        else { return false }
        index = behind
      default: return false
      }
    }
    if !isEmpty(hash) {
      outline.content.formUnion(RecordField.resources.fingerprint(holding: hash.fingerprint))
    }
    return true
  }

  private func isEmpty(_ hash: FingerprintHash) -> Bool {
    hash.fingerprint == FingerprintHash().fingerprint
  }

  private mutating func addResource(to hash: inout FingerprintHash, in bytes: Span<UInt8>) -> Bool {
    var texts = [4 of ResourceText?](repeating: nil)
    for index in 0..<inner.count {
      let member = inner[index]
      guard let field = RecordKeys.resource[bytes.extracting(member.key)] else { continue }
      guard member.kind == .string || member.kind == .null else { return false }
      let place: Int
      switch field {
      case .resourceARN: place = 0
      case .resourceARNPrefix: place = 1
      case .resourceAccountId: place = 2
      case .resourceType: place = 3
      default: return false
      }
      guard texts[place] == nil else { return false }
      if member.kind == .string {
        texts[place] = ResourceText(
          range: member.value.lowerBound &+ 1..<member.value.upperBound &- 1,
          fingerprint: Fingerprint(high: member.fingerprint.high, low: member.fingerprint.low))
      }
    }
    for place in texts.indices {
      hash.combine(texts[place] == nil ? 0 : 1)
      if let text = texts[place] { hash.combine(text.fingerprint) }
    }
    if let arn = texts[0] { outline.resourceARNs.append(arn.range) }
    // Of a resource whose ARN is cut short only the beginning is known.
    if texts[1] != nil { outline.resourceARNs.append(0..<0) }
    return true
  }

  private struct ResourceText {
    var range: Range<Int>
    var fingerprint: Fingerprint
  }

  // MARK: - What a sieve may ask besides

  /// Whether an object has a member of a name; nil if it is one to be parsed.
  public mutating func hasMember(
    _ name: [UInt8], at range: Range<Int>, in bytes: Span<UInt8>
  ) -> Bool? {
    guard innermost.scan(at: range.lowerBound, in: bytes) != nil else { return nil }
    for index in 0..<innermost.count {
      let key = bytes.extracting(innermost[index].key)
      if key.count == name.count, name.indices.allSatisfy({ key[$0] == name[$0] }) { return true }
    }
    return false
  }

  /// Hands over the members of an object; false if it is one to be parsed.
  public mutating func forEachMember(
    of range: Range<Int>, in bytes: Span<UInt8>, _ body: (ObjectScanner.Member) -> Void
  ) -> Bool {
    guard inner.scan(at: range.lowerBound, in: bytes) != nil else { return false }
    for index in 0..<inner.count { body(inner[index]) }
    return true
  }
}
