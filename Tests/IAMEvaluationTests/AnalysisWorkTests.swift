import IAMEvaluation
import IAMPolicy
import TestSupport
import Testing

/// That no policy makes deciding a request long, whatever the request leaves unknown.
struct AnalysisWorkTests {
  static let key = "aws:PrincipalTag/team"

  private static func list(_ values: [String]) -> String {
    "[" + values.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }

  /// Patterns that begin and end with a star, so that none can be told from another at once.
  private static func patterns(_ count: Int, seed: Int) -> [String] {
    (0..<count).map { "*\(($0 + seed) % 7)a*b\(($0 * 31 + seed) % 97)*" }
  }

  private static func allow(_ conditions: String) -> String {
    #"{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"# + conditions + "}}"
  }

  /// Policies of about 12,288 characters.
  static let hostile: [String] = [
    (0..<5).map { place in
      allow(
        "\"StringLike\":{\"\(key)\":\(list(patterns(100, seed: place)))},"
          + "\"StringNotLike\":{\"\(key)\":\(list(patterns(100, seed: place + 40)))}")
    }.joined(separator: ","),
    (0..<4).map { place in
      allow(
        "\"StringEquals\":{\"\(key)\":\(list((0..<130).map { "v\($0)-\(place)" }))},"
          + "\"StringNotLike\":{\"\(key)\":\(list(patterns(130, seed: place)))}")
    }.joined(separator: ","),
    allow(
      "\"StringLike\":{\"\(key)\":\(list(["*" + String(repeating: "a*", count: 3_000)]))},"
        + "\"StringNotLike\":{\"\(key)\":\(list(["*" + String(repeating: "*a", count: 2_999)]))}"),
    (0..<40).map { place in
      allow("\"StringLike\":{\"\(key)\(place % 11)\":\(list(patterns(12, seed: place)))}")
    }.joined(separator: ","),
  ]

  @Test(arguments: hostile.indices)
  func noPolicyMakesOneDecisionTakeMoreThanItsSteps(place: Int) {
    var work = AnalysisWork()
    let decision = policy(Self.hostile[place]).decide(request(unlisted: .unknown), work: &work)
    #expect(work.spent <= AnalysisWork.decisionLimit)
    #expect(decision.decision == .indeterminate)
    #expect(!decision.missing.isEmpty)
  }

  @Test func stepsThatAreUsedUpAreSaidToBe() {
    var work = AnalysisWork()
    _ = policy(Self.hostile[1]).decide(request(unlisted: .unknown), work: &work)
    #expect(work.isExhausted)
  }

  /// Up to ten conditions that nothing ties to each other are tried in every combination.
  @Test(arguments: [(10, Decision.allowed), (11, .indeterminate)])
  func moreCasesThanAreTriedStayOpen(count: Int, expected: Decision) {
    let some = (1...count).map {
      Self.allow("\"ForAnyValue:StringEquals\":{\"aws:TagKeys\":\"v\($0)\"}")
    }
    let none = Self.allow("\"ForAllValues:StringNotEquals\":{\"aws:TagKeys\":\"v1\"}")
    let decision = policy((some + [none]).joined(separator: ",")).decide(
      request(unlisted: .unknown))
    #expect(decision.decision == expected)
  }

  /// More cases than are tried, none of which allows anything.
  @Test func layersThatAllowNothingDenyHoweverManyCasesThereAre() {
    let denies = (1...11).map {
      Self.allow("\"ForAnyValue:StringEquals\":{\"aws:TagKeys\":\"v\($0)\"}")
        .replacing("Allow", with: "Deny")
    }
    var layers = PolicyLayers()
    layers.identity = .given([
      LayerPolicy(name: "user", policy: policy(denies.joined(separator: ",")))
    ])
    let found = Evaluator(layers).evaluate(request(unlisted: .unknown))
    #expect(found.decision == .implicitDeny)
    #expect(found.missing.isEmpty)
  }

  /// What no case allows is denied, however many cases there are.
  @Test func whatNothingAllowsIsDeniedWithoutAnySteps() {
    let denies = Self.allow("\"StringLike\":{\"\(Self.key)\":[\"a*\",\"b*\"]}")
      .replacing("Allow", with: "Deny")
    var work = AnalysisWork(limit: 0)
    let decision = policy(denies).decide(request(unlisted: .unknown), work: &work)
    #expect(decision.decision == .implicitDeny)
    #expect(decision.missing.isEmpty)
  }

  @Test func withFewerStepsADecisionIsTheSameOrOpen() {
    let pairs =
      Self.allow("\"StringLike\":{\"\(Self.key)\":[\"a*\",\"b*\"]}") + ","
      + Self.allow("\"StringNotLike\":{\"\(Self.key)\":[\"a*\",\"b*\"]}") + ","
      + Self.allow("\"StringLike\":{\"\(Self.key)\":[\"ab*\",\"bc*\"]}")
    let compiled = policy(pairs)
    var whole = AnalysisWork()
    let settled = compiled.decide(request(unlisted: .unknown), work: &whole)
    #expect(settled.decision == .allowed)
    #expect(!whole.isExhausted)
    for limit in 0..<whole.spent {
      var work = AnalysisWork(limit: limit)
      let decision = compiled.decide(request(unlisted: .unknown), work: &work)
      #expect(work.spent <= limit)
      #expect(decision.decision == .allowed || decision.decision == .indeterminate)
    }
    var none = AnalysisWork(limit: 0)
    #expect(compiled.decide(request(unlisted: .unknown), work: &none).decision == .indeterminate)
  }
}
