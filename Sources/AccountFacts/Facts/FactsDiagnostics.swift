public import IAMPolicy
public import JSONSyntax

/// Collects what is to be said about a file of facts, each with its place.
struct FactsDiagnostics {
  /// More of them help nobody; the rest is counted.
  private static let limit = 100

  private let source: SourceText
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var omitted = 0
  private(set) var hasErrors = false

  init(source: SourceText) {
    self.source = source
  }

  mutating func error(_ id: String, _ message: String, at range: Range<Int>, help: String? = nil) {
    hasErrors = true
    add(id, .error, message, at: range, help: help)
  }

  mutating func warning(
    _ id: String, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    add(id, .warning, message, at: range, help: help)
  }

  /// A value that is not of the kind that stands here.
  mutating func wrongType(_ tree: JSONTree, expected: String, as name: String) {
    error(
      "wrong-type", "expected \(expected) as \(Diagnostic.quoted(name)), found \(tree.kind)",
      at: tree.range)
  }

  private mutating func add(
    _ id: String, _ severity: Diagnostic.Severity, _ message: String, at range: Range<Int>,
    help: String?
  ) {
    guard diagnostics.count < Self.limit else {
      omitted += 1
      return
    }
    diagnostics.append(
      Diagnostic(
        id: id, severity: severity, message: message, range: source.range(range), help: help))
  }
}

/// What came of reading a file of facts.
public struct FactsReading<Value: Sendable>: Sendable {
  /// What was read; nil if there are errors.
  public var value: Value?
  /// All that is to be said about the file.
  public var diagnostics: [Diagnostic]
  /// Diagnostics that were left out because there are too many.
  public var omitted: Int
  /// The text that the places are in.
  public var source: SourceText

  /// The diagnostics as text.
  public var rendered: String {
    DiagnosticText.render(diagnostics, in: source, omitted: omitted)
  }

  init(_ value: Value?, _ log: FactsDiagnostics, in source: SourceText) {
    self.value = log.hasErrors ? nil : value
    diagnostics = log.diagnostics
    omitted = log.omitted
    self.source = source
  }
}

/// Reads the one JSON object that a file of facts is.
enum FactsDocument {
  /// Bytes of a file that are read.
  static let sizeLimit = 256 << 20

  /// The object's members, or nil with an error.
  static func members(of source: SourceText, _ log: inout FactsDiagnostics) -> [JSONMember]? {
    let tree: JSONTree
    do throws(JSONSyntaxError) {
      tree = try JSONParser.parse(source.bytes.span)
    } catch {
      log.error("json-syntax", error.message, at: error.range)
      return nil
    }
    guard let members = tree.members else {
      log.error("wrong-type", "expected an object, found \(tree.kind)", at: tree.range)
      return nil
    }
    return members
  }
}
