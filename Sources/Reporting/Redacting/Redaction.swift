public import RequestMapping

/// Replaces the names in a report: of accounts, principals, sessions, resources, files, addresses.
///
/// What AWS names stays: services, actions, regions, condition keys, types of resources.
///
/// The same name gets the same pseudonym everywhere in one report, so that counts and joins still
/// work, and the same input gives the same pseudonyms. They are numbers in the order of the report,
/// so nobody can find a name by trying; and nobody can join two reports of different input by them.
/// Event ids stay: they mean something only to those who have the log; unless they are none that AWS
/// gives. So do the names of policy files, without their folders, and the Sids in them.
public struct Redaction {
  private var pseudonyms = Pseudonyms()

  /// Creates a redaction that has met no name.
  public init() {}

  /// An account id: twelve digits again.
  public mutating func account(_ id: String) -> String {
    guard !id.isEmpty, id != "*", id != "aws" else { return id }
    return zeroPadded(pseudonyms.number(.account, id), to: 12)
  }

  /// A user or role; what its name tells of who made it still can be told.
  public mutating func principal(_ key: Principal.Key) -> Principal.Key {
    let account = account(key.account)
    let name: String
    switch key.kind {
    case .user: name = "user-\(pseudonyms.number(.user, identity(key)))"
    case .role: name = role(key)
    }
    return Principal.Key(account: account, kind: key.kind, name: name)
  }

  private func identity(_ key: Principal.Key) -> String { "\(key.account)/\(key.name)" }

  private mutating func role(_ key: Principal.Key) -> String {
    switch RoleOrigin(key) {
    case .permissionSet(let set):
      let digits = zeroPadded(pseudonyms.number(.role, identity(key)), to: 16)
      return "AWSReservedSSO_set-\(pseudonyms.number(.permissionSet, set))_\(digits)"
    case .stack(let stack):
      let digits = zeroPadded(pseudonyms.number(.role, identity(key)), to: 11)
      return "stack-\(pseudonyms.number(.stack, stack))-Role-R\(digits)"
    case .bootstrap(let qualifier):
      let known = qualifier == "hnb659fds"
      let shown = known ? qualifier : "qualifier\(pseudonyms.number(.qualifier, qualifier))"
      // `deploy-role`, and what is behind it: account and region.
      let rest = key.name.dropFirst("cdk--".utf8.count + qualifier.utf8.count)
      let end = rest.firstRange(of: "-role-")?.upperBound ?? rest.startIndex
      return "cdk-\(shown)-\(rest[..<end])\(pseudonyms.number(.role, identity(key)))"
    case .untold: return "role-\(pseudonyms.number(.role, identity(key)))"
    }
  }

  /// The ARN of a user or role.
  public mutating func arn(_ arn: String, of key: Principal.Key) -> String {
    let redacted = principal(key)
    let parts = arn.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    let name = "\(redacted.kind.rawValue)/\(redacted.name)"
    let isPartition = parts.count > 2 && parts[1].hasPrefix("aws") && Self.isWord(parts[1])
    return "arn:\(isPartition ? parts[1] : "aws"):iam::\(redacted.account):\(name)"
  }

  /// The name of a session, or a source identity.
  public mutating func session(_ name: String) -> String {
    "session-\(pseudonyms.number(.session, name))"
  }

  /// A path of a file.
  public mutating func file(_ path: String) -> String {
    path.isEmpty ? path : "file-\(pseudonyms.number(.file, path))"
  }

  /// An address; the names of AWS's services stay.
  public mutating func address(_ text: String) -> String {
    let label = text.hasSuffix(".amazonaws.com") ? text.dropLast(".amazonaws.com".utf8.count) : ""
    // Hosts of AWS that are no service tell an address.
    let isNamed = !label.isEmpty && Self.isWord(label) && !label.hasPrefix("ec2-")
    let isService = text == "AWS Internal" || isNamed
    return isService ? text : "address-\(pseudonyms.number(.address, text))"
  }

  /// The id of an event: hexadecimal digits and hyphens, as AWS gives them; another text may be a name.
  mutating func event(_ id: String) -> String {
    let isGiven = id.utf8.count == 36 && id.allSatisfy { $0 == "-" || $0.isASCII && $0.isHexDigit }
    return isGiven || id.isEmpty ? id : "event-\(pseudonyms.number(.event, id))"
  }

