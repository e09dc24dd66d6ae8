import Authoring
import ByteStreams
import IAMEvaluation
import IAMPolicy
import Replay
import Reporting
import ServiceCatalog
import Timestamps

/// `trailfence suggest`: the smallest change to a boundary that lets past calls pass.
enum SuggestCommand: Command {
  static let declaration = CommandDeclaration(
    name: "suggest",
    summary: "Suggest the smallest change to a boundary that lets past calls pass.",
    operands: "PATH…",
    discussion: """
      Prints the boundary with statements added for what the chosen calls need, or a whole new one \
      where none is given, and nothing else on standard output. The account of it goes to standard \
      error: what a person must decide or review, what still does not pass, what it opens that no \
      call used, what no log can tell, and the archive replayed against it.

      Explicit denies are never overridden: where one stands in the way, the status is 3. What can \
      lead out of the boundary stands in statements whose names begin with Review. Where the policy \
      would be too long, it is generalized by steps that open least, each of which is told; what \
      leads out or was denied on purpose is never covered by a wildcard.

      The archive is read twice, the second time to prove the result; so PATH cannot be standard \
      input.
      """,
    options: [
      OptionDeclaration(
        "boundary", "FILE",
        help: "The permissions boundary to change, as in `replay`; without it, a new one is made."),
      SharedOptions.policy,
      OptionDeclaration(
        "plan", "FILE",
        help: """
          A rollout plan, as in `replay`: only calls of those to whom it assigns the boundary. With \
          --boundary where it assigns several.
          """),
      OptionDeclaration(
        "choose", "VERDICT", isRepeatable: true, choices: ["denied", "indeterminate"],
        help: "Only calls with this verdict under the boundary; default: both."),
      OptionDeclaration(
        "granularity", "WHAT", choices: Granularity.allCases.map(\.rawValue),
        help: """
          action: each action on every resource; resource: on the resources that the log shows, \
          under the conditions that it shows. Default: action.
          """),
      OptionDeclaration(
        "max-characters", "N",
        help: "Characters that the policy may have, white space not counted; default: 6144."),
    ] + LayerArguments.options + SharedOptions.scope + SharedOptions.input + SharedOptions.facts + [
      OptionDeclaration("jobs", "N", help: "Workers; default: one for each core."),
      SharedOptions.catalog, SharedOptions.format(["policy", "diff", "json"]),
      OptionDeclaration(
        "report", "FILE", help: "Write the account to a file instead of standard error."),
    ] + SharedOptions.output + [
      OptionDeclaration(
        "allow-empty", help: "Count an archive without a record in scope as a whole answer."),
      OptionDeclaration(
        "progress", help: "Show progress even where standard error is no terminal."),
    ])

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    let scope = try ScopeArguments(arguments, declaration)
    let limit =
      try arguments.count("max-characters", declaration) ?? ReportedBoundary.characterQuota
    let workers = try arguments.count("jobs", declaration) ?? ProcessEnvironment.processorCount
    let output = try OutputArguments(arguments, declaration)
    let account = try AccountOutput(arguments)
    let input = try InputArguments(arguments, declaration)
    let sessions = try LayerArguments.sessions(arguments, declaration)
    let known = try FactsArguments(arguments)
    let planned = try PlannedBoundary(arguments, declaration, known)
    let boundary =
      try planned?.boundary ?? BoundaryFile.read(arguments, snapshot: known.snapshot).first
    let catalog = try CatalogArguments.catalog(arguments)
    let supplied = try LayerArguments.supplied(arguments, known.snapshot, catalog)
    let logs = try input.list()
    try refuseStreams(logs)

    var plan = ReplayPlan(
      boundaries: [boundary?.compiled ?? Suggestion.empty], catalog: catalog, scope: scope.scope,
      facts: known.supplied)
    plan.scope.audience = planned?.audience
    plan.supplied = supplied
    plan.sessions = sessions
    let choice = choice(arguments)
    let dedupe = input.dedupe ?? DedupeMode.automatic(for: logs.files)
    let empty = SuggestionSurvey(
      boundary: boundary?.compiled ?? Suggestion.empty, choice: choice, supplied: supplied,
      catalog: catalog)
    let firstPass = ProgressLine(arguments, totalBytes: logs.bytes, totalFiles: logs.files.count)
    let survey = await ReplayEngine.survey(
      plan, over: logs.files, dedupe: dedupe, workers: workers, alsoDeriving: empty.contextKeys,
      progress: firstPass?.progress, from: empty)
    firstPass?.clear()
    let suggestion = Suggestion(
      survey, given: try boundary.map(given), catalog: catalog, limit: limit,
      ownARNs: arguments.all("boundary").filter { PolicySource.isPolicyARN($0) })

