import ByteStreams
import JSONSyntax

/// Walks the text of one log file: finds out its shape as it goes, and hands over its records.
///
/// The text is a sequence of JSON values. Each object is parsed where it stands in the window; if it
/// runs out of the window, more is read and it is parsed again, so that a record costs one pass
/// unless it lies across a boundary. Places are offsets in the whole text (see `ByteWindow`).
///
/// What a file is does not depend on how its bytes arrive: an object is called damaged only for a
/// byte that no continuation could mend, and cut short only where the text ends.
struct LogScanner {
  let limits: LogLimits
  /// How many payloads this text is wrapped in.
  let payloadDepth: Int
  var window: ByteWindow
  var parser: RecordParser
  /// Whoever takes records by their outlines; nil to have all of them parsed.
  var sieve: (any RecordSieve)?
  /// Whether a second thread may inflate what comes.
  var readsAhead = false
  /// The byte that is read next.
  var position = 0
  /// Bytes that were parsed in search of a place to go on after damage.
  var recoveryWork = 0

  var outliner: RecordOutliner
  private var text: (any InflatedText)?
  private var ledger = ProblemLedger()
  private(set) var isLog = false
  private(set) var records = 0
  /// What the first line of a condensed archive tells.
  var archive: CondensedArchive?
  /// The calls that its records stand for so far.
  var archiveCalls = 0
  /// Whether nothing more is to be read.
  var isRefused = false
  private var otherElements: [OtherContent: Int] = [:]
  private var content: OtherContent?
  private var memberStart = 0
  private var recordsOfMember = 0
  /// Whether it is said already that the text ends too early.
  var isCut = false
  private var isCutInElement = false

  /// Creates a scanner that serves one text after another.
  init(limits: LogLimits, payloadDepth: Int) {
    self.limits = limits
    self.payloadDepth = payloadDepth
    window = ByteWindow(capacity: limits.windowBytes)
    parser = RecordParser(depthLimit: limits.nesting)
    outliner = RecordOutliner(depthLimit: limits.nesting)
  }

  /// Reads a text to its end.
  mutating func read(_ text: any InflatedText, _ body: (LogItem) -> Void) -> LogFileSummary {
    begin(text)
    scanDocuments(body)
    text.finish()
    let summary = finish(text, body)
    self.text = nil
    return summary
  }

  private mutating func begin(_ text: any InflatedText) {
    window.begin()
    self.text = text
    position = 0
    recoveryWork = 0
    archive = nil
    archiveCalls = 0
    isRefused = false
    ledger = ProblemLedger()
    isLog = false
    records = 0
    otherElements = [:]
    content = nil
    memberStart = 0
    recordsOfMember = 0
    isCut = false
    isCutInElement = false
  }

  private mutating func finish(
    _ text: any InflatedText, _ body: (LogItem) -> Void
  ) -> LogFileSummary {
    checkArchive(body)
    ledger.finish(body)
    if let failure = window.failure { body(.problem(problem(for: failure))) }
    var summary = LogFileSummary(
      kind: kind, bytesRead: text.bytesRead, bytesInflated: text.bytesInflated,
      otherElements: otherElements)
    summary.archive = archive
    return summary
  }

  private var kind: LogFileKind {
    if records > 0 { return .log }
    if content == .csv { return .other(reason: OtherContent.csv.rawValue) }
    if isLog, otherElements[.aggregated] == nil { return .log }
    for other in [OtherContent.aggregated, .digest, .noRecord] where otherElements[other] != nil {
      return .other(reason: other.rawValue)
    }
    if window.failure != nil { return .other(reason: OtherContent.damaged.rawValue) }
    if let content { return .other(reason: content.rawValue) }
    return .empty
  }

  private func problem(for failure: StreamError) -> LogProblem {
    var what = failure.message
    switch failure.failure {
    case .checksumMismatch, .corrupt:
      if recordsOfMember > 0 {
        what += "; \(recordsOfMember) records that were read of this member cannot be trusted"
      }
    case .system, .truncated, .trailingGarbage, .limitExceeded, .tooLong, .stopped: break
    }
    return LogProblem(
      offset: failure.offset, what: what, damagedElements: isCutInElement && isLog ? 1 : 0)
  }

  // MARK: - What the other parts report

