public import JSONSyntax

/// What came of reading a file that holds a policy.
public struct PolicyReading: Hashable, Sendable {
  /// The policy; nil if there are errors.
  public var document: PolicyDocument?
  /// All that is to be said about it, to be rendered in `source`.
  public var diagnostics: [Diagnostic]
  /// Diagnostics that were left out because there are too many.
  public var omitted: Int
  /// The text that all places are in: the file, or the text of a string inside it.
  public var source: SourceText
  /// What the policy is called in the file, when the file holds more than the policy.
  public var policyName: String?
  /// What could be read of it, errors or not; a statement with an error is left out.
  package var draft: PolicyDocument?
  /// The policy as JSON, its places those of `source`; nil if it is none.
  package var tree: JSONTree?

  /// The diagnostics as text.
  public var rendered: String {
    DiagnosticText.render(diagnostics, in: source, omitted: omitted)
  }
}

/// Reads a policy from a file: a document, or one of the outputs that wrap one.
///
/// Read are, beside a document as it is and one that is URL-encoded or put into a JSON string,
/// - `aws iam get-policy-version`, `get-role-policy`, `get-user-policy`, `get-group-policy`, and the
///   input of `create-policy`, `create-policy-version` and `put-…-policy`;
/// - `aws iam get-account-authorization-details`: the managed policies, chosen by name or ARN;
/// - `aws organizations describe-policy`, and what services print as `Policy`;
/// - `terraform show -json`: `aws_iam_policy` and `aws_iam_policy_document`, chosen by address or
///   name;
/// - templates of CloudFormation as JSON: `AWS::IAM::ManagedPolicy`, chosen by logical id or name.
public enum PolicySource {
  /// Bytes of a file that are read; account details and plans are large, policies are not.
  public static let sizeLimit = 64 * 1024 * 1024

  /// Reads a policy.
  ///
  /// - Parameters:
  ///   - name: what messages call the file.
  ///   - policyName: which policy of the file is meant; not looked at if it is the only one by its
  ///     nature.
  ///   - type: the type of policy that is wanted.
  public static func read(
    name: String, bytes: [UInt8], policyName: String? = nil,
    as type: PolicyType = .permissionsBoundary
  ) -> PolicyReading {
    guard bytes.count <= sizeLimit else {
      return failure(.tooLarge(sizeLimit), at: 0..<0, in: SourceText(name: name, bytes: []))
    }
    let source = SourceText(name: name, bytes: bytes)
    let beginning = String(decoding: source.bytes.prefix(4_096), as: UTF8.self)
    if isPolicyARN(trimmed(beginning)) {
      let arn = trimmed(beginning)
      let start = beginning.utf8.prefix { $0 <= 0x20 }.count
      return failure(.policyARN(arn), at: start..<start + arn.utf8.count, in: source)
    }
    if PercentEncoding.isLikely(beginning) {
      return decoded(
        String(decoding: source.bytes, as: UTF8.self), start: 0, in: source, name: nil, as: type)
    }
    let (tree, errors) = JSONParser.parseRecovering(source.bytes.span)
    guard let tree else { return plain(source, as: type) }
    if case .string(let text) = tree.content, errors.isEmpty {
      return embedded(text, tree: tree, in: source, name: nil, as: type)
    }
    let wrapper = PolicyWrapper.recognize(tree, as: type)
    if case .document = wrapper { return plain(source, as: type) }
    guard errors.isEmpty else { return damaged(errors, in: source) }
    switch wrapper {
    case .document: return plain(source, as: type)
    case .single(let policy): return reading(of: policy, in: source, as: type)
    case .useless(let problem, let tree):
      return failure(problem, at: tree.range.lowerBound..<tree.range.lowerBound, in: source)
    case .several(let policies, let wrapper, let wanted):
      let choice = choose(
        from: policies, named: policyName, wrapper: wrapper, wanted: wanted,
        at: tree, in: source)
      switch choice {
      case .success(let policy): return reading(of: policy, in: source, as: type)
      case .failure(let reading): return reading
      }
    }
  }

  /// Whether a text is the ARN of a managed policy, so that no file is meant.
  public static func isPolicyARN(_ text: String) -> Bool {
    guard let arn = ARN(text), !text.utf8.contains(where: { $0 <= 0x20 }) else { return false }
    return arn.service == "iam" && arn.resource.hasPrefix("policy/")
  }

  /// What to say about the ARN of a managed policy that was given in place of a file, and that no
  /// snapshot resolves; its range has no meaning.
  public static func unresolved(arn: String) -> Diagnostic {
    let problem = PolicyProblem.policyARN(arn)
    let start = SourceLocation(line: 1, column: 1)
    return Diagnostic(
      id: problem.id, severity: problem.severity, message: problem.message,
      range: SourceRange(start: start, end: start), help: problem.help)
  }

  // MARK: Choosing

  private enum Choice {
    case success(WrappedPolicy)
    case failure(PolicyReading)
  }