    plan.boundaries = SuggestionProof.boundaries(suggestion, given: boundary?.compiled)
    let progress = ProgressLine(arguments, totalBytes: logs.bytes, totalFiles: logs.files.count)
    var tally = await ReplayEngine.run(
      plan, over: logs.files, dedupe: dedupe, workers: workers, progress: progress?.progress)
    progress?.clear()
    tally.input.add(logs)
    if !arguments.has("allow-empty") { tally.noteIfEmpty() }
    let proof = SuggestionProof(tally, of: suggestion, choice: choice)
    let report = SuggestionReport(
      suggestion, proof: proof, choice: choice, boundary: boundary?.reported, input: tally.input,
      dataEventServices: tally.input.services.keys.filter { label in
        catalog.prefixes(ofEventSource: label).contains { catalog.hasDataEvents(service: $0) }
      }, asOf: scope.asOf.day, paths: input.repeatablePaths,
      options: ReplayCommand.options(arguments), plan: arguments.value("plan"))
    try output.write { render(report, output.format, into: &$0) }
    try account.write(report)
    ProblemPrinter.print(tally.input.problems)
    if !tally.input.problems.isEmpty || !proof.keepsPromise { return .incomplete }
    return proof.needsDecision || !suggestion.fits ? .gate : .success
  }

  private static func render(
    _ report: SuggestionReport, _ format: String, into output: inout OutputText
  ) {
    switch format {
    case "diff": SuggestionDiffRenderer().render(report, into: &output)
    case "json": SuggestionJSONRenderer().render(report, into: &output)
    default: output.write(report.suggestion.text)
    }
  }

  // MARK: Arguments

  private static func choice(_ arguments: ParsedArguments) -> SuggestionChoice {
    var choice = SuggestionChoice()
    let verdicts = arguments.all("choose").compactMap { Verdict(rawValue: $0) }
    if !verdicts.isEmpty { choice.verdicts = Set(verdicts) }
    if let text = arguments.value("granularity"), let granularity = Granularity(rawValue: text) {
      choice.granularity = granularity
    }
    return choice
  }

  /// The boundary's own text.
  private static func given(_ boundary: BoundaryFile) throws(CommandFailure) -> GivenPolicy {
    if let given = GivenPolicy(boundary.reported.document, in: boundary.source) { return given }
    throw CommandFailure(
      message: """
        error: the policy's own text is not found in `\(printable(boundary.reported.source))`
        help: write the policy document to a file of its own

        """, status: .badDocument)
  }

  /// - Throws: a usage error if something is to be read that can be read only once.
  private static func refuseStreams(_ logs: LogListing) throws(UsageError) {
    for log in logs.files {
      let isStream: Bool
      if log.path == "-" {
        isStream = true
      } else {
        isStream = log.isNamed && (try? FileStatus(path: log.path))?.kind == .other
      }
      guard !isStream else {
        throw UsageError(
          .other(
            """
            `\(printable(log.shown))` can be read only once, and `suggest` reads the archive again \
            to prove its result; save the logs to a file first
            """), declaration)
      }
    }
  }
}

/// Where the account of a suggestion goes: standard error, or a file.
private struct AccountOutput {
  private let path: String?

  /// - Throws: a `CommandFailure` with status 74 where no file can be made, before anything is read.
  init(_ arguments: ParsedArguments) throws(CommandFailure) {
    path = arguments.value("report")
    do throws(StreamError) {
      if let path, (try? FileStatus(path: path))?.kind != .other { _ = try AtomicFile(path: path) }
    } catch {
      throw failure(error)
    }
  }

  func write(_ report: SuggestionReport) throws(CommandFailure) {
    let descriptor = StandardStream.error.descriptor
    let isTerminal = path == nil && Terminal.isTerminal(descriptor)
    var text = ""
    SuggestionTextRenderer(
      width: isTerminal ? max(60, Terminal.width(descriptor) ?? 80) : 80, color: false
    ).render(report, into: &text)
    guard let path else { return Console.write(text) }
    do throws(StreamError) {
      var file = try AtomicFile(path: path)
      try file.write(text)
      try file.commit()
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: StreamError) -> CommandFailure {
    CommandFailure(
      message: "error: `\(printable(path ?? ""))` cannot be written: \(error.message)\n",
      status: .cannotWrite)
  }
}
