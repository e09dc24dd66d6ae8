import ByteStreams
import JSONSyntax

/// Objects that are records or have one inside.
extension LogScanner {
  /// Finds out what the object is that the parser has just read, and hands over its records.
  mutating func classify(
    _ range: Range<Int>, in wrapper: LogWrapper?, _ body: (LogItem) -> Void
  ) {
    if archive != nil {
      deliverCondensed(range, body)
    } else if parser.wrapped.condensedArchive != nil, wrapper == nil, payloadDepth == 0 {
      beginArchive(range, body)
    } else if parser.hasUncastIdentity, parser.record.eventName != nil {
      reportUncast(at: range.lowerBound, body)
    } else if parser.isRecord {
      deliver(at: range.lowerBound, end: range.upperBound, body)
    } else if parser.isAggregated {
      countOther(.aggregated)
    } else if parser.wrapped.isDigest {
      countOther(.digest)
    } else if let detail = parser.wrapped.detail {
      deliverDetail(at: window.start + detail, end: range.upperBound, body)
    } else if let event = parser.wrapped.lookupEvent {
      deliverText(event, end: range.upperBound, isLog: true, body)
    } else if let message = parser.wrapped.message {
      deliverText(message, end: range.upperBound, isLog: wrapper == .logEvents, body)
    } else if let resultSet = parser.wrapped.resultSet {
      deliverRows(of: window.start + resultSet..<range.upperBound, body)
    } else if parser.wrapped.subscription != nil, payloadDepth < 2 {
      deliverPayload(range, body)
    } else {
      countOther(.noRecord)
    }
  }

  /// Says that a caller cannot be read for the form that Athena prints structs in.
  mutating func reportUncast(at offset: Int, _ body: (LogItem) -> Void) {
    recognizeLog(body)
    report(
      "userIdentity is a struct as Athena prints it and no JSON; "
        + "select CAST(useridentity AS JSON)", at: offset, damagedElements: 1, body)
  }

  /// The record in `detail` of an EventBridge event.
  private mutating func deliverDetail(at offset: Int, end: Int, _ body: (LogItem) -> Void) {
    if case .object(let end) = attempt(at: offset), parser.isRecord {
      deliver(at: offset, end: end, body)
    } else {
      countOther(.noRecord)
    }
  }

  /// The record that a string holds.
  ///
  /// - Parameter isLog: Whether the string is certain to be of a log, so that damage in it counts.
  private mutating func deliverText(
    _ token: JSONToken, end: Int, isLog: Bool, _ body: (LogItem) -> Void
  ) {
    guard case .string(let range, _) = token else { return }
    let offset = window.start + range.lowerBound - 1
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    do throws(JSONSyntaxError) {
      try RepairedText.unescape(range, in: window.bytes.span, into: &text)
      let start = text.firstIndex { !Self.isSpace($0) }
      guard let start, text[start] == UInt8(ascii: "{") else {
        countOther(.noRecord)
        return
      }
      if case .object(let end) = try parser.parseObject(at: start, in: text.span),
        let rest = text[end...].firstIndex(where: { !Self.isSpace($0) })
      {
        throw JSONSyntaxError(.trailingContent, at: rest)
      }
    } catch {
      if isLog {
        recognizeLog(body)
        report(
          "\(error.message), in the record that this string holds", at: offset, damagedElements: 1,
          body)
      } else {
        countOther(.noRecord)
      }
      return
    }
    if parser.isAggregated {
      countOther(.aggregated)
    } else if parser.isRecord {
      deliver(at: offset, end: end, body)
    } else {
      countOther(.noRecord)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d
  }

  /// The log events in the compressed data of a CloudWatch Logs subscription.
  private mutating func deliverPayload(_ range: Range<Int>, _ body: (LogItem) -> Void) {
    guard let (text, offset) = subscriptionData(range) else {
      countOther(.noRecord)
      return
    }
    recognizeLog(body)
    guard let bytes = Base64.decode(text.utf8.span) else {
      report("the data is not Base64", at: offset, damagedElements: 1, body)
      return
    }
    // A payload is small and rare: a reader of its own keeps this one's place.
    var reader = LogReader(limits: limits, payloadDepth: payloadDepth + 1)
    let summary = reader.read(MemorySource(bytes)) { item in
      switch item {
      case .record(let record, _): deliver(record, at: offset, body)
      case .problem(let problem):
        report(
          "\(problem.what), at byte \(problem.offset) of the payload", at: offset,
          damagedElements: problem.damagedElements, body)
      }
    }
    for (other, count) in summary.otherElements { countOther(other, count) }
    if case .other = summary.kind, summary.otherElements.isEmpty { countOther(.noRecord) }
  }
}

extension LogScanner {
  /// The data of a subscription's payload and its offset.
  private func subscriptionData(_ range: Range<Int>) -> (text: String, offset: Int)? {
    let object = Array(
      window.bytes[range.lowerBound - window.start..<range.upperBound - window.start])
    guard let tree = try? JSONParser.parse(object.span, depthLimit: limits.nesting),
      let data = tree["awslogs"]?["data"], let text = data.string
    else { return nil }
    return (text, range.lowerBound + data.range.lowerBound)
  }
}

extension RecordParser.Wrapped {
  /// Whether the object may have a record inside.
  var isWrapping: Bool {
    detail != nil || lookupEvent != nil || message != nil || subscription != nil
      || resultSet != nil
  }
}
