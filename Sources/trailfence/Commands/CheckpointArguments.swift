import ByteStreams
import Replay
import Timestamps

/// The checkpoint of a replay: what it holds already, and where it is kept.
struct CheckpointArguments {
  /// Where it is kept; nil without one.
  let path: String?
  private let stored: CheckpointState?

  /// Reads the checkpoint, if there is one.
  init(_ arguments: ParsedArguments, _ command: CommandDeclaration) throws {
    path = arguments.value("checkpoint")
    guard let path else {
      stored = nil
      return
    }
    guard path != "-" else {
      throw UsageError(.other("a checkpoint needs a file, and `-` is none"), command)
    }
    if arguments.operands.contains("-") {
      throw UsageError(
        .other("standard input cannot be taken up again, so `-` has no checkpoint"), command)
    }
    do throws(TallyFileError) {
      stored = try CheckpointState.read(path: path)
    } catch {
      throw CommandFailure(
        message:
          "error: the checkpoint `\(printable(path))` cannot be used: byte \(error.offset): "
          + "\(printable(error.message))\n",
        status: .badDocument)
    }
    if let stored, !stored.isFinished, let typed = try ScopeArguments.asOf(arguments, command),
      typed.day != stored.asOf
    {
      Console.warning("the unfinished checkpoint keeps its own `--as-of`, \(stored.asOf)")
    }
  }

  /// The day that an unfinished checkpoint takes for today.
  var asOf: Timestamp? {
    stored.flatMap { $0.isFinished ? nil : Timestamp(iso8601: $0.asOf) }
  }

  /// How a checkpoint has told copies so far.
  var dedupe: DedupeMode? {
    stored.flatMap { $0.origin["--dedupe"] }.flatMap { DedupeMode(rawValue: $0) }
  }

  /// Refuses filters whose meaning has moved since the checkpoint was made.
  func check(_ scope: ScopeArguments) throws(CommandFailure) {
    guard let path, stored?.isFinished == true, scope.isRelative else { return }
    throw CommandFailure(
      message: """
        error: the checkpoint `\(printable(path))` is finished, and `--since` and `--until` in days \
        mean another time now: give a date

        """,
      status: .badDocument)
  }

  /// Takes the checkpoint up, or begins it.
  ///
  /// - Throws: a `CommandFailure` with status 65 if it was made otherwise, 74 if it cannot be written.
  func open(
    _ origin: TallyOrigin, _ plan: ReplayPlan, asOf: String
  ) throws(CommandFailure) -> ReplayLedger? {
    guard let path else { return nil }
    var state =
      stored
      ?? CheckpointState(
        asOf: asOf, origin: origin,
        tally: Tally(boundaries: plan.candidateCount, limits: plan.limits))
    if let (name, before, now) = state.origin.difference(from: origin) {
      let failure = TallyMerger.Failure.differs(name, before: before, now: now)
      throw CommandFailure(
        message:
          "error: the checkpoint `\(printable(path))` was made otherwise: "
          + "\(printable(failure.message))\n",
        status: .badDocument)
    }
    state.asOf = asOf
    let ledger = ReplayLedger(state, path: path, clock: { SystemClock.monotonicNanoseconds })
    // Whether it can be written is better known before the work than after it.
    ledger.save()
    try check(ledger)
    return ledger
  }

  /// Writes the checkpoint for the last time.
  func close(_ ledger: ReplayLedger?, isFinished: Bool) throws(CommandFailure) {
    guard path != nil, let ledger else { return }
    try check(ledger)
    ledger.save(isFinished: isFinished)
    try check(ledger)
  }

  private func check(_ ledger: ReplayLedger) throws(CommandFailure) {
    guard let failure = ledger.failure, let path else { return }
    throw CommandFailure(
      message: "error: the checkpoint `\(printable(path))` cannot be written: \(failure.message)\n",
      status: .cannotWrite)
  }
}
