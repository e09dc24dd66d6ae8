import IAMEvaluation
public import IAMPolicy
import RequestMapping

/// What the chosen calls need of one action that the boundary does not give them.
public struct ActionNeed: Sendable {
  /// The action, in the catalog's spelling where the catalog has it.
  public let action: ActionName
  /// Requests of chosen calls for it that are not allowed.
  public private(set) var requests = 0
  /// Whether only requests need it of which it is assumed that they were made at all.
  public private(set) var isOnlyAssumed = true
  /// The resources that they are about.
  private(set) var resources = ResourceNeeds()
  /// What the log tells of condition keys that could guard it.
  private(set) var guards: [GuardKey: GuardValues] = [:]

  init(_ action: ActionName) {
    self.action = action
  }

  /// Adds the requests of calls that are alike.
  mutating func add(
    _ mapped: MappedRequest, calls: Int, guardedBy keys: [GuardKey], keepsResources: Bool
  ) {
    requests += calls
    isOnlyAssumed = isOnlyAssumed && mapped.certainty == .assumedRequest
    if keepsResources { resources.insert(mapped.request.resource) } else { resources.insertAny() }
    for key in keys {
      guards[key, default: GuardValues()].insert(
        mapped.request.context[key.name], count: calls)
    }
  }

  /// Adds the requests of another need of the same action.
  mutating func merge(_ other: ActionNeed) {
    requests += other.requests
    isOnlyAssumed = isOnlyAssumed && other.isOnlyAssumed
    resources.merge(other.resources)
    guards.merge(other.guards) { left, right in
      var merged = left
      merged.merge(right)
      return merged
    }
  }

  /// The same need on wider resources.
  func widened(to level: ResourceNeeds.Level) -> ActionNeed {
    var need = self
    need.resources.widen(to: level)
    return need
  }
}
