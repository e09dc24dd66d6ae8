public import IAMEvaluation
import IAMPolicy

/// What a layer beside the boundary says to one request, policy by policy.
public struct ExplainedLayer: Sendable {
  /// How a layer stands to a request.
  public enum Standing: Hashable, Sendable {
    /// It decides so, asked alone.
    case decides(Decision)
    /// It does not touch such a caller, or such a request.
    case untouched
    /// Of this layer something was supplied, but nothing for this caller, account or resource.
    case notSupplied
  }

  /// One policy and how its statements were held against the request.
  public struct Policy: Sendable {
    /// What it is called: the resource's ARN, or its place in the file.
    public var name: String
    /// What it decides, asked alone; a layer without principals only.
    public var statements: [TracedStatement]
    /// The Allow statement that came closest, where no statement applies.
    public var nearestMiss: ReportedFinding.NearestStatement?
  }

  /// The layer.
  public var layer: PolicyLayer
  /// What it comes to.
  public var standing: Standing
  /// Its policies, level by level; the number of the level where there are several.
  public var levels: [[Policy]]

  /// Explains the layers that were supplied; the boundary is explained apart.
  ///
  /// - Parameters:
  ///   - layers: what is known for the request, layer by layer.
  ///   - supplied: the layers of which the user supplied something.
  public static func all(
    _ layers: PolicyLayers, supplied: Set<PolicyLayer>, request: AuthorizationRequest,
    hasBoundary: Bool
  ) -> [ExplainedLayer] {
    let decisions = Evaluator(layers.known).evaluate(request).layers
    return PolicyLayer.allCases.filter { supplied.contains($0) && $0 != .boundary }.map { layer in
      guard let levels = layers.levels(of: layer) else {
        // An identity without policies may do nothing.
        let isEmpty = layer == .identity && !layers.isUnknown(layer)
        return ExplainedLayer(
          layer: layer,
          standing: layers.isUnknown(layer)
            ? .notSupplied : isEmpty ? .decides(.implicitDeny) : .untouched,
          levels: [])
      }
      let decision = decisions.first { $0.layer == layer }?.decision
      return ExplainedLayer(
        layer: layer, standing: decision.map { .decides($0) } ?? .untouched,
        levels: levels.map { level in
          level.map { Policy($0, layer, request, hasBoundary: hasBoundary) }
        })
    }
  }
}

extension ExplainedLayer.Policy {
  fileprivate init(
    _ policy: LayerPolicy, _ layer: PolicyLayer, _ request: AuthorizationRequest,
    hasBoundary: Bool
  ) {
    name = policy.name
    let document = policy.policy.document
    let traces = policy.policy.trace(request, in: layer, hasBoundary: hasBoundary)
    statements = traces.compactMap { TracedStatement($0, of: document, in: policy.name) }
    guard traces.allSatisfy({ $0.outcome == .no }), layer != .resource,
      let miss = policy.policy.nearestMiss(for: request),
      let reference = document.reference(to: miss.statement, in: policy.name)
    else { return }
    nearestMiss = .init(statement: reference, why: miss.why)
  }
}

extension PolicyLayer {
  /// What text calls the layer.
  var words: String {
    switch self {
    case .identity: "identity policies"
    case .boundary: "boundary"
    case .session: "session policies"
    case .serviceControl: "SCPs"
    case .resourceControl: "RCPs"
    case .resource: "resource's policy"
    case .endpoint: "endpoint policy"
    }
  }
}
