import CloudTrail
public import IAMEvaluation
import IAMPolicy
public import Replay
import RequestMapping
public import ServiceCatalog

/// Which calls a suggestion is to let pass.
public struct SuggestionChoice: Hashable, Sendable {
  /// The verdicts that are chosen, of those records that the filters let in.
  public var verdicts: Set<Verdict>
  public var granularity: Granularity

  /// Creates a choice: by default all that is denied or may be.
  public init(
    verdicts: Set<Verdict> = [.denied, .indeterminate], granularity: Granularity = .action
  ) {
    self.verdicts = verdicts
    self.granularity = granularity
  }
}

/// What an archive tells of the change that its chosen calls need; parts of an archive merge, in any
/// order, to the survey of the whole.
public struct SuggestionSurvey: RecordSurvey {
  /// What the chosen calls need, by action in lower case.
  private(set) var needs: [String: ActionNeed] = [:]
  /// Services, in lower case, of which a chosen call needs an action that is only assumed.
  private(set) var assumed: [String: AssumedNeed] = [:]
  /// Actions, in lower case, that any call of the archive needed.
  private(set) var seen: Set<String> = []
  /// Actions, in lower case, of calls that the boundary denies and that were not chosen.
  private(set) var unchosen: Set<String> = []
  /// What is known of the principals of the chosen calls, and of how roles are used.
  private(set) var principals = PrincipalSurvey()
  /// Records by what was chosen of them.
  private(set) var chosen: [Verdict: Int] = [:]
  /// Records in scope.
  public private(set) var recordsInScope = 0
  /// Requests of chosen calls whose service or action has a name that no policy can hold.
  private(set) var inexpressible = 0

  private let boundary: CompiledPolicy
  /// The boundary with a statement that allows everything: what it still denies is denied explicitly.
  private let opened: CompiledPolicy
  /// The boundary without its Deny statements.
  private let allowing: CompiledPolicy
  private let choice: SuggestionChoice
  private let supplied: SuppliedLayers
  private let catalog: Catalog
  private let guards: [GuardKey]

  /// Services that are told apart; AWS has some 460.
  private static let serviceLimit = 2_000

  /// Creates a survey of nothing yet.
  public init(
    boundary: CompiledPolicy, choice: SuggestionChoice, supplied: SuppliedLayers, catalog: Catalog
  ) {
    self.boundary = boundary
    opened = boundary.allowingEverything
    allowing = boundary.withoutDenies
    self.choice = choice
    self.supplied = supplied
    self.catalog = catalog
    guards = GuardKey.all(at: choice.granularity)
  }

  /// The condition keys, in lower case, that must be derived for it.
  public var contextKeys: Set<String> { Set(guards.map { $0.name.lowercased() }) }

  /// Surveys one record.
  public mutating func add(_ walked: WalkedRecord) {
    principals.addUse(walked.record)
    for mapped in walked.event.requests { insert(mapped.request.action, into: \.seen) }
    if walked.isInScope { recordsInScope += walked.calls }
    let impact = RecordImpact(
      of: walked.event, under: boundary, with: supplied, reach: walked.reach)
    guard impact.verdict == .denied || impact.verdict == .indeterminate else { return }
    guard walked.isInScope, choice.verdicts.contains(impact.verdict) else {
      for request in impact.requests where request.decision.decision.isDenial {
        insert(request.mapped.request.action, into: \.unchosen)
      }
      return
    }
    chosen[impact.verdict, default: 0] += walked.calls
    for request in impact.requests { need(request, reach: walked.reach, calls: walked.calls) }
    if let principal = walked.principal { principals.add(principal, walked.record) }
  }

  /// Adds all that another part of the archive tells.
  public mutating func merge(_ other: SuggestionSurvey) {
    needs.merge(other.needs) { left, right in
      var merged = left
      merged.merge(right)
      return merged
    }
    for (service, need) in other.assumed { add(need, of: service) }
    seen.formUnion(other.seen)
    unchosen.formUnion(other.unchosen)
    principals.merge(other.principals)
    chosen.merge(other.chosen, uniquingKeysWith: +)
    recordsInScope += other.recordsInScope
    inexpressible += other.inexpressible
  }

