public import Replay
import RequestMapping

/// All that a report says, worked out once from a tally; the formats only lay it out.
///
///     let report = Report(
///       boundaries: boundaries, tally: tally, asOf: "2025-02-01", dedupe: "exact",
///       toolVersion: "1.0.0", catalogVersion: "2025-01-15", isComplete: true)
///     var output = ""
///     TextRenderer(width: 80, color: false).render(report, into: &output)
public struct Report: Sendable {
  /// What every report rests on.
  public static let premise = """
    A call that succeeded was allowed by every other policy in force on its day, so the boundary \
    alone decides what would have become of it. A call that AWS denied cannot be broken by a \
    boundary and is counted apart.
    """

  /// Whether everything was read that was to be read.
  public var isComplete: Bool
  /// What ended the replay early, such as a signal's name; nil when nothing did.
  public var stoppedBy: String?
  /// The day that the report takes for today, `YYYY-MM-DD`.
  public var asOf: String
  /// How copies were told: `exact`, `day` or `off`.
  public var dedupe: String
  public var toolVersion: String
  public var catalogVersion: String
  /// What the supplied layers say otherwise than AWS did; nil when none were supplied.
  public var stale: StaleLayers?
  /// Whether resources' policies were supplied.
  public var hasResourcePolicies: Bool
  /// What was read; its problems sorted.
  public var input: InputTally
  /// The boundaries, numbered from 1 in this order: those of `--boundary`, or those that a rollout plan
  /// assigns.
  public var boundaries: [ReportedBoundary]
  /// What each boundary would have done, in the order of `--boundary`; a rollout plan is one candidate.
  public var candidates: [ReportedCandidate]
  /// The rollout that the report is about: plan, baseline, waivers.
  public var setting: RolloutSetting
  /// Who could get the boundary first: three waves for each candidate, in the order of the rollout.
  public var waves: [RolloutWave]
  /// Which boundaries users and roles have now, as far as a snapshot or the log tells; by account, kind
  /// and name.
  public var attachments: [BoundaryAttachment]
  /// What became of each waiver, in the order of the file; nil without `--waivers`.
  public var waivers: [ReportedWaiver]?
  /// All findings; more calls first, then by boundary and key.
  public var findings: [ReportedFinding]
  /// Every principal once; of several boundaries, more denied calls under all of them first.
  public var principals: [ReportedPrincipal]
  /// Which accounts, regions and days have files; nil when the files are not known.
  public var coverage: LogCoverage?
  /// What is counted and not listed; nil when all is listed.
  public var truncation: Truncation?
  /// What the archive cannot show.
  public var blindSpots: [BlindSpot]
  /// The PATHs of the command line, for the commands that a reader runs next.
  public var paths: [String]
  /// The options of the command line that shaped the report, such as filters and their values, for
  /// the same commands; not `--boundary` and nothing about the output.
  public var options: [String]

  /// Works out a report.
  ///
  /// - Parameters:
  ///   - boundaries: the boundaries of the tally's candidates, in their order.
  ///   - isComplete: whether all was read that was to be read; a report with problems in its input,
  ///     or that was stopped, is not complete whatever is said here.
  ///   - paths: the PATHs of the command line.
  ///   - options: the options that shaped the report, in the words of the command line.
  ///   - supplied: the layers beside the boundary that were supplied.
  ///   - setting: the rollout that it is about.
  ///   - dataEventServices: services that have data events, by the first label of their
  ///     `eventSource`; those of which the archive has none are reported as blind spots.
  ///   - unrecorded: the actions that CloudTrail never records, and who is granted them.
  ///   - coverage: what the names of the files tell; nil when the files are not known.
  public init(
    boundaries: [ReportedBoundary], tally: Tally, asOf: String, dedupe: String,
    toolVersion: String, catalogVersion: String, isComplete: Bool = true,
    stoppedBy: String? = nil, paths: [String] = [], options: [String] = [],
    supplied: SuppliedLayers = SuppliedLayers(), setting: RolloutSetting = RolloutSetting(),
    dataEventServices: [String] = [],
    unrecorded: UnrecordedActions = UnrecordedActions(), coverage: LogCoverage? = nil
  ) {
    self.isComplete = isComplete && stoppedBy == nil && tally.input.problems.isEmpty
    self.stoppedBy = stoppedBy
    self.asOf = asOf
    self.dedupe = dedupe
    self.toolVersion = toolVersion
    self.catalogVersion = catalogVersion
    self.paths = paths
    self.options = options
    stale = supplied.isEmpty ? nil : tally.stale
    hasResourcePolicies = supplied.resource != nil
    input = tally.input
    input.problems.sort()
    self.boundaries = boundaries
    self.setting = setting
    self.coverage = coverage
    var candidates = tally.candidates.enumerated().map { index, candidate in
      var reported = ReportedCandidate(
        id: index + 1, boundaries: boundaries, plan: setting.plan?.source, tally: candidate,
        resourcePolicies: supplied.resource)
      if setting.baseline != nil { reported.changes = candidate.changes }
      return reported
    }
    var waivers: [ReportedWaiver]?
    if let file = setting.waivers {
      waivers = AppliedWaivers.apply(file, to: &candidates, on: asOf)
    }
    self.waivers = waivers
    self.candidates = candidates
    waves = candidates.flatMap(RolloutWave.all)
    var allPrincipals = tally.candidates.first?.principals ?? [:]
    for candidate in tally.candidates.dropFirst() {
      allPrincipals.merge(candidate.principals) { left, right in
        var merged = left
        merged.merge(right)
        return merged
      }
    }
    if let only = candidates.first, candidates.count == 1 {
      findings = only.findings
      principals = only.principals
    } else {
      findings = candidates.flatMap(\.findings).sorted()
      principals = ReportedPrincipal.sorted(allPrincipals)
    }
    attachments = BoundaryAttachment.all(
      setting, tally.boundaries, boundaries: boundaries, principals: allPrincipals)
    truncation = Truncation(tally)
    blindSpots = BlindSpots.all(
      input: input, boundaries: boundaries, candidates: candidates,
      dataEventServices: dataEventServices,
      unrecorded: unrecorded, coverage: coverage, known: setting.known)
  }
}

extension Report {
  /// The boundary with a number; nil for none, and where it is not known which one a plan assigns.
  public func boundary(_ number: Int?) -> ReportedBoundary? {
    guard let number, boundaries.indices.contains(number - 1) else { return nil }
    return boundaries[number - 1]
  }
}
