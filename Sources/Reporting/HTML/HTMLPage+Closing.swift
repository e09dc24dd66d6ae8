import IAMPolicy
import Replay

/// What stands below the findings.
extension HTMLPage {
  /// Writes the text of each boundary.
  mutating func writeBoundaries() {
    let report = report
    guard !report.boundaries.isEmpty else { return }
    html.element("section", ["id": "boundaries", "aria-labelledby": "boundaries-title"]) { html in
      html.element(
        "h2", ["id": "boundaries-title", "class": "section"],
        report.boundaries.count == 1 ? "The boundary" : "The boundaries")
      for (index, boundary) in report.boundaries.enumerated() {
        html.element("details", ["class": "source"]) { html in
          html.element("summary") { html in
            if report.boundaries.count > 1 { html.text("\(number: index + 1) ") }
            html.code("\(escaping: boundary.source)")
            html.text(
              ", \(.count(boundary.document.statements.count, "statement")), SHA-256 ")
            html.code("\(escaping: String(boundary.sha256.prefix(16)))…")
          }
          guard let listing = boundary.listing else {
            html.element(
              "p", "Its text is not shown: it is not known, too long, or left out by --redact.")
            return
          }
          html.element(
            "pre", ["tabindex": "0", "aria-label": "Text of boundary \(number: index + 1)"]
          ) { html in
            for (index, line) in listing.lines.enumerated() {
              html.line([.sourceLine(line)], number: listing.firstLine + index)
            }
          }
        }
      }
    }
    html.endLine()
  }

  /// Writes what the archive holds, and what it cannot show.
  mutating func writeCoverage() {
    let (report, input) = (report, report.input)
    html.element("section", ["id": "coverage", "aria-labelledby": "coverage-title"]) { html in
      html.element(
        "h2", ["id": "coverage-title", "class": "section"], "Coverage and blind spots")
      html.element("div", ["class": "columns"]) { html in
        html.element("div") { html in
          html.element("h3", "Not seen")
          guard !report.blindSpots.isEmpty else {
            html.element("p", "Nothing that trailfence knows of.")
            return
          }
          html.list(report.blindSpots) { html, spot in html.text(report.words(for: spot)) }
        }
        html.element("div") { html in
          html.element("h3", "What the verdicts mean")
          Self.writeVerdicts(of: report, &html)
          guard !input.services.isEmpty else { return }
          html.element("details", ["class": "alternative"]) { html in
            html.element(
              "summary", "Events of \(.count(input.services.count, "service")) in the archive")
            Self.writeServices(input.services, &html)
          }
        }
      }
    }
    html.endLine()
  }

  private static func writeVerdicts(of report: Report, _ html: inout HTMLWriter) {
    let only = report.onlyCandidate
    html.element("table", ["class": "plain verdict-table"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ["scope": "col"], "Verdict")
          if only != nil {
            html.element("th", ["scope": "col", "class": "n"], "Records")
            html.element("th", ["scope": "col", "class": "n"], "Share")
          }
          html.element("th", ["scope": "col"], "Means")
        }
      }
      html.element("tbody") { html in
        for verdict in Verdict.allCases {
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { html in
              html.element("span", ["class": "swatch v-\(escaping: verdict.rawValue)"], "")
              html.text("\(escaping: verdict.rawValue)")
            }
            if let only {
              let count = only.verdicts[verdict]
              html.element("td", ["class": "n"], "\(count)")
              html.element("td", ["class": "n"], share(count, of: only.verdicts.total))
            }
            html.element(
              "td", FindingWording.meaning(of: verdict) + reasons(for: verdict, report))
          }
        }
      }
    }
  }

  private static func reasons(for verdict: Verdict, _ report: Report) -> PrintableText {
    let reasons =
      switch verdict {
      case .exempt: report.input.exemptReasons
      case .notAuthorized: report.input.notAuthorizedReasons
      case .allowed, .denied, .indeterminate, .alreadyDenied, .outOfScope: [String: Int]()
      }
    if verdict == .allowed, report.hasResourcePolicies, let only = report.onlyCandidate {
      return " (\(only.rescued) by a resource policy)"
    }
    return reasons.isEmpty ? "" : " (\(counts(reasons, limit: 12)))"
  }

  private static func writeServices(
    _ services: [String: ServiceTally], _ html: inout HTMLWriter
  ) {
    html.element("table", ["class": "plain"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ["scope": "col"], "Service")
          html.element("th", ["scope": "col", "class": "n"], "Management events")
          html.element("th", ["scope": "col", "class": "n"], "Data events")
        }
      }
      html.element("tbody") { html in
        for (service, tally) in services.sorted(by: { $0.key < $1.key }) {
          html.element("tr") { html in
            html.element("th", ["scope": "row"]) { $0.code("\(escaping: service)") }
            html.element("td", ["class": "n"], "\(tally.management)")
            html.element("td", ["class": "n"], "\(tally.data)")
          }
        }
      }
    }
  }

  /// Writes what is wrong in the input.
  mutating func writeProblems() {
    let problems = report.input.problems
    guard !problems.isEmpty else { return }
    html.element("section", ["id": "problems", "aria-labelledby": "problems-title"]) { html in
      html.element(
        "h2", ["id": "problems-title", "class": "section"], "Problems in the input")
      html.list(problems) { html, problem in
        if !problem.file.isEmpty {
          html.code("\(escaping: problem.file)")
          html.text(" at byte \(problem.offset): ")
        }
        html.text("\(escaping: problem.what)")
      }
    }
    html.endLine()
  }

  /// Writes what to run next and what made the page.
  mutating func writeClosing() {
    let report = report
    html.element("section", ["aria-labelledby": "commands"]) { html in
      html.element("h2", ["id": "commands", "class": "section"], "Next")
      html.element("dl", ["class": "next"]) { html in
        for command in report.nextCommands(listed: .max) {
          html.element("dt", command.purpose)
          html.element("dd") { html in
            html.element("pre", ["tabindex": "0"]) { html in
              html.element("code", command.parts.map(\.text).joined(separator: " "))
            }
          }
        }
      }
    }
    html.close("main")
    html.element("footer") { html in
      html.element(
        "p",
        """
        trailfence \(escaping: report.toolVersion), catalog of \(escaping: report.catalogVersion). \
        As of \(escaping: report.asOf).
        """)
      for boundary in report.boundaries {
        html.element("p") { html in
          html.text("SHA-256 of \(FindingWording.name(boundary.source)) ")
          html.code("\(escaping: boundary.sha256)")
        }
      }
    }
    html.endLine()
  }
}

extension HTMLWriter {
  /// Items of a list that are seen at once.
  private static let listLimit = 30

  /// Writes a list; of a long one the rest opens on demand.
  mutating func list<Item>(
    _ items: [Item], _ write: (inout HTMLWriter, Item) -> Void
  ) {
    func list(_ items: some Sequence<Item>, _ html: inout HTMLWriter) {
      html.element("ul", ["class": "spots"]) { html in
        for item in items { html.element("li") { write(&$0, item) } }
      }
    }
    list(items.prefix(Self.listLimit), &self)
    let rest = items.dropFirst(Self.listLimit)
    guard !rest.isEmpty else { return }
    element("details") { html in
      html.element("summary", "\(rest.count) more")
      list(rest, &html)
    }
  }
}
