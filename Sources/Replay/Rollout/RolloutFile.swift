public import IAMPolicy
import JSONSyntax

/// The file of a rollout plan, before its boundaries are read.
///
///     {"assign": [
///       {"principals": ["arn:aws:iam::*:role/ci/*"], "boundary": "pipelines.json"},
///       {"accounts": ["111122223333"], "boundary": null},
///       {"paths": ["/app/"], "tags": {"team": ["shop", "web"]}, "boundary": "apps.json"}
///     ]}
///
/// Every criterion of an assignment must fit, and of a list one of its patterns, in which `*` and `?`
/// are wildcards as in IAM; an assignment without criteria fits everybody. The first that fits
/// decides; `null` says that these get no boundary, as whoever fits none.
public struct RolloutFile: Sendable {
  /// Bytes of a file that are read.
  public static let sizeLimit = 8 << 20

  /// The file, to which more may be added that is wrong with it.
  public var file: StrictFile
  /// A boundary's file as an assignment names it, with the place of the name; the first of each.
  public private(set) var boundaries: [(name: String, range: Range<Int>)] = []
  /// The plan; the numbers of its boundaries are those of `boundaries`.
  public private(set) var plan = RolloutPlan([])

  private static let members = ["principals", "accounts", "paths", "tags", "boundary"]

  /// Reads a plan.
  ///
  /// - Parameter knowsTags: whether anything was given that tells tags of users and roles.
  public init(name: String, bytes: [UInt8], knowsTags: Bool) {
    file = StrictFile(name: name, bytes: bytes, limit: Self.sizeLimit)
    guard let root = file.root else { return }
    let members = file.members(
      of: root, as: "rollout plan", known: ["assign"], required: ["assign"])
    guard let assign = members["assign"] else { return }
    guard let elements = assign.value.elements else {
      file.wrongType(assign.value, expected: "an array", as: "assign")
      return
    }
    plan = RolloutPlan(elements.compactMap { assignment($0, knowsTags) })
  }

  private mutating func assignment(
    _ tree: JSONTree, _ knowsTags: Bool
  ) -> RolloutPlan.Assignment? {
    if let groups = tree.members?.first(where: { $0.key == "groups" }) { refuseGroups(groups) }
    // A member that is refused is not unknown as well.
    let members = file.members(
      of: tree, as: "assignment", known: Self.members + (tree["groups"] == nil ? [] : ["groups"]),
      required: ["boundary"])
    guard !members.isEmpty else { return nil }
    var assignment = RolloutPlan.Assignment(boundary: members["boundary"].flatMap { boundary($0) })
    assignment.principals = file.texts(members["principals"]).compactMap { principal($0, at: $1) }
    assignment.accounts = file.texts(members["accounts"]).compactMap { account($0, at: $1) }
    assignment.paths = file.texts(members["paths"]).compactMap { path($0, at: $1) }
    if let tags = members["tags"] { assignment.tags = self.tags(tags, knowsTags) }
    return assignment
  }

  private mutating func boundary(_ member: JSONMember) -> Int? {
    guard !member.value.isNull else { return nil }
    guard member.value.string != nil else {
      file.wrongType(member.value, expected: "a file's name or null", as: member.key)
      return nil
    }
    guard let name = file.text(member) else { return nil }
    if let known = boundaries.firstIndex(where: { $0.name == name }) { return known }
    boundaries.append((name, member.value.range))
    return boundaries.count - 1
  }

  // MARK: Criteria

  private mutating func principal(_ text: String, at range: Range<Int>) -> WildcardPattern? {
    let pattern = WildcardPattern(text)
    guard pattern.isOfARN || text.isEmpty else { return pattern }
    let fields = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard text.hasPrefix("arn:"), fields.count == 6 else {
      if let first = text.first, Self.isWildcard(first) || text.hasPrefix("arn*") { return pattern }
      file.error(
        "principal-arn",
        "expected the ARN of users or roles, or a name, found \(Diagnostic.quoted(text))",
        at: range, help: "such as `arn:aws:iam::*:role/ci/*`")
      return nil
    }
    let kind = fields[5].prefix { $0 != "/" }
    if kind == "group" {
      refuse("a group cannot have a permissions boundary", at: range)
      return nil
    }
    // A wildcard may stand for the kind.
    let isKind = ["role", "user"].contains(String(kind)) || Self.hasWildcard(kind)
    guard isKind, fields[2] == "iam" || Self.hasWildcard(fields[2]) else {
      let help =
        fields[2] == "sts"
        ? "sessions have the boundary of their role: name the role" : nil
      file.error(
        "principal-arn",
        "expected the ARN of users or roles, found \(Diagnostic.quoted(text))", at: range,
        help: help)
      return nil
    }
    return pattern
  }

  private mutating func account(_ text: String, at range: Range<Int>) -> WildcardPattern? {
    let isNumber = text.allSatisfy { ("0"..."9").contains($0) || Self.isWildcard($0) }
    guard isNumber, Self.hasWildcard(text[...]) || text.utf8.count == 12 else {
      file.error(
        "account-id", "expected an account id of twelve digits, found \(Diagnostic.quoted(text))",
        at: range)
      return nil
    }
    return WildcardPattern(text)
  }

  private mutating func path(_ text: String, at range: Range<Int>) -> WildcardPattern? {
    guard let first = text.first, let last = text.last, first == "/" || Self.isWildcard(first),
      last == "/" || Self.isWildcard(last)
    else {
      file.error(
        "path", "expected a path such as `/ci/` or `/ci/*`, found \(Diagnostic.quoted(text))",
        at: range, help: "paths begin and end with `/`")
      return nil
    }
    return WildcardPattern(text)
  }

  private mutating func tags(
    _ member: JSONMember, _ knowsTags: Bool
  ) -> [(key: String, values: [WildcardPattern])] {
    guard let entries = member.value.members else {
      file.wrongType(member.value, expected: "an object", as: member.key)
      return []
    }
    guard knowsTags else {
      file.error(
        "tags-unknown", "a log does not tell the tags of users and roles", at: member.keyRange,
        help:
          "give --account-snapshot FILE (`aws iam get-account-authorization-details`) or --facts FILE"
      )
      return []
    }
    if entries.isEmpty {
      file.error(
        "empty-list", "`tags` is empty, so nothing could fit it", at: member.value.range,
        help: "leave it out where everything fits")
    }
    var seen: Set<String> = []
    return entries.map { entry in
      // Keys of tags of users and roles differ in more than case.
      // Source: IAM User Guide, "Tags for AWS Identity and Access Management resources".
      if !seen.insert(entry.key.lowercased()).inserted {
        file.error(
          "repeated-member", "\(Diagnostic.quoted(entry.key)) stands here twice",
          at: entry.keyRange)
      }
      return (entry.key, file.texts(entry).map { WildcardPattern($0.text) })
    }
  }

  private static func isWildcard(_ character: Character) -> Bool {
    character == "*" || character == "?"
  }

  private static func hasWildcard(_ text: Substring) -> Bool { text.contains(where: isWildcard) }

  private mutating func refuseGroups(_ member: JSONMember) {
    refuse("a group cannot have a permissions boundary", at: member.keyRange)
  }

  private mutating func refuse(_ message: String, at range: Range<Int>) {
    file.error(
      "group", message, at: range,
      help: "boundaries are set on users and roles: name those that are in the group")
  }
}
