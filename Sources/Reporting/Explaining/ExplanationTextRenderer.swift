import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping
import Timestamps

/// Explanations for a terminal, statement by statement.
public struct ExplanationTextRenderer: ExplanationRenderer {
  private static let labelWidth = 11
  private static let valueLimit = 400
  private static let contextLimit = 200

  private let width: Int
  private let usesColor: Bool

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - width: the columns of the terminal; fewer than 40 are taken for 40.
  ///   - color: whether to stress words by colours; the text says the same without.
  public init(width: Int, color: Bool) {
    self.width = width
    usesColor = color
  }

  /// Writes one record's explanation, with an empty line after it.
  public func render(_ explanation: Explanation, into output: inout some TextOutputStream) {
    var canvas = TextCanvas(width: width, usesColor: usesColor)
    writeHead(explanation, on: &canvas)
    for (index, request) in explanation.requests.enumerated() {
      write(request, number: index + 1, of: explanation.requests.count, on: &canvas)
      writeDisagreement(request, explanation.recorded, on: &canvas)
    }
    canvas.blank()
    output.write(canvas.takeText())
  }

  private func writeHead(_ explanation: Explanation, on canvas: inout TextCanvas) {
    let name = explanation.eventName.map(shown) ?? "(no event name)"
    let source = explanation.eventSource.map(shown) ?? "(no event source)"
    let time: PrintableText =
      explanation.eventTime.map { "\(escaping: $0.description)" } ?? "at no known time"
    canvas.paragraph([.init("\(name)", .strong), .init(" by \(source), \(time)")])
    field("verdict", verdict(of: explanation), on: &canvas)
    field("event", [.init(explanation.eventID.map(shown) ?? "(no event id)")], on: &canvas)
    if let calls = explanation.calls {
      field(
        "calls",
        [.init("\(.count(calls, "call")) that a condensed archive holds as one")],
        on: &canvas)
      for untold in explanation.untold { field("not told", [.init(words(untold))], on: &canvas) }
    }
    field(
      "found in", [.init("\(shown(explanation.file)), byte \(explanation.offset)")], on: &canvas)
    field(
      "principal", [.init(explanation.principal.map(shown) ?? principalless(explanation))],
      on: &canvas)
    if let assigned = explanation.assigned {
      field("assigned", [.init(words(assigned))], on: &canvas)
    }
    field("recorded", [.init(words(explanation.recorded))], on: &canvas)
    if explanation.requests.isEmpty { field("requests", [.init("none")], on: &canvas) }
  }

  private func verdict(of explanation: Explanation) -> [TextCanvas.Run] {
    guard let verdict = explanation.verdict else {
      return [.init("none without a boundary; name one with --boundary")]
    }
    let style: TextCanvas.Style =
      switch verdict {
      case .denied: .denied
      case .indeterminate: .undecided
      case .allowed, .alreadyDenied, .exempt, .notAuthorized, .outOfScope: .strong
      }
    let reason: PrintableText = explanation.reason.map { " (\(escaping: $0))" } ?? ""
    if explanation.reason == RecordImpact.rescueReason {
      return [
        .init("\(escaping: verdict.rawValue)", style),
        .init("\(reason): the resource's policy lets the call past the boundary"),
      ]
    }
    return [
      .init("\(escaping: verdict.rawValue)", style),
      .init("\(reason): \(FindingWording.meaning(of: verdict))"),
    ]
  }

  private func words(_ untold: UntoldField) -> PrintableText {
    let values: PrintableText = untold.pattern.map { ", of which is known \(shown($0))" } ?? ""
    let why: PrintableText =
      untold.isGeneral ? "there were too many values" : "it was left out"
    return """
      \(shown(untold.name))\(values): \(why); trailfence condense --keep \
      \(escaping: untold.field.rawValue) keeps it
      """
  }

  private func words(_ assigned: Explanation.Assigned) -> PrintableText {
    switch assigned {
    case .boundary(let name): "the boundary \(shown(name)), by the plan"
    case .none: "no boundary, by the plan"
    case .open(let missing):
      "not known: the plan turns on \(FindingWording.facts(missing)), which is not told"
    }
  }

  private func principalless(_ explanation: Explanation) -> PrintableText {
    explanation.verdict == .exempt
      ? "none that a boundary applies to" : "none that the log tells"
  }

  private func write(
    _ request: Explanation.Request, number: Int, of count: Int, on canvas: inout TextCanvas
  ) {
    canvas.blank()
    let place: PrintableText = count > 1 ? "Request \(number) of \(count): " : "Request: "
    canvas.paragraph([.init(place), .init(shown(request.action), .strong)], hanging: 2)
    if request.certainty != .certain {
      field("certainty", [.init(words(request.certainty), .undecided)], on: &canvas)
    }
    field(
      "resource", [.init("\(shown(request.resource)) (\(words(request.origin)))")], on: &canvas)
    if request.isDeniedItem { field("item", [.init("AWS denied this item")], on: &canvas) }
    if let decision = request.decision {
      field("decision", decisionRuns(decision, request), on: &canvas)
    }
    writeContext(request.context, on: &canvas)
    for statement in request.trace { write(statement, on: &canvas) }
    for layer in request.layers { write(layer, on: &canvas) }
  }

