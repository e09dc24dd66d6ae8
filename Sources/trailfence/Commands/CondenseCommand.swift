import ByteStreams
import Replay

/// `trailfence condense`: an archive in, its distinct calls with counts out, which is again an archive.
enum CondenseCommand: Command {
  static let declaration = CommandDeclaration(
    name: "condense",
    summary: "Boil an archive down to distinct calls with counts: again an archive.",
    operands: "PATH…",
    discussion: """
      Every command reads the condensed archive as it would the archive itself, and says the same of \
      it; what was left out is unknown to it, never guessed. It is gzipped JSON, one distinct call a \
      line, with how often and on which days it was made. Condensed archives are condensed together \
      to one: a nightly run adds the last day with `trailfence condense year.gz LOGS -o year.gz`.
      """,
    options: SharedOptions.input + [
      OptionDeclaration(
        "keep", "WHAT", isRepeatable: true, choices: CondensedField.allCases.map(\.rawValue),
        help: "Keep what is left out otherwise: \(names(CondensedField.defaultDropped))."),
      OptionDeclaration(
        "drop", "WHAT", isRepeatable: true, choices: CondensedField.allCases.map(\.rawValue),
        help: """
          Leave out what is kept otherwise: \
          \(names(Set(CondensedField.allCases).subtracting(CondensedField.defaultDropped))).
          """),
      OptionDeclaration(
        "values", "N",
        help: """
          Values that a field of calls that are otherwise alike may have before it is made general; \
          default: \(CondensingRules.standardValues).
          """),
      OptionDeclaration("jobs", "N", help: "Workers; default: one for each core."),
      SharedOptions.catalog,
      OptionDeclaration(
        "output", "FILE", help: "Write to a file (also -o) instead of standard output."),
      OptionDeclaration(
        "progress", help: "Show progress even where standard error is no terminal."),
    ])

  private static func names(_ fields: Set<CondensedField>) -> String {
    CondensedField.allCases.filter(fields.contains).map(\.rawValue).joined(separator: ", ")
  }

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    let output = try OutputArguments(arguments, declaration)
    if output.isTerminal {
      throw UsageError(
        .other("a condensed archive is compressed: name a file with `-o FILE`, or redirect it"),
        declaration)
    }
    let rules = try rules(arguments)
    let workers = try arguments.count("jobs", declaration) ?? ProcessEnvironment.processorCount
    let input = try InputArguments(arguments, declaration)
    let catalog = try CatalogArguments.catalog(arguments)
    let logs = try input.list()
    let dedupe = input.dedupe ?? DedupeMode.automatic(for: logs.files)
    let progress = ProgressLine(arguments, totalBytes: logs.bytes, totalFiles: logs.files.count)
    Interruption.watch()
    var listed = InputTally()
    listed.add(logs)
    let content: CondensedContent
    defer { progress?.clear() }
    do throws(Condenser.Failure) {
      content = try await Condenser(catalog: catalog, rules: rules).run(
        over: logs.files, besides: listed, dedupe: dedupe, workers: workers,
        tool: Trailfence.version, progress: progress?.progress,
        isStopped: { Interruption.pending != nil })
    } catch {
      switch error {
      case .stopped: return Interruption.pending.map { ExitStatus($0) } ?? .incomplete
      case .tooMany:
        throw CommandFailure(
          message: """
            error: there are more than \(ProgressText.grouped(Condenser.mostCalls)) distinct calls
            help: allow fields fewer values (`--values`), or leave some out (`--drop`)

            """, status: .incomplete)
      }
    }
    progress?.clear()
    guard content.header.calls > 0 else {
      // What was there before may be all that is left of older logs.
      ProblemPrinter.print(
        content.header.carried.problems + [
          InputProblem(
            file: "", offset: 0, what: "no record was found, so that no archive was written")
        ])
      return .incomplete
    }
    let written = try write(content, to: output)
    let sources = content.header.carried.condensed
    Console.note(
      CondensedSize(
        calls: content.header.calls, lines: content.header.lines, files: sources.files,
        before: sources.bytesRead, after: written
      ).text)
    noteGeneral(content)
    let problems = content.header.carried.problems
    ProblemPrinter.print(problems)
    return problems.isEmpty ? .success : .incomplete
  }

  /// Tells what was made general, and of how many calls.
  private static func noteGeneral(_ content: CondensedContent) {
    guard !content.general.isEmpty else { return }
    let fields = content.general.map { field, calls in
      "\(field.rawValue) of \(ProgressText.grouped(calls))"
    }
    Console.note(
      "general for too many values: \(fields.joined(separator: ", ")) calls; "
        + "`--keep` keeps each, `--values` more of all")
  }

  private static func rules(_ arguments: ParsedArguments) throws -> CondensingRules {
    let kept = Set(arguments.all("keep").compactMap { CondensedField(rawValue: $0) })
    let left = Set(arguments.all("drop").compactMap { CondensedField(rawValue: $0) })
    if let both = CondensedField.allCases.first(where: kept.intersection(left).contains) {
      throw UsageError(
        .other("`\(both.rawValue)` cannot be kept and dropped at once"), declaration)
    }
    return CondensingRules(
      dropped: CondensedField.defaultDropped.subtracting(kept).union(left), kept: kept,
      values: try arguments.count("values", declaration) ?? CondensingRules.standardValues)
  }

  /// Writes the archive, and tells its bytes.
  private static func write(
    _ content: CondensedContent, to output: OutputArguments
  ) throws(CommandFailure) -> Int {
    var written = 0
    try output.writeBytes { (sink) throws(StreamError) in
      var writer = try GzipWriter(level: 9)
      var pending = 0
      try content.forEachLine { (line) throws(StreamError) in
        writer.write(line.utf8.span)
        pending += line.utf8.count
        guard pending >= 1 << 20 else { return }
        pending = 0
        let bytes = writer.takeOutput()
        written += bytes.count
        try sink(bytes.span)
      }
      let bytes = writer.finish()
      written += bytes.count
      try sink(bytes.span)
    }
    return written
  }
}
