import ByteStreams
import JSONSyntax
import Timestamps

/// Reads the member `trailfence` of a record as `CondensedCalls.write` writes it, byte for byte.
///
/// It gives up on anything else, which slower code reads.
struct CondensedCallsScanner {
  private var index: Int
  private let end: Int

  /// Creates a scanner of a part of bytes.
  init(_ range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
  }

  /// The calls, and where `general` and `sketches` stand, which are left to be read; nil if they are
  /// written in another way.
  mutating func scan(in bytes: Span<UInt8>) -> (calls: CondensedCalls, rest: Range<Int>?)? {
    var calls = CondensedCalls()
    guard skip(Word.calls, in: bytes), let count = number(in: bytes), count > 0,
      skip(Word.first, in: bytes), skipTime(in: bytes),
      skip(Word.last, in: bytes), skipTime(in: bytes), skip(Word.days, in: bytes),
      let days = days(count, in: bytes),
      skip(Word.events, in: bytes), let events = events(in: bytes)
    else { return nil }
    calls.count = count
    calls.days = days
    calls.events = events
    if skip(Word.close, in: bytes), index == end { return (calls, nil) }
    let start = index
    guard skip(Word.general, in: bytes) else { return nil }
    return (calls, start + 1..<end - 1)
  }

  private mutating func days(
    _ calls: Int, in bytes: Span<UInt8>
  ) -> [CondensedCalls.Day]? {
    var days: [CondensedCalls.Day] = []
    var timed = 0
    if skip(Word.endArray, in: bytes) { return [] }
    repeat {
      guard skip(Word.day, in: bytes), let day = date(in: bytes), skip(Word.dayEnd, in: bytes),
        let count = number(in: bytes), count > 0, skip(Word.comma, in: bytes),
        let first = number(in: bytes), skip(Word.comma, in: bytes), let last = number(in: bytes),
        skip(Word.endArray, in: bytes), first <= last,
        last < 86_400, days.last.map({ $0.number < day }) ?? true
      else { return nil }
      timed += count
      guard timed <= calls else { return nil }
      days.append(CondensedCalls.Day(number: day, calls: count, seconds: first...last))
    } while skip(Word.comma, in: bytes)
    return skip(Word.endArray, in: bytes) ? days : nil
  }

  private mutating func events(in bytes: Span<UInt8>) -> [CondensedCalls.Event]? {
    var events: [CondensedCalls.Event] = []
    if skip(Word.endArray, in: bytes) { return [] }
    repeat {
      var time: Timestamp?
      guard skip(Word.array, in: bytes) else { return nil }
      if !skip(Word.null, in: bytes) {
        guard let text = text(in: bytes), let told = Timestamp(iso8601: bytes.extracting(text))
        else {
          return nil
        }
        time = told
      }
      guard skip(Word.comma, in: bytes), let id = text(in: bytes), skip(Word.endArray, in: bytes),
        events.count < CondensedCalls.eventLimit
      else {
        return nil
      }
      var characters: [UInt8] = []
      characters.append(copying: bytes.extracting(id))
      let event = CondensedCalls.Event(
        time: time, id: String(decoding: characters, as: UTF8.self))
      guard events.last.map({ $0 < event }) ?? true else { return nil }
      events.append(event)
    } while skip(Word.comma, in: bytes)
    return skip(Word.endArray, in: bytes) ? events : nil
  }

  // MARK: - Tokens

  private mutating func skip(_ word: [UInt8], in bytes: Span<UInt8>) -> Bool {
    guard end - index >= word.count else { return false }
    for place in word.indices where bytes[index + place] != word[place] { return false }
    index += word.count
    return true
  }

  private mutating func number(in bytes: Span<UInt8>) -> Int? {
    var number = 0
    let start = index
    while index < end, (0x30...0x39).contains(bytes[index]) {
      number = number * 10 + Int(bytes[index] - 0x30)
      guard number <= CondensedCalls.mostCalls else { return nil }
      index += 1
    }
    return index > start ? number : nil
  }

  private mutating func skipTime(in bytes: Span<UInt8>) -> Bool {
    skip(Word.null, in: bytes) || text(in: bytes) != nil
  }

  /// A text without escapes, its quotes left out.
  private mutating func text(in bytes: Span<UInt8>) -> Range<Int>? {
    guard index < end, bytes[index] == UInt8(ascii: "\"") else { return nil }
    let start = index + 1
    var close = start
    while close < end, bytes[close] != UInt8(ascii: "\"") {
      guard bytes[close] != UInt8(ascii: "\\") else { return nil }
      close += 1
    }
    guard close < end else { return nil }
    index = close + 1
    return start..<close
  }

  private mutating func date(in bytes: Span<UInt8>) -> Int64? {
    guard end - index >= 10,
      let time = Timestamp(iso8601: bytes.extracting(index..<index + 10)),
      time == time.startOfDay
    else { return nil }
    index += 10
    return time.dayNumber
  }
}

/// What stands between the values.
private enum Word {
  static let calls = Array("{\"calls\":".utf8)
  static let first = Array(",\"first\":".utf8)
  static let last = Array(",\"last\":".utf8)
  static let days = Array(",\"days\":[".utf8)
  static let events = Array(",\"events\":[".utf8)
  static let close = Array("}".utf8)
  static let general = Array(",\"general\":{".utf8)
  static let endArray = Array("]".utf8)
  static let day = Array("[\"".utf8)
  static let dayEnd = Array("\",".utf8)
  static let comma = Array(",".utf8)
  static let array = Array("[".utf8)
  static let null = Array("null".utf8)
}
