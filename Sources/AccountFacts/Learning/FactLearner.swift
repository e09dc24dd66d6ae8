public import CloudTrail
import IAMPolicy
import JSONSyntax
import RequestMapping
public import ServiceCatalog

/// Collects what an archive tells about identities and resources.
///
/// Records are read in any order, by any number of learners that are then merged: the facts are the
/// same. Only calls that succeeded tell anything of what they name.
///
///     var learner = FactLearner(catalog: Catalog())
///     for record in records { learner.learn(from: record) }
///     print(learner.facts.text)
public struct FactLearner: Sendable {
  /// Entries of each kind that are kept unless the caller says otherwise.
  public static let defaultLimit = 200_000

  var principals: BoundedTable<PrincipalEvidence>
  var names: BoundedTable<Evidence<String>>
  var sessions: BoundedTable<TagFacts>
  /// By ARN, or by what a call names where the ARN is not told.
  var resources: BoundedTable<TagEvidence>
  var profiles: BoundedTable<ProfileEvidence>
  var accounts: BoundedTable<AccountEvidence>
  var mapper: RequestMapper
  /// What was said already; saying it again adds nothing.
  private var said: Set<Saying> = []
  private var lastPath: String?

  private struct Saying: Hashable {
    var arn: String
    var id: String?
  }

  /// Creates a learner that knows nothing yet.
  ///
  /// - Parameter limit: entries of each kind that are kept, those with the smallest names; what goes
  ///   beyond is left out, and `isCut` says so. Learners that are to be merged have the same.
  public init(catalog: Catalog, limit: Int = defaultLimit) {
    principals = BoundedTable(limit: limit)
    names = BoundedTable(limit: limit)
    sessions = BoundedTable(limit: limit)
    resources = BoundedTable(limit: limit)
    profiles = BoundedTable(limit: limit)
    accounts = BoundedTable(limit: limit)
    mapper = RequestMapper(
      catalog: catalog,
      demand: ContextDemand(keys: ["aws:tagkeys"], includesAllRecoverable: true))
  }

  /// Whether there was more to learn than is kept.
  public var isCut: Bool {
    principals.isCut || names.isCut || sessions.isCut || resources.isCut || profiles.isCut
      || accounts.isCut
  }

  /// Learns what one record tells.
  ///
  /// - Parameter path: where its file lies; organization trails have the organization's id in it.
  public mutating func learn(from record: CloudTrailRecord, path: String? = nil) {
    learnCaller(record)
    learnOrganization(record, path: path)
    guard record.errorCode == nil else { return }
    learnNames(record)
    learnAssociation(record)
    learnIdentities(record)
    learnSession(record)
    learnTags(record)
  }

  /// Adds what another learner has learned.
  public mutating func merge(_ other: FactLearner) {
    principals.merge(other.principals) { $0.merge($1) }
    names.merge(other.names) { $0.merge($1) }
    sessions.merge(other.sessions) { $0.merge($1) }
    resources.merge(other.resources) { $0.merge($1) }
    profiles.merge(other.profiles) { $0.merge($1) }
    accounts.merge(other.accounts) { $0.merge($1) }
  }

  // MARK: What the caller's identity tells

  private mutating func learnCaller(_ record: CloudTrailRecord) {
    guard let identity = record.userIdentity else { return }
    if identity.type == "IAMUser", let arn = identity.arn {
      learnPrincipal(arn, id: identity.principalId)
    }
    if let issuer = identity.session?.issuerArn {
      learnPrincipal(issuer, id: identity.session?.issuerPrincipalId)
    }
  }

