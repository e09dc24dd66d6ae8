public import RequestMapping
public import Timestamps

/// All that a replay has counted; tallies of parts of an archive merge, in any order, to the tally
/// of the whole.
public struct Tally: Hashable, Sendable {
  /// What was read.
  public var input = InputTally()
  /// What each candidate boundary would have done, in the order of `--boundary`.
  public var candidates: [CandidateTally]
  /// What the supplied layers say otherwise than AWS did.
  public var stale = StaleLayers()
  /// What the log tells of the boundaries that users and roles have.
  public var boundaries = BoundaryHistory()

  /// Creates an empty tally for that many boundaries.
  public init(boundaries: Int, limits: TallyLimits = .standard) {
    candidates = Array(repeating: CandidateTally(limits: limits), count: boundaries)
  }

  /// Adds all that another tally has counted for the same boundaries.
  public mutating func merge(_ other: Tally) {
    precondition(candidates.count == other.candidates.count, "tallies of the same boundaries merge")
    input.merge(other.input)
    for index in candidates.indices { candidates[index].merge(other.candidates[index]) }
    stale.merge(other.stale)
    boundaries.merge(other.boundaries)
  }

  /// Cuts every table to its limit and sorts what has an order: tallies of the same records are equal
  /// from here on, however they came about.
  public mutating func settle() {
    input.settle()
    for index in candidates.indices { candidates[index].settle() }
    boundaries.settle()
  }

  /// Rows that the tables hold, to tell when a part has become large.
  var rowCount: Int {
    candidates.reduce(0) { $0 + $1.findings.count + $1.principals.count }
  }
}

/// What was read of an archive.
public struct InputTally: Hashable, Sendable {
  public var files = 0
  /// Files that hold no records, by reason.
  public var filesSkipped: [String: Int] = [:]
  public var filesDamaged = 0
  /// Bytes of the files as they lie there.
  public var bytesRead = 0
  /// Bytes after inflating.
  public var bytesInflated = 0
  public var records = 0
  /// Those of `records` that certainly fit the filters.
  public var recordsInScope = 0
  /// Copies of records, which are not among `records`.
  public var duplicates = 0
  /// Elements that were no records or were cut short, which are not among `records`.
  public var damagedElements = 0
  public var firstEventTime: Timestamp?
  public var lastEventTime: Timestamp?
  public var accounts: Set<String> = []
  public var regions: Set<String> = []
  /// Records of management and of data events by service (the first label of `eventSource`).
  public var services: [String: ServiceTally] = [:]
  /// Objects beside the records that are none, by what they are.
  public var otherElements: [String: Int] = [:]
  /// Events whose action is only assumed, `eventSource/eventName`, with their records.
  public var assumedEvents: [String: Int] = [:]
  /// Records by why boundaries do not apply to them.
  public var exemptReasons: [String: Int] = [:]
  /// Records by why nothing was authorized.
  public var notAuthorizedReasons: [String: Int] = [:]
  /// What is wrong in the input; the first of it, once there is too much.
  public var problems: [InputProblem] = []
  /// What the names of the files tell.
  public var coverage = LogCoverage()
  /// What the condensed archives among the files were made of.
  public var condensed = CondensedSources()
  /// Problems that are not kept one by one.
  public internal(set) var foldedProblems = 0
  public internal(set) var foldedAccounts = FoldedNames()
  public internal(set) var foldedRegions = FoldedNames()
  public internal(set) var foldedServices = FoldedNames()
  public internal(set) var foldedEvents = FoldedNames()

  /// Creates a tally of nothing.
  public init() {}

