import IAMPolicy

/// Why an Allow statement that comes close does not apply; the nearest reason stands first.
enum MissReason: Hashable, Comparable {
  /// Action and resource match, this many conditions do not hold.
  case conditions([FailedCondition])
  /// The action matches on other resources.
  case otherResources
  /// The action matches on other resources, and conditions do not hold besides.
  case otherResourcesAndConditions([FailedCondition])
  /// NotAction leaves the action out.
  case excludedByNotAction
  /// It is about other actions of the service.
  case otherActions(service: String)

  /// A condition that does not hold, or may not.
  struct FailedCondition: Hashable {
    var operatorName: String
    var key: String
    var state: State
  }

  /// How a condition fails.
  enum State: Hashable {
    case notMet
    case keyMissing
    case keyUnknown
  }

  private var rank: (Int, Int) {
    switch self {
    case .conditions(let failed): (0, failed.count)
    case .otherResources: (1, 0)
    case .otherResourcesAndConditions(let failed): (2, failed.count)
    case .excludedByNotAction: (3, 0)
    case .otherActions: (4, 0)
    }
  }

  /// Orders the nearest first.
  static func < (left: MissReason, right: MissReason) -> Bool { left.rank < right.rank }

  /// The reason in words, to follow the statement's name.
  var words: String {
    switch self {
    case .conditions(let failed):
      "allows this action on this resource, but \(Self.words(failed))"
    case .otherResources: "allows this action, on other resources"
    case .otherResourcesAndConditions(let failed):
      "allows this action, on other resources, and \(Self.words(failed))"
    case .excludedByNotAction: "allows all but some actions, and NotAction names this one"
    case .otherActions(let service): "allows other actions of `\(service)`"
    }
  }

  private static func words(_ failed: [FailedCondition]) -> String {
    guard let first = failed.first else { return "a condition is not met" }
    let condition = "`\(first.operatorName)` on `\(first.key)`"
    let words =
      switch first.state {
      case .notMet: "the condition \(condition) is not met"
      case .keyMissing: "the condition \(condition) is not met: the key is missing"
      case .keyUnknown: "the condition \(condition) is open: the key is not known"
      }
    return failed.count == 1 ? words : words + ", nor are \(failed.count - 1) more"
  }
}

extension CompiledPolicy {
  /// The Allow statement that comes closest to applying, or nil when none is about the action's
  /// service; of two that are as close the first.
  public func nearestMiss(for request: AuthorizationRequest) -> NearestMiss? {
    var nearest: (reason: MissReason, statement: Int)?
    for statement in statements(aboutServiceOf: request.action)
    where statement.source.effect == .allow {
      guard let reason = statement.missReason(request) else { continue }
      if nearest.map({ reason < $0.reason }) ?? true {
        nearest = (reason, statement.source.index)
      }
    }
    return nearest.map { NearestMiss(statement: $0.statement, why: $0.reason.words) }
  }
}

extension CompiledStatement {
  fileprivate func missReason(_ request: AuthorizationRequest) -> MissReason? {
    guard !neverApplies else { return nil }
    guard concernsAction(of: request) == .yes else {
      if actions.isNegated { return .excludedByNotAction }
      return actions.concerns(service: request.action.service)
        ? .otherActions(service: request.action.service) : nil
    }
    let failed = conditions.compactMap { condition -> MissReason.FailedCondition? in
      let outcome = condition.holds(in: request.context)
      guard outcome != .yes else { return nil }
      let found = request.context.value(ofKey: condition.key)
      return MissReason.FailedCondition(
        operatorName: condition.source.operatorName, key: condition.source.key,
        state: outcome == .unknown
          ? .keyUnknown : found.isMissing(asSet: false) ? .keyMissing : .notMet)
    }
    let isAboutResource = concernsResource(of: request, in: .boundary) == .yes
    if isAboutResource { return failed.isEmpty ? nil : .conditions(failed) }
    return failed.isEmpty ? .otherResources : .otherResourcesAndConditions(failed)
  }
}
