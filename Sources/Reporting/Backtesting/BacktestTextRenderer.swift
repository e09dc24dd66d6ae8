import Authoring
import RequestMapping

/// A backtest for a terminal: the answer first, what differs next, the boundary's table last.
public struct BacktestTextRenderer: Sendable {
  /// Disagreements that are listed unless the caller says otherwise.
  public static let defaultTop = 20

  private let width: Int
  private let usesColor: Bool
  private let top: Int

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - width: the columns of the terminal; fewer than 40 are taken for 40.
  ///   - color: whether to stress words by colours; the text says the same without.
  ///   - top: disagreements that are listed; `defaultTop` if nil.
  public init(width: Int, color: Bool, top: Int? = nil) {
    self.width = width
    usesColor = color
    self.top = max(0, top ?? Self.defaultTop)
  }

  /// Writes a backtest as text.
  public func render(_ report: BacktestReport, into output: inout some TextOutputStream) {
    var page = BacktestPage(
      report: report, canvas: TextCanvas(width: width, usesColor: usesColor), top: top)
    page.writeAnswer()
    page.writeResources()
    page.writeServices()
    page.writeDisagreements()
    page.writeForecast()
    output.write(page.canvas.takeText())
  }
}

/// The text of a backtest while it is laid out.
private struct BacktestPage {
  let report: BacktestReport
  var canvas: TextCanvas
  let top: Int

  private var backtest: Backtest { report.backtest }
  private static let countWidth = 9
  private static let labelWidth = 13

  // MARK: The answer

  mutating func writeAnswer() {
    let total = backtest.total
    guard total.stated.actions > 0 else {
      canvas.paragraph([.init("Nothing to compare: ", .strong), .init(nothing)])
      return
    }
    let actions = share(total.agreed.actions, of: total.stated.actions)
    let resources = share(total.agreed.resources, of: total.stated.resources)
    canvas.paragraph([
      .init(
        """
        Of the denials in which AWS names what it denied, the derivation gives the action in \
        \(actions) and the resource in \(resources).
        """, .strong)
    ])
    canvas.blank()
    field("Records", "\(backtest.records) in scope, \(.count(total.denials, "denial")) among them")
    let without = total.denials - total.derived
    if without > 0 {
      field("Not compared", "\(.count(without, "denial")) of callers that no boundary applies to")
    }
    field("Actions", "\(total.agreed.actions) of \(total.stated.actions) that AWS names")
    field("Resources", "\(total.agreed.resources) of \(total.stated.resources) that AWS names")
    let kinds = StatedDenial.PolicyKind.allCases.compactMap { kind -> PrintableText? in
      guard let count = backtest.policyKinds[kind] else { return nil }
      return "\(escaping: kind.rawValue) \(count)"
    }
    if !kinds.isEmpty { field("Denied by", kinds.joined(separator: ", ")) }
  }

  private var nothing: PrintableText {
    let total = backtest.total
    if total.denials == 0 {
      return "AWS denied none of the \(.count(backtest.records, "record")) in scope."
    }
    if total.derived == 0 {
      return "no boundary applies to the callers of all \(.count(total.denials, "denial"))."
    }
    return "none of the \(.count(total.denials, "denial")) names the action in its message."
  }

  private mutating func field(_ label: PrintableText, _ words: PrintableText) {
    canvas.field(label, words, labelWidth: Self.labelWidth)
  }

  // MARK: Resources and services

  mutating func writeResources() {
    guard backtest.total.stated.resources > 0 else { return }
    canvas.heading("HOW THE RESOURCES COMPARE")
    for kind in ResourceAgreement.allCases {
      guard let count = backtest.total.resources[kind] else { continue }
      canvas.paragraph(
        [.init(meaning(of: kind))], lead: [.init(number(count))],
        hanging: Self.countWidth)
    }
  }

  private func number(_ count: Int) -> PrintableText {
    let digits: PrintableText = "\(count)"
    return digits.rightAligned(to: Self.countWidth - 2) + "  "
  }

  private func meaning(of kind: ResourceAgreement) -> PrintableText {
    switch kind {
    case .exact: "the same text"
    case .anyOfKind: "AWS names all of a kind (instance/*), the derived one is of that kind"
    case .withinGaps: "the log leaves a part open, and AWS's text fits"
    case .friendlyName: "AWS names it without its ARN, and the name is the same"
    case .otherAccount: "the same but for the account, as in logs made anonymous unevenly"
    case .open: "the log tells nothing of the resource"
    case .differs: "AWS names something else"
    }
  }

