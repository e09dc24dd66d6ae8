/// What is wrong in a JSON text, and where.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// The kinds of mistakes.
  public enum Problem: Hashable, Sendable {
    /// Something other than what stands here was expected; the text says what.
    case expected(String)
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
  }

  /// What is wrong.
  public var problem: Problem
  /// The byte it is wrong at, from 0.
  public var offset: Int

  /// Creates an error.
  public init(_ problem: Problem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// The mistake in words, lower case and without a full stop.
  public var message: String {
    switch problem {
    case .expected(let what): "expected \(what)"
    case .unterminatedString: "the string is not closed on its line; expected `\"`"
    case .invalidEscape: "invalid escape; expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"
    case .controlCharacter: "control character in a string; it must be written as \\uXXXX"
    case .invalidUnicode: "the string is not valid Unicode"
    case .invalidNumber: "invalid number"
    case .nestedTooDeep(let limit): "nested deeper than \(limit) levels"
    case .trailingContent: "expected the end of the text after its one value"
    case .unexpectedEnd: "the text ends in the middle of a value"
    }
  }
}
