import Authoring
import IAMPolicy
import Replay

/// The account of a suggestion while it is laid out.
struct SuggestionPage {
  let report: SuggestionReport
  var canvas: TextCanvas

  var suggestion: Suggestion { report.suggestion }
  var proof: SuggestionProof { report.proof }
  private static let labelWidth = 10
  /// Names that a list shows before it counts the rest.
  static let listLimit = 8
  /// Entries that a section shows before it counts the rest.
  static let entryLimit = 20

  // MARK: The answer

  mutating func writeAnswer() {
    canvas.paragraph([.init(answer, .strong)])
    canvas.blank()
    if let boundary = report.boundary {
      let own = boundary.document
      field(
        "Boundary",
        """
        \(FindingWording.name(boundary.source)): \
        \(.count(own.statements.count, "statement")), \(own.characters) characters
        """)
    } else {
      field("Boundary", "none was given: this is a whole new one")
    }
    let excess: PrintableText = suggestion.fits ? "" : ", which is too many"
    field(
      "Policy",
      """
      \(.count(suggestion.document.statements.count, "statement")), \
      \(suggestion.characters) of \(suggestion.limit) characters\(excess)
      """)
    let input = report.input
    var archive: PrintableText =
      "\(.count(input.files, "file")), \(.count(input.records, "record"))"
    if let first = input.firstEventTime, let last = input.lastEventTime {
      archive += ", \(span(first, last))"
    }
    field("Archive", archive)
    field(
      "Chosen",
      """
      what is \(escaping: report.choice.verdicts.map(\.rawValue).sorted().joined(separator: " or ")), \
      by \(escaping: report.choice.granularity.rawValue)
      """)
    field("As of", "\(escaping: report.asOf)")
  }

  private var answer: PrintableText {
    let stopped = proof.before[.denied] + proof.before[.indeterminate]
    guard proof.before.judged > 0 else {
      return "Nothing to go by: no call in scope is one that a boundary decides."
    }
    guard stopped > 0 else {
      return "Nothing to change: every call in scope passes."
    }
    guard suggestion.isChanged else {
      return """
        Nothing is changed: no statement could let any of \
        \(.count(stopped, "call")) pass that is stopped or undecided.
        """
    }
    let left = proof.after[.denied] + proof.after[.indeterminate]
    let rest: PrintableText =
      left == 0
      ? "; none is left that is denied or undecided"
      : "; \(left) \(left == 1 ? "does" : "do") not, as told below"
    let calls: PrintableText =
      report.boundary == nil
      ? "\(.count(stopped, "call")) that need a permission"
      : "\(.count(stopped, "call")) that the boundary stops or leaves undecided"
    return """
      \(proof.passing) of \(calls) pass with this change, of \
      \(.count(proof.helpedPrincipals, "principal"))\(rest).
      """
  }

  private mutating func field(_ label: PrintableText, _ words: PrintableText) {
    canvas.field(label, words, labelWidth: Self.labelWidth)
  }

  // MARK: What is new

  mutating func writeStatements() {
    guard !suggestion.added.isEmpty else { return }
    canvas.heading("NEW STATEMENTS")
    for statement in suggestion.added {
      let guards = statement.guards.map { condition -> PrintableText in
        ", if \(escaping: condition.key) is \(list(condition.values, "value"))"
      }.joined(separator: "")
      let resources: PrintableText =
        statement.resources == ["*"]
        ? "every resource" : .count(statement.resources.count, "resource")
      entry(
        "\(escaping: statement.sid)",
        """
        \(.count(statement.actions.count, "action")) on \(resources)\(guards): \
        \(list(statement.actions, "action"))
        """)
    }
  }

  /// The first of many names, and how many more there are.
  func list(_ names: [String], _ noun: PrintableText) -> PrintableText {
    var shown = names.prefix(Self.listLimit).map { FindingWording.name($0) }
      .joined(separator: ", ")
    if names.count > Self.listLimit {
      shown += " and \(.count(names.count - Self.listLimit, "more \(noun)"))"
    }
    return shown
  }

  /// An entry of a section: a name that stands out, and words about it.
  mutating func entry(_ name: PrintableText, _ words: PrintableText) {
    canvas.paragraph([.init(name, .strong), .init("  "), .init(words)], indent: 2, hanging: 4)
  }

  // MARK: For a person

