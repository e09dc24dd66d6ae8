public import IAMPolicy

/// A policy prepared for many requests.
public struct CompiledPolicy: Sendable {
  /// The document it was made from.
  public let document: PolicyDocument

  /// Compiles a document.
  public init(_ document: PolicyDocument) {
    self.document = document
  }

  /// The condition keys that conditions and variables ask for, in lower case.
  public var contextKeys: Set<String> { [] }

  /// Decides one request by this policy alone, as a permissions boundary does: an applicable Deny
  /// denies, else an applicable Allow allows, else it is denied implicitly.
  public func decide(_ request: AuthorizationRequest) -> PolicyDecision {
    PolicyDecision(decision: .implicitDeny)
  }

  /// The Allow statement that comes closest to applying, or nil when none is about the action.
  public func nearestMiss(for request: AuthorizationRequest) -> NearestMiss? { nil }
}
