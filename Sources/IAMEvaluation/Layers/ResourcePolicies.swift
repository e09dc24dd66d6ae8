import IAMPolicy

/// The policies of resources, by the ARN of the resource that each is attached to.
///
/// An ARN may hold `*` and `?`. It stands for the resource itself and, for the services whose
/// policies do, for what lies in it: a bucket's policy governs the bucket's objects.
public struct ResourcePolicies: Sendable {
  /// What is known of the policy of one resource, or of those that a pattern covers.
  public struct Entry: Sendable {
    /// A resource's policy, whole and in the parts that matter to a caller with a boundary.
    public struct Policy: Sendable {
      /// The policy.
      public let whole: LayerPolicy
      /// Its Allows and its Denies with `NotPrincipal`.
      let grants: LayerPolicy
      /// Its Denies with `NotPrincipal`.
      let deniesByNotPrincipal: LayerPolicy
      /// Its other Denies.
      let denies: LayerPolicy

      /// Whether it has a Deny with `NotPrincipal`.
      public var hasDenyByNotPrincipal: Bool {
        !deniesByNotPrincipal.policy.document.statements.isEmpty
      }

      /// Takes a policy apart.
      init(_ policy: LayerPolicy) {
        whole = policy
        let document = policy.policy.document
        func part(_ isIn: (Statement) -> Bool) -> LayerPolicy {
          var copy = document
          copy.statements = document.statements.filter(isIn)
          return LayerPolicy(name: policy.name, policy: CompiledPolicy(copy))
        }
        grants = part { $0.effect == .allow || $0.hasNotPrincipal }
        deniesByNotPrincipal = part { $0.effect == .deny && $0.hasNotPrincipal }
        denies = part { $0.effect == .deny && !$0.hasNotPrincipal }
      }
    }

    /// The ARN as it was given.
    public let arn: String
    /// The policy; nil when the resource is known to have none.
    public let policy: Policy?
    private let service: String
    private let patterns: [WildcardPattern]
    let isExact: Bool

    init(arn: String, policy: LayerPolicy?) {
      self.arn = arn
      self.policy = policy.map { Policy($0) }
      let parsed = ARN(arn)
      service = parsed?.service ?? ""
      let inside = ResourcePolicies.containers.filter { $0.service == parsed?.service }
      patterns = [WildcardPattern(arn)] + inside.map { WildcardPattern("\(arn)\($0.joint)*") }
      isExact = !arn.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    }

    /// Whether the policy of this resource governs an action on a resource.
    func governs(_ resource: RequestResource, _ action: ActionName) -> Ternary {
      guard ResourcePolicies.service(ofResourcesOf: action) == service else { return .no }
      return governs(resource)
    }

    private func governs(_ resource: RequestResource) -> Ternary {
      switch resource {
      case .exact(let text): return Ternary(patterns.contains { $0.matches(text) })
      // An action without resource types is on no resource that could have a policy.
      case .none: return .no
      case .template(let template): return governs(template.pattern)
      case .unknown: return governs(WildcardPattern("*"))
      case .oneOf(let alternatives):
        let found = Set(alternatives.map { governs($0) })
        return found.count == 1 ? found.first ?? .unknown : .unknown
      }
    }

    private func governs(_ known: WildcardPattern) -> Ternary {
      patterns.any { pattern in
        PatternRelation.lies(known, within: pattern)
          ? .yes : PatternRelation.overlap(known, pattern) ? .unknown : .no
      }
    }
  }

  /// What is told of the policy that governs a request.
  public enum Answer: Sendable {
    /// Nothing: the resource is in no entry.
    case notSupplied
    /// It is told by this entry.
    case told(Entry)
    /// The resource is not known well enough: it is one of these, or perhaps one of no entry.
    case oneOf([Entry], orNone: Bool)
  }

  /// The entries: exact ARNs before patterns, both in their order.
  public let entries: [Entry]

  /// Creates the policies; a nil policy says that there is none.
  public init(_ policies: [(arn: String, policy: LayerPolicy?)]) {
    let entries = policies.map { Entry(arn: $0.arn, policy: $0.policy) }
    self.entries = entries.filter(\.isExact) + entries.filter { !$0.isExact }
  }

  /// The condition keys that any of the policies asks for, in lower case.
  public var contextKeys: Set<String> {
    entries.reduce(into: []) { keys, entry in
      if let policy = entry.policy { keys.formUnion(policy.whole.policy.contextKeys) }
    }
  }

  /// The policy that governs a request: that of the first entry that covers its resource.
  public func answer(to request: AuthorizationRequest) -> Answer {
    var possible: [Entry] = []
    for entry in entries {
      switch entry.governs(request.resource, request.action) {
      case .no: continue
      case .unknown: possible.append(entry)
      case .yes:
        return possible.isEmpty ? .told(entry) : .oneOf(possible + [entry], orNone: false)
      }
    }
    return possible.isEmpty ? .notSupplied : .oneOf(possible, orNone: true)
  }

  /// The service whose resources an action is on; nil where no policy of theirs governs it.
  private static func service(ofResourcesOf action: ActionName) -> String? {
    let service = action.service.lowercased()
    for row in resourceServices where row.actions == service { return row.resources }
    return service
  }

  /// Services whose resources' policies govern what lies in the resource, and what joins the two.
  ///
  /// Sources: Amazon S3 User Guide, "Bucket policies for Amazon S3" (objects) and "Configuring IAM
  /// policies for using access points"; Amazon DynamoDB Developer Guide, "Using resource-based
  /// policies for DynamoDB" (indexes); Amazon OpenSearch Service Developer Guide, "Identity and
  /// Access Management in Amazon OpenSearch Service" (sub-resources); Amazon API Gateway Developer
  /// Guide, "Control access to a REST API with API Gateway resource policies"; Amazon CloudWatch Logs
  /// User Guide, "Overview of managing access permissions to your CloudWatch Logs resources".
  private static let containers: [(service: String, joint: String)] = [
    ("dynamodb", "/index/"), ("es", "/"), ("execute-api", "/"), ("logs", ":"), ("s3", "/"),
    ("s3-outposts", "/"), ("s3tables", "/"),
  ]

  /// Services whose actions are on resources of another service; all others are on their own.
  ///
  /// A role's trust policy governs AssumeRole and its kin, and no action of IAM's own.
  ///
  /// Sources: Service Authorization Reference, "Actions, resources, and condition keys for AWS
  /// Security Token Service" and "… for Amazon VPC Lattice Services"; IAM User Guide, "Roles terms
  /// and concepts".
  private static let resourceServices: [(actions: String, resources: String?)] = [
    ("iam", nil), ("sts", "iam"), ("vpc-lattice-svcs", "vpc-lattice"),
  ]
}

extension Statement {
  fileprivate var hasNotPrincipal: Bool {
    switch principals {
    case .notPrincipal: true
    case .principal, nil: false
    }
  }
}
