import JSONSyntax
import Replay
import RequestMapping

/// What text, Markdown and the page say of the rollout itself, in the same words.
extension Report {
  private static let nameLimit = 3
  private static let attachmentLimit = 5

  /// Which candidate something is about, where there are several.
  func place(of candidate: Int) -> PrintableText {
    onlyCandidate == nil ? "boundary \(number: candidate): " : ""
  }

  /// What changes against the baseline, with the number of calls; what does not occur is left out, but
  /// for what is newly denied.
  func changeRows(of candidate: ReportedCandidate) -> [(change: Change, calls: Int)] {
    guard let counts = candidate.changes else { return [] }
    return Change.allCases.map { ($0, counts[$0] ?? 0) }.filter { change, count in
      count > 0 || change == .newlyDenied
    }
  }

  /// Whose boundary was changed while the log was written; nil if nobody's was.
  var boundaryChanges: PrintableText? {
    let changed = attachments.filter { $0.changes > 0 }
    guard !changed.isEmpty else { return nil }
    let calls = changed.reduce(0) { $0 + $1.changes }
    var names = changed.prefix(Self.nameLimit).map { FindingWording.name($0.principal) }
    if changed.count > names.count { names.append("\(changed.count - names.count) more") }
    return """
      In the log, \(.count(calls, "call")) changed the boundary of \
      \(names.joined(separator: ", ")): what happened before was under another one.
      """
  }

  /// How many calls waivers cover.
  func waivedWords(of candidate: ReportedCandidate) -> PrintableText {
    let waived = candidate.waived[.denied] + candidate.waived[.indeterminate]
    let all =
      candidate.verdicts[.denied] + candidate.verdicts[.indeterminate]
      - candidate.failedBefore[.denied] - candidate.failedBefore[.indeterminate]
    return
      "\(place(of: candidate.id))\(waived) of \(.count(all, "denied or undecided call")) waived"
  }

  /// The waivers that somebody has to look at: what each does not do.
  var waiverNotes: [PrintableText] {
    (waivers ?? []).filter { $0.status != .applied || $0.openFindings > 0 }.map { reported in
      let waiver = reported.waiver
      let place: PrintableText = """
        line \(number: waiver.location.line), \(FindingWording.name(waiver.owner))
        """
      return "\(place): \(reported.state)"
    }
  }

  /// What a wave is made of, and the first of its principals.
  func summary(of wave: RolloutWave) -> PrintableText {
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
  var attachmentRows: [(name: PrintableText, words: PrintableText)] {
    guard attachments.contains(where: { $0.kind != .unknown }) else { return [] }
    return BoundaryAttachment.Kind.allCases.compactMap { kind in
      let all = attachments.filter { $0.kind == kind }
      guard !all.isEmpty else { return nil }
      let seen = all.count { $0.isSeen }
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
      return (kind.words(isPlan: setting.plan != nil), words)
    }
  }

  /// What tells who has which boundary.
  var attachmentSource: PrintableText {
    setting.known == nil
      ? "As the calls in the log tell that set boundaries."
      : "As the account snapshot tells; of others, as the calls in the log tell that set boundaries."
  }
}

extension ReportedWaiver {
  /// What it does not do.
  fileprivate var state: PrintableText {
    let open: PrintableText = """
      \(.count(openFindings, "finding")) with more resources than are kept may not be \
      covered whole, and \(openFindings == 1 ? "is" : "are") not waived
      """
    switch status {
    case .expired:
      let day: PrintableText = "\(escaping: waiver.expires)"
      return """
        expired on \(day); \(.count(findings, "finding")) would be covered
        """
    case .unused: return openFindings > 0 ? "covers nothing; \(open)" : "covers nothing"
    case .applied: return open
    }
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
