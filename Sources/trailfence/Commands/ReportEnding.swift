import ByteStreams
import Replay
import Reporting
import ServiceCatalog

/// How a command that has counted calls ends: with a report or a tally, and a status.
struct ReportEnding {
  /// The format that is no report.
  static let tally = "tally"

  static let options = [
    OptionDeclaration(
      "top", "N", help: "Findings that text and Markdown show at once; default: 20."),
    OptionDeclaration(
      "group-by", "WHAT", choices: ReportGrouping.allCases.map(\.rawValue),
      help: """
        Group the findings of text, JSON, CSV and Markdown by: \
        \(ReportGrouping.allCases.map(\.rawValue).joined(separator: ", ")).
        """),
    OptionDeclaration(
      "redact",
      help: """
        Number accounts, principals, sessions, resources, files and addresses instead of naming \
        them, the same everywhere in the report.
        """),
    OptionDeclaration(
      "fail-on", "VERDICT[:N]", isRepeatable: true,
      help: """
        End with status 3 if at least N calls (default 1) are denied, or indeterminate.
        """),
    OptionDeclaration(
      "allow-empty", help: "Count an archive without a record in scope as a whole answer."),
  ]

  private let output: OutputArguments
  private let gates: [FailOn]
  private let top: Int?
  private let grouping: ReportGrouping?
  private let isRedacted: Bool
  private let allowsEmpty: Bool

  init(
    _ arguments: ParsedArguments, _ command: CommandDeclaration, _ output: OutputArguments
  ) throws(UsageError) {
    self.output = output
    var gates: [FailOn] = []
    for text in arguments.all("fail-on") {
      guard let gate = FailOn(text) else {
        throw UsageError(
          .invalidValue(text, option: "fail-on", expected: "denied or indeterminate, :N behind it"),
          command)
      }
      gates.append(gate)
    }
    self.gates = gates
    top = try arguments.count("top", command)
    grouping = arguments.value("group-by").flatMap { ReportGrouping(rawValue: $0) }
    isRedacted = arguments.has("redact")
    allowsEmpty = arguments.has("allow-empty")
    guard output.format == Self.tally else { return }
    if output.isTerminal {
      throw UsageError(
        .other("a tally is no text: name a file with `--output FILE`, or redirect it"), command)
    }
    if isRedacted {
      throw UsageError(
        .other("a tally keeps its names, so that it can be merged: redact the report"), command)
    }
  }

  /// Writes what was counted, and tells the status.
  func finish(
    _ counted: TallyFile, boundaries: [BoundaryFile], supplied: SuppliedLayers, catalog: Catalog,
    asOf: String, stoppedBy: Interruption? = nil
  ) throws(CommandFailure) -> ExitStatus {
    if output.format == Self.tally {
      // Half an answer would pass for a whole one once it is merged.
      if stoppedBy == nil {
        try output.writeBytes { (sink) throws(StreamError) in try counted.write(to: sink) }
      }
      return status(of: counted.tally, stoppedBy: stoppedBy)
    }
    var tally = counted.tally
    if !allowsEmpty { tally.noteIfEmpty() }
    var reported = boundaries.map(\.reported)
    var unrecorded = UnrecordedActions(
      actions: catalog.unrecordedActions, identityPolicies: supplied.identity)
    var coverage = tally.input.coverage
    if isRedacted {
      var redaction = Redaction()
      tally = redaction.redacted(tally)
      unrecorded = redaction.redacted(unrecorded)
      coverage = redaction.redacted(coverage)
      reported = reported.map { redaction.redacted($0) }
    }
    let report = Report(
      boundaries: reported, tally: tally, asOf: asOf,
      dedupe: counted.origin["--dedupe"] ?? "", toolVersion: Trailfence.version,
      catalogVersion: catalog.version, stoppedBy: stoppedBy?.name,
      // Paths and filters hold names too.
      paths: isRedacted ? [] : counted.origin.paths,
      options: isRedacted ? [] : counted.origin.options, supplied: supplied,
      dataEventServices: counted.origin.dataEventServices, unrecorded: unrecorded,
      coverage: coverage)
    try output.write { stream in
      output.reportFormat.renderer(output.style(top: top, grouping: grouping))
        .render(report, into: &stream)
    }
    return status(of: counted.tally, stoppedBy: stoppedBy)
  }

  /// Names the problems of the input, and tells how the command ends.
  func status(of counted: Tally, stoppedBy: Interruption?) -> ExitStatus {
    var tally = counted
    if !allowsEmpty { tally.noteIfEmpty() }
    ProblemPrinter.print(tally.input.problems)
    switch stoppedBy {
    case .interrupt: return .interrupted
    case .terminate: return .terminated
    case nil: break
    }
    if !tally.input.problems.isEmpty { return .incomplete }
    let holds = gates.contains { gate in tally.candidates.contains { gate.holds(for: $0) } }
    return holds ? .gate : .success
  }
}
