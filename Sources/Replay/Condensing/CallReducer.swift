import CloudTrail
import JSONSyntax
import RequestMapping
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
  private let dropped: Set<CondensedField>

  /// Keys with variable tails whose values follow from parameters: any boundary may ask for them.
  static let probes: Set<String> = [
    "kms:encryptioncontext:x", "s3:requestobjecttag/x", "aws:requesttag/x", "aws:resourcetag/x",
    "aws:principaltag/x",
  ]
  /// Stands for a value that was left out.
  static let mask = MaskedText.mask
  /// The name of the field for the resources that a record lists.
  static let resources = "resources"

  init(dropped: Set<CondensedField>) {
    self.dropped = dropped
  }

  /// What a record is mapped to, under every key that it could tell.
  static func demand() -> ContextDemand {
    ContextDemand(keys: probes, includesAllRecoverable: true)
  }

  /// The reduced record.
  ///
  /// - Parameters:
  ///   - event: what it was mapped to under `demand`.
  ///   - keepsMessage: whether the message of its error tells something that its code does not.
  ///   - general: the fields that are general already, of a record that was reduced before.
  func reduce(
    _ record: CloudTrailRecord, _ event: MappedEvent, keepsMessage: Bool,
    general: [String: String] = [:]
  ) -> ReducedCall {
    let isDecided: Bool
    switch event.standing {
    case .notAuthorized, .exempt: isDecided = true
    case .callerUnknown, .principal: isDecided = false
    }
    var cutter = CallCutter(general: general)
    cutter.object { cutter in
      cutter.text("eventSource", record.eventSource)
      cutter.text("eventName", record.eventName)
      cutter.text("recipientAccountId", record.recipientAccountId)
      cutter.text("awsRegion", record.awsRegion)
      cutter.text("eventType", record.eventType)
      cutter.text("eventCategory", record.eventCategory)
      cutter.text("errorCode", record.errorCode)
      if keepsMessage, let message = record.errorMessage {
        if isDecided {
          cutter.text("errorMessage", message)
        } else {
          Self.writeMessage(message, of: record.userIdentity, to: &cutter)
        }
      }
      if let identity = record.userIdentity {
        write(identity, isDecided: isDecided, to: &cutter)
      }
      if !dropped.contains(.time), !isDecided {
        cutter.text("eventTime", record.eventTime?.description)
      }
      guard !isDecided else { return Self.writeUse(record, to: &cutter) }
      writeWay(of: record, to: &cutter)
      write(record.resources, to: &cutter)
      if let tree = record.requestParameters {
        writeParameters(tree, of: record, event, to: &cutter)
      }
      writeDetails(of: record, event, to: &cutter)
    }
    return cutter.finish()
  }

  /// Writes what a service's call tells of the role that it takes: for what the role is.
  private static func writeUse(_ record: CloudTrailRecord, to cutter: inout CallCutter) {
    guard record.eventName == "AssumeRole", record.userIdentity?.type == "AWSService",
      let role = record.requestParameters?["roleArn"]?.string
    else { return }
    cutter.object("requestParameters") { $0.text("roleArn", role) }
  }

  // MARK: - The caller

  private func write(_ identity: UserIdentity, isDecided: Bool, to cutter: inout CallCutter) {
    cutter.object("userIdentity") { cutter in
      cutter.text("type", identity.type)
      if let session = Self.session(of: identity), isDecided {
        // Whoever is exempt, or needs no permission, is so in every session of the role.
        cutter.text("principalId", session.id + Self.mask)
        cutter.text("arn", session.arn + Self.mask)
      } else if let session = Self.session(of: identity) {
        let name = "sessionName"
        cutter.field(
          .sessionName, name, key: "principalId", session.id, end: session.name)
        cutter.field(.sessionName, name, key: "arn", session.arn, end: session.name)
      } else {
        cutter.text("principalId", isDecided ? Self.sessionless(identity) : identity.principalId)
        cutter.text("arn", identity.arn)
      }
      cutter.text("accountId", identity.accountId)
      if let key = identity.accessKeyId, !isDecided {
        // Its beginning tells for how long it is valid.
        let start = String(key.prefix(4))
        if dropped.contains(.accessKey) {
          cutter.text("accessKeyId", key.hasSuffix(Self.mask) ? key : start + Self.mask)
        } else {
          cutter.field(
            .accessKey, "accessKey", key: "accessKeyId", start, end: String(key.dropFirst(4)))
        }
      }
      cutter.text("userName", identity.userName)
      cutter.text("invokedBy", identity.invokedBy)
      cutter.text("identityProvider", identity.identityProvider)
      if let session = identity.session { write(session, isDecided: isDecided, to: &cutter) }
      if let user = identity.onBehalfOfUserId {
        cutter.object("onBehalfOf") { $0.text("userId", user) }
      }
      if identity.inScopeOfSourceArn != nil || identity.inScopeOfSourceAccount != nil {
        cutter.object("inScopeOf") { cutter in
          cutter.text("sourceArn", identity.inScopeOfSourceArn)
          cutter.text("sourceAccount", identity.inScopeOfSourceAccount)
        }
      }
    }
  }

  /// What stands before the name of a role's session in its id and its ARN, if nothing but these two
  /// tells it.
  private static func session(
    of identity: UserIdentity
  ) -> (id: String, arn: String, name: String)? {
    guard identity.type == "AssumedRole", identity.session?.issuerArn != nil,
      let id = identity.principalId, let arn = identity.arn,
      let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")),
      let slash = arn.utf8.lastIndex(of: UInt8(ascii: "/")), arn.contains(":assumed-role/")
    else { return nil }
    let (behindColon, behindSlash) = (id.utf8.index(after: colon), arn.utf8.index(after: slash))
    guard id[behindColon...] == arn[behindSlash...], behindColon < id.endIndex else { return nil }
    return (String(id[..<behindColon]), String(arn[..<behindSlash]), String(id[behindColon...]))
  }

  /// The id of a caller from another account, which tells a role by its id, without the session.
  private static func sessionless(_ identity: UserIdentity) -> String? {
    guard identity.type == "AWSAccount", let id = identity.principalId, id.hasPrefix("AROA"),
      let colon = id.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return identity.principalId }
    return id[...colon] + mask
  }

  /// Writes the message of an error, in which the session's name may stand.
  private static func writeMessage(
    _ message: String, of identity: UserIdentity?, to cutter: inout CallCutter
  ) {
    let key = "errorMessage"
    guard let session = identity.flatMap(session), session.name.utf8.allSatisfy(isPlain),
      let place = message.firstRange(of: "\(session.arn)\(session.name) "),
      let name = message[place].firstRange(of: "\(session.name) "),
      name.lowerBound >= message.utf8.index(place.lowerBound, offsetBy: session.arn.utf8.count)
    else { return cutter.text(key, message) }
    let end = message.utf8.index(name.upperBound, offsetBy: -1)
    cutter.field(
      .sessionName, "sessionName", key: key, String(message[..<name.lowerBound]), end: session.name,
      rest: String(message[end...]))
  }

  /// Whether a byte of a session's name stands for itself in JSON.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7e).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private func write(
    _ session: UserIdentity.SessionContext, isDecided: Bool, to cutter: inout CallCutter
  ) {
    cutter.object("sessionContext") { cutter in
      cutter.object("sessionIssuer") { cutter in
        cutter.text("type", session.issuerType)
        cutter.text("principalId", session.issuerPrincipalId)
        cutter.text("arn", session.issuerArn)
        cutter.text("accountId", session.issuerAccountId)
        cutter.text("userName", session.issuerUserName)
      }
      cutter.object("attributes") { cutter in
        if !isDecided {
          cutter.field(.sessionStart, "sessionStart", key: "creationDate") {
            $0.string(session.creationDate?.description)
          }
        }
        cutter.text("mfaAuthenticated", session.mfaAuthenticated)
      }
      if let provider = session.federatedProvider {
        cutter.object("webIdFederationData") { $0.text("federatedProvider", provider) }
      }
      cutter.text("sourceIdentity", session.sourceIdentity)
      cutter.text("ec2RoleDelivery", session.ec2RoleDelivery)
      cutter.text("assumedRoot", session.assumedRoot)
      cutter.text("signInSessionArn", session.signInSessionArn)
    }
  }

  // MARK: - The way, the resources, the rest

  private func writeWay(of record: CloudTrailRecord, to cutter: inout CallCutter) {
    if let address = record.sourceIPAddress {
      cutter.field(.sourceAddress, "sourceAddress", key: "sourceIPAddress") { $0.string(address) }
    }
    cutter.text(
      "userAgent",
      dropped.contains(.userAgent)
        ? record.userAgent.map(UserAgentProduct.shortened) : record.userAgent)
    cutter.text("vpcEndpointId", record.vpcEndpointId)
    cutter.text("vpcEndpointAccountId", record.vpcEndpointAccountId)
  }

  private func write(_ resources: [AccessedResource], to cutter: inout CallCutter) {
    let tree = JSONTree(
      .array(
        resources.map { resource in
          let members = [
            ("ARN", resource.arn), ("ARNPrefix", resource.arnPrefix),
            ("accountId", resource.accountId), ("type", resource.type),
          ]
          return JSONTree(
            .object(
              members.compactMap { key, value in
                value.map { JSONMember(key: key, value: JSONTree(.string($0))) }
              }))
        }))
    // Whether it is there at all is a value, too.
    cutter.field(.parameters, Self.resources, key: Self.resources) { writer in
      if resources.isEmpty { writer.null() } else { writer.tree(tree) }
    }
  }

  private func writeDetails(
    of record: CloudTrailRecord, _ event: MappedEvent, to cutter: inout CallCutter
  ) {
    let isReduced = record.condensed != nil
    if let response = record.responseElements {
      if event.footprint.response || isReduced {
        cutter.tree("responseElements", response)
      } else if record.errorCode == nil, let code = response["errorCode"] {
        cutter.object("responseElements") { $0.tree("errorCode", code) }
      }
    }
    if event.footprint.additional || isReduced, var tree = record.additionalEventData,
      let members = tree.members
    {
      tree.content = .object(members.filter { !CallReach.changing.contains($0.key) })
      cutter.tree("additionalEventData", tree)
    }
    if event.footprint.transport || isReduced, let members = record.tlsDetails?.members,
      !members.isEmpty
    {
      let version = members.last { $0.key == "tlsVersion" }
      cutter.object("tlsDetails") {
        $0.tree("tlsVersion", version?.value ?? JSONTree(.string(Self.mask)))
      }
    }
    if let tree = record.eventContext { cutter.tree("eventContext", tree) }
  }

  // MARK: - Parameters

  /// The parameters of which only those have their values that the requests follow from.
  private func writeParameters(
    _ tree: JSONTree, of record: CloudTrailRecord, _ event: MappedEvent,
    to cutter: inout CallCutter
  ) {
    guard let members = tree.members else { return cutter.tree("requestParameters", tree) }
    let isWholeRead = event.footprint.isAllParameters
    cutter.object("requestParameters") { cutter in
      for (place, member) in members.enumerated() {
        let name = "requestParameters.\(member.key)"
        let isRead =
          record.condensed != nil || isWholeRead || event.footprint.contains(parameter: place)
        // Whether there is anything at all is more than a value: services ask for it.
        if cutter.isGeneral(name) || isRead && !Self.isMask(member.value) && !member.value.isNone {
          cutter.field(.parameters, name, key: member.key) { $0.tree(member.value) }
        } else {
          cutter.tree(member.key, isRead ? member.value : Self.mask(of: member.value))
        }
      }
    }
  }

  private static func isMask(_ value: JSONTree) -> Bool {
    if value.string == mask { return true }
    guard let members = value.members, members.count == 1, let only = members.first else {
      return false
    }
    if only.key == mask { return only.value.string == mask }
    return only.key == "items" && only.value.elements?.map(\.string) == [mask]
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

extension JSONTree {
  /// Whether a parameter of this value counts as one that is not there.
  fileprivate var isNone: Bool {
    switch content {
    case .null, .bool(false): true
    case .string(let text): text.isEmpty || text.lowercased() == "false"
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    case .bool(true), .number: false
    }
  }
}
