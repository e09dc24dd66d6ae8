import IAMPolicy
import Replay

/// What stands on top: the answer, what limits it, and what was compared with what.
extension HTMLPage {
  private static let blindSpotLimit = 5

  /// Writes the answer and what belongs to it.
  mutating func writeOpening() {
    writeMasthead()
    html.open("main", ["id": "main"])
    html.endLine()
    html.open("div", ["class": "opening"])
    writeAnswer()
    writeLimits()
    html.close("div")
    html.endLine()
  }

  private mutating func writeMasthead() {
    html.element("a", ["class": "skip", "href": "#findings"], "Skip to the findings")
    let sections = self.sections
    html.element("header", ["class": "masthead"]) { html in
      html.element("p", ["class": "mark"]) { html in
        html.element("b", "trailfence")
        html.text(" impact of a permissions boundary")
      }
      html.element("nav", ["aria-label": "Sections"]) { html in
        for (id, words) in sections { html.element("a", ["href": "#\(id)"], words) }
      }
      html.element("button", ["type": "button", "id": "theme", "hidden": ""], "Theme: system")
    }
    html.endLine()
  }

  private var sections: [(id: PrintableText, words: PrintableText)] {
    guard report.input.records > 0 else { return [("coverage", "Coverage")] }
    return [
      ("impact", "Impact"), ("waves", "Waves"), ("findings", "Findings"),
      ("boundaries", report.candidates.count == 1 ? "Boundary" : "Boundaries"),
      ("coverage", "Coverage"),
    ]
  }

  private mutating func writeAnswer() {
    let report = report
    html.element("section", ["class": "answer", "aria-labelledby": "answer"]) { html in
      html.element("h1", ["id": "answer"], report.answer)
      if let reservation = report.reservation {
        html.element("p", ["class": "notice"], reservation)
      }
      if let only = report.onlyCandidate, only.judged > 0 {
        html.element("ul", ["class": "figures"]) { html in
          for figure in Self.figures(of: only) {
            html.element("li", ["class": figure.style]) { html in
              html.element("b", figure.number)
              html.element("span", figure.words)
            }
          }
        }
        Self.writeVerdictBar(only, &html)
      }
      Self.writeComparison(of: report, &html)
      Self.writeFacts(of: report, &html)
    }
  }

  private struct Figure {
    var number: PrintableText
    var words: PrintableText
    var style: PrintableText
  }

  private static func figures(of candidate: ReportedCandidate) -> [Figure] {
    let denied = candidate.verdicts[.denied]
    let undecided = candidate.verdicts[.indeterminate]
    let days = candidate.timeline.count { $0.verdicts[.denied] > 0 }
    return [
      Figure(
        number: "\(denied)",
        words: "\(denied == 1 ? "call" : "calls") denied, \(share(denied, of: candidate.judged)) "
          + "of the \(candidate.judged) that the boundary applies to",
        style: denied > 0 ? "is-denied" : "is-none"),
      Figure(
        number: "\(undecided)",
        words: undecided > 0
          ? "undecided, \(share(undecided, of: candidate.judged)): the log does not tell enough"
          : "undecided: the log tells enough of every call",
        style: undecided > 0 ? "is-undecided" : "is-none"),
      Figure(
        number: "\(candidate.touchedPrincipals)",
        words: "of \(.count(candidate.principals.count, "principal")) would lose something",
        style: "is-plain"),
      Figure(
        number: "\(days)",
        words: "of \(.count(candidate.timeline.count, "day")) with calls saw at least one denial",
        style: "is-plain"),
    ]
  }

  /// The seven verdicts as one bar, and beneath it in words.
  private static func writeVerdictBar(
    _ candidate: ReportedCandidate, _ html: inout HTMLWriter
  ) {
    let total = candidate.verdicts.total
    let words = Verdict.allCases.filter { candidate.verdicts[$0] > 0 }.map {
      verdict -> PrintableText in
      "\(escaping: verdict.rawValue) \(candidate.verdicts[verdict])"
    }
    html.element("figure", ["class": "verdicts"]) { html in
      html.element(
        "svg", ["class": "bar", "width": "100%", "height": "14", "role": "img"]
      ) { html in
        html.element("title", "Verdicts of all records: \(words.joined(separator: ", "))")
        var start = 0
        for verdict in Verdict.allCases {
          let count = candidate.verdicts[verdict]
          guard count > 0 else { continue }
          html.element(
            "rect",
            [
              "class": "v-\(escaping: verdict.rawValue)", "x": percent(start, of: total),
              "width": percent(count, of: total), "height": "14",
            ]
          ) { html in
            html.element(
              "title", "\(escaping: verdict.rawValue): \(count), \(share(count, of: total))")
          }
          start += count
        }
      }
      html.element("ul", ["class": "key"]) { html in
        for verdict in Verdict.allCases where candidate.verdicts[verdict] > 0 {
          html.element("li") { html in
            html.element("span", ["class": "swatch v-\(escaping: verdict.rawValue)"], "")
            html.text("\(escaping: verdict.rawValue) ")
            html.element("b", "\(candidate.verdicts[verdict])")
          }
        }
      }
    }
  }

