import Replay

/// What changes, what is waived, who has which boundary, and what is not listed.
extension HTMLPage {
  /// Writes what changes against the baseline, before anything else that is found.
  mutating func writeChanges() {
    let report = report
    guard let baseline = report.setting.baseline else { return }
    html.element("section", ["id": "changes", "aria-labelledby": "changes-title"]) { html in
      html.element("h2", ["id": "changes-title", "class": "section"]) { html in
        html.text("What changes, compared with ")
        html.code("\(escaping: baseline.source)")
      }
      let rows = report.candidates.flatMap { candidate in
        report.changeRows(of: candidate).map { (candidate.id, $0.change, $0.calls) }
      }
      html.list(rows) { html, row in
        html.element("strong", "\(row.2)")
        html.text(" \(report.place(of: row.0))\(row.1.words)")
      }
      if let changes = report.boundaryChanges { html.element("p", changes) }
    }
    html.endLine()
  }

  /// Writes what is taken for granted, and which boundaries are attached now.
  mutating func writeRollout() {
    let report = report
    if report.waivers != nil {
      writeList(
        "Waivers", id: "waivers", report.candidates.map(report.waivedWords) + report.waiverNotes)
    }
    let rows = report.attachmentRows
    if !rows.isEmpty {
      writeList(
        "Boundaries attached now", id: "attachments",
        rows.map { "\($0.name): \($0.words)" } + [report.attachmentSource])
    }
  }

  /// Writes what is counted but not listed one by one.
  mutating func writeTruncation() {
    let lines = report.truncationLines
    if !lines.isEmpty { writeList("Not listed one by one", id: "truncation", lines) }
  }

  private mutating func writeList(
    _ title: PrintableText, id: PrintableText, _ lines: [PrintableText]
  ) {
    html.element("section", ["aria-labelledby": id]) { html in
      html.element("h2", ["id": id, "class": "section"], title)
      html.list(lines) { html, line in html.text(line) }
    }
    html.endLine()
  }
}