  mutating func writeDecisions() {
    let report = report
    let denies = proof.obstacles.filter { $0.kind == .explicitDeny }
    writeObstacles(
      denies, title: "FOR YOU TO DECIDE: EXPLICIT DENIES",
      opening: """
        These are denied by a statement that says so, or may be. No suggestion overrides one: it is \
        for you to change the statement, or to leave the calls denied.
        """
    ) { obstacle in
      let place =
        report.reference(to: obstacle.key.statement).map(FindingWording.words) ?? "a Deny statement"
      if let arn = obstacle.key.resourcePolicy {
        return "the policy of \(FindingWording.name(arn)) stands in the way"
      }
      guard obstacle.key.verdict == .indeterminate else { return "\(place) denies it" }
      return """
        \(place) may deny it: it turns on \(FindingWording.facts(obstacle.key.missing)), which the \
        log does not tell
        """
    }
    if !suggestion.fits {
      canvas.heading("FOR YOU TO DECIDE: IT DOES NOT FIT")
      canvas.paragraph(
        """
        The shortest policy that was found has \(suggestion.characters) characters, \
        \(suggestion.characters - suggestion.limit) more than it may. Nothing would be won by \
        leaving out what the calls need, for what was given is too long by itself: take statements \
        out of it.
        """, indent: 2)
    }
    let leftOut = suggestion.fitting.leftOut
    guard !leftOut.isEmpty else { return }
    canvas.heading("FOR YOU TO DECIDE: LEFT OUT FOR LACK OF ROOM")
    canvas.paragraph(
      """
      No policy that holds all of it has \(suggestion.limit) characters or fewer. The least loss is \
      to leave out what the fewest requests need:
      """, indent: 2)
    for action in leftOut {
      entry("\(escaping: action.action)", .count(action.requests, "request"))
    }
  }

  private mutating func writeObstacles(
    _ obstacles: [SuggestionProof.Obstacle], title: PrintableText, opening: PrintableText,
    _ words: (SuggestionProof.Obstacle) -> PrintableText
  ) {
    guard !obstacles.isEmpty else { return }
    canvas.heading(title)
    canvas.paragraph(opening, indent: 2)
    for obstacle in obstacles.prefix(Self.entryLimit) {
      let caller = obstacle.principal.map { FindingWording.name($0) } ?? "an unknown caller"
      let event: PrintableText =
        obstacle.eventIDs.first.map { "; event \(FindingWording.name($0))" } ?? ""
      entry(
        FindingWording.name(obstacle.key.action),
        "\(.count(obstacle.calls, "call")) by \(caller): \(words(obstacle))\(event)")
    }
    writeRest(obstacles.count, "of these")
  }

  mutating func writeRest(_ count: Int, _ words: PrintableText) {
    guard count > Self.entryLimit else { return }
    canvas.paragraph(
      "and \(count - Self.entryLimit) more \(words); --format json lists them", indent: 2)
  }

  mutating func writeReviews() {
    guard !suggestion.reviews.isEmpty || !suggestion.wholeServices.isEmpty else { return }
    canvas.heading("FOR YOU TO REVIEW")
    if !suggestion.reviews.isEmpty {
      canvas.paragraph(
        """
        Whoever may do these can come to more than the boundary allows. They stand in statements \
        of their own, whose names begin with Review.
        """, indent: 2)
      for (review, actions) in groupedReviews {
        entry(
          actions.map { FindingWording.name($0) }.joined(separator: ", "),
          "\(escaping: review.danger)\(advice(review))")
      }
    }
    for service in suggestion.wholeServices {
      entry(
        "\(escaping: service.service):*",
        """
        every action of the service, because the catalog does not have \
        \(list(service.assumed, "event")) and a boundary can let such a call pass for certain only \
        if it treats all actions alike; write the action instead if you know it
        """)
    }
  }

  /// The reviews in their order, those that say the same in one.
  private var groupedReviews: [(review: Suggestion.Review, actions: [String])] {
    var grouped: [(review: Suggestion.Review, actions: [String])] = []
    for review in suggestion.reviews {
      let place = grouped.firstIndex {
        $0.review.danger == review.danger && $0.review.guards == review.guards
      }
      if let place {
        grouped[place].actions.append(review.action)
      } else {
        grouped.append((review, [review.action]))
      }
    }
    return grouped
  }

  /// The conditions that would guard an action.
  private func advice(_ review: Suggestion.Review) -> PrintableText {
    review.guards.map { advice -> PrintableText in
      let values: PrintableText =
        advice.values.isEmpty ? "" : " (\(list(advice.values, "value")))"
      return """
        ; a condition on \(FindingWording.name(advice.key))\(values) would guard it, which \
        \(advice.told) of \(.count(advice.requests, "request")) are known to meet
        """
    }.joined(separator: "")
  }

  mutating func writeExceptions() {
    let kinds: Set<SuggestionProof.Obstacle.Kind> = [
      .unknownCaller, .unknownEvent, .unknownSessionStart, .inexpressible, .notChosen, .unexplained,
    ]
    let exceptions = proof.obstacles.filter { kinds.contains($0.kind) }
    writeObstacles(
      exceptions, title: "WHAT STILL DOES NOT PASS",
      opening: "No statement of this boundary could change it, or it was not chosen."
    ) { obstacle in
      switch obstacle.kind {
      case .unknownCaller: "the log does not tell who called"
      case .unknownEvent: "the log does not tell what was called"
      case .unknownSessionStart: "the log does not tell when the session began"
      case .inexpressible: "no policy can hold such a name"
      case .notChosen: "it was not chosen"
      case .leftOut, .explicitDeny, .unexplained: "it should pass and does not: please report this"
      }
    }
  }
}
