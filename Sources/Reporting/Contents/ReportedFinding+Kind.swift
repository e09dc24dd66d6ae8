import Replay

extension ReportedFinding {
  /// The section of a report that lists it.
  enum Kind {
    case denied
    case undecided
    /// None of its calls got as far as being authorized.
    case failedBefore
  }

  var kind: Kind {
    if finding.isFailedBeforeOnly { return .failedBefore }
    return key.verdict == .denied ? .denied : .undecided
  }

  /// The service's prefix, `s3`; `*` when the log does not tell what was called.
  var service: String { String(key.action.prefix { $0 != ":" }) }
}
