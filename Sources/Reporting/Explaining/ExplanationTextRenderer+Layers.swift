import IAMEvaluation
import RequestMapping

/// What the layers beside the boundary say.
extension ExplanationTextRenderer {
  /// Why a resource's policy decides a request and not the boundary alone.
  func resourcePolicyRuns(
    _ decision: Decision, _ request: Explanation.Request, _ place: PrintableText?
  ) -> [TextCanvas.Run] {
    let statement = place ?? "a statement"
    switch decision {
    case .allowed:
      return [
        .init("allowed", .strong),
        .init(
          """
          : no statement of the boundary allows it, but \(statement) of the resource's policy names \
          the caller and so escapes the boundary (resourcePolicy)
          """),
      ]
    case .explicitDeny, .implicitDeny:
      return [
        .init("\(escaping: decision.rawValue)", .denied),
        .init(": \(statement) of the resource's policy denies it to whoever has a boundary"),
      ]
    case .indeterminate:
      return [
        .init("indeterminate", .undecided),
        .init(
          """
          : the resource's policy turns on \(FindingWording.facts(request.missing)), which the log \
          does not tell
          """),
      ]
    }
  }

  /// Writes a layer: what it decides, then its policies, statement by statement.
  func write(_ layer: ExplainedLayer, on canvas: inout TextCanvas) {
    canvas.paragraph(
      [.init("Layer \(escaping: layer.layer.words): "), run(layer.standing)], indent: 2, hanging: 4)
    for (index, level) in layer.levels.enumerated() {
      if layer.levels.count > 1 {
        canvas.paragraph("level \(number: index + 1) of \(number: layer.levels.count)", indent: 2)
      }
      if level.isEmpty { canvas.paragraph("no policy, so nothing is allowed", indent: 2) }
      for policy in level {
        for statement in policy.statements { write(statement, on: &canvas) }
        if let miss = policy.nearestMiss {
          canvas.paragraph(
            "nearest: \(FindingWording.words(miss.statement)), \(escaping: miss.why)", indent: 4,
            hanging: 6)
        }
      }
    }
  }

  private func run(_ standing: ExplainedLayer.Standing) -> TextCanvas.Run {
    switch standing {
    case .decides(.allowed): .init("allowed", .strong)
    case .decides(.implicitDeny): .init("implicitDeny", .denied)
    case .decides(.explicitDeny): .init("explicitDeny", .denied)
    case .decides(.indeterminate): .init("indeterminate", .undecided)
    case .untouched: .init("does not touch this request")
    case .notSupplied: .init("nothing was supplied for this caller, account or resource")
    }
  }

  /// Writes which of the supplied layers would have denied the request, whatever is unknown of it,
  /// and what that means beside how the call ended.
  func writeDisagreement(
    _ request: Explanation.Request, _ recorded: RecordedOutcome, on canvas: inout TextCanvas
  ) {
    guard !request.layers.isEmpty else { return }
    let isDenied = recorded == .denied || request.isDeniedItem
    guard !request.denyingLayers.isEmpty else {
      guard isDenied else { return }
      return field(
        "denied by",
        [.init("none of the supplied layers for certain; the boundary in force is not among them")],
        on: &canvas)
    }
    let layers = request.denyingLayers.map { PrintableText(escaping: $0.words) }
      .joined(separator: ", ")
    if isDenied {
      return field(
        "denied by", [.init("\(layers), as supplied, whatever the log does not tell")], on: &canvas)
    }
    switch recorded {
    case .succeeded, .failedAfter:
      field(
        "stale",
        [
          .init(
            "\(layers), as supplied, would have denied what went through: not those of that day",
            .undecided)
        ], on: &canvas)
    case .failedBefore, .notShown, .denied:
      field("denied by", [.init("\(layers), as supplied")], on: &canvas)
    }
  }
}
