import JSONSyntax

extension PolicyProblem {
  /// A statement lacks an element that it must have.
  static func missingElement(_ names: String...) -> PolicyProblem {
    let wanted = names.map { "`\($0)`" }.joined(separator: " or ")
    return .error("missing-element", "expected \(wanted) in the statement, found none")
  }

  /// Two elements that exclude one another.
  static func bothElements(_ name: String, _ other: String) -> PolicyProblem {
    .error(
      "both-elements", "expected `\(name)` or `\(other)` in the statement, found both",
      help: "keep one, or make two statements")
  }

  /// A statement without resources.
  static let missingResource = PolicyProblem.warning(
    "missing-resource",
    "expected `Resource` or `NotResource` in the statement, found none; it applies to nothing",
    help: "add `\"Resource\": \"*\"`, or the ARNs that are meant")

  /// A statement without principals, in a policy that must have them.
  static func missingPrincipal(_ type: PolicyType) -> PolicyProblem {
    .warning(
      "missing-principal",
      "expected `Principal` in the statement of \(type.name), found none; it applies to nobody")
  }

  /// An effect other than the two.
  static func invalidEffect(_ text: String, suggestion: String?) -> PolicyProblem {
    .error(
      "invalid-effect", "expected `Allow` or `Deny` as `Effect`, found \(quoted(text))",
      help: suggestion.map { "did you mean `\($0)`? It is compared with its case" })
  }

  /// An empty array where at least one value is wanted.
  static func emptyList(_ element: String, matches: String) -> PolicyProblem {
    .warning("empty-list", "\(element) is empty, so \(matches)")
  }

  /// Two statements with one name.
  static func duplicateSid(_ sid: String, first: SourceLocation) -> PolicyProblem {
    var problem = PolicyProblem.warning(
      "duplicate-sid", "`Sid` \(quoted(sid)) is not unique in this policy")
    problem.notes = [Diagnostic.Note("it first stands here", at: first)]
    return problem
  }

  /// A name of other characters than IAM takes.
  static func invalidSid(_ sid: String) -> PolicyProblem {
    .warning(
      "invalid-sid", "IAM takes letters and digits alone in a `Sid`, found \(quoted(sid))")
  }

  /// A text that is no action at all, by which its statement loses its meaning.
  static func malformedAction(_ text: String, because reason: String) -> PolicyProblem {
    .warning(
      "malformed-action",
      "\(quoted(text)) is no action, so the statement never applies: \(reason)",
      help: "an action is `*` or `service:name`, with wildcards in the name alone")
  }

  /// An action of the right form that no action can match.
  static func impossibleAction(_ text: String, because reason: String) -> PolicyProblem {
    .warning(
      "impossible-action", "\(quoted(text)) matches no action: \(reason)",
      help: "an action is `*` or `service:name`, with wildcards in the name alone")
  }

  /// A resource that is no ARN.
  static func notAnARN(_ text: String) -> PolicyProblem {
    .warning(
      "malformed-arn", "expected an ARN or `*`, found \(quoted(text))",
      help: "an ARN is `arn:partition:service:region:account:resource`")
  }

  /// An ARN with too few parts.
  static func shortARN(_ text: String, parts: Int) -> PolicyProblem {
    .warning(
      "malformed-arn",
      "expected an ARN of six parts, found \(quoted(text)) of \(counted(parts, "part"))",
      help: "an ARN is `arn:partition:service:region:account:resource`, each part may be empty")
  }

  /// An ARN that leaves its service open.
  static func wildcardService(_ text: String) -> PolicyProblem {
    .warning(
      "wildcard-service", "IAM takes no wildcard for the service of an ARN, found \(quoted(text))")
  }

  /// A value that looks like a template nobody rendered.
  static func templatePlaceholder(_ placeholder: String, of tool: String, help: String)
    -> PolicyProblem
  {
    .warning(
      "unrendered-template",
      "\(quoted(placeholder)) looks like \(tool) that was never filled in; it is read as it stands",
      help: help)
  }

  /// A variable that doesn't end.
  static let unclosedVariable = PolicyProblem.warning(
    "malformed-variable", "expected `}` after `${`; it is read as literal text")

  /// A variable without a name.
  static let emptyVariable = PolicyProblem.warning(
    "malformed-variable",
    "expected a condition key between `${` and `}`; it is read as literal text"
  )

  /// A condition operator that doesn't exist.
  static func unknownOperator(_ name: String, suggestion: String?) -> PolicyProblem {
    .warning(
      "unknown-operator",
      "there is no condition operator \(quoted(name)), so the statement never applies",
      help: suggestion.map { "did you mean `\($0)`?" })
  }

  /// A condition operator in other letters.
  static func operatorCase(_ name: String, canonical: String) -> PolicyProblem {
    .warning(
      "operator-case", "expected the condition operator `\(canonical)`, found \(quoted(name))")
  }

  /// A set operator before `Null`.
  static func setOperatorWithNull(_ name: String) -> PolicyProblem {
    .warning("set-operator-with-null", "\(quoted(name)) is read as `Null`, which takes no prefix")
  }

  /// A condition key without prefix.
  static func malformedConditionKey(_ key: String) -> PolicyProblem {
    .warning(
      "malformed-condition-key",
      "expected a condition key such as `aws:SourceIp`, found \(quoted(key)), which no request has")
  }

  /// A text that stands for a principal without saying of what kind.
  static func bareStringPrincipal(_ text: String, in element: String) -> PolicyProblem {
    .error(
      "bare-principal", "expected `\"*\"` or an object as `\(element)`, found \(quoted(text))",
      help: "say what it is: {\"AWS\": \"…\"}, {\"Service\": \"…\"} or {\"Federated\": \"…\"}")
  }

  /// A kind of principal that doesn't exist.
  static func unknownPrincipalKind(_ name: String, suggestion: String?) -> PolicyProblem {
    .warning(
      "unknown-principal-kind",
      "there are no principals \(quoted(name)), so it stands for nobody",
      help: suggestion.map { "did you mean `\($0)`?" })
  }

  /// A principal other than everybody in a resource control policy.
  static let namedPrincipalInRCP = PolicyProblem.warning(
    "named-principal",
    "AWS takes only `\"*\"` as `Principal` of a resource control policy; it is evaluated as written"
  )

  /// `NotPrincipal` where AWS doesn't take it.
  static func notPrincipal(in type: PolicyType) -> PolicyProblem {
    .warning(
      "not-principal", "AWS takes no `NotPrincipal` in \(type.name); it is evaluated as written")
  }

  /// `NotPrincipal` that allows.
  static let notPrincipalWithAllow = PolicyProblem.warning(
    "not-principal-with-allow",
    "`NotPrincipal` with `Allow` allows everybody who is not named, anonymous callers included",
    help: "name those who may in `Principal`")
}
