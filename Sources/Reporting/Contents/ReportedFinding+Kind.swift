import Replay

extension ReportedFinding {
  /// The section of a report that lists it.
  enum Kind {
    case denied
    case undecided
    /// None of its calls got as far as being authorized.
    case failedBefore
    /// The boundary allows what was denied before; there are none without a baseline.
    case lifted
  }

  var kind: Kind {
    if finding.isFailedBeforeOnly { return .failedBefore }
    if key.reason == .noLongerDenied { return .lifted }
    return key.verdict == .denied ? .denied : .undecided
  }

  /// The service's prefix, `s3`; `*` when the log does not tell what was called.
  var service: String { String(key.action.prefix { $0 != ":" }) }
}
