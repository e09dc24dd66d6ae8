public import JSONSyntax
public import Timestamps

/// One CloudTrail record: what AWS wrote of one call, nothing inferred.
///
/// A field is nil when the record does not have it, has it as null, or has it with another type
/// than CloudTrail documents. Where a key stands twice in an object the last one counts, as with
/// most JSON parsers. Text that is not Unicode is repaired with U+FFFD. Source: CloudTrail User
/// Guide, "CloudTrail record contents".
public struct CloudTrailRecord: Sendable {
  public var eventVersion: String?
  public var eventID: String?
  /// When the call was completed, UTC.
  public var eventTime: Timestamp?
  /// The service's host name, `s3.amazonaws.com`.
  public var eventSource: String?
  public var eventName: String?
  public var awsRegion: String?
  /// An address, a service's host name, or `AWS Internal`.
  public var sourceIPAddress: String?
  public var userAgent: String?
  public var errorCode: String?
  public var errorMessage: String?
  /// `AwsApiCall`, `AwsServiceEvent`, `AwsConsoleSignIn` or another.
  public var eventType: String?
  /// `Management`, `Data`, `NetworkActivity`, `Insight`.
  public var eventCategory: String?
  public var recipientAccountId: String?
  public var sharedEventID: String?
  public var vpcEndpointId: String?
  public var vpcEndpointAccountId: String?
  public var userIdentity: UserIdentity?
  /// The resources that AWS says were accessed.
  public var resources: [AccessedResource] = []
  /// A fingerprint of all fields of this type, whatever the order of keys, the white space and the
  /// escapes: equal for two deliveries of one event.
  public var fingerprint = Fingerprint(high: 0, low: 0)

  /// The calls that the record of a condensed archive stands for; nil for any other record.
  public var condensed: CondensedCalls?

  var undecoded = UndecodedFields()

  // Each of these is parsed anew whenever it is asked for: ask once and keep it. The ranges in a
  // tree count from its own first byte.

  /// The parameters of the call; nil when null or absent.
  public var requestParameters: JSONTree? { undecoded.tree(.requestParameters) }
  /// What a call that changes something returned; nil when null or absent.
  public var responseElements: JSONTree? { undecoded.tree(.responseElements) }
  /// Whether `responseElements` can have a member `errorCode`, told without parsing it.
  public var mayTellErrorInResponse: Bool {
    undecoded.mayHold("errorCode", in: .responseElements)
  }
  /// What the service adds of its own; nil when null or absent.
  public var additionalEventData: JSONTree? { undecoded.tree(.additionalEventData) }
  /// How the connection was encrypted; nil when null or absent.
  public var tlsDetails: JSONTree? { undecoded.tree(.tlsDetails) }
  /// Condition keys and tags (`requestContext`, `tagContext`) that an event data store was told to
  /// add; nil when null or absent.
  public var eventContext: JSONTree? { undecoded.tree(.eventContext) }
  /// What a service event is about; nil when null or absent.
  public var serviceEventDetails: JSONTree? { undecoded.tree(.serviceEventDetails) }

  /// Creates an empty record.
  public init() {}
}

/// An entry of `resources`.
public struct AccessedResource: Hashable, Sendable {
  public var arn: String?
  /// The ARN of a resource whose tail AWS does not tell (`ARNPrefix`).
  public var arnPrefix: String?
  public var accountId: String?
  public var type: String?

  /// Creates an entry.
  public init(
    arn: String? = nil, arnPrefix: String? = nil, accountId: String? = nil, type: String? = nil
  ) {
    self.arn = arn
    self.arnPrefix = arnPrefix
    self.accountId = accountId
    self.type = type
  }
}
