import Replay

/// In which order principals can get the boundary.
extension HTMLPage {
  private static let principalLimit = 8

  /// Writes the waves of each boundary.
  mutating func writeWaves() {
    guard report.input.records > 0 else { return }
    html.element("h2", ["id": "waves", "class": "section"], "Rollout waves")
    for candidate in report.candidates {
      if report.onlyCandidate == nil {
        html.element("h3", "Boundary \(number: candidate.id)")
      }
      writeWaves(of: candidate)
    }
  }

  private mutating func writeWaves(of candidate: ReportedCandidate) {
    let waves = RolloutWave.waves(of: candidate)
    let heading: StaticString = report.onlyCandidate == nil ? "h4" : "h3"
    html.element("ol", ["class": "waves"]) { html in
      for wave in waves {
        html.element("li", ["class": wave.style]) { html in
          html.element(heading, wave.title)
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

/// Principals that can get a boundary at the same time.
private struct RolloutWave {
  var title: PrintableText
  var advice: PrintableText
  var style: PrintableText
  var principals: [ReportedPrincipal]

  static func waves(of candidate: ReportedCandidate) -> [RolloutWave] {
    let principals = candidate.principals
    let denied = principals.filter { $0.verdicts[.denied] > 0 }
    let undecided = principals.filter {
      $0.verdicts[.denied] == 0 && $0.verdicts[.indeterminate] > 0
    }
    let untouched = principals.filter {
      $0.verdicts[.denied] == 0 && $0.verdicts[.indeterminate] == 0
    }
    return [
      RolloutWave(
        title: "1 · No impact",
        advice: "Nothing that they did would have been denied. They can go first.",
        style: "is-allowed", principals: untouched),
      RolloutWave(
        title: "2 · Undecided only",
        advice: "Supply the missing facts, or attach the boundary and watch them.",
        style: "is-undecided", principals: undecided),
      RolloutWave(
        title: "3 · Needs a change",
        advice: "Change the boundary, or what they do, before they get it.",
        style: "is-denied", principals: denied),
    ]
  }
}
