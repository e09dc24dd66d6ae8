import IAMEvaluation
import IAMPolicy
import TestSupport

/// A world small enough that every way to fill in what is unknown can be tried: few keys, few
/// values, few resources, and policies drawn from them at random.
struct SmallWorld {
  /// How much of the policy language policies are drawn from.
  enum Language: CaseIterable {
    /// StringEquals and its kin on single-valued keys: what is settled completely.
    case equality
    /// All operator families, wildcards, variables and sets.
    case everything
  }

  var language: Language
  var random: SeededGenerator

  init(_ language: Language, seed: UInt64) {
    self.language = language
    random = SeededGenerator(seed: seed)
  }

  static let singleKeys = ["aws:a", "aws:b"]
  static let setKey = "aws:s"
  static let values = ["a", "b", "ab", "7", "2026-01-01", "arn:aws:s3:::b/a"]
  static let actions = ["s3:GetObject", "s3:PutObject"]
  static let resources = ["arn:aws:s3:::b/a", "arn:aws:s3:::b/ab", "arn:aws:s3:::c"]

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int(random.next() % UInt64(list.count))]
  }

  mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }

  // MARK: Policies

  mutating func policy(statements count: ClosedRange<Int> = 1...3) -> PolicyDocument {
    let number = count.lowerBound + Int(random.next() % UInt64(count.count))
    return PolicyDocument(
      version: chance(90) ? .v2012 : .v2008,
      statements: (1...max(1, number)).map { statement(index: $0) })
  }

  mutating func statement(
    index: Int, effect: Effect? = nil, principals: Statement.Principals? = nil
  ) -> Statement {
    let patterns = chance(70) ? ["s3:*"] : [pick(["s3:GetObject", "*", "s3:Put*"])]
    let resources = [pick(resourcePatterns), pick(resourcePatterns)]
    return Statement(
      index: index, effect: effect ?? (chance(60) ? .allow : .deny), principals: principals,
      actions: chance(90) ? .action(patterns) : .notAction(patterns),
      resources: chance(85) ? .resource(resources) : .notResource(resources),
      conditions: (0..<Int(random.next() % 3)).map { _ in condition() })
  }

  private var resourcePatterns: [String] {
    switch language {
    case .equality: ["*", "arn:aws:s3:::b/*", "arn:aws:s3:::c"]
    case .everything:
      [
        "*", "arn:aws:s3:::b/*", "arn:aws:s3:::b/a?", "arn:aws:s3:::b/${aws:a}",
        "arn:aws:s3:::${aws:b, 'b'}/*", "arn:aws:s3:::*", "arn:aws:s3:::c",
      ]
    }
  }

  private mutating func condition() -> Condition {
    if language == .everything, chance(30) {
      let prefix = pick(["ForAllValues:", "ForAnyValue:"])
      let base = pick(["StringEquals", "StringNotEquals", "StringLike", "StringEqualsIfExists"])
      return Condition(
        operatorName: prefix + base, key: Self.setKey,
        values: [pick(["a", "b", "a*", "${aws:a}"]), pick(["a", "ab"])])
    }
    let key = pick(Self.singleKeys)
    if chance(20) {
      return Condition(operatorName: "Null", key: key, values: [pick(["true", "false"])])
    }
    let operators: [String]
    switch language {
    case .equality:
      operators = ["StringEquals", "StringNotEquals", "StringEqualsIfExists"]
    case .everything:
      operators = [
        "StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIfExists",
        "StringEqualsIgnoreCase", "NumericLessThan", "NumericNotEquals", "DateGreaterThan", "Bool",
        "ArnLike", "ArnNotLike", "IpAddress", "StringNotLikeIfExists", "NumericLessThanIfExists",
      ]
    }
    var values = [pick(Self.values)]
    if chance(40) { values.append(pick(Self.values)) }
    if language == .everything, chance(30) {
      values.append(pick(["a*", "*", "?", "${aws:a}", "${aws:b, 'a'}", "10", "arn:aws:s3:::*"]))
    }
    return Condition(operatorName: pick(operators), key: key, values: values)
  }

  // MARK: Requests

  mutating func request(caller: Caller? = nil, unknowns percent: UInt64) -> AuthorizationRequest {
    var context = RequestContext(unlisted: .absent)
    for key in Self.singleKeys {
      context[key] = chance(percent) ? .unknown : pick(Self.singleFillings)
    }
    context[Self.setKey] = chance(percent) ? .unknown : pick(Self.setFillings)
    let resource: RequestResource =
      chance(percent / 2) ? pick(Self.openResources) : .exact(pick(Self.resources))
    return AuthorizationRequest(
      caller: caller, action: ActionName(service: "s3", name: pick(["GetObject", "PutObject"])),
      resource: resource, context: context, isActionNameAssumed: chance(percent / 4))
  }

  static let singleFillings: [ContextValue] =
    [.absent, .single(""), .single("fresh"), .single("8"), .single("true")]
    + values.map { .single($0) }

  static let setFillings: [ContextValue] = [
    .absent, .known([], multivalued: true), .known([""], multivalued: true),
    .known(["a"], multivalued: true), .known(["b", "ab"], multivalued: true),
    .known(["a", "fresh"], multivalued: true),
  ]

  static let openResources: [RequestResource] = [
    .unknown, .template(ResourceTemplate(pieces: ["arn:aws:s3:::b/", ""])),
    .template(ResourceTemplate(pieces: ["arn:aws:s3:::", "a"])),
    .oneOf([.exact("arn:aws:s3:::b/a"), .exact("arn:aws:s3:::c")]),
  ]

  /// Resources that an open one may turn out to be.
  static func fillings(of resource: RequestResource) -> [RequestResource] {
    let gaps = ["", "a", "ab", "b/a", "zz"]
    return switch resource {
    case .exact, .none: [resource]
    case .unknown: (resources + ["arn:aws:s3:::zz/y"]).map { .exact($0) }
    case .template(let template):
      gaps.map { .exact(template.pieces.joined(separator: $0)) }
    case .oneOf(let alternatives): alternatives
    }
  }

  /// Every way to fill in what a request leaves open, and nothing else changed.
  static func fillings(of request: AuthorizationRequest) -> [AuthorizationRequest] {
    var filled = fillings(of: request.resource).map { resource in
      var copy = request
      copy.resource = resource
      return copy
    }
    if request.isActionNameAssumed {
      filled = filled.flatMap { filling in
        ["GetObject", "PutObject", "Zz"].map { name in
          var copy = filling
          copy.action = ActionName(service: "s3", name: name)
          copy.isActionNameAssumed = false
          return copy
        }
      }
    }
    for key in singleKeys + [setKey] where request.context[key] == .unknown {
      filled = filled.flatMap { fill($0, key) }
    }
    return filled
  }

  /// Every way to fill in one key.
  static func fill(_ request: AuthorizationRequest, _ key: String) -> [AuthorizationRequest] {
    (key == setKey ? setFillings : singleFillings).map { value in
      var copy = request
      copy.context[key] = value
      return copy
    }
  }
}
