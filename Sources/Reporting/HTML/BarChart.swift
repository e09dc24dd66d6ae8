import Replay

/// Who or what would lose how many calls: a table with a bar in each row.
struct BarChart {
  /// Rows that are shown; the others are counted, and the list of findings has them.
  private static let rowLimit = 15

  /// One bar.
  private struct Row {
    /// The name, as it is shown and looked for in the list of findings; nil when the log does not tell it.
    var name: PrintableText?
    var search: PrintableText
    var counts: ImpactCounts
  }

  private let heading: PrintableText
  private let column: PrintableText
  private let note: PrintableText
  private let rows: [Row]
  private let style: PrintableText

  /// Bars of the principals of a candidate.
  static func principals(of candidate: ReportedCandidate) -> BarChart {
    let rows = candidate.principals.map { principal in
      let name = PrintableText(escaping: principal.arn)
      return Row(
        name: name, search: name,
        counts: ImpactCounts(
          denied: principal.verdicts[.denied], undecided: principal.verdicts[.indeterminate]))
    }
    return BarChart(
      heading: "Per principal", column: "Principal",
      note: "Calls of each user or role that would be denied, or are undecided.",
      rows: rows.filter { $0.counts.total > 0 }, style: "principals")
  }

  /// Bars of the services whose actions the findings are about.
  static func services(of candidate: ReportedCandidate) -> BarChart {
    var counts: [String: ImpactCounts] = [:]
    for finding in candidate.findings {
      counts[finding.service, default: .init()].add(finding)
    }
    let rows = counts.sorted { left, right in
      let (more, fewer) = (left.value, right.value)
      return (more.denied, more.undecided, right.key) > (fewer.denied, fewer.undecided, left.key)
    }.map { service, counts in
      let name = PrintableText(escaping: service)
      return service == "*"
        ? Row(name: nil, search: "*", counts: counts)
        : Row(name: name, search: name + ":", counts: counts)
    }
    return BarChart(
      heading: "Per service", column: "Service",
      note: "A call that needs several actions counts for each.", rows: rows, style: "services")
  }

  /// Writes it as a figure.
  func write(to html: inout HTMLWriter) {
    let most = rows.map(\.counts.total).max() ?? 0
    html.element("figure", ["class": "bars \(style)"]) { html in
      html.element("figcaption") { html in
        html.element("h3", heading)
        html.element("p", ["class": "note"], note)
      }
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("th", ["scope": "col"], column)
            html.element("th", ["scope": "col", "class": "n"], "Denied")
            html.element("th", ["scope": "col", "class": "n"], "Undecided")
            html.element("td", ["class": "chart"]) { _ in }
          }
        }
        html.element("tbody") { html in
          for row in rows.prefix(Self.rowLimit) { write(row, most: most, &html) }
        }
      }
      let hidden = rows.count - Self.rowLimit
      if hidden > 0 {
        html.element("p", ["class": "note"], "\(hidden) more in the list of findings.")
      }
    }
  }

  private func write(_ row: Row, most: Int, _ html: inout HTMLWriter) {
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.element("a", ["href": "#findings", "data-search": row.search]) { html in
          if let name = row.name { html.arn(name, isBrief: true) } else { html.text(untold) }
        }
      }
      html.element("td", ["class": "n"], "\(row.counts.denied)")
      html.element("td", ["class": "n"], "\(row.counts.undecided)")
      html.element("td", ["class": "chart"]) { html in
        html.element(
          "svg", ["class": "bar", "width": "100%", "height": "12", "role": "img"]
        ) { html in
          html.element("title", "\(row.name ?? untold): \(row.counts.words)")
          let denied = percent(row.counts.denied, of: most)
          html.element("rect", ["class": "f-denied", "width": denied, "height": "12"]) { _ in }
          html.element(
            "rect",
            [
              "class": "f-undecided", "x": denied,
              "width": percent(row.counts.undecided, of: most), "height": "12",
            ]
          ) { _ in }
        }
      }
    }
  }
}
