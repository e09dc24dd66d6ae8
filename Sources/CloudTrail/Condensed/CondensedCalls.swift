public import JSONSyntax
public import Timestamps

/// How often and when calls were made that a condensed archive holds as one record.
public struct CondensedCalls: Hashable, Sendable {
  /// The calls of one day.
  public struct Day: Hashable, Sendable {
    /// `Timestamp.dayNumber`.
    public var number: Int64
    public var calls: Int
    /// Seconds since midnight of the first call, and of the last.
    public var seconds: ClosedRange<Int>

    /// Creates the calls of a day.
    public init(number: Int64, calls: Int, seconds: ClosedRange<Int>) {
      self.number = number
      self.calls = calls
      self.seconds = seconds
    }

    /// The first call.
    public var first: Timestamp { moment(seconds.lowerBound) }
    /// The last call.
    public var last: Timestamp { moment(seconds.upperBound) }

    private func moment(_ second: Int) -> Timestamp {
      Timestamp(secondsSinceEpoch: number &* 86_400 &+ Int64(second))
    }
  }

  /// A call by its event id.
  public struct Event: Hashable, Comparable, Sendable {
    public var time: Timestamp?
    public var id: String

    /// Creates an event.
    public init(time: Timestamp?, id: String) {
      self.time = time
      self.id = id
    }

    /// Orders events by time, those without one last, then by id.
    public static func < (left: Event, right: Event) -> Bool {
      let last = Int64.max
      return (left.time?.secondsSinceEpoch ?? last, left.id)
        < (right.time?.secondsSinceEpoch ?? last, right.id)
    }
  }

  /// Events that are kept: the earliest.
  public static let eventLimit = 5

  /// All the calls; those without a time are on none of the days.
  public var count = 0
  /// The days, in order.
  public var days: [Day] = []
  /// The earliest events.
  public var events: [Event] = []
  /// The fields that had too many values, by name, each with a pattern of those that these calls had.
  public var general: [String: String] = [:]
  /// What is told of those values all the same, as whoever condensed them wrote it; null if nothing.
  public var sketches = JSONTree(.null)

  /// Creates no calls.
  public init() {}

  /// Whether values of parameters, or the resources that a record lists, were left out.
  public var hidesParameters: Bool {
    general.keys.contains { $0 == "resources" || $0.hasPrefix("requestParameters.") }
  }

  /// The first call that has a time.
  public var first: Timestamp? { days.first?.first }
  /// The last one.
  public var last: Timestamp? { days.last?.last }

  /// Adds a call.
  public mutating func add(at time: Timestamp?) {
    count += 1
    guard let time else { return }
    let number = time.dayNumber
    let second = Int(time.secondsSinceEpoch - number * 86_400)
    add(Day(number: number, calls: 1, seconds: second...second))
  }

  /// Adds an event, if it is among the earliest.
  public mutating func add(_ event: Event) {
    var place = events.endIndex
    while place > 0, event < events[place - 1] { place -= 1 }
    guard place < Self.eventLimit, place == 0 || events[place - 1] != event else { return }
    events.insert(event, at: place)
    if events.count > Self.eventLimit { events.removeLast() }
  }

  /// Adds other calls of the same record.
  public mutating func merge(_ other: CondensedCalls) {
    count += other.count
    for day in other.days { add(day) }
    for event in other.events { add(event) }
  }

  /// Adds calls of a day.
  ///
  /// They are not in `count` by that.
  public mutating func add(_ day: Day) {
    // Records come by time, file after file: mostly it is the last day.
    var place = days.endIndex
    while place > 0, days[place - 1].number > day.number { place -= 1 }
    guard place > 0, days[place - 1].number == day.number else {
      days.insert(day, at: place)
      return
    }
    let known = days[place - 1]
    days[place - 1].calls += day.calls
    days[place - 1].seconds =
      min(
        known.seconds.lowerBound, day.seconds.lowerBound)...max(
        known.seconds.upperBound, day.seconds.upperBound)
  }

  /// Calls that one archive may stand for: sums over millions of archives cannot overflow.
  static let mostCalls = 1 << 40
}
