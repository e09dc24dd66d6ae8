import IAMEvaluation
import Replay
import RequestMapping
import Timestamps

/// What would break, principal by principal.
extension TextPage {
  private static let indent = 4
  private static let labelWidth = 11
  private static let exampleLimit = 3
  private static let sessionWidth = 40

  /// The findings of one boundary: denied, undecided, and those that prove nothing, each apart.
  mutating func writeFindings(
    of candidate: ReportedCandidate, into output: inout some TextOutputStream
  ) {
    if report.onlyCandidate == nil {
      let source = FindingWording.name(
        candidate.source, columns: canvas.width - 20)
      canvas.heading("BOUNDARY \(number: candidate.id): \(source)")
      if candidate.findings.isEmpty {
        canvas.paragraph("Nothing would be denied, and nothing is left undecided.")
      }
    }
    if let grouping { writeGroups(of: candidate, by: grouping) }
    let denied = candidate.findings.filter { $0.kind == .denied }
    let undecided = candidate.findings.filter { $0.kind == .undecided }
    let lifted = candidate.findings.filter { $0.kind == .lifted }
    let failedBefore = candidate.findings.filter { $0.kind == .failedBefore }
    // However much would be denied, a quarter of the list is left to what is undecided.
    let reserved = min(undecided.count, top / 4)
    var left = top - reserved
    if report.setting.baseline != nil {
      write("NEWLY ALLOWED, FOR CERTAIN OR PERHAPS", lifted, of: candidate, &left, into: &output)
    }
    write("WOULD BE DENIED", denied, of: candidate, &left, into: &output)
    left += reserved
    write("COULD NOT BE DECIDED", undecided, of: candidate, &left, into: &output)
    write(
      "FAILED BEFORE AWS AUTHORIZED THEM", failedBefore, of: candidate, &left,
      note: """
        These calls were throttled, had expired credentials, or the like: whether they needed \
        these permissions is not proved. --fail-on does not count them.
        """, into: &output)
  }

  private mutating func write(
    _ title: PrintableText, _ findings: [ReportedFinding], of candidate: ReportedCandidate,
    _ left: inout Int, note: PrintableText? = nil, into output: inout some TextOutputStream
  ) {
    guard !findings.isEmpty else { return }
    canvas.heading(title)
    if let note { canvas.paragraph(note) }
    let shown = findings.prefix(left)
    left -= shown.count
    let actionWidth = self.actionWidth(of: shown)
    if let grouping, grouping != .principal, grouping != .day {
      for group in grouping.groups(of: shown) {
        canvas.blank()
        canvas.line([.init(names.name(group.name, columns: canvas.width), .strong)])
        for finding in group.findings {
          write(finding, actionWidth: actionWidth, namesPrincipal: true)
          output.write(canvas.takeText())
        }
      }
    } else {
      for group in FindingGroup.byPrincipal(shown, candidate.principals) {
        canvas.blank()
        writePrincipal(group.principal)
        for finding in group.findings {
          write(finding, actionWidth: actionWidth)
          output.write(canvas.takeText())
        }
      }
    }
    let hidden = findings.count - shown.count
    guard hidden > 0 else { return }
    canvas.blank()
    let count: PrintableText =
      shown.isEmpty ? .count(hidden, "finding") : .count(hidden, "more finding")
    canvas.paragraph(
      "\(count) not listed here; --top \(number: candidate.findings.count) lists all.")
  }

  /// The columns of actions: as many as the longest takes, if what stands beside it then fits.
  private func actionWidth(of findings: some Sequence<ReportedFinding>) -> Int {
    var action = 0
    var occurrence = 0
    for finding in findings {
      let name = FindingWording.name(finding.key.action, columns: canvas.width)
      action = max(action, name.columns)
      occurrence = max(occurrence, finding.occurrence.columns)
    }
    return max(12, min(action, 40, canvas.width - 4 - occurrence))
  }

