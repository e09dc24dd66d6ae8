import JSONSyntax

/// The elements of an array, one after another.
extension LogScanner {
  /// Reads the elements behind a `[`, up to its `]`; nil stands for a bare array.
  mutating func scanElements(of wrapper: LogWrapper?, _ body: (LogItem) -> Void) {
    let start = position
    if wrapper == .records || wrapper == .logEvents { recognizeLog(body) }
    var needsComma = false
    var isEmpty = true
    while let byte = byteBehindSpace() {
      switch byte {
      case UInt8(ascii: "]"):
        position += 1
        // What `lookup-events` prints when it finds nothing, and other logs of nothing.
        if isEmpty { recognizeLog(body) }
        return
      case UInt8(ascii: ","):
        if !needsComma { report("expected an element before `,`", at: position, body) }
        needsComma = false
        position += 1
      case UInt8(ascii: "{"),
        UInt8(ascii: "[") where wrapper == .queryResultRows:
        if needsComma { report("expected `,` between the elements", at: position, body) }
        isEmpty = false
        needsComma = scanElement(of: wrapper, isRow: byte == UInt8(ascii: "["), body)
      default:
        isEmpty = false
        needsComma = scanForeignElement(byte, isElement: !needsComma, body)
      }
    }
    reportCut(
      "the text ends before the array that begins at byte \(start - 1) does", at: window.end,
      isElement: false, body)
  }

  /// Reads one element; whether a comma is to follow.
  private mutating func scanElement(
    of wrapper: LogWrapper?, isRow: Bool, _ body: (LogItem) -> Void
  ) -> Bool {
    let start = position
    if wrapper == .records, !isRow {
      switch sift(at: start) {
      case .taken(let end):
        position = end
        return true
      case .read(let end):
        position = end
        takeRecord(at: start, end: end, body)
        return true
      case .unread: break
      }
    }
    switch attempt(at: start, isRow: isRow) {
    case .object(let end):
      position = end
      if wrapper == .records {
        takeRecord(at: start, end: end, body)
      } else {
        classify(start..<end, in: wrapper, body)
      }
    // Without `stopsAtWrapper` the parser does not stop.
    case .wrapper: break
    case .tooLong:
      reportTooLong(at: start, body)
      if !skipValue() {
        reportCut("the text ends in the middle of that element", at: start, isElement: false, body)
      }
    case .cut:
      reportCut("the text ends in the middle of an element", at: start, isElement: true, body)
    case .broken(let error):
      report(
        "\(error.message), in the element at byte \(start)", at: error.offset, damagedElements: 1,
        body)
      return recover(from: start, isElement: true)
    }
    return true
  }

  /// Hands over the parser's object, one of `Records`: a record, whatever it lacks, but for one that
  /// sums up many calls, which is of another kind of file.
  private mutating func takeRecord(at start: Int, end: Int, _ body: (LogItem) -> Void) {
    if parser.isAggregated {
      countOther(.aggregated)
    } else {
      deliver(at: start, end: end, body)
    }
  }

  /// Passes over something that stands where an object should; whether a comma is to follow.
  private mutating func scanForeignElement(
    _ byte: UInt8, isElement: Bool, _ body: (LogItem) -> Void
  ) -> Bool {
    settle(.noRecord)
    let start = position
    let isValue: Bool
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "n"):
      isValue = true
      _ = skipValue()
    default:
      isValue = false
      skipForeignBytes()
    }
    let next = byteBehindSpace()
    let isBeforeRecord =
      next == UInt8(ascii: "{") && isIntactRecord(at: position, mayWrap: false)
    report(
      "expected \(isElement || isValue ? "an object" : "`,` or `]`"), found \(found(byte))",
      at: start, damagedElements: isElement && (isValue || !isBeforeRecord) ? 1 : 0, body)
    switch next {
    case nil, UInt8(ascii: ","), UInt8(ascii: "]"): return true
    case _ where isBeforeRecord: return false
    // What follows is the wreck of an element: only an intact record shows where it ends.
    default: return recover(from: position, isElement: true, isFramed: false)
    }
  }

  /// Moves past bytes that begin nothing, up to one that could.
  mutating func skipForeignBytes() {
    position += 1
    while let byte = byte() {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: "{"),
        UInt8(ascii: "\""):
        return
      default: position += 1
      }
    }
  }

  /// What a byte begins, in words.
  func found(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "a string"
    case UInt8(ascii: "["): "an array"
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): "a number"
    case UInt8(ascii: "t"), UInt8(ascii: "f"): "a boolean"
    case UInt8(ascii: "n"): "null"
    case 0: "NUL bytes"
    case 0x21...0x7e: "`\(Character(Unicode.Scalar(byte)))`"
    default: "bytes that are no JSON"
    }
  }
}
