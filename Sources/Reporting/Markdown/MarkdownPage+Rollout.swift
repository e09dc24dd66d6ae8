import Replay

/// The rollout itself: what changes, who comes first, what is waived, who has which boundary.
extension MarkdownPage {
  private static let allowance = 4 << 10
  private static let lineLimit = 10

  /// What changes against the baseline.
  var changes: MarkdownSection? {
    guard let baseline = report.setting.baseline else { return nil }
    var rows = report.candidates.flatMap { candidate in
      report.changeRows(of: candidate).map { change, calls in
        let words = MarkdownText.sentence("\(report.place(of: candidate.id))\(change.words)")
        return "- \(grouped(calls)) \(words)\n"
      }
    }
    if let changed = report.boundaryChanges { rows.append("- \(MarkdownText.sentence(changed))\n") }
    let name = MarkdownText.name(baseline.source, columns: 80)
    return MarkdownSection(
      opening: "\n### What changes, compared with \(name)\n\n", rows: rows,
      allowance: Self.allowance, leftOut: Self.leftOut)
  }

  /// Who could get the boundary first.
  var waves: MarkdownSection? {
    let waves = report.waves.filter { !$0.principals.isEmpty }
    guard waves.reduce(0, { $0 + $1.principals.count }) > report.candidates.count else {
      return nil
    }
    let hasSeveral = report.onlyCandidate == nil
    return MarkdownSection(
      opening: """

        ### Rollout waves

        \(hasSeveral ? "| Boundary " : "")| Wave | Impact | Who |
        \(hasSeveral ? "| ---: " : "")| ---: | --- | --- |

        """,
      rows: waves.map { wave in
        let cells =
          (hasSeveral ? ["\(wave.candidate)"] : []) + [
            "\(wave.number)", MarkdownText.sentence(wave.impact.words),
            MarkdownText.sentence(report.summary(of: wave)),
          ]
        return "| " + cells.joined(separator: " | ") + " |\n"
      }, allowance: Self.allowance, leftOut: Self.leftOut)
  }

  /// What is taken for granted, and what is not any more.
  var waivers: MarkdownSection? {
    guard report.waivers != nil else { return nil }
    return list("Waivers", report.candidates.map(report.waivedWords) + report.waiverNotes)
  }

  /// Who has no boundary, another one, or this one.
  var attachments: MarkdownSection? {
    let rows = report.attachmentRows
    guard !rows.isEmpty else { return nil }
    return list(
      "Boundaries attached now",
      rows.map { "\($0.name): \($0.words)" } + [report.attachmentSource])
  }

  /// What is counted but not listed one by one.
  var truncation: MarkdownSection? {
    let lines = report.truncationLines
    return lines.isEmpty ? nil : list("Not listed one by one", lines)
  }

  private func list(_ title: String, _ lines: [PrintableText]) -> MarkdownSection {
    var rows = lines.prefix(Self.lineLimit).map {
      "- \(MarkdownText.sentence($0.shortened(to: Self.sentenceWidth)))\n"
    }
    let hidden = lines.count - rows.count
    if hidden > 0 { rows.append("- \(grouped(hidden)) more in the JSON report\n") }
    return MarkdownSection(
      opening: "\n### \(title)\n\n", rows: rows, allowance: Self.allowance, leftOut: Self.leftOut)
  }

  private static let leftOut: @Sendable (Int) -> String = {
    "\n\(grouped($0)) more not shown for size.\n"
  }
}
