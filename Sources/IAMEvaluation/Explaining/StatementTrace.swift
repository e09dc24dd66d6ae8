public import IAMPolicy

/// How one statement was held against one request: what matched, what did not, and why.
public struct StatementTrace: Hashable, Sendable {
  /// Its place among the statements, from 1.
  public var statement: Int
  /// Its `Sid`.
  public var sid: String?
  /// Its effect.
  public var effect: Effect
  /// Whether `Action` or `NotAction` is about the action.
  public var action: Ternary
  /// Whether `Resource` or `NotResource` is about the resource.
  public var resource: Ternary
  /// Whether `Principal` or `NotPrincipal` is about the caller; yes in a layer without them.
  public var principal: Ternary
  /// How `Principal` names the caller, in a layer with principals; nil where it does not.
  public var naming: PrincipalNaming?
  /// Its conditions in the order of the text.
  public var conditions: [ConditionTrace]
  /// Whether the statement applies.
  public var outcome: Ternary
  /// What surprises about it, in the order in which it was found.
  public var notes: [EvaluationNote]
}

/// How a resource's policy names a caller, which tells what a grant of its can do.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" and "Permissions boundaries for IAM
/// entities".
public enum PrincipalNaming: Hashable, Sendable {
  /// By its own name, or as anybody: the grant escapes the boundary's implicit deny.
  case directly
  /// By its role, or the user that federated it: the grant stands for its identity policies.
  case byIdentity
  /// By its account: the grant leaves it to the account's own policies.
  case byAccount
}

/// How one condition was held against one request.
public struct ConditionTrace: Hashable, Sendable {
  /// The condition as it was written.
  public var condition: Condition
  /// What was known of its key.
  public var found: ContextValue
  /// Whether it holds.
  public var outcome: Ternary
}

extension CompiledPolicy {
  /// Holds every statement against a request and tells how it went.
  ///
  /// A policy that is not of a layer with principals ignores the element, as boundaries do.
  public func trace(
    _ request: AuthorizationRequest, in layer: PolicyLayer = .boundary, hasBoundary: Bool = false
  ) -> [StatementTrace] {
    statements.map { $0.trace(request, in: layer, hasBoundary: hasBoundary) }
  }
}

extension CompiledStatement {
  fileprivate func trace(
    _ request: AuthorizationRequest, in layer: PolicyLayer, hasBoundary: Bool
  ) -> StatementTrace {
    let traced = conditions.map { condition in
      ConditionTrace(
        condition: condition.source, found: request.context.value(ofKey: condition.key),
        outcome: condition.holds(in: request.context))
    }
    var principal = Ternary.yes
    var naming: PrincipalNaming?
    switch layer {
    case .identity, .boundary, .session, .serviceControl: break
    case .resourceControl, .resource, .endpoint:
      let grants =
        principals?.grants(
          to: request.caller ?? Caller(kind: .user), effect: source.effect,
          hasBoundary: hasBoundary) ?? []
      principal = Ternary(!grants.isEmpty)
      if grants.contains(.direct) {
        naming = .directly
      } else if !grants.isEmpty {
        naming = grants == [.account] ? .byAccount : .byIdentity
      }
    }
    let action = concernsAction(of: request)
    let resource = concernsResource(of: request, in: layer)
    return StatementTrace(
      statement: source.index, sid: source.sid, effect: source.effect, action: action,
      resource: resource, principal: principal, naming: naming, conditions: traced,
      outcome: action && principal && resource && traced.all(\.outcome),
      notes: notes(request))
  }
}
