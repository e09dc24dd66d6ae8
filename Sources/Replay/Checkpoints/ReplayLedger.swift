public import ByteStreams
import CloudTrail
import Digests
import Synchronization

/// What a worker hands in: whole files, with all that was counted of them.
struct ReplayPart: Sendable {
  /// Events that were met in the files of one group.
  struct Copies: Sendable {
    var hash: UInt64
    var day: String
    var files: Int
    var events: [Fingerprint]
  }

  var tally: Tally
  var files: [FinishedFile] = []
  var copies: [Copies] = []
}

/// Gathers what the workers of a replay hand in, and keeps a checkpoint of it where one is asked for.
///
/// A checkpoint is written anew when the work since the last writing has taken several times as long
/// as that writing did, so that its cost stays a small share however large it becomes.
public final class ReplayLedger: Sendable {
  private struct Saving {
    var last: Int64 = 0
    var cost: Int64 = 0
    var failure: StreamError?
  }

  private struct Contents {
    var state: CheckpointState
    var saving = Saving()
  }

  /// The file of the checkpoint; nil without one.
  let path: String?
  private let contents: Mutex<Contents>
  private let hasFailed = Atomic<Bool>(false)
  /// Nanoseconds since some moment.
  let clock: @Sendable () -> Int64

  /// How long the work since the last writing has to be, in times of its cost.
  private static let patience: Int64 = 12
  private static let leastInterval: Int64 = 50_000_000

  /// Creates a ledger that begins with a state.
  ///
  /// - Parameters:
  ///   - path: where the checkpoint is kept; nil to keep none.
  ///   - clock: nanoseconds since some moment, which decide when it is written and nothing else.
  public init(_ state: CheckpointState, path: String?, clock: @escaping @Sendable () -> Int64) {
    self.path = path
    self.clock = clock
    contents = Mutex(Contents(state: state))
  }

  /// Why the checkpoint could not be written; nil if it could.
  public var failure: StreamError? { contents.withLock { $0.saving.failure } }

  /// Whether going on is of no use.
  var isBroken: Bool { hasFailed.load(ordering: .relaxed) }

  /// What was handed in, at the end of a replay: without a checkpoint nobody else holds the tally from then
  /// on, so that it can be settled without a copy.
  func takeState() -> CheckpointState {
    contents.withLock { contents in
      let state = contents.state
      if path == nil { contents.state.tally = Tally(boundaries: 0) }
      return state
    }
  }

  /// Adds whole files.
  func commit(_ part: ReplayPart) {
    contents.withLock { contents in
      contents.state.add(part)
      guard path != nil else { return }
      let now = clock()
      let interval = max(Self.leastInterval, contents.saving.cost &* Self.patience)
      if now &- contents.saving.last >= interval { save(&contents) }
    }
  }

  /// Writes the checkpoint, if there is one.
  public func save(isFinished: Bool = false) {
    contents.withLock { contents in
      contents.state.isFinished = isFinished
      if path != nil { save(&contents) }
    }
  }

  private func save(_ contents: inout Contents) {
    guard let path, contents.saving.failure == nil else { return }
    let start = clock()
    do throws(StreamError) {
      try contents.state.save(to: path)
    } catch {
      contents.saving.failure = error
      hasFailed.store(true, ordering: .relaxed)
    }
    contents.saving.last = clock()
    contents.saving.cost = contents.saving.last &- start
  }

  // MARK: What is finished already

  /// Which files are finished, and which of those were changed since.
  ///
  /// A file whose times or size differ is named anew; only if its content differs too was it changed.
  func sift(_ logs: LogList, _ naming: FileNaming) -> (isFinished: [Bool], problems: [InputProblem])
  {
    contents.withLock { contents in
      var isFinished = [Bool](repeating: false, count: logs.count)
      var problems: [InputProblem] = []
      guard !contents.state.files.paths.isEmpty else { return (isFinished, problems) }
      let order = contents.state.files.order
      for (index, log) in logs.enumerated() {
        let path = naming.name(ofPath: log.path)
        guard let place = contents.state.files.place(of: path, in: order) else { continue }
        isFinished[index] = true
        let known = contents.state.files.stamps[place]
        guard let status = try? FileStatus(path: log.path),
          status.stamp != known.high || UInt64(clamping: status.size) != known.low
        else { continue }
        if UInt64(clamping: status.size) == known.low,
          let content = SourceWatch.content(ofFileAt: log.path),
          naming.name(of: log.path, size: content.size, content: content.name)
            == contents.state.files.names[place]
        {
          contents.state.files.restamp(place, status.stamp)
          continue
        }
        problems.append(
          InputProblem(
            file: log.shown, offset: 0,
            what: "the file was changed after it was counted, and is not read again"))
      }
      return (isFinished, problems)
    }
  }

  /// The events of a group that were met before; nil where they are not known any more, with the
  /// number of files that they were in.
  func copies(ofGroup hash: UInt64) -> (events: [Fingerprint]?, files: Int) {
    contents.withLock { contents in
      guard let group = contents.state.copies[hash] else { return ([], 0) }
      guard !group.isForgotten else { return (nil, group.files) }
      return (group.events.map { Fingerprint(high: $0.high, low: $0.low) }, group.files)
    }
  }
}
