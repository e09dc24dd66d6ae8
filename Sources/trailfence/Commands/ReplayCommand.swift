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
        OptionDeclaration(
          "checkpoint", "PATH",
          help: """
            Keep in this file how far the replay has come: after a crash or a stop, and when there \
            are new logs, the same command goes on from there.
            """),
        OptionDeclaration(
          "max-findings", "N",
          help: """
            Findings, and principals, that are kept of each boundary; the rest is counted together. \
            Default: \(TallyLimits.standard.rows).
            """),
        SharedOptions.format(ReportFormat.allCases.map(\.rawValue) + [ReportEnding.tally]),
      ] + SharedOptions.output + ReportEnding.options + [
        OptionDeclaration(
          "events",
          help: """
            With --format ndjson: one line for each call that would be denied or is undecided, \
            written while the replay is under way.
            """),
        OptionDeclaration(
          "progress", help: "Show progress even where standard error is no terminal."),
        ReplayWatch.option,
      ])

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    try InputArguments.checkStandardInput(arguments, declaration)
    if arguments.has("watch"), ReplayWatch.receiver == nil {
      return try await ReplayWatch.run(arguments, declaration, replay: run)
    }
    let checkpoint = try CheckpointArguments(arguments, declaration)
    let scope = try ScopeArguments(arguments, declaration, asOfCheckpoint: checkpoint.asOf)
    try checkpoint.check(scope)
    let output = try OutputArguments(arguments, declaration)
    let ending = try ReportEnding(arguments, declaration, output)
    let workers = try arguments.count("jobs", declaration) ?? ProcessEnvironment.processorCount
    let limits = try Self.limits(arguments)
    try checkEvents(arguments, output)
    try RolloutArguments.check(arguments, declaration)
    let input = try InputArguments(arguments, declaration)
    let sessions = try LayerArguments.sessions(arguments, declaration)
    let known = try FactsArguments(arguments)
    let rollout = try RolloutArguments(arguments, known)
    let boundaries = rollout.boundaries
    let catalog = try CatalogArguments.catalog(arguments)
    let supplied = try LayerArguments.supplied(arguments, known.snapshot, catalog)
    let logs = try input.list(days: DeliveryDays(scope.scope))

    let dedupe =
      input.dedupe ?? checkpoint.dedupe
      ?? (output.format == ReportEnding.tally ? .day : DedupeMode.automatic(for: logs.files))
    var plan = ReplayPlan(
      boundaries: boundaries.map(\.compiled), catalog: catalog, scope: scope.scope,
      facts: known.supplied)
    plan.supplied = supplied
    plan.sessions = sessions
    plan.limits = limits
    plan.rollout = rollout.plan
    plan.baseline = rollout.baseline
    var origin = ReplayOrigin.origin(
      arguments, declaration, scope: scope.scope, rollout: rollout, dedupe: dedupe,
      catalog: catalog, limits: limits,
      root: checkpoint.path == nil ? nil : (arguments.value("root") ?? ""))

    let progress =
      ReplayWatch.receiver == nil
      ? ProgressLine(arguments, totalBytes: logs.bytes, totalFiles: logs.files.count) : nil
    Interruption.watch()
    var control = ReplayControl(workers: workers, progress: progress?.progress)
    control.isStopped = { Interruption.pending != nil }
    control.kept = ReplayWatch.receiver?.kept
    if checkpoint.path != nil || output.format == ReportEnding.tally {
      control.naming = input.naming
    }
    control.ledger = try checkpoint.open(origin, plan, asOf: scope.asOf.day)
    let calls = arguments.has("events") ? try CallOutput(output) : nil
    control.calls = calls?.stream(
      boundaries.map(\.reported), supplied, redacts: arguments.has("redact"))
    // Pseudonyms follow the order of the calls.
    if calls != nil, arguments.has("redact") { control.workers = 1 }
    let outcome = await ReplayEngine.run(plan, over: logs.files, dedupe: dedupe, under: control)
    progress?.clear()
    try checkpoint.close(control.ledger, isFinished: outcome.isWhole)

    var tally = outcome.tally
    tally.input.add(logs)
    origin.dataEventServices = tally.input.services.keys.filter { label in
      catalog.prefixes(ofEventSource: label).contains { catalog.hasDataEvents(service: $0) }
    }.sorted()
    origin.unrecorded =
      UnrecordedActions(
        actions: catalog.unrecordedActions, identityPolicies: supplied.identity
      ).lines
    origin.paths = Array(input.repeatablePaths.prefix(TallyOrigin.mostPaths))
    origin.options = options(arguments)
    let stoppedBy = outcome.isWhole ? nil : Interruption.pending
    if let calls, try !calls.finish() { return .success }
    let files = FileSet(outcome.files.names + logs.unreadNames(input.naming))
    return try ending.finish(
      TallyFile(origin: origin, files: files, tally: tally), isWritten: calls != nil,
      boundaries: boundaries, supplied: supplied, setting: rollout.setting,
      dedupe: tally.input.shownDedupe(dedupe, isChosen: input.dedupe != nil),
      catalogVersion: catalog.version, asOf: scope.asOf.day, stoppedBy: stoppedBy)
  }

  private static func checkEvents(
    _ arguments: ParsedArguments, _ output: OutputArguments
  ) throws(UsageError) {
    guard arguments.has("events") else { return }
    if output.format != ReportFormat.ndjson.rawValue {
      throw UsageError(.other("`--events` needs `--format ndjson`"), declaration)
    }
    if arguments.value("checkpoint") != nil {
      throw UsageError(
        .other("`--events` writes as it goes, so that no `--checkpoint` could take it up again"),
        declaration)
    }
  }

  private static func limits(_ arguments: ParsedArguments) throws(UsageError) -> TallyLimits {
    guard let rows = try arguments.count("max-findings", declaration) else { return .standard }
    guard rows <= TallyLimits.mostRows else {
      throw UsageError(
        .invalidValue(
          String(rows), option: "max-findings", expected: "\(TallyLimits.mostRows) at the most"),
        declaration)
    }
    return TallyLimits(rows: rows)
  }

  /// The options that shaped the report, as they were typed, for the commands that it proposes.
  static func options(_ arguments: ParsedArguments) -> [String] {
    let shaping =
      SharedOptions.scope + SharedOptions.input + SharedOptions.facts + LayerArguments.options + [
        SharedOptions.policy, SharedOptions.catalog,
      ] + declaration.options.filter { $0.name == "max-findings" }
    return shaping.flatMap { option in
      // What standard input has told is gone, and stands among the PATHs instead.
      arguments.all(option.name).filter { $0 != "-" }.flatMap { ["--\(option.name)", $0] }
    }
  }
}
