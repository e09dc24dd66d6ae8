/// Reads JSON that is known to have mistakes, names as many as it can, and keeps what was meant.
///
/// It is asked only after the strict parser has found a mistake, so it may guess: a missing comma,
/// colon, quote or bracket is put in, a comma or bracket too many is passed over, comments are
/// skipped, words without quotes are taken as strings. Every guess is an error in `errors`.
///
/// INVARIANT (progress): each turn of a loop moves the cursor on or ends the loop.
struct RecoveringParser {
  /// Mistakes that are listed; the rest of a text with more is not read.
  static let errorLimit = 1_000

  private(set) var errors: [JSONSyntaxError] = []
  private let depthLimit: Int
  private var lexer = RecoveringLexer()
  /// The brackets that would close what is open, outermost first.
  private var closers: [UInt8] = []
  private var isStopped = false

  /// Creates a parser.
  init(depthLimit: Int) {
    self.depthLimit = depthLimit
  }

  /// Reads the one value of a text; nil when there is none.
  mutating func document(in bytes: Span<UInt8>) -> JSONTree? {
    guard peek(in: bytes) != nil else {
      record(.expected("a JSON value"), in: lexer.offset..<lexer.offset)
      return nil
    }
    let start = lexer.offset
    let errorsBefore = errors.count
    var tree = value(in: bytes)
    if tree.string != nil, peek(in: bytes) == UInt8(ascii: ":") {
      // A key at the top: the braces around the members are missing.
      errors.removeLast(errors.count - errorsBefore)
      lexer.offset = start
      record(.expected("`{` before the first key"), in: start..<start)
      closers.append(UInt8(ascii: "}"))
      let content = JSONTree.Content.object(members(in: bytes))
      closers.removeLast()
      tree = JSONTree(content, range: start..<lexer.offset)
    }
    while let byte = peek(in: bytes) {
      guard byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") else {
        record(.trailingContent, in: lexer.offset..<lexer.offset)
        break
      }
      recordBracket(in: bytes)
    }
    return tree
  }

  // MARK: Values

  private mutating func value(in bytes: Span<UInt8>) -> JSONTree {
    guard let byte = peek(in: bytes) else { return missing(at: lexer.offset) }
    let start = lexer.offset
    let content: JSONTree.Content
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard closers.count < depthLimit else {
        record(.nestedTooDeep(limit: depthLimit), in: start..<start)
        stop(in: bytes)
        return missing(at: start)
      }
      lexer.offset += 1
      let isObject = byte == UInt8(ascii: "{")
      closers.append(UInt8(ascii: isObject ? "}" : "]"))
      content = isObject ? .object(members(in: bytes)) : .array(elements(in: bytes))
      closers.removeLast()
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      record(.expected("a value"), in: start..<start + 1)
      lexer.offset += 1
      return missing(at: start)
    default:
      content = scalar(isKey: false, in: bytes)
    }
    return JSONTree(content, range: start..<lexer.offset)
  }

  private mutating func elements(in bytes: Span<UInt8>) -> [JSONTree] {
    var elements: [JSONTree] = []
    var separation = Separation(end: lexer.offset)
    while let byte = peek(in: bytes) {
      switch byte {
      case UInt8(ascii: "]"):
        close(&separation)
        return elements
      case UInt8(ascii: "}"):
        if closers.dropLast().contains(byte) { return endEarly(elements, in: bytes) }
        recordBracket(in: bytes)
      case UInt8(ascii: ","), UInt8(ascii: ";"): separate(&separation, in: bytes)
      case UInt8(ascii: ":"):
        // A key in an array: the array was meant to end before it.
        if separation.needsComma, elements.last?.string != nil,
          closers.dropLast().last == UInt8(ascii: "}")
        {
          elements.removeLast()
          errors.removeLast(errors.count - separation.errorsBefore)
          lexer.offset = separation.endBefore
          record(
            .expected("`]` at the end of the array"),
            in: separation.endBefore..<separation.endBefore)
          return elements
        }
        record(.expected("`,` or `]`"), in: lexer.offset..<lexer.offset + 1)
        lexer.offset += 1
      default:
        separation.begin(errors: errors.count)
        if separation.needsComma { record(.missingComma, in: separation.end..<separation.end) }
        elements.append(value(in: bytes))
        separation.finish(at: lexer.offset)
      }
    }
    recordEnd(in: bytes)
    return elements
  }

  private mutating func members(in bytes: Span<UInt8>) -> [JSONMember] {
    var members: [JSONMember] = []
    var separation = Separation(end: lexer.offset)
    while let byte = peek(in: bytes) {
      switch byte {
      case UInt8(ascii: "}"):
        close(&separation)
        return members
      case UInt8(ascii: "]"):
        if closers.dropLast().contains(byte) { return endEarly(members, in: bytes) }
        recordBracket(in: bytes)
      case UInt8(ascii: ","), UInt8(ascii: ";"): separate(&separation, in: bytes)
      case UInt8(ascii: "{") where closers.dropLast().last == UInt8(ascii: "]") && !members.isEmpty:
        // A value without a key, in an object of an array: the object was meant to end before it.
        record(
          .expected("`}` at the end of the object"), in: separation.end..<separation.end)
        lexer.offset = separation.end
        return members
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"):
        record(.expected("a key in double quotes"), in: lexer.offset..<lexer.offset + 1)
        if byte == UInt8(ascii: ":") { lexer.offset += 1 } else { _ = value(in: bytes) }
        separation.finish(at: lexer.offset)
      default:
        if separation.needsComma { record(.missingComma, in: separation.end..<separation.end) }
        members.append(member(in: bytes))
        separation.finish(at: lexer.offset)
      }
    }
    recordEnd(in: bytes)
    return members
  }

  private mutating func member(in bytes: Span<UInt8>) -> JSONMember {
    let keyStart = lexer.offset
    let key = JSONTree(scalar(isKey: true, in: bytes)).scalarText ?? ""
    let keyRange = keyStart..<lexer.offset
    var valueStart = lexer.offset
    let byte = peek(in: bytes)
    if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") {
      if byte == UInt8(ascii: "=") {
        record(.expected("`:` after the key"), in: lexer.offset..<lexer.offset + 1)
      }
      lexer.offset += 1
      if byte == UInt8(ascii: "="), lexer.peek(in: bytes) == UInt8(ascii: ">") { lexer.offset += 1 }
      valueStart = lexer.offset
      if !startsValue(peek(in: bytes)) {
        record(.expected("a value after the key"), in: valueStart..<valueStart)
        return JSONMember(key: key, keyRange: keyRange, value: missing(at: valueStart))
      }
    } else if startsValue(byte) {
      record(.expected("`:` after the key"), in: valueStart..<valueStart)
    } else {
      record(.expected("`:` and a value after the key"), in: valueStart..<valueStart)
      return JSONMember(key: key, keyRange: keyRange, value: missing(at: valueStart))
    }
    return JSONMember(key: key, keyRange: keyRange, value: value(in: bytes))
  }

  private mutating func scalar(isKey: Bool, in bytes: Span<UInt8>) -> JSONTree.Content {
    let (content, found) = lexer.scalar(isKey: isKey, in: bytes)
    for error in found { record(error.problem, in: error.range) }
    return content
  }

  /// A value that is not there; its range is empty.
  private func missing(at offset: Int) -> JSONTree {
    JSONTree(.null, range: offset..<offset)
  }

  private func startsValue(_ byte: UInt8?) -> Bool {
    switch byte {
    case nil, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "}"), UInt8(ascii: "]"): false
    default: true
    }
  }

  // MARK: Between the items

  /// What stands between the latest item and the next.
  private struct Separation {
    /// Whether an item has been read since the latest comma.
    var needsComma = false
    /// The latest comma, as long as no item follows it.
    var comma: Int?
    /// Where the latest item ends.
    var end: Int
    /// Where the item before the latest ends.
    var endBefore: Int
    /// Errors before the latest item.
    var errorsBefore = 0

    init(end: Int) {
      self.end = end
      endBefore = end
    }

    mutating func begin(errors: Int) {
      endBefore = end
      errorsBefore = errors
    }

    mutating func finish(at offset: Int) {
      needsComma = true
      comma = nil
      end = offset
    }
  }

  private mutating func separate(_ separation: inout Separation, in bytes: Span<UInt8>) {
    let place = lexer.offset..<lexer.offset + 1
    if bytes[lexer.offset] == UInt8(ascii: ";") {
      record(.expected("`,` between the items"), in: place)
    } else if !separation.needsComma {
      record(.extraComma, in: place)
    }
    if separation.needsComma { separation.comma = lexer.offset }
    separation.needsComma = false
    lexer.offset += 1
  }

  private mutating func close(_ separation: inout Separation) {
    if let comma = separation.comma { record(.extraComma, in: comma..<comma + 1) }
    lexer.offset += 1
  }

  /// Ends an array or object at a bracket that belongs to what is around it.
  private mutating func endEarly<Item>(_ items: [Item], in bytes: Span<UInt8>) -> [Item] {
    if let expected = closers.last {
      record(
        .mismatchedBracket(
          found: Character(Unicode.Scalar(bytes[lexer.offset])),
          expected: Character(Unicode.Scalar(expected))),
        in: lexer.offset..<lexer.offset + 1)
    }
    return items
  }

  // MARK: Mistakes

  private mutating func peek(in bytes: Span<UInt8>) -> UInt8? {
    for error in lexer.skipTrivia(in: bytes) { record(error.problem, in: error.range) }
    return isStopped ? nil : lexer.peek(in: bytes)
  }

  private mutating func recordBracket(in bytes: Span<UInt8>) {
    let bracket = Character(Unicode.Scalar(bytes[lexer.offset]))
    record(.extraBracket(bracket), in: lexer.offset..<lexer.offset + 1)
    lexer.offset += 1
  }

  /// Names all brackets that are missing at the end, once.
  private mutating func recordEnd(in bytes: Span<UInt8>) {
    guard !isStopped else { return }
    let brackets = closers.reversed().map { String(Unicode.Scalar($0)) }.joined()
    let end = lexer.endOfContent(in: bytes)
    record(.unclosed(brackets), in: end..<end)
    stop(in: bytes)
  }

  private mutating func record(_ problem: JSONSyntaxError.Problem, in range: Range<Int>) {
    guard !isStopped else { return }
    guard errors.count < Self.errorLimit else {
      errors.append(JSONSyntaxError(.tooManyErrors(limit: Self.errorLimit), in: range))
      isStopped = true
      return
    }
    errors.append(JSONSyntaxError(problem, in: range))
  }

  private mutating func stop(in bytes: Span<UInt8>) {
    isStopped = true
    lexer.offset = bytes.count
  }
}
