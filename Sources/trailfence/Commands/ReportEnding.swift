import ByteStreams
import Replay
import Reporting

/// How a command that has counted calls ends: with a report or a tally, and a status.
struct ReportEnding {
  /// The format that is no report.
  static let tally = "tally"

  static let options = [
    OptionDeclaration(
      "top", "N", help: "Findings that text and Markdown show at once; default: 20."),
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
    allowsEmpty = arguments.has("allow-empty")
    if output.format == Self.tally, output.isTerminal {
      throw UsageError(
        .other("a tally is no text: name a file with `--output FILE`, or redirect it"), command)
    }
  }

  /// Writes what was counted, and tells the status.
  func finish(
    _ counted: TallyFile, boundaries: [BoundaryFile], supplied: SuppliedLayers, dedupe: String,
    catalogVersion: String, asOf: String, stoppedBy: Interruption? = nil
  ) throws(CommandFailure) -> ExitStatus {
    var tally = counted.tally
    if !allowsEmpty { tally.noteIfEmpty() }
    if output.format == Self.tally {
      // Half an answer would pass for a whole one once it is merged.
      if stoppedBy == nil {
        try output.writeBytes { (sink) throws(StreamError) in try counted.write(to: sink) }
      }
    } else {
      let report = Report(
        boundaries: boundaries.map(\.reported), tally: tally, asOf: asOf, dedupe: dedupe,
        toolVersion: Trailfence.version, catalogVersion: catalogVersion,
        stoppedBy: stoppedBy?.name, paths: counted.origin.paths, options: counted.origin.options,
        supplied: supplied, dataEventServices: counted.origin.dataEventServices)
      try output.write { stream in
        output.reportFormat.renderer(output.style(top: top)).render(report, into: &stream)
      }
    }
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
