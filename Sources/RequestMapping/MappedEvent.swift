public import IAMEvaluation

/// What a record means for a permissions boundary: who called, whether a boundary could apply at
/// all, how the call ended, and which authorization requests AWS evaluated.
public struct MappedEvent: Sendable {
  /// Whether the replay has anything to decide.
  public enum Standing: Hashable, Sendable {
    /// Nothing that IAM policies authorize; the reason is a stable word such as `serviceEvent`.
    case notAuthorized(String)
    /// A caller to whom boundaries do not apply; the reason is a stable word such as `root`.
    case exempt(String)
    /// The log does not tell who called.
    case callerUnknown
    /// A principal that can have a boundary.
    case principal(Principal)
  }

  /// Whether there is anything to decide, and for whom.
  public var standing: Standing
  /// How the call ended.
  public var recorded: RecordedOutcome
  /// The authorization requests, the primary one first; empty unless there is a principal or the
  /// caller is unknown.
  public var requests: [MappedRequest]
  /// What of the record's content the requests followed from.
  public var footprint = CallFootprint()

  /// Creates a mapped event.
  public init(standing: Standing, recorded: RecordedOutcome, requests: [MappedRequest] = []) {
    self.standing = standing
    self.recorded = recorded
    self.requests = requests
  }
}

/// The IAM user or role that a boundary would be attached to.
public struct Principal: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable {
    case user
    case role
  }

  /// What tells principals apart.
  public struct Key: Hashable, Sendable {
    public var account: String
    public var kind: Kind
    /// The friendly name, without path.
    public var name: String

    /// Creates a key.
    public init(account: String, kind: Kind, name: String) {
      self.account = account
      self.kind = kind
      self.name = name
    }
  }

  /// What tells it apart.
  public var key: Key
  /// The ARN as this record tells it: with path where the record shows one.
  public var arn: String
  /// The session's name; nil for a user with long-term credentials.
  public var session: String?
  /// Whether the ARN has the path that the user or role has; otherwise it may have any.
  public var isPathKnown = true

  /// Creates a principal.
  public init(key: Key, arn: String, session: String? = nil) {
    self.key = key
    self.arn = arn
    self.session = session
  }
}

/// How a call ended, in the words of the report.
public enum RecordedOutcome: String, Hashable, Sendable, CaseIterable {
  /// It was carried out.
  case succeeded
  /// It was authorized and failed afterwards: not found, conflict, dry run.
  case failedAfter
  /// It failed before it was authorized: throttled, expired. Proves nothing.
  case failedBefore
  /// The log does not show which.
  case notShown
  /// AWS denied it.
  case denied
}

/// One authorization request of a call, with how sure each part of it is.
public struct MappedRequest: Sendable {
  /// Where a resource was taken from.
  public enum Origin: String, Hashable, Sendable {
    /// AWS names it in the error message.
    case stated
    /// `resources[]` of the record.
    case given
    /// Filled from the call's parameters.
    case parameters
    /// The call names it by less than its ARN, and supplied facts tell the rest.
    case learned
    /// AWS evaluates this text by convention: `*`, or a pseudo-ARN.
    case convention
    /// The log does not tell.
    case unknown
  }

  /// How sure it is that AWS evaluated this action.
  public enum Certainty: String, Hashable, Sendable {
    /// The catalog says so.
    case certain
    /// The event is not in the catalog; the action is assumed to have the event's name.
    case assumedAction
    /// Whether this request was made besides the primary one is only assumed.
    case assumedRequest
  }

  /// The request.
  public var request: AuthorizationRequest
  /// Where its resource is from.
  public var origin: Origin
  /// How sure the action is.
  public var certainty: Certainty
  /// Whether AWS denied this item of a batch call while the call itself went through.
  public var isDeniedItem: Bool
  /// Whether the service has resource-based policies, so that one could allow past a boundary.
  public var mayHaveResourcePolicy: Bool

  /// Creates a mapped request; where the action is assumed, evaluating the request knows of it.
  public init(
    request: AuthorizationRequest, origin: Origin, certainty: Certainty,
    isDeniedItem: Bool = false, mayHaveResourcePolicy: Bool = false
  ) {
    self.request = request
    self.request.isActionNameAssumed = certainty == .assumedAction
    self.origin = origin
    self.certainty = certainty
    self.isDeniedItem = isDeniedItem
    self.mayHaveResourcePolicy = mayHaveResourcePolicy
  }
}

/// Which condition keys a caller of the mapper will ask for.
public struct ContextDemand: Hashable, Sendable {
  /// Keys in lower case that must be answered.
  public var keys: Set<String>
  /// Whether every key that the record tells is wanted besides, as `explain` does.
  public var includesAllRecoverable: Bool

  /// Creates a demand.
  public init(keys: Set<String>, includesAllRecoverable: Bool = false) {
    self.keys = keys
    self.includesAllRecoverable = includesAllRecoverable
  }
}
