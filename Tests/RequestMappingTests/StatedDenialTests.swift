import RequestMapping
import Testing

@Suite("Denials are read from AWS's own words")
struct StatedDenialTests {
  struct Message: Sendable {
    var text: String
    var action: String?
    var resource: String?
    var kind: StatedDenial.PolicyKind?
    var policy: String?
    var isExplicit = false
  }

  static let messages = [
    Message(
      text: "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: "
        + "s3:GetObject on resource: \"arn:aws:s3:::data/a b\" because no permissions boundary "
        + "allows the s3:GetObject action",
      action: "s3:GetObject", resource: "arn:aws:s3:::data/a b", kind: .permissionsBoundary),
    Message(
      text: "User: arn:aws:sts::111122223333:assumed-role/r/s is not authorized to perform: "
        + "ec2:StopInstances on resource: arn:aws:ec2:us-east-1:111122223333:instance/i-1 with an "
        + "explicit deny in a permissions boundary: arn:aws:iam::111122223333:policy/edge",
      action: "ec2:StopInstances", resource: "arn:aws:ec2:us-east-1:111122223333:instance/i-1",
      kind: .permissionsBoundary, policy: "arn:aws:iam::111122223333:policy/edge", isExplicit: true
    ),
    Message(
      text: "You are not authorized to perform this operation. User: x is not authorized to "
        + "perform: ec2:RunInstances on resource: arn:aws:ec2:us-east-1:111122223333:instance/* "
        + "with an explicit deny in a service control policy. Encoded authorization failure "
        + "message: abc",
      action: "ec2:RunInstances", resource: "arn:aws:ec2:us-east-1:111122223333:instance/*",
      kind: .serviceControl, isExplicit: true),
    Message(
      text: "User: x is not authorized to perform: iam:GetRole on resource: role deploy because no "
        + "identity-based policy allows the iam:GetRole action",
      action: "iam:GetRole", resource: "role deploy", kind: .identityBased),
    Message(
      text: "User: x is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:::key/k "
        + "because no resource-based policy allows the kms:Decrypt action",
      action: "kms:Decrypt", resource: "arn:aws:kms:::key/k", kind: .resourceBased),
    Message(
      text: "User: x is not authorized to perform: sqs:ListQueues with an explicit deny in a "
        + "resource control policy",
      action: "sqs:ListQueues", kind: .resourceControl, isExplicit: true),
    Message(text: "User: x is not authorized to perform: SNS:ListTopics", action: "SNS:ListTopics"),
    Message(text: "User is not authorized to access this resource"),
    Message(text: "You are not authorized to perform this operation."),
    Message(text: "Access Denied"),
    Message(text: "is not authorized to perform:"),
    Message(text: "to perform: to perform: to perform:"),
    Message(text: ""),
  ]

  @Test(arguments: messages)
  func aMessageIsReadAsFarAsItTells(_ message: Message) {
    let stated = StatedDenial(parsing: message.text)
    #expect(stated?.action == message.action)
    #expect(stated?.resource == message.resource)
    #expect(stated?.policyKind == message.kind)
    #expect(stated?.policyARN == message.policy)
    #expect(stated?.isExplicit ?? false == message.isExplicit)
  }

  @Test func onlyARNsAndStarsAreComparedWithPolicies() {
    let prefix = "User: x is not authorized to perform: iam:GetRole on resource: "
    #expect(StatedDenial(parsing: prefix + "role deploy")?.resourceText == nil)
    #expect(StatedDenial(parsing: prefix + "*")?.resourceText == "*")
    #expect(
      StatedDenial(parsing: prefix + "arn:aws:iam::111122223333:role/x")?.resourceText
        == "arn:aws:iam::111122223333:role/x")
  }

  @Test func longMessagesAreReadInLinearTime() {
    let text = String(repeating: "to perform: ", count: 200_000)
    #expect(StatedDenial(parsing: text) == nil)
  }
}
