import IAMEvaluation
import IAMPolicy

/// Whatever is said to be a policy, read as every type of policy, and decided by where it can be.
enum PolicyFuzz {
  static func run(_ bytes: [UInt8]) throws(FuzzFailure) {
    for type in [PolicyType.permissionsBoundary, .resource] {
      let reading = PolicySource.read(name: "policy.json", bytes: bytes, as: type)
      try require(
        reading.document != nil || !reading.diagnostics.isEmpty, "it is refused without a word")
      _ = reading.rendered
      guard let document = reading.document else { continue }
      let policy = CompiledPolicy(document)
      for request in requests {
        let decision = policy.decide(request)
        try require(
          (decision.decision == .indeterminate) == !decision.missing.isEmpty,
          "\(decision.decision) misses \(decision.missing)")
        _ = policy.nearestMiss(for: request)
      }
    }
  }

  private static let requests: [AuthorizationRequest] = {
    let caller = Caller(
      kind: .user, account: "111122223333", arn: "arn:aws:iam::111122223333:user/dev-01")
    let resources: [RequestResource] = [
      .exact("arn:aws:s3:::b/a"), .none, .unknown,
      .template(ResourceTemplate(pieces: ["arn:aws:iam::111122223333:role/", "ci"])),
    ]
    return resources.flatMap { resource in
      [ContextValue.unknown, .absent, .single("a")].map { value in
        AuthorizationRequest(
          caller: caller, action: ActionName(service: "s3", name: "GetObject"),
          resource: resource, context: RequestContext(unlisted: value))
      }
    }
  }()
}
