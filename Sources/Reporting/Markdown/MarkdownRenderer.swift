import IAMEvaluation
import Replay
import Timestamps

/// The report for a pull request: GitHub Flavored Markdown that fits into one comment.
public struct MarkdownRenderer: ReportRenderer {
  /// Bytes that a comment may have on GitHub; a character is never less than one.
  public static let sizeLimit = 65_536
  /// Findings of a kind that stand open; the others are folded away.
  public static let defaultTop = 20

  private let top: Int
  private let limit: Int
  private let grouping: ReportGrouping?

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - top: findings of each kind that stand open; `defaultTop` if nil.
  ///   - limit: bytes that the document may have.
  ///   - grouping: what a table above the findings groups them by.
  public init(top: Int? = nil, limit: Int = Self.sizeLimit, grouping: ReportGrouping? = nil) {
    self.grouping = grouping
    self.top = max(0, top ?? Self.defaultTop)
    self.limit = limit
  }

  /// Writes a report; where it is too long, the least findings are left out, and counted.
  public func render(_ report: Report, into output: inout some TextOutputStream) {
    let page = MarkdownPage(report: report, top: top, grouping: grouping)
    output.write(page.sections.text(limit: limit))
  }
}

/// The sections of a report in Markdown.
struct MarkdownPage {
  private static let principalWidth = 100
  private static let actionWidth = 64
  private static let resourceWidth = 100
  static let sentenceWidth = 320

  let report: Report
  let top: Int
  let grouping: ReportGrouping?

  var sections: [MarkdownSection] {
    [opening, comparison, changes].compactMap(\.self)
      + report.candidates.flatMap(findings)
      + [
        waves, waivers, attachments, truncation, verdicts, blindSpots, problems, closing,
      ]
      .compactMap(\.self)
  }

  // MARK: Findings

  private func findings(of candidate: ReportedCandidate) -> [MarkdownSection] {
    var sections: [MarkdownSection] = []
    if report.onlyCandidate == nil {
      let name = MarkdownText.name(candidate.source, columns: 80)
      sections.append(MarkdownSection(opening: "\n## Boundary \(candidate.id): \(name)\n"))
      if candidate.findings.isEmpty {
        sections[0].opening += "\nNothing would be denied, and nothing is left undecided.\n"
      }
    }
    if let grouping { sections.append(groups(of: candidate, by: grouping)) }
    for (kind, title) in [
      (ReportedFinding.Kind.lifted, "Newly allowed, for certain or perhaps"),
      (.denied, "Would be denied"),
      (.undecided, "Could not be decided"),
      (.failedBefore, "Failed before AWS authorized them"),
    ] {
      let findings = candidate.findings.filter { $0.kind == kind }
      guard !findings.isEmpty else { continue }
      sections += table(of: findings, title: title)
    }
    return sections
  }

  private func table(of findings: [ReportedFinding], title: String) -> [MarkdownSection] {
    let head = """

      | Principal | Action | Calls | Days | Seen | Why | Resources |
      | --- | --- | ---: | ---: | --- | --- | --- |

      """
    let leftOut: @Sendable (Int) -> String = { hidden in
      "\n\(grouped(hidden)) more not shown for size; the JSON report has all.\n"
    }
    var sections = [
      MarkdownSection(
        opening: "\n### \(title)\n" + (top > 0 ? head : ""), rows: findings.prefix(top).map(row),
        leftOut: leftOut)
    ]
    let rest = findings.dropFirst(top)
    if !rest.isEmpty {
      sections.append(
        MarkdownSection(
          opening: "\n<details><summary>\(grouped(rest.count)) more</summary>\n" + head,
          rows: rest.map(row), closing: "\n</details>\n", leftOut: leftOut))
    }
    return sections
  }

  private func row(_ reported: ReportedFinding) -> String {
    let finding = reported.finding
    let principal =
      reported.principal.map { MarkdownText.name($0, columns: Self.principalWidth) }
      ?? "not told by the log"
    var seen = ""
    if let first = finding.firstSeen, let last = finding.lastSeen {
      seen = span(first, last).text
    }
    var why = MarkdownText.sentence(reported.why.shortened(to: Self.sentenceWidth))
    if finding.mayBeRescued { why += ", unless a resource policy that was not supplied allows it" }
    if let change = reported.key.change { why += "; \(MarkdownText.sentence(change.words))" }
    if let waiver = reported.waiver {
      why += "; waived by \(MarkdownText.name(waiver.owner, columns: 40)) until \(waiver.expires)"
    }
    var resources = finding.resources.examples.prefix(1).map {
      MarkdownText.name($0, columns: Self.resourceWidth)
    }
    let rest = finding.resources.count - resources.count
    if rest > 0 {
      resources.append("\(finding.resources.isExact ? "" : "about ")\(grouped(rest)) more")
    }
    let cells = [
      principal, MarkdownText.name(reported.key.action, columns: Self.actionWidth),
      grouped(finding.calls), grouped(finding.perDay.count), seen, why,
      resources.joined(separator: " and "),
    ]
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  private func groups(
    of candidate: ReportedCandidate, by grouping: ReportGrouping
  ) -> MarkdownSection {
    MarkdownSection(
      opening: """

        ### By \(grouping.rawValue)

        | \(grouping.rawValue) | Denied | Undecided | Principals | Sessions |
        | --- | ---: | ---: | ---: | ---: |

        """,
      rows: grouping.groups(of: candidate.findings).map { group in
        let cells = [
          MarkdownText.name(group.name, columns: Self.principalWidth), grouped(group.denied),
          grouped(group.undecided), grouped(group.principals.count),
          (group.sessions.isExact ? "" : "about ") + grouped(group.sessions.count),
        ]
        return "| " + cells.joined(separator: " | ") + " |\n"
      }, allowance: 12 << 10, leftOut: { "\n\(grouped($0)) more groups not shown for size.\n" })
  }
}
