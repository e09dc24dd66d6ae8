/// Builds a `JSONTree` from a text that holds one JSON value.
public struct JSONParser {
  /// Levels of nesting that are followed unless the caller says otherwise.
  public static let defaultDepthLimit = 256

  private let depthLimit: Int
  private let mayRecover: Bool
  private var cursor: JSONCursor
  private var errors: [JSONSyntaxError] = []

  private init(depthLimit: Int, mayRecover: Bool) {
    self.depthLimit = depthLimit
    self.mayRecover = mayRecover
    cursor = JSONCursor()
  }

  /// Reads one value to the letter of RFC 8259; the first mistake ends it.
  public static func parse(
    _ bytes: Span<UInt8>, depthLimit: Int = defaultDepthLimit
  ) throws(JSONSyntaxError) -> JSONTree {
    var parser = JSONParser(depthLimit: depthLimit, mayRecover: false)
    return try parser.document(in: bytes)
  }

  /// Reads one value and goes on after mistakes that it can mend (a missing comma or colon, a comma
  /// too many, a text that ends early), so that all of them can be named at once.
  ///
  /// - Returns: what could be read, or nil, and the mistakes in the order of the text.
  public static func parseRecovering(
    _ bytes: Span<UInt8>, depthLimit: Int = defaultDepthLimit
  ) -> (tree: JSONTree?, errors: [JSONSyntaxError]) {
    var parser = JSONParser(depthLimit: depthLimit, mayRecover: true)
    do throws(JSONSyntaxError) {
      let tree = try parser.document(in: bytes)
      return (tree, parser.errors)
    } catch {
      return (nil, parser.errors + [error])
    }
  }

  private mutating func document(in bytes: Span<UInt8>) throws(JSONSyntaxError) -> JSONTree {
    let tree = try value(depth: 0, in: bytes)
    cursor.skipWhitespace(in: bytes)
    if cursor.offset < bytes.count {
      try mend(JSONSyntaxError(.trailingContent, at: cursor.offset))
    }
    return tree
  }

  /// Records a mistake and goes on, or ends the parse where mistakes are not to be mended.
  private mutating func mend(_ error: JSONSyntaxError) throws(JSONSyntaxError) {
    guard mayRecover else { throw error }
    errors.append(error)
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
      if next(in: bytes) == UInt8(ascii: ":") {
        cursor.offset += 1
      } else {
        try mend(JSONSyntaxError(.expected("`:` after the key"), at: keyRange.upperBound))
      }
      members.append(
        JSONMember(key: key, keyRange: keyRange, value: try value(depth: depth, in: bytes)))
    }
    return members
  }

  /// Stands the cursor on the next element or member; false once the closing bracket is passed.
  private mutating func item(
    closing: UInt8, isFirst: Bool, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> Bool {
    let end = cursor.offset
    cursor.skipWhitespace(in: bytes)
    if !isFirst {
      if next(in: bytes) == UInt8(ascii: ",") {
        let comma = cursor.offset
        cursor.offset += 1
        cursor.skipWhitespace(in: bytes)
        if next(in: bytes) == closing {
          try mend(JSONSyntaxError(.expected("no comma after the last item"), at: comma))
        }
      } else if let byte = next(in: bytes), byte != closing {
        guard startsItem(byte, closing: closing) else {
          throw JSONSyntaxError(
            .expected("`,` or `\(Character(Unicode.Scalar(closing)))`"), at: cursor.offset)
        }
        try mend(JSONSyntaxError(.expected("`,` between the items"), at: end))
      }
    }
    guard let byte = next(in: bytes) else {
      try mend(JSONSyntaxError(.unexpectedEnd, at: cursor.offset))
      return false
    }
    guard byte == closing else { return true }
    cursor.offset += 1
    return false
  }

  private func startsItem(_ byte: UInt8, closing: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""): true
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "n"):
      closing == UInt8(ascii: "]")
    default: false
    }
  }

  private func checkDepth(_ depth: Int, at offset: Int) throws(JSONSyntaxError) {
    guard depth <= depthLimit else {
      throw JSONSyntaxError(.nestedTooDeep(limit: depthLimit), at: offset)
    }
  }
}