  mutating func writeServices() {
    guard backtest.services.count > 1 else { return }
    canvas.heading("BY SERVICE")
    let names = backtest.services.keys.map { PrintableText(escaping: $0).shortened(to: 28) }
    let nameWidth = max(names.reduce(7) { max($0, $1.columns) } + 2, 9)
    let titles: [PrintableText] = ["denials", "actions", "resources"]
    canvas.line([
      .init(
        PrintableText.blanks(nameWidth)
          + titles.map { $0.rightAligned(to: 16) }.joined(separator: ""), .quiet)
    ])
    let sorted = backtest.services.sorted {
      $0.value.denials != $1.value.denials
        ? $0.value.denials > $1.value.denials : $0.key < $1.key
    }
    for (name, score) in sorted {
      let cells: [PrintableText] = [
        "\(score.denials)", "\(score.agreed.actions) of \(score.stated.actions)",
        "\(score.agreed.resources) of \(score.stated.resources)",
      ]
      canvas.line([
        .init(
          PrintableText(escaping: name).shortened(to: 28).padded(to: nameWidth)
            + cells.map { $0.rightAligned(to: 16) }.joined(separator: ""))
      ])
    }
  }

  // MARK: What differs

  mutating func writeDisagreements() {
    let all = backtest.disagreements
    guard !all.isEmpty else { return }
    canvas.heading("WHAT DIFFERS")
    for disagreement in all.prefix(top) { write(disagreement) }
    let rest = all.dropFirst(top).reduce(backtest.untoldDisagreements) { $0 + $1.calls }
    if rest > 0 {
      canvas.paragraph("… \(.count(rest, "call")) more; --format json or --top N lists them")
    }
  }

  private mutating func write(_ disagreement: Disagreement) {
    let key = disagreement.key
    canvas.paragraph(
      [
        .init("\(.count(disagreement.calls, "call"))", .strong),
        .init("  \(escaping: key.eventSource)/\(escaping: key.eventName): \(words(key.kind))"),
      ], hanging: 4)
    let resource: PrintableText = key.resource.map { " on \(escaping: $0)" } ?? ""
    canvas.field("AWS names", "\(escaping: key.action)\(resource)", indent: 4, labelWidth: 11)
    for (index, derived) in key.derived.enumerated() {
      canvas.field(
        index == 0 ? "derived" : "", "\(escaping: derived)", indent: 4, labelWidth: 11)
    }
    if let id = disagreement.eventIDs.first {
      canvas.field("event", "\(escaping: id)", indent: 4, labelWidth: 11)
    }
  }

  private func words(_ kind: Disagreement.Kind) -> PrintableText {
    switch kind {
    case .action: "another action"
    case .resource: "another resource"
    case .openResource: "the resource is not in the log"
    }
  }

  // MARK: The boundary

  mutating func writeForecast() {
    guard let forecast = backtest.forecast else { return }
    canvas.heading("THE BOUNDARY")
    field(
      "Boundary",
      report.boundary.map { "\(escaping: $0)" } ?? "each principal's own, by the snapshot")
    let precision: PrintableText =
      forecast.foretold == 0
      ? "no denial was foretold"
      : """
      \(share(forecast.truePositive, of: forecast.foretold)): \(forecast.truePositive) of \
      \(forecast.foretold) foretold denials came true
      """
    let recall: PrintableText =
      forecast.decided == 0
      ? "no denial by a permissions boundary was decided"
      : """
      \(share(forecast.truePositive, of: forecast.decided)): \(forecast.truePositive) of \
      \(forecast.decided) denials by a boundary were foretold
      """
    field("Precision", precision)
    field("Recall", recall)
    canvas.blank()
    row("", ["denied", "undecided", "allowed"], style: .quiet)
    row(
      "AWS: a boundary denied",
      ["\(forecast.truePositive)", "\(forecast.undecided)", "\(forecast.falseNegative)"])
    row(
      "AWS carried it out",
      [
        "\(forecast.falsePositive)", "\(forecast.undecidedCarriedOut)",
        "\(forecast.trueNegative)",
      ])
    canvas.blank()
    if forecast.maybeRescued > 0 {
      canvas.paragraph(
        """
        Of the \(forecast.falsePositive) that AWS carried out against the forecast, a \
        resource-based policy may have allowed \(forecast.maybeRescued); the replay marks \
        such findings.
        """)
    }
    writeBoundaryNames(forecast)
    canvas.paragraph(
      report.boundary == nil
        ? """
        The table takes these boundaries to have been attached at all times in scope. Narrow it \
        with --since and --until where that is not so.
        """
        : """
        The table takes the boundary to have been attached to all principals in scope, at all \
        times in scope. Narrow it with --principal, --account, --since and --until where that is \
        not so.
        """)
  }

  private mutating func writeBoundaryNames(_ forecast: BoundaryForecast) {
    let named = forecast.namedBoundaries.sorted { $0.key < $1.key }
    for (arn, count) in named.prefix(5) {
      field("Named by AWS", "\(escaping: arn) (\(.count(count, "denial")))")
    }
    if named.count > 5 { field("", "and \(named.count - 5) more") }
    if named.count > 1, report.boundary != nil {
      canvas.paragraph([
        .init("AWS names several boundaries: the table is right for one only.", .undecided)
      ])
    }
  }

  private mutating func row(
    _ label: PrintableText, _ cells: [PrintableText], style: TextCanvas.Style = .plain
  ) {
    canvas.line([
      .init(
        label.padded(to: 24) + cells.map { $0.rightAligned(to: 12) }.joined(separator: ""), style)
    ])
  }
}
