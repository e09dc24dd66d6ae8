public import IAMPolicy

/// What policies are evaluated against: who wants to do what, to which resource, in what context.
public struct AuthorizationRequest: Hashable, Sendable {
  /// The caller; nil when there is none to speak of, as in a simulation without `CallerArn`.
  public var caller: Caller?
  /// The action.
  public var action: ActionName
  /// Whether the action's name is only assumed: it is some action of its service.
  public var isActionNameAssumed: Bool
  /// The resource.
  public var resource: RequestResource
  /// The account that owns the resource; nil when it is not known to differ from the caller's.
  public var resourceAccount: String?
  /// The condition keys.
  public var context: RequestContext

  /// Creates a request.
  public init(
    caller: Caller?, action: ActionName, resource: RequestResource,
    resourceAccount: String? = nil, context: RequestContext, isActionNameAssumed: Bool = false
  ) {
    self.caller = caller
    self.action = action
    self.isActionNameAssumed = isActionNameAssumed
    self.resource = resource
    self.resourceAccount = resourceAccount
    self.context = context
  }
}

/// The resource of a request, as far as it is known.
public enum RequestResource: Hashable, Sendable {
  /// This text is what AWS compares; a `*` in it is text.
  case exact(String)
  /// The action has no resource types: AWS compares `*`.
  case none
  /// Some resource whose text is known but for gaps; a gap stands for any text, none included.
  case template(ResourceTemplate)
  /// One of these, and it is not known which.
  case oneOf([RequestResource])
  /// Nothing is known.
  case unknown

  /// How reports show it: the text, `*` for none and for gaps, and alternatives joined by ` | `
  /// (`*` if it may be none).
  public var shown: String {
    switch self {
    case .exact(let text): text
    case .none, .unknown: "*"
    case .template(let template):
      template.shownAs ?? template.pieces.joined(separator: "*")
    case .oneOf(let resources) where resources.contains(.none): "*"
    case .oneOf(let resources): resources.map(\.shown).joined(separator: " | ")
    }
  }
}

/// A resource's text with gaps: `pieces` joined by one gap between each two neighbours.
public struct ResourceTemplate: Hashable, Sendable {
  /// The known text before, between and after the gaps; always one more than there are gaps.
  public var pieces: [String]
  /// How reports show it, where a gap is as a rule empty: a role named without its path.
  public var shownAs: String?

  /// Creates a template.
  public init(pieces: [String], shownAs: String? = nil) {
    self.pieces = pieces
    self.shownAs = shownAs
  }
}

/// Who makes a request.
public struct Caller: Hashable, Sendable {
  /// The kinds of callers that policies treat differently.
  public enum Kind: Hashable, Sendable {
    case root
    case user
    /// A session of a role; a bare role ARN stands for some session of it.
    case roleSession
    /// A session of a service-linked role.
    case serviceLinkedRoleSession
    case federatedUser
    case service
    case anonymous
    /// A caller who is authenticated by an identity provider and calls AssumeRoleWith….
    case federatedProvider
    case canonicalUser
  }

  /// What it is.
  public var kind: Kind
  /// Its account; nil for services, anonymous callers and providers.
  public var account: String?
  /// The caller's own ARN (for a role session the `sts` ARN), or the service's or provider's name.
  public var arn: String?
  /// For a role session, the role's ARN with its path as far as that is known.
  public var roleARN: String?

  /// Creates a caller.
  public init(kind: Kind, account: String? = nil, arn: String? = nil, roleARN: String? = nil) {
    self.kind = kind
    self.account = account
    self.arn = arn
    self.roleARN = roleARN
  }
}
