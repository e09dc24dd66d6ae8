import Replay
import Timestamps

/// The list of findings: a table of which the first rows are in the page, and the script makes the
/// others.
extension HTMLPage {
  private var hasBoundaries: Bool { report.boundaries.count > 1 }

  /// The columns; the keys are those that the script sorts by.
  private var columns: [(key: PrintableText, words: PrintableText, isNumber: Bool)] {
    let columns: [(key: PrintableText, words: PrintableText, isNumber: Bool)] = [
      ("verdict", "Verdict", false), ("action", "Action", false),
      ("principal", "Principal", false), ("calls", "Calls", true), ("days", "Days", true),
      ("first", "First", false), ("last", "Last", false),
    ]
    return hasBoundaries ? [("boundary", "Boundary", true)] + columns : columns
  }

  /// Writes the findings that are listed where scripts are off.
  mutating func writeFindings(into output: inout some TextOutputStream) {
    guard report.input.records > 0 else {
      html.element("p", ["id": "findings", "class": "empty"], "There are no findings.")
      return
    }
    html.open("section", ["id": "findings", "aria-labelledby": "findings-title", "tabindex": "-1"])
    html.element("h2", ["id": "findings-title", "class": "section"], "Findings")
    let shown = min(top, report.findings.count)
    writeControls(shown: shown)
    if !report.findings.isEmpty {
      html.open("table", ["class": "findings", "id": "list", "role": "table"])
      html.element(
        "caption", ["class": "hidden"],
        "What would be denied or could not be decided, each with why and details beneath")
      writeColumnHeads()
      for finding in report.findings.prefix(shown) {
        write(finding)
        output.write(html.takeText())
      }
      html.close("table")
      writePager()
    }
    html.close("section")
    html.endLine()
  }

  /// What the script needs; without it one sentence says how much is listed.
  private mutating func writeControls(shown: Int) {
    let report = report
    let count: PrintableText =
      report.findings.isEmpty
      ? "Nothing would be denied, and nothing is left undecided."
      : shown == report.findings.count
        ? "All \(.count(shown, "finding")), more calls first."
        : """
        The first \(shown) of \(.count(report.findings.count, "finding")), more calls first. The \
        others are shown where scripts are on; --format json lists all.
        """
    html.element("form", ["id": "controls", "class": "controls", "role": "search", "hidden": ""]) {
      html in
      html.element("label", ["class": "search"]) { html in
        html.element("span", "Search")
        html.open(
          "input",
          [
            "type": "search", "id": "search", "autocomplete": "off", "spellcheck": "false",
            "placeholder": "action, principal, resource, session, event id …",
          ])
      }
      html.element("label") { html in
        html.element("span", "Verdict")
        html.element("select", ["id": "verdict"]) { html in
          html.element("option", ["value": ""], "all")
          html.element("option", ["value": "0"], "denied")
          html.element("option", ["value": "1"], "undecided")
          html.element("option", ["value": "2"], "failed before")
          if report.setting.baseline != nil {
            html.element("option", ["value": "4"], "newly allowed")
          }
        }
      }
      html.element("label") { html in
        html.element("span", "Service")
        html.element("select", ["id": "service"]) { html in
          html.element("option", ["value": ""], "all")
        }
      }
      if report.boundaries.count > 1 {
        html.element("label") { html in
          html.element("span", "Boundary")
          html.element("select", ["id": "boundary"]) { html in
            html.element("option", ["value": ""], "all")
            for (index, boundary) in report.boundaries.enumerated() {
              html.element(
                "option", ["value": "\(number: index + 1)"],
                "\(number: index + 1) \(FindingWording.name(boundary.source))")
            }
          }
        }
      }
      html.element("button", ["type": "reset", "id": "clear"], "Clear")
      html.element("button", ["type": "button", "id": "open"], "Open all")
    }
    html.element("p", ["id": "count", "class": "note", "role": "status"], count)
  }

  private mutating func writePager() {
    html.element("nav", ["id": "pager", "class": "pager", "aria-label": "Pages", "hidden": ""]) {
      html in
      html.element("button", ["type": "button", "id": "previous"], "Previous")
      html.element("span", ["id": "page"], "")
      html.element("button", ["type": "button", "id": "next"], "Next")
    }
  }

