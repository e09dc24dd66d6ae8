public import ByteStreams
import JSONSyntax
import Timestamps

/// Makes outlines of records, where they have the form that nearly all records have.
///
/// It gives up on whatever is rare: a key twice, text where an object should be, escapes in names.
/// `RecordParser`, which takes everything, gives the same fingerprints and is its oracle.
public struct RecordOutliner {
  private let objects: ObjectOutliner
  private var inner: ObjectScanner
  private var innermost: ObjectScanner
  let identityOutliners: IdentityOutliners
  /// The ARNs in `resources` of the last record, where they were read for its outline.
  private var arns: [Range<Int>] = []
  private var hasARNs = false
  /// What `resources` adds to the content, of some that were met before.
  private var knownResources = Array(
    repeating: (value: Fingerprint(high: 0, low: 0), part: Fingerprint(high: 0, low: 0)), count: 256
  )

  /// Creates an outliner.
  public init(depthLimit: Int) {
    objects = ObjectOutliner(OutlineRules.rules, depthLimit: depthLimit)
    inner = ObjectScanner(capacity: 64, depthLimit: depthLimit, hashesKeys: true)
    innermost = ObjectScanner(capacity: 64, depthLimit: depthLimit)
    identityOutliners = IdentityOutliners(depthLimit: depthLimit)
  }

  /// The outline of the record that begins at an index, and the index behind it; nil if the record
  /// is not whole, is damaged, or is one to be parsed.
  mutating func outline(
    at start: Int, in bytes: Span<UInt8>
  ) -> (outline: RecordOutline, end: Int)? {
    guard let end = objects.outline(at: start, in: bytes) else { return nil }
    var outline = RecordOutline()
    hasARNs = false
    outline.head = sum(.head)
    outline.way = sum(.way)
    outline.transport = sum(.transport)
    outline.content = sum(.content)
    outline.parameters = sum(.parameters)
    outline.response = sum(.response)
    outline.additional = sum(.additional)
    outline.delivery = sum(.delivery)
    outline.hasErrorMessage = objects.has(RecordField.errorMessage.rawValue)
    outline.additionalRange = value(.additionalEventData)?.range
    outline.parametersRange = value(.requestParameters)?.range
    outline.condensedRange = objects.value(OutlineRules.condensedCalls)?.range
    outline.eventIDRange = value(.eventID)?.inside
    outline.sourceRange = value(.eventSource)?.inside
    if let identity = value(.userIdentity) {
      outline.identity = Fingerprint(identity)
      outline.identityRange = identity.range
    }
    if let time = value(.eventTime) {
      outline.eventTime = Timestamp(iso8601: bytes.extracting(time.inside))
    }
    if let response = value(.responseElements) {
      outline.responseRange = response.range
      outline.mayTellError = response.tellsError
    }
    if let resources = value(.resources) {
      outline.resourcesRange = resources.range
      let name = Fingerprint(resources)
      let place = Int(truncatingIfNeeded: name.low) & 255
      if knownResources[place].value != name {
        guard let part = self.part(ofResources: resources.range, in: bytes) else { return nil }
        knownResources[place] = (name, part)
      }
      outline.content.formUnion(knownResources[place].part)
    }
    return (outline, end)
  }

  /// The value of a field of the last record; nil if there is none, or null.
  func value(_ field: RecordField) -> ObjectOutliner.Value? {
    objects.value(field.rawValue)
  }

  private func sum(_ sum: OutlineRules.Sum) -> Fingerprint {
    let made = objects.sum(sum.rawValue)
    return Fingerprint(high: made.high, low: made.low)
  }

  // MARK: - Resources

