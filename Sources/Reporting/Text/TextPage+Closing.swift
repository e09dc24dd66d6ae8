import IAMEvaluation
import Replay

/// What stands below the findings.
extension TextPage {
  private static let blindSpotLimit = 5
  private static let problemLimit = 10
  private static let problemWidth = 400

  /// How many records have each verdict, and what the verdicts mean.
  mutating func writeVerdicts() {
    guard report.input.records > 0 else { return }
    guard let only = report.onlyCandidate else { return writeLegend() }
    canvas.heading("VERDICTS")
    let total = only.verdicts.total
    let numbers = Verdict.allCases.map { PrintableText("\(only.verdicts[$0])") }
    let numberWidth = numbers.reduce(0) { max($0, $1.columns) }
    for (verdict, number) in zip(Verdict.allCases, numbers) {
      let name: PrintableText = "\(escaping: verdict.rawValue)"
      let part = share(only.verdicts[verdict], of: total).rightAligned(to: 7)
      let lead: PrintableText = """
        \(name.padded(to: 13))  \(number.rightAligned(to: numberWidth))  \(part)  
        """
      canvas.paragraph(
        [.init(FindingWording.meaning(of: verdict) + reasons(for: verdict, only))],
        lead: [.init(lead)], indent: 2,
        hanging: canvas.width >= 72 ? 2 + lead.columns : 6)
    }
  }

  private mutating func writeLegend() {
    canvas.heading("VERDICTS")
    for verdict in Verdict.allCases {
      let name: PrintableText = "\(escaping: verdict.rawValue)"
      canvas.field(
        name, [.init(FindingWording.meaning(of: verdict) + reasons(for: verdict, nil))], indent: 2,
        labelWidth: 15)
    }
  }

  private func reasons(for verdict: Verdict, _ candidate: ReportedCandidate?) -> PrintableText {
    if verdict == .allowed, report.hasResourcePolicies, let candidate {
      return " (resourcePolicy \(candidate.rescued))"
    }
    let reasons =
      switch verdict {
      case .exempt: report.input.exemptReasons
      case .notAuthorized: report.input.notAuthorizedReasons
      case .allowed, .denied, .indeterminate, .alreadyDenied, .outOfScope: [String: Int]()
      }
    return reasons.isEmpty ? "" : " (\(counts(reasons, limit: 4)))"
  }

  /// What the archive cannot show; the weightiest of each kind.
  mutating func writeBlindSpots() {
    guard !report.blindSpots.isEmpty else { return }
    canvas.heading("WHAT THIS ARCHIVE CANNOT SHOW")
    var written: [BlindSpot.Kind: Int] = [:]
    var hidden: [BlindSpot.Kind: Int] = [:]
    for spot in report.blindSpots {
      guard written[spot.kind, default: 0] < Self.blindSpotLimit else {
        hidden[spot.kind, default: 0] += 1
        continue
      }
      written[spot.kind, default: 0] += 1
      let place: PrintableText =
        spot.boundary.map { report.onlyCandidate == nil ? "boundary \(number: $0): " : "" } ?? ""
      canvas.paragraph("- \(place)\(spot.what)", indent: 2, hanging: 4)
    }
    let rest = hidden.values.reduce(0, +)
    if rest > 0 { canvas.paragraph("- \(rest) more in the JSON report", indent: 2, hanging: 4) }
  }

  /// What is wrong in the input.
  mutating func writeProblems() {
    let problems = report.input.problems
    guard !problems.isEmpty else { return }
    canvas.heading("PROBLEMS IN THE INPUT")
    for problem in problems.prefix(Self.problemLimit) {
      let what = PrintableText(escaping: problem.what).shortened(to: Self.problemWidth)
      // That nothing was found is wrong with the input as a whole, and with no file.
      guard !problem.file.isEmpty else {
        canvas.paragraph(what, indent: 2, hanging: 4)
        continue
      }
      canvas.line([.init(names.name(problem.file, columns: canvas.width - 2))], indent: 2)
      canvas.paragraph("at byte \(problem.offset): \(what)", indent: 4)
    }
    let rest = problems.count - Self.problemLimit
    if rest > 0 { canvas.paragraph("and \(rest) more in the JSON report", indent: 2) }
  }

  /// What every report rests on.
  mutating func writePremise() {
    canvas.heading("PREMISE")
    canvas.paragraph(PrintableText(escaping: Report.premise), indent: 2)
    guard let stale = report.stale, stale.calls > 0 else { return }
    let layers = PolicyLayer.allCases.compactMap { layer in
      stale.byLayer[layer].map { (layer, $0) }
    }.map { layer, calls -> PrintableText in "\(escaping: layer.words) \(calls)" }
    canvas.paragraph(
      [
        .init(
          """
          \(.count(stale.calls, "call")) went through that the supplied policies would have denied \
          (\(layers.joined(separator: ", "))): these are not the policies of that day. No verdict \
          rests on them.
          """, .undecided)
      ], indent: 2)
  }

  /// What to run next.
  mutating func writeNextCommands() {
    canvas.heading("NEXT")
    for command in report.nextCommands(listed: top) {
      canvas.paragraph([.init(command.purpose, .quiet)], indent: 2)
      canvas.command(command.parts)
    }
  }
}
