import IAMPolicy
import Replay

/// The answer in a few lines for whoever is editing a boundary, and what the last save changed.
public struct WatchRenderer: ReportRenderer {
  /// Rows that are listed of each kind of change.
  private static let rowLimit = 6

  private let width: Int
  private let usesColor: Bool
  private let previous: Report?

  /// Creates a renderer.
  ///
  /// - Parameter previous: the report of the save before; nil if there was none.
  public init(width: Int, color: Bool, previous: Report?) {
    self.width = width
    usesColor = color
    self.previous = previous
  }

  /// Writes the answer, the boundaries' lengths, and what has changed.
  public func render(_ report: Report, into output: inout some TextOutputStream) {
    var canvas = TextCanvas(width: width, usesColor: usesColor)
    canvas.paragraph([.init(report.answer, .strong)])
    if let reservation = report.reservation { canvas.paragraph([.init(reservation, .undecided)]) }
    if let coverage = report.dataCoverage { canvas.paragraph([.init(coverage, .quiet)]) }
    for candidate in report.candidates {
      canvas.paragraph(
        """
        \(FindingWording.name(candidate.source)): \(candidate.verdicts[.denied]) denied, \
        \(candidate.verdicts[.indeterminate]) undecided
        """, hanging: 2)
    }
    for boundary in report.boundaries {
      let excess: PrintableText = boundary.isTooLong ? ", more than AWS accepts" : ""
      canvas.paragraph(
        """
        \(FindingWording.name(boundary.source)): \(boundary.document.characters) of \
        \(ReportedBoundary.characterQuota) characters\(excess)
        """, hanging: 2)
    }
    if let previous { write(ReportDifference(from: previous, to: report), report, &canvas) }
    output.write(canvas.takeText())
  }

  private func write(
    _ difference: ReportDifference, _ report: Report, _ canvas: inout TextCanvas
  ) {
    canvas.heading("SINCE THE LAST SAVE")
    guard !difference.rows.isEmpty else {
      canvas.paragraph("Nothing that was done would fare otherwise.", indent: 2)
      return
    }
    var names = NameShortener()
    for step in ReportDifference.Step.allCases {
      guard let rows = difference.rows[step] else { continue }
      canvas.paragraph([.init(step.title(of: rows.count), step.style)], indent: 2)
      for (row, calls) in rows.prefix(Self.rowLimit) {
        let place: PrintableText =
          report.candidates.count > 1 ? "boundary \(number: row.boundary): " : ""
        let action = FindingWording.name(row.action)
        let lead: PrintableText = "\(place)\(action) \(.count(calls, "call")), "
        let room = max(20, canvas.width - 4 - lead.columns)
        let name = row.principal.map { names.name($0, columns: room) } ?? "caller not told"
        canvas.paragraph(lead + name, indent: 4, hanging: 6)
      }
      let rest = rows.count - Self.rowLimit
      if rest > 0 { canvas.paragraph("\(rest) more", indent: 4) }
    }
  }
}

extension ReportDifference.Step {
  fileprivate func title(of count: Int) -> PrintableText {
    switch self {
    case .newlyDenied: "\(count) newly denied"
    case .newlyUndecided: "\(count) newly undecided"
    case .passes: "\(count) \(count == 1 ? "passes" : "pass") now"
    }
  }

  fileprivate var style: TextCanvas.Style {
    switch self {
    case .newlyDenied: .denied
    case .newlyUndecided: .undecided
    case .passes: .strong
    }
  }
}
