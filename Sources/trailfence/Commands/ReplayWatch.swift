import ByteStreams
import Replay
import Reporting
import Synchronization

/// `replay --watch`: the answer again each time a file that it rests on is saved.
///
/// All files but the archive are read anew each time, as by a command of its own, and so is the archive
/// if its calls are more than can be kept (`KeptArchive`): what `replay` would say is what is shown.
/// While a file is broken, its mistakes are shown above the last answer.
enum ReplayWatch {
  static let option = OptionDeclaration(
    "watch",
    help: """
      Show the answer again, and what has changed, each time the boundary or another file that it \
      rests on is saved; q ends it.
      """)

  /// Takes the report in the place of a file or a terminal.
  final class Receiver: Sendable {
    /// What is kept of the archive until the next replay.
    let kept: KeptArchive
    private let received = Mutex<Report?>(nil)

    init(_ kept: KeptArchive) {
      self.kept = kept
    }

    /// Keeps a report.
    func receive(_ report: Report) { received.withLock { $0 = report } }

    /// The report that was kept.
    var report: Report? { received.withLock { $0 } }
  }

  /// Who takes the report of the replay that is running; nil when nobody watches.
  @TaskLocal static var receiver: Receiver?

  /// The options whose values are files.
  private static let fileOptions = [
    "boundary", "baseline", "plan", "waivers", "facts", "account-snapshot", "resource-policies",
    "scp", "rcp", "session-policy", "catalog",
  ]

  /// What one replay came to.
  private struct Outcome {
    /// The report; nil if a file could not be used.
    var report: Report?
    /// What was said on standard error.
    var messages: String
    /// How long it took; nil if there was no replay.
    var time: Duration?
  }

  /// Replays, shows and waits until it is ended.
  static func run(
    _ arguments: ParsedArguments, _ command: CommandDeclaration,
    replay: (ParsedArguments) async throws -> ExitStatus
  ) async throws -> ExitStatus {
    for option in ["output", "events", "checkpoint"] where arguments.has(option) {
      throw UsageError(
        .other("`--watch` shows the answer here and keeps nothing: leave out `--\(option)`"),
        command)
    }
    if let format = arguments.value("format"), format != "text" {
      throw UsageError(.other("`--watch` shows text: leave out `--format`"), command)
    }
    if arguments.operands.contains("-") {
      throw UsageError(.other("`--watch` reads PATHs again and again, and `-` only once"), command)
    }
    let output = try OutputArguments(arguments, command)
    var screen = WatchScreen(output)
    var last: Report?
    var watched = Set(fileOptions.flatMap { arguments.all($0) }.filter { $0 != "-" })
    var watch = try fileWatch()
    for path in watched.sorted() { try? watch.add(path: path) }
    let kept = KeptArchive(others: arguments.all("catalog"))
    while true {
      let outcome = try await outcome(of: arguments, kept, replay)
      if let signal = Interruption.pending { return ExitStatus(signal) }
      // A plan names boundaries, which are known once it has been read.
      for path in (outcome.report?.boundaries ?? []).map(\.path)
      where watched.insert(path).inserted {
        try? watch.add(path: path)
      }
      try screen.show(
        outcome.report ?? last, before: outcome.report == nil ? nil : last,
        messages: outcome.messages, time: outcome.time)
      last = outcome.report ?? last
      if let status = try screen.wait(for: watch) { return status }
    }
  }

  private static func fileWatch() throws(CommandFailure) -> FileWatch {
    do throws(StreamError) {
      return try FileWatch()
    } catch {
      throw CommandFailure(
        message: "error: files cannot be watched here: \(error.message)\n", status: .cannotWrite)
    }
  }

  private static func outcome(
    of arguments: ParsedArguments, _ kept: KeptArchive,
    _ replay: (ParsedArguments) async throws -> ExitStatus
  ) async throws -> Outcome {
    let start = ContinuousClock.now
    let receiver = Receiver(kept)
    let transcript = Console.Transcript()
    do {
      _ = try await Console.$transcript.withValue(transcript) {
        try await $receiver.withValue(receiver) { try await replay(arguments) }
      }
    } catch let failure as CommandFailure {
      transcript.write(failure.message)
    }
    let report = receiver.report
    if report != nil, kept.isTooLarge {
      transcript.write(
        """
        note: the archive has more calls than are kept in memory, so that each save reads it anew; \
        condense it, and watch over what comes of it

        """)
    }
    return Outcome(
      report: report, messages: transcript.text,
      time: report == nil ? nil : ContinuousClock.now - start)
  }
}
