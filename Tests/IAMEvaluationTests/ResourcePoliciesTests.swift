import IAMEvaluation
import IAMPolicy
import Testing

/// Which entry of `--resource-policies` governs a request.
struct ResourcePoliciesTests {
  private static let policies = ResourcePolicies(
    [
      "arn:aws:s3:::logs-*", "arn:aws:s3:::logs-app", "arn:aws:s3:::data", "arn:aws:sqs:*:*:jobs",
      "arn:aws:dynamodb:us-east-1:111122223333:table/T", "arn:aws:iam::111122223333:role/deploy",
      "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-*",
    ].map { ($0, nil) } + [("arn:aws:s3:::kept", LayerPolicy(name: "kept", policy: policy("")))])

  private static func answer(_ action: String, _ resource: RequestResource) -> String {
    switch policies.answer(to: request(action, on: resource)) {
    case .notSupplied: "not supplied"
    case .told(let entry): entry.arn
    case .oneOf(let entries, let orNone):
      (entries.map(\.arn) + (orNone ? ["or none"] : [])).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("s3:ListBucket", "arn:aws:s3:::data", "arn:aws:s3:::data"),
    ("s3:GetObject", "arn:aws:s3:::data/k/l", "arn:aws:s3:::data"),
    ("s3:GetObject", "arn:aws:s3:::data2/k", "not supplied"),
    ("s3:GetObject", "arn:aws:s3:::logs-app/k", "arn:aws:s3:::logs-app"),
    ("s3:GetObject", "arn:aws:s3:::logs-web/k", "arn:aws:s3:::logs-*"),
    ("S3:GetObject", "arn:aws:s3:::kept/k", "arn:aws:s3:::kept"),
    ("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:jobs", "arn:aws:sqs:*:*:jobs"),
    (
      "dynamodb:Query", "arn:aws:dynamodb:us-east-1:111122223333:table/T/index/i",
      "arn:aws:dynamodb:us-east-1:111122223333:table/T"
    ),
    // A table's stream has a policy of its own.
    (
      "dynamodb:GetRecords", "arn:aws:dynamodb:us-east-1:111122223333:table/T/stream/s",
      "not supplied"
    ),
    (
      "sts:AssumeRole", "arn:aws:iam::111122223333:role/deploy",
      "arn:aws:iam::111122223333:role/deploy"
    ),
    ("iam:PassRole", "arn:aws:iam::111122223333:role/deploy", "not supplied"),
    ("sts:AssumeRole", "arn:aws:iam::111122223333:role/deploy/inner", "not supplied"),
    (
      "secretsmanager:GetSecretValue",
      "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf",
      "arn:aws:secretsmanager:us-east-1:111122223333:secret:db-*"
    ),
  ])
  func aResourceIsGovernedByTheFirstEntryThatCoversIt(
    action: String, resource: String, expected: String
  ) {
    #expect(Self.answer(action, .exact(resource)) == expected)
  }

  @Test func whatIsNotKnownOfTheResourceLeavesItOpen() {
    #expect(Self.answer("s3:ListAllMyBuckets", .none) == "not supplied")
    #expect(
      Self.answer("s3:GetObject", .template(ResourceTemplate(pieces: ["arn:aws:s3:::data/", ""])))
        == "arn:aws:s3:::data")
    #expect(
      Self.answer(
        "s3:GetObject", .oneOf([.exact("arn:aws:s3:::data/k"), .exact("arn:aws:s3:::x")]))
        == "arn:aws:s3:::data or none")
    #expect(Self.answer("sqs:SendMessage", .unknown) == "arn:aws:sqs:*:*:jobs or none")
    #expect(Self.answer("sns:Publish", .unknown) == "not supplied")
  }

  @Test func levelsAreThoseOfTheAccountOrOfAllOthers() {
    let level = [LayerPolicy(name: "p", policy: policy(""))]
    func shown(_ policies: OrganizationPolicies, _ account: String?) -> String {
      switch policies.levels(of: account) {
      case .absent: "absent"
      case .given(let levels): "\(levels.count) levels"
      case .unknown: "unknown"
      }
    }
    let some = OrganizationPolicies(
      byAccount: ["111122223333": [level, level], "123456789012": []], others: nil)
    #expect(shown(some, "111122223333") == "2 levels")
    #expect(shown(some, "123456789012") == "absent")
    #expect(shown(some, "444455556666") == "unknown")
    #expect(shown(some, nil) == "unknown")
    let all = OrganizationPolicies(byAccount: [:], others: [level])
    #expect(shown(all, "444455556666") == "1 levels")
    #expect(shown(all, nil) == "1 levels")
  }
}
