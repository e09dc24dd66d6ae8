/// One policy of a layer, with the name that results give it.
public struct LayerPolicy: Sendable {
  /// What results call it: `PolicyInputList.1`, an ARN, a file's name.
  public var name: String
  /// The policy.
  public var policy: CompiledPolicy

  /// Creates a policy of a layer.
  public init(name: String, policy: CompiledPolicy) {
    self.name = name
    self.policy = policy
  }
}

/// All policies that a request is evaluated against, layer by layer.
public struct PolicyLayers: Sendable {
  /// What is known of a layer.
  public enum Supplied<Content: Sendable>: Sendable {
    /// There is none.
    case absent
    /// This is it.
    case given(Content)
    /// There may be one, and nothing is known of it.
    case unknown
  }

  /// Policies of the user and its groups, or of the role.
  public var identity: Supplied<[LayerPolicy]> = .absent
  /// The permissions boundary.
  public var boundary: Supplied<LayerPolicy> = .absent
  /// The session policies; an empty list is as good as none.
  public var session: Supplied<[LayerPolicy]> = .absent
  /// The service control policies from the root to the account; no levels mean no organization,
  /// and a level without policies denies (D25).
  public var serviceControl: Supplied<[[LayerPolicy]]> = .absent
  /// The resource control policies from the root to the account, read likewise.
  public var resourceControl: Supplied<[[LayerPolicy]]> = .absent
  /// The resource's policy.
  public var resource: Supplied<LayerPolicy> = .absent
  /// The VPC endpoint's policies; an empty list is as good as none.
  public var endpoint: Supplied<[LayerPolicy]> = .absent

  /// Creates layers that are all absent.
  public init() {}

  /// The condition keys that any of the policies asks for, in lower case.
  public var contextKeys: Set<String> {
    allPolicies.reduce(into: []) { $0.formUnion($1.policy.contextKeys) }
  }

  /// All policies that were given, layer by layer.
  public var allPolicies: [LayerPolicy] {
    PolicyLayer.allCases.flatMap { levels(of: $0)?.flatMap { $0 } ?? [] }
  }

  /// The levels of a layer, each with its policies; one level but for organizations' policies, and
  /// nil when the layer is absent or unknown.
  public func levels(of layer: PolicyLayer) -> [[LayerPolicy]]? {
    switch layer {
    case .identity: Self.one(identity)
    case .boundary: Self.one(boundary.map { [$0] })
    case .session: Self.one(session)
    case .serviceControl: Self.many(serviceControl)
    case .resourceControl: Self.many(resourceControl)
    case .resource: Self.one(resource.map { [$0] })
    case .endpoint: Self.one(endpoint)
    }
  }

  /// Whether a layer may be there and nothing is known of it.
  public func isUnknown(_ layer: PolicyLayer) -> Bool {
    switch layer {
    case .identity: identity.isUnknown
    case .boundary: boundary.isUnknown
    case .session: session.isUnknown
    case .serviceControl: serviceControl.isUnknown
    case .resourceControl: resourceControl.isUnknown
    case .resource: resource.isUnknown
    case .endpoint: endpoint.isUnknown
    }
  }

  /// The same layers without those that are unknown.
  public var known: PolicyLayers {
    var known = self
    if isUnknown(.identity) { known.identity = .absent }
    if isUnknown(.boundary) { known.boundary = .absent }
    if isUnknown(.session) { known.session = .absent }
    if isUnknown(.serviceControl) { known.serviceControl = .absent }
    if isUnknown(.resourceControl) { known.resourceControl = .absent }
    if isUnknown(.resource) { known.resource = .absent }
    if isUnknown(.endpoint) { known.endpoint = .absent }
    return known
  }

  private static func one(_ supplied: Supplied<[LayerPolicy]>) -> [[LayerPolicy]]? {
    switch supplied {
    case .given(let policies): policies.isEmpty ? nil : [policies]
    case .absent, .unknown: nil
    }
  }

  private static func many(_ supplied: Supplied<[[LayerPolicy]]>) -> [[LayerPolicy]]? {
    switch supplied {
    case .given(let levels): levels.isEmpty ? nil : levels
    case .absent, .unknown: nil
    }
  }
}

extension PolicyLayers.Supplied {
  fileprivate func map<Other>(_ change: (Content) -> Other) -> PolicyLayers.Supplied<Other> {
    switch self {
    case .absent: .absent
    case .given(let content): .given(change(content))
    case .unknown: .unknown
    }
  }

  fileprivate var isUnknown: Bool {
    switch self {
    case .unknown: true
    case .absent, .given: false
    }
  }
}
