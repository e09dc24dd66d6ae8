import ByteStreams
import CloudTrail
import Digests

/// Reads pieces of work, one after another, and hands in what was counted.
struct ReplayWorker: ~Copyable {
  private let job: ReplayJob
  private let memo: RecordMemo?
  private let watch: SourceWatch
  private var counter: RecordCounter
  private var feed: LogFeed
  private var copies: DuplicateFilter?
  private var calls: CallBatch?
  private var part = Part()
  /// What is told by this run alone: files that could not be opened.
  private var passing = InputTally()

  /// What was read since the last part was handed in.
  private struct Part {
    var files: [FinishedFile] = []
    var copies: [ReplayPart.Copies] = []
    var filesOfGroup = 0
    var start: Int64 = 0
    var cost: Int64 = 0
  }

  /// Rows that a worker may hold before it hands them in; they are held once more in the ledger.
  private static let rowLimit = 1_024
  /// How long the work before handing in has to be, in times of its cost.
  private static let patience: Int64 = 20
  private static let leastInterval: Int64 = 5_000_000

  init(_ job: ReplayJob) {
    self.job = job
    let ledger = job.ledger
    let isStopped = job.control.isStopped
    watch = SourceWatch(
      isStopped: { isStopped() || ledger.isBroken }, namesContent: job.control.naming != nil)
    memo =
      job.control.usesMemo && RecordMemo.serves(job.plan)
      ? RecordMemo(job.plan, sharedBy: job.workers, progress: job.control.progress) : nil
    memo?.remembersFindings = job.sequencer == nil
    counter = RecordCounter(job.plan, memo: memo)
    feed = LogFeed(
      limits: job.queue.limits, progress: job.control.progress, sieve: memo, watch: watch,
      setsUnopenedAside: ledger.path != nil,
      // There are fewer pieces of work than workers: each of these has a second one to help it.
      readsAhead: job.control.workers >= job.workers * 2)
    copies = job.events.map { DuplicateFilter($0, keepsFresh: ledger.path != nil) }
    part.start = ledger.clock()
  }

  /// Works until nothing is left or nobody wants more, and returns what no checkpoint keeps.
  mutating func run() -> InputTally {
    while !watch.isStopped(), job.sequencer?.isWanted != false, let piece = job.queue.next() {
      guard piece.fresh > 0 else {
        job.queue.finishPiece()
        continue
      }
      read(piece)
      // A checkpoint holds whole files: what was counted of half a one is given up.
      if watch.wasStopped, job.ledger.path != nil { return passing }
    }
    handIn()
    return passing
  }

  private mutating func read(_ piece: WorkQueue.Piece) {
    calls = job.sequencer.map { CallBatch($0, piece: piece.number) }
    // Also where the piece is left early: others wait for their turn behind it.
    defer { calls?.finish() }
    if job.dedupe == .day { beginGroup(piece) }
    memo?.copies = copies
    for log in piece.files.prefix(piece.fresh) {
      guard !watch.isStopped() else { return }
      read(log)
      if watch.wasStopped { return }
      if job.ledger.path != nil { handInIfDue(piece) }
    }
    endGroup(piece)
    job.queue.finishPiece()
  }

  private mutating func read(_ log: ListedLog) {
    let status = job.ledger.path == nil ? nil : try? FileStatus(path: log.path)
    memo?.beginFile()
    let copies = copies
    // Rows in the middle of a file are handed in only where no checkpoint needs whole ones.
    let holdsWholeFiles = job.ledger.path != nil
    let isOpened = feed.read(log) { record, offset in
      counter.add(record, at: offset, copies: copies, of: log, &calls)
      if counter.rowCount > Self.rowLimit, !holdsWholeFiles {
        job.ledger.commit(ReplayPart(tally: counter.takeTally(InputTally())))
      }
    }
    guard let naming = job.control.naming, !watch.wasStopped else { return }
    guard isOpened else {
      job.queue.noteUnread(naming.name(ofUnread: log.path, size: log.size))
      // The next run tries again.
      if job.ledger.path != nil { passing.merge(feed.unopened) }
      return
    }
    let content = watch.content(ofFileAt: log.path)
    part.filesOfGroup += 1
    part.files.append(
      FinishedFile(
        path: naming.name(ofPath: log.path),
        name: naming.name(of: log.path, size: content.size, content: content.name),
        stamp: status?.stamp ?? 0, size: content.size))
  }

  // MARK: Copies

  /// Takes up a group with the events that its finished files hold.
  private mutating func beginGroup(_ piece: WorkQueue.Piece) {
    let seen = SeenEvents(isShared: false)
    copies = DuplicateFilter(seen, keepsFresh: job.ledger.path != nil)
    guard job.ledger.path != nil else { return }
    let (events, files) = job.ledger.copies(ofGroup: piece.group)
    if let events {
      for event in events { seen.insert(event) }
      return
    }
    var finished = 0
    var reread = LogFeed(limits: job.queue.limits, progress: nil)
    for log in piece.files.dropFirst(piece.fresh) {
      let isOpened = reread.read(log) { record, _ in
        if record.eventID != nil { seen.insert(record.fingerprint) }
      }
      if isOpened { finished += 1 }
    }
    guard finished < files, let first = piece.files.first else { return }
    passing.problems.append(
      InputProblem(
        file: first.shown, offset: 0,
        what: "copies of events in \(files - finished) files of the same day cannot be told: "
          + "the files are gone"))
  }

  private mutating func endGroup(_ piece: WorkQueue.Piece) {
    guard job.ledger.path != nil, let copies else { return }
    part.copies.append(
      ReplayPart.Copies(
        hash: piece.group, day: piece.day, files: part.filesOfGroup, events: copies.takeFresh()))
    part.filesOfGroup = 0
  }

  // MARK: Handing in

  private mutating func handInIfDue(_ piece: WorkQueue.Piece) {
    let now = job.ledger.clock()
    guard now &- part.start >= max(Self.leastInterval, part.cost &* Self.patience) else { return }
    endGroup(piece)
    handIn()
    part.start = job.ledger.clock()
    part.cost = part.start &- now
  }

  private mutating func handIn() {
    let input = feed.takeInput()
    job.ledger.commit(
      ReplayPart(tally: counter.takeTally(input), files: part.files, copies: part.copies))
    part.files = []
    part.copies = []
  }
}
