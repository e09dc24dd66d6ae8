public import CloudTrail
public import IAMEvaluation
import IAMPolicy
public import Replay
public import RequestMapping

/// AWS's own words as the judge of what is derived from records.
///
/// In many denials AWS names the action, the resource and the kind of policy. A backtest derives the
/// requests of these records without looking at the message, and compares: the same derivation
/// serves the calls that succeeded, of which nobody says what AWS evaluated.
///
///     let (backtest, input) = Backtest.run(plan, boundaries: nil, over: logs, dedupe: .exact)
///     backtest.total.agreed.actions  // of backtest.total.stated.actions
///
/// Source of the messages: IAM User Guide, "Troubleshoot access denied error messages".
public struct Backtest: Sendable {
  /// Counts of actions and of resources.
  public struct Counts: Hashable, Sendable {
    public var actions: Int
    public var resources: Int

    /// Creates counts.
    public init(actions: Int = 0, resources: Int = 0) {
      self.actions = actions
      self.resources = resources
    }
  }

  /// How the denials of one service, or all of them, compare.
  public struct Score: Hashable, Sendable {
    /// Calls that AWS denied.
    public var denials = 0
    /// Those of which requests are derived; of callers to whom boundaries do not apply none are.
    public var derived = 0
    /// The derived ones whose message names an action, and a resource.
    public var stated = Counts()
    /// Those of `stated` that were derived alike.
    public var agreed = Counts()
    /// The named resources by how they compare; those of an action that was not derived are not
    /// among them.
    public var resources: [ResourceAgreement: Int] = [:]
  }

  /// Records in scope, copies left out.
  public private(set) var records = 0
  /// All denials.
  public private(set) var total = Score()
  /// The denials by service prefix.
  public private(set) var services: [String: Score] = [:]
  /// Denials by the kind of policy that their message names.
  public private(set) var policyKinds: [StatedDenial.PolicyKind: Int] = [:]
  /// The confusion table of the boundary; nil if none was given.
  public private(set) var forecast: BoundaryForecast?
  private let boundaries: BoundariesInForce?
  private let supplied: SuppliedLayers
  private var ledger = DisagreementLedger()

  /// Services that are told apart; AWS has some 460.
  private static let serviceLimit = 2_000
  /// Where the services beyond the limit are counted.
  private static let otherServices = "(others)"
  /// Derived requests that a disagreement shows.
  private static let derivedLimit = 5

  /// Creates a backtest of nothing yet, of these boundaries if there are any.
  public init(
    boundaries: BoundariesInForce? = nil, with supplied: SuppliedLayers = SuppliedLayers()
  ) {
    self.boundaries = boundaries
    self.supplied = supplied
    forecast = boundaries.map { _ in BoundaryForecast() }
  }

  /// What differs, the most frequent first.
  public var disagreements: [Disagreement] { ledger.sorted }
  /// Denials that differ in more ways than are listed.
  public var untoldDisagreements: Int { ledger.untold }

  /// Walks an archive; the boundaries of the plan must be those in force, so that the condition keys
  /// which they ask for are derived.
  public static func run(
    _ plan: ReplayPlan, boundaries: BoundariesInForce?, over logs: LogList, dedupe: DedupeMode
  ) -> (backtest: Backtest, input: InputTally) {
    var backtest = Backtest(boundaries: boundaries, with: plan.supplied)
    let input = RecordWalk.run(
      plan, over: logs, dedupe: dedupe, usesStatedDenials: false, includesAllRecoverable: false
    ) { walked in
      if walked.isInScope {
        backtest.add(walked.record, walked.event, reach: walked.reach, calls: walked.calls)
      }
    }
    return (backtest, input)
  }

  /// Adds one record with what was derived of it, its message unread.
  ///
  /// - Parameter calls: the calls that it stands for.
  public mutating func add(
    _ record: CloudTrailRecord, _ event: MappedEvent, reach: Ternary = .yes, calls: Int = 1
  ) {
    records += calls
    let stated =
      event.recorded == .denied ? record.errorMessage.flatMap { StatedDenial(parsing: $0) } : nil
    if let boundary = boundaries?.boundary(of: event) {
      forecast?.add(event, stated, under: boundary, with: supplied, reach: reach, calls: calls)
    }
    guard event.recorded == .denied else { return }
    if let kind = stated?.policyKind { policyKinds[kind, default: 0] += calls }
    var score = Score()
    score.denials = 1
    if !event.requests.isEmpty {
      score.derived = 1
      if let stated { compare(stated, with: event.requests, of: record, calls: calls, &score) }
    }
    total.add(score, times: calls)
    services[service(of: record, event), default: Score()].add(score, times: calls)
  }

  private func service(of record: CloudTrailRecord, _ event: MappedEvent) -> String {
    let name =
      event.requests.first?.request.action.service.lowercased()
      ?? String((record.eventSource ?? "(no service)").prefix { $0 != "." })
    return services.count < Self.serviceLimit || services[name] != nil ? name : Self.otherServices
  }

  private mutating func compare(
    _ stated: StatedDenial, with requests: [MappedRequest], of record: CloudTrailRecord,
    calls: Int, _ score: inout Score
  ) {
    score.stated.actions = 1
    if stated.resource != nil { score.stated.resources = 1 }
    let action = ActionName(stated.action)
    let alike = requests.filter { $0.request.action == action }
    guard !alike.isEmpty else { return disagree(.action, stated, requests, record, calls) }
    score.agreed.actions = 1
    guard let resource = stated.resource else { return }
    let compared = alike.map {
      ResourceAgreement(stated: resource, derived: $0.request.resource)
    }
    guard let best = ResourceAgreement.allCases.first(where: compared.contains) else { return }
    score.resources[best] = 1
    switch best {
    case .open: disagree(.openResource, stated, alike, record, calls)
    case .otherAccount, .differs: disagree(.resource, stated, alike, record, calls)
    case .exact, .anyOfKind, .withinGaps, .friendlyName: score.agreed.resources = 1
    }
  }

  private mutating func disagree(
    _ kind: Disagreement.Kind, _ stated: StatedDenial, _ requests: [MappedRequest],
    _ record: CloudTrailRecord, _ calls: Int
  ) {
    let key = Disagreement.Key(
      eventSource: record.eventSource ?? "", eventName: record.eventName ?? "", kind: kind,
      action: stated.action, resource: stated.resource,
      derived: requests.prefix(Self.derivedLimit).map {
        "\($0.request.action) \($0.request.resource.shown)"
      })
    let ids = record.condensed?.events.map(\.id) ?? [record.eventID].compactMap(\.self)
    ledger.add(key, eventIDs: ids, calls: calls)
  }
}

extension Backtest.Score {
  fileprivate mutating func add(_ other: Backtest.Score, times calls: Int) {
    denials += other.denials * calls
    derived += other.derived * calls
    stated.actions += other.stated.actions * calls
    stated.resources += other.stated.resources * calls
    agreed.actions += other.agreed.actions * calls
    agreed.resources += other.agreed.resources * calls
    resources.merge(other.resources.mapValues { $0 * calls }, uniquingKeysWith: +)
  }
}
