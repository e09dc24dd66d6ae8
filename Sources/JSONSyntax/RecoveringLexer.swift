/// Reads the scalars of a text that is not quite JSON, and what stands between them.
struct RecoveringLexer {
  /// The byte that is read next.
  var offset = 0

  /// The byte that is read next, or nil at the end.
  func peek(in bytes: Span<UInt8>) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// Moves past white space, comments and invisible characters; all but the first are mistakes.
  mutating func skipTrivia(in bytes: Span<UInt8>) -> [JSONSyntaxError] {
    var errors: [JSONSyntaxError] = []
    while let byte = peek(in: bytes) {
      let start = offset
      switch byte {
      case 0x20, 0x09, 0x0a, 0x0d:
        offset += 1
      case UInt8(ascii: "#"):
        skipLine(in: bytes)
        errors.append(JSONSyntaxError(.comment, in: start..<offset))
      case UInt8(ascii: "/") where start + 1 < bytes.count && bytes[start + 1] == byte:
        skipLine(in: bytes)
        errors.append(JSONSyntaxError(.comment, in: start..<offset))
      case UInt8(ascii: "/")
      where start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "*"):
        skipBlockComment(in: bytes)
        errors.append(JSONSyntaxError(.comment, in: start..<offset))
      default:
        guard let (scalar, length) = scalar(at: offset, in: bytes), Self.isInvisible(scalar) else {
          return errors
        }
        offset += length
        errors.append(JSONSyntaxError(.strayCharacter(scalar), in: start..<offset))
      }
      // A file of comments must not become a list as long as the file.
      if errors.count > RecoveringParser.errorLimit { return errors }
    }
    return errors
  }

  /// Where the text ends if white space at its end is left away.
  func endOfContent(in bytes: Span<UInt8>) -> Int {
    var end = bytes.count
    while end > 0, [0x20, 0x09, 0x0a, 0x0d].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Reads a string, a number or a word, whatever is missing of its quotes.
  mutating func scalar(
    isKey: Bool, in bytes: Span<UInt8>
  ) -> (JSONTree.Content, [JSONSyntaxError]) {
    let start = offset
    guard let byte = peek(in: bytes) else { return (.null, []) }
    if byte == UInt8(ascii: "\"") { return string(in: bytes) }
    if byte == UInt8(ascii: "'") {
      return quoted(.singleQuotes, openingLength: 1, in: bytes) { $0 == "'" }
    }
    if let (scalar, length) = self.scalar(at: start, in: bytes), Self.typographic.contains(scalar) {
      return quoted(.typographicQuotes, openingLength: length, in: bytes) {
        Self.typographic.contains($0) || $0 == "\""
      }
    }
    return word(isKey: isKey, in: bytes)
  }

  // MARK: Strings

  private mutating func string(in bytes: Span<UInt8>) -> (JSONTree.Content, [JSONSyntaxError]) {
    let start = offset
    var errors: [JSONSyntaxError] = []
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte < 0x20, errors.count < RecoveringParser.errorLimit {
        errors.append(JSONSyntaxError(.controlCharacter, in: index..<index + 1))
      }
      let isEscape = byte == UInt8(ascii: "\\") && index + 1 < bytes.count
      index += isEscape && bytes[index + 1] >= 0x20 ? 2 : 1
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      offset = index + 1
    } else {
      index = endOfUnclosed(start + 1..<index, in: bytes)
      if let quote = typographicQuote(before: index, after: start, in: bytes) {
        errors.append(JSONSyntaxError(.typographicQuotes, in: start..<index))
        offset = index
        return (.string(decode(start + 1..<quote, errors: &errors, in: bytes)), errors)
      }
      errors.append(JSONSyntaxError(.unterminatedString, in: start..<index))
      offset = index
    }
    return (.string(decode(start + 1..<index, errors: &errors, in: bytes)), errors)
  }

  /// Where a string that isn't closed on its line was meant to end: blanks, commas and brackets that
  /// nothing in it opens are taken to stand outside.
  private func endOfUnclosed(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var braces = 0
    var brackets = 0
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "{"): braces += 1
      case UInt8(ascii: "}"): braces -= 1
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      default: break
      }
    }
    var end = range.upperBound
    while end > range.lowerBound {
      switch bytes[end - 1] {
      case 0x20, 0x09, UInt8(ascii: ","): break
      case UInt8(ascii: "}") where braces < 0: braces += 1
      case UInt8(ascii: "]") where brackets < 0: brackets += 1
      default: return end
      }
      end -= 1
    }
    return end
  }

  /// Where the typographic quote begins with which a string ends, if it does.
  private func typographicQuote(
    before end: Int, after start: Int, in bytes: Span<UInt8>
  ) -> Int? {
    for length in [3, 2] where end - length > start {
      if let (scalar, found) = scalar(at: end - length, in: bytes), found == length,
        Self.typographic.contains(scalar)
      {
        return end - length
      }
    }
    return nil
  }

  /// Decodes what is well formed and leaves the rest as it stands.
  private func decode(
    _ range: Range<Int>, errors: inout [JSONSyntaxError], in bytes: Span<UInt8>
  ) -> String {
    var text = ""
    var start = range.lowerBound
    while start < range.upperBound {
      let piece = start..<range.upperBound
      do throws(JSONSyntaxError) {
        text += try JSONString.decode(piece, hasEscapes: true, in: bytes)
        return text
      } catch {
        let isEscape =
          piece.contains(error.offset) && bytes[error.offset] == UInt8(ascii: "\\")
          && errors.count < RecoveringParser.errorLimit
        guard isEscape else {
          errors.append(JSONSyntaxError(error.problem, in: piece))
          return text + Self.repaired(piece, in: bytes)
        }
        let length = error.problem == .invalidUnicode ? 6 : 2
        let end = min(error.offset + length, range.upperBound)
        errors.append(JSONSyntaxError(error.problem, in: error.offset..<end))
        text += Self.repaired(start..<end, in: bytes)
        start = end
      }
    }
    return text
  }

  /// Reads a string in other quotes than JSON's, up to the closing one or the end of the line.
  private mutating func quoted(
    _ problem: JSONSyntaxError.Problem, openingLength: Int, in bytes: Span<UInt8>,
    isClosing: (Unicode.Scalar) -> Bool
  ) -> (JSONTree.Content, [JSONSyntaxError]) {
    let start = offset
    offset += openingLength
    var end = offset
    while let byte = peek(in: bytes), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      let (scalar, length) = scalar(at: offset, in: bytes) ?? ("\u{fffd}", 1)
      end = offset
      offset += length
      if isClosing(scalar) { break }
      end = offset
    }
    return (
      .string(Self.repaired(start + openingLength..<end, in: bytes)),
      [JSONSyntaxError(problem, in: start..<offset)]
    )
  }

  // MARK: Words

  private mutating func word(
    isKey: Bool, in bytes: Span<UInt8>
  ) -> (JSONTree.Content, [JSONSyntaxError]) {
    let start = offset
    while let byte = peek(in: bytes), !Self.endsWord(byte) { offset += 1 }
    // INVARIANT (progress): a quote that closes nothing is a word of its own.
    if offset == start { offset += 1 }
    if isKey { cutKey(from: start, in: bytes) }
    let range = start..<offset
    let text = Self.repaired(range, in: bytes)
    if peek(in: bytes) == UInt8(ascii: "\"") {
      offset += 1
      return (
        .string(text), [JSONSyntaxError(.missingOpeningQuote(Self.shown(text)), in: range)]
      )
    }
    if !isKey, let content = Self.literal(text) { return (content, []) }
    if !isKey, let (content, expected) = Self.foreignWord(text) {
      let problem = JSONSyntaxError.Problem.foreignWord(text, expected: expected)
      return (content, [JSONSyntaxError(problem, in: range)])
    }
    return (.string(text), [JSONSyntaxError(.unquotedText(Self.shown(text)), in: range)])
  }

  /// Gives a colon back that stands between a key without quotes and its value.
  private mutating func cutKey(from start: Int, in bytes: Span<UInt8>) {
    let end = offset
    let next = peek(in: bytes)
    if end > start + 1, bytes[end - 1] == UInt8(ascii: ":") {
      offset = end - 1
      return
    }
    if next == UInt8(ascii: "\"") { return }
    var after = end
    while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
    if after < bytes.count, bytes[after] == UInt8(ascii: ":") { return }
    for index in start + 1..<max(end, start + 1) where bytes[index] == UInt8(ascii: ":") {
      offset = index
      return
    }
  }

  private static func literal(_ text: String) -> JSONTree.Content? {
    guard let tree = try? JSONParser.parse(text.utf8.span) else { return nil }
    return tree.content
  }

  private static func foreignWord(_ text: String) -> (JSONTree.Content, expected: String)? {
    guard text.utf8.count <= 9 else { return nil }
    switch text.lowercased() {
    case "true", "yes": return (.bool(true), "true")
    case "false", "no": return (.bool(false), "false")
    case "null", "none", "nil", "undefined": return (.null, "null")
    default: return nil
    }
  }

  /// The beginning of a text, for messages.
  private static func shown(_ text: String) -> String {
    text.unicodeScalars.count > 60
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…" : text
  }

  // MARK: Characters

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "="):
      true
    default: false
    }
  }

  private static let typographic: Set<Unicode.Scalar> = ["“", "”", "„", "‟", "‘", "’", "«", "»"]

  /// Whether a reader doesn't see it, or takes it for white space.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xa0, 0x1680, 0x2000...0x200a, 0x202f, 0x205f, 0x3000: true
    default: scalar.isUnsafeToPrint
    }
  }

  private func scalar(
    at offset: Int, in bytes: Span<UInt8>
  ) -> (Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    guard offset + length <= bytes.count,
      let text = try? JSONString.decode(offset..<offset + length, hasEscapes: false, in: bytes),
      let scalar = text.unicodeScalars.first
    else { return nil }
    return (scalar, length)
  }

  private static func repaired(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    String(decoding: range.map { bytes[$0] }, as: UTF8.self)
  }

  private mutating func skipLine(in bytes: Span<UInt8>) {
    while let byte = peek(in: bytes), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      offset += 1
    }
  }

  private mutating func skipBlockComment(in bytes: Span<UInt8>) {
    offset += 2
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "*"), offset + 1 < bytes.count,
        bytes[offset + 1] == UInt8(ascii: "/")
      {
        offset += 2
        return
      }
      offset += 1
    }
  }
}