  private static func choose(
    from policies: [WrappedPolicy], named name: String?, wrapper: String, wanted: String,
    at tree: JSONTree, in source: SourceText
  ) -> Choice {
    let start = tree.range.lowerBound..<tree.range.lowerBound
    func failed(_ problem: PolicyProblem) -> Choice {
      .failure(failure(problem, at: start, in: source))
    }
    guard let first = policies.first else {
      return failed(.noPolicyInside(wrapper, wanted: wanted))
    }
    var candidates = policies
    if let name {
      // A name that is unique wins over one that several share.
      let exact = policies.filter { $0.name == name }
      candidates = exact.isEmpty ? policies.filter { $0.names.contains(name) } : exact
      guard !candidates.isEmpty else {
        let suggestion = NearestName.find(name, among: policies.prefix(1_000).lazy.flatMap(\.names))
        return failed(
          .noSuchPolicy(
            name, in: wrapper, names: shownNames(of: policies), suggestion: suggestion))
      }
    }
    let chosen = candidates.first ?? first
    if candidates.dropFirst().allSatisfy({ $0.isSame(as: chosen) }) { return .success(chosen) }
    let names = shownNames(of: candidates)
    return failed(
      name.map { .ambiguousPolicy($0, in: wrapper, names: names) }
        ?? .severalPolicies(names, in: wrapper))
  }

  /// The names of policies, or what tells them apart where names don't.
  private static func shownNames(of policies: [WrappedPolicy]) -> [String] {
    let names = policies.map(\.name)
    return Set(names).count == names.count ? names : policies.map { $0.identity ?? $0.name }
  }

  // MARK: Reading

  static func reading(
    of policy: WrappedPolicy, in source: SourceText, as type: PolicyType
  ) -> PolicyReading {
    switch policy.content {
    case .unknown(let tree, let reason, let help):
      return failure(
        .unknownDocument(policy.name, because: reason, help: help),
        at: tree.range.lowerBound..<tree.range.lowerBound, in: source)
    case .document(let tree):
      if let text = tree.string {
        return embedded(text, tree: tree, in: source, name: policy.names.first, as: type)
      }
      guard tree.members != nil else {
        return failure(.wrongDocumentType(tree.kind), at: tree.range, in: source)
      }
      return reading(
        PolicyParser.parse(tree, in: source, as: type), source, name: policy.names.first)
    }
  }

  private static func plain(_ source: SourceText, as type: PolicyType) -> PolicyReading {
    reading(PolicyParser.parse(source, as: type), source, name: nil)
  }

  private static func reading(
    _ result: PolicyParseResult, _ source: SourceText, name: String?
  ) -> PolicyReading {
    PolicyReading(
      document: result.document, diagnostics: result.diagnostics, omitted: result.omitted,
      source: source, policyName: name, draft: result.draft, tree: result.tree)
  }

  /// Reads the text of a string, which is JSON or URL-encoded JSON.
  static func embedded(
    _ text: String, tree: JSONTree, in source: SourceText, name: String?, as type: PolicyType
  ) -> PolicyReading {
    if isPolicyARN(text) { return failure(.policyARN(text), at: tree.range, in: source) }
    if PercentEncoding.isLikely(text) {
      return decoded(text, start: tree.range.lowerBound + 1, in: source, name: name, as: type)
    }
    return inner(text, at: tree.range.lowerBound, in: source, name: name, as: type)
  }

  private static func decoded(
    _ text: String, start: Int, in source: SourceText, name: String?, as type: PolicyType
  ) -> PolicyReading {
    do throws(PercentEncoding.Failure) {
      let text = try PercentEncoding.decode(text)
      return inner(text, at: start, in: source, name: name, as: type)
    } catch {
      switch error {
      case .invalidEscape(let offset):
        // Exact as long as no JSON escape stands before it, and encoded text has none.
        let place = start + offset
        return failure(.invalidPercentEncoding, at: place..<place + 1, in: source)
      case .invalidUnicode:
        return failure(.invalidDecodedText, at: start..<start, in: source)
      }
    }
  }

  /// Reads a text that was taken out of a file; places are those of the text, and the first
  /// diagnostic says where in the file it stands.
  private static func inner(
    _ text: String, at offset: Int, in outer: SourceText, name: String?, as type: PolicyType
  ) -> PolicyReading {
    let source = SourceText(name: "\(outer.name)(\(name ?? "policy"))", text)
    let result = PolicyParser.parse(source, as: type)
    let note = Diagnostic.Note(
      "the policy is the text of a string that begins here", at: outer.location(at: offset),
      in: outer.name)
    var reading = reading(result, source, name: name)
    if !reading.diagnostics.isEmpty { reading.diagnostics[0].notes.append(note) }
    return reading
  }

  // MARK: Failing

  private static func damaged(_ errors: [JSONSyntaxError], in source: SourceText) -> PolicyReading {
    var log = DiagnosticLog()
    for error in errors { log.add(.syntax(error), at: source.range(error.range)) }
    return PolicyReading(
      document: nil, diagnostics: log.diagnostics, omitted: log.omitted, source: source,
      policyName: nil)
  }

  private static func failure(
    _ problem: PolicyProblem, at range: Range<Int>, in source: SourceText
  ) -> PolicyReading {
    var log = DiagnosticLog()
    log.add(problem, at: source.range(range))
    return PolicyReading(
      document: nil, diagnostics: log.diagnostics, omitted: 0, source: source, policyName: nil)
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