  /// Notes the ARN of a user or role as AWS writes it, with its path.
  mutating func learnPrincipal(_ arn: String, id: String? = nil) {
    guard said.insert(Saying(arn: arn, id: id)).inserted else { return }
    if said.count > 4_096 { said.removeAll(keepingCapacity: true) }
    guard arn.utf8.count <= Self.textLimit, let key = Principal.Key(arn: arn),
      Self.isAccountID(key.account)
    else { return }
    let partition = ARN(arn)?.partition ?? "aws"
    update(key, partition: partition) { principal in
      principal.arn.was(arn)
      if let id, id.hasPrefix("AIDA") || id.hasPrefix("AROA"), !id.contains(":") {
        principal.id.was(id)
      }
    }
  }

  mutating func update(
    _ key: Principal.Key, partition: String, _ change: (inout PrincipalEvidence) -> Void
  ) {
    principals.update(
      "\(key.account)/\(key.kind.rawValue)/\(key.name)",
      initial: PrincipalEvidence(key: key, partition: partition), change)
  }

  // MARK: Organizations

  /// Reads the organization from the record's own context, and from the folders of the archive:
  /// `AWSLogs/o-…/ACCOUNT/CloudTrail/…`.
  ///
  /// Source: CloudTrail User Guide, "Finding your CloudTrail log files".
  private mutating func learnOrganization(_ record: CloudTrailRecord, path: String?) {
    if let path, path != lastPath, let (organization, account) = Self.organizationFolder(path) {
      accounts.update(account, initial: AccountEvidence()) { $0.organization.was(organization) }
    }
    lastPath = path
    guard let context = record.eventContext?["requestContext"],
      let account = record.userIdentity?.accountId, Self.isAccountID(account)
    else { return }
    let keys = context["conditionKeys"] ?? context
    if let id = Self.text(keys, "aws:PrincipalOrgID") {
      accounts.update(account, initial: AccountEvidence()) { $0.organization.was(id) }
    }
    if let path = Self.text(keys, "aws:PrincipalOrgPaths") {
      accounts.update(account, initial: AccountEvidence()) { $0.path.was(path) }
    }
  }

  private static func organizationFolder(_ path: String) -> (organization: String, account: String)?
  {
    let parts = path.split(separator: "/")
    for index in parts.indices.dropLast(2) {
      let id = parts[index]
      guard id.hasPrefix("o-"), (12...34).contains(id.utf8.count),
        isAccountID(String(parts[index + 1])), parts[index + 2].hasPrefix("CloudTrail")
      else { continue }
      return (String(id), String(parts[index + 1]))
    }
    return nil
  }

  private static func text(_ tree: JSONTree, _ key: String) -> String? {
    guard let value = tree[key] else { return nil }
    if let elements = value.elements { return elements.count == 1 ? elements[0].string : nil }
    return value.string
  }

  // MARK: Limits

  /// Longer texts than these are no names of AWS.
  static let textLimit = 2_048

  static func isAccountID(_ text: String) -> Bool {
    text.utf8.count == 12 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// What an archive shows of a user or role.
struct PrincipalEvidence: Sendable {
  let key: Principal.Key
  var partition: String
  var arn = Evidence<String>()
  var id = Evidence<String>()
  var tags = TagEvidence()
  var boundary = Evidence<String?>()

  init(key: Principal.Key, partition: String) {
    self.key = key
    self.partition = partition
  }

  mutating func merge(_ other: PrincipalEvidence) {
    partition = min(partition, other.partition)
    arn.merge(other.arn)
    id.merge(other.id)
    tags.merge(other.tags)
    boundary.merge(other.boundary)
  }
}

/// What an archive shows of an instance profile.
struct ProfileEvidence: Sendable {
  let partition: String
  let account: String
  /// The profile's name and its role's.
  let name: String
  var role = Evidence<String>()

  mutating func merge(_ other: ProfileEvidence) { role.merge(other.role) }
}

/// What an archive shows of an account.
struct AccountEvidence: Sendable {
  var organization = Evidence<String?>()
  var path = Evidence<String>()

  mutating func merge(_ other: AccountEvidence) {
    organization.merge(other.organization)
    path.merge(other.path)
  }
}
