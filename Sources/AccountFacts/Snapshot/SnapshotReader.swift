import IAMPolicy
public import JSONSyntax
import RequestMapping

extension AccountSnapshot {
  /// Bytes of a snapshot that are read at the most.
  public static let sizeLimit = FactsDocument.sizeLimit

  /// Reads the output of `aws iam get-account-authorization-details`; what is wrong in it is named
  /// with its place.
  public static func read(_ source: SourceText) -> FactsReading<AccountSnapshot> {
    var reader = SnapshotReader(source: source)
    reader.read()
    return FactsReading(reader.snapshot, reader.log, in: source)
  }
}

/// Reads the lists of a snapshot.
struct SnapshotReader {
  private let source: SourceText
  var log: FactsDiagnostics
  var snapshot = AccountSnapshot()

  init(source: SourceText) {
    self.source = source
    log = FactsDiagnostics(source: source)
  }

  private static let command = "aws iam get-account-authorization-details"

  mutating func read() {
    guard let members = FactsDocument.members(of: source, &log) else { return }
    var isSnapshot = false
    for member in members {
      switch member.key {
      case "UserDetailList":
        for tree in list(member) { identity(.user, tree).map { snapshot.users.append($0) } }
      case "RoleDetailList":
        for tree in list(member) { identity(.role, tree).map { snapshot.roles.append($0) } }
      case "GroupDetailList":
        for tree in list(member) { group(tree).map { snapshot.groups.append($0) } }
      case "Policies":
        for tree in list(member) { policy(tree).map { snapshot.policies.append($0) } }
      case "IsTruncated":
        truncation(member)
        continue
      default: continue
      }
      isSnapshot = true
    }
    guard isSnapshot else {
      return log.error(
        "no-snapshot", "expected the output of `\(Self.command)`; found none of its lists",
        at: 0..<0,
        help: members.contains { $0.key == "factsVersion" }
          ? "give a facts file with --facts" : "\(Self.command) > account.json")
    }
  }

  private mutating func truncation(_ member: JSONMember) {
    switch member.value.content {
    case .bool(let isTruncated):
      guard isTruncated else { return }
      snapshot.isTruncated = true
      log.warning(
        "truncated", "the listing is one page of several: what is not in it stays unknown",
        at: member.value.range,
        help: "\(Self.command) reads all pages unless --no-paginate or --max-items is given")
    case .null: break
    case .number, .string, .array, .object:
      log.wrongType(member.value, expected: "true or false", as: member.key)
    }
  }

  // MARK: Entries

  private mutating func identity(
    _ kind: Principal.Kind, _ tree: JSONTree
  ) -> AccountSnapshot.Identity? {
    guard let arn = arn(of: tree) else { return nil }
    guard let key = Principal.Key(arn: arn), key.kind == kind else {
      log.error(
        "principal-arn", "expected the ARN of a \(kind.rawValue), found \(Diagnostic.quoted(arn))",
        at: tree["Arn"]?.range ?? tree.range)
      return nil
    }
    let isRole = kind == .role
    return AccountSnapshot.Identity(
      key: key, arn: arn, id: text(isRole ? "RoleId" : "UserId", of: tree),
      path: text("Path", of: tree) ?? "/", tags: tags(of: tree), boundary: boundary(of: tree),
      attachedPolicies: attachments(of: tree),
      inlinePolicies: inlinePolicies(isRole ? "RolePolicyList" : "UserPolicyList", of: tree),
      groups: list("GroupList", of: tree).compactMap(\.string),
      trustPolicy: tree["AssumeRolePolicyDocument"].map {
        SnapshotDocument($0, in: source, called: "the trust policy of \(key.name)")
      },
      instanceProfiles: list("InstanceProfileList", of: tree).compactMap { $0["Arn"]?.string })
  }

  private mutating func group(_ tree: JSONTree) -> AccountSnapshot.Group? {
    guard let arn = arn(of: tree), let name = name("GroupName", of: tree) else { return nil }
    return AccountSnapshot.Group(
      arn: arn, name: name, id: text("GroupId", of: tree), path: text("Path", of: tree) ?? "/",
      attachedPolicies: attachments(of: tree),
      inlinePolicies: inlinePolicies("GroupPolicyList", of: tree))
  }

