import Replay
import Timestamps

/// What the text says of the rollout itself: what changes, what is waived, who comes first, who has
/// which boundary.
extension TextPage {
  private static let waiverLimit = 10

  /// What changes against the baseline, before anything else that is found.
  mutating func writeChanges() {
    guard report.setting.baseline != nil else { return }
    canvas.heading("WHAT CHANGES")
    for candidate in report.candidates where candidate.changes != nil {
      if let boundary = candidate.boundary, report.onlyCandidate == nil {
        canvas.paragraph(
          "\(number: candidate.id)  \(FindingWording.name(boundary.source))", indent: 2)
      }
      let width = (candidate.changes ?? [:]).values.reduce(1) {
        max($0, PrintableText("\($1)").columns)
      }
      for (change, count) in report.changeRows(of: candidate) {
        let number: PrintableText = "\(count)"
        let style: TextCanvas.Style = count > 0 && change == .newlyDenied ? .denied : .plain
        canvas.paragraph(
          [.init(change.words)], lead: [.init(number.rightAligned(to: width) + "  ", style)],
          indent: 2, hanging: 4 + width)
      }
    }
    if let changes = report.boundaryChanges {
      canvas.paragraph([.init(changes, .undecided)], indent: 2)
    }
  }

  /// What is taken for granted, and what is not any more.
  mutating func writeWaivers() {
    guard report.waivers != nil else { return }
    canvas.heading("WAIVERS")
    for candidate in report.candidates {
      canvas.paragraph(report.waivedWords(of: candidate), indent: 2)
    }
    let notes = report.waiverNotes
    for note in notes.prefix(Self.waiverLimit) {
      canvas.paragraph([.init("- \(note)", .undecided)], indent: 2, hanging: 4)
    }
    let rest = notes.count - Self.waiverLimit
    if rest > 0 { canvas.paragraph("- \(rest) more in the JSON report", indent: 2, hanging: 4) }
  }

  /// Who could get the boundary first.
  mutating func writeWaves() {
    let waves = report.waves.filter { !$0.principals.isEmpty }
    guard let only = report.onlyCandidate, !waves.isEmpty, only.principals.count > 1 else { return }
    canvas.heading("ROLLOUT WAVES")
    for wave in waves {
      let lead: PrintableText = "\(number: wave.number)  \(wave.impact.words.padded(to: 15))  "
      canvas.paragraph(
        [.init(report.summary(of: wave))], lead: [.init(lead)], indent: 2,
        hanging: 2 + lead.columns)
    }
  }

  /// Who has no boundary, another one, or this one; nothing where nothing is told of it.
  mutating func writeAttachments() {
    let rows = report.attachmentRows
    guard !rows.isEmpty else { return }
    canvas.heading("BOUNDARIES ATTACHED NOW")
    for (name, words) in rows {
      let lead = name.padded(to: 15) + "  "
      canvas.paragraph(
        [.init(words)], lead: [.init(lead)], indent: 2, hanging: 2 + lead.columns)
    }
    canvas.paragraph([.init(report.attachmentSource, .quiet)], indent: 2)
  }
}
