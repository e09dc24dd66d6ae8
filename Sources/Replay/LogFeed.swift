import ByteStreams
import CloudTrail

/// Reads one file after another, hands over the records, and counts what files tell by themselves.
struct LogFeed: ~Copyable {
  /// Problems that are told of one file; more are counted in a last one.
  static let problemLimit = 20

  /// Bytes of a file from which on it pays to have it read by two.
  private static let largeSize = 1 << 20

  /// Files, bytes, damage and problems so far.
  private(set) var input = InputTally()
  private let progress: ReplayProgress?
  private let sieve: (any RecordSieve)?
  private let watch: SourceWatch
  private let setsUnopenedAside: Bool
  private let readsAhead: Bool
  /// What was counted of the last file if it could not be opened and such files are set aside.
  private(set) var unopened = InputTally()
  private var reader: LogReader

  /// Creates a feed; records that the sieve takes are not handed over.
  init(
    limits: LogLimits, progress: ReplayProgress?, sieve: (any RecordSieve)? = nil,
    watch: SourceWatch = SourceWatch(), setsUnopenedAside: Bool = false, readsAhead: Bool = false
  ) {
    reader = LogReader(limits: limits)
    self.setsUnopenedAside = setsUnopenedAside
    self.readsAhead = readsAhead
    self.progress = progress
    self.sieve = sieve
    self.watch = watch
  }

  /// All that was counted since it was taken last.
  mutating func takeInput() -> InputTally {
    defer { input = InputTally() }
    return input
  }

  /// Reads a file to its end and hands over its records with their offsets; false if it cannot be
  /// opened.
  @discardableResult
  mutating func read(
    _ log: ListedLog, _ body: (CloudTrailRecord, _ offset: Int) -> Void
  ) -> Bool {
    var problems = ProblemList()
    var records = 0
    var damaged = 0
    var isOpened = true
    let meter = MeteredSource.Meter(progress)
    watch.beginFile()
    unopened = InputTally()
    do throws(StreamError) {
      let file = log.path == "-" ? FileSource.standardInput : try FileSource(path: log.path)
      let source = MeteredSource(WatchedSource(file, watch), meter: meter)
      let progress = progress
      let isLarge = readsAhead && log.size >= Self.largeSize
      let summary = reader.read(source, sieve: sieve, readsAhead: isLarge) { item in
        switch item {
        case .record(let record, let offset):
          body(record, offset)
          records += 1
          if records % 4_096 == 0 { progress?.add(records: 4_096) }
        case .problem(let problem):
          damaged += problem.damagedElements
          problems.append(problem)
        }
      }
      input.add(summary, of: log, &problems)
      input.cover(log, summary, &problems)
    } catch {
      guard !setsUnopenedAside else {
        unopened.files = 1
        unopened.filesDamaged = 1
        unopened.problems = [
          InputProblem(file: log.shown, offset: error.offset, what: error.message)
        ]
        progress?.add(files: 1, bytes: log.size)
        return false
      }
      isOpened = false
      input.files += 1
      problems.append(LogProblem(offset: error.offset, what: error.message))
    }
    input.damagedElements += damaged
    input.problems += problems.named(for: log.shown)
    if !problems.told.isEmpty { input.filesDamaged += 1 }
    // A file that turns out to be no log is not read to its end, yet nothing of it is left to do.
    let unread = log.path == "-" ? 0 : log.size - meter.bytes
    progress?.add(files: 1, bytes: unread, records: records % 4_096)
    return isOpened
  }
}

extension InputTally {
  /// Counts a file that was read, by what it turned out to be.
  fileprivate mutating func add(
    _ summary: LogFileSummary, of log: ListedLog, _ problems: inout ProblemList
  ) {
    bytesRead += summary.bytesRead
    bytesInflated += summary.bytesInflated
    for (content, count) in summary.otherElements {
      otherElements[content.rawValue, default: 0] += count
    }
    switch summary.kind {
    case .log:
      files += 1
    case .empty:
      addOther("empty", isProblem: log.mustBeLog, "the file is empty", &problems)
    case .other(let reason):
      // Digests and aggregated events lie beside the logs of every trail that has them.
      let isExpected = OtherContent(rawValue: reason).map {
        $0 == .digest || $0 == .aggregated
      }
      addOther(
        reason, isProblem: log.mustBeLog && isExpected != true,
        "the file holds no CloudTrail records (\(reason))", &problems)
    }
  }

  /// Notes what the file's name tells, or what a condensed archive tells of the files it is made of.
  fileprivate mutating func cover(
    _ log: ListedLog, _ summary: LogFileSummary, _ problems: inout ProblemList
  ) {
    guard let archive = summary.archive else { return coverage.insert(log) }
    guard var header = ArchiveHeader(archive.tree) else {
      problems.append(
        LogProblem(
          offset: 0,
          what: "the first line of the condensed archive does not tell what it is made of"))
      return
    }
    header.carried.condensed.archiveBytesRead = summary.bytesRead
    header.carried.condensed.archiveBytesInflated = summary.bytesInflated
    merge(header.carried)
  }

  private mutating func addOther(
    _ reason: String, isProblem: Bool, _ what: String, _ problems: inout ProblemList
  ) {
    guard isProblem || !problems.told.isEmpty else {
      filesSkipped[reason, default: 0] += 1
      return
    }
    files += 1
    if problems.told.isEmpty { problems.append(LogProblem(offset: 0, what: what)) }
  }
}

/// The problems of one file, of which the first few are told and the rest are counted.
private struct ProblemList {
  private(set) var told: [LogProblem] = []
  private(set) var untold = 0

  mutating func append(_ problem: LogProblem) {
    if told.count < LogFeed.problemLimit { told.append(problem) } else { untold += 1 }
  }

  func named(for file: String) -> [InputProblem] {
    var named = told.map { InputProblem(file: file, offset: $0.offset, what: $0.what) }
    if untold > 0, let last = told.last {
      named.append(
        InputProblem(
          file: file, offset: last.offset, what: "\(untold) more problems in this file"))
    }
    return named
  }
}
