import AccountFacts
import Authoring
import IAMEvaluation
import IAMPolicy
import Replay
import Reporting
import RequestMapping

/// `trailfence backtest`: AWS's own words about what it denied, against what is derived.
enum BacktestCommand: Command {
  static let declaration = CommandDeclaration(
    name: "backtest",
    summary: "Score the derivation and a boundary's forecast against AWS's own denials.",
    operands: "PATH…",
    discussion: """
      In many denials AWS names the action, the resource and the kind of policy. For each of \
      these records, the requests are derived without looking at the message, and compared. A \
      resource agrees if the texts are the same, if AWS names all of a kind (instance/*) and the \
      derived one is of it, if the log leaves a part open that AWS's text fills, or if AWS gives \
      only its name. Denials of callers to whom boundaries do not apply are counted, not compared.

      With --boundary, the boundary that was in force is replayed over all records in scope: a \
      true positive is a call that AWS says a permissions boundary denied and that the replay \
      denies; a false negative one that it allows; undecided, one that it leaves open; a false \
      positive is a call that AWS carried out and the replay denies. Denials by other policies \
      prove nothing, for AWS names one kind of several; nor do calls that failed before they were \
      authorized. The boundary is taken to have been attached to all principals in scope, at all \
      times in scope; with --plan, each boundary to those to whom the plan assigns it, as far as \
      that is known. With --account-snapshot and neither of them, each principal is held against \
      the boundary that the snapshot lists for it; those without one stay out.
      """,
    options: [
      OptionDeclaration(
        "boundary", "FILE", help: "The permissions boundary that was in force, as in `replay`."),
      SharedOptions.policy,
      OptionDeclaration(
        "plan", "FILE", help: "The rollout plan that was in force, as in `replay`."),
    ] + LayerArguments.options + SharedOptions.scope + SharedOptions.input + SharedOptions.facts + [
      SharedOptions.catalog, SharedOptions.format(["text", "json"]),
    ] + SharedOptions.output + [
      OptionDeclaration("top", "N", help: "Disagreements that the text shows; default: 20."),
      OptionDeclaration(
        "allow-empty", help: "Count an archive without a record in scope as a whole answer."),
    ])

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    let scope = try ScopeArguments(arguments, declaration)
    let output = try OutputArguments(arguments, declaration)
    let top = try arguments.count("top", declaration)
    let input = try InputArguments(arguments, declaration)
    let sessions = try LayerArguments.sessions(arguments, declaration)
    try RolloutArguments.check(arguments, declaration, isRequired: false)
    let known = try FactsArguments(arguments)
    let rollout = try RolloutArguments(arguments, known)
    let catalog = try CatalogArguments.catalog(arguments)
    let supplied = try LayerArguments.supplied(arguments, known.snapshot, catalog)
    let logs = try input.list()

    let inForce = Self.inForce(rollout, known)
    var plan = ReplayPlan(
      boundaries: inForce?.policies ?? [], catalog: catalog, scope: scope.scope,
      facts: known.supplied)
    plan.supplied = supplied
    plan.sessions = sessions
    let dedupe = input.dedupe ?? DedupeMode.automatic(for: logs.files)
    let (backtest, tally) = Backtest.run(
      plan, boundaries: inForce, over: logs.files, dedupe: dedupe)
    let report = BacktestReport(
      backtest, boundary: rollout.setting.plan?.source ?? rollout.boundaries.first?.reported.source)
    try output.write { stream in
      if output.format == "json" {
        BacktestJSONRenderer().render(report, into: &stream)
      } else {
        BacktestTextRenderer(width: output.width, color: output.color, top: top)
          .render(report, into: &stream)
      }
    }
    var problems = (tally.problems + logs.problems).sorted()
    if backtest.records == 0, !arguments.has("allow-empty") {
      let what =
        tally.records == 0 ? "no record was found" : "no record is in scope of the filters"
      problems.append(InputProblem(file: "", offset: 0, what: what))
    }
    ProblemPrinter.print(problems)
    return problems.isEmpty ? .success : .incomplete
  }

  private static func inForce(
    _ rollout: RolloutArguments, _ known: FactsArguments
  ) -> BoundariesInForce? {
    if let plan = rollout.plan {
      return .planned(plan, rollout.boundaries.map(\.compiled), known.supplied)
    }
    return rollout.boundaries.first.map { .same($0.compiled) } ?? boundaries(in: known.snapshot)
  }

  /// The boundaries that a snapshot lists for users and roles; nil if it lists none.
  ///
  /// One that it holds no document of, or one that cannot be read, is told and stays out.
  private static func boundaries(in snapshot: AccountSnapshot?) -> BoundariesInForce? {
    var compiled: [String: CompiledPolicy?] = [:]
    var boundaries: [Principal.Key: CompiledPolicy] = [:]
    for identity in snapshot?.identities ?? [] {
      guard let arn = identity.boundary else { continue }
      let policy = compiled[arn] ?? compile(arn, in: snapshot)
      compiled.updateValue(policy, forKey: arn)
      if let policy { boundaries[identity.key] = policy }
    }
    return compiled.isEmpty ? nil : .each(boundaries)
  }

  private static func compile(_ arn: String, in snapshot: AccountSnapshot?) -> CompiledPolicy? {
    guard
      let document = snapshot?.policy(arn: arn)?.document?.parse(as: .permissionsBoundary)
        .result.document
    else {
      Console.warning("the snapshot holds no usable document of the boundary `\(printable(arn))`")
      return nil
    }
    return CompiledPolicy(document)
  }
}

extension BoundariesInForce {
  /// The policies, in no order that matters.
  fileprivate var policies: [CompiledPolicy] {
    switch self {
    case .same(let policy): [policy]
    case .each(let policies): Array(policies.values)
    case .planned(_, let policies, _): policies
    }
  }
}
