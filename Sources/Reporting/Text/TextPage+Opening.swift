import IAMPolicy
import Replay
import Timestamps

/// What stands above the findings.
extension TextPage {
  private static let labelWidth = 10

  /// The answer in one sentence, and what limits it.
  mutating func writeAnswer() {
    canvas.paragraph([.init(report.answer, .strong)])
    if let reservation = report.reservation { canvas.paragraph([.init(reservation, .undecided)]) }
    if let dataCoverage = report.dataCoverage { canvas.paragraph(dataCoverage) }
    canvas.blank()
  }

  /// What was compared with what.
  mutating func writeArchive() {
    let input = report.input
    if let plan = report.setting.plan {
      let name = FindingWording.name(plan.source)
      field("Plan", [.init("\(name): \(.count(plan.assignments, "assignment"))")])
      for (index, boundary) in report.boundaries.enumerated() {
        field(index == 0 ? "Assigns" : "", [.init("\(number: index + 1)  \(describe(boundary))")])
      }
    } else if let only = report.onlyCandidate?.boundary {
      field("Boundary", [.init(describe(only))])
    }
    if let baseline = report.setting.baseline {
      switch baseline {
      case .file(let boundary): field("Baseline", [.init(describe(boundary))])
      case .current:
        field("Baseline", [.init("each principal's own boundary, as of the account snapshot")])
      }
    }
    var archive: [PrintableText] = [
      .count(input.files, "file"), .count(input.accounts.count, "account"),
      .count(input.regions.count, "region"),
    ]
    if let first = input.firstEventTime, let last = input.lastEventTime {
      archive.append(span(first, last))
    }
    field("Archive", [.init(archive.joined(separator: ", "))])
    if !input.filesSkipped.isEmpty {
      let skipped = input.filesSkipped.values.reduce(0, +)
      let reasons = counts(input.filesSkipped, limit: 6)
      field("Skipped", [.init("\(.count(skipped, "file")) \(input.whySkipped): \(reasons)")])
    }
    if input.filesDamaged > 0 || input.damagedElements > 0 {
      let damage: PrintableText = """
        \(.count(input.filesDamaged, "file")), \(.count(input.damagedElements, "record")) lost
        """
      field("Damaged", [.init(damage, .undecided)])
    }
    let copies: PrintableText =
      input.duplicates > 0 ? "\(input.duplicates) left out" : "none left out"
    field("Copies", [.init("\(copies) (dedupe \(escaping: report.dedupe))")])
    field("As of", [.init("\(escaping: report.asOf)")])
  }

  /// The candidates side by side, if there are several.
  mutating func writeComparison() {
    guard report.candidates.count > 1 else { return }
    canvas.heading("BOUNDARIES COMPARED")
    let titles: [PrintableText] = ["denied", "undecided", "principals", "of 6,144 chars"]
    let rows = report.candidates.map { candidate -> [PrintableText] in
      [
        "\(candidate.verdicts[.denied])", "\(candidate.verdicts[.indeterminate])",
        "\(candidate.touchedPrincipals)", "\(candidate.boundary?.document.characters ?? 0)",
      ]
    }
    let widths = titles.indices.map { column in
      rows.reduce(titles[column].columns) { max($0, $1[column].columns) } + 2
    }
    func cells(_ row: [PrintableText]) -> PrintableText {
      zip(row, widths).map { $0.rightAligned(to: $1) }.joined(separator: "")
    }
    let longest = report.candidates.reduce(0) {
      max($0, PrintableText(escaping: $1.source).columns + 5)
    }
    let room = canvas.width - widths.reduce(0, +)
    if room >= 24 {
      let nameWidth = min(max(longest, 12), room)
      canvas.line([.init(.blanks(nameWidth) + cells(titles), .quiet)])
      for (candidate, row) in zip(report.candidates, rows) {
        let name = label(of: candidate, columns: nameWidth)
        canvas.line([.init(name.padded(to: nameWidth) + cells(row))])
      }
    } else {
      for (candidate, row) in zip(report.candidates, rows) {
        canvas.line([.init(label(of: candidate, columns: canvas.width))])
        let values = zip(row, titles).map { value, title -> PrintableText in "\(value) \(title)" }
        canvas.paragraph(values.joined(separator: ", "), indent: 3)
      }
    }
    let excessive = report.candidates.filter { $0.boundary?.isTooLong == true }.map {
      candidate -> PrintableText in
      "\(number: candidate.id)"
    }
    if !excessive.isEmpty {
      let which = excessive.joined(separator: " and ")
      canvas.paragraph([.init("AWS does not accept \(which): too many characters.", .undecided)])
    }
  }

  /// A candidate's number and file.
  private func label(of candidate: ReportedCandidate, columns: Int) -> PrintableText {
    let number: PrintableText = "\(number: candidate.id)  "
    return number
      + FindingWording.name(
        candidate.source, columns: max(8, columns - number.columns))
  }

  private mutating func field(_ label: PrintableText, _ runs: [TextCanvas.Run]) {
    canvas.field(label, runs, labelWidth: Self.labelWidth)
  }

  private func describe(_ boundary: ReportedBoundary) -> PrintableText {
    let quota = ReportedBoundary.characterQuota
    let document = boundary.document
    let excess: PrintableText = boundary.isTooLong ? ", more than AWS accepts" : ""
    return """
      \(FindingWording.name(boundary.source)): \
      \(.count(document.statements.count, "statement")), \(document.characters) of \(quota) \
      characters\(excess)
      """
  }
}

/// A day, or two with `to` between them.
func span(_ first: Timestamp, _ last: Timestamp) -> PrintableText {
  first.day == last.day
    ? "\(escaping: first.day)" : "\(escaping: first.day) to \(escaping: last.day)"
}

/// Names with their counts, the largest first: `digest 10, empty 2`.
func counts(_ counts: [String: Int], limit: Int) -> PrintableText {
  let sorted = BlindSpots.sorted(counts)
  var shown = sorted.prefix(limit).map { name, count -> PrintableText in
    "\(FindingWording.name(name)) \(count)"
  }
  if sorted.count > limit {
    shown.append("others \(sorted.dropFirst(limit).reduce(0) { $0 + $1.value })")
  }
  return shown.joined(separator: ", ")
}
