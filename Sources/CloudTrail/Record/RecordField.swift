/// The fields of a record that are kept, flat: those of nested objects stand beside the others.
enum RecordField: Int, CaseIterable, Sendable {
  case eventVersion, eventID, eventTime, eventSource, eventName, awsRegion
  case sourceIPAddress, userAgent, errorCode, errorMessage, eventType, eventCategory
  case recipientAccountId, sharedEventID, vpcEndpointId, vpcEndpointAccountId
  case userIdentity, resources
  case requestParameters, responseElements, additionalEventData
  case tlsDetails, eventContext, serviceEventDetails

  // Of `userIdentity`.
  case identityType, principalId, arn, accountId, accessKeyId, userName, invokedBy
  case identityProvider, sessionContext, onBehalfOf, onBehalfOfUserId
  case inScopeOf, inScopeOfSourceArn, inScopeOfSourceAccount

  // Of `userIdentity.sessionContext`.
  case sessionIssuer, issuerType, issuerPrincipalId, issuerArn, issuerAccountId, issuerUserName
  case attributes, creationDate, mfaAuthenticated
  case webIdFederationData, federatedProvider
  case sourceIdentity, ec2RoleDelivery, assumedRoot, signInSessionArn

  // Of an entry of `resources`.
  case resourceARN, resourceARNPrefix, resourceAccountId, resourceType

  /// The part of a record's fingerprint that says what this field holds.
  func fingerprint(holding value: Fingerprint) -> Fingerprint {
    FingerprintHash.fingerprint(ofKey: role, holding: value)
  }

  /// What makes the fingerprint of a value one of this field.
  var role: Fingerprint {
    let number = UInt64(rawValue) &+ 1
    return Fingerprint(high: number &* 0xa076_1d64_78bd_642f, low: number)
  }

  /// Those of nested identity objects, a bit for each, which a second `userIdentity` in one record
  /// replaces.
  static let identityMask: UInt64 =
    (identityType.rawValue...signInSessionArn.rawValue).reduce(0) { $0 | 1 << UInt64($1) }
}

/// A member at the top of an object, as far as a reader of logs cares.
enum TopKey: Sendable {
  case field(RecordField)
  /// `detail` of an EventBridge event.
  case detail
  /// `CloudTrailEvent` of an event that `lookup-events` returned.
  case lookupEvent
  /// `message` of a CloudWatch Logs event.
  case message
  /// `awslogs` of a subscription's payload.
  case subscription
  /// `ResultSet` of what `aws athena get-query-results` prints.
  case resultSet
  /// A member that only digest files have.
  case digest
  /// What the first line of a condensed archive tells.
  case condensedArchive
  /// The calls that a record of such an archive stands for.
  case condensedCalls
  /// A member whose array holds the elements one after another.
  case wrapper(LogWrapper)
}

/// The members of an outer object whose array holds what we look for.
enum LogWrapper: Hashable, Sendable {
  /// `Records` of a CloudTrail file.
  case records
  /// `Events` of `aws cloudtrail lookup-events`.
  case events
  /// `logEvents` of a CloudWatch Logs subscription.
  case logEvents
  /// `QueryResultRows` of `aws cloudtrail get-query-results`.
  case queryResultRows
}

/// Where the keys of a record and of what is wrapped around it are spelt.
///
/// Each key is known as CloudTrail writes it and in lower case, as Athena's and CloudTrail Lake's
/// columns are named (CloudTrail User Guide, "Create a table for CloudTrail logs in Athena").
enum RecordKeys {
  static let top = KeyTable<TopKey>(spellings)

