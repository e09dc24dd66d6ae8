/// Builds a `JSONTree` from a text that holds one JSON value.
public struct JSONParser {
  /// Levels of nesting that are followed unless the caller says otherwise.
  public static let defaultDepthLimit = 256

  private let depthLimit: Int
  private var cursor = JSONCursor()

  private init(depthLimit: Int) {
    self.depthLimit = depthLimit
  }

  /// Reads one value to the letter of RFC 8259; the first mistake ends it.
  public static func parse(
    _ bytes: Span<UInt8>, depthLimit: Int = defaultDepthLimit
  ) throws(JSONSyntaxError) -> JSONTree {
    var parser = JSONParser(depthLimit: depthLimit)
    return try parser.document(in: bytes)
  }

  /// Reads one value and goes on after mistakes, so that all of them can be named at once.
  ///
  /// A text without mistakes gives what `parse` gives.
  ///
  /// - Returns: what could be read, or nil, and the mistakes in the order of the text.
  public static func parseRecovering(
    _ bytes: Span<UInt8>, depthLimit: Int = defaultDepthLimit
  ) -> (tree: JSONTree?, errors: [JSONSyntaxError]) {
    do throws(JSONSyntaxError) {
      return (try parse(bytes, depthLimit: depthLimit), [])
    } catch {
      var parser = RecoveringParser(depthLimit: depthLimit)
      let tree = parser.document(in: bytes)
      let errors = parser.errors.isEmpty ? [error] : parser.errors
      let order = errors.indices.sorted { (errors[$0].offset, $0) < (errors[$1].offset, $1) }
      return (tree, order.map { errors[$0] })
    }
  }

  private mutating func document(in bytes: Span<UInt8>) throws(JSONSyntaxError) -> JSONTree {
    let tree = try value(depth: 0, in: bytes)
    cursor.skipWhitespace(in: bytes)
    guard cursor.offset == bytes.count else {
      throw JSONSyntaxError(.trailingContent, at: cursor.offset)
    }
    return tree
  }

  private func next(in bytes: Span<UInt8>) -> UInt8? {
    cursor.offset < bytes.count ? bytes[cursor.offset] : nil
  }

  private mutating func value(
    depth: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> JSONTree {
    cursor.skipWhitespace(in: bytes)
    let start = cursor.offset
    guard let token = try cursor.next(in: bytes) else {
      throw JSONSyntaxError(start == 0 ? .expected("a JSON value") : .unexpectedEnd, at: start)
    }
    let content: JSONTree.Content
    switch token {
    case .beginObject: content = .object(try members(depth: depth + 1, from: start, in: bytes))
    case .beginArray: content = .array(try elements(depth: depth + 1, from: start, in: bytes))
    case .string(let range, let hasEscapes):
      content = .string(try JSONString.decode(range, hasEscapes: hasEscapes, in: bytes))
    case .number(let range):
      content = .number(try JSONString.decode(range, hasEscapes: false, in: bytes))
    case .true: content = .bool(true)
    case .false: content = .bool(false)
    case .null: content = .null
    case .endObject, .endArray, .colon, .comma:
      throw JSONSyntaxError(.expected("a JSON value"), at: start)
    }
    return JSONTree(content, range: start..<cursor.offset)
  }

  private mutating func elements(
    depth: Int, from start: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> [JSONTree] {
    try checkDepth(depth, at: start)
    var elements: [JSONTree] = []
    while try item(closing: UInt8(ascii: "]"), isFirst: elements.isEmpty, in: bytes) {
      elements.append(try value(depth: depth, in: bytes))
    }
    return elements
  }

  private mutating func members(
    depth: Int, from start: Int, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> [JSONMember] {
    try checkDepth(depth, at: start)
    var members: [JSONMember] = []
    while try item(closing: UInt8(ascii: "}"), isFirst: members.isEmpty, in: bytes) {
      let keyStart = cursor.offset
      guard case .string(let range, let hasEscapes)? = try cursor.next(in: bytes) else {
        throw JSONSyntaxError(.expected("a key in double quotes, or `}`"), at: keyStart)
      }
      let key = try JSONString.decode(range, hasEscapes: hasEscapes, in: bytes)
      let keyRange = keyStart..<cursor.offset
      cursor.skipWhitespace(in: bytes)
      guard next(in: bytes) == UInt8(ascii: ":") else {
        throw JSONSyntaxError(.expected("`:` after the key"), at: keyRange.upperBound)
      }
      cursor.offset += 1
      members.append(
        JSONMember(key: key, keyRange: keyRange, value: try value(depth: depth, in: bytes)))
    }
    return members
  }

  /// Stands the cursor on the next element or member; false once the closing bracket is passed.
  private mutating func item(
    closing: UInt8, isFirst: Bool, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> Bool {
    cursor.skipWhitespace(in: bytes)
    guard let byte = next(in: bytes) else {
      throw JSONSyntaxError(.unexpectedEnd, at: cursor.offset)
    }
    if byte == closing {
      cursor.offset += 1
      return false
    }
    guard !isFirst else { return true }
    guard byte == UInt8(ascii: ",") else {
      throw JSONSyntaxError(
        .expected("`,` or `\(Character(Unicode.Scalar(closing)))`"), at: cursor.offset)
    }
    let comma = cursor.offset
    cursor.offset += 1
    cursor.skipWhitespace(in: bytes)
    guard let byte = next(in: bytes) else {
      throw JSONSyntaxError(.unexpectedEnd, at: cursor.offset)
    }
    guard byte != closing else { throw JSONSyntaxError(.extraComma, at: comma) }
    return true
  }

  private func checkDepth(_ depth: Int, at offset: Int) throws(JSONSyntaxError) {
    guard depth <= depthLimit else {
      throw JSONSyntaxError(.nestedTooDeep(limit: depthLimit), at: offset)
    }
  }
}
