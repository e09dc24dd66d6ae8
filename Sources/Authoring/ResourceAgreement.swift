public import IAMEvaluation
import IAMPolicy

/// How the resource that AWS names in a denial and the one that was derived without the message
/// fit together.
public enum ResourceAgreement: String, Hashable, Sendable, CaseIterable {
  /// The same text.
  case exact
  /// AWS names all resources of a kind, `instance/*`, and the derived one is of that kind.
  ///
  /// It does so where the call's resource does not exist, and where the caller may not know.
  case anyOfKind
  /// The log leaves a part of the derived text open, and AWS's text fills it.
  case withinGaps
  /// AWS names the resource without its ARN, `role deploy`, and the derived ARN is of that name.
  case friendlyName
  /// The same but for the account, as in logs whose accounts were made up unevenly.
  case otherAccount
  /// The log tells nothing of the resource, so nothing was derived that could be right or wrong.
  case open
  /// AWS names something else.
  case differs

  /// Whether the derivation was right as far as it went.
  public var isAgreement: Bool {
    switch self {
    case .exact, .anyOfKind, .withinGaps, .friendlyName: true
    case .otherAccount, .open, .differs: false
    }
  }

  /// Compares what AWS states (an ARN, `*`, or a friendly name) with a derived resource.
  public init(stated: String, derived: RequestResource) {
    if stated == "*" {
      self = Self.comparing(stated, with: derived)
    } else if let arn = ARN(stated) {
      let agreement = Self.comparing(stated, with: derived)
      self =
        agreement == .differs && Self.isOfOtherAccount(arn, derived) ? .otherAccount : agreement
    } else {
      self = Self.comparing(FriendlyName(stated), with: derived)
    }
  }

  private static func comparing(_ stated: String, with derived: RequestResource) -> Self {
    switch derived {
    case .exact(let text):
      if text == stated { return .exact }
      return covers(stated, text) ? .anyOfKind : .differs
    case .none:
      return stated == "*" ? .exact : .differs
    case .template(let template):
      if pattern(of: template).matches(stated) { return .withinGaps }
      return covers(stated, template.pieces.joined(separator: "*")) ? .anyOfKind : .differs
    case .oneOf(let resources):
      return strongest(resources.map { comparing(stated, with: $0) })
    case .unknown:
      return .open
    }
  }

  private static func comparing(_ name: FriendlyName, with derived: RequestResource) -> Self {
    switch derived {
    case .exact(let text): return name.names(text) ? .friendlyName : .differs
    case .none: return .differs
    case .template(let template):
      if name.names(template.shownAs ?? template.pieces.joined()) { return .friendlyName }
      guard let last = template.pieces.last else { return .open }
      if name.ends(last) { return .friendlyName }
      return last.isEmpty && name.isOfKind(template.pieces[0]) ? .withinGaps : .differs
    case .oneOf(let resources):
      return strongest(resources.map { comparing(name, with: $0) })
    case .unknown: return .open
    }
  }

  /// Whether the two agree once the stated one is given the derived one's account.
  private static func isOfOtherAccount(_ stated: ARN, _ derived: RequestResource) -> Bool {
    guard let account = ARN(derived.shown)?.account, account != stated.account else { return false }
    var stated = stated
    stated.account = account
    return comparing(stated.description, with: derived).isAgreement
  }

  /// Of several resources one of which it is: it is open which, so that none is exact.
  private static func strongest(_ candidates: [Self]) -> Self {
    let best = allCases.first { candidates.contains($0) } ?? .open
    return best == .exact && candidates.count > 1 ? .withinGaps : best
  }

  /// Whether a stated text with wildcards stands for a derived one; a bare `*` is no kind.
  private static func covers(_ stated: String, _ derived: String) -> Bool {
    stated != "*" && stated.utf8.contains(UInt8(ascii: "*"))
      && WildcardPattern(stated).matches(derived)
  }

  private static func pattern(of template: ResourceTemplate) -> WildcardPattern {
    var elements: [WildcardPattern.Element] = []
    for (index, piece) in template.pieces.enumerated() {
      if index > 0 { elements.append(.anyRun) }
      elements += WildcardPattern.literals(of: piece)
    }
    return WildcardPattern(elements: elements)
  }
}

/// A resource's name as IAM and Secrets Manager write it in messages: `role deploy`,
/// `instance profile web`, or the bare name.
private struct FriendlyName {
  /// The type as ARNs write it; nil if the name stands alone.
  var kind: String?
  var name: String

  init(_ text: String) {
    let words = text.split(separator: " ")
    let known = words.dropLast().map { $0.lowercased() }.joined(separator: "-")
    if let last = words.last, Self.kinds.contains(known) {
      kind = known == "mfa-device" ? "mfa" : known
      name = String(last)
    } else {
      name = text
    }
  }

  private static let kinds: Set<String> = [
    "role", "user", "group", "policy", "instance-profile", "server-certificate", "mfa-device",
    "saml-provider", "oidc-provider",
  ]

  /// Whether an ARN is that of the name.
  func names(_ text: String) -> Bool {
    isOfKind(text) && ends(text)
  }

  /// Whether an ARN, or the beginning of one, is of the type.
  func isOfKind(_ text: String) -> Bool {
    kind.map { text.contains(":\($0)/") } ?? true
  }

  /// Whether a text ends in the name, or in a secret's name and the six characters behind it.
  func ends(_ text: String) -> Bool {
    text == name || text.hasSuffix("/" + name) || text.hasSuffix(":" + name)
      || text.contains(":secret:\(name)-")
  }
}