  /// The keys at the top.
  static let spellings: [(String, TopKey)] =
    bothCases([
      ("eventVersion", .eventVersion), ("eventID", .eventID), ("eventTime", .eventTime),
      ("eventSource", .eventSource), ("eventName", .eventName), ("awsRegion", .awsRegion),
      ("sourceIPAddress", .sourceIPAddress), ("userAgent", .userAgent),
      ("errorCode", .errorCode), ("errorMessage", .errorMessage), ("eventType", .eventType),
      ("eventCategory", .eventCategory), ("recipientAccountId", .recipientAccountId),
      ("sharedEventID", .sharedEventID), ("vpcEndpointId", .vpcEndpointId),
      ("vpcEndpointAccountId", .vpcEndpointAccountId), ("userIdentity", .userIdentity),
      ("resources", .resources), ("requestParameters", .requestParameters),
      ("responseElements", .responseElements), ("additionalEventData", .additionalEventData),
      ("tlsDetails", .tlsDetails), ("eventContext", .eventContext),
      ("serviceEventDetails", .serviceEventDetails),
    ]).map { ($0.0, .field($0.1)) } + [
      ("detail", .detail), ("CloudTrailEvent", .lookupEvent), ("message", .message),
      ("awslogs", .subscription), ("ResultSet", .resultSet), ("digestS3Object", .digest),
      ("digestStartTime", .digest),
      (CondensedArchive.key, .condensedArchive), (CondensedArchive.callsKey, .condensedCalls),
      ("Records", .wrapper(.records)), ("Events", .wrapper(.events)),
      ("logEvents", .wrapper(.logEvents)), ("QueryResultRows", .wrapper(.queryResultRows)),
    ]

  static let identity = KeyTable<RecordField>(identitySpellings)
  static let identitySpellings = bothCases([
    ("type", .identityType), ("principalId", .principalId), ("arn", .arn),
    ("accountId", .accountId), ("accessKeyId", .accessKeyId), ("userName", .userName),
    ("invokedBy", .invokedBy), ("identityProvider", .identityProvider),
    ("sessionContext", .sessionContext), ("onBehalfOf", .onBehalfOf), ("inScopeOf", .inScopeOf),
  ])

  static let onBehalfOf = KeyTable<RecordField>(onBehalfOfSpellings)
  static let onBehalfOfSpellings = bothCases([("userId", .onBehalfOfUserId)])

  static let inScopeOf = KeyTable<RecordField>(inScopeOfSpellings)
  static let inScopeOfSpellings = bothCases([
    ("sourceArn", .inScopeOfSourceArn), ("sourceAccount", .inScopeOfSourceAccount),
  ])

  static let session = KeyTable<RecordField>(sessionSpellings)
  static let sessionSpellings = bothCases([
    ("sessionIssuer", .sessionIssuer), ("attributes", .attributes),
    ("webIdFederationData", .webIdFederationData), ("sourceIdentity", .sourceIdentity),
    ("ec2RoleDelivery", .ec2RoleDelivery), ("assumedRoot", .assumedRoot),
    ("signInSessionArn", .signInSessionArn),
  ])

  static let issuer = KeyTable<RecordField>(issuerSpellings)
  static let issuerSpellings = bothCases([
    ("type", .issuerType), ("principalId", .issuerPrincipalId), ("arn", .issuerArn),
    ("accountId", .issuerAccountId), ("userName", .issuerUserName),
  ])

  static let attributes = KeyTable<RecordField>(attributesSpellings)
  static let attributesSpellings = bothCases([
    ("creationDate", .creationDate), ("mfaAuthenticated", .mfaAuthenticated),
  ])

  static let federation = KeyTable<RecordField>(federationSpellings)
  static let federationSpellings = bothCases([("federatedProvider", .federatedProvider)])

  static let resource = KeyTable<RecordField>(
    bothCases([
      ("ARN", .resourceARN), ("ARNPrefix", .resourceARNPrefix),
      ("accountId", .resourceAccountId), ("type", .resourceType),
    ]))

  private static func bothCases(_ keys: [(String, RecordField)]) -> [(String, RecordField)] {
    keys + keys.map { ($0.0.lowercased(), $0.1) }.filter { key in !keys.contains { $0.0 == key.0 } }
  }
}
