extension LogScanner {
  /// Where in an object that the window holds a string begins that passes the limit; nil if none does.
  ///
  /// Only what is longer than the limit as a whole is looked through.
  func longString(from start: Int, to end: Int) -> Int? {
    guard end - start > limits.stringBytes else { return nil }
    var opening: Int?
    var offset = start
    while offset < end {
      switch (window[offset], opening) {
      case (UInt8(ascii: "\""), nil): opening = offset
      case (UInt8(ascii: "\""), .some(let first)):
        if offset - first - 1 > limits.stringBytes { return first }
        opening = nil
      case (UInt8(ascii: "\\"), .some): offset += 1
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// Says that a record has a string that passes the limit.
  mutating func reportLongString(at offset: Int, _ body: (LogItem) -> Void) {
    recognizeLog(body)
    report(
      "a string of the element is longer than the limit of \(limits.stringBytes) bytes", at: offset,
      damagedElements: 1, body)
  }
}
