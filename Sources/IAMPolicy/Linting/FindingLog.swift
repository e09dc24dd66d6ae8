package import JSONSyntax

/// Collects findings, as many of each rule as a reader may want to see.
package struct FindingLog {
  /// Findings of one rule that are kept.
  static let limit = 200

  package private(set) var findings: [CheckFinding] = []
  package private(set) var omitted = 0
  private var counts: [String: Int] = [:]
  private let source: SourceText
  private let tree: JSONTree?

  package init(_ source: SourceText, tree: JSONTree?) {
    self.source = source
    self.tree = tree
  }

  /// Adds a finding at a place of the text.
  package mutating func add(
    _ rule: CheckRule, _ message: @autoclosure () -> String, at bytes: Range<Int>,
    in statement: LintedStatement? = nil, as type: CheckRule.FindingType? = nil,
    instead: String? = nil, actions: [String] = [],
    see other: (words: String, at: Range<Int>)? = nil
  ) {
    let count = counts[rule.code, default: 0]
    counts[rule.code] = count + 1
    guard count < Self.limit else {
      omitted += 1
      return
    }
    let notes = other.map {
      [Diagnostic.Note($0.words, at: source.location(at: $0.at.lowerBound))]
    }
    findings.append(
      CheckFinding(
        rule: rule, type: type ?? rule.type, message: message(), instead: instead,
        range: source.range(bytes), bytes: bytes,
        path: tree.map { CheckFinding.path(to: bytes, in: $0) } ?? [], notes: notes ?? [],
        actions: actions, statement: statement?.index, sid: statement?.sid?.text))
  }

  /// Adds what the parser said, which knows places by line and column.
  mutating func add(
    _ rule: CheckRule, _ diagnostic: Diagnostic, in statements: [LintedStatement]
  ) {
    let start = source.offset(of: diagnostic.range.start)
    let bytes = start..<max(start, source.offset(of: diagnostic.range.end))
    let statement = statements.first {
      $0.range.contains(bytes.lowerBound) || $0.range.lowerBound == bytes.lowerBound
    }
    add(rule, diagnostic.message, at: bytes, in: statement, instead: diagnostic.help)
    if !diagnostic.notes.isEmpty, let last = findings.indices.last,
      findings[last].rule == rule, findings[last].bytes == bytes
    {
      findings[last].notes = diagnostic.notes
    }
  }

  /// Puts the findings in the order of the text, the graver first where several mark one place.
  package mutating func sort() {
    findings.sort {
      ($0.bytes.lowerBound, $0.type, $0.rule.code, $0.bytes.upperBound, $0.message)
        < ($1.bytes.lowerBound, $1.type, $1.rule.code, $1.bytes.upperBound, $1.message)
    }
  }
}

extension CheckFinding {
  /// The way from a document to the smallest part of it that holds a place.
  static func path(to bytes: Range<Int>, in tree: JSONTree) -> [Step] {
    var steps: [Step] = []
    var tree = tree
    descent: while true {
      switch tree.content {
      case .array(let elements):
        for (index, element) in elements.enumerated() where element.range.holds(bytes) {
          steps.append(.index(index))
          tree = element
          continue descent
        }
      case .object(let members):
        for member in members {
          if member.keyRange.holds(bytes) {
            steps.append(.key(member.key))
            return steps
          }
          guard member.value.range.holds(bytes) else { continue }
          steps.append(.value(member.key))
          tree = member.value
          continue descent
        }
      case .string(let text):
        let length = text.unicodeScalars.count
        // Places inside are told only where no escape stands before them.
        if bytes != tree.range, bytes.lowerBound > tree.range.lowerBound,
          tree.range.count == text.utf8.count + 2
        {
          let start = bytes.lowerBound - tree.range.lowerBound - 1
          steps.append(.substring(start: min(start, length), length: bytes.count))
        }
      case .null, .bool, .number: break
      }
      return steps
    }
  }
}

extension Range<Int> {
  /// Whether another range lies in this one.
  fileprivate func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
      && (other.lowerBound < upperBound || isEmpty)
  }
}
