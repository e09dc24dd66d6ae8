import ByteStreams
import JSONSyntax
import Timestamps

/// Parses one object of a log, in one pass over its bytes: the fields of a record are kept, all
/// else is only checked, and what the object wraps a record in is noted.
///
/// A parser serves one object after another; its scratch memory is reused. Adding a field means a
/// case in `RecordField`, a spelling in `RecordKeys`, and a line in `set`.
struct RecordParser {
  /// How far an object was read.
  enum End: Hashable {
    /// The whole object, up to this byte.
    case object(Int)
    /// Only up to a member whose array holds the elements (asked for by `stopsAtWrapper`).
    case wrapper
  }

  /// A member that may wrap a record: what it begins with and where.
  struct Wrapped {
    var detail: Int?
    var lookupEvent: JSONToken?
    var message: JSONToken?
    var subscription: Int?
    var resultSet: Int?
    var isDigest = false
    /// Where what a condensed archive tells of itself, or of a record's calls, stands.
    var condensedArchive: Range<Int>?
    var condensedCalls: Range<Int>?
  }

  /// The record, as far as the object is one.
  var record = CloudTrailRecord()
  /// What may be wrapped in the object.
  private(set) var wrapped = Wrapped()
  /// Whether `userIdentity` is a string in the form that Athena prints structs in.
  var hasUncastIdentity = false

  var walker: ValueWalker
  private var hashes = Array(
    repeating: Fingerprint(high: 0, low: 0), count: RecordField.allCases.count)
  private var present: UInt64 = 0
  private var text: [UInt8] = []

  /// Creates a parser that follows so many levels of nesting.
  init(depthLimit: Int = JSONParser.defaultDepthLimit) {
    walker = ValueWalker(depthLimit: depthLimit)
  }

  /// Whether the object is a record wherever it stands: it has eventSource and eventName, and
  /// eventVersion or eventTime.
  var isRecord: Bool {
    record.eventSource != nil && record.eventName != nil
      && (record.eventVersion != nil || has(.eventTime))
  }

  /// Whether the object sums up many calls.
  var isAggregated: Bool {
    record.eventCategory == "Aggregated" || record.eventType == "AwsAggregatedEvent"
  }

