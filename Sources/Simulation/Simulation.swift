public import IAMEvaluation
public import IAMPolicy
public import JSONSyntax
public import ServiceCatalog

/// An offline `aws iam simulate-custom-policy`: a request in, an answer out, nothing else.
///
/// The request has AWS's members (those of `--cli-input-json`) and ours: `SessionPolicyInputList`,
/// `ServiceControlPolicyInputList`, `ResourceControlPolicyInputList` (levels of policies, root
/// first), `VpcEndpointPolicyInputList`, `ResourceAccount`, `UnknownContextKeys` (names or patterns
/// of keys that may have any value or none). Policies are strings or objects; the places of
/// statements are counted in the string, or for an object in the request. No context key is derived
/// from the caller: what the request does not carry is absent, and is named in
/// `MissingContextValues` when a policy asks for it.
///
/// ```swift
/// let answer = Simulation().run(bytes, name: "request.json")
/// print(answer.text)
/// ```
public struct Simulation: Sendable {
  /// An answer: the results, or what is wrong with the request.
  public struct Answer: Hashable, Sendable {
    /// JSON without an end of line, or a table with one.
    public var text: String
    /// What is wrong; nil when there are results.
    public var error: SimulationError?
  }

  /// Results that one request may ask for: actions times resources.
  public static let resultLimit = 100_000

  private let hasResourceTypes: @Sendable (ActionName) -> Ternary

  /// Creates a simulation; the closure tells whether an action has resource types.
  ///
  /// It matters for the resource `*` alone (D04): AWS compares `*` where an action has none, and so
  /// it is taken where the closure does not know; a `*` for an action that has some is text.
  public init(hasResourceTypes: @escaping @Sendable (ActionName) -> Ternary) {
    self.hasResourceTypes = hasResourceTypes
  }

  /// Creates a simulation that looks resource types up in a catalog.
  public init(catalog: Catalog = Catalog()) {
    self.init { action in
      guard let facts = catalog.action(action.lowercased) else { return .unknown }
      return facts.resourceTypes.isEmpty ? .no : .yes
    }
  }

  /// Answers a request with JSON of AWS's shape, or with an error as JSON.
  public func run(
    _ bytes: [UInt8], name: String, layout: JSONWriter.Layout = .indented
  ) -> Answer {
    var cache = PolicyCache()
    return run(bytes, name: name, layout: layout, cache: &cache)
  }

  /// The same with policies that were read before.
  func run(
    _ bytes: [UInt8], name: String, layout: JSONWriter.Layout, cache: inout PolicyCache
  ) -> Answer {
    answer(bytes, name: name, layout: layout, cache: &cache) { $0.json(layout: layout) }
  }

  /// Answers a request with a table for readers, or with an error as JSON.
  public func table(_ bytes: [UInt8], name: String) -> Answer {
    var cache = PolicyCache()
    return answer(bytes, name: name, layout: .indented, cache: &cache) { $0.table() }
  }

  private func answer(
    _ bytes: [UInt8], name: String, layout: JSONWriter.Layout, cache: inout PolicyCache,
    _ render: (SimulationOutput) -> String
  ) -> Answer {
    do throws(SimulationError) {
      let input = try InputReader.read(
        SourceText(name: name, bytes: bytes), cache: &cache)
      return Answer(text: render(try evaluate(input)), error: nil)
    } catch {
      return Answer(text: error.json(layout: layout), error: error)
    }
  }

