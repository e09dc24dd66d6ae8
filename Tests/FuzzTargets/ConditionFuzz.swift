import IAMEvaluation
import IAMPolicy

/// One condition on one key: what is decided with the key unknown must hold for every value.
enum ConditionFuzz {
  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    // Operator, value of the policy, value of the request.
    let texts = bytes.texts(3)
    guard texts.count == 3 else { return }
    let policy = CompiledPolicy(
      PolicyDocument(
        version: .v2012,
        statements: [
          Statement(
            index: 1, effect: .allow, actions: .action(["*"]), resources: .resource(["*"]),
            conditions: [Condition(operatorName: texts[0], key: "aws:k", values: [texts[1]])])
        ]))
    let unknown = policy.decide(request(.unknown)).decision
    var values = [ContextValue.absent, .single(texts[2])]
    // A key that may have several values is one for set operators: without, it matches nothing,
    // and a key that is not known counts as one of those with a single value.
    if ConditionOperatorName(texts[0])?.setOperator != nil {
      values += [.known([texts[2], texts[1]], multivalued: true), .known([], multivalued: true)]
    }
    for value in values {
      let known = policy.decide(request(value)).decision
      try require(known != .indeterminate, "`\(texts[0])` is undecided though all is known")
      try require(
        unknown == .indeterminate || unknown == known,
        "`\(texts[0])` gives \(unknown) for an unknown value and \(known) for \(value)")
    }
  }

  private static func request(_ value: ContextValue) -> AuthorizationRequest {
    AuthorizationRequest(
      caller: nil, action: ActionName(service: "s3", name: "GetObject"),
      resource: .exact("arn:aws:s3:::b/a"),
      context: RequestContext(["aws:k": value], unlisted: .absent))
  }
}
