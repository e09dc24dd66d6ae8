import RequestMapping

/// Denials in which AWS names something that was not derived, counted alike with alike.
public struct Disagreement: Hashable, Sendable {
  /// What differs.
  public enum Kind: String, Hashable, Sendable {
    /// No derived request is for the action that AWS names.
    case action
    /// The requests for that action are about other resources.
    case resource
    /// The log tells nothing of the resource, and nothing was derived.
    case openResource
  }

  /// What makes denials alike.
  public struct Key: Hashable, Sendable {
    public var eventSource: String
    public var eventName: String
    public var kind: Kind
    /// The action as AWS writes it.
    public var action: String
    /// The resource as AWS writes it.
    public var resource: String?
    /// The derived requests, `action resource`, the first few.
    public var derived: [String]
  }

  public var key: Key
  public var calls: Int
  /// The event ids of the first few, in the order of the files.
  public var eventIDs: [String]
}

extension Disagreement: Comparable {
  /// The most frequent first, then by what they are.
  public static func < (left: Disagreement, right: Disagreement) -> Bool {
    if left.calls != right.calls { return left.calls > right.calls }
    return left.key.sortText.lexicographicallyPrecedes(right.key.sortText)
  }
}

extension Disagreement.Key {
  fileprivate var sortText: [String] {
    [eventSource, eventName, kind.rawValue, action, resource ?? ""] + derived
  }
}

/// Disagreements as they are met; beyond the limit only their number grows.
struct DisagreementLedger: Sendable {
  /// Kinds of disagreement that are told apart.
  static let limit = 10_000
  private static let eventLimit = 3

  private var kept: [Disagreement.Key: (calls: Int, eventIDs: [String])] = [:]
  /// Denials that disagree in ways beyond the limit.
  private(set) var untold = 0

  mutating func add(_ key: Disagreement.Key, eventIDs: [String], calls: Int) {
    guard kept.count < Self.limit || kept[key] != nil else {
      untold += calls
      return
    }
    var entry = kept[key] ?? (calls: 0, eventIDs: [])
    entry.calls += calls
    entry.eventIDs += eventIDs.prefix(Self.eventLimit - entry.eventIDs.count)
    kept[key] = entry
  }

  var sorted: [Disagreement] {
    kept.map { Disagreement(key: $0.key, calls: $0.value.calls, eventIDs: $0.value.eventIDs) }
      .sorted()
  }
}
