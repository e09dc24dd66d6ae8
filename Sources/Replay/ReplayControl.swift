/// How a replay goes about its work; none of it changes what comes out.
public struct ReplayControl: Sendable {
  /// Workers.
  public var workers: Int
  /// Where progress is told.
  public var progress: ReplayProgress?
  /// Whether to end as soon as possible.
  public var isStopped: @Sendable () -> Bool = { false }
  /// What names the files for a tally or a checkpoint; nil if nobody asks.
  public var naming: FileNaming?
  /// Where parts are gathered, and a checkpoint is kept; nil for a ledger of this replay's own.
  public var ledger: ReplayLedger?
  /// Takes each call that a boundary would touch, in the order of the files (with `day` in that of
  /// their groups); once it wants no more, no further piece of work is begun.
  public var calls: CallStream?
  /// Keeps the calls of the archive for the next replay; of none that has a ledger, names files or
  /// hands over calls.
  public var kept: KeptArchive?
  /// Whether records that are alike are remembered, which is only faster.
  var usesMemo = true

  /// Creates the way of work that is usual.
  public init(workers: Int = 1, progress: ReplayProgress? = nil) {
    self.workers = workers
    self.progress = progress
  }
}

/// What a replay came to.
public struct ReplayOutcome: Sendable {
  public var tally: Tally
  /// The files that were read, if they were named.
  public var files: FileSet
  /// Whether all files were read; false once it was stopped.
  public var isWhole: Bool
}
