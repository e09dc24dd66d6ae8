import JSONSyntax

/// The tags of a call, which few policies ask for.
final class TagsOnDemand {
  private let parameters: CallParameters
  private(set) lazy var tags = RequestTags(parameters)

  init(_ parameters: CallParameters) {
    self.parameters = parameters
  }
}

/// The tags that a request carries: what `aws:RequestTag/…` and `aws:TagKeys` tell.
///
/// Source: IAM User Guide, "AWS global condition context keys".
struct RequestTags: Hashable {
  /// One tag; the value is nil where the record hides it.
  struct Tag: Hashable {
    var key: String
    var value: String?
  }

  var tags: [Tag] = []
  /// Keys without values, of a request that takes tags away.
  var removedKeys: [String] = []
  /// Whether the record hides keys.
  var isPartlyHidden = false

  static let none = RequestTags()

  /// The tags that a call's parameters tell.
  init(_ parameters: CallParameters) {
    for name in Self.names {
      guard let tree = parameters.member(name) else { continue }
      read(tree, depth: 0)
      break
    }
    for path in Self.removedNames {
      removedKeys += parameters.texts(at: path)
    }
  }

  init() {}

  /// Creates the tags of a structure: a list of keys with values, or an object of them.
  init(_ tree: JSONTree) {
    read(tree, depth: 0)
  }

  private static let names = [
    "tags", "tagSet", "tagList", "tag", "tagsToAdd", "addTags", "tagging", "newTagsList",
    "resourceTags", "hostedZoneTags", "TagsModel", "userPoolTags", "queueTags", "tagsList",
  ]
  private static let removedNames = [
    "tagKeys", "tagKeyList", "removeTagKeys", "tagsToRemove",
  ].map { ParameterPath($0) }
  private static let depthLimit = 4

  private mutating func read(_ tree: JSONTree, depth: Int) {
    guard depth <= Self.depthLimit else { return }
    switch tree.content {
    case .array(let elements):
      for element in elements { readElement(element, depth: depth) }
    case .object(let members):
      if tree["tag"] != nil, tree["content"] != nil || Self.member("key", of: tree) != nil {
        return readElement(tree, depth: depth)
      }
      if let inner = tree["items"] ?? tree["TagSet"] ?? tree["tagSet"] ?? tree["Tag"] {
        return read(inner, depth: depth + 1)
      }
      if Self.member("key", of: tree) != nil { return readElement(tree, depth: depth) }
      for member in members {
        guard let text = member.value.scalarText else { continue }
        add(member.key, CallParameters.isTold(text) || text.isEmpty ? text : nil)
      }
    case .string(let text):
      if !text.isEmpty, !CallParameters.isTold(text) { isPartlyHidden = true }
    case .null, .bool, .number: break
    }
  }

  private mutating func readElement(_ tree: JSONTree, depth: Int) {
    if let text = tree.string {
      if CallParameters.isTold(text) { removedKeys.append(text) } else { isPartlyHidden = true }
      return
    }
    guard let key = Self.member("key", of: tree) ?? Self.member("tagkey", of: tree) else { return }
    let value = Self.member("value", of: tree) ?? Self.member("tagvalue", of: tree)
    let text = value?.scalarText ?? ""
    add(
      key.scalarText ?? key["content"]?.scalarText ?? "",
      text.isEmpty || CallParameters.isTold(text) ? text : nil)
  }

  private mutating func add(_ key: String, _ value: String?) {
    if key.isEmpty || !CallParameters.isTold(key) {
      isPartlyHidden = true
    } else {
      tags.append(Tag(key: key, value: value))
    }
  }

  private static func member(_ name: String, of tree: JSONTree) -> JSONTree? {
    tree.members?.first { $0.key.lowercased() == name }?.value
  }
}
