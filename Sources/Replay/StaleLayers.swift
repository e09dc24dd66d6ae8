public import IAMEvaluation

/// Calls that went through although a supplied layer would have denied them: the layer is not the
/// one of the day.
public struct StaleLayers: Hashable, Sendable {
  /// The calls.
  public internal(set) var calls = 0
  /// The calls by the layer that would have denied them; several may.
  public internal(set) var byLayer: [PolicyLayer: Int] = [:]

  /// Creates counts of nothing.
  public init() {}

  /// Counts a call, or several that are alike, if any layer would have denied it.
  public mutating func add(_ layers: Set<PolicyLayer>, count: Int = 1) {
    guard !layers.isEmpty else { return }
    calls += count
    for layer in layers { byLayer[layer, default: 0] += count }
  }

  /// Adds other calls.
  public mutating func merge(_ other: StaleLayers) {
    calls += other.calls
    byLayer.merge(other.byLayer, uniquingKeysWith: +)
  }
}