  private mutating func need(
    _ impact: RecordImpact.RequestImpact, reach: Ternary, calls: Int
  ) {
    switch impact.decision.decision {
    case .allowed, .explicitDeny: return
    case .implicitDeny: break
    case .indeterminate:
      // Where it is allowed for certain but for a Deny, no Allow can help.
      if allowing.decide(impact.mapped.request).decision == .allowed { return }
    }
    let mapped = impact.mapped
    let action = mapped.request.action
    guard Self.isName(action.service),
      mapped.request.isActionNameAssumed || Self.isName(action.name)
    else {
      inexpressible += calls
      return
    }
    if mapped.request.isActionNameAssumed {
      // All of a service is too much to open for a call that a Deny leaves open as it is.
      if impact.decision.decision == .indeterminate {
        let outcome = RecordImpact.decide(mapped, under: opened, with: supplied, reach: reach)
        guard outcome.decision.decision == .allowed else { return }
      }
      add(AssumedNeed(requests: calls, names: [action.name]), of: action.service.lowercased())
      return
    }
    let key = action.lowercased
    if needs[key] == nil {
      let spelling = catalog.action(key).flatMap { ActionName($0.qualifiedName) }
      needs[key] = ActionNeed(spelling ?? action)
    }
    needs[key]?.add(
      mapped, calls: calls, guardedBy: guards.filter { $0.guards(action) },
      keepsResources: choice.granularity == .resource)
  }

  private mutating func add(_ need: AssumedNeed, of service: String) {
    assumed[service, default: AssumedNeed()].merge(need)
    // The last by name goes, so that the order in which they come does not matter.
    guard assumed.count > Self.serviceLimit, let last = assumed.keys.max() else { return }
    inexpressible += assumed.removeValue(forKey: last)?.requests ?? 0
  }

  /// Names that the catalog does not have can be made up at will, and are not told apart.
  private mutating func insert(
    _ action: ActionName, into names: WritableKeyPath<SuggestionSurvey, Set<String>>
  ) {
    let name = action.lowercased
    guard !self[keyPath: names].contains(name), catalog.action(name) != nil else { return }
    self[keyPath: names].insert(name)
  }

  /// Whether a text can stand in an action as a service's or an action's name.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 128
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}

/// Requests for actions of one service whose names are only assumed.
struct AssumedNeed: Hashable, Sendable {
  /// Names that are kept as examples: the smallest.
  static let nameLimit = 20

  var requests = 0
  /// The assumed names, sorted.
  private(set) var names: [String] = []

  init(requests: Int = 0, names: [String] = []) {
    self.requests = requests
    self.names = names
  }

  mutating func merge(_ other: AssumedNeed) {
    requests += other.requests
    guard !names.elementsEqual(other.names) else { return }
    names = Array(Set(names + other.names).sorted().prefix(Self.nameLimit))
  }
}

extension CompiledPolicy {
  /// The policy with one more statement, that allows everything.
  fileprivate var allowingEverything: CompiledPolicy {
    var document = document
    let index = (document.statements.map(\.index).max() ?? 0) + 1
    document.statements.append(
      Statement(index: index, effect: .allow, actions: .action(["*"]), resources: .resource(["*"])))
    return CompiledPolicy(document)
  }

  /// The policy without what it denies explicitly.
  fileprivate var withoutDenies: CompiledPolicy {
    var document = document
    document.statements.removeAll { $0.effect == .deny }
    return CompiledPolicy(document)
  }
}

extension Decision {
  var isDenial: Bool {
    switch self {
    case .implicitDeny, .explicitDeny: true
    case .allowed, .indeterminate: false
    }
  }
}
