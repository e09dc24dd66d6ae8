import CloudTrail
import IAMEvaluation
public import Replay
import RequestMapping

extension Redaction {
  /// A tally with other names, in the order of its report.
  public mutating func redacted(_ tally: Tally) -> Tally {
    var redacted = tally
    for index in tally.candidates.indices {
      redacted.candidates[index] = self.redacted(tally.candidates[index])
    }
    redacted.boundaries = BoundaryHistory()
    let identities = tally.boundaries.entries.keys.sorted(by: precedes)
    for key in identities {
      guard var entry = tally.boundaries.entries[key] else { continue }
      if case .policy(let arn) = entry.last.boundary {
        entry.last.boundary = .policy(resource(arn))
      }
      entry.last.eventID = event(entry.last.eventID)
      redacted.boundaries.add(entry, of: principal(key))
    }
    redacted.input.accounts = Set(tally.input.accounts.sorted().map { account($0) })
    redacted.input.coverage = self.redacted(tally.input.coverage)
    redacted.input.problems = tally.input.problems.sorted().map { problem in
      InputProblem(
        file: file(problem.file), offset: problem.offset, what: withoutAccounts(problem.what))
    }
    return redacted
  }

  private mutating func redacted(_ candidate: CandidateTally) -> CandidateTally {
    var redacted = candidate
    redacted.principals = [:]
    for reported in ReportedPrincipal.sorted(candidate.principals) {
      guard var tally = candidate.principals[reported.key] else { continue }
      tally.arn = arn(tally.arn, of: reported.key)
      redacted.principals[principal(reported.key)] = tally
    }
    redacted.findings = [:]
    let findings = candidate.findings.sorted { left, right in
      left.value.calls != right.value.calls
        ? left.value.calls > right.value.calls : left.key < right.key
    }
    for (key, finding) in findings {
      var newFinding = finding
      newFinding.resourceSpan = TextSpan()
      newFinding.resources = finding.resources.renamed { resource($0) }
      newFinding.sessions = finding.sessions.renamed { session($0) }
      newFinding.events = finding.events.map { Finding.Event(time: $0.time, id: event($0.id)) }
      redacted.findings[self.redacted(key)] = newFinding
    }
    return redacted
  }

  mutating func redacted(_ key: FindingKey) -> FindingKey {
    var redacted = key
    redacted.principal = key.principal.map { principal($0) }
    redacted.resourcePolicy = key.resourcePolicy.map { resource($0) }
    return redacted
  }

  /// A rollout whose principals and policies have other names; waivers are taken over by
  /// `Report.takeWaivers`.
  public mutating func redacted(_ setting: RolloutSetting) -> RolloutSetting {
    var redacted = setting
    redacted.waivers = nil
    redacted.plan?.path = setting.plan?.source ?? ""
    if case .file(let boundary) = setting.baseline {
      redacted.baseline = .file(self.redacted(boundary))
    }
    guard let known = setting.known else { return redacted }
    redacted.known = KnownBoundaries()
    for key in known.identities.keys.sorted(by: precedes) {
      guard let identity = known.identities[key] else { continue }
      redacted.known?.identities[principal(key)] = KnownBoundaries.Identity(
        arn: arn(identity.arn, of: key), boundary: identity.boundary.map { resource($0) })
    }
    for (arn, numbers) in known.matches.sorted(by: { $0.key < $1.key }) {
      redacted.known?.matches[resource(arn)] = numbers
    }
    return redacted
  }

  /// The same with other names for the accounts.
  public mutating func redacted(_ coverage: LogCoverage) -> LogCoverage {
    coverage.renamingAccounts { account($0) }
  }

  /// The same with other names for those who are granted actions.
  public mutating func redacted(_ unrecorded: UnrecordedActions) -> UnrecordedActions {
    var redacted = unrecorded
    for action in unrecorded.actions {
      redacted.grantees?[action] = unrecorded.grantees?[action]?.map { principal($0) }
    }
    return redacted
  }

  /// The policies of resources, under the other names of these; no other layer shows in a report.
  public mutating func redacted(_ supplied: SuppliedLayers) -> SuppliedLayers {
    var redacted = supplied
    redacted.resource = supplied.resource.map { policies in
      ResourcePolicies(
        policies.entries.map { entry in
          let arn = resource(entry.arn)
          let policy = entry.policy?.whole.policy
          return (arn, policy.map { LayerPolicy(name: arn, policy: $0) })
        })
    }
    return redacted
  }

  /// A boundary whose ARN has other names; a file's name stays, without its folders.
  public mutating func redacted(_ boundary: ReportedBoundary) -> ReportedBoundary {
    var redacted = boundary
    // The text names accounts and resources anywhere in it.
    redacted.listing = nil
    redacted.path = boundary.source
    guard boundary.source.hasPrefix("arn:") else { return redacted }
    redacted.source = resource(boundary.source)
    redacted.path = redacted.source
    return redacted
  }

  /// A call with other names; what it ended with stays.
  public mutating func redacted(_ call: ImpactedCall) -> ImpactedCall {
    var redacted = call
    redacted.record.recipientAccountId = call.record.recipientAccountId.map { account($0) }
    redacted.record.userIdentity?.accountId = call.record.userIdentity?.accountId.map {
      account($0)
    }
    redacted.record.sourceIPAddress = call.record.sourceIPAddress.map { address($0) }
    redacted.record.userAgent = call.record.userAgent.map { tool($0) }
    redacted.record.eventID = call.record.eventID.map { event($0) }
    redacted.record.userIdentity?.invokedBy = call.record.userIdentity?.invokedBy.map {
      address($0)
    }
    redacted.record.userIdentity?.session?.sourceIdentity =
      call.record.userIdentity?.session?.sourceIdentity.map { session($0) }
    if let caller = call.principal {
      redacted.principal = Principal(
        key: principal(caller.key), arn: arn(caller.arn, of: caller.key),
        session: caller.session.map { session($0) })
    }
    redacted.shown = call.shown.map { shown in
      var renamed = shown
      renamed.key.principal = shown.key.principal.map { principal($0) }
      renamed.key.resourcePolicy = shown.key.resourcePolicy.map { resource($0) }
      renamed.resource = shown.resource.map { resource($0) }
      return renamed
    }
    redacted.file = file(call.file)
    return redacted
  }
}
