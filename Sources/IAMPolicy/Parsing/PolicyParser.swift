public import JSONSyntax

/// What came of reading a policy.
public struct PolicyParseResult: Hashable, Sendable {
  /// The policy; nil if there are errors.
  public var document: PolicyDocument?
  /// All that is to be said about it: mistakes of the JSON first, then the rest, each part in the
  /// order of the text.
  public var diagnostics: [Diagnostic]
  /// Diagnostics that were left out because there are too many.
  public var omitted: Int
  /// What could be read of it, errors or not; a statement with an error is left out.
  package var draft: PolicyDocument?
  /// The policy as JSON; nil if it is none.
  package var tree: JSONTree?

  /// Creates a result.
  public init(document: PolicyDocument?, diagnostics: [Diagnostic], omitted: Int = 0) {
    self.document = document
    self.diagnostics = diagnostics
    self.omitted = omitted
  }
}

/// Reads policies, and names every mistake at once.
///
/// A policy is refused only for what cannot be read (JSON, wrong types, missing elements) and for
/// what has more than one meaning (a key twice, `Action` beside `NotAction`, an element that is
/// misspelt). What IAM would refuse to save but has one meaning is read, with a warning.
///
/// ```swift
/// let source = SourceText(name: "boundary.json", bytes: bytes)
/// let result = PolicyParser.parse(source, as: .permissionsBoundary)
/// print(DiagnosticText.render(result.diagnostics, in: source))
/// ```
public enum PolicyParser {
  /// Reads a policy from a text that holds nothing else.
  public static func parse(
    _ source: SourceText, as type: PolicyType = .permissionsBoundary
  ) -> PolicyParseResult {
    var log = DiagnosticLog()
    let start = source.range(0..<0)
    if source.hasByteOrderMark { log.add(.byteOrderMark, at: start) }
    if isUTF16(source.bytes) {
      log.add(.utf16, at: start)
    } else if source.bytes.allSatisfy({ [0x20, 0x09, 0x0a, 0x0d].contains($0) }) {
      log.add(.emptyText, at: start)
    } else if let format = ForeignFormat.detect(source.bytes) {
      log.add(.foreignFormat(format), at: start)
    } else {
      let (tree, errors) = JSONParser.parseRecovering(source.bytes.span)
      return parse(tree, errors: errors, in: source, as: type, log: log)
    }
    return PolicyParseResult(
      document: nil, diagnostics: log.diagnostics, omitted: log.omitted)
  }

  /// Reads a policy from a part of a text that has been read as JSON already.
  public static func parse(
    _ tree: JSONTree, in source: SourceText, as type: PolicyType = .permissionsBoundary
  ) -> PolicyParseResult {
    parse(tree, errors: [], in: source, as: type, log: DiagnosticLog())
  }

  private static func parse(
    _ tree: JSONTree?, errors: [JSONSyntaxError], in source: SourceText, as type: PolicyType,
    log: DiagnosticLog
  ) -> PolicyParseResult {
    var log = log
    for error in errors { log.add(.syntax(error), at: source.range(error.range)) }
    let syntaxErrors = log.diagnostics.count
    guard let tree, !errors.contains(where: isFatal) else {
      return PolicyParseResult(document: nil, diagnostics: log.diagnostics, omitted: log.omitted)
    }
    var reader = DocumentReader(source: source, type: type, log: log)
    let document = reader.document(tree)
    log = reader.log
    log.sort(from: syntaxErrors)
    var diagnostics = log.diagnostics
    if document != nil, log.errorCount == errors.count, !errors.isEmpty,
      !errors.contains(where: { $0.problem == .trailingContent }),
      let meant = MeantDocument.text(of: tree)
    {
      // All that is wrong is the JSON, and it could be mended.
      let last = syntaxErrors - 1
      let help = PolicyProblem.meantDocument(meant)
      diagnostics[last].help = diagnostics[last].help.map { "\($0)\n\(help)" } ?? help
    }
    var result = PolicyParseResult(
      document: log.hasErrors ? nil : document, diagnostics: diagnostics, omitted: log.omitted)
    result.draft = document
    result.tree = errors.isEmpty ? tree : nil
    return result
  }

  /// Whether a mistake ended the reading, so that what follows from the rest would mislead.
  private static func isFatal(_ error: JSONSyntaxError) -> Bool {
    switch error.problem {
    case .nestedTooDeep, .tooManyErrors: true
    default: false
    }
  }

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    return bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
      || (bytes[0] == 0) != (bytes[1] == 0)
  }
}
