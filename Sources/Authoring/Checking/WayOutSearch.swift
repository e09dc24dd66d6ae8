import IAMEvaluation
import IAMPolicy
import ServiceCatalog

/// Finds the ways out of a boundary by deciding the actions that lead out of one.
///
/// An action leads out if the boundary allows it without the condition that would guard it: the
/// key is taken as missing, or as naming a boundary that limits nothing. What others have made, such
/// as roles, is guarded by its name as well: an Allow that names some is taken to mean those. Where
/// the decision turns on something that the request would tell, the finding is a lesser one.
struct WayOutSearch {
  /// A boundary that limits nothing, and that anybody may set.
  private static let widest = "arn:aws:iam::aws:policy/AdministratorAccess"

  /// Steps that all decisions of a search may take together.
  static let workLimit = 60_000_000

  private let policy: CompiledPolicy
  private let catalog: Catalog
  private let places: [WayOutProbe.Place]
  /// The ARNs of boundaries: the policy's own, and those that conditions ask for.
  private let boundaries: [String]
  private let escalations: [EscalationFacts]
  /// What the decisions have taken so far.
  private(set) var work = AnalysisWork(limit: workLimit)

  /// Prepares a search in a policy.
  init(_ document: PolicyDocument, catalog: Catalog, ownARNs: [String]) {
    policy = CompiledPolicy(document)
    self.catalog = catalog
    places = WayOutProbe.Place.all(in: document)
    var boundaries: [String] = ownARNs
    for condition in document.statements.flatMap(\.conditions)
    where condition.key.lowercased() == "iam:permissionsboundary" {
      for value in condition.values
      where ARN(value) != nil && !value.contains("*") && !boundaries.contains(value)
        && boundaries.count < 20
      {
        boundaries.append(value)
      }
    }
    self.boundaries = boundaries
    // What everybody has comes first.
    let known = ["iam", "sts"]
    let all = catalog.escalations
    escalations =
      all.filter { known.contains($0.service) } + all.filter { !known.contains($0.service) }
  }

  /// Adds the ways out to a log, those of one kind by one statement together.
  mutating func report(
    on linted: LintedPolicy, passingKnownIn passing: Set<Int>, _ log: inout FindingLog
  ) {
    // It limits nothing, and that is said already.
    guard linted.limitless == nil else { return }
    var groups: [WayOutGroup] = []
    var found: [WayOutGroup: [EscalationFacts]] = [:]
    for facts in escalations {
      guard let way = way(by: facts) else { continue }
      if facts.group == .passesRole, passing.contains(way.statement) { continue }
      guard facts.needs.allSatisfy({ leadsOut($0) }) else { continue }
      if found[way] == nil { groups.append(way) }
      found[way, default: []].append(facts)
    }
    for group in groups { group.report(found[group] ?? [], on: linted, &log) }
  }

  /// Whether an action that another one needs leads out as well.
  private mutating func leadsOut(_ action: String) -> Bool {
    catalog.escalation(of: action).map { way(by: $0) != nil } ?? true
  }

  /// How an action leads out; nil if it doesn't.
  mutating func way(by facts: EscalationFacts) -> WayOutGroup? {
    guard isConcerned(facts) else { return nil }
    let probe = WayOutProbe(facts, catalog: catalog)
    switch facts.group {
    case .createsPrincipal:
      // Who creates it chooses its name, so any name that is allowed will do.
      return way(facts, probe, [.absent, .single(Self.widest)], anyName: true)
    case .changesBoundary:
      return way(facts, probe, [.single(Self.widest)], anyName: true)
    case .removesBoundary:
      let values = boundaries.map { ContextValue.single($0) }
      return way(facts, probe, values.isEmpty ? [.unknown] : values, anyName: true)
    case .editsPolicy:
      return wayThroughPolicy(facts, probe)
    case .changesOwnTags:
      let looksAtTags = policy.contextKeys.contains { $0.hasPrefix("aws:principaltag/") }
      return looksAtTags ? way(facts, probe, [.unknown], anyName: true) : nil
    case .grantsPermissions, .createsCredentials, .changesTrust, .passesRole, .assumesRole,
      .runsAs, .writesResourcePolicy:
      return way(facts, probe, [.absent], anyName: false)
    }
  }

