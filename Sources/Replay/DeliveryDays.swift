import Timestamps

/// The days on which CloudTrail may have delivered the records that are in scope.
///
/// A file holds records that were made at any time before its delivery ("CloudTrail log file name
/// format"), mostly by minutes. A day more on both sides allows for late delivery and for clocks.
public struct DeliveryDays: Hashable, Sendable {
  private var first: Int64?
  private var last: Int64?

  /// Every day.
  public init() {}

  /// The days that a scope asks for.
  public init(_ scope: ReplayScope) {
    first = scope.since.map { $0.dayNumber - 1 }
    last = scope.until.map { until in
      // The first moment that is out of scope again does not bring its day with it.
      (until == until.startOfDay ? until.dayNumber - 1 : until.dayNumber) + 1
    }
  }

  /// Whether a file was delivered on another day, by its name or, of a name that tells none, by the
  /// folders in which CloudTrail lays it; a file of which neither tells is read.
  func excludes(_ path: String) -> Bool {
    guard first != nil || last != nil, let day = Self.day(of: path) else { return false }
    return first.map { day < $0 } == true || last.map { day > $0 } == true
  }

  private static func day(of path: String) -> Int64? {
    if let name = LogFileName(path: path) { return name.dayNumber }
    // CloudTrail…/REGION/YYYY/MM/DD/NAME
    let parts = path.split(separator: "/").suffix(6)
    guard parts.count == 6, let kind = parts.first, kind.hasPrefix("CloudTrail") else { return nil }
    let date = parts.dropFirst(2).prefix(3)
    guard date.map(\.utf8.count) == [4, 2, 2] else { return nil }
    return Timestamp(iso8601: date.joined(separator: "-"))?.dayNumber
  }
}
