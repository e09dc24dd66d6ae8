import JSONSyntax

// Files that hold a policy inside something else, or none.
extension PolicyProblem {
  /// The ARN of a policy where its text is wanted.
  static func policyARN(_ arn: String) -> PolicyProblem {
    .error(
      "policy-arn", "expected a policy document, found the ARN \(quoted(arn))",
      help: getPolicyVersionHelp(arn: arn, version: nil))
  }

  /// What `aws iam get-policy` prints: all about a policy but its text.
  static func policyWithoutDocument(arn: String?, version: String?) -> PolicyProblem {
    .error(
      "no-document",
      "expected a policy document, found the description of a policy without its document",
      help: getPolicyVersionHelp(arn: arn ?? "ARN", version: version))
  }

  /// What `aws iam get-role` and `get-user` print about a boundary: its ARN.
  static func boundaryWithoutDocument(arn: String?) -> PolicyProblem {
    .error(
      "no-document",
      "expected a policy document, found a role or user, which has no boundary's document",
      help: getPolicyVersionHelp(arn: arn ?? "ARN", version: nil))
  }

  private static func getPolicyVersionHelp(arn: String, version: String?) -> String {
    let get = "aws iam get-policy-version --policy-arn \(arn) --version-id"
    if let version { return "read its document:\n  \(get) \(version) > boundary.json" }
    return """
      read its document and give that file:
        aws iam get-policy --policy-arn \(arn) --query Policy.DefaultVersionId --output text
        \(get) VERSION > boundary.json
      """
  }

  /// A wrapper that holds no policies.
  static func noPolicyInside(_ wrapper: String, wanted: String) -> PolicyProblem {
    .error("no-policy-inside", "expected \(wanted) in \(wrapper), found none")
  }

  /// A wrapper that holds several, and nobody said which.
  static func severalPolicies(_ names: [String], in wrapper: String) -> PolicyProblem {
    .error(
      "several-policies", "\(wrapper) holds \(counted(names.count, "policy", "policies"))",
      help: "choose one with --policy NAME: \(list(names))")
  }

  /// A name that no policy of the wrapper bears.
  static func noSuchPolicy(
    _ name: String, in wrapper: String, names: [String], suggestion: String?
  ) -> PolicyProblem {
    .error(
      "no-such-policy", "\(wrapper) holds no policy \(quoted(name))",
      help: suggestion.map { "did you mean `\($0)`?" }
        ?? (names.isEmpty ? nil : "it holds \(list(names))"))
  }

  /// A name that several policies of the wrapper bear.
  static func ambiguousPolicy(
    _ name: String, in wrapper: String, names: [String]
  ) -> PolicyProblem {
    .error(
      "several-policies",
      "\(wrapper) holds \(counted(names.count, "policy", "policies")) named \(quoted(name))",
      help: "choose one with --policy NAME: \(list(names))")
  }

  /// A policy that the wrapper names without its text.
  static func unknownDocument(_ name: String, because reason: String, help: String)
    -> PolicyProblem
  {
    .error(
      "no-document", "the document of \(quoted(name)) is not in the file: \(reason)", help: help)
  }

  /// A text that is neither an object nor a string where a wrapper has its policy.
  static func wrongDocumentType(_ found: String) -> PolicyProblem {
    .error("wrong-type", "expected a policy document as an object or as a string, found \(found)")
  }

  /// A `%` that no two hexadecimal digits follow.
  static let invalidPercentEncoding = PolicyProblem.error(
    "invalid-percent-encoding", "expected two hexadecimal digits after `%`",
    help: "a `%` itself is written `%25`")

  /// Bytes that are not UTF-8 once they are decoded.
  static let invalidDecodedText = PolicyProblem.error(
    "invalid-unicode", "the URL-encoded text is not valid UTF-8")

  /// A state file of Terraform.
  static let terraformState = PolicyProblem.error(
    "terraform-state", "expected a policy document, found a state file of Terraform",
    help: "write it as JSON: `terraform show -json > state.json`, then `--policy NAME`")

  /// More than is read.
  static func tooLarge(_ limit: Int) -> PolicyProblem {
    .error(
      "too-large", "the file is larger than \(grouped(limit)) bytes, which no policy needs",
      help: "take the policy out of it, or give a smaller file")
  }

  /// A count with a noun that has a plural of its own.
  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(grouped(count)) \(count == 1 ? one : many)"
  }
}
