public import IAMPolicy
public import JSONSyntax

/// A policy inside a snapshot, not parsed yet.
///
/// The AWS CLI prints documents as objects; the API, and other tools, as URL-encoded text.
public struct SnapshotDocument: Sendable {
  private let tree: JSONTree
  private let source: SourceText
  private let name: String

  init(_ tree: JSONTree, in source: SourceText, called name: String) {
    self.tree = tree
    self.source = source
    self.name = name
  }

  /// Parses the policy; nil as the document, with the reasons, if that cannot be done.
  ///
  /// Places are those of the second value: the snapshot's file, or the text of the string in it.
  public func parse(as type: PolicyType) -> (result: PolicyParseResult, source: SourceText) {
    guard tree.string != nil else {
      return (PolicyParser.parse(tree, in: source, as: type), source)
    }
    let inner = SourceText(name: "\(source.name)(\(name))", text)
    return (PolicyParser.parse(inner, as: type), inner)
  }

  /// The policy as it was written, not encoded.
  public var text: String {
    guard let text = tree.string else {
      return String(decoding: source.bytes[tree.range], as: UTF8.self)
    }
    guard text.utf8.first == UInt8(ascii: "%") else { return text }
    return (try? PercentEncoding.decode(text)) ?? text
  }

  /// Whether, as a role's trust policy, it lets sessions of the role carry tags; true where that
  /// cannot be told.
  ///
  /// Source: IAM User Guide, "Pass session tags in AWS STS": the trust policy must allow
  /// `sts:TagSession`, or a call that passes tags fails.
  var allowsSessionTags: Bool {
    guard let document = parse(as: .roleTrust).result.document else { return true }
    return document.statements.contains { statement in
      guard statement.effect == .allow else { return false }
      switch statement.actions {
      case .action(let patterns): return patterns.contains(where: Self.isTagSession)
      case .notAction(let patterns): return !patterns.contains(where: Self.isTagSession)
      }
    }
  }

  private static func isTagSession(_ pattern: String) -> Bool {
    WildcardPattern(pattern, ignoringCase: true).matches("sts:TagSession")
  }
}