  /// Adds what was read elsewhere.
  public mutating func merge(_ other: InputTally) {
    files += other.files
    filesSkipped.merge(other.filesSkipped, uniquingKeysWith: +)
    filesDamaged += other.filesDamaged
    bytesRead += other.bytesRead
    bytesInflated += other.bytesInflated
    records += other.records
    recordsInScope += other.recordsInScope
    duplicates += other.duplicates
    damagedElements += other.damagedElements
    firstEventTime = earliest(firstEventTime, other.firstEventTime)
    lastEventTime = latest(lastEventTime, other.lastEventTime)
    otherElements.merge(other.otherElements, uniquingKeysWith: +)
    accounts.formUnion(other.accounts)
    regions.formUnion(other.regions)
    services.merge(other.services) { left, right in
      ServiceTally(management: left.management + right.management, data: left.data + right.data)
    }
    assumedEvents.merge(other.assumedEvents, uniquingKeysWith: +)
    exemptReasons.merge(other.exemptReasons, uniquingKeysWith: +)
    notAuthorizedReasons.merge(other.notAuthorizedReasons, uniquingKeysWith: +)
    problems += other.problems
    coverage.merge(other.coverage)
    condensed.merge(other.condensed)
    foldedProblems += other.foldedProblems
    foldedAccounts.merge(other.foldedAccounts)
    foldedRegions.merge(other.foldedRegions)
    foldedServices.merge(other.foldedServices)
    foldedEvents.merge(other.foldedEvents)
    settleIfOverfull()
  }

  /// Cuts what is much too long.
  mutating func settleIfOverfull() {
    let most = max(accounts.count, regions.count, services.count, assumedEvents.count)
    if TallyLimits.isOverfull(most, TallyLimits.names)
      || TallyLimits.isOverfull(problems.count, TallyLimits.problems)
    {
      settle()
    }
  }

  /// Cuts every table to its limit and sorts the problems.
  mutating func settle() {
    accounts.fold(beyond: TallyLimits.names) { foldedAccounts.add($0) }
    regions.fold(beyond: TallyLimits.names) { foldedRegions.add($0) }
    services.fold(beyond: TallyLimits.names) { foldedServices.add($0, $1.management + $1.data) }
    assumedEvents.fold(beyond: TallyLimits.names) { foldedEvents.add($0, $1) }
    problems.sort()
    foldedProblems += max(0, problems.count - TallyLimits.problems)
    problems = Array(problems.prefix(TallyLimits.problems))
  }
}

extension Tally {
  /// Adds a problem when there is no record, or none that certainly fits the filters: no clean bill
  /// can come of nothing.
  public mutating func noteIfEmpty() {
    guard input.recordsInScope == 0 else { return }
    let what = input.records == 0 ? "no record was found" : "no record is in scope of the filters"
    input.problems.append(InputProblem(file: "", offset: 0, what: what))
  }
}

/// How many records of a service an archive holds.
public struct ServiceTally: Hashable, Sendable {
  public var management: Int
  public var data: Int

  /// Creates counts.
  public init(management: Int = 0, data: Int = 0) {
    self.management = management
    self.data = data
  }
}

/// One thing that is wrong in the input.
public struct InputProblem: Hashable, Comparable, Sendable {
  /// The file, relative to the PATH that it was found under.
  public var file: String
  public var offset: Int
  public var what: String

  /// Creates a problem.
  public init(file: String, offset: Int, what: String) {
    self.file = file
    self.offset = offset
    self.what = what
  }

  /// Orders problems as they are reported.
  public static func < (left: InputProblem, right: InputProblem) -> Bool {
    (left.file, left.offset, left.what) < (right.file, right.offset, right.what)
  }
}

