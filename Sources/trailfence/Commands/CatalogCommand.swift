import ByteStreams
import Replay
import Reporting
import ServiceCatalog

/// `trailfence catalog`: what is known of AWS's actions and of CloudTrail's events.
enum CatalogCommand: Command {
  static let declaration = CommandDeclaration(
    name: "catalog",
    summary: "Show what the catalog knows of an action or an event.",
    operands: "[ACTION|EVENT]",
    discussion: """
      ACTION is an action as policies write it, s3:PutObject; EVENT is an event source and an \
      event name, s3.amazonaws.com/CopyObject or s3/CopyObject. Without either, what the catalog \
      holds, in numbers. With --unmapped PATH…, the events of an archive that are not understood: \
      those by callers to whom boundaries apply, of which AWS publishes nothing.

      A name that the catalog does not know ends with status 1, and the nearest that it knows is \
      named.
      """,
    options: [
      OptionDeclaration("unmapped", help: "List the events of the archive in PATH… instead.")
    ] + SharedOptions.input + [
      OptionDeclaration("jobs", "N", help: "Workers; default: one for each core."),
      SharedOptions.catalog, SharedOptions.format(["text", "json"]),
    ] + SharedOptions.output)

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    let output = try OutputArguments(arguments, declaration)
    if arguments.has("unmapped") { return try await listUnmapped(arguments, output) }
    if arguments.operands.count > 1 {
      throw UsageError(.unexpectedOperand(arguments.operands[1]), declaration)
    }
    let catalog = try CatalogArguments.catalog(arguments)
    let answer = try answer(arguments.operands.first, in: catalog)
    try output.write { stream in
      if output.format == "json" {
        CatalogJSONRenderer().render(answer, into: &stream)
      } else {
        CatalogTextRenderer(width: output.width, color: output.color)
          .render(answer, into: &stream)
      }
    }
    switch answer {
    case .summary, .action, .event: return .success
    case .unknown: return .incomplete
    }
  }

  private static func answer(
    _ name: String?, in catalog: Catalog
  ) throws(UsageError) -> CatalogAnswer {
    guard let name else { return .summary(CatalogSummary(catalog)) }
    if let slash = name.firstIndex(of: "/") {
      let event = name[name.index(after: slash)...]
      guard slash > name.startIndex, !event.isEmpty else { throw unclear(name) }
      return CatalogAnswer(
        eventSource: String(name[..<slash]), eventName: String(event), in: catalog)
    }
    guard let colon = name.firstIndex(of: ":"), colon > name.startIndex, !name.hasSuffix(":")
    else { throw unclear(name) }
    return CatalogAnswer(action: name, in: catalog)
  }

  private static func unclear(_ name: String) -> UsageError {
    UsageError(
      .other(
        """
        `\(printable(name))` is neither an action (s3:PutObject) nor an event \
        (s3.amazonaws.com/PutObject)
        """), declaration)
  }

  private static func listUnmapped(
    _ arguments: ParsedArguments, _ output: OutputArguments
  ) async throws -> ExitStatus {
    let workers = try arguments.count("jobs", declaration) ?? ProcessEnvironment.processorCount
    let input = try InputArguments(arguments, declaration)
    let catalog = try CatalogArguments.catalog(arguments)
    let logs = try input.list()
    var tally = await ReplayEngine.run(
      ReplayPlan(boundaries: [], catalog: catalog, scope: ReplayScope()), over: logs.files,
      dedupe: input.dedupe ?? DedupeMode.automatic(for: logs.files), workers: workers)
    tally.input.add(logs)
    tally.noteIfEmpty()
    let unmapped = UnmappedEvents(tally.input)
    try output.write { stream in
      if output.format == "json" {
        CatalogJSONRenderer().render(unmapped, into: &stream)
      } else {
        CatalogTextRenderer(width: output.width, color: output.color)
          .render(unmapped, into: &stream)
      }
    }
    ProblemPrinter.print(tally.input.problems)
    return tally.input.problems.isEmpty ? .success : .incomplete
  }
}
