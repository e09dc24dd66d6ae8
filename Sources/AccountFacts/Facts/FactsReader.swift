import IAMPolicy
public import JSONSyntax
import RequestMapping

extension LearnedFacts {
  /// Bytes of a facts file that are read at the most.
  public static let sizeLimit = FactsDocument.sizeLimit

  /// Reads a facts file; what is wrong in it is named with its place, all at once.
  public static func read(_ source: SourceText) -> FactsReading<LearnedFacts> {
    var reader = FactsReader(source: source)
    reader.read()
    return FactsReading(reader.facts, reader.log, in: source)
  }
}

/// Reads the parts of a facts file.
struct FactsReader {
  private let source: SourceText
  var log: FactsDiagnostics
  var facts = LearnedFacts()

  init(source: SourceText) {
    self.source = source
    log = FactsDiagnostics(source: source)
  }

  private static let parts = [
    "factsVersion", "accounts", "principals", "sessions", "names", "instanceProfiles", "resources",
  ]

  mutating func read() {
    guard let members = FactsDocument.members(of: source, &log) else { return }
    guard readVersion(members) else { return }
    var seen: Set<String> = []
    for member in members {
      if !seen.insert(member.key).inserted { repeated(member) }
      switch member.key {
      case "factsVersion": break
      case "accounts": entries(of: member) { $0.account($1) }
      case "principals": entries(of: member) { $0.principal($1) }
      case "sessions": entries(of: member) { $0.session($1) }
      case "names": entries(of: member) { $0.name($1) }
      case "instanceProfiles": entries(of: member) { $0.instanceProfile($1) }
      case "resources": entries(of: member) { $0.resource($1) }
      default: unknown(member, known: Self.parts)
      }
    }
  }

  private mutating func readVersion(_ members: [JSONMember]) -> Bool {
    guard let version = members.first(where: { $0.key == "factsVersion" }) else {
      let isSnapshot = members.contains { $0.key.hasSuffix("DetailList") }
      log.error(
        "no-facts", "expected `factsVersion`; this is no facts file", at: 0..<0,
        help: isSnapshot
          ? "give an account snapshot with --account-snapshot"
          : "`trailfence learn PATH…` writes one")
      return false
    }
    guard version.value.content == .number(String(LearnedFacts.version)) else {
      log.error(
        "facts-version", "expected version \(LearnedFacts.version) of the format",
        at: version.value.range)
      return false
    }
    return true
  }

  // MARK: Entries

  private mutating func entries(
    of member: JSONMember, _ read: (inout FactsReader, JSONMember) -> Void
  ) {
    guard let entries = member.value.members else {
      return log.wrongType(member.value, expected: "an object", as: member.key)
    }
    for entry in entries { read(&self, entry) }
  }

