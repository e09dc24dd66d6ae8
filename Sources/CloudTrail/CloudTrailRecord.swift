public import JSONSyntax
public import Timestamps

/// One CloudTrail record: what AWS wrote of one call, nothing inferred.
///
/// A field is nil when the record does not have it, or has it with another type than CloudTrail
/// documents. Source: CloudTrail User Guide, "CloudTrail record contents".
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
  /// A fingerprint of all fields that mapping and tally use, whatever the order of keys and the
  /// white space: equal for two deliveries of one event.
  public var fingerprint: Fingerprint = Fingerprint(high: 0, low: 0)

  /// The parameters of the call, parsed when they are asked for; nil when null or absent.
  public var requestParameters: JSONTree? { nil }
  public var responseElements: JSONTree? { nil }
  public var additionalEventData: JSONTree? { nil }
  public var tlsDetails: JSONTree? { nil }
  public var eventContext: JSONTree? { nil }
  public var serviceEventDetails: JSONTree? { nil }

  /// Creates an empty record.
  public init() {}
}

/// 128 bits that name a text.
public struct Fingerprint: Hashable, Sendable {
  public var high: UInt64
  public var low: UInt64

  /// Creates a fingerprint.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
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
