public import JSONSyntax

/// A JSON file of the user's that is read strictly: every mistake is told with its place, all at once.
///
///     var file = StrictFile(name: "plan.json", bytes: bytes, limit: 1 << 20)
///     let members = file.root.map { file.members(of: $0, known: ["assign"], required: ["assign"]) }
///     file.hasErrors  // then `file.rendered` says what is wrong
public struct StrictFile: Sendable {
  /// The text that all places are in.
  public let source: SourceText
  /// The value that the file holds; nil if it cannot be read.
  public let root: JSONTree?
  private var log = DiagnosticLog()

  /// Reads the text of a file, of no more bytes than the limit.
  public init(name: String, bytes: [UInt8], limit: Int) {
    guard bytes.count <= limit else {
      root = nil
      source = SourceText(name: name, bytes: [])
      error(
        "too-large", "the file is larger than \(PolicyProblem.grouped(limit)) bytes", at: 0..<0)
      return
    }
    let text = SourceText(name: name, bytes: bytes)
    let (tree, errors) = JSONParser.parseRecovering(text.bytes.span)
    source = text
    root = errors.isEmpty ? tree : nil
    for error in errors { log.add(.syntax(error), at: text.range(error.range)) }
  }

  /// Whether the file cannot be used.
  public var hasErrors: Bool { log.hasErrors }

  /// All that is to be said about the file, as text.
  public var rendered: String {
    DiagnosticText.render(log.diagnostics, in: source, omitted: log.omitted)
  }

  // MARK: Mistakes

  /// Adds a mistake for which the file cannot be used.
  public mutating func error(
    _ id: String, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    log.add(.error(id, message, help: help), at: source.range(range))
  }

  /// Adds something that the user should know.
  public mutating func warning(
    _ id: String, _ message: String, at range: Range<Int>, help: String? = nil
  ) {
    log.add(.warning(id, message, help: help), at: source.range(range))
  }

  /// Adds that a value is not of the kind that stands here.
  public mutating func wrongType(_ tree: JSONTree, expected: String, as name: String) {
    error(
      "wrong-type", "expected \(expected) as \(Diagnostic.quoted(name)), found \(tree.kind)",
      at: tree.range)
  }

  // MARK: Values

  /// The members of an object, each once; those that are unknown, repeated or missing are mistakes.
  public mutating func members(
    of tree: JSONTree, as name: String, known: [String], required: [String] = []
  ) -> [String: JSONMember] {
    guard let members = tree.members else {
      wrongType(tree, expected: "an object", as: name)
      return [:]
    }
    var found: [String: JSONMember] = [:]
    for member in members {
      if !known.contains(member.key) {
        unknown(member, known: known)
      } else if found.updateValue(member, forKey: member.key) != nil {
        error(
          "repeated-member", "\(Diagnostic.quoted(member.key)) stands here twice",
          at: member.keyRange)
      }
    }
    for name in required where found[name] == nil {
      error(
        "missing-member", "missing member `\(name)`",
        at: tree.range.lowerBound..<tree.range.lowerBound + 1)
    }
    return found
  }

  private mutating func unknown(_ member: JSONMember, known: [String]) {
    let nearest = NearestName.find(member.key, among: known)
    error(
      "unknown-member", "unknown member \(Diagnostic.quoted(member.key))", at: member.keyRange,
      help: nearest.map { "did you mean `\($0)`?" }
        ?? "expected one of \(known.map { "`\($0)`" }.joined(separator: ", "))")
  }

  /// A text that says something; nil if there is none, or with a mistake if it is something else.
  public mutating func text(_ member: JSONMember?) -> String? {
    guard let member else { return nil }
    guard let text = member.value.string else {
      wrongType(member.value, expected: "a string", as: member.key)
      return nil
    }
    guard text.utf8.contains(where: { $0 > 0x20 }) else {
      error(
        "empty-text", "\(Diagnostic.quoted(member.key)) says nothing", at: member.value.range)
      return nil
    }
    return text
  }

  /// A text or a list of texts, with their places; none if there is no such member.
  public mutating func texts(
    _ member: JSONMember?
  ) -> [(text: String, range: Range<Int>)] {
    guard let member else { return [] }
    if let text = member.value.string { return [(text, member.value.range)] }
    guard let elements = member.value.elements else {
      wrongType(member.value, expected: "a string or an array of strings", as: member.key)
      return []
    }
    if elements.isEmpty {
      error(
        "empty-list", "\(Diagnostic.quoted(member.key)) is empty, so nothing could fit it",
        at: member.value.range, help: "leave it out where everything fits")
    }
    return elements.compactMap { element in
      guard let text = element.string else {
        wrongType(element, expected: "strings", as: member.key)
        return nil
      }
      return (text, element.range)
    }
  }
}
