import Replay
import Timestamps

/// Would-be denials day by day, as bars; where there are too many days, several in each bar.
struct Timeline {
  /// Bars that are drawn at most.
  private static let barLimit = 366
  private static let height = 150
  private static let base = 128

  /// A day, or several in a row.
  private struct Bar {
    var first: Int64
    var counts = ImpactCounts()
    var judged = 0
  }

  private var bars: [Bar] = []
  private var daysPerBar: Int64 = 1
  private var last: Int64 = 0
  private let undated: ImpactCounts

  init(_ candidate: ReportedCandidate) {
    let days = candidate.timeline.compactMap { day in
      Timestamp(iso8601: day.date).map { (number: $0.dayNumber, verdicts: day.verdicts) }
    }
    var dated = ImpactCounts()
    if let first = days.first?.number, let last = days.last?.number {
      // Days come from timestamps of four-digit years, so nothing here can overflow.
      let span = last - first + 1
      daysPerBar = (span + Int64(Self.barLimit) - 1) / Int64(Self.barLimit)
      self.last = last
      bars = stride(from: first, through: last, by: Int(daysPerBar)).map { Bar(first: $0) }
      for day in days {
        let index = Int((day.number - first) / daysPerBar)
        let verdicts = day.verdicts
        bars[index].counts.denied += verdicts[.denied]
        bars[index].counts.undecided += verdicts[.indeterminate]
        bars[index].judged += verdicts[.allowed] + verdicts[.denied] + verdicts[.indeterminate]
        dated.denied += verdicts[.denied]
        dated.undecided += verdicts[.indeterminate]
      }
    }
    undated = ImpactCounts(
      denied: candidate.verdicts[.denied] - dated.denied,
      undecided: candidate.verdicts[.indeterminate] - dated.undecided)
  }

  /// Writes it as a figure.
  func write(to html: inout HTMLWriter) {
    html.element("figure", ["class": "timeline"]) { html in
      html.element("figcaption") { html in
        html.element("h3", daysPerBar == 1 ? "Per day" : "Per \(number: Int(daysPerBar)) days")
        html.element("p", ["class": "key"]) { html in
          html.element("span", ["class": "is-denied"], "denied")
          html.element("span", ["class": "is-undecided"], "undecided")
        }
      }
      if bars.isEmpty {
        html.element("p", "The log does not tell when the calls were made.")
      } else {
        writeChart(&html)
        writeTable(&html)
      }
      if undated.total > 0 {
        html.element("p", ["class": "note"], "Without a time, hence not shown: \(undated.words).")
      }
    }
  }

  private var summary: PrintableText {
    let worst = bars.max { $0.counts.total < $1.counts.total }
    guard let worst, worst.counts.total > 0 else { return "no day has any" }
    return "most on \(name(of: worst)), \(worst.counts.words)"
  }

  private func name(of bar: Bar) -> PrintableText {
    let end = min(bar.first + daysPerBar - 1, last)
    let first: PrintableText = "\(escaping: date(ofDay: bar.first))"
    return end == bar.first ? first : first + " to \(escaping: date(ofDay: end))"
  }

  private func writeChart(_ html: inout HTMLWriter) {
    let top = Self.roundedUp(bars.map(\.counts.total).max() ?? 0)
    html.element(
      "svg",
      ["class": "plot", "width": "100%", "height": "\(number: Self.height)", "role": "img"]
    ) { html in
      html.element(
        "title",
        "Would-be denials and undecided calls over \(.count(bars.count, "bar")): \(summary)")
      for (value, y) in [(top, 12), (top / 2, 12 + (Self.base - 12) / 2)] where value > 0 {
        html.element(
          "line",
          [
            "class": "grid", "x1": "0", "x2": "100%", "y1": "\(number: y)", "y2": "\(number: y)",
          ]
        ) { _ in }
        html.element("text", ["x": "0", "y": "\(number: y - 3)"], "\(value)")
      }
      for (index, bar) in bars.enumerated() { write(bar, at: index, top: top, &html) }
      html.element(
        "line",
        [
          "class": "axis", "x1": "0", "x2": "100%", "y1": "\(number: Self.base)",
          "y2": "\(number: Self.base)",
        ]
      ) { _ in }
      writeDates(&html)
    }
  }

