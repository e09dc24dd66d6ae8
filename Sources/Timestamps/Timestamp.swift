/// A moment in UTC, in whole seconds since 1970-01-01T00:00:00Z, in the proleptic Gregorian calendar.
///
/// Nothing here reads a clock, a locale or a time zone; callers pass the moment in.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since the Unix epoch; negative before it.
  public var secondsSinceEpoch: Int64

  /// Creates the moment that many seconds after the Unix epoch.
  public init(secondsSinceEpoch: Int64) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// Creates 00:00 UTC of a calendar day, or nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, ofYear: year)
    else { return nil }
    secondsSinceEpoch = Int64(Self.daysSinceEpoch(year: year, month: month, day: day)) * 86_400
  }

  /// Reads one of the W3C forms of ISO 8601: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or
  /// `YYYY-MM-DDThh:mm[:ss[.s…]]` with an optional `Z` or `±hh[:]mm`.
  ///
  /// A time without a zone is read as UTC; a fraction of a second is cut off.
  public init?(iso8601 text: String) {
    self.init(iso8601: text.utf8.span)
  }

  /// Reads the same forms from UTF-8 bytes.
  public init?(iso8601 bytes: Span<UInt8>) {
    if let seconds = Self.seconds(ofPlain: bytes) {
      secondsSinceEpoch = seconds
      return
    }
    var scanner = DigitScanner()
    guard let year = scanner.number(digits: 4, in: bytes) else { return nil }
    var month = 1
    var day = 1
    var seconds: Int64 = 0
    if scanner.take(UInt8(ascii: "-"), in: bytes) {
      guard let number = scanner.number(digits: 2, in: bytes) else { return nil }
      month = number
      if scanner.take(UInt8(ascii: "-"), in: bytes) {
        guard let number = scanner.number(digits: 2, in: bytes) else { return nil }
        day = number
        if scanner.take(UInt8(ascii: "T"), in: bytes) || scanner.take(UInt8(ascii: "t"), in: bytes)
          || scanner.take(UInt8(ascii: " "), in: bytes)
        {
          guard let time = scanner.timeOfDay(in: bytes) else { return nil }
          seconds = time
        }
      }
    }
    guard scanner.offset == bytes.count,
      let midnight = Timestamp(year: year, month: month, day: day)
    else { return nil }
    secondsSinceEpoch = midnight.secondsSinceEpoch + seconds
  }

  /// Reads the one form that logs have, `YYYY-MM-DDThh:mm:ssZ`; nil for any other, and for what is no
  /// time.
  private static func seconds(ofPlain bytes: Span<UInt8>) -> Int64? {
    guard bytes.count == 20 else { return nil }
    var bad: UInt8 = 0
    func pair(_ start: Int) -> Int {
      let (tens, ones) = (bytes[start] &- UInt8(ascii: "0"), bytes[start &+ 1] &- UInt8(ascii: "0"))
      bad |= tens > 9 || ones > 9 ? 1 : 0
      return Int(tens) &* 10 &+ Int(ones)
    }
    func isThere(_ byte: Unicode.Scalar, _ index: Int) {
      bad |= bytes[index] == UInt8(ascii: byte) ? 0 : 1
    }
    let year = pair(0) &* 100 &+ pair(2)
    let (month, day) = (pair(5), pair(8))
    let (hour, minute, second) = (pair(11), pair(14), pair(17))
    isThere("-", 4)
    isThere("-", 7)
    isThere("T", 10)
    isThere(":", 13)
    isThere(":", 16)
    isThere("Z", 19)
    // A leap second and the like are left to the code for all forms.
    guard bad == 0, (1...12).contains(month), day >= 1, day <= days(inMonth: month, ofYear: year),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let days = Int64(daysSinceEpoch(year: year, month: month, day: day))
    return days &* 86_400 &+ Int64(hour &* 3_600 &+ minute &* 60 &+ second)
  }

  /// The calendar day in UTC as `YYYY-MM-DD`.
  public var day: String {
    let (year, month, day) = civilDay
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// 00:00 UTC of the same day.
  public var startOfDay: Timestamp {
    Timestamp(secondsSinceEpoch: dayNumber * 86_400)
  }

  /// Days since 1970-01-01, rounded down.
  public var dayNumber: Int64 {
    secondsSinceEpoch >= 0 ? secondsSinceEpoch / 86_400 : (secondsSinceEpoch - 86_399) / 86_400
  }

  /// Orders moments in time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSinceEpoch < right.secondsSinceEpoch
  }

  private var civilDay: (year: Int, month: Int, day: Int) {
    // Days are counted in eras of 400 years that begin on 1 March, so a leap day ends its year.
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }

  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Timestamp: CustomStringConvertible {
  /// The moment as `YYYY-MM-DDThh:mm:ssZ`.
  public var description: String {
    let second = Int(secondsSinceEpoch - dayNumber * 86_400)
    let time = [second / 3_600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(day)T\(time.joined(separator: ":"))Z"
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

private struct DigitScanner {
  var offset = 0

  mutating func take(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  mutating func number(digits: Int, in bytes: Span<UInt8>) -> Int? {
    guard offset + digits <= bytes.count else { return nil }
    var value = 0
    for index in offset..<offset + digits {
      let digit = bytes[index]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    offset += digits
    return value
  }

  /// Seconds since midnight UTC, the zone already taken off.
  mutating func timeOfDay(in bytes: Span<UInt8>) -> Int64? {
    guard let hour = number(digits: 2, in: bytes), hour < 24,
      take(UInt8(ascii: ":"), in: bytes),
      let minute = number(digits: 2, in: bytes), minute < 60
    else { return nil }
    var second = 0
    if take(UInt8(ascii: ":"), in: bytes) {
      guard let number = number(digits: 2, in: bytes), number <= 60 else { return nil }
      second = number
      if take(UInt8(ascii: "."), in: bytes) {
        guard self.number(digits: 1, in: bytes) != nil else { return nil }
        while self.number(digits: 1, in: bytes) != nil {}
      }
    }
    let local = Int64(hour * 3_600 + minute * 60 + second)
    if take(UInt8(ascii: "Z"), in: bytes) || take(UInt8(ascii: "z"), in: bytes) { return local }
    let east = take(UInt8(ascii: "+"), in: bytes)
    guard east || take(UInt8(ascii: "-"), in: bytes) else { return local }
    guard let hours = number(digits: 2, in: bytes), hours < 24 else { return nil }
    _ = take(UInt8(ascii: ":"), in: bytes)
    guard let minutes = number(digits: 2, in: bytes), minutes < 60 else { return nil }
    let shift = Int64(hours * 3_600 + minutes * 60)
    return east ? local - shift : local + shift
  }
}
