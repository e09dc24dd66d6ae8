import IAMPolicy
import Replay
import Timestamps

/// What stands around the findings.
extension MarkdownPage {
  /// Bytes that the rows of a section beside the findings may take.
  private static let allowance = 6 << 10
  private static let spotLimit = 5
  private static let problemLimit = 10

  var opening: MarkdownSection {
    var text = "**\(MarkdownText.sentence(report.answer))**\n"
    if let reservation = report.reservation {
      text += "\n> **Not whole.** \(MarkdownText.sentence(reservation.shortened(to: 200)))\n"
    }
    let unseen = report.servicesWithoutDataEvents
    if !unseen.isEmpty {
      let names = unseen.prefix(12).map { MarkdownText.name($0, columns: 40) }
      let rest = unseen.count - names.count
      text += """

        > Not seen: access to the data in \(names.joined(separator: ", "))\
        \(rest > 0 ? " and \(rest) more" : ""), of which the archive holds no data events.

        """
    }
    let input = report.input
    text += "\n"
    if let plan = report.setting.plan {
      text += """
        - Plan: \(MarkdownText.name(plan.source, columns: 80)), \
        \(MarkdownText.sentence(.count(plan.assignments, "assignment")))

        """
    }
    for boundary in report.candidates.count == 1 ? report.boundaries : [] {
      text += """
        - Boundary: \(MarkdownText.name(boundary.source, columns: 80)), \
        \(grouped(boundary.document.characters)) of \(grouped(ReportedBoundary.characterQuota)) \
        characters\(boundary.isTooLong ? ", **more than AWS accepts**" : "")

        """
    }
    var archive: [PrintableText] = [
      .count(input.files, "file"), .count(input.accounts.count, "account"),
      .count(input.regions.count, "region"),
    ]
    if let first = input.firstEventTime, let last = input.lastEventTime {
      archive.append(span(first, last))
    }
    text += "- Archive: \(archive.joined(separator: ", ").text)\n"
    text += "- As of: \(MarkdownText.sentence("\(escaping: report.asOf)"))\n"
    return MarkdownSection(opening: text)
  }

  var comparison: MarkdownSection? {
    guard report.candidates.count > 1 else { return nil }
    return MarkdownSection(
      opening: """

        | Boundary | Denied | Undecided | Principals | Characters |
        | --- | ---: | ---: | ---: | ---: |

        """,
      rows: report.candidates.map { candidate in
        let cells = [
          "\(candidate.id) \(MarkdownText.name(candidate.source, columns: 80))",
          grouped(candidate.verdicts[.denied]), grouped(candidate.verdicts[.indeterminate]),
          grouped(candidate.touchedPrincipals),
          grouped(candidate.boundary?.document.characters ?? 0),
        ]
        return "| " + cells.joined(separator: " | ") + " |\n"
      }, allowance: Self.allowance,
      leftOut: { "\n\(grouped($0)) more boundaries not shown for size.\n" })
  }

  var verdicts: MarkdownSection? {
    guard let only = report.onlyCandidate, report.input.records > 0 else { return nil }
    let total = only.verdicts.total
    return MarkdownSection(
      opening: """

        ### Verdicts

        | Verdict | Calls | Share | Means |
        | --- | ---: | ---: | --- |

        """,
      rows: Verdict.allCases.map { verdict in
        """
        | \(verdict.rawValue) | \(grouped(only.verdicts[verdict])) \
        | \(part(only.verdicts[verdict], of: total)) \
        | \(FindingWording.meaning(of: verdict).text) |

        """
      }, allowance: Self.allowance)
  }

  var blindSpots: MarkdownSection? {
    guard !report.blindSpots.isEmpty else { return nil }
    var written: [BlindSpot.Kind: Int] = [:]
    let shown = report.blindSpots.filter { spot in
      written[spot.kind, default: 0] += 1
      return written[spot.kind, default: 0] <= Self.spotLimit
    }
    let hidden = report.blindSpots.count - shown.count
    var rows = shown.map { spot in
      let place = spot.boundary.map { report.boundaries.count > 1 ? "boundary \($0): " : "" } ?? ""
      return "- \(place)\(MarkdownText.sentence(spot.what.shortened(to: Self.sentenceWidth)))\n"
    }
    if hidden > 0 { rows.append("- \(grouped(hidden)) more in the JSON report\n") }
    return MarkdownSection(
      opening: "\n### What this archive cannot show\n\n", rows: rows, allowance: Self.allowance,
      leftOut: { "- \(grouped($0)) more not shown for size\n" })
  }

  var problems: MarkdownSection? {
    let problems = report.input.problems
    guard !problems.isEmpty else { return nil }
    var rows = problems.prefix(Self.problemLimit).map { problem in
      let what = MarkdownText.name(problem.what, columns: 200)
      guard !problem.file.isEmpty else { return "- \(what)\n" }
      return
        "- \(MarkdownText.name(problem.file, columns: 120)) at byte \(problem.offset): \(what)\n"
    }
    if problems.count > rows.count {
      rows.append("- \(grouped(problems.count - rows.count)) more in the JSON report\n")
    }
    return MarkdownSection(
      opening: "\n### Problems in the input\n\n", rows: rows, allowance: Self.allowance,
      leftOut: { "- \(grouped($0)) more not shown for size\n" })
  }

  var closing: MarkdownSection? {
    MarkdownSection(
      opening: """

        \(Report.premise) Reported by trailfence \
        \(MarkdownText.sentence("\(escaping: report.toolVersion)")).

        """)
  }

  /// A share for a table; a bare `<` could open HTML.
  private func part(_ part: Int, of whole: Int) -> String {
    let text = share(part, of: whole).text
    if text.hasPrefix("<") { return "&lt;" + text.dropFirst() }
    return text.hasPrefix(">") ? "&gt;" + text.dropFirst() : text
  }
}
