import AccountFacts
import Replay

/// `trailfence learn`: what an archive tells about identities and resources, as a facts file.
enum LearnCommand: Command {
  static let declaration = CommandDeclaration(
    name: "learn",
    summary: "Collect what an archive tells about identities and resources into a facts file.",
    operands: "PATH…",
    discussion: """
      Paths of roles and users, their ids, tags and boundaries, session tags, the ARNs of secrets, \
      keys, stacks and load balancers that calls name by less, tags of resources, organizations of \
      accounts. What records contradict, or change at a time before which it is not known, is marked \
      and counts as unknown. Give the file to `trailfence replay` with --facts; the same archive \
      gives the same bytes.
      """,
    options: SharedOptions.input.filter { $0.name != "dedupe" } + [
      SharedOptions.catalog,
      OptionDeclaration("output", "FILE", help: "Write to a file instead of standard output."),
      OptionDeclaration(
        "progress", help: "Show progress even where standard error is no terminal."),
    ])

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    let output = try OutputArguments(arguments, declaration)
    let input = try InputArguments(arguments, declaration)
    let catalog = try CatalogArguments.catalog(arguments)
    let logs = try input.list()
    let progress = ProgressLine(arguments, totalBytes: logs.bytes, totalFiles: logs.files.count)
    var learner = FactLearner(catalog: catalog)
    let tally = RecordFeed.run(over: logs.files, progress: progress?.progress) { record, log in
      learner.learn(from: record, path: log.path)
    }
    progress?.clear()
    let text = learner.facts.text
    try output.write { $0.write(text) }
    if learner.isCut {
      Console.warning("there is more to learn than a facts file holds; part of it is left out")
    }
    var problems = (tally.problems + logs.problems).sorted()
    if tally.records == 0 {
      problems.append(InputProblem(file: "", offset: 0, what: "no record was found"))
    }
    ProblemPrinter.print(problems)
    return problems.isEmpty ? .success : .incomplete
  }
}
