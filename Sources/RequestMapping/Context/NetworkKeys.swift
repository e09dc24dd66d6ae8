import CloudTrail
import IAMEvaluation
import JSONSyntax

/// Keys about the way the call came: address, endpoint, services in between, transport.
///
/// Source: IAM User Guide, "AWS global condition context keys", "Properties of the network" and
/// "Properties of the request".
enum NetworkKeys {
  /// The keys that a record can tell.
  static let all = [
    "aws:sourceip", "aws:vpcsourceip", "aws:sourcevpce", "aws:sourcevpc", "aws:vpceaccount",
    "aws:viaawsservice", "aws:calledvia", "aws:calledviafirst", "aws:calledvialast",
    "aws:requestedregion", "aws:securetransport", "aws:useragent",
  ]

  /// What is known of a key, or nil if it is not about the network or the request's way.
  static func value(of key: String, call: Call) -> ContextValue? {
    // Most keys are about something else, and comparing with one name after the other is slow.
    guard let name = names[key] else { return nil }
    switch name {
    case .sourceIP: return sourceIP(call)
    case .vpcSourceIP: return vpcSourceIP(call)
    case .sourceVPCE: return endpoint(call, known: endpointID(call))
    case .vpceAccount: return endpoint(call, known: call.record.vpcEndpointAccountId)
    case .sourceVPC, .sourceVPCARN, .vpceOrgID, .vpceOrgPaths: return endpoint(call, known: nil)
    case .viaAWSService: return viaService(call)
    case .calledViaLast: return calledViaLast(call)
    case .calledVia, .calledViaFirst: return calledVia(call)
    case .requestedRegion: return call.region.isEmpty ? .unknown : .single(call.region)
    case .secureTransport: return secureTransport(call)
    case .userAgent: return userAgent(call)
    case .referer: return .unknown
    }
  }

  private enum Name: String, CaseIterable {
    case sourceIP = "aws:sourceip"
    case vpcSourceIP = "aws:vpcsourceip"
    case sourceVPCE = "aws:sourcevpce"
    case vpceAccount = "aws:vpceaccount"
    case sourceVPC = "aws:sourcevpc"
    case sourceVPCARN = "aws:sourcevpcarn"
    case vpceOrgID = "aws:vpceorgid"
    case vpceOrgPaths = "aws:vpceorgpaths"
    case viaAWSService = "aws:viaawsservice"
    case calledVia = "aws:calledvia"
    case calledViaFirst = "aws:calledviafirst"
    case calledViaLast = "aws:calledvialast"
    case requestedRegion = "aws:requestedregion"
    case secureTransport = "aws:securetransport"
    case userAgent = "aws:useragent"
    case referer = "aws:referer"
  }

  private static let names = Dictionary(
    uniqueKeysWithValues: Name.allCases.map { ($0.rawValue, $0) })

  // MARK: Address and endpoint

  private static func endpointID(_ call: Call) -> String? {
    call.record.vpcEndpointId ?? call.details.additional?["vpcEndpointId"]?.string
  }

  /// Whether a service made the call, on its own behalf or the caller's.
  ///
  /// AWS's pages disagree on which address such a call carries, if any: "AWS global condition
  /// context keys" has it absent, "Restrict API calls from specific IP addresses" has the
  /// service's own. So nothing is known of it.
  private static func isThroughService(_ record: CloudTrailRecord) -> Bool {
    record.userIdentity?.invokedBy != nil
  }

  private static func sourceIP(_ call: Call) -> ContextValue {
    if isThroughService(call.record) { return .unknown }
    if endpointID(call) != nil { return .absent }
    guard let text = call.record.sourceIPAddress, isAddress(text), !isPrivate(text) else {
      return .unknown
    }
    return .single(text)
  }

  private static func vpcSourceIP(_ call: Call) -> ContextValue {
    if isThroughService(call.record) { return .unknown }
    guard let text = call.record.sourceIPAddress, isAddress(text) else { return .unknown }
    if endpointID(call) != nil { return .single(text) }
    return isPrivate(text) ? .unknown : .absent
  }