  private mutating func writePrincipal(_ principal: ReportedPrincipal?) {
    guard let principal else {
      canvas.paragraph([.init("Callers that the log does not tell", .strong)])
      return
    }
    canvas.line([.init(names.name(principal.arn, columns: canvas.width), .strong)])
    if let advice = RoleOrigin(principal.key).advice {
      canvas.paragraph([.init(advice, .quiet)], indent: 2)
    }
    let denied = principal.verdicts[.denied]
    let undecided = principal.verdicts[.indeterminate]
    var runs: [TextCanvas.Run] = []
    if denied > 0 { runs.append(.init("\(denied) denied", .denied)) }
    if denied > 0, undecided > 0 { runs.append(.init(" and ")) }
    if undecided > 0 { runs.append(.init("\(undecided) undecided", .undecided)) }
    guard !runs.isEmpty else { return }
    canvas.paragraph(runs + [.init(" of \(.count(principal.verdicts.total, "call"))")], indent: 2)
  }

  private mutating func write(
    _ reported: ReportedFinding, actionWidth: Int, namesPrincipal: Bool = false
  ) {
    let finding = reported.finding
    let action = FindingWording.name(reported.key.action, columns: canvas.width - 2)
    let style: TextCanvas.Style =
      switch reported.key.verdict {
      case .denied: .denied
      case .indeterminate: .undecided
      case .allowed, .alreadyDenied, .exempt, .notAuthorized, .outOfScope: .strong
      }
    let start = 2 + actionWidth + 2
    let occurrence = reported.occurrence
    if action.columns <= actionWidth || 2 + action.columns + 2 + occurrence.columns <= canvas.width
    {
      let gap = PrintableText.blanks(max(2, actionWidth + 2 - action.columns))
      canvas.paragraph(
        [.init(occurrence)], lead: [.init(action, style), .init(gap)], indent: 2, hanging: start)
    } else {
      canvas.line([.init(action, style)], indent: 2)
      canvas.paragraph(occurrence, indent: start)
    }
    if namesPrincipal {
      let who = reported.principal.map {
        names.name($0, columns: canvas.width - Self.indent - Self.labelWidth)
      }
      detail("by", [.init(who ?? "callers that the log does not tell")])
    }
    detail("why", [.init(reported.why)])
    if let change = reported.key.change { detail("change", [.init(change.words)]) }
    if let waiver = reported.waiver {
      detail(
        "waived",
        [
          .init(
            """
            by \(FindingWording.name(waiver.owner)) until \(escaping: waiver.expires): \
            \(FindingWording.name(waiver.reason, columns: 200))
            """)
        ])
    }
    writeResources(finding.resources)
    writeSessions(finding.sessions)
    let ends = FindingWording.endings(of: finding)
    if !ends.isEmpty { detail("ended", [.init(ends.joined(separator: ", "))]) }
    if finding.mayBeRescued {
      detail("unless", [.init("a resource policy that was not supplied names the caller")])
    }
    if let event = finding.events.first {
      detail("example", [.init("event \(FindingWording.name(event.id))")])
    }
  }

  private mutating func detail(_ label: PrintableText, _ runs: [TextCanvas.Run]) {
    canvas.field(label, runs, indent: Self.indent, labelWidth: Self.labelWidth)
  }

  private mutating func writeResources(_ resources: DistinctSample) {
    let examples = resources.examples.prefix(Self.exampleLimit)
    let start = Self.indent + Self.labelWidth
    for (index, resource) in examples.enumerated() {
      let name = names.name(resource, columns: canvas.width - start)
      let label: PrintableText = index == 0 ? "resources" : ""
      canvas.line(
        [
          .init(label.padded(to: Self.labelWidth), index == 0 ? .quiet : .plain), .init(name),
        ], indent: Self.indent)
    }
    if let rest = remainder(of: resources, shown: examples.count) { detail("", [.init(rest)]) }
  }

  private mutating func writeSessions(_ sessions: DistinctSample) {
    let examples = sessions.examples.prefix(Self.exampleLimit)
    guard !examples.isEmpty else { return }
    var shown = examples.map { names.name($0, columns: Self.sessionWidth).withoutBlanks }
    if let rest = remainder(of: sessions, shown: examples.count) { shown.append(rest) }
    detail("sessions", [.init(shown.joined(separator: ", "))])
  }

  private func remainder(of sample: DistinctSample, shown: Int) -> PrintableText? {
    let rest = sample.count - shown
    guard rest > 0 else { return nil }
    return "\(sample.isExact ? "" : "about ")\(rest) more"
  }
}
