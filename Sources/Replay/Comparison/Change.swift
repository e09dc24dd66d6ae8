/// What a candidate boundary changes for a call, compared with the boundary in force.
public enum Change: String, Hashable, Sendable, CaseIterable {
  /// The call goes through under the baseline, and would certainly be denied.
  case newlyDenied
  /// AWS denied the call for its boundary, by its own words, and the candidate allows it.
  case newlyAllowed
  /// The baseline denies the call, or may have been why AWS did, and the candidate allows it; whether
  /// it would go through is not told, for the log shows no denial that names the boundary.
  case maybeNewlyAllowed
  /// What the baseline decides, or AWS decided, turns on something that is not known.
  case newlyIndeterminate
  /// What the baseline leaves open is decided.
  case nowDecided
  /// It comes to the same.
  case unchanged

  /// The change from a verdict under the baseline to one under the candidate; nil where either is no
  /// verdict of a boundary.
  ///
  /// | baseline \ candidate | allowed | denied | indeterminate | alreadyDenied |
  /// | --- | --- | --- | --- | --- |
  /// | allowed | unchanged | newlyDenied | newlyIndeterminate | unchanged |
  /// | denied | maybeNewlyAllowed | unchanged | newlyIndeterminate | unchanged |
  /// | indeterminate | nowDecided | nowDecided | unchanged | unchanged |
  /// | alreadyDenied | newlyAllowed or maybeNewlyAllowed | unchanged | newlyIndeterminate | unchanged |
  ///
  /// `alreadyDenied` of the baseline is a call that AWS denied and that the baseline does not certainly
  /// allow, so that it may have been the reason; of the candidate, one that stays denied whatever the
  /// boundary: AWS names a policy of another kind, or the baseline allows it anyway.
  ///
  /// - Parameter namesBoundary: whether AWS's message names a permissions boundary as the reason; it
  ///   matters for calls that AWS denied only.
  public init?(from baseline: Verdict, to candidate: Verdict, namesBoundary: Bool = false) {
    switch (baseline, candidate) {
    case (.allowed, .allowed), (.denied, .denied), (.indeterminate, .indeterminate),
      (.alreadyDenied, .denied):
      self = .unchanged
    case (.allowed, .alreadyDenied), (.denied, .alreadyDenied), (.indeterminate, .alreadyDenied),
      (.alreadyDenied, .alreadyDenied):
      self = .unchanged
    case (.allowed, .denied): self = .newlyDenied
    case (.denied, .allowed): self = .maybeNewlyAllowed
    case (.alreadyDenied, .allowed): self = namesBoundary ? .newlyAllowed : .maybeNewlyAllowed
    case (.allowed, .indeterminate), (.denied, .indeterminate), (.alreadyDenied, .indeterminate):
      self = .newlyIndeterminate
    case (.indeterminate, .allowed), (.indeterminate, .denied): self = .nowDecided
    case (.exempt, _), (.notAuthorized, _), (.outOfScope, _), (_, .exempt), (_, .notAuthorized),
      (_, .outOfScope):
      return nil
    }
  }

  /// Whether the candidate lets a call pass that did not, for certain or perhaps.
  public var lifts: Bool { self == .newlyAllowed || self == .maybeNewlyAllowed }
}