/// What one boundary would have done to the calls.
public struct CandidateTally: Hashable, Sendable {
  public var verdicts = VerdictCounts()
  /// Those of `verdicts` whose call failed before it was authorized, which proves nothing.
  public var failedBefore = VerdictCounts()
  /// Those of the allowed that a resource's policy lets past the boundary.
  public var rescued = 0
  /// Those of the undecided of whose parameters the log withholds some that requests follow from.
  public var withheld = 0
  public var findings: [FindingKey: Finding] = [:]
  public var principals: [Principal.Key: PrincipalTally] = [:]
  /// Verdicts by day (`Timestamp.dayNumber`); records without a time are on none.
  public var timeline: [Int64: VerdictCounts] = [:]
  /// Records by what changes for them, compared with the boundary in force; empty without one.
  public var changes: [Change: Int] = [:]
  /// Calls whose verdict rests on several findings.
  public var shared = SharedVerdicts()
  /// How much is kept row by row.
  public internal(set) var limits: TallyLimits
  public internal(set) var foldedFindings = FoldedFindings()
  public internal(set) var foldedPrincipals = FoldedPrincipals()
  /// Verdicts of days that are not kept one by one.
  public internal(set) var foldedDays = VerdictCounts()
  /// Behind which hashes findings are folded without having been a row.
  var findingBound = RowBound()
  /// The same of principals.
  var principalBound = RowBound()

  /// Creates a tally of nothing.
  public init(limits: TallyLimits = .standard) {
    self.limits = limits
  }

  /// Principals of whom at least one call would be denied; an estimate where many are not kept.
  public var deniedPrincipals: Int {
    principals.count { $0.value.verdicts[.denied] > 0 } + foldedPrincipals.denied.count
  }

  /// Cuts what is much too long.
  mutating func settleIfOverfull() {
    foldRowsIfOverfull()
    timeline.foldIfOverfull(beyond: TallyLimits.days) { foldedDays.merge($1) }
  }

  /// Cuts every table to its limit.
  mutating func settle() {
    findings.fold(beyond: limits.rows) { foldedFindings.add($0, $1) }
    principals.fold(beyond: limits.rows) { foldedPrincipals.add($0, $1) }
    timeline.fold(beyond: TallyLimits.days) { foldedDays.merge($1) }
    (findingBound, principalBound) = (RowBound(), RowBound())
    shared.settle()
    // Not by all of them: who changes a row of a table that somebody else holds copies the table.
    for (key, finding) in findings where !finding.isSettled { findings[key]?.settle() }
    shared.settle()
  }

  /// Adds other calls under the same boundary.
  public mutating func merge(_ other: CandidateTally) {
    verdicts.merge(other.verdicts)
    failedBefore.merge(other.failedBefore)
    rescued += other.rescued
    withheld += other.withheld
    changes.merge(other.changes, uniquingKeysWith: +)
    shared.merge(other.shared)
    foldedFindings.merge(other.foldedFindings)
    foldedPrincipals.merge(other.foldedPrincipals)
    foldedDays.merge(other.foldedDays)
    defer { settleIfOverfull() }
    mergeRows(of: other)
    timeline.merge(other.timeline) { left, right in
      var merged = left
      merged.merge(right)
      return merged
    }
  }
}

/// What was counted of one principal.
public struct PrincipalTally: Hashable, Sendable {
  /// The ARN, with its path once the log has told it.
  public var arn: String
  public var verdicts = VerdictCounts()
  /// The numbers of the boundaries that a rollout plan assigns, from 1: several where the records, or
  /// the facts, do not tell the same of it.
  public var assigned: Set<Int> = []

  /// Creates a tally of a principal without calls.
  public init(arn: String) {
    self.arn = arn
  }

  /// Adds other calls of the same principal.
  public mutating func merge(_ other: PrincipalTally) {
    arn = Self.fuller(arn, other.arn)
    verdicts.merge(other.verdicts)
    assigned.formUnion(other.assigned)
  }

  /// The ARN that tells more: the one with a path; of two such the smaller, so that the order of
  /// the records does not matter.
  public static func fuller(_ left: String, _ right: String) -> String {
    let (leftSlashes, rightSlashes) = (slashes(left), slashes(right))
    if leftSlashes != rightSlashes { return leftSlashes > rightSlashes ? left : right }
    return min(left, right)
  }

  private static func slashes(_ arn: String) -> Int {
    arn.utf8.count { $0 == UInt8(ascii: "/") }
  }
}