  private func decisionRuns(
    _ decision: Decision, _ request: Explanation.Request
  ) -> [TextCanvas.Run] {
    let place = request.statement.map(FindingWording.words)
    if let policy = request.resourcePolicy {
      return resourcePolicyRuns(decision, request, policy.statement.map(FindingWording.words))
    }
    switch decision {
    case .allowed:
      return [.init("allowed", .strong), .init(": \(place ?? "a statement") allows it")]
    case .explicitDeny:
      return [.init("explicitDeny", .denied), .init(": \(place ?? "a statement") denies it")]
    case .implicitDeny:
      let miss = request.nearestMiss
      return [
        .init("implicitDeny", .denied), .init(": \(FindingWording.implicitDeny(nearest: miss))"),
      ]
    case .indeterminate:
      let facts = FindingWording.facts(request.missing)
      return [
        .init("indeterminate", .undecided),
        .init(": \(place ?? "the boundary") turns on \(facts), which the log does not tell"),
      ]
    }
  }

  /// Writes the values that are known, then the keys that are absent, then those not known.
  private func writeContext(_ context: RequestContext, on canvas: inout TextCanvas) {
    var known: [PrintableText] = []
    var absent: [PrintableText] = []
    var unknown: [PrintableText] = []
    for (key, value) in context.values.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .known(let values, multivalued: _):
        let list = values.map { PrintableText(escaping: "\"\($0)\"") }.joined(separator: ", ")
        known.append(
          "\(shown(key)) = \(values.isEmpty ? "no values" : list.shortened(to: Self.valueLimit))")
      case .absent: absent.append(shown(key))
      case .unknown: unknown.append(shown(key))
      }
    }
    for (index, line) in known.prefix(Self.contextLimit).enumerated() {
      field(index == 0 ? "context" : "", [.init(line)], on: &canvas)
    }
    writeKeys("absent", absent, on: &canvas)
    writeKeys("not known", unknown, on: &canvas)
    let rest = [known, absent, unknown].reduce(0) { $0 + max(0, $1.count - Self.contextLimit) }
    if rest > 0 { field("", [.init("\(rest) more keys with --format ndjson")], on: &canvas) }
  }

  private func writeKeys(
    _ label: PrintableText, _ keys: [PrintableText], on canvas: inout TextCanvas
  ) {
    guard !keys.isEmpty else { return }
    let list = keys.prefix(Self.contextLimit).joined(separator: ", ")
    field(label, [.init(list)], on: &canvas)
  }

  func write(_ traced: TracedStatement, on canvas: inout TextCanvas) {
    let outcome: TextCanvas.Run =
      switch traced.outcome {
      case .yes: .init("applies", traced.effect == .deny ? .denied : .strong)
      case .no: .init("does not apply")
      case .unknown: .init("may apply", .undecided)
      }
    let name = FindingWording.words(traced.statement)
    let isShort = traced.why.count == 1
    canvas.paragraph(
      [
        .init("\(escaping: traced.effect.rawValue) in \(name) "), outcome,
        .init(isShort ? ": \(shown(traced.why[0]))" : ""),
      ], indent: 2, hanging: 4)
    guard !isShort else { return }
    for line in traced.why {
      canvas.paragraph("- \(shown(line))", indent: 4, hanging: 6)
    }
  }

  func field(
    _ label: PrintableText, _ runs: [TextCanvas.Run], on canvas: inout TextCanvas
  ) {
    canvas.field(label, runs, indent: 2, labelWidth: Self.labelWidth)
  }

  /// A text of others, whole but for what no AWS name is as long as.
  func shown(_ untrusted: String) -> PrintableText {
    PrintableText(escaping: untrusted).shortened(to: 2_100)
  }

  private func words(_ outcome: RecordedOutcome) -> PrintableText {
    switch outcome {
    case .succeeded: "succeeded"
    case .failedAfter: "failedAfter: authorized, then it failed"
    case .failedBefore: "failedBefore: it failed before it was authorized, which proves nothing"
    case .notShown: "notShown: the log does not show whether it was authorized"
    case .denied: "denied by AWS"
    }
  }

  private func words(_ origin: MappedRequest.Origin) -> PrintableText {
    switch origin {
    case .stated: "stated by AWS in the error message"
    case .given: "from the record's resources"
    case .parameters: "from the call's parameters"
    case .learned: "its name from the call, the rest from the facts that were given"
    case .convention: "what AWS evaluates by convention"
    case .unknown: "the log does not tell"
    }
  }

  private func words(_ certainty: MappedRequest.Certainty) -> PrintableText {
    switch certainty {
    case .certain: "certain"
    case .assumedAction: "assumedAction: the event is not in the catalog; its name is taken"
    case .assumedRequest: "assumedRequest: that the call needs this is only assumed"
    }
  }
}
