import JSONSyntax
import Replay
import RequestMapping
import Timestamps

/// What the text says of the rollout itself: what changes, what is waived, who comes first, who has
/// which boundary.
extension TextPage {
  private static let nameLimit = 3
  private static let waiverLimit = 10
  private static let attachmentLimit = 5

  /// What changes against the baseline, before anything else that is found.
  mutating func writeChanges() {
    guard report.setting.baseline != nil else { return }
    canvas.heading("WHAT CHANGES")
    for candidate in report.candidates {
      guard let counts = candidate.changes else { continue }
      if let boundary = candidate.boundary, report.onlyCandidate == nil {
        canvas.paragraph(
          "\(number: candidate.id)  \(FindingWording.name(boundary.source))", indent: 2)
      }
      let rows = Change.allCases.map { change in (change, counts[change] ?? 0) }
      let width = rows.reduce(0) { max($0, PrintableText("\($1.1)").columns) }
      for (change, count) in rows where count > 0 || change == .newlyDenied {
        let number: PrintableText = "\(count)"
        let style: TextCanvas.Style = count > 0 && change == .newlyDenied ? .denied : .plain
        canvas.paragraph(
          [.init(change.words)], lead: [.init(number.rightAligned(to: width) + "  ", style)],
          indent: 2, hanging: 4 + width)
      }
    }
    let changed = report.attachments.filter { $0.changes > 0 }
    guard !changed.isEmpty else { return }
    let calls = changed.reduce(0) { $0 + $1.changes }
    var names = changed.prefix(Self.nameLimit).map { FindingWording.name($0.principal) }
    if changed.count > names.count { names.append("\(changed.count - names.count) more") }
    canvas.paragraph(
      [
        .init(
          """
          In the log, \(.count(calls, "call")) changed the boundary of \
          \(names.joined(separator: ", ")): what happened before was under another one.
          """, .undecided)
      ], indent: 2)
  }

  /// What is taken for granted, and what is not any more.
  mutating func writeWaivers() {
    guard let waivers = report.waivers else { return }
    canvas.heading("WAIVERS")
    for candidate in report.candidates {
      let waived = candidate.waived[.denied] + candidate.waived[.indeterminate]
      let all =
        candidate.verdicts[.denied] + candidate.verdicts[.indeterminate]
        - candidate.failedBefore[.denied] - candidate.failedBefore[.indeterminate]
      let place: PrintableText =
        report.onlyCandidate == nil ? "boundary \(number: candidate.id): " : ""
      canvas.paragraph(
        "\(place)\(waived) of \(.count(all, "denied or undecided call")) waived", indent: 2)
    }
    let notable = waivers.filter { $0.status != .applied || $0.openFindings > 0 }
    for reported in notable.prefix(Self.waiverLimit) {
      let waiver = reported.waiver
      let place: PrintableText = """
        line \(number: waiver.location.line), \(FindingWording.name(waiver.owner))
        """
      canvas.paragraph(
        [.init("- \(place): \(state(of: reported))", .undecided)], indent: 2, hanging: 4)
    }
    let rest = notable.count - Self.waiverLimit
    if rest > 0 { canvas.paragraph("- \(rest) more in the JSON report", indent: 2, hanging: 4) }
  }

  private func state(of reported: ReportedWaiver) -> PrintableText {
    let open: PrintableText = """
      \(.count(reported.openFindings, "finding")) with more resources than are kept may not be \
      covered whole, and \(reported.openFindings == 1 ? "is" : "are") not waived
      """
    switch reported.status {
    case .expired:
      let day: PrintableText = "\(escaping: reported.waiver.expires)"
      return """
        expired on \(day); \(.count(reported.findings, "finding")) would be covered
        """
    case .unused: return reported.openFindings > 0 ? "covers nothing; \(open)" : "covers nothing"
    case .applied: return open
    }
  }

