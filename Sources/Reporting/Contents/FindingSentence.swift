import Replay
import Timestamps

extension ReportedFinding {
  /// The finding in one sentence without a full stop, for formats that have one text for it:
  /// `…role/deploy would be denied iam:CreateUser (20 calls on 4 days, 2025-01-03 to 2025-01-12): why`.
  var sentence: PrintableText {
    let who: PrintableText =
      principal.map { "\(escaping: $0)" } ?? "a caller that the log does not tell"
    let what: PrintableText =
      switch kind {
      case _ where key.verdict == .denied: "would be denied"
      case .lifted: key.change == .newlyAllowed ? "would be allowed" : "might be allowed"
      case .denied, .undecided, .failedBefore: "might be denied"
      }
    var sentence: PrintableText = """
      \(who) \(what) \(escaping: key.action) (\(occurrence)): \(why)
      """
    if finding.mayBeRescued {
      sentence += "; a resource policy that was not supplied could allow it"
    }
    if finding.isFailedBeforeOnly {
      sentence += "; all calls failed before they were authorized, which proves nothing"
    }
    if let waiver {
      sentence += """
        ; waived by \(FindingWording.name(waiver.owner)) until \(escaping: waiver.expires)
        """
    }
    return sentence
  }

  /// How often, on how many days, first and last.
  var occurrence: PrintableText {
    let calls = PrintableText.count(finding.calls, "call")
    guard let first = finding.firstSeen, let last = finding.lastSeen else {
      return "\(calls), at times that the log does not tell"
    }
    return "\(calls) on \(.count(finding.perDay.count, "day")), \(span(first, last))"
  }
}
