import Replay

/// The words of a finding: the one place where reasons become sentences.
enum FindingWording {
  /// Columns that a `Sid` or a file's name takes in a sentence at most.
  static let nameLimit = 48

  /// Why a finding is one.
  static func why(
    _ key: FindingKey, statement: StatementReference?,
    nearestMiss: ReportedFinding.NearestStatement?
  ) -> PrintableText {
    let place = statement.map(words)
    switch key.reason {
    case .implicitDeny:
      return implicitDeny(nearest: nearestMiss)
    case .explicitDeny:
      return "\(place ?? "a statement") denies it"
    case .unknownContextKey:
      return "\(place ?? "the boundary") turns on a condition key that the log does not tell"
    case .unknownResource:
      return "\(place ?? "the boundary") turns on the resource, which the log does not tell"
    case .unknownCaller:
      return "the log does not tell who called"
    case .assumedAction:
      return """
        the event is not in the catalog, and the boundary does not treat all actions that it may \
        stand for alike
        """
    case .assumedRequest:
      let denial: PrintableText = place.map { "\($0) would deny it" } ?? "no statement allows it"
      return "\(denial), but that the call needs this is only assumed"
    case .unknownPolicy:
      return "a policy that was not supplied decides"
    }
  }

  /// Why an implicit deny is one.
  static func implicitDeny(nearest: ReportedFinding.NearestStatement?) -> PrintableText {
    guard let nearest else { return "no statement allows it" }
    return "no statement allows it; the nearest, \(words(nearest.statement)), \(nearest.why)"
  }

  /// A statement in a sentence: `statement 2 "DenyIAM" (boundary.json:14)`.
  static func words(_ statement: StatementReference) -> PrintableText {
    let sid: PrintableText = statement.sid.map { " \"\(shortened($0))\"" } ?? ""
    let file = shortened(statement.file)
    return "statement \(number: statement.index)\(sid) (\(file):\(number: statement.line))"
  }

  /// What a verdict means, for the legend.
  static func meaning(of verdict: Verdict) -> PrintableText {
    switch verdict {
    case .allowed: "the boundary allows all that the call needs"
    case .denied: "the boundary would deny something that the call needs"
    case .indeterminate: "undecided: it turns on something that the log does not tell"
    case .alreadyDenied: "AWS itself denied the call, so a rollout cannot break it"
    case .exempt: "boundaries do not apply to the caller"
    case .notAuthorized: "nothing that IAM policies authorize"
    case .outOfScope: "left out by the filters"
    }
  }

  private static func shortened(_ name: String) -> PrintableText {
    PrintableText(escaping: name).shortened(to: nameLimit)
  }
}
