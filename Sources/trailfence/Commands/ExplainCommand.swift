import CloudTrail
import IAMEvaluation
import IAMPolicy
import Replay
import Reporting
import RequestMapping
import Synchronization

/// `trailfence explain`: record by record, what AWS evaluated and what a boundary says to it.
enum ExplainCommand: Command {
  static let declaration = CommandDeclaration(
    name: "explain",
    summary: "Show how single records are understood and decided, statement by statement.",
    operands: "PATH…",
    discussion: """
      For each record: who called, the authorization requests that AWS evaluated with their \
      resources and condition keys, the verdict, and how each statement of the boundary was held \
      against them. Without a boundary, what follows without one.
      """,
    options: [
      OptionDeclaration(
        "boundary", "FILE", help: "The proposed permissions boundary, as in `trailfence replay`."),
      SharedOptions.policy,
      OptionDeclaration(
        "event-id", "ID", isRepeatable: true, help: "Only the record with this event id."),
    ] + LayerArguments.options + SharedOptions.scope + SharedOptions.input + SharedOptions.facts + [
      SharedOptions.catalog, SharedOptions.format(["text", "ndjson"]),
    ] + SharedOptions.output)

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    let scope = try ScopeArguments(arguments, declaration)
    let output = try OutputArguments(arguments, declaration)
    let input = try InputArguments(arguments, declaration)
    let sessions = try LayerArguments.sessions(arguments, declaration)
    let known = try FactsArguments(arguments)
    let boundary = try BoundaryFile.read(arguments, snapshot: known.snapshot).first
    let supplied = try LayerArguments.supplied(arguments, known.snapshot)
    let catalog = try CatalogArguments.catalog(arguments)
    let logs = try input.list()
    let ids = Set(arguments.all("event-id"))
    var plan = ReplayPlan(
      boundaries: boundary.map { [$0.compiled] } ?? [], catalog: catalog, scope: scope.scope,
      facts: known.supplied)
    plan.supplied = supplied
    plan.sessions = sessions

    var read = InputTally()
    var isInScope = false
    var unseen = ids
    let isReaderGone = Atomic(false)
    try output.write { stream in
      let text = ExplanationTextRenderer(width: output.width, color: output.color)
      let lines = ExplanationNDJSONRenderer()
      let dedupe = input.dedupe ?? DedupeMode.automatic(for: logs.files)
      read = RecordWalk.run(
        plan, over: logs.files, dedupe: dedupe,
        while: { !isReaderGone.load(ordering: .relaxed) }
      ) { walked in
        if !ids.isEmpty {
          guard let id = walked.record.eventID, ids.contains(id) else { return }
        }
        if let id = walked.record.eventID { unseen.remove(id) }
        isInScope = isInScope || walked.isInScope
        let explanation = explanation(of: walked, boundary, supplied)
        if output.format == "ndjson" {
          lines.render(explanation, into: &stream)
        } else {
          text.render(explanation, into: &stream)
        }
        if !stream.isWanted { isReaderGone.store(true, ordering: .relaxed) }
      }
    }
    if isReaderGone.load(ordering: .relaxed) { return .success }
    read.add(logs)
    var problems = read.problems
    if unseen.isEmpty, !isInScope {
      let what = read.records == 0 ? "no record was found" : "no record is in scope of the filters"
      problems.append(InputProblem(file: "", offset: 0, what: what))
    }
    problems += unseen.sorted().map {
      InputProblem(file: "", offset: 0, what: "no record has the event id `\($0)`")
    }
    ProblemPrinter.print(problems)
    return problems.isEmpty ? .success : .incomplete
  }

  private static func explanation(
    of walked: WalkedRecord, _ boundary: BoundaryFile?, _ supplied: SuppliedLayers
  ) -> Explanation {
    let record = walked.record
    var reason: String?
    switch walked.event.standing {
    case .exempt(let word), .notAuthorized(let word): reason = word
    case .callerUnknown, .principal: break
    }
    let impact = boundary.map {
      RecordImpact(
        of: walked.event, under: $0.compiled, with: supplied, reach: walked.reach)
    }
    let verdict: Verdict? =
      walked.isInScope
      ? impact?.verdict ?? RecordImpact.verdictWithoutBoundary(of: walked.event) : .outOfScope
    if verdict == .allowed, impact?.isRescued == true {
      reason = RecordImpact.rescueReason
    }
    return Explanation(
      eventID: record.eventID, eventTime: record.eventTime, eventSource: record.eventSource,
      eventName: record.eventName, principal: walked.principal?.arn, verdict: verdict,
      reason: reason, recorded: walked.event.recorded,
      requests: walked.event.requests.map { request($0, walked, boundary, supplied) },
      file: walked.file, offset: walked.offset)
  }

  private static func request(
    _ mapped: MappedRequest, _ walked: WalkedRecord, _ boundary: BoundaryFile?,
    _ supplied: SuppliedLayers
  ) -> Explanation.Request {
    var request: Explanation.Request
    if let boundary {
      let impact = RecordImpact.decide(
        mapped, under: boundary.compiled, with: supplied, reach: walked.reach)
      request = Explanation.Request(
        mapped, decision: impact.decision,
        nearestMiss: impact.decision.decision == .implicitDeny
          ? boundary.compiled.nearestMiss(for: mapped.request) : nil,
        trace: boundary.compiled.trace(mapped.request), boundary: boundary.reported)
      if let arn = impact.resourcePolicy {
        request.decideByPolicy(
          of: arn, statement: impact.decision.statements.first, in: supplied.resource)
      }
    } else {
      request = Explanation.Request(mapped)
    }
    if let principal = walked.principal, !supplied.isEmpty {
      let layers = supplied.layers(of: mapped, by: principal.key)
      request.layers = ExplainedLayer.all(
        layers, supplied: supplied.names, request: mapped.request, hasBoundary: boundary != nil)
      request.denyingLayers = supplied.contradictions(of: mapped, by: principal.key)
        .sorted { $0.rawValue < $1.rawValue }
    }
    return request
  }
}
