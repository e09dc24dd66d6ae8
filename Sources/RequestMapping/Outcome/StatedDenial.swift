import IAMPolicy

/// What AWS itself says, in an error message, about the request that it denied.
///
/// Source: IAM User Guide, "Troubleshoot access denied error messages".
public struct StatedDenial: Hashable, Sendable {
  /// The kind of policy that denied it.
  public enum PolicyKind: String, Hashable, Sendable, CaseIterable {
    case identityBased
    case resourceBased
    case permissionsBoundary
    case session
    case serviceControl
    case resourceControl
    case endpoint
    case roleTrust
  }

  /// The action; always told.
  public var action: String
  /// The resource as it is written: an ARN, `*`, or a friendly name such as `role deploy`.
  public var resource: String?
  /// Who was denied, an ARN as a rule.
  public var principal: String?
  /// The kind of policy, if the message names one.
  public var policyKind: PolicyKind?
  /// The ARN of the policy, if the message names it.
  public var policyARN: String?
  /// Whether a Deny applied; false if no Allow did, or if the message does not say.
  public var isExplicit: Bool

  /// Reads an error message; nil unless it names the action that was denied.
  public init?(parsing message: String) {
    guard message.holds("to perform") else { return nil }
    let words = message.utf8.split(
      maxSplits: 4096, omittingEmptySubsequences: true,
      whereSeparator: { $0 == UInt8(ascii: " ") || (0x09...0x0d).contains($0) }
    ).map { Substring($0) }
    guard let perform = words.indices.first(where: { Self.action(behind: $0, in: words) != nil }),
      let action = Self.action(behind: perform, in: words)
    else { return nil }
    self.action = action.description
    principal = Self.principal(words[..<perform])
    let rest = words[(perform + 2)...]
    resource = Self.resource(rest)
    let reason = rest.joined(separator: " ")
    policyKind = Self.kinds.first { reason.holds($0.phrase) }?.kind
    isExplicit = reason.holds("explicit deny")
    policyARN = policyKind == nil ? nil : Self.policyARN(rest)
  }

  /// The resource when it is a text that policies are compared with: an ARN or `*`.
  public var resourceText: String? {
    guard let resource, resource == "*" || ARN(resource) != nil else { return nil }
    return resource
  }

  /// The action in `… to perform: ACTION …`; other sentences have `to perform` as well.
  private static func action(behind index: Int, in words: [Substring]) -> ActionName? {
    guard words[index] == "perform:" || words[index] == "perform", index > 0,
      words[index - 1] == "to", words.indices.contains(index + 1),
      let action = ActionName(bare(words[index + 1])), isWord(action.name)
    else { return nil }
    return action
  }

  private static let kinds: [(phrase: String, kind: PolicyKind)] = [
    ("identity-based policy", .identityBased), ("resource-based policy", .resourceBased),
    ("permissions boundary", .permissionsBoundary), ("session policy", .session),
    ("service control policy", .serviceControl), ("resource control policy", .resourceControl),
    ("VPC endpoint policy", .endpoint), ("role trust policy", .roleTrust),
  ]

  private static func principal(_ words: ArraySlice<Substring>) -> String? {
    guard let user = words.lastIndex(of: "User:"), words.indices.contains(user + 1) else {
      return nil
    }
    // A session's name may not hold blanks, but masked ones do; the phrase after it ends it.
    let end = words[user...].firstIndex(of: "is") ?? words.endIndex
    return words[(user + 1)..<end].joined(separator: " ")
  }

  private static func resource(_ words: ArraySlice<Substring>) -> String? {
    guard words.first == "on", let marker = words.dropFirst().first,
      marker == "resource:" || marker == "resource"
    else { return nil }
    let tail = words.dropFirst(2)
    let end = tail.indices.first { index in
      tail[index] == "because" || tail[index] == "with" || tail[index] == "Encoded"
    }
    let text = bare(tail[..<(end ?? tail.endIndex)].joined(separator: " ")[...])
    return text.isEmpty ? nil : text
  }

  private static func policyARN(_ words: ArraySlice<Substring>) -> String? {
    guard let because = words.firstIndex(where: { $0 == "because" || $0 == "with" }) else {
      return nil
    }
    for word in words[because...] {
      let text = bare(word)
      guard text.hasPrefix("arn:") else { continue }
      guard let arn = ARN(text), arn.resource.contains("policy/") || arn.service == "organizations"
      else { continue }
      return text
    }
    return nil
  }

  private static func isWord(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
        || byte == UInt8(ascii: "-")
    }
  }

  /// A word without the punctuation of the sentence around it.
  private static func bare(_ word: Substring) -> String {
    var word = word
    while let first = word.first, "\"'`[(".contains(first) { word.removeFirst() }
    while let last = word.last, "\"'`])., ;".contains(last) { word.removeLast() }
    return String(word)
  }
}