  /// What `resources` adds to a record's fingerprint, as in `RecordParser`: by the members that are
  /// read; nil if it is to be parsed.
  private mutating func part(
    ofResources range: Range<Int>, in bytes: Span<UInt8>
  ) -> Fingerprint? {
    var hash = FingerprintHash()
    var found: [Range<Int>] = []
    swap(&found, &arns)
    found.removeAll(keepingCapacity: true)
    let isRead = forEachResource(of: range, in: bytes) { texts in
      Self.forEachARN(texts) { found.append($0) }
      for place in texts.indices {
        hash.combine(texts[place] == nil ? 0 : 1)
        if let text = texts[place] { hash.combine(text.fingerprint) }
      }
    }
    swap(&found, &arns)
    guard isRead else { return nil }
    hasARNs = true
    return hash.fingerprint == FingerprintHash().fingerprint
      ? Fingerprint(high: 0, low: 0) : RecordField.resources.fingerprint(holding: hash.fingerprint)
  }

  private struct ResourceText {
    var range: Range<Int>
    var fingerprint: Fingerprint
  }

  /// Hands over what the entries of `resources` say: ARN, prefix of an ARN, account and type; false
  /// if it is to be parsed.
  private mutating func forEachResource(
    of range: Range<Int>, in bytes: Span<UInt8>, _ body: ([4 of ResourceText?]) -> Void
  ) -> Bool {
    var index = range.lowerBound &+ 1
    let end = range.upperBound &- 1
    while index < end {
      switch bytes[index] {
      case 0x20, 0x09, 0x0a, 0x0d, UInt8(ascii: ","): index &+= 1
      case UInt8(ascii: "{"):
        guard let behind = inner.scan(at: index, in: bytes), let texts = resource(in: bytes) else {
          return false
        }
        body(texts)
        index = behind
      default: return false
      }
    }
    return true
  }

  private func resource(in bytes: Span<UInt8>) -> [4 of ResourceText?]? {
    var texts = [4 of ResourceText?](repeating: nil)
    for index in 0..<inner.count {
      let member = inner[index]
      guard let field = RecordKeys.resource[bytes.extracting(member.key)] else { continue }
      guard member.kind == .string || member.kind == .null else { return nil }
      let place: Int
      switch field {
      case .resourceARN: place = 0
      case .resourceARNPrefix: place = 1
      case .resourceAccountId: place = 2
      case .resourceType: place = 3
      default: return nil
      }
      guard texts[place] == nil else { return nil }
      if member.kind == .string {
        texts[place] = ResourceText(
          range: member.value.lowerBound &+ 1..<member.value.upperBound &- 1,
          fingerprint: Fingerprint(high: member.fingerprint.high, low: member.fingerprint.low))
      }
    }
    return texts
  }

  /// The entries of `resources` in a range; nil if they are to be parsed.
  mutating func resources(
    of range: Range<Int>, in bytes: Span<UInt8>
  ) -> [AccessedResource]? {
    var resources: [AccessedResource] = []
    let isRead = forEachResource(of: range, in: bytes) { texts in
      func text(_ place: Int) -> String? {
        texts[place].map { RepairedText.string(bytes.extracting($0.range)) }
      }
      resources.append(
        AccessedResource(
          arn: text(0), arnPrefix: text(1), accountId: text(2), type: text(3)))
    }
    return isRead ? resources : nil
  }

  // MARK: - What a sieve may ask besides

  /// Hands over the ARNs in `resources`, an empty text for one that is cut short; false if it is to
  /// be parsed.
  public mutating func forEachResourceARN(
    of outline: borrowing RecordOutline, in bytes: Span<UInt8>, _ body: (Range<Int>) -> Void
  ) -> Bool {
    guard let range = outline.resourcesRange else { return true }
    guard hasARNs else {
      return forEachResource(of: range, in: bytes) { Self.forEachARN($0, body) }
    }
    for arn in arns { body(arn) }
    return true
  }

  private static func forEachARN(_ texts: [4 of ResourceText?], _ body: (Range<Int>) -> Void) {
    if let arn = texts[0] { body(arn.range) }
    // Of a resource whose ARN is cut short only the beginning is known.
    if texts[1] != nil { body(0..<0) }
  }

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

extension Fingerprint {
  fileprivate init(_ value: ObjectOutliner.Value) {
    self.init(high: value.fingerprint.high, low: value.fingerprint.low)
  }
}
