public import JSONSyntax
import Timestamps

/// The member `trailfence` of a record: the calls that it stands for.
///
///     "trailfence": {"calls": 3, "first": "2024-09-01T10:00:00Z", "last": "2024-09-02T08:00:00Z",
///       "days": [["2024-09-01", 2, 36000, 43200], ["2024-09-02", 1, 28800, 28800]],
///       "events": [["2024-09-01T10:00:00Z", "9c1e0a34-…"], [null, "77d0…"]]}
///
/// A day tells its calls and the seconds since midnight of the first and of the last of them. Where
/// fields had too many values, `general` names them with a pattern, and `sketches` tells how many
/// values there were, with a few of them.
extension CondensedCalls {
  /// Writes the calls as the value of a member.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("calls")
      writer.integer(count)
      writer.key("first")
      writer.string(first?.description)
      writer.key("last")
      writer.string(last?.description)
      writer.key("days")
      writer.array { writer in
        for day in days {
          writer.array { writer in
            writer.string(day.first.day)
            for number in [day.calls, day.seconds.lowerBound, day.seconds.upperBound] {
              writer.integer(number)
            }
          }
        }
      }
      writer.key("events")
      writer.array { writer in
        for event in events {
          writer.array { writer in
            writer.string(event.time?.description)
            writer.string(event.id)
          }
        }
      }
      guard !general.isEmpty else { return }
      writer.key("general")
      writer.object { writer in
        for (name, pattern) in general.sorted(by: { $0.key < $1.key }) {
          writer.key(name)
          writer.string(pattern)
        }
      }
      writer.key("sketches")
      writer.tree(sketches)
    }
  }

  /// Reads the calls; nil for anything that no archive holds.
  init?(_ tree: JSONTree) {
    guard let calls = tree["calls"].flatMap(Self.count), calls > 0,
      let days = tree["days"]?.elements, let events = tree["events"]?.elements,
      events.count <= Self.eventLimit
    else { return nil }
    count = calls
    var timed = 0
    for element in days {
      guard let day = Day(element), self.days.last.map({ $0.number < day.number }) ?? true else {
        return nil
      }
      timed += day.calls
      guard timed <= calls else { return nil }
      self.days.append(day)
    }
    for member in tree["general"]?.members ?? [] {
      guard let pattern = member.value.string else { return nil }
      general[member.key] = pattern
    }
    if let sketches = tree["sketches"] { self.sketches = sketches }
    for element in events {
      guard let event = Event(element), self.events.last.map({ $0 < event }) ?? true else {
        return nil
      }
      self.events.append(event)
    }
  }

  fileprivate static func count(_ tree: JSONTree) -> Int? {
    guard case .number(let digits) = tree.content, let number = Int(digits),
      (0...mostCalls).contains(number)
    else { return nil }
    return number
  }
}

extension CondensedCalls.Day {
  fileprivate init?(_ tree: JSONTree) {
    guard let parts = tree.elements, parts.count == 4,
      let midnight = parts[0].string.flatMap({ Timestamp(iso8601: $0) }),
      midnight == midnight.startOfDay,
      let calls = CondensedCalls.count(parts[1]), calls > 0,
      let first = CondensedCalls.count(parts[2]), let last = CondensedCalls.count(parts[3]),
      first <= last, last < 86_400
    else { return nil }
    self.init(number: midnight.dayNumber, calls: calls, seconds: first...last)
  }
}

extension CondensedCalls.Event {
  fileprivate init?(_ tree: JSONTree) {
    guard let parts = tree.elements, parts.count == 2, let id = parts[1].string else { return nil }
    if parts[0].isNull {
      self.init(time: nil, id: id)
    } else {
      guard let time = parts[0].string.flatMap({ Timestamp(iso8601: $0) }) else { return nil }
      self.init(time: time, id: id)
    }
  }
}