  /// A key that is there if the call came through a VPC endpoint.
  private static func endpoint(_ call: Call, known text: String?) -> ContextValue {
    if isThroughService(call.record) { return .unknown }
    if endpointID(call) != nil { return text.map { .single($0) } ?? .unknown }
    guard let address = call.record.sourceIPAddress, isAddress(address), !isPrivate(address) else {
      return .unknown
    }
    return .absent
  }

  // MARK: Services in between

  private static func viaService(_ call: Call) -> ContextValue {
    guard let service = call.record.userIdentity?.invokedBy else { return .single("false") }
    // The console signs with the user's own credentials.
    if service == "signin.amazonaws.com" { return .single("false") }
    guard service.hasSuffix(".amazonaws.com") || service.hasSuffix(".amazonaws.com.cn") else {
      return .unknown
    }
    if isForwarded(call) { return .single("true") }
    return isServiceSession(call, of: service) ? .single("false") : .unknown
  }

  /// No service can be handed the credentials of a user or assume a role of Identity Center: it
  /// called on with a forward access session.
  private static func isForwarded(_ call: Call) -> Bool {
    guard let caller = call.caller else { return false }
    switch caller.caller.kind {
    case .user, .federatedUser: return true
    case .roleSession: return caller.principal.key.name.hasPrefix("AWSReservedSSO_")
    case .root, .serviceLinkedRoleSession, .service, .anonymous, .federatedProvider,
      .canonicalUser:
      return false
    }
  }

  /// Whether the session is one that the service itself began in a role it was passed; it names
  /// such sessions after itself.
  private static func isServiceSession(_ call: Call, of service: String) -> Bool {
    guard let session = call.caller?.principal.session?.lowercased() else { return false }
    let label = service.prefix { $0 != "." }
    return session == "aws\(label)" || session.hasPrefix("awsconfig-")
      || session == "autoscaling" && label == "autoscaling"
  }

  private static func calledVia(_ call: Call) -> ContextValue {
    // The log tells the last service of the chain, never the ones before it.
    viaService(call) == .single("false") ? .absent : .unknown
  }

  private static func calledViaLast(_ call: Call) -> ContextValue {
    switch viaService(call) {
    case .single("false"): return .absent
    case .single("true"): return call.record.userIdentity?.invokedBy.map { .single($0) } ?? .unknown
    default: return .unknown
    }
  }

  // MARK: Transport

  private static func secureTransport(_ call: Call) -> ContextValue {
    if call.details.transport?.members?.isEmpty == false { return .single("true") }
    if let suite = call.details.additional?["CipherSuite"]?.string, !suite.isEmpty {
      return .single("true")
    }
    // S3 and its kind still answer without TLS.
    return call.record.eventSource?.hasPrefix("s3") == true ? .unknown : .single("true")
  }

  private static func userAgent(_ call: Call) -> ContextValue {
    guard var text = call.record.userAgent, !isThroughService(call.record),
      CallParameters.isTold(text), !text.hasSuffix(".amazonaws.com"), text != "AWS Internal"
    else { return .unknown }
    if call.record.condensed != nil, UserAgentProduct.isShortened(text) { return .unknown }
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    return .single(text)
  }

  // MARK: Addresses

  /// Whether a text is an IPv4 or IPv6 address and not a host's name or `AWS Internal`.
  private static func isAddress(_ text: String) -> Bool {
    if text.contains(":") {
      return text.utf8.allSatisfy { byte in
        (0x30...0x3a).contains(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
          || byte == UInt8(ascii: ".")
      }
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.utf8.count <= 3 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
          && Int(part).map { $0 <= 255 } == true
          && (part.utf8.count == 1 || part.utf8.first != UInt8(ascii: "0"))
      }
  }

  /// Addresses that reach AWS only through an endpoint, though older records do not name it.
  private static func isPrivate(_ text: String) -> Bool {
    if text.hasPrefix("10.") || text.hasPrefix("192.168.") { return true }
    guard text.hasPrefix("172.") else { return false }
    let parts = text.split(separator: ".")
    return parts.count > 1 && Int(parts[1]).map { (16...31).contains($0) } == true
  }
}
