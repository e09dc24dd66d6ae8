import ByteStreams

/// How the members of a record make its outline.
enum OutlineRules {
  /// The parts of an outline (see `RecordOutline`).
  enum Sum: Int {
    case head, way, transport, content, parameters, response, additional, delivery
  }

  /// A rule for each spelling of each key at the top of a record or of what wraps one, and for those
  /// that nobody reads and nearly every record has.
  static let rules: [ObjectOutliner.Rule] =
    RecordKeys.spellings.map { key, top in
      switch top {
      case .field(let field): rule(key, field)
      // What wraps a record is none of the outline's business.
      case .condensedCalls:
        ObjectOutliner.Rule(key: key, number: condensedCalls, kinds: .object)
      case .detail, .lookupEvent, .message, .subscription, .resultSet, .digest, .condensedArchive,
        .wrapper:
        ObjectOutliner.Rule(key: key, number: RecordField.allCases.count % 32, kinds: .never)
      }
    }
    + unread.map { ObjectOutliner.Rule(key: $0, number: nil, kinds: .null) }

  /// The number of the member that tells which calls a record stands for, behind those of the fields
  /// at the top.
  static let condensedCalls = RecordField.identityType.rawValue

  private static let unread = [
    "requestID", "readOnly", "apiVersion", "managementEvent", "sessionCredentialFromConsole",
  ]

  private static func rule(_ key: String, _ field: RecordField) -> ObjectOutliner.Rule {
    let kinds: ObjectOutliner.Rule.Kinds
    switch field {
    case .userIdentity, .requestParameters, .responseElements, .additionalEventData, .tlsDetails,
      .serviceEventDetails:
      kinds = .object
    case .resources: kinds = .array
    case .eventContext: kinds = .null
    case .eventTime, .eventID, .eventSource: kinds = .string
    default: kinds = .text
    }
    return ObjectOutliner.Rule(
      key: key, number: field.rawValue, sum: sum(of: field)?.rawValue, kinds: kinds,
      // A file is written in one spelling or the other, nearly always in CloudTrail's.
      memory: key == key.lowercased() && key != "resources" ? nil : memory(of: field),
      role: (field.role.high, field.role.low))
  }

  private static func sum(of field: RecordField) -> Sum? {
    switch field {
    case .userIdentity, .resources: nil
    case .eventSource, .eventName, .eventType, .eventCategory, .awsRegion, .recipientAccountId,
      .errorCode, .errorMessage:
      .head
    case .sourceIPAddress, .userAgent, .vpcEndpointId, .vpcEndpointAccountId: .way
    case .tlsDetails: .transport
    case .additionalEventData: .additional
    case .eventVersion, .eventID, .eventTime, .sharedEventID: .delivery
    case .responseElements: .response
    case .requestParameters: .parameters
    default: .content
    }
  }

  /// Values that come again and again are remembered: as many as an archive of some hundred principals
  /// has at a time, chosen by the bytes in which they differ.
  private static func memory(of field: RecordField) -> ObjectOutliner.Rule.Memory? {
    switch field {
    // Behind `{"type":"AssumedRole","principalId":"`.
    case .userIdentity: .init(sets: 128, room: 1_536, probe: 32..<96)
    // Behind the version and the name of the cipher.
    case .tlsDetails: .init(sets: 32, room: 256, probe: 88..<120)
    case .resources: .init(sets: 64, room: 512, probe: 40..<104)
    case .requestParameters: .init(sets: 64, room: 512, probe: 2..<34)
    case .userAgent: .init(sets: 16, room: 256, probe: 1..<49)
    case .sourceIPAddress: .init(sets: 64, room: 64, probe: 1..<9)
    case .eventName: .init(sets: 64, room: 64, probe: 1..<17)
    case .eventSource: .init(sets: 16, room: 64, probe: 1..<17)
    case .awsRegion, .recipientAccountId, .vpcEndpointId, .errorCode:
      .init(sets: 8, room: 64, probe: 1..<9)
    case .eventVersion, .eventType, .eventCategory, .vpcEndpointAccountId:
      .init(sets: 2, room: 32, probe: 1..<9)
    default: nil
    }
  }
}