  /// Whether any Allow is about the action at all.
  private func isConcerned(_ facts: EscalationFacts) -> Bool {
    policy.document.statements.contains {
      $0.effect == .allow && $0.concerns(facts.qualifiedName)
    }
  }

  private mutating func way(
    _ facts: EscalationFacts, _ probe: WayOutProbe, _ guardValues: [ContextValue], anyName: Bool
  ) -> WayOutGroup? {
    var best: WayOutGroup?
    for value in guardValues {
      let values = Dictionary(facts.guards.map { ($0, value) }) { first, _ in first }
      for place in places {
        for resource in probe.named(at: place) + (anyName ? probe.any(at: place) : []) {
          let request = probe.request(
            resource, at: place, keys: policy.contextKeys, with: values)
          guard let found = group(facts, request, anyName: anyName) else {
            continue
          }
          best = best.map { min($0, found) } ?? found
          if best?.isCertain == true { return best }
        }
      }
    }
    return best
  }

  /// A managed policy that can be written: one that nobody named, or a boundary.
  private mutating func wayThroughPolicy(_ facts: EscalationFacts, _ probe: WayOutProbe)
    -> WayOutGroup?
  {
    for arn in boundaries {
      guard var place = places.first else { return nil }
      place.account = ARN(arn)?.account ?? place.account
      let request = probe.request(.exact(arn), at: place, keys: policy.contextKeys, with: [:])
      guard var found = group(facts, request, anyName: true) else { continue }
      found.resource = arn
      found.isNegated = false
      return found
    }
    // Where the boundary's ARN isn't known, a Deny on some policies is taken to mean it.
    guard boundaries.isEmpty, !hasDenyOnSome(facts) else { return nil }
    return way(facts, probe, [.unknown], anyName: false)
  }

  /// Whether a Deny is about the action on some resources that it names.
  private func hasDenyOnSome(_ facts: EscalationFacts) -> Bool {
    policy.document.statements.contains { statement in
      guard statement.effect == .deny, statement.concerns(facts.qualifiedName) else { return false }
      switch statement.resources {
      case .resource(let listed): return !listed.contains("*")
      case .notResource: return true
      case nil: return false
      }
    }
  }

  private mutating func group(
    _ facts: EscalationFacts, _ request: AuthorizationRequest, anyName: Bool
  ) -> WayOutGroup? {
    var spent = work.forDecision
    let decision = policy.decide(request, work: &spent)
    work.add(spent)
    switch decision.decision {
    case .implicitDeny, .explicitDeny: return nil
    case .allowed, .indeterminate: break
    }
    let concerned = policy.document.statements.filter { $0.concerns(facts.qualifiedName) }
    let deciding = concerned.filter { decision.statements.contains($0.index) }
    if !anyName, !spent.isExhausted, isOwn(decision.missing, deciding) { return nil }
    guard
      let allowing = deciding.first(where: { $0.effect == .allow })
        ?? concerned.first(where: { $0.effect == .allow })
    else { return nil }
    let isNegated: Bool
    if case .notResource? = allowing.resources { isNegated = true } else { isNegated = false }
    return WayOutGroup(
      group: facts.group, statement: allowing.index,
      missing: decision.missing.filter { $0 != .resource }.map(\.name),
      isNegated: isNegated && facts.group != .createsPrincipal,
      isCutShort: spent.isExhausted && decision.decision == .indeterminate)
  }

  /// Whether the decision turns on what fills a variable in a resource: what is named after the
  /// caller is the caller's own.
  private func isOwn(_ missing: [Unknown], _ statements: [Statement]) -> Bool {
    let texts = statements.flatMap { (statement) -> [String] in
      switch statement.resources {
      case .resource(let listed), .notResource(let listed): listed
      case nil: []
      }
    }.map { $0.lowercased() }
    return missing.contains { unknown in
      guard case .contextKey(let key) = unknown else { return false }
      return texts.contains { $0.contains("${" + key.lowercased()) }
    }
  }
}

extension Statement {
  /// Whether it is about an action.
  fileprivate func concerns(_ action: String) -> Bool {
    let name = action.lowercased()
    switch actions {
    case .action(let patterns):
      return patterns.contains { WildcardPattern($0.lowercased()).matches(name) }
    case .notAction(let patterns):
      return !patterns.contains { WildcardPattern($0.lowercased()).matches(name) }
    }
  }
}
