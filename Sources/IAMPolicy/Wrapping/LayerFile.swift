import JSONSyntax

/// What came of reading a file that holds the policies of a layer.
public struct LayerFileReading<Content: Sendable>: Sendable {
  /// The policies; nil if there are errors.
  public var content: Content?
  /// All that is to be said about the file and the policies in it, as text.
  public var rendered: String
}

/// A policy out of a file that holds several.
public struct FiledPolicy: Hashable, Sendable {
  /// The text that its places are in: the file, or a string inside it.
  public var source: String
  public var document: PolicyDocument

  /// Creates a policy.
  public init(source: String, document: PolicyDocument) {
    self.source = source
    self.document = document
  }
}

/// Levels of policies, from the organization's root to the account.
public struct FiledLevels: Hashable, Sendable {
  /// The levels of single accounts.
  public var byAccount: [String: [[FiledPolicy]]] = [:]
  /// The levels of all others; nil when the file tells of none.
  public var others: [[FiledPolicy]]?
}

/// The policy of a resource.
public struct FiledResource: Hashable, Sendable {
  /// The resource's ARN, which may hold wildcards.
  public var arn: String
  /// Its policy; nil when it is told to have none.
  public var policy: FiledPolicy?
}

/// Reads the files that hold policies of the layers beside a permissions boundary.
///
/// A policy in them is a document, the text of one (JSON or URL-encoded), or an output of the AWS
/// CLI around one (`aws organizations describe-policy`, `aws s3api get-bucket-policy`, …).
///
/// - Levels (SCPs, RCPs): an array with an element for each level, root first. A level is an array
///   of policies, a single policy, or the object `{"ServiceControlPolicyInputList": […]}` of
///   `aws iam simulate-custom-policy` (for RCPs `ResourceControlPolicyInputList`); the array may stand
///   in its `OrderedOrganizationPolicyInputList`. A policy alone is one level. Where accounts differ,
///   an object with an account id, or `*` for all others, before each such array; `null` says that
///   nothing is known of the account, and `[]` that no level reaches it.
/// - Resource policies: an object with an ARN before each policy; `null` says that the resource has
///   none. An ARN may hold `*` and `?`.
/// - Session policies: a policy, or an array of those that one session has.
public struct LayerFile {
  private let source: SourceText
  private var tree: JSONTree?
  private var log = DiagnosticLog()
  private var rendered = ""
  private var hasErrors = false

  private init(name: String, bytes: [UInt8]) {
    guard bytes.count <= PolicySource.sizeLimit else {
      source = SourceText(name: name, bytes: [])
      log.add(.tooLarge(PolicySource.sizeLimit), at: source.range(0..<0))
      return
    }
    source = SourceText(name: name, bytes: bytes)
    let (tree, errors) = JSONParser.parseRecovering(source.bytes.span)
    self.tree = errors.isEmpty ? tree : nil
    for error in errors { log.add(.syntax(error), at: source.range(error.range)) }
  }

  private func reading<Content>(_ content: Content?) -> LayerFileReading<Content> {
    let own = DiagnosticText.render(log.diagnostics, in: source, omitted: log.omitted)
    return LayerFileReading(
      content: hasErrors || log.hasErrors ? nil : content, rendered: own + rendered)
  }

  // MARK: Levels

  /// Reads levels of policies.
  public static func levels(
    name: String, bytes: [UInt8], as type: PolicyType
  ) -> LayerFileReading<FiledLevels> {
    var file = LayerFile(name: name, bytes: bytes)
    let content = file.tree.map { file.accounts($0, as: type) }
    return file.reading(content)
  }

  private mutating func accounts(_ tree: JSONTree, as type: PolicyType) -> FiledLevels {
    var levels = FiledLevels()
    guard let members = tree.members, let first = members.first, Self.isAccount(first.key) else {
      levels.others = self.levels(tree, as: type)
      return levels
    }
    var seen: Set<String> = []
    for member in members {
      guard Self.isAccount(member.key) else {
        add(.noAccount(member.key), at: member.keyRange)
        continue
      }
      guard seen.insert(member.key).inserted else {
        add(.repeatedKey(member.key), at: member.keyRange)
        continue
      }
      guard !member.value.isNull else { continue }
      let read = self.levels(member.value, as: type)
      if member.key == "*" { levels.others = read } else { levels.byAccount[member.key] = read }
    }
    return levels
  }

