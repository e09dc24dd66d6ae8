import Replay

/// Principals against services: where the would-be denials are.
struct HeatMap {
  private static let rowLimit = 24
  private static let columnLimit = 14
  /// Columns of text of a principal's name.
  private static let nameWidth = 56
  private static let cell = (width: 54, height: 24)
  private static let head = 78

  /// One principal.
  private struct Row {
    var name: PrintableText
    var label: PrintableText
    var cells: [ImpactCounts]
  }

  private let id: Int
  private var services: [PrintableText] = []
  private var rows: [Row] = []
  private let hidden: (rows: Int, columns: Int)

  init(_ candidate: ReportedCandidate, _ names: inout NameShortener) {
    id = candidate.id
    var ofService: [String: ImpactCounts] = [:]
    for finding in candidate.findings {
      ofService[finding.service, default: .init()].add(finding)
    }
    let columns = ofService.sorted { left, right in
      (left.value.denied, left.value.undecided, right.key)
        > (right.value.denied, right.value.undecided, left.key)
    }.map(\.key)
    let shown = columns.prefix(Self.columnLimit)
    services = shown.map { $0 == "*" ? untold : PrintableText(escaping: $0) }
    let place = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    let groups = FindingGroup.byPrincipal(candidate.findings, candidate.principals)
    for group in groups.prefix(Self.rowLimit) {
      var cells = [ImpactCounts](repeating: .init(), count: shown.count)
      for finding in group.findings {
        if let column = place[finding.service] { cells[column].add(finding) }
      }
      let arn = group.principal?.arn ?? ""
      let name = arn.isEmpty ? "caller \(untold)" : PrintableText(escaping: arn)
      rows.append(
        Row(
          name: name,
          label: arn.isEmpty ? name : names.name(Self.brief(arn), columns: Self.nameWidth),
          cells: cells))
    }
    hidden = (groups.count - rows.count, columns.count - shown.count)
  }

