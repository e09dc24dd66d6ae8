import Replay
import RequestMapping

extension FindingWording {
  /// How the calls of a finding ended, unless all succeeded.
  static func endings(of finding: Finding) -> [PrintableText] {
    guard finding.recorded[.succeeded, default: 0] < finding.calls else { return [] }
    return [
      (RecordedOutcome.succeeded, "succeeded" as PrintableText),
      (.failedAfter, "failed after they were authorized"),
      (.failedBefore, "failed before they were authorized"),
      (.notShown, "of which the log does not tell whether they were authorized"),
      (.denied, "denied by AWS"),
    ].compactMap { outcome, words in
      finding.recorded[outcome].flatMap { $0 > 0 ? "\($0) \(words)" : nil }
    }
  }
}
