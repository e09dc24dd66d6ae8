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
    let place =
      statement.map(words) ?? (key.resourcePolicy == nil ? "the boundary" : "the resource's policy")
    switch key.reason {
    case .implicitDeny:
      return implicitDeny(nearest: nearestMiss)
    case .explicitDeny:
      return key.resourcePolicy == nil
        ? "\(place) denies it"
        : "\(place) of the resource's policy denies it to whoever has a boundary (NotPrincipal)"
    case .unknownContextKey, .unknownResource:
      return "\(place) turns on \(facts(key.missing)), which the log does not tell"
    case .unknownCaller where key.resourcePolicy != nil:
      return """
        no statement of the boundary allows it; the resource's policy may, to a session that it \
        names, but the log does not tell the session
        """ + also(key.missing, but: "caller")
    case .unknownCaller:
      return "the log does not tell who called" + also(key.missing, but: "caller")
    case .unknownAction:
      return "the log does not tell what was called" + also(key.missing, but: "action")
    case .assumedAction:
      return """
        the event is not in the catalog, and the boundary does not treat all actions that it may \
        stand for alike
        """ + also(key.missing, but: "action")
    case .assumedRequest:
      let denial: PrintableText = statement == nil ? "no statement allows it" : "\(place) denies it"
      return "\(denial), but that the call needs it is only assumed"
        + also(key.missing, but: "request")
    case .unknownPolicy:
      return "it turns on \(facts(key.missing)), which was not supplied"
    case .unknownSessionStart:
      return """
        whether the boundary reaches the session turns on when it began, which the log does not tell
        """ + also(key.missing, but: "sessionStart")
    case .unknownAssignment:
      return """
        which boundary the plan assigns turns on \(facts(key.missing)), which neither the log nor the \
        facts tell
        """
    case .noLongerDenied:
      return key.verdict == .alreadyDenied
        ? "AWS denied it, and this boundary allows it"
        : "the baseline denies it, and this boundary allows it"
    }
  }

  /// What is missing, in words: `aws:ResourceTag/team and the resource`.
  static func facts(_ missing: [String]) -> PrintableText {
    guard !missing.isEmpty else { return "something" }
    return missing.map { name in
      switch name {
      case "resource": "the resource"
      case "caller": "the caller"
      case "action": "the action"
      case "request": "whether the request is made"
      case "sessionStart": "when the session began"
      case "principalPath": "the path of the principal"
      case _ where name.hasPrefix("policy:"): "the \(Self.name(String(name.dropFirst(7)))) policy"
      default: Self.name(name)
      }
    }.joined(separator: " and ")
  }

  private static func also(_ missing: [String], but known: String) -> PrintableText {
    let rest = missing.filter { $0 != known }
    return rest.isEmpty ? "" : "; it also turns on \(facts(rest))"
  }

  /// Why an implicit deny is one.
  static func implicitDeny(nearest: ReportedFinding.NearestStatement?) -> PrintableText {
    guard let nearest else { return "no statement allows it" }
    return
      "no statement allows it; the nearest, \(words(nearest.statement)), \(escaping: nearest.why)"
  }

  /// A statement in a sentence: `statement 2 "DenyIAM" (boundary.json:14)`.
  static func words(_ statement: StatementReference) -> PrintableText {
    let sid: PrintableText = statement.sid.map { " \"\(name($0))\"" } ?? ""
    let file = name(statement.file)
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
    case .outOfScope: "left out by the filters, or by the plan"
    }
  }

  /// A name of others in a sentence, its middle left out where it is long.
  static func name(_ name: String, columns: Int = nameLimit) -> PrintableText {
    name.isEmpty ? "(empty)" : PrintableText(escaping: name).shortened(to: columns)
  }
}
