import IAMEvaluation
import JSONSyntax

/// `eventContext`: condition keys and tags as AWS itself evaluated them.
///
/// Source: CloudTrail User Guide, "Enrich CloudTrail events by adding resource tag keys and IAM
/// global condition keys". Only keys that the event data store was told to add are there, so a key
/// that is missing here tells nothing.
struct EnrichedContext {
  private var values: [String: ContextValue] = [:]
  private var resourceTags: [(arn: String, tags: [String: String])] = []

  /// Reads `eventContext`; what does not fit its form is left out.
  init(_ tree: JSONTree) {
    if let request = tree["requestContext"] {
      read(request)
      for nested in ["conditionKeys", "contextKeys"] {
        if let inner = request[nested] { read(inner) }
      }
    }
    guard let tags = tree["tagContext"] else { return }
    for tag in Self.tags(tags["principalTags"]) {
      values["aws:principaltag/\(tag.key.lowercased())"] = .single(tag.value)
    }
    for entry in tags["resourceTags"]?.elements ?? [] {
      guard let arn = entry["arn"]?.string else { continue }
      resourceTags.append((arn, Self.tags(entry["tags"])))
    }
  }

  /// The keys that it tells, apart from the tags of resources.
  var keys: [String] { values.keys.sorted() }

  /// What AWS evaluated for a key, or nil where that is not recorded.
  func value(of key: String, resource: RequestResource) -> ContextValue? {
    if let value = values[key] { return value }
    let prefix = "aws:resourcetag/"
    guard key.hasPrefix(prefix), case .exact(let text) = resource else { return nil }
    let name = key.dropFirst(prefix.count)
    guard let entry = resourceTags.first(where: { $0.arn == text }) else { return nil }
    return entry.tags.first { $0.key.lowercased() == name }.map { .single($0.value) }
  }

  private mutating func read(_ tree: JSONTree) {
    for member in tree.members ?? [] where member.key.contains(":") {
      if let text = member.value.scalarText {
        values[member.key.lowercased()] = .single(text)
      } else if let elements = member.value.elements {
        let texts = elements.compactMap(\.scalarText)
        // Single-valued keys are written as lists of one as well.
        values[member.key.lowercased()] =
          texts.count == 1 && !Self.multivalued.contains(member.key.lowercased())
          ? .single(texts[0]) : .known(texts, multivalued: true)
      }
    }
  }

  private static let multivalued: Set<String> = [
    "aws:tagkeys", "aws:calledvia", "aws:principalorgpaths", "aws:resourceorgpaths",
    "aws:principalservicenameslist", "aws:sourceorgpaths",
  ]

  private static func tags(_ tree: JSONTree?) -> [String: String] {
    var tags: [String: String] = [:]
    for member in tree?.members ?? [] {
      if let text = member.value.scalarText { tags[member.key] = text }
    }
    for element in tree?.elements ?? [] {
      guard let key = (element["key"] ?? element["Key"])?.string else { continue }
      tags[key] = (element["value"] ?? element["Value"])?.string ?? ""
    }
    return tags
  }
}
