import CloudTrail
import JSONSyntax
import RequestMapping
import ServiceCatalog
import Timestamps

/// Reduces records to what any boundary could ask of them: calls that differ in nothing else become
/// the same text.
///
/// INVARIANT (condensing): a reduced record is mapped to the requests of the record that it is made
/// of, but for what was dropped, which is unknown; and reducing it again changes nothing. It keeps
/// what `CallFootprint` says that the requests follow from, of the parameters the names and kinds of
/// all. What was not read is masked as CloudTrail masks secrets, so that who reads it all the same
/// finds that it isn't told.
struct CallReducer {
  private var mapper: RequestMapper
  private let dropped: Set<CondensedField>

  /// Keys with variable tails whose values follow from parameters: any boundary may ask for them.
  static let probes: Set<String> = [
    "kms:encryptioncontext:x", "s3:requestobjecttag/x", "aws:requesttag/x", "aws:resourcetag/x",
    "aws:principaltag/x",
  ]
  /// Stands for a value that was left out.
  static let mask = "***"

  init(catalog: Catalog, dropped: Set<CondensedField>) {
    self.dropped = dropped
    mapper = RequestMapper(
      catalog: catalog,
      demand: ContextDemand(keys: Self.probes, includesAllRecoverable: true))
  }

  /// The reduced record as JSON, without its closing brace.
  mutating func reduce(_ record: CloudTrailRecord) -> String {
    let event = mapper.map(record)
    var isDecided = false
    switch event.standing {
    case .notAuthorized, .exempt: isDecided = true
    case .callerUnknown, .principal: break
    }
    // Of calls that change a boundary each counts for itself: the last one tells.
    let isWhole = BoundaryEvent.isTold(by: record)
    let keepsMessage = self.keepsMessage(of: record, event)
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      writer.text("eventSource", record.eventSource)
      writer.text("eventName", record.eventName)
      writer.text("recipientAccountId", record.recipientAccountId)
      writer.text("awsRegion", record.awsRegion)
      writer.text("eventType", record.eventType)
      writer.text("eventCategory", record.eventCategory)
      writer.text("errorCode", record.errorCode)
      if keepsMessage { writer.text("errorMessage", record.errorMessage) }
      if let identity = record.userIdentity {
        writer.key("userIdentity")
        write(identity, isDecided: isDecided && !isWhole, to: &writer)
      }
      if isWhole {
        writer.text("eventID", record.eventID)
        writer.text("eventTime", record.eventTime?.description)
        if let tree = record.requestParameters { writer.tree("requestParameters", tree) }
      } else if !dropped.contains(.time), !isDecided {
        writer.text("eventTime", record.eventTime?.description)
      }
      guard !isDecided else { return }
      writeWay(of: record, to: &writer)
      write(record.resources, to: &writer)
      if !isWhole, let tree = record.requestParameters {
        writer.tree("requestParameters", Self.masked(tree, but: event.footprint))
      }
      writeDetails(of: record, event, to: &writer)
    }
    return writer.takeText()
  }

  /// Whether the message of an error tells something that its code does not.
  private mutating func keepsMessage(of record: CloudTrailRecord, _ event: MappedEvent) -> Bool {
    guard record.errorMessage != nil else { return false }
    guard event.recorded != .denied else { return true }
    var silent = record
    silent.errorMessage = nil
    let other = mapper.map(silent)
    return other.recorded != event.recorded || other.standing != event.standing
  }

  // MARK: - Parts of a record

  private func write(
    _ identity: UserIdentity, isDecided: Bool, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.text("type", identity.type)
      writer.text("principalId", identity.principalId)
      writer.text("arn", identity.arn)
      writer.text("accountId", identity.accountId)
      if let key = identity.accessKeyId, !isDecided {
        // Its beginning tells for how long it is valid.
        let isShort = dropped.contains(.accessKey)
        writer.text("accessKeyId", isShort ? String(key.prefix(4)) : key)
      }
      writer.text("userName", identity.userName)
      writer.text("invokedBy", identity.invokedBy)
      writer.text("identityProvider", identity.identityProvider)
      if let session = identity.session {
        writer.key("sessionContext")
        write(session, isDecided: isDecided, to: &writer)
      }
      if let user = identity.onBehalfOfUserId {
        writer.key("onBehalfOf")
        writer.object { $0.text("userId", user) }
      }
      if identity.inScopeOfSourceArn != nil || identity.inScopeOfSourceAccount != nil {
        writer.key("inScopeOf")
        writer.object { writer in
          writer.text("sourceArn", identity.inScopeOfSourceArn)
          writer.text("sourceAccount", identity.inScopeOfSourceAccount)
        }
      }
    }
  }

  private func write(
    _ session: UserIdentity.SessionContext, isDecided: Bool, to writer: inout JSONWriter
  ) {
    let began = isDecided || dropped.contains(.sessionStart) ? nil : session.creationDate
    writer.object { writer in
      writer.key("sessionIssuer")
      writer.object { writer in
        writer.text("type", session.issuerType)
        writer.text("principalId", session.issuerPrincipalId)
        writer.text("arn", session.issuerArn)
        writer.text("accountId", session.issuerAccountId)
        writer.text("userName", session.issuerUserName)
      }
      writer.key("attributes")
      writer.object { writer in
        writer.text("creationDate", began?.description)
        writer.text("mfaAuthenticated", session.mfaAuthenticated)
      }
      if let provider = session.federatedProvider {
        writer.key("webIdFederationData")
        writer.object { $0.text("federatedProvider", provider) }
      }
      writer.text("sourceIdentity", session.sourceIdentity)
      writer.text("ec2RoleDelivery", session.ec2RoleDelivery)
      writer.text("assumedRoot", session.assumedRoot)
      writer.text("signInSessionArn", session.signInSessionArn)
    }
  }

  private func writeWay(of record: CloudTrailRecord, to writer: inout JSONWriter) {
    if !dropped.contains(.sourceAddress) {
      writer.text("sourceIPAddress", record.sourceIPAddress)
    }
    writer.text(
      "userAgent",
      dropped.contains(.userAgent)
        ? record.userAgent.map(UserAgentProduct.shortened) : record.userAgent)
    writer.text("vpcEndpointId", record.vpcEndpointId)
    writer.text("vpcEndpointAccountId", record.vpcEndpointAccountId)
  }

  private func write(_ resources: [AccessedResource], to writer: inout JSONWriter) {
    guard !resources.isEmpty else { return }
    writer.key("resources")
    writer.array { writer in
      for resource in resources {
        writer.object { writer in
          writer.text("ARN", resource.arn)
          writer.text("ARNPrefix", resource.arnPrefix)
          writer.text("accountId", resource.accountId)
          writer.text("type", resource.type)
        }
      }
    }
  }

  private func writeDetails(
    of record: CloudTrailRecord, _ event: MappedEvent, to writer: inout JSONWriter
  ) {
    if let response = record.responseElements {
      if event.footprint.response {
        writer.tree("responseElements", response)
      } else if record.errorCode == nil, let code = response["errorCode"] {
        writer.key("responseElements")
        writer.object { $0.tree("errorCode", code) }
      }
    }
    if event.footprint.additional, var tree = record.additionalEventData,
      let members = tree.members
    {
      tree.content = .object(members.filter { !CallReach.changing.contains($0.key) })
      writer.tree("additionalEventData", tree)
    }
    if event.footprint.transport, let members = record.tlsDetails?.members, !members.isEmpty {
      writer.key("tlsDetails")
      writer.object { writer in
        let version = members.last { $0.key == "tlsVersion" }
        writer.tree("tlsVersion", version?.value ?? JSONTree(.string(Self.mask)))
      }
    }
    if let tree = record.eventContext { writer.tree("eventContext", tree) }
  }

  // MARK: - Parameters

  /// The parameters of which only those have their values that the requests follow from.
  static func masked(_ tree: JSONTree, but footprint: CallFootprint) -> JSONTree {
    guard !footprint.isAllParameters, let members = tree.members else { return tree }
    var masked = tree
    masked.content = .object(
      members.enumerated().map { place, member in
        var member = member
        if !footprint.contains(parameter: place) { member.value = Self.mask(of: member.value) }
        return member
      })
    return masked
  }

  /// What stands for a value: of the same kind, as far as the mapper tells kinds apart unasked.
  private static func mask(of value: JSONTree) -> JSONTree {
    let text = JSONTree(.string(mask))
    guard value.members != nil else { return text }
    let member =
      value["items"] == nil
      ? JSONMember(key: mask, value: text)
      : JSONMember(key: "items", value: JSONTree(.array([text])))
    return JSONTree(.object([member]))
  }
}

extension JSONWriter {
  fileprivate mutating func text(_ key: String, _ value: String?) {
    guard let value else { return }
    self.key(key)
    string(value)
  }

  fileprivate mutating func tree(_ key: String, _ value: JSONTree) {
    self.key(key)
    tree(value)
  }
}
