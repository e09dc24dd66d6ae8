import IAMEvaluation
import IAMPolicy
import TestSupport
import Testing

struct PolicyDecisionPropertyTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func fillingTheUnknownsNeverTurnsADefiniteDecision(_ seed: UInt64) {
    var world = SmallWorld(.everything, seed: seed)
    let policy = CompiledPolicy(world.policy())
    let request = world.request(unknowns: 60)
    let decision = policy.decide(request)
    for filled in SmallWorld.fillings(of: request) {
      let actual = policy.decide(filled).decision
      let context = "seed \(seed): \(policy.document.statements)\n\(request)\n\(filled)"
      switch decision.decision {
      case .allowed: #expect(actual == .allowed, "\(context)")
      case .explicitDeny: #expect(actual == .explicitDeny, "\(context)")
      case .implicitDeny: #expect(actual != .allowed, "\(context)")
      case .indeterminate: break
      }
      #expect(actual != .indeterminate, "\(context)")
    }
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func equalityIsSettledWheneverAllFillingsAgree(_ seed: UInt64) {
    var world = SmallWorld(.equality, seed: seed)
    let policy = CompiledPolicy(world.policy())
    var request = world.request(unknowns: 70)
    request.resource = .exact(world.pick(SmallWorld.resources))
    let outcomes = Set(SmallWorld.fillings(of: request).map { policy.decide($0).decision })
    let decision = policy.decide(request).decision
    let context = "seed \(seed): \(policy.document.statements)\n\(request)\n\(outcomes)"
    if outcomes.count == 1 {
      #expect([decision] == Array(outcomes), "\(context)")
    } else if outcomes.contains(.allowed) {
      #expect(decision == .indeterminate, "\(context)")
    } else {
      #expect(decision == .implicitDeny, "\(context)")
    }
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func whatIsMissingSettlesTheDecisionAndNothingLessDoes(_ seed: UInt64) {
    var world = SmallWorld(.equality, seed: seed)
    let policy = CompiledPolicy(world.policy(statements: 2...4))
    var request = world.request(unknowns: 90)
    request.resource = .exact(world.pick(SmallWorld.resources))
    request.isActionNameAssumed = false
    let decision = policy.decide(request)
    guard decision.decision == .indeterminate else { return }
    let keys = decision.missing.map(\.name)
    let context = "seed \(seed): \(policy.document.statements)\n\(request)\n\(keys)"
    #expect(!keys.isEmpty, "\(context)")
    #expect(keys == keys.sorted(), "\(context)")
    func isSettled(byFilling keys: [String]) -> Bool {
      keys.reduce([request]) { filled, key in filled.flatMap { SmallWorld.fill($0, key) } }
        .allSatisfy { policy.decide($0).decision != .indeterminate }
    }
    #expect(isSettled(byFilling: keys), "\(context)")
    for key in keys {
      #expect(!isSettled(byFilling: keys.filter { $0 != key }), "\(key) \(context)")
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func addingADenyNeverAllowsMore(_ seed: UInt64) {
    var world = SmallWorld(.everything, seed: seed)
    var document = world.policy()
    let request = world.request(unknowns: 30)
    let before = CompiledPolicy(document).decide(request).decision
    document.statements.append(
      world.statement(index: document.statements.count + 1, effect: .deny))
    let after = CompiledPolicy(document).decide(request).decision
    #expect(after.reach <= before.reach, "seed \(seed): \(document.statements)\n\(request)")
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func theOrderOfStatementsDoesNotMatter(_ seed: UInt64) {
    var world = SmallWorld(.everything, seed: seed)
    var document = world.policy(statements: 2...4)
    let request = world.request(unknowns: 40)
    let before = CompiledPolicy(document).decide(request)
    document.statements.reverse()
    let after = CompiledPolicy(document).decide(request)
    #expect(after.decision == before.decision, "seed \(seed)")
    #expect(Set(after.statements) == Set(before.statements), "seed \(seed)")
    #expect(after.missing == before.missing, "seed \(seed)")
  }
}

extension Decision {
  /// How much a decision lets through: nothing, perhaps, certainly.
  var reach: Int {
    switch self {
    case .implicitDeny, .explicitDeny: 0
    case .indeterminate: 1
    case .allowed: 2
    }
  }
}
