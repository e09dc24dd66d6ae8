import IAMEvaluation
import IAMPolicy

/// Tells who calls from the text of `CallerArn`.
enum CallerARN {
  /// Identity providers that are no host of AWS's but look like one.
  private static let providers: Set<String> = [
    "accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com",
    "www.amazon.com",
  ]

  /// Reads an ARN of IAM or STS, a service principal, `anonymous`, a canonical user id or the name
  /// of an identity provider; nil for anything else.
  static func caller(_ text: String) -> Caller? {
    if text == "anonymous" || text == "*" { return Caller(kind: .anonymous) }
    if let arn = ARN(text) { return principal(arn, text) }
    if text.hasPrefix("arn:") { return nil }
    if providers.contains(text) { return Caller(kind: .federatedProvider, arn: text) }
    if isHostName(text) {
      let isService = text.hasSuffix(".amazonaws.com") || text.hasSuffix(".amazonaws.com.cn")
      return Caller(kind: isService ? .service : .federatedProvider, arn: text)
    }
    return isCanonicalUser(text) ? Caller(kind: .canonicalUser, arn: text) : nil
  }

  private static func principal(_ arn: ARN, _ text: String) -> Caller? {
    let parts = arn.resource.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, !arn.account.isEmpty else { return nil }
    let account = arn.account
    switch (arn.service, first, parts.count) {
    case ("iam", "root", 1): return Caller(kind: .root, account: account, arn: text)
    case ("iam", "user", 2...): return Caller(kind: .user, account: account, arn: text)
    case ("iam", "role", 2...):
      let isLinked = parts[1] == "aws-service-role"
      return Caller(
        kind: isLinked ? .serviceLinkedRoleSession : .roleSession, account: account, arn: text,
        roleARN: text)
    case ("sts", "assumed-role", 3...):
      // A session's ARN lacks the path; service-linked roles are told by their reserved name.
      let isLinked = parts[1].hasPrefix("AWSServiceRoleFor")
      return Caller(
        kind: isLinked ? .serviceLinkedRoleSession : .roleSession, account: account, arn: text)
    case ("sts", "federated-user", 2...):
      return Caller(kind: .federatedUser, account: account, arn: text)
    case ("iam", "saml-provider", 2...), ("iam", "oidc-provider", 2...):
      return Caller(kind: .federatedProvider, arn: text)
    default: return nil
    }
  }

  /// Whether a text is an account id: twelve digits.
  static func isAccount(_ text: String) -> Bool {
    text.utf8.count == 12
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func isHostName(_ text: String) -> Bool {
    let name = text.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
    return name.contains(".") && !name.hasPrefix(".") && !name.hasSuffix(".")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  private static func isCanonicalUser(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
      }
  }
}
