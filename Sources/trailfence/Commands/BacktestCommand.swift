import Authoring
import IAMEvaluation
import Replay
import Reporting

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
      times in scope.
      """,
    options: [
      OptionDeclaration(
        "boundary", "FILE", help: "The permissions boundary that was in force, as in `replay`."),
      SharedOptions.policy,
    ] + SharedOptions.scope + SharedOptions.input + SharedOptions.facts + [
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
    let known = try FactsArguments(arguments)
    let boundary = try BoundaryFile.read(arguments, snapshot: known.snapshot).first
    let catalog = try CatalogArguments.catalog(arguments)
    let logs = try input.list()

    let plan = ReplayPlan(
      boundaries: boundary.map { [$0.compiled] } ?? [], catalog: catalog, scope: scope.scope,
      facts: known.supplied)
    let dedupe = input.dedupe ?? DedupeMode.automatic(for: logs.files)
    let (backtest, tally) = Backtest.run(plan, over: logs.files, dedupe: dedupe)
    let report = BacktestReport(backtest, boundary: boundary?.reported.source)
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
}
