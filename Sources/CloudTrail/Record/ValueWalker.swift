import JSONSyntax

/// Walks JSON values to the letter of the grammar and makes fingerprints of them that do not depend
/// on the order of keys, on white space or on escapes.
///
/// The bytes are lent at each call. Errors say where they are; `JSONParser` is the oracle of what
/// is refused, save that strings need not be Unicode (see `RepairedText`).
struct ValueWalker {
  /// Levels of nesting that are followed.
  let depthLimit: Int
  /// The place in the bytes.
  var cursor = JSONCursor()
  private var scratch: [UInt8] = []

  private enum Tag {
    static let string: UInt64 = 1
    static let number: UInt64 = 2
    static let word: UInt64 = 3
    static let array: UInt64 = 4
    static let object: UInt64 = 5
  }

  /// Creates a walker.
  init(depthLimit: Int) {
    self.depthLimit = depthLimit
  }

  /// Reads the token that begins a value.
  mutating func beginValue(in bytes: Span<UInt8>) throws(JSONSyntaxError) -> JSONToken {
    guard let token = try cursor.next(in: bytes) else {
      throw JSONSyntaxError(.unexpectedEnd, at: bytes.count)
    }
    switch token {
    case .endObject, .endArray, .colon, .comma:
      throw JSONSyntaxError(.expected("a JSON value"), at: cursor.offset &- 1)
    case .beginObject, .beginArray, .string, .number, .true, .false, .null: return token
    }
  }

  /// Moves to the value of the next member of an object, or returns nil behind its end.
  mutating func nextKey(
    isFirst: Bool, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> (range: Range<Int>, hasEscapes: Bool)? {
    guard var token = try cursor.next(in: bytes) else {
      throw JSONSyntaxError(.unexpectedEnd, at: bytes.count)
    }
    if case .endObject = token { return nil }
    if !isFirst {
      guard case .comma = token else { throw expected("`,` or `}`", instead: token) }
      guard let key = try cursor.next(in: bytes) else {
        throw JSONSyntaxError(.unexpectedEnd, at: bytes.count)
      }
      token = key
    }
    guard case .string(let range, let hasEscapes) = token else {
      throw expected("a key in double quotes", instead: token)
    }
    guard let colon = try cursor.next(in: bytes) else {
      throw JSONSyntaxError(.unexpectedEnd, at: bytes.count)
    }
    guard case .colon = colon else { throw expected("`:` after the key", instead: colon) }
    return (range, hasEscapes)
  }

  /// Reads the first token of the next element of an array, or returns nil behind its end.
  mutating func nextElement(
    isFirst: Bool, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> JSONToken? {
    if isFirst {
      cursor.skipWhitespace(in: bytes)
      if cursor.offset < bytes.count, bytes[cursor.offset] == UInt8(ascii: "]") {
        cursor.offset &+= 1
        return nil
      }
      return try beginValue(in: bytes)
    }
    guard let token = try cursor.next(in: bytes) else {
      throw JSONSyntaxError(.unexpectedEnd, at: bytes.count)
    }
    if case .endArray = token { return nil }
    guard case .comma = token else { throw expected("`,` or `]`", instead: token) }
    return try beginValue(in: bytes)
  }

  /// Moves past the value that a token began.
  mutating func skip(
    _ token: JSONToken, depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    switch token {
    case .string(let range, let hasEscapes):
      if hasEscapes { try checkEscapes(range, in: bytes) }
    case .beginObject:
      try checkDepth(depth)
      var isFirst = true
      while let key = try nextKey(isFirst: isFirst, in: bytes) {
        isFirst = false
        if key.hasEscapes { try checkEscapes(key.range, in: bytes) }
        try skip(try beginValue(in: bytes), depth: depth &+ 1, in: bytes)
      }
    case .beginArray:
      try checkDepth(depth)
      var isFirst = true
      while let element = try nextElement(isFirst: isFirst, in: bytes) {
        isFirst = false
        try skip(element, depth: depth &+ 1, in: bytes)
      }
    case .number, .true, .false, .null, .endObject, .endArray, .colon, .comma: break
    }
  }

  /// Moves past the value that a token began and makes its fingerprint.
  mutating func fingerprint(
    _ token: JSONToken, depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> Fingerprint {
    var hash = FingerprintHash()
    switch token {
    case .string(let range, let hasEscapes):
      return try fingerprint(ofString: range, hasEscapes: hasEscapes, in: bytes)
    case .number(let range):
      return FingerprintHash.fingerprint(of: bytes.extracting(range), as: Tag.number)
    case .beginObject:
      try checkDepth(depth)
      var members = Fingerprint(high: 0, low: 0)
      var count: UInt64 = 0
      while let key = try nextKey(isFirst: count == 0, in: bytes) {
        count &+= 1
        let name = try fingerprint(ofString: key.range, hasEscapes: key.hasEscapes, in: bytes)
        let value = try beginValue(in: bytes)
        members.formUnion(
          FingerprintHash.fingerprint(
            ofKey: name, holding: try fingerprint(value, depth: depth &+ 1, in: bytes)))
      }
      hash.combine(Tag.object, count)
      hash.combine(members)
    case .beginArray:
      try checkDepth(depth)
      hash.combine(Tag.array)
      var isFirst = true
      while let element = try nextElement(isFirst: isFirst, in: bytes) {
        isFirst = false
        hash.combine(try fingerprint(element, depth: depth &+ 1, in: bytes))
      }
    case .true: hash.combine(Tag.word)
    case .false: hash.combine(Tag.word &+ 1 << 32)
    case .null: hash.combine(Tag.word &+ 2 << 32)
    case .endObject, .endArray, .colon, .comma: break
    }
    return hash.fingerprint
  }

  /// The fingerprint of a string's text.
  mutating func fingerprint(
    ofString range: Range<Int>, hasEscapes: Bool, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> Fingerprint {
    guard hasEscapes else { return Self.fingerprint(ofText: bytes.extracting(range)) }
    try checkEscapes(range, in: bytes)
    return Self.fingerprint(ofText: scratch.span)
  }

  /// The fingerprint of a text.
  static func fingerprint(ofText text: Span<UInt8>) -> Fingerprint {
    FingerprintHash.fingerprint(of: text, as: Tag.string)
  }

  private mutating func checkEscapes(
    _ range: Range<Int>, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) {
    scratch.removeAll(keepingCapacity: true)
    try RepairedText.unescape(range, in: bytes, into: &scratch)
  }

  private func checkDepth(_ depth: Int) throws(JSONSyntaxError) {
    guard depth <= depthLimit else {
      throw JSONSyntaxError(.nestedTooDeep(limit: depthLimit), at: cursor.offset &- 1)
    }
  }

  private func expected(_ what: String, instead token: JSONToken) -> JSONSyntaxError {
    let start =
      switch token {
      case .string(let range, _): range.lowerBound &- 1
      case .number(let range): range.lowerBound
      case .true, .null: cursor.offset &- 4
      case .false: cursor.offset &- 5
      case .beginObject, .endObject, .beginArray, .endArray, .colon, .comma: cursor.offset &- 1
      }
    return JSONSyntaxError(.expected(what), at: start)
  }
}