  /// Hands over the parser's record.
  mutating func deliver(at offset: Int, end: Int, _ body: (LogItem) -> Void) {
    if let place = longString(from: offset, to: end) {
      return reportLongString(at: place, body)
    }
    recognizeLog(body)
    records += 1
    if end > memberStart { recordsOfMember += 1 }
    body(.record(parser.record, offset: offset))
  }

  /// What came of looking at a record by its outline; offsets are those behind it.
  enum Sifted {
    /// The sieve took it.
    case taken(end: Int)
    /// The parser holds it.
    case read(end: Int)
    /// It is one to be parsed.
    case unread
  }

  /// Lets the sieve have the record at an offset, or takes it from its outline.
  mutating func sift(at start: Int) -> Sifted {
    var outlined = Self.outline(at: start - window.start, of: window, with: &outliner)
    // It may only lie across the end of the window.
    if outlined == nil, !window.hasEnded, window.end - start < Self.siftedBytes {
      _ = fill(keepingFrom: start)
      outlined = Self.outline(at: start - window.start, of: window, with: &outliner)
    }
    let most = min(limits.recordBytes, limits.stringBytes)
    guard let (outline, end) = outlined, end - (start - window.start) <= most,
      // Records with calls are those of archives.
      (archive == nil) == (outline.condensedRange == nil)
    else { return .unread }
    let isTaken =
      if let sieve {
        archive != nil
          ? takeCondensed(outline, at: start, sieve)
          : Self.take(outline, at: start, sieve, of: window, with: &outliner)
      } else {
        false
      }
    let endOffset = window.start + end
    if isTaken {
      records += 1
      if endOffset > memberStart { recordsOfMember += 1 }
      return .taken(end: endOffset)
    }
    return archive == nil && Self.read(outline, of: window, with: &parser, &outliner)
      ? .read(end: endOffset) : .unread
  }

  /// Records up to this length are looked at by their outlines, if they lie across the window's end.
  private static let siftedBytes = 64 << 10

  /// Hands over something that was found in a payload of this text.
  mutating func deliver(_ record: CloudTrailRecord, at offset: Int, _ body: (LogItem) -> Void) {
    recognizeLog(body)
    records += 1
    recordsOfMember += 1
    body(.record(record, offset: offset))
  }

  /// Notes that the file is a log, whatever it holds.
  mutating func recognizeLog(_ body: (LogItem) -> Void) {
    isLog = true
    ledger.recognizeLog(body)
  }

  /// Reports a problem, if the file is or turns out to be a log.
  mutating func report(
    _ what: String, at offset: Int, damagedElements: Int = 0, _ body: (LogItem) -> Void
  ) {
    ledger.add(LogProblem(offset: offset, what: what, damagedElements: damagedElements), body)
  }

  /// Counts objects that are neither records nor damaged.
  mutating func countOther(_ other: OtherContent, _ count: Int = 1) {
    otherElements[other, default: 0] += count
  }

  /// Says that the text ends in the middle of something; where the file itself is cut, that one
  /// problem says it.
  mutating func reportCut(
    _ what: String, at offset: Int, isElement: Bool, _ body: (LogItem) -> Void
  ) {
    position = window.end
    guard !isCut else { return }
    isCut = true
    if window.failure != nil {
      isCutInElement = isElement
    } else {
      report(what, at: offset, damagedElements: isElement ? 1 : 0, body)
    }
  }

  /// Says what a file is that is no log.
  mutating func settle(_ content: OtherContent) {
    self.content = content
  }

  // MARK: - Moving on

  /// Reads more of the text, keeping what lies behind an offset; false at its end.
  mutating func fill(keepingFrom offset: Int) -> Bool {
    guard let text else { return false }
    // What is no log is read no further than it takes to know.
    if readsAhead, isLog { text.readAhead() }
    let hasMore = window.fill(keepingFrom: offset, from: text)
    if text.memberStart != memberStart {
      memberStart = text.memberStart
      recordsOfMember = 0
    }
    return hasMore
  }

  /// Reads on until so many bytes lie behind the position, if the text has them.
  mutating func ensure(_ count: Int) {
    while window.end - position < count, fill(keepingFrom: position) {}
  }

  /// The byte at the position, or nil at the end of the text.
  mutating func byte() -> UInt8? {
    if position == window.end, !fill(keepingFrom: position) { return nil }
    return window[position]
  }

  /// Moves past white space; the byte behind it, or nil at the end of the text.
  mutating func byteBehindSpace() -> UInt8? {
    while let byte = byte() {
      switch byte {
      case 0x20, 0x09, 0x0a, 0x0d: position += 1
      default: return byte
      }
    }
    return nil
  }

