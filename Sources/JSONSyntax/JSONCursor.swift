/// Reads JSON tokens from bytes that are lent to it at each call.
///
/// The cursor holds only its place, so it can walk bytes that it does not own. It checks tokens,
/// not grammar: `JSONTree` does that. Text inside strings is not decoded until it is asked for.
public struct JSONCursor: Sendable {
  /// The byte that is read next.
  public var offset: Int

  /// Creates a cursor at a byte.
  public init(offset: Int = 0) {
    self.offset = offset
  }

  /// Moves past blanks, tabs and line ends.
  public mutating func skipWhitespace(in bytes: Span<UInt8>) {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0a, 0x0d: offset &+= 1
      default: return
      }
    }
  }

  /// Reads the next token, or returns nil at the end of the bytes.
  ///
  /// After an error the cursor stands at the byte that is wrong.
  public mutating func next(in bytes: Span<UInt8>) throws(JSONSyntaxError) -> JSONToken? {
    skipWhitespace(in: bytes)
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return punctuation(.beginObject)
    case UInt8(ascii: "}"): return punctuation(.endObject)
    case UInt8(ascii: "["): return punctuation(.beginArray)
    case UInt8(ascii: "]"): return punctuation(.endArray)
    case UInt8(ascii: ":"): return punctuation(.colon)
    case UInt8(ascii: ","): return punctuation(.comma)
    case UInt8(ascii: "\""): return try string(in: bytes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(in: bytes)
    case UInt8(ascii: "t"): return try word(0x7472_7565, length: 4, .true, in: bytes)
    case UInt8(ascii: "f"): return try word(0x66_616c_7365, length: 5, .false, in: bytes)
    case UInt8(ascii: "n"): return try word(0x6e75_6c6c, length: 4, .null, in: bytes)
    default: throw JSONSyntaxError(.expected("a JSON value"), at: offset)
    }
  }

  /// Moves past one whole value, however it is nested, without looking into its strings.
  ///
  /// Only brackets and quotes are counted; use `JSONTree` where the grammar matters.
  public mutating func skipValue(in bytes: Span<UInt8>) throws(JSONSyntaxError) {
    var depth = 0
    repeat {
      guard let token = try next(in: bytes) else {
        throw JSONSyntaxError(.unexpectedEnd, at: offset)
      }
      switch token {
      case .beginObject, .beginArray: depth &+= 1
      case .endObject, .endArray: depth &-= 1
      case .colon, .comma, .string, .number, .true, .false, .null: break
      }
    } while depth > 0
  }

  private mutating func punctuation(_ token: JSONToken) -> JSONToken {
    offset &+= 1
    return token
  }

  /// Reads a word whose letters are given as one number, the first letter highest.
  private mutating func word(
    _ letters: UInt64, length: Int, _ token: JSONToken, in bytes: Span<UInt8>
  ) throws(JSONSyntaxError) -> JSONToken {
    var found: UInt64 = 0
    for index in offset..<min(offset + length, bytes.count) {
      found = found << 8 | UInt64(bytes[index])
    }
    guard found == letters else { throw JSONSyntaxError(.expected("a JSON value"), at: offset) }
    offset += length
    return token
  }

  private mutating func string(in bytes: Span<UInt8>) throws(JSONSyntaxError) -> JSONToken {
    let start = offset &+ 1
    var index = start
    var hasEscapes = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        offset = index &+ 1
        return .string(start..<index, hasEscapes: hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        index &+= 2
      } else if byte < 0x20 {
        throw byte == UInt8(ascii: "\n")
          ? JSONSyntaxError(.unterminatedString, at: offset)
          : JSONSyntaxError(.controlCharacter, at: index)
      } else {
        index &+= 1
      }
    }
    throw JSONSyntaxError(.unterminatedString, at: offset)
  }

  private mutating func number(in bytes: Span<UInt8>) throws(JSONSyntaxError) -> JSONToken {
    let start = offset
    var index = offset
    func digits() -> Int {
      var count = 0
      while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
        index += 1
        count += 1
      }
      return count
    }
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let leading = index
    let integerDigits = digits()
    guard integerDigits > 0, integerDigits == 1 || bytes[leading] != UInt8(ascii: "0") else {
      throw JSONSyntaxError(.invalidNumber, at: start)
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { throw JSONSyntaxError(.invalidNumber, at: start) }
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "e") || bytes[index] == UInt8(ascii: "E") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      guard digits() > 0 else { throw JSONSyntaxError(.invalidNumber, at: start) }
    }
    offset = index
    return .number(start..<index)
  }
}
