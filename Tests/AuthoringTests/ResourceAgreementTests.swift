import Authoring
import IAMEvaluation
import Testing

struct ResourceAgreementTests {
  private static let instance = "arn:aws:ec2:us-east-1:111122223333:instance/"
  private static let role = "arn:aws:iam::111122223333:role/"

  static let cases: [(stated: String, derived: RequestResource, is: ResourceAgreement)] = [
    (instance + "i-1", .exact(instance + "i-1"), .exact),
    ("*", .none, .exact),
    ("*", .exact(instance + "i-1"), .differs),
    ("*", .oneOf([.none, .exact("arn:aws:sns:us-east-1:111122223333:*")]), .withinGaps),
    (instance + "*", .exact(instance + "i-1"), .anyOfKind),
    (instance + "*", .exact(instance + "*"), .exact),
    (instance + "i-1", .exact(instance + "*"), .differs),
    (instance + "*", .exact("arn:aws:ec2:us-east-1:111122223333:volume/v-1"), .differs),
    (instance + "i-1", .template(ResourceTemplate(pieces: [instance, ""])), .withinGaps),
    (instance + "*", .template(ResourceTemplate(pieces: [instance, ""])), .withinGaps),
    (instance + "i-1", .template(ResourceTemplate(pieces: [role, ""])), .differs),
    (instance + "i-1", .none, .differs),
    (instance + "i-1", .unknown, .open),
    ("*", .unknown, .open),
    (
      "arn:aws:ec2:us-east-1:444455556666:instance/i-1", .exact(instance + "i-1"), .otherAccount
    ),
    ("arn:aws:ec2:us-east-1:444455556666:instance/i-2", .exact(instance + "i-1"), .differs),
    (role + "team/deploy", .template(ResourceTemplate(pieces: [role, "deploy"])), .withinGaps),
    ("role deploy", .template(ResourceTemplate(pieces: [role, "deploy"])), .friendlyName),
    ("role deploy", .exact(role + "team/deploy"), .friendlyName),
    ("role deploy", .exact(role + "team/redeploy"), .differs),
    ("user deploy", .exact(role + "deploy"), .differs),
    ("role deploy", .template(ResourceTemplate(pieces: [role, ""])), .withinGaps),
    (
      "instance profile web", .exact("arn:aws:iam::111122223333:instance-profile/web"),
      .friendlyName
    ),
    (
      "db/password",
      .exact("arn:aws:secretsmanager:us-east-1:111122223333:secret:db/password-AbCdEf"),
      .friendlyName
    ),
    ("role deploy", .none, .differs),
    ("role deploy", .unknown, .open),
  ]

  @Test(arguments: cases.indices)
  func whatAWSNamesIsComparedAsFarAsTheLogGoes(index: Int) {
    let entry = Self.cases[index]
    let agreement = ResourceAgreement(stated: entry.stated, derived: entry.derived)
    #expect(agreement == entry.is, "\(entry.stated) with \(entry.derived)")
  }

  @Test func aStarInADerivedTextIsText() {
    let template = RequestResource.template(ResourceTemplate(pieces: ["arn:aws:s3:::a*", "/x"]))
    #expect(ResourceAgreement(stated: "arn:aws:s3:::abc/x", derived: template) == .differs)
    #expect(ResourceAgreement(stated: "arn:aws:s3:::a*bc/x", derived: template) == .withinGaps)
  }
}
