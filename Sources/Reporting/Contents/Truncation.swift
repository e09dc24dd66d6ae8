public import Replay

/// What a report counts but does not list one by one, since there was too much of it.
public struct Truncation: Hashable, Sendable {
  /// Findings and principals of one boundary.
  public struct Candidate: Hashable, Sendable {
    /// The boundary, numbered from 1 in the order of `--boundary`.
    public var boundary: Int
    /// Findings, and principals, that are kept at the most.
    public var limit: Int
    public var findings: FoldedFindings
    public var principals: FoldedPrincipals
    /// Verdicts of days that the timeline leaves out.
    public var days: VerdictCounts
  }

  /// Boundaries of which something is not listed.
  public var candidates: [Candidate]
  public var accounts: FoldedNames
  public var regions: FoldedNames
  public var services: FoldedNames
  public var assumedEvents: FoldedNames
  /// Problems that are not listed.
  public var problems: Int

  /// Works out what is not listed; nil when all is.
  init?(_ tally: Tally) {
    candidates = tally.candidates.enumerated().compactMap { index, candidate in
      guard
        !candidate.foldedFindings.findings.isEmpty || candidate.foldedDays.total > 0
          || !candidate.foldedPrincipals.principals.isEmpty
      else { return nil }
      return Candidate(
        boundary: index + 1, limit: candidate.limits.rows, findings: candidate.foldedFindings,
        principals: candidate.foldedPrincipals, days: candidate.foldedDays)
    }
    accounts = tally.input.foldedAccounts
    regions = tally.input.foldedRegions
    services = tally.input.foldedServices
    assumedEvents = tally.input.foldedEvents
    problems = tally.input.foldedProblems
    let names = [accounts, regions, services, assumedEvents]
    guard !candidates.isEmpty || problems > 0 || names.contains(where: { !$0.names.isEmpty }) else {
      return nil
    }
  }
}
