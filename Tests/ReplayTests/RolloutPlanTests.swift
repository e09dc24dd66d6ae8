import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping
import Testing

/// Who gets which boundary, and what is said where nothing tells.
struct RolloutPlanTests {
  private static func assignment(
    _ boundary: Int?, principals: [String] = [], accounts: [String] = [], paths: [String] = [],
    tags: [String: [String]] = [:]
  ) -> RolloutPlan.Assignment {
    var assignment = RolloutPlan.Assignment(boundary: boundary)
    assignment.principals = principals.map { WildcardPattern($0) }
    assignment.accounts = accounts.map { WildcardPattern($0) }
    assignment.paths = paths.map { WildcardPattern($0) }
    assignment.tags = tags.sorted { $0.key < $1.key }.map { tag in
      (tag.key, tag.value.map { WildcardPattern($0) })
    }
    return assignment
  }

  private static func principal(
    _ arn: String, isPathKnown: Bool = true
  ) throws -> Principal {
    var principal = Principal(key: try #require(Principal.Key(arn: arn)), arn: arn)
    principal.isPathKnown = isPathKnown
    return principal
  }

  private static let deployer = "arn:aws:iam::111122223333:role/ci/deployer"

  @Test func theFirstAssignmentThatFitsDecides() throws {
    let plan = RolloutPlan([
      Self.assignment(0, principals: ["arn:aws:iam::*:role/ci/*"], accounts: ["444455556666"]),
      Self.assignment(nil, principals: ["legacy-*"]),
      Self.assignment(1, principals: ["arn:aws:iam::*:role/ci/*"]),
      Self.assignment(2, paths: ["/app/", "/ops/*"]),
      Self.assignment(3, accounts: ["1111????3333"], paths: ["/"]),
    ])
    for (arn, choice) in [
      ("arn:aws:iam::444455556666:role/ci/deployer", BoundaryChoice.boundary(0)),
      (Self.deployer, .boundary(1)),
      ("arn:aws:iam::111122223333:role/ci/legacy-admin", .none),
      ("arn:aws:iam::111122223333:user/app/dev-01", .boundary(2)),
      ("arn:aws:iam::111122223333:user/app/deep/dev-01", .none),
      ("arn:aws:iam::111122223333:user/ops/night/dev-01", .boundary(2)),
      ("arn:aws:iam::111122223333:user/dev-01", .boundary(3)),
      ("arn:aws:iam::123456789012:user/dev-01", .none),
    ] {
      #expect(plan.choice(for: try Self.principal(arn), SuppliedFacts()) == choice, "\(arn)")
    }
  }

  @Test func anAssignmentWithoutCriteriaFitsEverybodyAndAnEmptyPlanNobody() throws {
    let principal = try Self.principal(Self.deployer)
    #expect(
      RolloutPlan([Self.assignment(0)]).choice(for: principal, SuppliedFacts()) == .boundary(0))
    #expect(RolloutPlan([]).choice(for: principal, SuppliedFacts()) == .none)
  }

  /// A role session whose issuer the log does not name has a role of any path.
  @Test func aPathThatIsNotKnownLeavesThePlanOpenOnlyWhereItMatters() throws {
    let principal = try Self.principal(
      "arn:aws:iam::111122223333:role/deployer", isPathKnown: false)
    func choice(_ assignments: RolloutPlan.Assignment...) -> BoundaryChoice {
      RolloutPlan(assignments).choice(for: principal, SuppliedFacts())
    }
    let open = BoundaryChoice.open(missing: ["principalPath"])
    #expect(choice(Self.assignment(0, principals: ["arn:aws:iam::*:role/ci/*"])) == open)
    #expect(choice(Self.assignment(0, paths: ["/ci/"])) == open)
    #expect(choice(Self.assignment(0, paths: ["/"])) == open)
    #expect(choice(Self.assignment(0, paths: ["/*"])) == .boundary(0))
    #expect(choice(Self.assignment(0, principals: ["arn:aws:iam::*:role/*"])) == .boundary(0))
    #expect(choice(Self.assignment(0, principals: ["*:role/*deployer"])) == .boundary(0))
    #expect(choice(Self.assignment(0, principals: ["deployer"])) == .boundary(0))
    #expect(choice(Self.assignment(0, principals: ["arn:aws:iam::*:role/ci/other"])) == .none)
    #expect(choice(Self.assignment(0, principals: ["arn:aws:iam::*:user/*"])) == .none)
    #expect(
      choice(Self.assignment(0, accounts: ["444455556666"], paths: ["/ci/"])) == .none)
    // Both come to the same.
    #expect(choice(Self.assignment(0, paths: ["/ci/"]), Self.assignment(0)) == .boundary(0))
    #expect(choice(Self.assignment(0, paths: ["/ci/"]), Self.assignment(1)) == open)
  }

  @Test func tagsOfTheRoleItselfDecideOrLeaveThePlanOpen() throws {
    let key = try #require(Principal.Key(arn: Self.deployer))
    func choice(_ tags: SuppliedFacts.Tags?, _ wanted: [String: [String]]) throws -> BoundaryChoice
    {
      var facts = SuppliedFacts()
      if let tags { facts.identities[key] = SuppliedFacts.Identity(tags: tags) }
      return RolloutPlan([Self.assignment(0, tags: wanted)])
        .choice(for: try Self.principal(Self.deployer), facts)
    }
    let shop = SuppliedFacts.Tags(["team": .single("shop")], others: .absent)
    #expect(try choice(shop, ["Team": ["web", "sh*"]]) == .boundary(0))
    #expect(try choice(shop, ["team": ["web"]]) == .none)
    #expect(try choice(shop, ["team": ["shop"], "stage": ["*"]]) == .none)
    let open = BoundaryChoice.open(missing: ["aws:PrincipalTag/stage"])
    #expect(
      try choice(.init(["team": .single("shop")]), ["team": ["shop"], "stage": ["*"]]) == open)
    #expect(
      try choice(.init(["team": .single("web")]), ["team": ["shop"], "stage": ["*"]]) == .none)
    #expect(try choice(nil, ["stage": ["live"]]) == open)
  }
}
