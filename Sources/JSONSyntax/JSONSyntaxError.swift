/// What is wrong in a JSON text, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// The kinds of mistakes.
  public enum Problem: Hashable, Sendable {
    /// Something other than what stands here was expected; the text says what.
    case expected(String)
    /// Two items follow one another without a comma.
    case missingComma
    /// A comma stands before the first item, after the last, or after another comma.
    case extraComma
    /// Text stands where JSON wants it in double quotes.
    case unquotedText(String)
    /// Text has a closing quote and no opening one.
    case missingOpeningQuote(String)
    /// A string stands in single quotes.
    case singleQuotes
    /// A string stands in the quotes of a word processor.
    case typographicQuotes
    /// A word of another language stands for one of JSON's: `True` for `true`.
    case foreignWord(String, expected: String)
    /// A comment; JSON has none.
    case comment
    /// A character that may not stand between values, such as a no-break space.
    case strayCharacter(Unicode.Scalar)
    /// A bracket that closes another bracket than the one that is open.
    case mismatchedBracket(found: Character, expected: Character)
    /// A bracket that closes none.
    case extraBracket(Character)
    /// A string has no closing quote on its line.
    case unterminatedString
    /// A string holds an escape that JSON does not know.
    case invalidEscape
    /// A string holds a control character that must be escaped.
    case controlCharacter
    /// The bytes are not UTF-8, or a `\u` escape is half a surrogate pair.
    case invalidUnicode
    /// A number is not of JSON's form.
    case invalidNumber
    /// Arrays and objects are nested deeper than the limit, which is given.
    case nestedTooDeep(limit: Int)
    /// The text goes on after the value has ended.
    case trailingContent
    /// The text ends inside a value.
    case unexpectedEnd
    /// The text ends before these brackets, innermost first.
    case unclosed(String)
    /// There are more mistakes than are listed.
    case tooManyErrors(limit: Int)
  }

  /// What is wrong.
  public var problem: Problem
  /// The bytes that are wrong, counted from 0; empty where something is missing.
  public var range: Range<Int>

  /// The first byte that is wrong.
  public var offset: Int { range.lowerBound }

  /// Creates an error at a place.
  public init(_ problem: Problem, at offset: Int) {
    self.init(problem, in: offset..<offset)
  }

  /// Creates an error that spans some bytes.
  public init(_ problem: Problem, in range: Range<Int>) {
    self.problem = problem
    self.range = range
  }

  /// The mistake in words, lower case and without a full stop.
  public var message: String {
    switch problem {
    case .expected(let what): "expected \(what)"
    case .missingComma: "expected `,` between the items"
    case .extraComma: "expected no comma here; one stands between two items"
    case .unquotedText(let text): "expected `\"` around `\(text)`"
    case .missingOpeningQuote(let text): "expected `\"` before `\(text)`"
    case .singleQuotes: "expected `\"` around the text, found single quotes"
    case .typographicQuotes: "expected `\"` around the text, found typographic quotes"
    case .foreignWord(let word, let expected): "expected `\(expected)`, found `\(word)`"
    case .comment: "expected no comment; JSON has none"
    case .strayCharacter(let scalar):
      "unexpected character U+\(Self.digits(of: scalar)) between the values"
    case .mismatchedBracket(let found, let expected): "expected `\(expected)` before `\(found)`"
    case .extraBracket(let found): "unexpected `\(found)`, which closes nothing"
    case .unterminatedString: "expected `\"` at the end of the text; it is not closed on its line"
    case .invalidEscape: "invalid escape; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
    case .controlCharacter: "control character in a string; it must be written as \\uXXXX"
    case .invalidUnicode: "the string is not valid Unicode"
    case .invalidNumber: "invalid number"
    case .nestedTooDeep(let limit): "nested deeper than \(limit) levels"
    case .trailingContent: "expected the end of the text after its one value"
    case .unexpectedEnd: "the text ends in the middle of a value"
    case .unclosed(let brackets): "expected `\(brackets)`, found the end of the text"
    case .tooManyErrors(let limit): "more than \(limit) mistakes; the rest was not read"
    }
  }

  private static func digits(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
