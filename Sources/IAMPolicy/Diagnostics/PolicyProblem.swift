import JSONSyntax

/// What a diagnostic says, wherever it says it; all words about policies are made in these files.
///
/// Errors are for what cannot be read and for what has more than one meaning. What IAM would refuse
/// to save but has one meaning is evaluated, and is a warning.
struct PolicyProblem {
  var id: String
  var severity: Diagnostic.Severity
  var message: String
  var help: String?
  var notes: [Diagnostic.Note] = []

  /// A problem for which a policy is refused.
  static func error(_ id: String, _ message: String, help: String? = nil) -> PolicyProblem {
    PolicyProblem(id: id, severity: .error, message: message, help: help)
  }

  /// A problem in spite of which a policy is evaluated.
  static func warning(_ id: String, _ message: String, help: String? = nil) -> PolicyProblem {
    PolicyProblem(id: id, severity: .warning, message: message, help: help)
  }

  /// A text of the user's in backticks.
  static func quoted(_ text: String) -> String { Diagnostic.quoted(text) }

  /// A count with its noun.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A number with commas between its thousands.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }

  /// Names in backticks, joined by commas; at most twenty of them.
  static func list(_ names: [String]) -> String {
    let shown = names.prefix(20).map(quoted).joined(separator: ", ")
    return names.count > 20 ? shown + " and \(grouped(names.count - 20)) more" : shown
  }
}

// MARK: The text

extension PolicyProblem {
  /// A mistake in the JSON.
  static func syntax(_ error: JSONSyntaxError) -> PolicyProblem {
    let (id, help) = syntaxHelp(for: error.problem)
    return .error(id, error.message, help: help)
  }

  private static func syntaxHelp(
    for problem: JSONSyntaxError.Problem
  ) -> (id: String, help: String?) {
    switch problem {
    case .expected: ("json-syntax", nil)
    case .missingComma: ("missing-comma", nil)
    case .extraComma: ("extra-comma", "remove the comma")
    case .unquotedText, .missingOpeningQuote: ("missing-quote", nil)
    case .unterminatedString: ("missing-quote", nil)
    case .singleQuotes, .typographicQuotes:
      ("wrong-quotes", "JSON knows double quotes alone: `\"`")
    case .foreignWord: ("json-syntax", nil)
    case .comment:
      ("comment", "remove the comment; a `Sid` can say in letters and digits what it said")
    case .strayCharacter: ("stray-character", "remove it, or put a blank in its place")
    case .mismatchedBracket, .extraBracket, .unclosed, .unexpectedEnd: ("unbalanced-brackets", nil)
    case .invalidEscape: ("invalid-escape", "a backslash itself is written `\\\\`")
    case .controlCharacter: ("control-character", nil)
    case .invalidUnicode: ("invalid-unicode", "save the file as UTF-8")
    case .invalidNumber: ("invalid-number", nil)
    case .nestedTooDeep: ("nested-too-deep", nil)
    case .trailingContent:
      ("trailing-content", "a file holds one policy; put further ones into files of their own")
    case .tooManyErrors: ("too-many-mistakes", nil)
    }
  }

  /// The help that prints a document without the mistakes that were mended.
  static func meantDocument(_ text: String) -> String {
    "the document that was probably meant:\n\(text)"
  }

  /// Nothing but white space.
  static let emptyText = PolicyProblem.error(
    "empty-text", "expected a policy document, found nothing",
    help: "a policy is a JSON object with `Version` and `Statement`")

  /// Another encoding than UTF-8.
  static let utf16 = PolicyProblem.error(
    "utf-16", "expected UTF-8, found UTF-16",
    help: "save the file as UTF-8; in PowerShell, pipe into `Out-File -Encoding utf8`")

  /// A byte order mark before the JSON.
  static let byteOrderMark = PolicyProblem.warning(
    "byte-order-mark", "the file begins with a byte order mark, which IAM doesn't take",
    help: "save the file as UTF-8 without it")

  /// A text in another language than JSON.
  static func foreignFormat(_ format: ForeignFormat) -> PolicyProblem {
    .error(
      format.id, "expected a policy document as JSON, found \(format.name)",
      help: format.help)
  }
}

// MARK: The document

extension PolicyProblem {
  /// A value of another kind than the element takes.
  static func wrongType(_ element: String, expected: String, found: String) -> PolicyProblem {
    .error("wrong-type", "expected \(expected) as \(element), found \(found)")
  }