  private func write(_ bar: Bar, at index: Int, top: Int, _ html: inout HTMLWriter) {
    // Slots are as wide as the plot allows; bars are no wider than a 24th of it.
    let slot = 100_000 / bars.count
    let width = min(max(slot * 4 / 5, 1), 4_200)
    let start = index * 100_000 / bars.count + (slot - width) / 2
    html.element("g") { html in
      html.element(
        "title", "\(name(of: bar)): \(bar.counts.words) of \(.count(bar.judged, "call"))")
      html.element(
        "rect",
        [
          "class": "hit", "x": percent(index, of: bars.count), "y": "0",
          "width": percent(1, of: bars.count), "height": "\(number: Self.base)",
        ]
      ) { _ in }
      let denied = Self.scaled(bar.counts.denied, top)
      let undecided = Self.scaled(bar.counts.undecided, top)
      for (style, height, y) in [
        ("f-denied" as PrintableText, denied, Self.base - denied),
        ("f-undecided", undecided, Self.base - denied - undecided),
      ] where height > 0 {
        html.element(
          "rect",
          [
            "class": style, "x": percent(start, of: 100_000), "y": "\(number: y)",
            "width": percent(width, of: 100_000), "height": "\(number: height)",
          ]
        ) { _ in }
      }
    }
  }

  private func writeDates(_ html: inout HTMLWriter) {
    let y: PrintableText = "\(number: Self.height - 6)"
    guard let first = bars.first, bars.count > 1 else {
      html.element(
        "text", ["x": "50%", "y": y, "class": "middle"], "\(escaping: date(ofDay: last))")
      return
    }
    html.element("text", ["x": "0", "y": y], "\(escaping: date(ofDay: first.first))")
    if bars.count > 4 {
      let middle = bars[bars.count / 2].first
      html.element(
        "text", ["x": "50%", "y": y, "class": "middle"], "\(escaping: date(ofDay: middle))")
    }
    html.element(
      "text", ["x": "100%", "y": y, "class": "end"], "\(escaping: date(ofDay: last))")
  }

  private func writeTable(_ html: inout HTMLWriter) {
    let touched = bars.filter { $0.counts.total > 0 }
    html.element("details", ["class": "alternative"]) { html in
      html.element("summary", "As a table")
      html.element("table", ["class": "plain"]) { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], daysPerBar == 1 ? "Day" : "Days")
            html.element("th", ["scope": "col", "class": "n"], "Denied")
            html.element("th", ["scope": "col", "class": "n"], "Undecided")
            html.element("th", ["scope": "col", "class": "n"], "Calls")
          }
        }
        html.element("tbody") { html in
          for bar in touched {
            html.element("tr") { html in
              html.element("th", ["scope": "row"], name(of: bar))
              html.element("td", ["class": "n"], "\(bar.counts.denied)")
              html.element("td", ["class": "n"], "\(bar.counts.undecided)")
              html.element("td", ["class": "n"], "\(bar.judged)")
            }
          }
        }
      }
    }
  }

  /// The pixels of a count; at least one for anything.
  private static func scaled(_ count: Int, _ top: Int) -> Int {
    guard count > 0, top > 0 else { return 0 }
    return max(1, Int(Double(count) / Double(top) * Double(base - 12)))
  }

  /// The next of 2, 4, 10, 20, 40, 100 … that is no smaller.
  private static func roundedUp(_ count: Int) -> Int {
    var power = 1
    while true {
      for step in [2, 4, 10] {
        let (value, overflow) = power.multipliedReportingOverflow(by: step)
        if overflow { return count }
        if value >= count { return value }
      }
      power *= 10
    }
  }
}