  private mutating func account(_ entry: JSONMember) {
    guard entry.key.utf8.count == 12, entry.key.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      return log.error(
        "account-id", "expected an account id of twelve digits, found \(quoted(entry.key))",
        at: entry.keyRange)
    }
    var account = AccountDescription()
    for member in members(of: entry, ["name", "organization", "organizationPath"]) {
      switch member.key {
      case "name": account.name.merge(text(member))
      case "organization": account.organization.merge(optionalText(member))
      default: account.organizationPath.merge(path(member))
      }
    }
    facts.accounts[entry.key, default: AccountDescription()].merge(account)
  }

  /// `o-…/r-…/ou-…/`, as `aws:PrincipalOrgPaths` has it.
  private mutating func path(_ member: JSONMember) -> Fact<String>? {
    let fact = text(member)
    if let path = fact?.value, !path.hasPrefix("o-") || !path.hasSuffix("/") {
      log.error(
        "organization-path",
        "expected a path such as `o-exampleorgid/r-ab12/ou-ab12-11111111/`, found \(quoted(path))",
        at: member.value.range)
    }
    return fact
  }

  private mutating func principal(_ entry: JSONMember) {
    guard let arn = ARN(entry.key), let (key, isWhole) = Self.principalKey(arn) else {
      return log.error(
        "principal-arn",
        "expected the ARN of a user or role, found \(quoted(entry.key))", at: entry.keyRange)
    }
    var principal = PrincipalFacts(partition: arn.partition)
    if isWhole { principal.arn = .known(entry.key) }
    let known = ["arn", "id", "tags", "allTags", "sessionTags", "boundary"]
    let members = members(of: entry, known)
    for member in members {
      switch member.key {
      case "arn": principal.arn.merge(ownARN(member, of: key))
      case "id": principal.id.merge(text(member))
      case "sessionTags": principal.sessionTags = sessionTags(member)
      case "boundary": principal.boundary.merge(optionalText(member))
      default: break
      }
    }
    principal.tags = tags(members)
    merge(principal, key)
  }

  private mutating func ownARN(_ member: JSONMember, of key: Principal.Key) -> Fact<String>? {
    let fact = text(member)
    if let arn = fact?.value, Principal.Key(arn: arn) != key {
      log.error(
        "principal-arn", "expected an ARN of the same \(key.kind.rawValue), found \(quoted(arn))",
        at: member.value.range)
    }
    return fact
  }

  private mutating func merge(_ principal: PrincipalFacts, _ key: Principal.Key) {
    var merged = facts.principals[key] ?? principal
    merged.merge(principal)
    facts.principals[key] = merged
  }

  /// The user or role of an ARN; `role/*NAME` is one whose path is not known.
  private static func principalKey(_ arn: ARN) -> (key: Principal.Key, isWhole: Bool)? {
    for kind in ["role", "user"] {
      let stem = "\(kind)/*"
      guard arn.resource.hasPrefix(stem), !arn.resource.contains("*/") else { continue }
      let name = arn.resource.dropFirst(stem.count)
      guard !name.isEmpty else { return nil }
      return (
        Principal.Key(
          account: arn.account, kind: kind == "role" ? .role : .user, name: String(name)), false
      )
    }
    return Principal.Key(arn: arn.description).map { ($0, true) }
  }

  private mutating func sessionTags(_ member: JSONMember) -> PrincipalFacts.SessionTags {
    switch member.value.content {
    case .bool(true): return .possible
    case .bool(false): return .none
    case .string("unknown"): return .unknown
    case .null, .number, .string, .array, .object:
      log.wrongType(member.value, expected: "true, false or \"unknown\"", as: member.key)
      return .unknown
    }
  }

  private mutating func session(_ entry: JSONMember) {
    let tags = tags(members(of: entry, ["tags", "allTags"]))
    facts.sessions[entry.key, default: TagFacts()].merge(tags)
  }

  private mutating func resource(_ entry: JSONMember) {
    guard ARN(entry.key) != nil else { return notARN(entry) }
    let tags = tags(members(of: entry, ["tags", "allTags"]))
    facts.resources[entry.key, default: TagFacts()].merge(tags)
  }

  private mutating func name(_ entry: JSONMember) {
    guard ARN(entry.key) != nil else { return notARN(entry) }
    guard let fact = text(entry) else { return }
    if let arn = fact.value, !NameForm.fits(entry.key, arn) {
      return log.error(
        "name-mismatch",
        "\(quoted(arn)) is not what \(quoted(entry.key)) stands for", at: entry.value.range,
        help: "the name is the ARN with `*` for what a call does not tell, a KMS alias's ARN, or "
          + "the ARN of a security group or launch template with its name for its id")
    }
    if let (key, isWhole) = ARN(entry.key).flatMap(Self.principalKey), !isWhole {
      var principal = PrincipalFacts(partition: ARN(entry.key)?.partition ?? "aws")
      principal.arn = fact
      return merge(principal, key)
    }
    facts.names[entry.key] = facts.names[entry.key]?.merged(with: fact) ?? fact
  }

  private mutating func instanceProfile(_ entry: JSONMember) {
    guard ARN(entry.key)?.resource.hasPrefix("instance-profile/") == true else {
      return notARN(entry)
    }
    guard let fact = optionalText(entry) else { return }
    if case .known(let arn?) = fact, ARN(arn)?.resource.hasPrefix("role/") != true {
      return log.error(
        "role-arn", "expected the ARN of a role, found \(quoted(arn))", at: entry.value.range)
    }
    facts.instanceProfiles[entry.key] =
      facts.instanceProfiles[entry.key]?.merged(with: fact) ?? fact
  }

  // MARK: Values

  private mutating func tags(_ members: [JSONMember]) -> TagFacts {
    var others = TagFacts.Others.untold
    var keys: [String: Fact<String?>] = [:]
    for member in members {
      switch member.key {
      case "allTags":
        switch member.value.content {
        case .bool(true): others = .none
        case .bool(false): break
        case .object where isConflict(member.value): others = .conflict
        case .null, .number, .string, .array, .object:
          log.wrongType(member.value, expected: "true or false", as: member.key)
        }
      case "tags":
        guard let tags = member.value.members else {
          log.wrongType(member.value, expected: "an object", as: member.key)
          continue
        }
        for tag in tags {
          guard let fact = optionalText(tag) else { continue }
          keys[tag.key] = keys[tag.key]?.merged(with: fact) ?? fact
        }
      default: break
      }
    }
    return TagFacts(keys, others: others)
  }

  private mutating func text(_ member: JSONMember) -> Fact<String>? {
    fact(member, expected: "a string") { $0.string }
  }

  private mutating func optionalText(_ member: JSONMember) -> Fact<String?>? {
    fact(member, expected: "a string or null") { tree in
      tree.isNull ? .some(nil) : tree.string.map { .some($0) }
    }
  }

  private mutating func fact<Value>(
    _ member: JSONMember, expected: String, _ read: (JSONTree) -> Value?
  ) -> Fact<Value>? {
    if isConflict(member.value) { return .conflict }
    if let members = member.value.members, members.count == 1, members[0].key == "setTo",
      let value = read(members[0].value)
    {
      return .setTo(value)
    }
    guard let value = read(member.value) else {
      log.wrongType(member.value, expected: expected, as: member.key)
      return nil
    }
    return .known(value)
  }

  private func isConflict(_ tree: JSONTree) -> Bool {
    guard let members = tree.members, members.count == 1 else { return false }
    return members[0].key == "conflict" && members[0].value.content == .bool(true)
  }

  private mutating func members(of entry: JSONMember, _ known: [String]) -> [JSONMember] {
    guard let members = entry.value.members else {
      log.wrongType(entry.value, expected: "an object", as: entry.key)
      return []
    }
    var seen: Set<String> = []
    for member in members {
      if !seen.insert(member.key).inserted { repeated(member) }
      if !known.contains(member.key) { unknown(member, known: known) }
    }
    return members
  }

  // MARK: Mistakes

  private mutating func unknown(_ member: JSONMember, known: [String]) {
    let nearest = NearestName.find(member.key, among: known)
    log.error(
      "unknown-member", "unknown member \(quoted(member.key))", at: member.keyRange,
      help: nearest.map { "did you mean `\($0)`?" }
        ?? "expected one of \(known.map { "`\($0)`" }.joined(separator: ", "))")
  }

  private mutating func repeated(_ member: JSONMember) {
    log.error("repeated-member", "\(quoted(member.key)) stands here twice", at: member.keyRange)
  }

  private mutating func notARN(_ entry: JSONMember) {
    log.error("arn", "expected an ARN, found \(quoted(entry.key))", at: entry.keyRange)
  }

  private func quoted(_ text: String) -> String { Diagnostic.quoted(text) }
}
