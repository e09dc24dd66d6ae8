import ByteStreams
import Digests
import Synchronization

/// Runs a replay over many files with several workers, to one tally.
public enum ReplayEngine {
  /// Replays the files and returns what was counted, the same whatever the number of workers and
  /// the order of the files.
  ///
  /// What comes out is the same without the memo, only later.
  public static func run(
    _ plan: ReplayPlan, over logs: LogList, dedupe: DedupeMode, workers: Int,
    progress: ReplayProgress? = nil, usesMemo: Bool = true, calls: CallStream? = nil
  ) async -> Tally {
    var control = ReplayControl(workers: workers, progress: progress)
    control.usesMemo = usesMemo
    control.calls = calls
    return await run(plan, over: logs, dedupe: dedupe, under: control).tally
  }

  /// Replays the files that the ledger's checkpoint does not hold yet, and returns what was counted
  /// of all of them.
  ///
  /// Each worker takes the next piece of work when it is done with the last. With `day`, a piece is
  /// the files that may hold copies of each other's records; otherwise it is a few files.
  public static func run(
    _ plan: ReplayPlan, over logs: LogList, dedupe: DedupeMode, under control: ReplayControl
  ) async -> ReplayOutcome {
    if let kept = control.kept, control.ledger == nil, control.naming == nil, control.calls == nil,
      let tally = await kept.tally(plan, over: logs, dedupe: dedupe, under: control)
    {
      return ReplayOutcome(tally: tally, files: FileSet(), isWhole: true)
    }
    let (job, known) = prepare(plan, over: logs, dedupe: dedupe, under: control)
    var passing = known
    await withTaskGroup(of: InputTally.self) { group in
      for _ in 0..<job.workers {
        group.addTask {
          var worker = ReplayWorker(job)
          return worker.run()
        }
      }
      for await part in group { passing.merge(part) }
    }
    return finish(job, passing)
  }

  /// For measurements: the same by one worker, on the thread that asks for it.
  public static func runInPlace(
    _ plan: ReplayPlan, over logs: LogList, usesMemo: Bool = true
  ) -> Tally {
    var control = ReplayControl(workers: 1, progress: nil)
    control.usesMemo = usesMemo
    let (job, known) = prepare(plan, over: logs, dedupe: .exact, under: control)
    var passing = known
    var worker = ReplayWorker(job)
    passing.merge(worker.run())
    return finish(job, passing).tally
  }

  /// The work, and what no checkpoint keeps of it: it is told anew by each run.
  private static func prepare(
    _ plan: ReplayPlan, over logs: LogList, dedupe: DedupeMode, under control: ReplayControl
  ) -> (job: ReplayJob, passing: InputTally) {
    let ledger =
      control.ledger
      ?? ReplayLedger(
        CheckpointState(
          asOf: "", origin: TallyOrigin(facets: []),
          tally: Tally(boundaries: plan.candidateCount, limits: plan.limits)),
        path: nil, clock: { 0 })
    let sifted = control.naming.map { ledger.sift(logs, $0) }
    let queue = WorkQueue(logs, dedupe: dedupe, isFinished: sifted?.isFinished)
    let job = ReplayJob(
      plan: plan, control: control, dedupe: dedupe, queue: queue, ledger: ledger,
      events: dedupe == .exact ? SeenEvents(isShared: true) : nil,
      sequencer: control.calls.map { CallSequencer($0, tellsCopies: dedupe == .exact) },
      workers: max(1, min(control.workers, queue.pieceCount)))
    if let events = job.events, let known = ledger.copies(ofGroup: 0).events {
      for event in known { events.insert(event) }
    }
    var passing = InputTally()
    passing.problems = sifted?.problems ?? []
    return (job, passing)
  }

  private static func finish(_ job: ReplayJob, _ passing: InputTally) -> ReplayOutcome {
    var state = job.ledger.takeState()
    var tally = Tally(boundaries: 0)
    swap(&tally, &state.tally)
    tally.input.merge(passing)
    tally.settle()
    return ReplayOutcome(
      tally: tally, files: FileSet(state.files.names + job.queue.unread), isWhole: job.queue.isDone)
  }
}

/// What the workers of a replay share.
struct ReplayJob: Sendable {
  let plan: ReplayPlan
  let control: ReplayControl
  let dedupe: DedupeMode
  let queue: WorkQueue
  let ledger: ReplayLedger
  /// The events of the whole archive (`exact`).
  let events: SeenEvents?
  /// Who brings the calls of all workers into their order; nil if nobody asks for calls.
  let sequencer: CallSequencer?
  let workers: Int
}

extension DedupeMode {
  /// Memory that `auto` lets the copies of a whole archive take, in bytes.
  public static let memoryBound = 32 << 20

  /// What `auto` comes to: `exact` while the events of all the files fit into `memoryBound` at 32
  /// bytes each, `day` beyond and for standard input.
  ///
  /// Records are estimated from above: one for each 120 bytes of a compressed file (real archives
  /// hold one for each 230 to 300) or 600 bytes of a plain one.
  public static func automatic(for logs: LogList) -> DedupeMode {
    var records = 0
    for log in logs {
      if log.path == "-" { return .day }
      records += log.size / (log.path.hasSuffix(".gz") ? 120 : 600)
    }
    return records <= memoryBound / 32 ? .exact : .day
  }
}