  private static func isAccount(_ key: String) -> Bool {
    key == "*"
      || key.utf8.count == 12
        && key.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private mutating func levels(_ tree: JSONTree, as type: PolicyType) -> [[FiledPolicy]] {
    if let ordered = tree["OrderedOrganizationPolicyInputList"] {
      return levels(ordered, as: type)
    }
    guard let elements = tree.elements else { return [level(tree, as: type)] }
    return elements.map { level($0, as: type) }
  }

  private mutating func level(_ tree: JSONTree, as type: PolicyType) -> [FiledPolicy] {
    for key in ["ServiceControlPolicyInputList", "ResourceControlPolicyInputList"] {
      if let list = tree[key] { return level(list, as: type) }
    }
    guard let elements = tree.elements else {
      return [policy(tree, as: type)].compactMap(\.self)
    }
    return elements.compactMap { policy($0, as: type) }
  }

  // MARK: Resources

  /// Reads policies of resources.
  public static func resources(name: String, bytes: [UInt8]) -> LayerFileReading<[FiledResource]> {
    var file = LayerFile(name: name, bytes: bytes)
    let content = file.tree.map { file.resources($0) }
    return file.reading(content)
  }

  private mutating func resources(_ tree: JSONTree) -> [FiledResource] {
    guard let members = tree.members, tree["Statement"] == nil else {
      add(
        .noResources(found: tree.members == nil ? tree.kind : "a policy"),
        at: tree.range.lowerBound..<tree.range.lowerBound)
      return []
    }
    var resources: [FiledResource] = []
    var seen: Set<String> = []
    for member in members {
      guard let arn = ARN(member.key) else {
        add(.noResourceARN(member.key), at: member.keyRange)
        continue
      }
      guard seen.insert(member.key).inserted else {
        add(.repeatedKey(member.key), at: member.keyRange)
        continue
      }
      let isRole = arn.service == "iam" && arn.resource.hasPrefix("role/")
      resources.append(
        FiledResource(
          arn: member.key,
          policy: member.value.isNull
            ? nil : policy(member.value, as: isRole ? .roleTrust : .resource)))
    }
    return resources
  }

  // MARK: Sessions

  /// Reads the policies of a session.
  public static func session(name: String, bytes: [UInt8]) -> LayerFileReading<[FiledPolicy]> {
    var file = LayerFile(name: name, bytes: bytes)
    let content = file.tree.map { file.level($0, as: .session) }
    return file.reading(content)
  }

  // MARK: Policies

  private mutating func policy(_ tree: JSONTree, as type: PolicyType) -> FiledPolicy? {
    let reading: PolicyReading
    switch PolicyWrapper.recognize(tree, as: type) {
    case .single(let wrapped): reading = PolicySource.reading(of: wrapped, in: source, as: type)
    case .document, .several, .useless:
      if let text = tree.string {
        reading = PolicySource.embedded(text, tree: tree, in: source, name: nil, as: type)
      } else {
        let wrapped = WrappedPolicy(names: [], content: .document(tree))
        reading = PolicySource.reading(of: wrapped, in: source, as: type)
      }
    }
    rendered += reading.rendered
    guard let document = reading.document else {
      hasErrors = true
      return nil
    }
    let name = reading.source.name
    let base = name.lastIndex(of: "/").map { name[name.index(after: $0)...] } ?? name[...]
    return FiledPolicy(source: String(base), document: document)
  }

  private mutating func add(_ problem: PolicyProblem, at range: Range<Int>) {
    log.add(problem, at: source.range(range))
  }
}

extension PolicyProblem {
  /// A key among account ids that is none.
  fileprivate static func noAccount(_ key: String) -> PolicyProblem {
    .error(
      "no-account", "expected an account id of twelve digits or `*`, found \(quoted(key))")
  }

  /// A key that was there before.
  fileprivate static func repeatedKey(_ key: String) -> PolicyProblem {
    .error("duplicate-element", "\(quoted(key)) is given twice")
  }

  /// A key among ARNs that is none.
  fileprivate static func noResourceARN(_ key: String) -> PolicyProblem {
    .error(
      "no-arn", "expected the ARN of a resource, found \(quoted(key))",
      help: "for a bucket: {\"arn:aws:s3:::BUCKET\": {\"Version\": …, \"Statement\": [ … ]}}")
  }

  /// Something else than an object of policies by ARN.
  fileprivate static func noResources(found: String) -> PolicyProblem {
    .error(
      "wrong-type",
      "expected an object with the ARN of a resource before each policy, found \(found)",
      help: "for a bucket: {\"arn:aws:s3:::BUCKET\": {\"Version\": …, \"Statement\": [ … ]}}")
  }
}