  private func evaluate(_ input: SimulationInput) throws(SimulationError) -> SimulationOutput {
    let count = input.actions.count.multipliedReportingOverflow(by: input.resources.count)
    guard !count.overflow, count.partialValue <= Self.resultLimit else {
      throw SimulationError(
        code: .limitExceeded,
        message: "\(input.actions.count) actions on \(input.resources.count) resources are more "
          + "than \(Self.resultLimit) results; split the request")
    }
    let evaluator = Evaluator(input.layers)
    var output = SimulationOutput(
      results: [], missingKeys: input.missingKeys, areResourcesGiven: input.areResourcesGiven,
      warnings: input.warnings)
    output.warnings += input.callerKeyWarnings
    for policy in input.policies {
      for diagnostic in policy.diagnostics where diagnostic.severity == .warning {
        output.warnings.append(
          SimulationWarning(
            code: diagnostic.id, message: diagnostic.message, policy: policy.id,
            location: diagnostic.range.start))
      }
    }
    var noted: Set<SimulationWarning> = []
    func warn(_ warning: SimulationWarning) {
      if noted.insert(warning).inserted { output.warnings.append(warning) }
    }
    for (text, action) in input.actions {
      for resource in input.resources {
        let request = AuthorizationRequest(
          caller: input.caller, action: action, resource: requested(resource, for: action),
          resourceAccount: input.resourceAccount, context: input.context)
        let evaluation = evaluator.evaluate(request)
        output.results.append(
          SimulationOutput.Result(
            action: text, resource: resource, evaluation: evaluation,
            matched: matched(evaluation, input),
            nearestMiss: nearestMiss(evaluation, request, input),
            isSameAccount: isSameAccount(input, resource)))
        for policy in input.policies {
          for (statement, note) in policy.compiled.notes(for: request) {
            warn(
              SimulationWarning(
                code: note.code, message: note.message, policy: policy.id, statement: statement))
          }
        }
        for warning in partyWarnings(evaluation, resource, input) { warn(warning) }
      }
    }
    return output
  }

  private func requested(_ resource: String, for action: ActionName) -> RequestResource {
    resource == "*" && hasResourceTypes(action) != .yes ? .none : .exact(resource)
  }

  private func isSameAccount(_ input: SimulationInput, _ resource: String) -> Bool {
    guard let account = input.caller?.account else { return true }
    let owner = input.resourceAccount ?? ARN(resource)?.account
    guard let owner, CallerARN.isAccount(owner) else { return true }
    return owner == account
  }

  private func matched(
    _ evaluation: Evaluation, _ input: SimulationInput
  ) -> [SimulationOutput.MatchedStatement] {
    evaluation.matched.compactMap { match in
      guard let policy = input.policies.first(where: { $0.id == match.policy }),
        policy.compiled.document.statements.indices.contains(match.statement - 1)
      else { return nil }
      let statement = policy.compiled.document.statements[match.statement - 1]
      return SimulationOutput.MatchedStatement(
        policy: match.policy, layer: match.layer, start: statement.start, end: statement.end,
        index: match.statement, sid: statement.sid)
    }
  }

  /// The nearest Allow of the first layer that does not allow.
  private func nearestMiss(
    _ evaluation: Evaluation, _ request: AuthorizationRequest, _ input: SimulationInput
  ) -> (policy: String, miss: NearestMiss)? {
    guard evaluation.decision == .implicitDeny,
      let silent = evaluation.layers.first(where: { $0.decision == .implicitDeny })
    else { return nil }
    for policy in input.policies where policy.layer == silent.layer {
      if let miss = policy.compiled.nearestMiss(for: request) { return (policy.id, miss) }
    }
    return nil
  }

  private func partyWarnings(
    _ evaluation: Evaluation, _ resource: String, _ input: SimulationInput
  ) -> [SimulationWarning] {
    var warnings: [SimulationWarning] = []
    if evaluation.awaitsResourcePolicy {
      warnings.append(
        SimulationWarning(
          code: "resource-policy-decides",
          message: "the policy of \(resource) must allow this by itself and was not given"))
    }
    if let owner = input.resourceAccount, let account = ARN(resource)?.account,
      CallerARN.isAccount(account), account != owner
    {
      warnings.append(
        SimulationWarning(
          code: "resource-account",
          message: "the owner \(owner) that was given counts, not the account in \(resource)"))
    }
    return warnings
  }
}
