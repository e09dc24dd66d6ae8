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
      SharedOptions.policy, RolloutArguments.plan,
      OptionDeclaration(
        "event-id", "ID", isRepeatable: true, help: "Only the record with this event id."),
    ] + LayerArguments.options + SharedOptions.scope + SharedOptions.input + SharedOptions.facts + [
      SharedOptions.catalog, SharedOptions.format(["text", "ndjson"]),
    ] + SharedOptions.output)

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    let scope = try ScopeArguments(arguments, declaration)
    try RolloutArguments.check(arguments, declaration, isRequired: false)
    let output = try OutputArguments(arguments, declaration)
    let input = try InputArguments(arguments, declaration)
    let sessions = try LayerArguments.sessions(arguments, declaration)
    let known = try FactsArguments(arguments)
    let rollout = try RolloutArguments(arguments, known)
    let catalog = try CatalogArguments.catalog(arguments)
    let supplied = try LayerArguments.supplied(arguments, known.snapshot, catalog)
    let logs = try input.list()
    let ids = Set(arguments.all("event-id"))
    var plan = ReplayPlan(
      boundaries: rollout.boundaries.map(\.compiled), catalog: catalog, scope: scope.scope,
      facts: known.supplied)
    plan.supplied = supplied
    plan.sessions = sessions
    plan.rollout = rollout.plan
    let explainer = RecordExplainer(plan: plan, boundaries: rollout.boundaries)

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
        let own = walked.eventIDs
        guard ids.isEmpty || !ids.isDisjoint(with: own) else { return }
        unseen.subtract(own)
        isInScope = isInScope || walked.isInScope
        let explanation = explainer.explanation(of: walked)
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
      InputProblem(
        file: "", offset: 0,
        what: "no record has the event id `\($0)`"
          + (read.condensed.archives > 0
            ? "; a condensed archive keeps those of the first calls alone" : ""))
    }
    ProblemPrinter.print(problems)
    return problems.isEmpty ? .success : .incomplete
  }
}
