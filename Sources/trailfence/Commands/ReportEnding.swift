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
    WaiverArguments.option,
    OptionDeclaration(
      "allow-empty", help: "Count an archive without a record in scope as a whole answer."),
  ]

  private let output: OutputArguments
  private let gates: [FailOn]
  private let top: Int?
  private let grouping: ReportGrouping?
  private let redacts: Bool
  private let allowsEmpty: Bool
  private let waivers: WaiverFile?

  init(
    _ arguments: ParsedArguments, _ command: CommandDeclaration, _ output: OutputArguments
  ) throws {
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
    redacts = arguments.has("redact")
    allowsEmpty = arguments.has("allow-empty")
    if output.format == Self.tally, redacts {
      throw UsageError(
        .other("a tally keeps digests of names, which can be found by trying: redact the report"),
        command)
    }
    if output.format == Self.tally, output.isTerminal {
      throw UsageError(
        .other("a tally is no text: name a file with `--output FILE`, or redirect it"), command)
    }
    waivers = try WaiverArguments.read(arguments)
  }

  /// Writes what was counted, and tells the status.
  ///
  /// - Parameter isWritten: whether the output is there already, call by call.
  func finish(
    _ counted: TallyFile, isWritten: Bool = false, boundaries: [BoundaryFile],
    supplied: SuppliedLayers, setting: RolloutSetting, dedupe: String, catalogVersion: String,
    asOf: String, stoppedBy: Interruption? = nil
  ) throws(CommandFailure) -> ExitStatus {
    var tally = counted.tally
    if !allowsEmpty { tally.noteIfEmpty() }
    if output.format == Self.tally {
      // Half an answer would pass for a whole one once it is merged.
      if stoppedBy == nil {
        try output.writeBytes { (sink) throws(StreamError) in try counted.write(to: sink) }
      }
    } else {
      let whole = TallyFile(origin: counted.origin, files: counted.files, tally: tally)
      let report = report(
        whole, boundaries: boundaries.map(\.reported), supplied: supplied, setting: setting,
        dedupe: dedupe, catalogVersion: catalogVersion, asOf: asOf, stoppedBy: stoppedBy)
      if let receiver = ReplayWatch.receiver {
        receiver.receive(report)
      } else if !isWritten {
        try output.write { stream in
          output.reportFormat.renderer(output.style(top: top, grouping: grouping)).render(
            report, into: &stream)
        }
      }
      noteBlindSpots(of: report, isWritten: isWritten)
    }
    return status(
      of: tally, boundaries: boundaries, setting: setting, asOf: asOf, stoppedBy: stoppedBy)
  }

  /// Tells of blind spots where lines cannot: these are about findings, or calls, alone.
  private func noteBlindSpots(of report: Report, isWritten: Bool) {
    let hasLines = !report.findings.isEmpty && !isWritten
    let isLined = [ReportFormat.csv, .ndjson].contains { $0.rawValue == output.format }
    guard isLined, !hasLines, !report.blindSpots.isEmpty, ReplayWatch.receiver == nil
    else { return }
    let count = report.blindSpots.count
    Console.note(
      "note: the archive cannot show everything: `--format json` tells "
        + (count == 1 ? "the blind spot" : "all \(count) blind spots"))
  }

  private func report(
    _ counted: TallyFile, boundaries: [ReportedBoundary], supplied: SuppliedLayers,
    setting: RolloutSetting, dedupe: String, catalogVersion: String, asOf: String,
    stoppedBy: Interruption?
  ) -> Report {
    let origin = counted.origin
    var tally = counted.tally
    var setting = setting
    setting.waivers = waivers
    guard redacts else {
      return Report(
        boundaries: boundaries, tally: tally, asOf: asOf, dedupe: dedupe,
        toolVersion: Trailfence.version, catalogVersion: catalogVersion,
        stoppedBy: stoppedBy?.name, paths: origin.paths, options: origin.options,
        supplied: supplied, setting: setting, dataEventServices: origin.dataEventServices,
        unrecorded: UnrecordedActions(lines: origin.unrecorded), coverage: tally.input.coverage)
    }
    // Waivers are about the names that are replaced.
    let named = plainReport(of: tally, boundaries, setting, asOf)
    var boundaries = boundaries
    var unrecorded = UnrecordedActions(lines: origin.unrecorded)
    var redaction = Redaction()
    tally = redaction.redacted(tally)
    unrecorded = redaction.redacted(unrecorded)
    boundaries = boundaries.map { redaction.redacted($0) }
    // Paths and filters hold names too.
    var report = Report(
      boundaries: boundaries, tally: tally, asOf: asOf, dedupe: dedupe,
      toolVersion: Trailfence.version, catalogVersion: catalogVersion, stoppedBy: stoppedBy?.name,
      supplied: redaction.redacted(supplied), setting: redaction.redacted(setting),
      dataEventServices: origin.dataEventServices, unrecorded: unrecorded,
      coverage: tally.input.coverage)
    report.takeWaivers(of: named, &redaction)
    return report
  }

  /// The report as far as waivers and gates ask for it.
  private func plainReport(
    of tally: Tally, _ boundaries: [ReportedBoundary], _ setting: RolloutSetting, _ asOf: String
  ) -> Report {
    var setting = setting
    setting.waivers = waivers
    return Report(
      boundaries: boundaries, tally: tally, asOf: asOf, dedupe: "",
      toolVersion: Trailfence.version, catalogVersion: "", setting: setting)
  }

  /// Names the problems of the input, and tells how the command ends.
  private func status(
    of tally: Tally, boundaries: [BoundaryFile], setting: RolloutSetting, asOf: String,
    stoppedBy: Interruption? = nil
  ) -> ExitStatus {
    ProblemPrinter.print(tally.input.problems)
    switch stoppedBy {
    case .interrupt: return .interrupted
    case .terminate: return .terminated
    case nil: break
    }
    if !tally.input.problems.isEmpty { return .incomplete }
    guard !gates.isEmpty else { return .success }
    let report = plainReport(of: tally, boundaries.map(\.reported), setting, asOf)
    let holds = gates.contains { gate in report.candidates.contains { gate.holds(for: $0) } }
    return holds ? .gate : .success
  }
}
