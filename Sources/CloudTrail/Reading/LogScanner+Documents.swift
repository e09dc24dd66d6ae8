import ByteStreams
import JSONSyntax
import Timestamps

/// The top of a text: one document, or one after another.
extension LogScanner {
  /// Reads the documents of the text to its end.
  mutating func scanDocuments(_ body: (LogItem) -> Void) {
    skipByteOrderMark()
    var isFirst = true
    while let byte = byteBehindSpace() {
      switch byte {
      case UInt8(ascii: "{"): scanObject(body)
      case UInt8(ascii: "["):
        position += 1
        scanElements(of: nil, body)
      // Between documents a comma says nothing that their brackets do not say.
      case UInt8(ascii: ",") where !isFirst: position += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if !skipLinePrefix() { guard scanForeignLine(byte, isFirst: isFirst, body) else { return } }
      default: guard scanForeignLine(byte, isFirst: isFirst, body) else { return }
      }
      isFirst = false
      if isRefused { return }
    }
  }

  private mutating func skipByteOrderMark() {
    ensure(3)
    if window.bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
  }

  // MARK: - Objects

  private mutating func scanObject(_ body: (LogItem) -> Void) {
    let start = position
    if archive != nil, sieve != nil, case .taken(let end) = sift(at: start) {
      position = end
      return
    }
    switch attempt(at: start, stopsAtWrapper: true) {
    case .object(let end):
      position = end
      classify(start..<end, in: nil, body)
    case .wrapper: scanMembers(isTooLong: false, body)
    // Its elements may be what is long: they are looked for among its members.
    case .tooLong: scanMembers(isTooLong: true, body)
    case .cut:
      settle(.notJSON)
      reportCut("the text ends in the middle of an object", at: start, isElement: true, body)
    case .broken(let error):
      settle(.notJSON)
      report(
        "\(error.message), in the object at byte \(start)", at: error.offset, damagedElements: 1,
        body)
      recover(from: start, isElement: false)
    }
  }

  /// Walks the members of an object too large to hold, in search of one that wraps elements.
  private mutating func scanMembers(isTooLong: Bool, _ body: (LogItem) -> Void) {
    let start = position
    var hasWrapper = false
    position += 1
    while let byte = byteBehindSpace() {
      switch byte {
      case UInt8(ascii: "}"):
        position += 1
        if !hasWrapper, isTooLong { reportTooLong(at: start, body) }
        return
      case UInt8(ascii: "\""):
        guard let key = scanKey() else {
          reportCut("the text ends in the middle of a key", at: position, isElement: false, body)
          return
        }
        guard case .wrapper(let wrapper) = key, self.byte() == UInt8(ascii: "[") else {
          if self.byte() == nil || !skipValue() {
            reportCut("the text ends in the middle of an object", at: start, isElement: false, body)
            return
          }
          continue
        }
        position += 1
        hasWrapper = true
        scanElements(of: wrapper, body)
      case UInt8(ascii: ","): position += 1
      default:
        report("expected a key in double quotes", at: position, body)
        skipForeignBytes()
      }
    }
    reportCut("the text ends before its object does", at: window.end, isElement: false, body)
  }

  func reportTooLongText() -> String { "longer than the limit of \(limits.recordBytes) bytes" }

  mutating func reportTooLong(at start: Int, _ body: (LogItem) -> Void) {
    report("the element is \(reportTooLongText())", at: start, damagedElements: 1, body)
  }

  /// Moves past a key and its colon, to its value; nil if the text ends before.
  private mutating func scanKey() -> KeyScan? {
    let start = position
    var framer = ValueFramer()
    var scanned = start
    var end: Int?
    while end == nil {
      end = framer.advance(in: window.bytes.span, from: scanned - window.start)
      if end == nil {
        scanned = window.end
        // A key that is longer than any we know need not be kept.
        guard fill(keepingFrom: max(start, scanned - 64)) else { return nil }
      }
    }
    guard let end else { return nil }
    let key =
      start < window.start
      ? nil : RecordKeys.top[key: start - window.start..<end, in: window.bytes.span]
    position = window.start + end
    guard byteBehindSpace() != nil else { return nil }
    if byte() == UInt8(ascii: ":") { position += 1 }
    guard byteBehindSpace() != nil else { return nil }
    if case .wrapper(let wrapper)? = key { return .wrapper(wrapper) }
    return .other
  }

  private enum KeyScan {
    case wrapper(LogWrapper)
    case other
  }

  // MARK: - Lines that do not begin with a document

  /// Moves past the time and the space that exported log groups put before each record.
  private mutating func skipLinePrefix() -> Bool {
    let longest = 40
    ensure(longest)
    let index = position - window.start
    let end = min(window.bytes.count, index + longest)
    guard let space = window.bytes[index..<end].firstIndex(of: 0x20),
      space - index >= 10,
      Timestamp(iso8601: window.bytes.span.extracting(index..<space)) != nil
    else { return false }
    position = window.start + space + 1
    while let byte = byte(), byte == 0x20 || byte == 0x09 { position += 1 }
    if byte() != UInt8(ascii: "{") {
      countOther(.noRecord)
      skipLine()
    }
    return true
  }

  /// Passes over a line that is no JSON; false if that shows that the text is no log.
  private mutating func scanForeignLine(_ byte: UInt8, isFirst: Bool, _ body: (LogItem) -> Void)
    -> Bool
  {
    guard isFirst else {
      report("expected an object, found \(found(byte))", at: position, damagedElements: 1, body)
      skipLine()
      return true
    }
    if isTableHeader() {
      recognizeTable(body)
      settle(.csv)
    } else {
      settle(.notJSON)
    }
    return false
  }

  private mutating func isTableHeader() -> Bool {
    ensure(4096)
    let line = window.bytes[(position - window.start)...].prefix(4096)
      .prefix { $0 != UInt8(ascii: "\n") }
    let header = String(decoding: line, as: UTF8.self).lowercased()
    // A text of JSON whose beginning is lost may have the words, but no table has the braces.
    return !header.contains("{")
      && [",", "eventname", "eventsource"].allSatisfy { header.contains($0) }
  }

  private mutating func recognizeTable(_ body: (LogItem) -> Void) {
    recognizeLog(body)
    report(
      "a table of comma-separated values, in which Athena prints structs that are no JSON; "
        + "export JSON instead: UNLOAD … WITH (format = 'JSON'), with CAST(useridentity AS JSON)",
      at: position, body)
  }

  mutating func skipLine() {
    while true {
      let rest = window.bytes[(position - window.start)...]
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        position = window.start + end
        return
      }
      position = window.end
      guard fill(keepingFrom: position) else { return }
    }
  }
}

extension KeyTable {
  /// Looks up a key by its bytes with their quotes; escapes are resolved.
  fileprivate subscript(key range: Range<Int>, in bytes: Span<UInt8>) -> Field? {
    guard range.count >= 2 else { return nil }
    var key: [UInt8] = []
    let inner = range.lowerBound + 1..<range.upperBound - 1
    guard (try? RepairedText.unescape(inner, in: bytes, into: &key)) != nil else { return nil }
    return self[key.span]
  }
}
