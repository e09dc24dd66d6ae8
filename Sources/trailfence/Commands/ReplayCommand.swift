import ByteStreams
import Replay
import Reporting
import ServiceCatalog
import Timestamps

/// `trailfence replay`: archives in, impact report out.
enum ReplayCommand: Command {
  static let declaration = CommandDeclaration(
    name: "replay",
    summary: "Replay an archive against a proposed boundary and report what would be denied.",
    operands: "PATH…",
    discussion: """
      PATH is a file, a folder, or - for standard input: CloudTrail logs, gzipped or plain, in any \
      of the shapes in which AWS hands them out. Several boundaries are compared side by side.
      """,
    options: [SharedOptions.boundary, SharedOptions.policy] + RolloutArguments.options
      + LayerArguments.options
      + SharedOptions.scope + SharedOptions.input + SharedOptions.facts + [
        OptionDeclaration("jobs", "N", help: "Workers; default: one for each core."),
        SharedOptions.catalog,
        SharedOptions.format(ReportFormat.allCases.map(\.rawValue)),
      ] + SharedOptions.output + [
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
          "events",
          help: """
            With --format ndjson: one line for each call that would be denied or is undecided, \
            written while the replay is under way.
            """),
        OptionDeclaration(
          "fail-on", "VERDICT[:N]", isRepeatable: true,
          help: """
            End with status 3 if at least N calls (default 1) are denied, or indeterminate.
            """),
        WaiverArguments.option,
        OptionDeclaration(
          "allow-empty", help: "Count an archive without a record in scope as a whole answer."),
        OptionDeclaration(
          "progress", help: "Show progress even where standard error is no terminal."),
      ])

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    let scope = try ScopeArguments(arguments, declaration)
    let output = try OutputArguments(arguments, declaration)
    let gates = try failOn(arguments)
    let workers = try arguments.count("jobs", declaration) ?? ProcessEnvironment.processorCount
    let top = try arguments.count("top", declaration)
    let grouping = arguments.value("group-by").flatMap { ReportGrouping(rawValue: $0) }
    if arguments.has("events"), output.reportFormat != .ndjson {
      throw UsageError(.other("`--events` needs `--format ndjson`"), declaration)
    }
    try RolloutArguments.check(arguments, declaration)
    let input = try InputArguments(arguments, declaration)
    let sessions = try LayerArguments.sessions(arguments, declaration)
    let known = try FactsArguments(arguments)
    let rollout = try RolloutArguments(arguments, known)
    let boundaries = rollout.boundaries
    let waivers = try WaiverArguments.read(arguments)
    let supplied = try LayerArguments.supplied(arguments, known.snapshot)
    let catalog = try CatalogArguments.catalog(arguments)
    let logs = try input.list()

    let progress = ProgressLine(arguments, totalBytes: logs.bytes, totalFiles: logs.files.count)
    let dedupe = input.dedupe ?? DedupeMode.automatic(for: logs.files)
    var plan = ReplayPlan(
      boundaries: boundaries.map(\.compiled), catalog: catalog, scope: scope.scope,
      facts: known.supplied)
    plan.supplied = supplied
    plan.sessions = sessions
    plan.rollout = rollout.plan
    plan.baseline = rollout.baseline
    let calls = arguments.has("events") ? try CallOutput(output) : nil
    let stream = calls?.stream(
      CallNDJSONRenderer(boundaries: boundaries.map(\.reported), supplied: supplied),
      redacts: arguments.has("redact"))
    var tally = await ReplayEngine.run(
      plan, over: logs.files, dedupe: dedupe,
      workers: stream != nil && arguments.has("redact") ? 1 : workers,
      progress: progress?.progress, calls: stream)
    progress?.clear()
    tally.input.add(logs)
    if !arguments.has("allow-empty") { tally.noteIfEmpty() }

    var setting = rollout.setting
    setting.waivers = waivers
    var report = Report(
      boundaries: boundaries.map(\.reported), tally: tally, asOf: scope.asOf.day,
      dedupe: dedupe.rawValue, toolVersion: Trailfence.version, catalogVersion: catalog.version,
      paths: input.repeatablePaths, options: options(arguments), supplied: supplied,
      setting: setting,
      dataEventServices: tally.input.services.keys.filter { label in
        catalog.prefixes(ofEventSource: label).contains { catalog.hasDataEvents(service: $0) }
      },
      unrecorded: UnrecordedActions(
        actions: catalog.unrecordedActions, identityPolicies: supplied.identity),
      coverage: LogCoverage(logs.files))
    let holds = gates.contains { gate in report.candidates.contains { gate.holds(for: $0) } }
    if let calls {
      guard try calls.finish() else { return .success }
      return status(of: tally, holds)
    }
    if arguments.has("redact") { report = redacted(report, tally, supplied, catalog, logs) }
    try output.write { stream in
      output.reportFormat.renderer(output.style(top: top, grouping: grouping)).render(
        report, into: &stream)
    }
    return status(of: tally, holds)
  }

  /// The report with other names.
  private static func redacted(
    _ report: Report, _ tally: Tally, _ supplied: SuppliedLayers, _ catalog: Catalog,
    _ logs: LogListing
  ) -> Report {
    var redaction = Redaction()
    let tally = redaction.redacted(tally)
    let unrecorded = redaction.redacted(
      UnrecordedActions(
        actions: catalog.unrecordedActions, identityPolicies: supplied.identity))
    let coverage = redaction.redacted(LogCoverage(logs.files))
    // Paths and filters hold names too.
    var redacted = Report(
      boundaries: report.boundaries.map { redaction.redacted($0) }, tally: tally,
      asOf: report.asOf, dedupe: report.dedupe, toolVersion: report.toolVersion,
      catalogVersion: report.catalogVersion, supplied: supplied,
      setting: redaction.redacted(report.setting),
      dataEventServices: tally.input.services.keys.filter { label in
        catalog.prefixes(ofEventSource: label).contains { catalog.hasDataEvents(service: $0) }
      }, unrecorded: unrecorded, coverage: coverage)
    redacted.takeWaivers(of: report, &redaction)
    return redacted
  }

  /// Names the problems of the input, and tells how the command ends.
  private static func status(of tally: Tally, _ isGateShut: Bool) -> ExitStatus {
    ProblemPrinter.print(tally.input.problems)
    if !tally.input.problems.isEmpty { return .incomplete }
    return isGateShut ? .gate : .success
  }

  /// The options that shaped the report, as they were typed, for the commands that it proposes.
  private static func options(_ arguments: ParsedArguments) -> [String] {
    let shaping =
      SharedOptions.scope + SharedOptions.input + SharedOptions.facts + LayerArguments.options + [
        SharedOptions.policy, SharedOptions.catalog,
      ]
    return shaping.flatMap { option in
      // What standard input has told is gone, and stands among the PATHs instead.
      arguments.all(option.name).filter { $0 != "-" }.flatMap { ["--\(option.name)", $0] }
    }
  }

  private static func failOn(_ arguments: ParsedArguments) throws(UsageError) -> [FailOn] {
    var gates: [FailOn] = []
    for text in arguments.all("fail-on") {
      guard let gate = FailOn(text) else {
        throw UsageError(
          .invalidValue(text, option: "fail-on", expected: "denied or indeterminate, :N behind it"),
          declaration)
      }
      gates.append(gate)
    }
    return gates
  }
}
