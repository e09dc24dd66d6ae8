/// What all layers together decide on a request, and what each of them says.
public struct Evaluation: Hashable, Sendable {
  /// A statement that decides.
  public struct MatchedStatement: Hashable, Sendable {
    /// The layer of its policy.
    public var layer: PolicyLayer
    /// The name of its policy, as the layers give it.
    public var policy: String
    /// Its place among the policy's statements, from 1.
    public var statement: Int
  }

  /// What a layer that touches the request says.
  public struct LayerDecision: Hashable, Sendable {
    /// The layer.
    public var layer: PolicyLayer
    /// What it would decide alone.
    public var decision: Decision
  }

  /// The decision.
  public var decision: Decision
  /// On an explicit deny the denying statements; otherwise those that allow or, where it is open,
  /// may.
  public var matched: [MatchedStatement] = []
  /// The layers that were given and touch the request.
  public var layers: [LayerDecision] = []
  /// What would settle an indeterminate decision, nothing less, sorted by name.
  public var missing: [Unknown] = []
  /// Whether the boundary has an applicable Allow and no applicable Deny; nil when none was given.
  public var allowedByBoundary: Ternary?
  /// Whether every level of the SCPs allows and none denies; nil when none were given.
  public var allowedByOrganizations: Ternary?
  /// Whether the resource's own policy decides besides and was not given (D01, D02).
  public var awaitsResourcePolicy = false
}
