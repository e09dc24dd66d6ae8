import IAMPolicy
import JSONSyntax
import Replay

/// The lines of a boundary's statement that a finding turns on, what decides in them marked.
struct StatementExcerpt: Hashable {
  /// Lines that are shown; of longer statements those around what is marked.
  static let lineLimit = 40
  /// Parts that are marked at most.
  static let markLimit = 24

  /// A line, or the lines that are left out between two.
  struct Line: Hashable {
    /// Its number; nil where lines are left out.
    var number: Int?
    /// Its text in pieces, those with odd indexes marked.
    var pieces: [PrintableText]

    var isMarked: Bool { pieces.count > 1 }
  }

  /// Where the statement stands, in words.
  var place: PrintableText
  /// Whether it is the statement that comes closest, and so does not fit what is marked.
  var isNearest: Bool
  var lines: [Line]
}

extension ReportedBoundary {
  /// The excerpt that shows why a finding is one; nil when nothing of this boundary's text does.
  func excerpt(for finding: ReportedFinding) -> StatementExcerpt? {
    guard let listing, finding.key.resourcePolicy == nil,
      let reference = finding.statement ?? finding.nearestMiss?.statement,
      let statement = document.statement(reference.index)
    else { return nil }
    let deciding = finding.statement == nil ? finding.nearestMiss : nil
    let marks = statement.marks(for: finding.key, nearest: deciding)
    let lines = listing.lines(of: statement, marking: marks)
    guard !lines.isEmpty else { return nil }
    let role: PrintableText = deciding == nil ? "" : "The nearest: "
    return StatementExcerpt(
      place: role + FindingWording.words(reference), isNearest: deciding != nil, lines: lines)
  }
}

extension Statement {
  /// What decides: the parts of the statement that a finding hangs on, in the order of the text.
  ///
  /// Where the parts are not known, it is the statement's first character, so that one line is marked.
  fileprivate func marks(
    for key: FindingKey, nearest: ReportedFinding.NearestStatement?
  ) -> [SourceRange] {
    let missing = Set(key.missing.map { $0.lowercased() })
    var marks = conditions.filter { condition in
      missing.contains(condition.key.lowercased())
        || nearest?.why.contains("`\(condition.key)`") == true
    }.map(\.keyRange)
    let namesResources = nearest?.why.contains("on other resources") == true
    if namesResources || missing.contains("resource") { marks += resourceRanges }
    if marks.isEmpty {
      let matching = matchingActionRanges(key.action)
      marks = nearest != nil && matching.isEmpty ? actionRanges : matching
    }
    guard !marks.isEmpty else {
      let next = SourceLocation(line: start.line, column: start.column + 1)
      return [SourceRange(start: start, end: next)]
    }
    return Array(marks.sorted { $0.start < $1.start }.prefix(StatementExcerpt.markLimit))
  }

  /// Where the patterns stand that an action matches.
  private func matchingActionRanges(_ action: String) -> [SourceRange] {
    let patterns =
      switch actions {
      case .action(let patterns), .notAction(let patterns): patterns
      }
    guard patterns.count == actionRanges.count else { return [] }
    return zip(patterns, actionRanges).compactMap { pattern, range in
      WildcardPattern(pattern, ignoringCase: true).matches(action) ? range : nil
    }
  }
}

extension Condition {
  /// Where the key stands with its quotation marks.
  fileprivate var keyRange: SourceRange {
    let width = key.unicodeScalars.count + 2
    return SourceRange(
      start: location, end: SourceLocation(line: location.line, column: location.column + width))
  }
}

extension PolicyListing {
  /// The lines of a statement; one that begins or ends amid a line is cut out of it.
  fileprivate func lines(
    of statement: Statement, marking marks: [SourceRange]
  ) -> [StatementExcerpt.Line] {
    let (first, last) = (statement.start.line, statement.end.line)
    guard first <= last else { return [] }
    var lines: [StatementExcerpt.Line] = []
    var isLeftOut = false
    for number in first...last {
      guard let text = line(number) else { return [] }
      let isShown =
        last - first < StatementExcerpt.lineLimit || number == first || number == last
        || marks.contains { abs($0.start.line - number) <= 2 }
      guard isShown, lines.count < 2 * StatementExcerpt.lineLimit else {
        if !isLeftOut { lines.append(.init(number: nil, pieces: ["…"])) }
        isLeftOut = true
        continue
      }
      isLeftOut = false
      let scalars = Array(text.unicodeScalars)
      let end = number == last ? min(statement.end.column - 1, scalars.count) : scalars.count
      var start = number == first ? statement.start.column - 1 : 0
      // What stands before it in its line stays if it only indents it.
      if scalars.prefix(max(0, start)).allSatisfy({ $0 == " " || $0 == "\t" }) { start = 0 }
      guard start <= end else { return [] }
      lines.append(
        .init(number: number, pieces: pieces(of: scalars, start..<end, number, marking: marks)))
    }
    return lines
  }

  private func pieces(
    of scalars: [Unicode.Scalar], _ range: Range<Int>, _ number: Int,
    marking marks: [SourceRange]
  ) -> [PrintableText] {
    func text(_ range: Range<Int>) -> PrintableText {
      .sourceLine(String(String.UnicodeScalarView(scalars[range])))
    }
    var pieces: [PrintableText] = []
    var place = range.lowerBound
    for mark in marks where mark.start.line <= number && number <= mark.end.line {
      let start = mark.start.line == number ? mark.start.column - 1 : 0
      let end = mark.end.line == number ? mark.end.column - 1 : scalars.count
      guard place <= start, start < end, end <= range.upperBound else { continue }
      pieces += [text(place..<start), text(start..<end)]
      place = end
    }
    return pieces + [text(place..<range.upperBound)]
  }
}

extension PrintableText {
  /// A line of source, or a part of one: its blanks stay as they are, for it is shown as source.
  static func sourceLine(_ line: String) -> PrintableText {
    let indented = line.split(separator: "\t", omittingEmptySubsequences: false)
      .joined(separator: "    ")
    return indented.split(separator: " ", omittingEmptySubsequences: false).map {
      PrintableText(escaping: String($0))
    }.joined(separator: " ")
  }
}
