/// What the name of a log file tells, as CloudTrail writes it:
/// `<account>_CloudTrail_<region>_<YYYYMMDDThhmmZ>_<16 characters>.json.gz`.
///
/// Source: CloudTrail User Guide, "CloudTrail log file examples", "CloudTrail log file name format".
/// The folders above it vary from trail to trail, so they are not asked.
public struct LogFileName: Hashable, Sendable {
  /// The account whose calls the file holds.
  public var account: String
  /// The region.
  public var region: String
  /// The day of delivery, `YYYYMMDD`; a call may be delivered on the day after it was made.
  public var day: String

  /// Reads the name, or the last part of a path; nil when it is no CloudTrail log file's.
  public init?(path: String) {
    // By bytes and without copies: every file of an archive is asked.
    let bytes = path.utf8.span
    var start = bytes.count
    while start > 0, bytes[start - 1] != UInt8(ascii: "/") { start -= 1 }
    var bars = [4 of Int](repeating: 0)
    var count = 0
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: "_") {
      guard count < bars.count else { return nil }
      bars[count] = index
      count += 1
    }
    guard count == bars.count, path.holds("CloudTrail", in: bars[0] + 1..<bars[1]),
      bars[0] - start == 12, bytes.holdsDigits(start..<bars[0]),
      bars[3] - bars[2] == 15, bytes[bars[3] - 1] == UInt8(ascii: "Z"),
      bytes[bars[2] + 9] == UInt8(ascii: "T"), bytes.holdsDigits(bars[2] + 1..<bars[2] + 9),
      path.ends(in: ".json.gz", behind: bars[3]) || path.ends(in: ".json", behind: bars[3])
    else { return nil }
    account = path.text(start..<bars[0])
    region = path.text(bars[1] + 1..<bars[2])
    day = path.text(bars[2] + 1..<bars[2] + 9)
  }
}

extension String {
  /// Whether just these bytes are a text.
  fileprivate func holds(_ text: String, in range: Range<Int>) -> Bool {
    let bytes = utf8.span
    let text = text.utf8.span
    guard range.count == text.count else { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  /// Whether it ends in a text that lies behind a place.
  fileprivate func ends(in text: String, behind place: Int) -> Bool {
    let start = utf8.count - text.utf8.count
    return start > place && holds(text, in: start..<utf8.count)
  }

  /// The text of some bytes that begin and end at characters.
  fileprivate func text(_ range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}

extension Span<UInt8> {
  fileprivate func holdsDigits(_ range: Range<Int>) -> Bool {
    for index in range
    where !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[index]) { return false }
    return true
  }
}
