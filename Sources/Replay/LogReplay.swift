import ByteStreams
import CloudTrail

/// Reads one file after another into a counter.
struct LogReplay: ~Copyable {
  /// Problems that are told of one file; more are counted in a last one.
  static let problemLimit = 20

  private var reader = LogReader()

  /// Reads a file to its end and counts what it holds.
  mutating func replay(
    _ log: ListedLog, into counter: inout RecordCounter, copies: DuplicateFilter?,
    progress: ReplayProgress?
  ) {
    var problems = ProblemList()
    var records = 0
    do throws(StreamError) {
      let source = log.path == "-" ? FileSource.standardInput : try FileSource(path: log.path)
      let summary = reader.read(source) { item in
        switch item {
        case .record(let record, _):
          counter.add(record, copies: copies)
          records += 1
          if records % 4_096 == 0 { progress?.add(records: 4_096) }
        case .problem(let problem):
          counter.tally.input.damagedElements += problem.damagedElements
          problems.append(problem)
        }
      }
      counter.tally.input.add(summary, of: log, &problems)
    } catch {
      problems.append(LogProblem(offset: error.offset, what: error.message))
      counter.tally.input.files += 1
    }
    counter.tally.input.problems += problems.named(for: log.shown)
    if !problems.told.isEmpty { counter.tally.input.filesDamaged += 1 }
    progress?.add(files: 1, bytes: log.size, records: records % 4_096)
  }
}

extension InputTally {
  /// Counts a file that was read, by what it turned out to be.
  fileprivate mutating func add(
    _ summary: LogFileSummary, of log: ListedLog, _ problems: inout ProblemList
  ) {
    bytesRead += summary.bytesRead
    bytesInflated += summary.bytesInflated
    switch summary.kind {
    case .log:
      files += 1
    case .empty:
      addOther("empty", "the file is empty", of: log, &problems)
    case .other(let reason):
      addOther(reason, "no CloudTrail records: \(reason)", of: log, &problems)
    }
  }

  private mutating func addOther(
    _ reason: String, _ what: String, of log: ListedLog, _ problems: inout ProblemList
  ) {
    guard log.mustBeLog else {
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
    if told.count < LogReplay.problemLimit { told.append(problem) } else { untold += 1 }
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
