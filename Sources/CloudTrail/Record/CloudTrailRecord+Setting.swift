extension CloudTrailRecord {
  /// Sets the text field that a parser has read; a field that is not text is left alone.
  mutating func set(_ field: RecordField, to text: String?) {
    switch field {
    case .eventVersion: eventVersion = text
    case .eventID: eventID = text
    case .eventSource: eventSource = text
    case .eventName: eventName = text
    case .awsRegion: awsRegion = text
    case .sourceIPAddress: sourceIPAddress = text
    case .userAgent: userAgent = text
    case .errorCode: errorCode = text
    case .errorMessage: errorMessage = text
    case .eventType: eventType = text
    case .eventCategory: eventCategory = text
    case .recipientAccountId: recipientAccountId = text
    case .sharedEventID: sharedEventID = text
    case .vpcEndpointId: vpcEndpointId = text
    case .vpcEndpointAccountId: vpcEndpointAccountId = text
    case .identityType: userIdentity?.type = text
    case .principalId: userIdentity?.principalId = text
    case .arn: userIdentity?.arn = text
    case .accountId: userIdentity?.accountId = text
    case .accessKeyId: userIdentity?.accessKeyId = text
    case .userName: userIdentity?.userName = text
    case .invokedBy: userIdentity?.invokedBy = text
    case .identityProvider: userIdentity?.identityProvider = text
    case .onBehalfOfUserId: userIdentity?.onBehalfOfUserId = text
    case .inScopeOfSourceArn: userIdentity?.inScopeOfSourceArn = text
    case .inScopeOfSourceAccount: userIdentity?.inScopeOfSourceAccount = text
    case .issuerType: userIdentity?.session?.issuerType = text
    case .issuerPrincipalId: userIdentity?.session?.issuerPrincipalId = text
    case .issuerArn: userIdentity?.session?.issuerArn = text
    case .issuerAccountId: userIdentity?.session?.issuerAccountId = text
    case .issuerUserName: userIdentity?.session?.issuerUserName = text
    case .mfaAuthenticated: userIdentity?.session?.mfaAuthenticated = text
    case .federatedProvider: userIdentity?.session?.federatedProvider = text
    case .sourceIdentity: userIdentity?.session?.sourceIdentity = text
    case .ec2RoleDelivery: userIdentity?.session?.ec2RoleDelivery = text
    case .assumedRoot: userIdentity?.session?.assumedRoot = text
    case .signInSessionArn: userIdentity?.session?.signInSessionArn = text
    case .eventTime, .creationDate, .userIdentity, .resources, .requestParameters,
      .responseElements, .additionalEventData, .tlsDetails, .eventContext, .serviceEventDetails,
      .sessionContext, .onBehalfOf, .inScopeOf, .sessionIssuer, .attributes, .webIdFederationData,
      .resourceARN, .resourceARNPrefix, .resourceAccountId, .resourceType:
      break
    }
  }
}
