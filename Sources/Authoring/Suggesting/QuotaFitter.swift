import IAMPolicy
import JSONSyntax
import ServiceCatalog

/// Makes a policy of what is needed that has no more characters than it may, opening no more than
/// it must.
///
/// Each step opens more than the one before, and is taken only if the policy does not fit without:
/// statements become one where they differ in nothing else; resources become patterns, the longest
/// lists first; actions become wildcards; the given boundary is said shorter; wildcards reach into
/// its lists; whole services are allowed; the actions with the fewest calls are left out.
struct QuotaFitter: Sendable {
  let given: GivenPolicy?
  /// Sorted by action.
  let needs: [ActionNeed]
  /// Services of which every action must be allowed, sorted, with their requests.
  let wholeServices: [(service: String, requests: Int)]
  let planner: SuggestionPlanner
  let catalog: Catalog
  let held: HeldActions
  let granted: GrantedActions
  let limit: Int

  /// A policy, and what was done to make it fit.
  struct Fitted: Sendable {
    var text: String
    var added: [SuggestedStatement]
    var isMerged = false
    var isRewritten = false
    var dropsSids = false
    var generalizations: [ActionGeneralization] = []
    var widenings: [ResourceWidening] = []
    var leftOut: [LeftOutAction] = []

    var characters: Int { text.policyCharacters }
  }

  /// The policy; where nothing makes it fit, the shortest one.
  func fit() -> Fitted {
    let whole = wholeServices.map(\.service)
    let planned = needs.map { planner.planned($0) }
    let plain = Fitted(given, planner.statements(planned, wholeServices: whole, layout: .init()))
    if fits(plain) { return plain }
    var widener = ResourceWidener(
      planner: planner, given: given, told: planned, wholeServices: whole, limit: limit)
    var fitted = widener.widen()
    if fits(fitted) { return fitted }
    let known = known
    fitted = shortened(fitted, known)
    if fits(fitted) { return fitted }
    // The least loss: as few calls as can be.
    let losses = losses
    var (low, high) = (0, losses.count)
    var best: Fitted?
    while low < high {
      let middle = (low + high) / 2
      let lost = Set(losses[0...middle].map(\.action))
      let needs = widener.needs.filter { !lost.contains($0.need.action.description) }
      var trial = Fitted(
        given,
        planner.statements(
          needs, wholeServices: whole.filter { !lost.contains("\($0):*") },
          layout: .init(mergesServices: true, hasTightGuards: false)))
      trial.isMerged = true
      trial.widenings = fitted.widenings.filter { !lost.contains($0.action) }
      trial = shortened(trial, known)
      if fits(trial) {
        trial.leftOut = losses[0...middle].sorted { $0.action < $1.action }
        best = trial
        high = middle
      } else {
        low = middle + 1
      }
    }
    return best ?? fitted
  }

  private func fits(_ fitted: Fitted) -> Bool { fitted.characters <= limit }

  // MARK: Actions

  private func shortened(_ merged: Fitted, _ known: KnownActions) -> Fitted {
    if given == nil {
      return generalized(merged, known, rewrite: nil, reaches: ActionGeneralizer.Reach.allCases)
    }
    let kept = generalized(merged, known, rewrite: nil, reaches: [.words, .letters])
    guard !fits(kept), let given, given.document.characters <= GivenRewrite.characterLimit else {
      return kept
    }
    var rewrite = GivenRewrite(given)
    var fitted = merged
    fitted.isRewritten = true
    for dropsSids in [false, true] {
      rewrite.dropsSids = dropsSids
      fitted.dropsSids = dropsSids
      fitted.text = rewrite.text(adding: fitted.added)
      if fits(fitted) { return fitted }
    }
    let narrow = generalized(
      fitted, known, rewrite: rewrite, reaches: [.words, .letters], ownLists: false)
    if fits(narrow) { return narrow }
    return generalized(fitted, known, rewrite: rewrite, reaches: ActionGeneralizer.Reach.allCases)
  }

  /// Puts in wildcards until it fits, or there are none left.
  private func generalized(
    _ start: Fitted, _ known: KnownActions, rewrite: GivenRewrite?,
    reaches: [ActionGeneralizer.Reach],
    ownLists: Bool = true
  ) -> Fitted {
    let places = start.added.indices.filter { !start.added[$0].isReview }
    let own = ownLists ? rewrite?.allowLists ?? [] : []
    var generalizer = ActionGeneralizer(
      places.map { start.added[$0].actions } + own.map(\.actions), known: known)
    let excess = start.characters - limit
    for reach in reaches { generalizer.save(excess, reach: reach) }
    generalizer.relax(to: excess)
    var fitted = start
    var rewrite = rewrite
    let lists = generalizer.lists
    for (list, place) in places.enumerated() { fitted.added[place].actions = lists[list] }
    for (list, entry) in own.enumerated() {
      let actions = lists[places.count + list]
      // An untouched list keeps its order.
      if Set(actions) != Set(entry.actions) { rewrite?.setActions(actions, at: entry.place) }
    }
    fitted.generalizations = generalizer.generalizations
    fitted.text =
      rewrite?.text(adding: fitted.added) ?? Fitted(given, fitted.added).text
    return fitted
  }

  /// The actions of all services that lists may hold.
  private var known: KnownActions {
    var services = Set(needs.map { $0.action.service.lowercased() })
    for statement in given?.document.statements ?? [] where statement.effect == .allow {
      guard case .action(let patterns) = statement.actions else { continue }
      services.formUnion(patterns.compactMap { ActionName($0)?.service.lowercased() })
    }
    return KnownActions(of: services, catalog: catalog, held: held, granted: granted)
  }

  /// What could be left out, the least used first.
  private var losses: [LeftOutAction] {
    let actions = needs.map {
      LeftOutAction(action: $0.action.description, requests: $0.requests)
    }
    let services = wholeServices.map {
      LeftOutAction(action: "\($0.service):*", requests: $0.requests)
    }
    return (actions + services).sorted { ($0.requests, $0.action) < ($1.requests, $1.action) }
  }
}

extension QuotaFitter.Fitted {
  /// A policy of the given text, untouched, and statements behind it.
  init(_ given: GivenPolicy?, _ added: [SuggestedStatement]) {
    self.added = added
    if let given {
      text = given.text(adding: added)
      return
    }
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.key("Version")
      writer.string(PolicyDocument.Version.v2012.rawValue)
      writer.key("Statement")
      writer.array { writer in
        for statement in added { statement.write(to: &writer) }
      }
    }
    writer.endLine()
    text = writer.text
  }
}

/// Resources that became wider, so that a policy fits.
public struct ResourceWidening: Hashable, Sendable {
  public var action: String
  /// Patterns that the log tells.
  public var told: Int
  /// What stands for them.
  public var resources: [String]
}

/// An action that is left out of a suggestion, because nothing that holds it fits.
public struct LeftOutAction: Hashable, Sendable {
  public var action: String
  /// Requests of chosen calls for it.
  public var requests: Int
}
