public import Replay
public import RequestMapping

/// Which permissions boundary a user or a role has now, by the account snapshot or the log.
public struct BoundaryAttachment: Sendable {
  /// How it compares with the boundary that the report is about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case none
    /// The proposed one: with several, one of them; with a rollout plan, the one that it assigns.
    case this
    case other
    /// It has one, and whether that is the proposed one is not told: the log names an ARN, of which
    /// no snapshot holds the document.
    case some
    /// Neither a snapshot nor the log tells.
    case unknown
  }

  /// What tells it.
  public enum Source: String, Hashable, Sendable {
    case snapshot
    /// The last call in the log that set it, took it away, or made the identity.
    case log
  }

  public var key: Principal.Key
  /// The ARN of the user or role.
  public var principal: String
  public var kind: Kind
  /// The ARN of its boundary; nil if it has none, or if that is not told.
  public var boundary: String?
  /// The numbers of the report's boundaries that its boundary says the same as.
  public var matches: [Int]
  public var source: Source?
  /// Whether the archive has calls of it that are in scope.
  public var isSeen: Bool
  /// The last call in the log that set its boundary, took it away, or made it; nil if there is none.
  public var lastEvent: BoundaryHistory.Step?
  /// Calls in the log that changed the boundary of the identity after it was made.
  ///
  /// What it did before the last of them was under another boundary than the present one.
  public var changes: Int
}

extension BoundaryAttachment {
  /// All identities of which something is told, and the principals of the report; by account, kind and
  /// name.
  static func all(
    _ setting: RolloutSetting, _ history: BoundaryHistory, boundaries: [ReportedBoundary],
    principals: [Principal.Key: PrincipalTally]
  ) -> [BoundaryAttachment] {
    var keys = Set(principals.keys)
    keys.formUnion(history.entries.lazy.filter { $0.value.last.boundary != .gone }.map(\.key))
    if let known = setting.known { keys.formUnion(known.identities.keys) }
    var matches: [String: [Int]] = [:]
    return keys.sorted(by: precedes).map { key in
      let listed = setting.known?.identities[key]
      let event = history.entries[key]
      let principal = principals[key]
      var attachment = BoundaryAttachment(
        key: key,
        principal: listed?.arn ?? principal?.arn
          ?? "arn:\(event?.partition ?? "aws"):iam::\(key.account):\(key.kind.rawValue)/\(key.name)",
        kind: .unknown, boundary: nil, matches: [], source: nil, isSeen: principal != nil,
        lastEvent: event?.last, changes: event?.changes ?? 0)
      let present: BoundaryEvent.Boundary
      if let listed {
        present = listed.boundary.map { .policy($0) } ?? .none
        attachment.source = .snapshot
      } else if let event {
        present = event.last.boundary
        attachment.source = present == .untold || present == .gone ? nil : .log
      } else {
        present = .untold
      }
      switch present {
      case .untold, .gone: break
      case .none: attachment.kind = .none
      case .policy(let arn):
        let same = matches[arn] ?? Self.matches(of: arn, in: boundaries, setting.known)
        matches[arn] = same
        attachment.boundary = arn
        attachment.matches = same
        let isProposed =
          setting.plan == nil
          ? !same.isEmpty : !(principal?.assigned ?? []).isDisjoint(with: same)
        let isComparable =
          setting.known?.matches[arn] != nil || boundaries.contains { $0.path == arn }
        attachment.kind = isProposed ? .this : isComparable ? .other : .some
      }
      return attachment
    }
  }

  private static func matches(
    of arn: String, in boundaries: [ReportedBoundary], _ known: KnownBoundaries?
  ) -> [Int] {
    let same = known?.matches[arn] ?? []
    return boundaries.indices.map { $0 + 1 }.filter { number in
      boundaries[number - 1].path == arn || same.contains(number)
    }
  }
}