  /// Parses the object that begins at a byte.
  mutating func parseObject(
    at start: Int, stopsAtWrapper: Bool = false, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> End {
    reset()
    walker.cursor.offset = start
    guard try walker.beginValue(in: bytes) == .beginObject else {
      throw JSONSyntaxError(.expected("an object"), at: start)
    }
    guard try parseMembers(depth: 1, stopsAtWrapper: stopsAtWrapper, in: bytes) else {
      return .wrapper
    }
    finish()
    return .object(walker.cursor.offset)
  }

  /// Parses a row of query results: an array of objects with one column each.
  mutating func parseRow(at start: Int, in bytes: Span<UInt8>) throws(JSONSyntaxError) -> End {
    reset()
    walker.cursor.offset = start
    guard try walker.beginValue(in: bytes) == .beginArray else {
      throw JSONSyntaxError(.expected("an array"), at: start)
    }
    var isFirst = true
    while let element = try walker.nextElement(isFirst: isFirst, in: bytes) {
      isFirst = false
      if element == .beginObject {
        _ = try parseMembers(depth: 2, stopsAtWrapper: false, in: bytes)
      } else {
        try walker.skip(element, depth: 2, in: bytes)
      }
    }
    finish()
    return .object(walker.cursor.offset)
  }

  mutating func reset() {
    record = CloudTrailRecord()
    wrapped = Wrapped()
    hasUncastIdentity = false
    present = 0
  }

  private mutating func finish() {
    var sum = Fingerprint(high: 0, low: 0)
    for field in hashes.indices where present & (1 << UInt64(field)) != 0 {
      sum.formUnion(hashes[field])
    }
    record.fingerprint = sum
  }

  func has(_ field: RecordField) -> Bool { present & (1 << UInt64(field.rawValue)) != 0 }

  /// Notes the fingerprint of what a field holds.
  mutating func note(_ field: RecordField, _ value: Fingerprint) {
    hashes[field.rawValue] = field.fingerprint(holding: value)
    present |= 1 << UInt64(field.rawValue)
  }

  /// Forgets all that `userIdentity` holds.
  mutating func forgetIdentityFields() {
    present &= ~RecordField.identityMask
  }

  mutating func forget(_ field: RecordField) {
    present &= ~(1 << UInt64(field.rawValue))
  }

  // MARK: - The top

  /// Parses the members behind `{`; false if it stopped at a wrapper.
  private mutating func parseMembers(
    depth: Int, stopsAtWrapper: Bool, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> Bool {
    var isFirst = true
    while let key = try walker.nextKey(isFirst: isFirst, in: bytes) {
      isFirst = false
      let top = try lookUp(key, in: RecordKeys.top, bytes)
      let value = try walker.beginValue(in: bytes)
      let start = walker.cursor.offset &- 1
      switch top {
      case .field(let field):
        try parse(field, value, depth: depth, in: bytes)
        continue
      case .wrapper:
        if stopsAtWrapper, value == .beginArray { return false }
      case .detail: wrapped.detail = value == .beginObject ? start : nil
      case .subscription: wrapped.subscription = value == .beginObject ? start : nil
      case .resultSet: wrapped.resultSet = value == .beginObject ? start : nil
      case .lookupEvent: if case .string = value { wrapped.lookupEvent = value }
      case .message: if case .string = value { wrapped.message = value }
      case .digest: wrapped.isDigest = true
      case .condensedArchive, .condensedCalls, nil: break
      }
      try walker.skip(value, depth: depth &+ 1, in: bytes)
      guard value == .beginObject else { continue }
      if case .condensedArchive? = top {
        wrapped.condensedArchive = start..<walker.cursor.offset
      } else if case .condensedCalls? = top {
        wrapped.condensedCalls = start..<walker.cursor.offset
      }
    }
    return true
  }

  mutating func lookUp<Field>(
    _ key: (range: Range<Int>, hasEscapes: Bool), in table: KeyTable<Field>, _ bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> Field? {
    guard key.hasEscapes else { return table[bytes.extracting(key.range)] }
    text.removeAll(keepingCapacity: true)
    try RepairedText.unescape(key.range, in: bytes, into: &text)
    return table[text.span]
  }

  private mutating func parse(
    _ field: RecordField, _ value: JSONToken, depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    switch field {
    case .userIdentity: try parseIdentity(value, depth: depth &+ 1, in: bytes)
    case .resources: try parseResources(value, depth: depth &+ 1, in: bytes)
    case .requestParameters: try keep(.requestParameters, field, value, depth, bytes)
    case .responseElements: try keep(.responseElements, field, value, depth, bytes)
    case .additionalEventData: try keep(.additionalEventData, field, value, depth, bytes)
    case .tlsDetails: try keep(.tlsDetails, field, value, depth, bytes)
    case .eventContext: try keep(.eventContext, field, value, depth, bytes)
    case .serviceEventDetails: try keep(.serviceEventDetails, field, value, depth, bytes)
    default: try parseText(field, value, depth: depth &+ 1, in: bytes)
    }
  }

  // MARK: - Text

  /// Keeps a string; any other value is passed over and leaves the field empty.
  mutating func parseText(
    _ field: RecordField, _ value: JSONToken, depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    switch value {
    case .string(let range, let hasEscapes):
      if hasEscapes {
        var decoded: [UInt8] = []
        swap(&decoded, &text)
        decoded.removeAll(keepingCapacity: true)
        try RepairedText.unescape(range, in: bytes, into: &decoded)
        store(field, decoded.span)
        swap(&decoded, &text)
      } else {
        store(field, bytes.extracting(range))
      }
    case .true, .false:
      // AWS writes these as strings, exports of tables as booleans.
      if field == .mfaAuthenticated || field == .assumedRoot {
        store(field, value == .true ? Self.trueText.span : Self.falseText.span)
      } else {
        clear(field)
      }
    default:
      clear(field)
      try walker.skip(value, depth: depth, in: bytes)
    }
  }

  private static let trueText = Array("true".utf8)
  private static let falseText = Array("false".utf8)

  private mutating func store(_ field: RecordField, _ text: Span<UInt8>) {
    note(field, ValueWalker.fingerprint(ofText: text))
    switch field {
    case .eventTime: record.eventTime = Timestamp(iso8601: text)
    case .creationDate:
      record.userIdentity?.session?.creationDate = Timestamp(iso8601: text)
    default: record.set(field, to: RepairedText.string(text))
    }
  }

  private mutating func clear(_ field: RecordField) {
    guard has(field) else { return }
    forget(field)
    switch field {
    case .eventTime: record.eventTime = nil
    case .creationDate: record.userIdentity?.session?.creationDate = nil
    default: record.set(field, to: nil)
    }
  }

  // MARK: - Values that are parsed when asked for

  /// Keeps the bytes of a value.
  ///
  /// A string that holds an object or an array, as in tables, is kept as what it holds.
  private mutating func keep(
    _ part: UndecodedFields.Field, _ field: RecordField, _ value: JSONToken, _ depth: Int,
    _ bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    record.undecoded.remove(part)
    forget(field)
    switch value {
    case .null: return
    case .string(let range, let hasEscapes):
      var content: [UInt8] = []
      if hasEscapes {
        try RepairedText.unescape(range, in: bytes, into: &content)
      } else {
        content.append(copying: bytes.extracting(range))
      }
      guard !content.isEmpty, content != Self.nullText else { return }
      if let hash = fingerprint(ofEmbedded: content.span) {
        record.undecoded.set(part, to: content.span)
        note(field, hash)
      } else {
        record.undecoded.set(
          part, to: bytes.extracting(range.lowerBound &- 1..<range.upperBound &+ 1))
        note(field, ValueWalker.fingerprint(ofText: content.span))
      }
    case .number(let range):
      note(field, try walker.fingerprint(value, depth: depth &+ 1, in: bytes))
      record.undecoded.set(part, to: bytes.extracting(range))
    default:
      let length = value == .true ? 4 : value == .false ? 5 : 1
      let start = walker.cursor.offset &- length
      note(field, try walker.fingerprint(value, depth: depth &+ 1, in: bytes))
      record.undecoded.set(part, to: bytes.extracting(start..<walker.cursor.offset))
    }
  }

  private static let nullText = Array("null".utf8)

  /// The fingerprint of an object or array that is the whole of a text; nil if the text is not one.
  private func fingerprint(ofEmbedded text: Span<UInt8>) -> Fingerprint? {
    var inner = ValueWalker(depthLimit: walker.depthLimit)
    guard let token = try? inner.beginValue(in: text),
      token == .beginObject || token == .beginArray,
      let hash = try? inner.fingerprint(token, depth: 1, in: text)
    else { return nil }
    inner.cursor.skipWhitespace(in: text)
    return inner.cursor.offset == text.count ? hash : nil
  }
}