  /// An object of CloudFormation where a value should be.
  static func intrinsicFunction(_ name: String) -> PolicyProblem {
    .error(
      "intrinsic-function",
      "expected a value, found \(quoted(name)), which CloudFormation has not resolved yet",
      help: ForeignFormat.cloudFormationHelp)
  }

  /// A statement that stands where the document should be.
  static func bareStatement(version: Bool, meant: String?) -> PolicyProblem {
    var problem = PolicyProblem.error(
      "bare-statement",
      "expected a policy document, found a statement alone; it lacks \(version ? "" : "`Version` and ")`Statement`",
      help: "put it into a document: {\"Version\": \"2012-10-17\", \"Statement\": [ … ]}")
    if let meant { problem.help = meantDocument(meant) }
    return problem
  }

  /// Statements in an array that stands where the document should be.
  static func bareStatements(meant: String?) -> PolicyProblem {
    var problem = PolicyProblem.error(
      "bare-statement", "expected a policy document, found an array of statements",
      help: "put it into a document: {\"Version\": \"2012-10-17\", \"Statement\": [ … ]}")
    if let meant { problem.help = meantDocument(meant) }
    return problem
  }

  /// Documents in an array.
  static func arrayOfDocuments(_ count: Int) -> PolicyProblem {
    .error(
      "array-of-documents",
      "expected one policy document, found an array of \(counted(count, "document"))",
      help: count == 1
        ? "take it out of the array" : "put each into a file of its own")
  }

  /// A document without statements.
  static let missingStatement = PolicyProblem.error(
    "missing-statement", "expected `Statement`, found none",
    help: "a policy is a JSON object with `Version` and `Statement`")

  /// A document with an empty list of statements.
  static func noStatements(_ type: PolicyType) -> PolicyProblem {
    .warning(
      "no-statements", "`Statement` is empty; \(type.name) without statements allows nothing")
  }

  /// A document without version.
  static func missingVersion(hasVariables: Bool) -> PolicyProblem {
    .warning(
      "missing-version",
      "no `Version`, so the rules of 2008-10-17 hold"
        + (hasVariables ? ": its variables are literal text" : ""),
      help: "add `\"Version\": \"2012-10-17\"`")
  }

  /// Variables under a version that has none.
  static let variablesIn2008 = PolicyProblem.warning(
    "variables-in-2008", "under version 2008-10-17 the variables of this policy are literal text",
    help: "change it to `\"Version\": \"2012-10-17\"`")

  /// A version that doesn't exist.
  static func unknownVersion(_ version: String) -> PolicyProblem {
    .error(
      "unknown-version", "expected version `2012-10-17` or `2008-10-17`, found \(quoted(version))",
      help:
        "`Version` is that of the policy language, not the date of the policy; it should be `2012-10-17`"
    )
  }

  /// The same key twice in one object.
  static func duplicateElement(_ name: String, first: SourceLocation) -> PolicyProblem {
    var problem = PolicyProblem.error(
      "duplicate-element", "\(quoted(name)) stands twice in this object",
      help: "join the two values in an array, or remove one")
    problem.notes = [Diagnostic.Note("it first stands here", at: first)]
    return problem
  }

  /// A key that policies don't have.
  static func unknownElement(
    _ name: String, in owner: String, suggestion: String?
  ) -> PolicyProblem {
    .warning(
      "unknown-element", "\(owner) has no element \(quoted(name)); it is ignored",
      help: suggestion.map { "did you mean `\($0)`?" })
  }

  /// A key that looks like one that matters.
  static func misspeltElement(_ name: String, in owner: String, meant: String) -> PolicyProblem {
    .error(
      "misspelt-element", "\(owner) has no element \(quoted(name))",
      help: "did you mean `\(meant)`? Names of elements are compared with their case")
  }

  /// A key that this type of policy doesn't have.
  static func elementNotAllowed(_ name: String, in type: PolicyType) -> PolicyProblem {
    .warning("element-not-allowed", "\(type.name) has no `\(name)`; it is ignored")
  }

  /// Longer than AWS takes.
  static func tooLong(_ characters: Int, in type: PolicyType, quota: PolicyType.Quota)
    -> PolicyProblem
  {
    .warning(
      "too-long",
      "\(counted(characters, "character")), white space \(quota.countsWhiteSpace ? "" : "not ")counted; "
        + "AWS takes at most \(grouped(quota.characters)) in \(type.name)")
  }

  /// A character that IAM doesn't take.
  static func characterNotAllowed(_ scalar: Unicode.Scalar) -> PolicyProblem {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return .warning(
      "character-not-allowed",
      "IAM takes no character \(number) in a policy; it takes tab, line ends and U+0020 to U+00FF")
  }
}