  /// Moves past a value without looking at it; false if the text ends before it does.
  mutating func skipValue() -> Bool {
    var framer = ValueFramer()
    while true {
      if let end = framer.advance(in: window.bytes.span, from: position - window.start) {
        position = window.start + end
        return true
      }
      position = window.end
      guard fill(keepingFrom: position) else { return false }
    }
  }

  // MARK: - Parsing what stands in the window

  /// What came of parsing an object.
  enum Attempt {
    /// It is complete; the parser holds it. The window holds it too.
    case object(end: Int)
    /// It has a member whose elements are to be read one by one.
    case wrapper
    case tooLong
    /// The text ends in the middle of it.
    case cut
    case broken(JSONSyntaxError)
  }

  /// Parses the object at an offset, reading as much as it needs; offsets in errors are those of
  /// the text.
  mutating func attempt(
    at start: Int, isRow: Bool = false, stopsAtWrapper: Bool = false
  ) -> Attempt {
    while true {
      do throws(JSONSyntaxError) {
        let index = start - window.start
        let end = try Self.parse(
          at: index, of: window, isRow: isRow, stopsAtWrapper: stopsAtWrapper, with: &parser)
        switch end {
        case .wrapper: return .wrapper
        case .object(let end):
          return end - index > limits.recordBytes ? .tooLong : .object(end: window.start + end)
        }
      } catch {
        guard error.mayBeCut(in: window.bytes.span) else {
          return .broken(JSONSyntaxError(error.problem, at: window.start + error.offset))
        }
        if window.hasEnded { return .cut }
        if window.end - start > limits.recordBytes { return .tooLong }
        _ = fill(keepingFrom: start)
      }
    }
  }
}

extension LogScanner {
  private static func outline(
    at index: Int, of window: borrowing ByteWindow, with outliner: inout RecordOutliner
  ) -> (outline: RecordOutline, end: Int)? {
    outliner.outline(at: index, in: window.bytes.span)
  }

  private static func take(
    _ outline: borrowing RecordOutline, at offset: Int, _ sieve: any RecordSieve,
    of window: borrowing ByteWindow, with outliner: inout RecordOutliner
  ) -> Bool {
    sieve.take(outline, from: &outliner, offset: offset, in: window.bytes.span)
  }

  private static func read(
    _ outline: borrowing RecordOutline, of window: borrowing ByteWindow,
    with parser: inout RecordParser, _ outliner: inout RecordOutliner
  ) -> Bool {
    parser.read(outline, from: &outliner, in: window.bytes.span)
  }

  private static func parse(
    at index: Int, of window: borrowing ByteWindow, isRow: Bool, stopsAtWrapper: Bool,
    with parser: inout RecordParser
  ) throws(JSONSyntaxError) -> RecordParser.End {
    isRow
      ? try parser.parseRow(at: index, in: window.bytes.span)
      : try parser.parseObject(at: index, stopsAtWrapper: stopsAtWrapper, in: window.bytes.span)
  }
}

extension JSONSyntaxError {
  /// Whether more bytes could make good what is wrong: it lies at the very end of these.
  func mayBeCut(in bytes: Span<UInt8>) -> Bool {
    switch problem {
    case .unexpectedEnd, .unclosed: return true
    case .unterminatedString:
      // A line end in a string is wrong whatever follows.
      var index = offset &+ 1
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\n") { return false }
        index &+= bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      return true
    case .expected:
      // A number, or the beginning of `true`, `false` or `null`, that may go on.
      let rest = (offset..<bytes.count).prefix(6).map { bytes[$0] }
      return ["true", "false", "null"].contains { $0.utf8.starts(with: rest) }
        || isNumber(from: offset, in: bytes)
    case .invalidNumber: return isNumber(from: offset, in: bytes)
    case .missingComma, .extraComma, .unquotedText, .missingOpeningQuote, .singleQuotes,
      .typographicQuotes, .foreignWord, .comment, .strayCharacter, .mismatchedBracket,
      .extraBracket, .invalidEscape, .controlCharacter, .invalidUnicode, .nestedTooDeep,
      .trailingContent, .tooManyErrors:
      return false
    }
  }
  /// Whether all the rest could be the beginning of a number.
  private func isNumber(from offset: Int, in bytes: Span<UInt8>) -> Bool {
    (offset..<bytes.count).allSatisfy {
      switch bytes[$0] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
  }
}
