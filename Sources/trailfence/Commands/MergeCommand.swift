import ByteStreams
import Replay
import Reporting
import Timestamps

/// `trailfence merge`: tallies of parts of an archive in, the report of the whole out.
enum MergeCommand: Command {
  static let declaration = CommandDeclaration(
    name: "merge",
    summary: "Merge the tallies of partial replays into one report.",
    operands: "TALLY…",
    discussion: """
      TALLY is what `trailfence replay --format tally` wrote. In any order and grouping, the tallies \
      of the parts of an archive make the report of the whole. One that comes twice counts once; \
      tallies that share some files, or were made otherwise, are refused. Copies of one event are \
      told within a tally, so keep the files of an account, a region and a day together.
      """,
    options: [
      OptionDeclaration(
        "as-of", "DATE", help: "The day that counts as today; default: today, UTC."),
      OptionDeclaration(
        "files-from", "FILE",
        help: "Read more TALLYs from a file, one a line or separated by NUL; - is standard input."),
      SharedOptions.format(ReportFormat.allCases.map(\.rawValue) + [ReportEnding.tally]),
    ] + SharedOptions.output + ReportEnding.options)

  static func run(_ arguments: ParsedArguments) async throws -> ExitStatus {
    let scope = try ScopeArguments(arguments, declaration)
    let output = try OutputArguments(arguments, declaration)
    let ending = try ReportEnding(arguments, declaration, output)
    let paths = try InputArguments.paths(arguments, declaration, called: "TALLY")
    let missing = paths.filter { path in
      guard path != "-" else { return false }
      do throws(StreamError) {
        _ = try FileStatus(path: path)
        return false
      } catch {
        return error.isNotFound
      }
    }
    guard missing.isEmpty else {
      throw CommandFailure(
        message: missing.map { "error: `\(printable($0))` does not exist\n" }.joined(),
        status: .noInput)
    }
    var setting = RolloutSetting()
    setting.waivers = try WaiverArguments.read(arguments)
    var merger = TallyMerger()
    for path in paths { try add(path, to: &merger) }
    guard let whole = merger.whole else {
      throw UsageError(.missingOperand("TALLY"), declaration)
    }
    guard let boundaries = ReplayOrigin.boundaries(of: whole.origin),
      let setting = ReplayOrigin.setting(of: whole.origin)
    else {
      throw CommandFailure(
        message: "error: a boundary in `\(printable(paths.first ?? ""))` is none\n",
        status: .badDocument)
    }
    return try ending.finish(
      whole, boundaries: boundaries, supplied: ReplayOrigin.supplied(of: whole.origin),
      setting: setting,
      dedupe: whole.origin["--dedupe"] ?? "", catalogVersion: whole.origin["catalog"] ?? "",
      asOf: scope.asOf.day)
  }

  private static func add(_ path: String, to merger: inout TallyMerger) throws(CommandFailure) {
    let file: TallyFile
    do throws(TallyFileError) {
      file = try TallyFile(path: path)
    } catch {
      throw CommandFailure(
        message: "error: \(printable(path)):\(error.offset): \(printable(error.message))\n",
        status: .badDocument)
    }
    do throws(TallyMerger.Failure) {
      try merger.add(file)
    } catch {
      throw CommandFailure(
        message: "error: `\(printable(path))` cannot be merged: \(printable(error.message))\n",
        status: .badDocument)
    }
  }
}
