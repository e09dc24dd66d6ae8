/// Collects the problems of one file: holds them back until the file is known to be a log, and
/// lists only so many, so that a file of nothing but damage cannot fill the memory.
struct ProblemLedger {
  /// Problems of a file that are listed one by one.
  static let limit = 100

  private var pending: [LogProblem] = []
  private var listed = 0
  private var unlisted = 0
  private var unlistedDamage = 0
  private var firstUnlisted = 0
  private var isLog = false

  /// Adds a problem of the text, which only counts if the file is a log.
  mutating func add(_ problem: LogProblem, _ body: (LogItem) -> Void) {
    guard listed < Self.limit else {
      if unlisted == 0 { firstUnlisted = problem.offset }
      unlisted += 1
      unlistedDamage += problem.damagedElements
      return
    }
    listed += 1
    if isLog {
      body(.problem(problem))
    } else {
      pending.append(problem)
    }
  }

  /// Hands over what was held back: the file is a log.
  mutating func recognizeLog(_ body: (LogItem) -> Void) {
    guard !isLog else { return }
    isLog = true
    for problem in pending { body(.problem(problem)) }
    pending = []
  }

  /// Hands over one problem for all that are not listed.
  func finish(_ body: (LogItem) -> Void) {
    guard isLog, unlisted > 0 else { return }
    body(
      .problem(
        LogProblem(
          offset: firstUnlisted, what: "\(unlisted) more problems from here on are not listed",
          damagedElements: unlistedDamage)))
  }
}
