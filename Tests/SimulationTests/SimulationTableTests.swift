import Simulation
import Testing

struct SimulationTableTests {
  /// The worked example of the article behind this tool.
  @Test func devRoleWithinDevBoundaryComesOutAsPrinted() {
    let request = """
      {"PolicyInputList":[{"Version":"2012-10-17","Statement":{"Sid":"DevRole","Effect":"Allow",
      "Action":"s3:*","Resource":"*"}}],
      "PermissionsBoundaryPolicyInputList":[{"Version":"2012-10-17","Statement":{"Sid":"DevBoundary",
      "Effect":"Allow","Action":["s3:GetObject","s3:ListBucket","CloudWatch:*","IAM:CreateUser",
      "sqs:DeleteQueue","sqs:CreateQueue","ec2:*","ec2:DescribeInstances"],"Resource":"*"}}],
      "CallerArn":"arn:aws:iam::111122223333:role/DevRole",
      "ActionNames":["s3:GetObject","s3:ListBucket","s3:PutObject","s3:DeleteObject"]}
      """
    let answer = Simulation().table(Array(request.utf8), name: "devrole")
    #expect(answer.error == nil)
    #expect(
      answer.text == """
        ACTION               WHY
        s3:GetObject     ✅  allowed by PolicyInputList.1, statement 1 `DevRole`
        s3:ListBucket    ✅  allowed by PolicyInputList.1, statement 1 `DevRole`
        s3:PutObject     ❌  the permissions boundary does not allow it (nearest: statement 1 of \
        PermissionsBoundaryPolicyInputList.1 allows other actions of `s3`)
        s3:DeleteObject  ❌  the permissions boundary does not allow it (nearest: statement 1 of \
        PermissionsBoundaryPolicyInputList.1 allows other actions of `s3`)

        """)
  }

  @Test func whatIsOpenNamesWhatItDependsOn() {
    let request = """
      {"PolicyInputList":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*",
      "Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"red"}}}}],
      "UnknownContextKeys":["aws:ResourceTag/*"],"ActionNames":["ec2:StopInstances"],
      "ResourceArns":["arn:aws:ec2:eu-west-1:111122223333:instance/i-1"]}
      """
    let answer = Simulation().table(Array(request.utf8), name: "open")
    #expect(
      answer.text == """
        ACTION             RESOURCE                                             WHY
        ec2:StopInstances  arn:aws:ec2:eu-west-1:111122223333:instance/i-1  ❔  open: it depends \
        on aws:ResourceTag/team

        """)
  }

  @Test func aTextThatWouldMoveTheTerminalIsMadeHarmless() {
    let request = """
      {"ActionNames":["s3:Get\\u001b[31mObject"]}
      """
    let answer = Simulation().table(Array(request.utf8), name: "escape")
    #expect(!answer.text.unicodeScalars.contains("\u{1b}"))
  }
}
