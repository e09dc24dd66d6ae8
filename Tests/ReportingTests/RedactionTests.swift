import Replay
import RequestMapping
import TestSupport
import Testing

@testable import Reporting

struct RedactionTests {
  private static func redacted(_ format: ReportFormat) -> String {
    var tally = Tally(boundaries: 1)
    tally.input = ReportFixtures.input()
    tally.input.problems = [
      InputProblem(file: "AWSLogs/111122223333/x.json.gz", offset: 1, what: "cut off")
    ]
    tally.candidates = [ReportFixtures.candidate()]
    var redaction = Redaction()
    let report = Report(
      boundaries: [ReportFixtures.boundary()], tally: redaction.redacted(tally),
      asOf: "2025-02-01", dedupe: "exact", toolVersion: "0.1.0", catalogVersion: "2025-01-15")
    return ReportFormatTests.text(report, format)
  }

  @Test(arguments: ReportFormat.allCases)
  func noNameIsLeftInAnyFormat(format: ReportFormat) {
    let text = Self.redacted(format)
    for name in [
      "111122223333", "444455556666", "dev-0", "deploy", "ReadOnlyAccess", "build-10", "orders",
      "i-0123456789abcdef0", "example.com", "AWSLogs",
    ] {
      #expect(!text.contains(name), "\(name)")
    }
    #expect(text == Self.redacted(format))
  }

  @Test func countsAndJoinsAreKept() {
    var tally = Tally(boundaries: 1)
    tally.candidates = [ReportFixtures.candidate()]
    var redaction = Redaction()
    let redacted = redaction.redacted(tally).candidates[0]
    let original = tally.candidates[0]
    #expect(redacted.verdicts == original.verdicts)
    #expect(redacted.findings.count == original.findings.count)
    #expect(redacted.principals.count == original.principals.count)
    #expect(
      redacted.findings.values.map(\.calls).sorted()
        == original.findings.values.map(\.calls).sorted())
    for key in redacted.findings.keys {
      if let principal = key.principal { #expect(redacted.principals[principal] != nil) }
    }
    #expect(
      redacted.findings.values.map(\.resources.count).sorted()
        == original.findings.values.map(\.resources.count).sorted())
  }

  @Test(arguments: [
    ("*", "*"), ("arn:aws:s3:::secret-bucket", "arn:aws:s3:::bucket-1"),
    ("arn:aws:s3:::secret-bucket/a/b", "arn:aws:s3:::bucket-1/object-1"),
    (
      "arn:aws:ec2:eu-west-1:111122223333:instance/*",
      "arn:aws:ec2:eu-west-1:000000000001:instance/*"
    ),
    (
      "arn:aws:lambda:eu-west-1:111122223333:function:pay",
      "arn:aws:lambda:eu-west-1:000000000001:function:function-1"
    ),
    ("arn:aws:sqs:eu-west-1:111122223333:orders", "arn:aws:sqs:eu-west-1:000000000001:resource-1"),
    ("arn:aws:iam::111122223333:role/team/deploy", "arn:aws:iam::000000000001:role/role-1"),
    ("arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/policy-1"),
    (
      "arn:aws:sts::111122223333:assumed-role/deploy/jane",
      "arn:aws:sts::000000000001:assumed-role/role-1/session-1"
    ),
    ("something", "resource-1"), ("", ""),
    ("arn:aws:s3:::a | arn:aws:s3:::b", "arn:aws:s3:::bucket-1 | arn:aws:s3:::bucket-2"),
  ])
  func aResourceKeepsWhatAWSNames(resource: String, shown: String) {
    var redaction = Redaction()
    #expect(redaction.resource(resource) == shown)
  }

  @Test func aRoleAndItsARNGetTheSameName() {
    var redaction = Redaction()
    let key = ReportFixtures.key("deploy")
    let name = redaction.principal(key).name
    #expect(redaction.resource("arn:aws:iam::111122223333:role/ci/deploy").hasSuffix("/\(name)"))
    let other = ReportFixtures.key("AWSReservedSSO_Admin_0123456789abcdef")
    #expect(RoleOrigin(redaction.principal(other)) == .permissionSet("set-1"))
    let stack = ReportFixtures.key("shop-api-HandlerRole-1A2B3C4D5E6F")
    #expect(RoleOrigin(redaction.principal(stack)) == .stack("stack-1"))
  }

  @Test func differentNamesNeverGetOnePseudonym() {
    var redaction = Redaction()
    let names =
      (0..<2_000).map { "arn:aws:s3:::bucket/\($0)" } + (0..<50).map { "arn:aws:s3:::b\($0)" }
    #expect(Set(names.map { redaction.resource($0) }).count == names.count)
  }
}
