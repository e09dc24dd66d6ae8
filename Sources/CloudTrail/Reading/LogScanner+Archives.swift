import JSONSyntax

/// Condensed archives: a line that tells what they are, and records that stand for several calls.
extension LogScanner {
  /// Begins a condensed archive with the object that the parser has just read.
  mutating func beginArchive(_ range: Range<Int>, _ body: (LogItem) -> Void) {
    guard let place = parser.wrapped.condensedArchive, !isLog, records == 0 else {
      recognizeLog(body)
      report(
        "the first line of a condensed archive stands in the midst of others: condense the parts "
          + "together", at: range.lowerBound, damagedElements: 1, body)
      return
    }
    recognizeLog(body)
    do throws(CondensedArchive.Mistake) {
      guard let tree = tree(at: place) else { throw .malformed }
      archive = try CondensedArchive(tree)
    } catch {
      report(error.message, at: range.lowerBound, body)
      isRefused = true
    }
  }

  /// Hands over a record of a condensed archive with its calls.
  mutating func deliverCondensed(_ range: Range<Int>, _ body: (LogItem) -> Void) {
    guard let place = parser.wrapped.condensedCalls, let calls = calls(at: place),
      calls.count <= CondensedCalls.mostCalls - archiveCalls
    else {
      report(
        "the record at byte \(range.lowerBound) does not tell which calls it stands for",
        at: range.lowerBound, damagedElements: 1, body)
      return
    }
    archiveCalls += calls.count
    parser.record.condensed = calls
    deliver(at: range.lowerBound, end: range.upperBound, body)
  }

  /// Lets the sieve have a record with its calls.
  mutating func takeCondensed(
    _ outline: borrowing RecordOutline, at offset: Int, _ sieve: any RecordSieve
  ) -> Bool {
    guard let place = outline.condensedRange else { return false }
    var scanner = CondensedCallsScanner(place)
    guard let (calls, rest) = scanner.scan(in: window.bytes.span),
      calls.count <= CondensedCalls.mostCalls - archiveCalls,
      Self.take(calls, rest, outline, at: offset, sieve, of: window, with: &outliner)
    else { return false }
    archiveCalls += calls.count
    return true
  }

  private static func take(
    _ calls: CondensedCalls, _ rest: Range<Int>?, _ outline: borrowing RecordOutline,
    at offset: Int, _ sieve: any RecordSieve, of window: borrowing ByteWindow,
    with outliner: inout RecordOutliner
  ) -> Bool {
    sieve.take(calls, rest, outline, from: &outliner, offset: offset, in: window.bytes.span)
  }

  /// The calls that a member tells.
  private func calls(at range: Range<Int>) -> CondensedCalls? {
    var scanner = CondensedCallsScanner(range)
    if let (calls, rest) = scanner.scan(in: window.bytes.span), rest == nil { return calls }
    return tree(at: range).flatMap { CondensedCalls($0) }
  }

  /// Says so if a condensed archive ends too early.
  mutating func checkArchive(_ body: (LogItem) -> Void) {
    guard let archive, archive.lines != records, window.failure == nil, !isCut else { return }
    report(
      "the condensed archive tells of \(archive.lines) records, and has \(records)",
      at: window.end, body)
  }

  private func tree(at range: Range<Int>) -> JSONTree? {
    let bytes = Array(window.bytes[range])
    if let tree = try? JSONParser.parse(bytes.span, depthLimit: limits.nesting) { return tree }
    return try? JSONParser.parse(RepairedText.repaired(bytes.span).span, depthLimit: limits.nesting)
  }
}
