import Replay

/// In which order principals can get the boundary.
extension HTMLPage {
  private static let principalLimit = 8

  /// Writes the waves of each boundary.
  mutating func writeWaves() {
    guard report.input.records > 0 else { return }
    html.element("h2", ["id": "waves", "class": "section"], "Rollout waves")
    for candidate in report.candidates {
      html.element(
        "h3", ["class": "of-candidate"],
        report.onlyCandidate == nil
          ? "Boundary \(number: candidate.id)" : "Who could get the boundary in which order")
      writeWaves(of: candidate)
    }
  }

  private mutating func writeWaves(of candidate: ReportedCandidate) {
    let waves = report.waves.filter { $0.candidate == candidate.id }
    html.element("ol", ["class": "waves"]) { html in
      for wave in waves {
        html.element("li", ["class": wave.style]) { html in
          html.element("h4", wave.title)
          html.element("p", wave.advice)
          html.element("p", ["class": "count"], .count(wave.principals.count, "principal"))
          guard !wave.principals.isEmpty else { return }
          Self.writeList(wave.principals.prefix(Self.principalLimit), &html)
          let rest = wave.principals.dropFirst(Self.principalLimit)
          guard !rest.isEmpty else { return }
          html.element("details") { html in
            html.element("summary", "\(rest.count) more")
            Self.writeList(rest, &html)
          }
        }
      }
    }
    html.endLine()
  }

  private static func writeList(
    _ principals: some Sequence<ReportedPrincipal>, _ html: inout HTMLWriter
  ) {
    html.element("ul") { html in
      for principal in principals {
        html.element("li") { html in
          html.arn(PrintableText(escaping: principal.arn))
          let counts = ImpactCounts(
            denied: principal.verdicts[.denied], undecided: principal.verdicts[.indeterminate])
          if counts.total > 0 { html.element("span", ["class": "note"], counts.words) }
        }
      }
    }
  }
}

extension RolloutWave {
  fileprivate var title: PrintableText {
    switch impact {
    case .none: "1 · No impact"
    case .undecided: "2 · Undecided only"
    case .denied: "3 · Needs a change"
    }
  }

  fileprivate var advice: PrintableText {
    switch impact {
    case .none: "Nothing that they did would have been denied. They can go first."
    case .undecided: "Supply the missing facts, or attach the boundary and watch them."
    case .denied: "Change the boundary, or what they do, before they get it."
    }
  }

  fileprivate var style: PrintableText {
    switch impact {
    case .none: "is-allowed"
    case .undecided: "is-undecided"
    case .denied: "is-denied"
    }
  }
}
