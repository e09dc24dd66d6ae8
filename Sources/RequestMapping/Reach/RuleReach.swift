/// Which actions the rules of services can add to what the catalog tells of an event.
///
/// A rule that is not listed may add any. One that is listed must be kept in step with its rule by
/// hand: what it adds beyond its list is left out where calls are decided without being derived.
public enum RuleReach {
  /// The actions that a rule can add to calls of an event, beyond those of the event's plan; nil if
  /// they cannot be told.
  ///
  /// - Parameters:
  ///   - inBucket: whether the calls are about one S3 bucket that is no directory bucket.
  ///   - words: which of `RuleReach.words` stand in the names of their parameters, none of which is
  ///     an object; nil if that is not told.
  static func actions(
    addedBy rule: ServiceRule, event: String, inBucket: Bool, words: Set<String>?
  ) -> [String]? {
    if let words, let additions = byParameter[rule.name] {
      return additions.filter { words.contains($0.word) }.flatMap(\.actions)
    }
    if let words, rule.name == "a version has actions of its own", !words.contains("version") {
      return []
    }
    // They may leave a call without any request.
    if emptying.contains(rule.name) { return nil }
    switch rule.name {
    case "a version has actions of its own":
      return versioned[event.lowercased()].map { ["s3:\($0)"] } ?? []
    case "directory buckets open a session":
      return inBucket ? [] : ["s3express:CreateSession", "s3express:\(event)"]
    case "tags at creation need CreateTags":
      return EC2Rules.mayTag(event) ? ["ec2:CreateTags"] : []
    case "a copy reads its source": return inBucket ? [] : elsewhere(rule)
    default: return added[rule.name] ?? (closed.contains(rule.name) ? [] : nil)
    }
  }

  /// The actions that a rule can add on other resources than the bucket that calls are about.
  static func elsewhere(_ rule: ServiceRule) -> [String] {
    rule.name == "a copy reads its source" ? ["s3:GetObject", "s3:GetObjectVersion"] : []
  }

  /// Words in the names of parameters, in small letters, that make rules add actions.
  public static let words = ["identity", "tag", "version", "acl", "grant", "lock", "retention"]

  /// What rules add for parameters in whose names a word stands, and for no others.
  private static let byParameter: [String: [(word: String, actions: [String])]] = [
    "session tags and source identity": [
      ("tag", ["sts:TagSession"]), ("identity", ["sts:SetSourceIdentity"]),
    ],
    "headers set ACL, tags and locks": [
      ("acl", ["s3:PutObjectAcl"]), ("grant", ["s3:PutObjectAcl"]),
      ("tag", ["s3:PutObjectTagging"]),
      ("lock", ["s3:PutObjectRetention", "s3:PutObjectLegalHold"]),
    ],
  ]

  private static let versioned = [
    "getobject": "GetObjectVersion", "headobject": "GetObjectVersion",
    "deleteobject": "DeleteObjectVersion", "getobjecttagging": "GetObjectVersionTagging",
    "putobjecttagging": "PutObjectVersionTagging",
    "deleteobjecttagging": "DeleteObjectVersionTagging", "getobjectacl": "GetObjectVersionAcl",
    "putobjectacl": "PutObjectVersionAcl", "getobjecttorrent": "GetObjectVersionTorrent",
  ]

  private static let added = [
    "attributes are read with the object": [
      "s3:GetObject", "s3:GetObjectAttributes", "s3:GetObjectVersion",
      "s3:GetObjectVersionAttributes",
    ],
    "headers set ACL, tags and locks": [
      "s3:PutObjectAcl", "s3:PutObjectTagging", "s3:PutObjectRetention", "s3:PutObjectLegalHold",
    ],
    "a new bucket's settings": [
      "s3:PutBucketAcl", "s3:PutBucketObjectLockConfiguration", "s3:PutBucketVersioning",
      "s3:PutBucketOwnershipControls", "s3:TagResource",
    ],
    "governance retention is bypassed": ["s3:BypassGovernanceRetention"],
    "a launch is about many resources": ["ec2:RunInstances", "iam:PassRole"],
    "the role is passed to EC2": ["iam:PassRole"],
    "data moves from key to key": ["kms:ReEncryptFrom", "kms:ReEncryptTo"],
    "roles among the attributes are passed": ["iam:PassRole"],
    "session tags and source identity": ["sts:TagSession", "sts:SetSourceIdentity"],
    "a load balancer's type is in its ARN": ["elasticloadbalancing:AddTags"],
    "the statement's verb is the action": [
      "dynamodb:PartiQLSelect", "dynamodb:PartiQLInsert", "dynamodb:PartiQLUpdate",
      "dynamodb:PartiQLDelete",
    ],
    "each secret of the batch is read": ["secretsmanager:GetSecretValue"],
    "what a web ACL protects has an action of its own": WAFRules.protectingActions,
  ]

  private static let emptying: Set<String> = [
    "each item of the transaction has its action", "targets are nodes",
  ]

  /// Rules that only change what is there.
  private static let closed: Set<String> = [
    "the object is the bucket and the key", "access points stand for their bucket",
    "the id tells the type", "a source is read where it lies", "new things have no id yet",
    "flow logs are of what the ids name", "a new key pair is named", "identities have paths",
    "a provider's URL has no scheme in its ARN", "without a user's name the caller is meant",
    "service-linked roles have a path and a name of their own", "an alias is not the key",
    "the alias and its key", "a query of an index is about the index", "parameters by name",
    "Amazon's documents have no account", "a node's id tells its type",
    "the management account owns the organisation", "a target's id tells its type",
    "a parent's id tells its type", "an id of another type is no resource of this one",
    "a secret's ARN ends in six more characters",
    "task definitions have revisions", "the cluster is `default` unless named",
    "functions by name, partial or whole ARN", "the queue's URL tells its name and owner",
    "a new topic is named", "a subscription's ARN begins with its topic's",
    "a group's ARN can end in a star", "a new rule lies under its listener",
    "an access entry's ARN tells its principal", "an account's id stands for its own catalog",
    "the federated session is named by the call",
    "a rule of another bus has the bus in its ARN",
    "the operation is the resource", "an ARN tells the generation",
    "the model's id tells its type", "each table of the batch",
    "log groups carry the mark of their streams", "a scope is global or regional in an ARN",
    "job definitions have revisions", "a build's id begins with its project",
  ]
}