  private mutating func policy(_ tree: JSONTree) -> AccountSnapshot.ManagedPolicy? {
    guard let arn = arn(of: tree), let name = name("PolicyName", of: tree) else { return nil }
    let wanted = text("DefaultVersionId", of: tree)
    let versions = list("PolicyVersionList", of: tree)
    let version =
      versions.first { $0["IsDefaultVersion"]?.content == .bool(true) }
      ?? versions.first { wanted != nil && $0["VersionId"]?.string == wanted }
    return AccountSnapshot.ManagedPolicy(
      arn: arn, name: name, path: text("Path", of: tree) ?? "/",
      document: version?["Document"].map { SnapshotDocument($0, in: source, called: name) })
  }

  // MARK: Members

  private mutating func list(_ member: JSONMember) -> [JSONTree] {
    guard let elements = member.value.elements else {
      if !member.value.isNull {
        log.wrongType(member.value, expected: "an array", as: member.key)
      }
      return []
    }
    return elements
  }

  private mutating func list(_ key: String, of tree: JSONTree) -> [JSONTree] {
    tree[key].map { list(JSONMember(key: key, value: $0)) } ?? []
  }

  private mutating func arn(of tree: JSONTree) -> String? {
    guard let arn = name("Arn", of: tree) else { return nil }
    guard let parsed = ARN(arn), parsed.service == "iam" else {
      log.error(
        "arn", "expected the ARN of an identity or policy, found \(Diagnostic.quoted(arn))",
        at: tree["Arn"]?.range ?? tree.range)
      return nil
    }
    return arn
  }

  /// A text that must be there.
  private mutating func name(_ key: String, of tree: JSONTree) -> String? {
    guard tree.members != nil else {
      log.wrongType(tree, expected: "an object", as: "entry of the list")
      return nil
    }
    guard let value = tree[key] else {
      let start = tree.range.lowerBound
      log.error("missing-member", "expected `\(key)`", at: start..<start)
      return nil
    }
    guard let text = value.string, !text.isEmpty else {
      log.wrongType(value, expected: "a string", as: key)
      return nil
    }
    return text
  }

  private mutating func text(_ key: String, of tree: JSONTree) -> String? {
    guard let value = tree[key], !value.isNull else { return nil }
    if value.string == nil { log.wrongType(value, expected: "a string", as: key) }
    return value.string
  }

  private mutating func tags(of tree: JSONTree) -> [AccountSnapshot.Tag] {
    var tags: [AccountSnapshot.Tag] = []
    for tag in list("Tags", of: tree) {
      guard let key = tag["Key"]?.string, let value = tag["Value"]?.string else {
        log.wrongType(tag, expected: "an object with `Key` and `Value`", as: "Tags")
        continue
      }
      tags.append(AccountSnapshot.Tag(key: key, value: value))
    }
    return tags
  }

  private mutating func attachments(of tree: JSONTree) -> [AccountSnapshot.Attachment] {
    list("AttachedManagedPolicies", of: tree).compactMap { entry in
      guard let arn = name("PolicyArn", of: entry) else { return nil }
      return AccountSnapshot.Attachment(name: entry["PolicyName"]?.string, arn: arn)
    }
  }

  private mutating func inlinePolicies(
    _ key: String, of tree: JSONTree
  ) -> [AccountSnapshot.InlinePolicy] {
    list(key, of: tree).compactMap { entry in
      guard let name = name("PolicyName", of: entry) else { return nil }
      guard let document = entry["PolicyDocument"] else {
        log.error(
          "missing-member", "expected `PolicyDocument`",
          at: entry.range.lowerBound..<entry.range.lowerBound)
        return nil
      }
      return AccountSnapshot.InlinePolicy(
        name: name, document: SnapshotDocument(document, in: source, called: name))
    }
  }

  /// The boundary's ARN; its type is spelt `Policy` or `PermissionsBoundaryPolicy` and says nothing.
  private mutating func boundary(of tree: JSONTree) -> String? {
    guard let boundary = tree["PermissionsBoundary"], !boundary.isNull else { return nil }
    return name("PermissionsBoundaryArn", of: boundary)
  }
}