  /// What a caller says of its tool, which may be anything.
  mutating func tool(_ text: String) -> String { "tool-\(pseudonyms.number(.tool, text))" }

  /// Whether a part of an ARN can be AWS's word for a partition, a service or a region.
  private static func isWord(_ part: Substring) -> Bool {
    part.utf8.count <= 32
      && part.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// A resource as reports show it: an ARN, several with ` | ` between them, or `*`.
  public mutating func resource(_ shown: String) -> String {
    let alternatives = shown.split(separator: " | ", omittingEmptySubsequences: false)
    return alternatives.map { one(String($0)) }.joined(separator: " | ")
  }

  private mutating func one(_ text: String) -> String {
    guard text != "*", !text.isEmpty else { return text }
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws") || parts[1] == "*",
      parts[1...3].allSatisfy({ $0 == "*" || Self.isWord($0) })
    else {
      return "resource-\(pseudonyms.number(.name, text))"
    }
    let account = String(parts[4])
    let place = "arn:\(parts[1]):\(parts[2]):\(parts[3]):\(self.account(account)):"
    return place + local(String(parts[5]), service: String(parts[2]), account: account, whole: text)
  }

  private mutating func local(
    _ resource: String, service: String, account: String, whole: String
  ) -> String {
    guard resource != "*" else { return resource }
    let parts = resource.split(separator: "/", omittingEmptySubsequences: false)
    switch (service, parts.first) {
    case ("iam", "role"), ("iam", "user"):
      guard let name = parts.last, parts.count > 1, name != "*" else { return "\(parts[0])/*" }
      let kind: Principal.Kind = parts[0] == "role" ? .role : .user
      let key = Principal.Key(account: account, kind: kind, name: String(name))
      return "\(parts[0])/\(principal(key).name)"
    case ("sts", "assumed-role") where parts.count == 3:
      let key = Principal.Key(account: account, kind: .role, name: String(parts[1]))
      return "assumed-role/\(principal(key).name)/\(session(String(parts[2])))"
    case ("s3", let bucket?):
      guard bucket != "accesspoint", bucket != "job" else { break }
      let shown = bucket == "*" ? "*" : "bucket-\(pseudonyms.number(.bucket, String(bucket)))"
      guard parts.count > 1 else { return shown }
      let key = parts.dropFirst().joined(separator: "/")
      return shown + "/" + (key == "*" ? key : "object-\(pseudonyms.number(.object, whole))")
    default: break
    }
    let number = pseudonyms.number(.name, whole)
    guard let end = resource.firstIndex(where: { $0 == "/" || $0 == ":" }),
      end > resource.startIndex, Self.types.contains(String(resource[..<end]))
    else { return "resource-\(number)" }
    let rest = resource[resource.index(after: end)...]
    return resource[...end] + (rest == "*" ? "*" : "\(resource[..<end])-\(number)")
  }

  /// What AWS puts before names to tell the type; a first part that is not among them may be a name.
  private static let types: Set<String> = [
    "alarm", "alias", "apikey", "assumed-role", "certificate", "cluster", "db", "distribution",
    "document", "domain", "event-bus", "execution", "federated-user", "fleet", "function", "group",
    "hostedzone", "image", "instance", "instance-profile", "internet-gateway", "job", "key",
    "key-pair", "launch-template", "layer", "listener", "loadbalancer", "log-group", "mfa",
    "natgateway", "network-interface", "oidc-provider", "parameter", "policy", "project",
    "repository", "route-table", "rule", "saml-provider", "secret", "security-group", "server",
    "service", "snapshot", "stack", "stateMachine", "stream", "subnet", "table", "targetgroup",
    "task", "task-definition", "trail", "user", "volume", "vpc", "vpc-endpoint", "workgroup",
  ]

  /// A text in which account ids alone are replaced.
  mutating func withoutAccounts(_ text: String) -> String {
    var redacted = ""
    var digits = ""
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        digits.unicodeScalars.append(scalar)
        continue
      }
      redacted += digits.utf8.count == 12 ? account(digits) : digits
      digits = ""
      redacted.unicodeScalars.append(scalar)
    }
    return redacted + (digits.utf8.count == 12 ? account(digits) : digits)
  }
}