  /// Who could get the boundary first.
  mutating func writeWaves() {
    let waves = report.waves.filter { !$0.principals.isEmpty }
    guard let only = report.onlyCandidate, !waves.isEmpty, only.principals.count > 1 else { return }
    canvas.heading("ROLLOUT WAVES")
    for wave in waves {
      let lead: PrintableText = "\(number: wave.number)  \(wave.impact.words.padded(to: 15))  "
      canvas.paragraph(
        [.init(summary(of: wave))], lead: [.init(lead)], indent: 2, hanging: 2 + lead.columns)
    }
  }

  private func summary(of wave: RolloutWave) -> PrintableText {
    var counts: [PrintableText] = [.count(wave.principals.count, "principal")]
    switch wave.impact {
    case .none: counts.append(.count(wave.calls, "call"))
    case .undecided:
      counts.append("\(wave.verdicts[.indeterminate]) of \(wave.calls) calls undecided")
    case .denied: counts.append("\(wave.verdicts[.denied]) of \(wave.calls) calls denied")
    }
    var shown = wave.principals.prefix(Self.nameLimit).map {
      FindingWording.name($0.key.name, columns: 40).withoutBlanks
    }
    let rest = wave.principals.count - shown.count
    if rest > 0 { shown.append("\(rest) more") }
    return "\(counts.joined(separator: ", ")): \(shown.joined(separator: ", "))"
  }

  /// Who has no boundary, another one, or this one; nothing where nothing is told of it.
  mutating func writeAttachments() {
    let told = report.attachments.filter { $0.kind != .unknown }
    guard !told.isEmpty else { return }
    canvas.heading("BOUNDARIES ATTACHED NOW")
    for kind in BoundaryAttachment.Kind.allCases {
      let all = report.attachments.filter { $0.kind == kind }
      guard !all.isEmpty else { continue }
      let seen = all.count { $0.isSeen }
      let lead = kind.words(isPlan: report.setting.plan != nil).padded(to: 15) + "  "
      var words: PrintableText = """
        \(.count(all.count, "principal")), \(seen) with calls in this archive
        """
      if kind != .unknown {
        var names = all.prefix(Self.attachmentLimit).map {
          FindingWording.name($0.key.name, columns: 40).withoutBlanks
        }
        if all.count > names.count { names.append("\(all.count - names.count) more") }
        words += ": \(names.joined(separator: ", "))"
      }
      canvas.paragraph(
        [.init(words)], lead: [.init(lead)], indent: 2, hanging: 2 + lead.columns)
    }
    let source: PrintableText =
      report.setting.known == nil
      ? "As the calls in the log tell that set boundaries."
      : "As the account snapshot tells; of others, as the calls in the log tell that set boundaries."
    canvas.paragraph([.init(source, .quiet)], indent: 2)
  }
}

extension Change {
  /// What it means, in words that go with a number of calls.
  var words: PrintableText {
    switch self {
    case .newlyDenied: "newly denied: the baseline allows it"
    case .newlyAllowed: "newly allowed: AWS denied it for the boundary, by its own words"
    case .maybeNewlyAllowed:
      "perhaps newly allowed: the baseline denies it, and no recorded denial names the boundary"
    case .newlyIndeterminate: "newly undecided"
    case .nowDecided: "decided now, and left open by the baseline"
    case .unchanged: "unchanged"
    }
  }
}

extension RolloutWave.Impact {
  /// Its name in a table.
  var words: PrintableText {
    switch self {
    case .none: "no impact"
    case .undecided: "undecided only"
    case .denied: "needs a change"
    }
  }
}

extension BoundaryAttachment.Kind {
  /// Its name in a table.
  func words(isPlan: Bool) -> PrintableText {
    switch self {
    case .none: "none"
    case .this: isPlan ? "the planned one" : "this one"
    case .other: "another one"
    case .some: "one, not known"
    case .unknown: "not told"
    }
  }
}