  private mutating func writeColumnHeads() {
    let columns = columns
    html.element("thead", ["role": "rowgroup"]) { html in
      html.element("tr", ["role": "row"]) { html in
        for column in columns {
          html.element(
            "th",
            [
              "scope": "col", "role": "columnheader", "data-sort": column.key,
              "class": column.isNumber ? "n" : "t",
              "aria-sort": column.key == "calls" ? "descending" : "none",
            ], column.words)
        }
      }
    }
    html.endLine()
  }

  private mutating func write(_ reported: ReportedFinding) {
    let details = FindingDetails(reported)
    let finding = reported.finding
    let hasBoundaries = hasBoundaries
    let width = columns.count
    let excerpt = report.boundary(reported.boundary)?.excerpt(for: reported)
    html.element("tbody", ["role": "rowgroup"]) { html in
      html.element("tr", ["role": "row"]) { html in
        func cell(
          _ label: PrintableText, _ style: PrintableText,
          _ content: (inout HTMLWriter) -> Void
        ) {
          html.element(
            "td", ["role": "cell", "class": style, "data-label": label], content)
        }
        if hasBoundaries {
          cell("Boundary", "n") { $0.text(reported.boundary.map { "\(number: $0)" } ?? "") }
        }
        cell("Verdict", "verdict") { html in
          html.element(
            "span", ["class": "tag \(details.style)"],
            details.verdict)
          if details.isFailedBeforeOnly {
            html.element("span", ["class": "tag is-before"], "failed before")
          }
        }
        cell("Action", "action") { $0.code(details.action) }
        cell("Principal", "principal") { html in
          if let principal = details.principal { html.arn(principal) } else { html.text(untold) }
        }
        cell("Calls", "n") { $0.text("\(finding.calls)") }
        cell("Days", "n") { $0.text("\(finding.perDay.count)") }
        cell("First", "day") { $0.text(Self.day(finding.firstSeen?.day)) }
        cell("Last", "day") { $0.text(Self.day(finding.lastSeen?.day)) }
      }
      html.element("tr", ["role": "row", "class": "more"]) { html in
        html.element("td", ["role": "cell", "colspan": "\(number: width)"]) { html in
          html.element("details") { html in
            html.element("summary", reported.why)
            html.element("div", ["class": "details"]) { html in
              Self.write(details, excerpt, &html)
            }
          }
        }
      }
    }
    html.endLine()
  }

  private static func day(_ text: String?) -> PrintableText {
    text.map { "\(escaping: $0)" } ?? untold
  }

  /// What opens beneath a row; the script builds the same.
  private static func write(
    _ details: FindingDetails, _ excerpt: StatementExcerpt?, _ html: inout HTMLWriter
  ) {
    for note in details.notes { html.element("p", note) }
    if details.first.columns > 0 {
      html.element("p", "First \(details.first), last \(details.last).")
    }
    html.element("dl") { html in
      for sample in details.samples {
        html.element("div", ["class": sample.isShort ? "short" : "long"]) { html in
          html.element("dt", sample.label)
          html.element("dd") { html in
            html.element("ul") { html in
              for example in sample.examples { html.element("li") { $0.code(example) } }
              if let rest = sample.rest { html.element("li", ["class": "note"], rest) }
            }
          }
        }
      }
    }
    if let excerpt { html.excerpt(excerpt) }
  }
}

extension HTMLWriter {
  /// Writes lines of a boundary, those that decide marked.
  mutating func excerpt(_ excerpt: StatementExcerpt) {
    element("figure", ["class": excerpt.isNearest ? "excerpt nearest" : "excerpt"]) { html in
      html.element("figcaption", excerpt.place)
      html.element("pre", ["tabindex": "0"]) { html in
        for line in excerpt.lines { html.line(line.pieces, number: line.number) }
      }
    }
  }

  /// Writes a line of source; of its pieces those with odd indexes are marked.
  mutating func line(_ pieces: [PrintableText], number: Int?, id: PrintableText? = nil) {
    let style: PrintableText = pieces.count > 1 ? "line decides" : "line"
    let shown: PrintableText = number.map { "\(number: $0)" } ?? " "
    let attributes: Attributes =
      id.map { ["class": style, "data-n": shown, "id": $0] } ?? ["class": style, "data-n": shown]
    element("span", attributes) { html in
      for (index, piece) in pieces.enumerated() where piece.columns > 0 {
        if index.isMultiple(of: 2) { html.text(piece) } else { html.element("mark", piece) }
      }
      html.endLine()
    }
  }
}
