/// What a layer, or all of them together, decide on one request.
public enum Decision: String, Hashable, Sendable {
  case allowed
  case implicitDeny
  case explicitDeny
  /// Both outcomes are possible; what is missing is named beside it.
  case indeterminate
}

/// Something that the log, or the input, does not tell and that a decision turns on.
public enum Unknown: Hashable, Sendable {
  /// A condition key, as the policy writes it.
  case contextKey(String)
  /// The resource.
  case resource
  /// The caller.
  case caller
  /// The action's name is only assumed.
  case action
  /// Whether the request was made at all is only assumed.
  case request
  /// When the session began.
  case sessionStart
  /// Something of the principal that a rollout plan assigns by: a tag of it, or `principalPath`.
  case assignment(String)
  /// A policy that was not supplied, by the layer's name.
  case policy(String)

  /// Its name in reports: the condition key, or `resource`, `caller`, `action`, `request`,
  /// `sessionStart`, `policy:NAME`, `principalPath`.
  public var name: String {
    switch self {
    case .contextKey(let key): key
    case .resource: "resource"
    case .caller: "caller"
    case .action: "action"
    case .request: "request"
    case .sessionStart: "sessionStart"
    case .assignment(let name): name
    case .policy(let layer): "policy:\(layer)"
    }
  }
}

/// What one policy decides on one request, and why.
public struct PolicyDecision: Hashable, Sendable {
  /// The decision.
  public var decision: Decision
  /// The statements (`Statement.index`) that decide it: the denying ones, or the allowing ones.
  public var statements: [Int]
  /// An irreducible set of unknowns that would settle it, sorted by name; empty unless `indeterminate`.
  public var missing: [Unknown]

  /// Creates a decision.
  public init(decision: Decision, statements: [Int] = [], missing: [Unknown] = []) {
    self.decision = decision
    self.statements = statements
    self.missing = missing
  }
}

/// The statement that came closest to allowing a request that was implicitly denied.
public struct NearestMiss: Hashable, Sendable {
  /// Its place among the statements, from 1.
  public var statement: Int
  /// Why it does not apply, in a few words: `allows this action, on other resources`.
  public var why: String

  /// Creates a near miss.
  public init(statement: Int, why: String) {
    self.statement = statement
    self.why = why
  }
}
