import IAMEvaluation
import IAMPolicy
import JSONSyntax

/// What a simulation found: one result per action and resource, in the order of the input.
struct SimulationOutput {
  /// A statement that decides, with its place in the text of its policy.
  struct MatchedStatement {
    var policy: String
    var layer: PolicyLayer
    var start: SourceLocation
    var end: SourceLocation
    var index: Int
    var sid: String?
  }

  /// The decision on one action and resource.
  struct Result {
    var action: String
    var resource: String
    var evaluation: Evaluation
    var matched: [MatchedStatement]
    /// The nearest Allow of the layer that stands in the way of an implicitly denied request.
    var nearestMiss: (policy: String, miss: NearestMiss)?
    var isSameAccount: Bool
  }

  var results: [Result]
  var missingKeys: [String]
  var areResourcesGiven: Bool
  var warnings: [SimulationWarning]
}

extension PolicyLayer {
  /// What `SourcePolicyType` and `EvalDecisionDetails` call the layer; the first two are AWS's.
  var policyType: String {
    switch self {
    case .identity: "IAM Policy"
    case .resource: "Resource Policy"
    case .boundary: "Permissions Boundary Policy"
    case .session: "Session Policy"
    case .serviceControl: "Service Control Policy"
    case .resourceControl: "Resource Control Policy"
    case .endpoint: "VPC Endpoint Policy"
    }
  }
}