  /// An ARN from its account on, the paths of Identity Center's roles left out, for their names tell
  /// whose they are: `123456789012:role/app/api`, `123456789012:AWSReservedSSO_Admin_0123456789abcdef`.
  private static func brief(_ arn: String) -> String {
    let parts = arn.split(separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "arn" else { return arn }
    guard let slash = arn.lastIndex(of: "/"), arn[slash...].hasPrefix("/AWSReservedSSO_"),
      let colon = parts[4].firstIndex(of: ":")
    else { return String(parts[4]) }
    return String(parts[4][...colon] + arn[arn.index(after: slash)...])
  }

  /// Writes it as a figure.
  func write(to html: inout HTMLWriter) {
    html.element("figure", ["class": "heat"]) { html in
      html.element("figcaption") { html in
        html.element("h3", "Principal × service")
        html.element(
          "p", ["class": "note"],
          "Calls that would be denied. A question mark: none denied, but some undecided.")
      }
      html.element("div", ["class": "map"]) { html in
        writeNames(&html)
        html.element(
          "div",
          [
            "class": "scroll", "tabindex": "0", "role": "region",
            "aria-label": "Heat map of principals and services under boundary \(number: id)",
          ]
        ) { writeChart(&$0) }
      }
      writeTable(&html)
      if hidden.rows > 0 || hidden.columns > 0 {
        html.element(
          "p", ["class": "note"],
          """
          Not shown: \(.count(hidden.rows, "principal")) and \(.count(hidden.columns, "service")) \
          with fewer. The list of findings has all.
          """)
      }
    }
  }

  private var height: Int { Self.head + rows.count * Self.cell.height }

  private func baseline(ofRow index: Int) -> PrintableText {
    "\(number: Self.head + index * Self.cell.height + 16)"
  }

  /// The names stay where they are when the cells are scrolled; of long ones the end is seen.
  private func writeNames(_ html: inout HTMLWriter) {
    html.element(
      "svg",
      ["class": "names", "width": "400", "height": "\(number: height)", "aria-hidden": "true"]
    ) { html in
      for (index, row) in rows.enumerated() {
        html.element("text", ["class": "end", "x": "98%", "y": baseline(ofRow: index)]) { html in
          html.element("title", row.name)
          html.text(row.label)
        }
      }
    }
  }

  private var most: Int { rows.flatMap(\.cells).map(\.denied).max() ?? 0 }

  private func writeChart(_ html: inout HTMLWriter) {
    let width = services.count * Self.cell.width + 50
    html.element(
      "svg",
      ["width": "\(number: width)", "height": "\(number: height)", "role": "img"]
    ) { html in
      html.element("title", "Would-be denials by principal and service: \(summary)")
      for (index, service) in services.enumerated() {
        let x = index * Self.cell.width + Self.cell.width / 2
        html.element(
          "text",
          [
            "x": "\(number: x)", "y": "\(number: Self.head - 8)",
            "transform": "rotate(-35 \(number: x) \(number: Self.head - 8))",
          ], service.shortened(to: 18))
      }
      for (index, row) in rows.enumerated() { write(row, at: index, &html) }
    }
  }

  private func write(_ row: Row, at index: Int, _ html: inout HTMLWriter) {
    let y = Self.head + index * Self.cell.height
    for (column, counts) in row.cells.enumerated() {
      let x = column * Self.cell.width
      html.element("g") { html in
        html.element("title", "\(row.name), \(services[column]): \(counts.words)")
        html.element(
          "rect",
          [
            "class":
              "h\(number: level(of: counts))\(counts.denied == 0 && counts.undecided > 0 ? " hq" : "")",
            "x": "\(number: x + 1)", "y": "\(number: y + 1)",
            "width": "\(number: Self.cell.width - 2)",
            "height": "\(number: Self.cell.height - 2)", "rx": "3",
          ]
        ) { _ in }
        guard counts.total > 0 else { return }
        let shown: PrintableText =
          counts.denied > 0 ? Self.brief(counts.denied) : "?" + Self.brief(counts.undecided)
        html.element(
          "text",
          [
            "class": "middle t\(number: level(of: counts))",
            "x": "\(number: x + Self.cell.width / 2)", "y": baseline(ofRow: index),
          ], shown)
      }
    }
  }

  /// The strongest cell, in words.
  private var summary: PrintableText {
    var worst: (PrintableText, PrintableText, ImpactCounts)?
    for row in rows {
      for (column, counts) in row.cells.enumerated() where counts.denied > worst?.2.denied ?? 0 {
        worst = (row.name, services[column], counts)
      }
    }
    guard let worst else { return "none, only undecided calls" }
    return "most for \(worst.0) in \(worst.1), \(worst.2.words)"
  }

  /// How strong a cell is, from 0 for none to 5: each level about as many times the one before.
  private func level(of counts: ImpactCounts) -> Int {
    func digits(_ count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }
    guard counts.denied > 0, most > 0 else { return 0 }
    return (digits(counts.denied) * 5 + digits(most) - 1) / digits(most)
  }

  /// A count that fits a cell: `12.3k`.
  private static func brief(_ count: Int) -> PrintableText {
    switch count {
    case ..<10_000: "\(count)"
    case ..<1_000_000: "\(number: count / 1_000)k"
    default: "\(count / 1_000_000)M"
    }
  }

  private func writeTable(_ html: inout HTMLWriter) {
    html.element("details", ["class": "alternative"]) { html in
      html.element("summary", "As a table")
      html.element(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "region",
          "aria-label": "Table of principals and services",
        ]
      ) { html in
        html.element("table", ["class": "plain"]) { html in
          html.element("thead") { html in
            html.element("tr") { html in
              html.element("th", ["scope": "col"], "Principal")
              for service in services {
                html.element("th", ["scope": "col", "class": "n"], service)
              }
            }
          }
          html.element("tbody") { html in
            for row in rows {
              html.element("tr") { html in
                html.element("th", ["scope": "row"]) { $0.arn(row.name) }
                for counts in row.cells {
                  html.element(
                    "td", ["class": "n"],
                    counts.total == 0
                      ? "–"
                      : counts.undecided == 0
                        ? "\(counts.denied)"
                        : "\(counts.denied) + \(counts.undecided)?")
                }
              }
            }
          }
        }
      }
    }
  }
}
