import IAMEvaluation
import IAMPolicy
import Testing

/// Every way in which layers can speak, for every kind of caller, against the rules of combination
/// written down once more, as plainly as possible.
struct LayerCombinationTests {
  /// What a layer says.
  enum Voice: CaseIterable {
    case absent
    case silent
    case allows
    case denies
  }

  /// What a resource policy says: whom it names, and how.
  enum Resource: CaseIterable {
    case absent
    case silent
    case account
    case role
    case federatingUser
    case direct
    case denies
  }

  static let callers: [Caller?] = [
    nil,
    Caller(kind: .user, account: "111122223333", arn: "arn:aws:iam::111122223333:user/ana"),
    Caller(
      kind: .roleSession, account: "111122223333",
      arn: "arn:aws:sts::111122223333:assumed-role/Dev/s",
      roleARN: "arn:aws:iam::111122223333:role/Dev"),
    Caller(
      kind: .federatedUser, account: "111122223333",
      arn: "arn:aws:sts::111122223333:federated-user/ana"),
    Caller(kind: .root, account: "111122223333", arn: "arn:aws:iam::111122223333:root"),
    Caller(
      kind: .serviceLinkedRoleSession, account: "111122223333",
      arn: "arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForX/s",
      roleARN: "arn:aws:iam::111122223333:role/aws-service-role/x/AWSServiceRoleForX"),
    Caller(kind: .service, arn: "sns.amazonaws.com"),
    Caller(kind: .anonymous),
  ]

  @Test(arguments: callers)
  func everyCombinationComesOutAsTheRulesSay(_ caller: Caller?) {
    for isSameAccount in [true, false] where isSameAccount || caller?.account != nil {
      for identity in [Voice.silent, .allows, .denies] {
        for boundary in Voice.allCases {
          for session in Voice.allCases {
            for serviceControl in Voice.allCases {
              for resourceControl in [Voice.absent, .silent, .denies] {
                for resource in Resource.allCases {
                  let world = World(
                    caller: caller, isSameAccount: isSameAccount, identity: identity,
                    boundary: boundary, session: session, serviceControl: serviceControl,
                    resourceControl: resourceControl, resource: resource)
                  let found = world.evaluation.decision
                  if found != world.expected { Issue.record("\(world): \(found)") }
                }
              }
            }
          }
        }
      }
    }
  }

  struct World {
    var caller: Caller?
    var isSameAccount: Bool
    var identity: Voice
    var boundary: Voice
    var session: Voice
    var serviceControl: Voice
    var resourceControl: Voice
    var resource: Resource

    /// What the resource policy says to a caller that cannot be named in every way.
    private var heard: Resource {
      switch resource {
      case .account: caller?.account == nil ? .silent : .account
      case .role: caller?.roleARN == nil ? .silent : .role
      case .federatingUser: caller?.kind == .federatedUser ? .federatingUser : .silent
      case .absent, .silent, .direct, .denies: resource
      }
    }

    /// The rules once more.
    var expected: Decision {
      let resource = heard
      let kind = caller?.kind
      let isLinked = kind == .serviceLinkedRoleSession
      let isOutsider = kind == .service || kind == .anonymous
      let hasOwnPolicies = !isOutsider && kind != .root
      let identity = hasOwnPolicies ? self.identity : .silent
      let boundary = hasOwnPolicies && !isLinked ? self.boundary : .absent
      var session = hasOwnPolicies ? self.session : .absent
      let serviceControl = isOutsider || isLinked ? .absent : self.serviceControl
      let resourceControl = isLinked ? .absent : self.resourceControl
      let voices = [identity, boundary, session, serviceControl, resourceControl]
      if voices.contains(.denies) || resource == .denies { return .explicitDeny }
      if serviceControl == .silent || resourceControl == .silent { return .implicitDeny }
      if isOutsider { return resource == .direct ? .allowed : .implicitDeny }
      if kind == .federatedUser, session == .absent { session = .silent }
      let isLimitedTo = boundary != .silent && session != .silent
      let isGranted: Bool
      if isSameAccount {
        let base =
          identity == .allows || kind == .root || resource == .role || resource == .federatingUser
        isGranted = resource == .direct || (base && isLimitedTo)
      } else {
        let names = resource != .absent && resource != .silent
        isGranted = names && (identity == .allows || kind == .root) && isLimitedTo
      }
      return isGranted ? .allowed : .implicitDeny
    }

    var evaluation: Evaluation {
      var layers = PolicyLayers()
      layers.identity = .given([Self.policies[identity, default: Self.silent]])
      layers.boundary = Self.policies[boundary].map { .given($0) } ?? .absent
      layers.session = Self.policies[session].map { .given([$0]) } ?? .absent
      layers.serviceControl = Self.policies[serviceControl].map { .given([[$0]]) } ?? .absent
      layers.resourceControl =
        Self.everybodyPolicies[resourceControl].map { .given([[$0]]) } ?? .absent
      layers.resource = resourcePolicy.map { .given($0) } ?? .absent
      return Evaluator(layers).evaluate(
        AuthorizationRequest(
          caller: caller, action: ActionName(service: "s3", name: "GetObject"),
          resource: .exact("arn:aws:s3:::b/k"),
          resourceAccount: isSameAccount ? caller?.account : "444455556666",
          context: RequestContext(unlisted: .absent)))
    }

    private var resourcePolicy: LayerPolicy? {
      switch heard {
      case .absent: nil
      case .silent: Self.silentForEverybody
      case .denies: Self.everybodyPolicies[.denies]
      case .account: Self.grant(PrincipalPattern(kind: .aws, value: "111122223333"))
      case .role: Self.grant(PrincipalPattern(kind: .aws, value: caller?.roleARN ?? ""))
      case .federatingUser:
        Self.grant(PrincipalPattern(kind: .aws, value: "arn:aws:iam::111122223333:user/ana"))
      case .direct: Self.grant(PrincipalPattern(kind: .any, value: "*"))
      }
    }

    static let silent = policy(.allow, action: "iam:*")
    static let policies: [Voice: LayerPolicy] = [
      .silent: silent, .allows: policy(.allow, action: "*"), .denies: policy(.deny, action: "*"),
    ]
    static let everybody = Statement.Principals.principal([
      PrincipalPattern(kind: .any, value: "*")
    ])
    static let silentForEverybody = policy(.allow, action: "iam:*", everybody)
    static let everybodyPolicies: [Voice: LayerPolicy] = [
      .silent: silentForEverybody, .allows: policy(.allow, action: "*", everybody),
      .denies: policy(.deny, action: "*", everybody),
    ]

    static func grant(_ principal: PrincipalPattern) -> LayerPolicy {
      policy(.allow, action: "*", .principal([principal]))
    }

    static func policy(
      _ effect: Effect, action: String, _ principals: Statement.Principals? = nil
    ) -> LayerPolicy {
      LayerPolicy(
        name: "p",
        policy: CompiledPolicy(
          PolicyDocument(
            version: .v2012,
            statements: [
              Statement(
                index: 1, effect: effect, principals: principals, actions: .action([action]),
                resources: .resource(["*"]))
            ])))
    }
  }
}