  /// What the archive cannot show, right beside the answer.
  private mutating func writeLimits() {
    let report = report
    html.element("aside", ["class": "limits", "aria-labelledby": "limits"]) { html in
      html.element("h2", ["id": "limits"], "What this answer cannot show")
      let coverage = report.dataCoverage
      if let coverage { html.element("p", ["class": "coverage"], coverage) }
      // The weightiest of each kind; those of one kind could fill the page.
      var kinds: Set<BlindSpot.Kind> = [.noDataEvents]
      let others = report.blindSpots.filter { kinds.insert($0.kind).inserted }
      if others.isEmpty, coverage == nil {
        html.element("p", "Nothing that trailfence knows of is missing from the archive.")
      }
      if !others.isEmpty {
        html.element("ul") { html in
          for spot in others.prefix(Self.blindSpotLimit) {
            html.element("li", report.words(for: spot))
          }
        }
      }
      html.element("p") { html in
        html.element("a", ["href": "#coverage"], "All that is not seen")
      }
      html.element("p", ["class": "premise"]) { html in
        html.element("b", "Premise. ")
        html.text(PrintableText(stringLiteral: Report.premise))
        guard let stale = report.stale, stale.calls > 0 else { return }
        html.text(
          """
           \(.count(stale.calls, "call")) went through that the supplied policies would have \
          denied: these are not the policies of that day. No verdict rests on them.
          """)
      }
    }
  }

  /// What was compared with what.
  private static func writeFacts(of report: Report, _ html: inout HTMLWriter) {
    let input = report.input
    var facts: [(PrintableText, PrintableText)] = []
    if let plan = report.setting.plan {
      facts.append(
        ("Plan", "\(FindingWording.name(plan.source)): \(.count(plan.assignments, "assignment"))"))
    }
    for boundary in report.candidates.count == 1 ? report.boundaries : [] {
      facts.append(("Boundary", boundary.description))
    }
    if let baseline = report.setting.baseline {
      switch baseline {
      case .file(let boundary): facts.append(("Baseline", boundary.description))
      case .current:
        facts.append(("Baseline", "each principal's own boundary, as of the account snapshot"))
      }
    }
    var archive: [PrintableText] = [
      .count(input.records, "record"), .count(input.files, "file"),
      .count(input.accounts.count, "account"), .count(input.regions.count, "region"),
    ]
    if let first = input.firstEventTime, let last = input.lastEventTime {
      archive.append(span(first, last))
    }
    facts.append(("Archive", archive.joined(separator: ", ")))
    if !input.filesSkipped.isEmpty {
      let skipped = input.filesSkipped.values.reduce(0, +)
      let reasons = counts(input.filesSkipped, limit: 6)
      facts.append(("Skipped", "\(.count(skipped, "file")) \(input.whySkipped): \(reasons)"))
    }
    if input.filesDamaged > 0 || input.damagedElements > 0 {
      facts.append(
        (
          "Damaged",
          "\(.count(input.filesDamaged, "file")), \(.count(input.damagedElements, "record")) lost"
        ))
    }
    let copies: PrintableText =
      input.duplicates > 0 ? "\(input.duplicates) left out" : "none left out"
    facts.append(("Copies", "\(copies) (dedupe \(escaping: report.dedupe))"))
    facts.append(("As of", "\(escaping: report.asOf)"))
    html.element("dl", ["class": "facts"]) { html in
      for (term, words) in facts {
        html.element("div") { html in
          html.element("dt", term)
          html.element("dd", words)
        }
      }
    }
  }

  /// The candidates side by side, if there are several.
  private static func writeComparison(of report: Report, _ html: inout HTMLWriter) {
    let candidates = report.candidates
    guard candidates.count > 1 else { return }
    html.element("section", ["class": "wide", "aria-labelledby": "comparison"]) { html in
      html.element("h2", ["id": "comparison"], "Boundaries compared")
      html.element(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "region",
          "aria-label": "Table of the boundaries",
        ]
      ) { html in
        html.element("table", ["class": "plain"]) { html in
          html.element("thead") { html in
            html.element("tr") { html in
              for (index, words) in [
                "Boundary" as PrintableText, "Denied", "Undecided", "Principals", "Characters",
              ].enumerated() {
                html.element("th", ["scope": "col", "class": index > 0 ? "n" : "name"], words)
              }
            }
          }
          html.element("tbody") { html in
            for candidate in candidates {
              html.element("tr") { html in
                html.element("th", ["scope": "row"]) { html in
                  html.text("\(number: candidate.id) ")
                  html.code("\(escaping: candidate.source)")
                }
                let isTooLong = candidate.boundary?.isTooLong == true
                let characters = candidate.boundary?.document.characters ?? 0
                let excess: PrintableText = isTooLong ? ", more than AWS accepts" : ""
                for words: PrintableText in [
                  "\(candidate.verdicts[.denied])", "\(candidate.verdicts[.indeterminate])",
                  "\(candidate.touchedPrincipals)",
                  "\(characters) of \(ReportedBoundary.characterQuota)\(excess)",
                ] {
                  html.element("td", ["class": "n"], words)
                }
              }
            }
          }
        }
      }
    }
  }
}

extension ReportedBoundary {
  /// What it is, in words.
  fileprivate var description: PrintableText {
    let excess: PrintableText = isTooLong ? ", more than AWS accepts" : ""
    return """
      \(FindingWording.name(source)): \(.count(document.statements.count, "statement")), \
      \(document.characters) of \(Self.characterQuota) characters\(excess)
      """
  }
}

extension Report {
  /// A blind spot in a sentence, with its boundary where there are several.
  func words(for spot: BlindSpot) -> PrintableText {
    guard let boundary = spot.boundary, boundaries.count > 1 else { return spot.what }
    return "boundary \(number: boundary): \(spot.what)"
  }
}

/// A part of a whole as SVG takes it, `12.5%`, from 0 to 100.
func percent(_ part: Int, of whole: Int) -> PrintableText {
  guard whole > 0, part > 0 else { return "0%" }
  let thousandths = Int((Double(part) / Double(whole) * 100_000).rounded())
  let fraction = String(min(thousandths, 100_000) % 1_000 + 1_000).dropFirst()
  return "\(number: min(thousandths, 100_000) / 1_000).\(escaping: String(fraction))%"
}
