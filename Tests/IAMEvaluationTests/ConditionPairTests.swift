import IAMEvaluation
import IAMPolicy
import Testing

/// Every pair of conditions on one unknown key: what two of them leave possible together.
struct ConditionPairTests {
  /// An operator with a value, and whether two of the family are settled whenever all values agree.
  struct Test: Hashable {
    var name: String
    var value: String
  }

  static let families: [[Test]] = [
    pairs(
      ["StringEquals", "StringNotEquals", "StringEqualsIfExists", "StringLike", "StringNotLike"],
      ["a", "ab", "a*", "b*", "*"]) + [Test(name: "Null", value: "true")],
    pairs(
      [
        "NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals",
        "NumericGreaterThan", "NumericGreaterThanEquals", "NumericLessThanIfExists",
      ], ["5", "7", "7.0", "-1"]) + [Test(name: "Null", value: "false")],
    pairs(
      [
        "DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan",
        "DateGreaterThanEquals",
      ], ["2026-01-01", "2026-01-01T00:00:00Z", "2026-02-01"]),
    pairs(
      ["ArnLike", "ArnNotLike"],
      ["arn:aws:s3:::a", "arn:aws:s3:::a*", "arn:*:s3:::*", "*:*:*:*:*:*", "x"]),
    pairs(
      [
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase",
      ], ["a", "A", "b"]),
    pairs(["Bool", "BoolIfExists"], ["true", "false", "TRUE"])
      + pairs(["StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"], ["true", "TRUE", "x"]),
  ]

  private static func pairs(_ names: [String], _ values: [String]) -> [Test] {
    names.flatMap { name in values.map { Test(name: name, value: $0) } }
  }

  static let values: [ContextValue] =
    [
      "", "a*", "b*", "*", "7.0", "TRUE", "a", "A", "ab", "abc", "b", "B", "bc", "zz", "5", "7",
      "6", "7.5",
      "4", "-1", "-2", "0", "2025",
      "2026-01-01", "2026-01-15", "2026-02-01", "2027", "arn:aws:s3:::a", "arn:aws:s3:::ab",
      "arn:aws:s3:::b", "arn:x:s3:::b", "arn:aws:sqs:::a", "true", "false", "FALSE", "x",
    ].map { .single($0) } + [.absent]

  @Test(arguments: families)
  func twoConditionsAreSettledExactlyWhereAllValuesAgree(_ family: [Test]) {
    for first in family {
      for second in family {
        check(both: first, second)
        check(allow: first, deny: second)
      }
    }
  }

  private func check(both first: Test, _ second: Test) {
    check(
      [statement(1, .allow, [first, second])], "allow if \(first) and \(second)")
  }

  private func check(allow first: Test, deny second: Test) {
    check(
      [statement(1, .allow, [first]), statement(2, .deny, [second])],
      "allow if \(first), deny if \(second)")
  }

  private func check(_ statements: [Statement], _ name: String) {
    let policy = CompiledPolicy(PolicyDocument(version: .v2012, statements: statements))
    func decide(_ value: ContextValue) -> Decision {
      policy.decide(
        AuthorizationRequest(
          caller: nil, action: ActionName(service: "s3", name: "GetObject"),
          resource: .exact("arn:aws:s3:::b"),
          context: RequestContext(["aws:k": value], unlisted: .absent))
      ).decision
    }
    let outcomes = Set(Self.values.map(decide))
    let found = decide(.unknown)
    let expected: Decision =
      outcomes.count == 1
      ? outcomes.first ?? .indeterminate
      : outcomes.contains(.allowed) ? .indeterminate : .implicitDeny
    #expect(found == expected, "\(name): \(outcomes)")
  }

  private func statement(_ index: Int, _ effect: Effect, _ tests: [Test]) -> Statement {
    Statement(
      index: index, effect: effect, actions: .action(["*"]), resources: .resource(["*"]),
      conditions: tests.map { Condition(operatorName: $0.name, key: "aws:k", values: [$0.value]) })
  }
}
