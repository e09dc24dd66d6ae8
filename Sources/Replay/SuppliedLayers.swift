public import IAMEvaluation
import IAMPolicy
public import RequestMapping
import ServiceCatalog

/// Layers beside the boundary that the user supplied.
///
/// They decide no verdict but for what a resource's policy does to a caller with a boundary: a call
/// that went through was allowed by the layers of its day, and these may be newer (`staleLayers`).
public struct SuppliedLayers: Sendable {
  /// The policies of users and roles; nil when none were supplied.
  public var identity: [Principal.Key: [LayerPolicy]]?
  /// The session policies of every role session and federated session.
  public var session: [LayerPolicy]?
  public var serviceControl: OrganizationPolicies?
  public var resourceControl: OrganizationPolicies?
  public var resource: ResourcePolicies?
  /// The services that resource control policies apply to, as the catalog has them.
  public var servicesUnderResourceControl = Self.builtInServicesUnderResourceControl

  private static let builtInServicesUnderResourceControl = Catalog().servicesUnderResourceControl

  /// Creates layers of which none is supplied.
  public init() {}

  /// Whether nothing was supplied.
  public var isEmpty: Bool {
    identity == nil && session == nil && serviceControl == nil && resourceControl == nil
      && resource == nil
  }

  /// The layers of which something was supplied.
  public var names: Set<PolicyLayer> {
    var names: Set<PolicyLayer> = []
    if identity != nil { names.insert(.identity) }
    if session != nil { names.insert(.session) }
    if serviceControl != nil { names.insert(.serviceControl) }
    if resourceControl != nil { names.insert(.resourceControl) }
    if resource != nil { names.insert(.resource) }
    return names
  }

  /// The condition keys that any of the policies asks for, in lower case.
  public var contextKeys: Set<String> {
    var keys = serviceControl?.contextKeys ?? []
    keys.formUnion(resourceControl?.contextKeys ?? [])
    keys.formUnion(resource?.contextKeys ?? [])
    for policy in (session ?? []) + (identity?.values.joined().map { $0 } ?? []) {
      keys.formUnion(policy.policy.contextKeys)
    }
    return keys
  }

  // MARK: One request

  /// The layers that were supplied for a request; what was not supplied is unknown.
  public func layers(of mapped: MappedRequest, by principal: Principal.Key) -> PolicyLayers {
    let request = mapped.request
    var layers = PolicyLayers()
    layers.identity = identity?[principal].map { .given($0) } ?? .unknown
    let isSession = request.caller?.kind == .roleSession || request.caller?.kind == .federatedUser
    if isSession { layers.session = session.map { .given($0) } ?? .unknown }
    layers.serviceControl = serviceControl?.levels(of: principal.account) ?? .unknown
    layers.resourceControl = resourceControlLevels(of: request, by: principal)
    layers.resource = resourcePolicy(of: mapped)
    return layers
  }

  private func resourceControlLevels(
    of request: AuthorizationRequest, by principal: Principal.Key
  ) -> PolicyLayers.Supplied<[[LayerPolicy]]> {
    guard let exempt = servicesUnderResourceControl[request.action.service],
      !exempt.contains(request.action.name.lowercased())
    else { return .absent }
    let owner = request.resourceAccount ?? request.resource.account ?? principal.account
    return resourceControl?.levels(of: owner) ?? .unknown
  }

  private func resourcePolicy(of mapped: MappedRequest) -> PolicyLayers.Supplied<LayerPolicy> {
    switch resource?.answer(to: mapped.request) {
    case .told(let entry): return entry.policy.map { .given($0.whole) } ?? .absent
    case .oneOf: return .unknown
    case .notSupplied, nil:
      let owner = mapped.request.resourceAccount ?? mapped.request.resource.account
      let isSameAccount = owner == nil || owner == mapped.request.caller?.account
      return mapped.mayHaveResourcePolicy || !isSameAccount ? .unknown : .absent
    }
  }

  /// The supplied layers that would have denied a call that went through; none for other calls.
  func contradictions(of event: MappedEvent) -> Set<PolicyLayer> {
    guard !isEmpty, case .principal(let principal) = event.standing else { return [] }
    switch event.recorded {
    case .succeeded, .failedAfter: break
    case .failedBefore, .notShown, .denied: return []
    }
    var layers: Set<PolicyLayer> = []
    for mapped in event.requests
    where !mapped.isDeniedItem && mapped.certainty != .assumedRequest {
      layers.formUnion(contradictions(of: mapped, by: principal.key))
    }
    return layers
  }

  /// The supplied layers that would certainly have denied a request.
  public func contradictions(
    of mapped: MappedRequest, by principal: Principal.Key
  ) -> Set<PolicyLayer> {
    Evaluator(layers(of: mapped, by: principal)).contradictions(of: mapped.request)
  }
}
