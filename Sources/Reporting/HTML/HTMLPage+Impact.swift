import Replay

/// When, for whom and where calls would be denied: the charts.
extension HTMLPage {
  /// Writes the charts of each boundary; the words beside them say the same.
  mutating func writeImpact() {
    guard report.input.records > 0 else { return }
    html.element("h2", ["id": "impact", "class": "section"], "Impact")
    for candidate in report.candidates {
      guard report.onlyCandidate == nil else {
        writeCharts(of: candidate)
        continue
      }
      let isFirst = candidate.id == 1
      html.open("details", isFirst ? ["class": "candidate", "open": ""] : ["class": "candidate"])
      html.element("summary") { html in
        html.text("Boundary \(number: candidate.id) ")
        html.code("\(escaping: candidate.source)")
        html.text(
          """
           \(candidate.verdicts[.denied]) denied, \(candidate.verdicts[.indeterminate]) undecided
          """)
      }
      writeCharts(of: candidate)
      html.close("details")
    }
  }

  private mutating func writeCharts(of candidate: ReportedCandidate) {
    guard candidate.judged > 0 else {
      html.element("p", ["class": "empty"], "The boundary applies to none of the calls.")
      return
    }
    guard !candidate.findings.isEmpty else {
      html.element("p", ["class": "empty"], "Nothing would be denied, and nothing is undecided.")
      return
    }
    html.element("div", ["class": "charts"]) { html in
      Timeline(candidate).write(to: &html)
      html.endLine()
      BarChart.principals(of: candidate).write(to: &html)
      html.endLine()
      BarChart.services(of: candidate).write(to: &html)
      html.endLine()
    }
    HeatMap(candidate, &names).write(to: &html)
    html.endLine()
    if let grouping { writeGroups(of: candidate, by: grouping) }
  }
}

/// The calls of one kind that would be denied, and those that are undecided.
struct ImpactCounts: Hashable {
  var denied = 0
  var undecided = 0

  /// Both.
  var total: Int { denied + undecided }

  /// `12 denied, 3 undecided`; what there is none of is left out, unless there is none at all.
  var words: PrintableText {
    guard denied > 0 else { return undecided > 0 ? "\(undecided) undecided" : "none denied" }
    return undecided > 0 ? "\(denied) denied, \(undecided) undecided" : "\(denied) denied"
  }

  /// Adds the calls of a finding.
  mutating func add(_ finding: ReportedFinding) {
    switch finding.key.verdict {
    case .denied: denied += finding.finding.calls
    case .indeterminate: undecided += finding.finding.calls
    // What a change lifts is neither.
    case .allowed, .alreadyDenied, .exempt, .notAuthorized, .outOfScope: break
    }
  }
}

/// What a chart writes for what the log does not tell.
let untold: PrintableText = "not told"
