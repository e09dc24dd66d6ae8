import JSONSyntax
import Simulation
import Testing

struct SimulationOutputTests {
  private func results(_ request: String) throws -> JSONTree {
    let answer = Simulation().run(Array(request.utf8), name: "request", layout: .compact)
    try #require(answer.error == nil, "\(answer.text)")
    return try JSONParser.parse(Array(answer.text.utf8).span)
  }

  @Test func oneResultPerActionAndResourceInTheOrderOfTheInput() throws {
    let tree = try results(
      """
      {"PolicyInputList":["{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\
      \\"Allow\\",\\"Action\\":\\"s3:Get*\\",\\"Resource\\":\\"arn:aws:s3:::b/*\\"}]}"],
       "ActionNames":["s3:PutObject","s3:GetObject"],
       "ResourceArns":["arn:aws:s3:::c/k","arn:aws:s3:::b/k"]}
      """)
    let found = tree["EvaluationResults"]?.elements?.map { result in
      [
        result["EvalActionName"]?.string, result["EvalResourceName"]?.string,
        result["EvalDecision"]?.string,
      ].map { $0 ?? "" }.joined(separator: " ")
    }
    #expect(
      found == [
        "s3:PutObject arn:aws:s3:::c/k implicitDeny",
        "s3:PutObject arn:aws:s3:::b/k implicitDeny",
        "s3:GetObject arn:aws:s3:::c/k implicitDeny",
        "s3:GetObject arn:aws:s3:::b/k allowed",
      ])
    let specific = tree["EvaluationResults"]?.elements?[3]["ResourceSpecificResults"]?.elements
    #expect(specific?.count == 1)
    #expect(specific?.first?["EvalResourceName"]?.string == "arn:aws:s3:::b/k")
    #expect(specific?.first?["EvalResourceDecision"]?.string == "allowed")
    #expect(tree["IsTruncated"]?.content == .bool(false))
  }

  @Test func aWholeAnswerLooksLikeAWSs() throws {
    let answer = Simulation().run(
      Array(
        """
        {"PolicyInputList":["{\\"Version\\":\\"2012-10-17\\",\\"Statement\\":[{\\"Effect\\":\
        \\"Allow\\",\\"Action\\":\\"s3:*\\",\\"Resource\\":\\"*\\"}]}"],
         "PermissionsBoundaryPolicyInputList":["{\\n  \\"Version\\": \\"2012-10-17\\",\\n  \
        \\"Statement\\": [\\n    {\\"Effect\\": \\"Deny\\", \\"Action\\": \\"s3:Put*\\", \
        \\"Resource\\": \\"*\\",\\n     \\"Condition\\": {\\"Null\\": {\\"aws:MultiFactorAuthAge\\"\
        : \\"true\\"}}}\\n  ]\\n}"],
         "ActionNames":["s3:PutObject"]}
        """.utf8), name: "request")
    #expect(
      answer.text == """
        {
          "EvaluationResults": [
            {
              "EvalActionName": "s3:PutObject",
              "EvalResourceName": "*",
              "EvalDecision": "explicitDeny",
              "MatchedStatements": [
                {
                  "SourcePolicyId": "PermissionsBoundaryPolicyInputList.1",
                  "SourcePolicyType": "Permissions Boundary Policy",
                  "StartPosition": {
                    "Line": 4,
                    "Column": 5
                  },
                  "EndPosition": {
                    "Line": 5,
                    "Column": 64
                  }
                }
              ],
              "MissingContextValues": [
                "aws:MultiFactorAuthAge"
              ],
              "PermissionsBoundaryDecisionDetail": {
                "AllowedByPermissionsBoundary": false
              },
              "EvalDecisionDetails": {
                "IAM Policy": "allowed",
                "Permissions Boundary Policy": "explicitDeny"
              }
            }
          ],
          "IsTruncated": false
        }
        """)
  }

  @Test func anAllowedRequestNamesTheAllowingStatementsOfEachPolicy() throws {
    let tree = try results(
      """
      {"PolicyInputList":[{"Statement":{"Effect":"Allow","Action":"iam:*","Resource":"*"}},
      {"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}],
      "ServiceControlPolicyInputList":[[{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}]],
      "CallerArn":"arn:aws:iam::111122223333:user/ana",
      "ResourcePolicy":{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*",
      "Principal":"*"}},"ActionNames":["s3:GetObject"],"ResourceArns":["arn:aws:s3:::b/k"]}
      """)
    let result = try #require(tree["EvaluationResults"]?.elements?.first)
    let matched = result["MatchedStatements"]?.elements ?? []
    #expect(
      matched.map { $0["SourcePolicyId"]?.string } == ["PolicyInputList.2", "ResourcePolicy"])
    // The policies are objects, so the places are those of the request.
    #expect(matched.first?["StartPosition"]?["Line"]?.scalarText == "2")
    #expect(matched.first?["StartPosition"]?["Column"]?.scalarText == "15")
    #expect(
      result["OrganizationsDecisionDetail"]?["AllowedByOrganizations"]?.content == .bool(true))
    #expect(result["PermissionsBoundaryDecisionDetail"] == nil)
  }

  @Test func policiesOfAnOrganizationAreReadInAWSsShapeToo() throws {
    let tree = try results(
      """
      {"PolicyInputList":[{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}],
      "OrderedOrganizationPolicyInputList":[{"ServiceControlPolicyInputList":[
      {"Statement":{"Effect":"Deny","Action":"s3:*","Resource":"*"}}]}],
      "ActionNames":["s3:GetObject"]}
      """)
    let result = try #require(tree["EvaluationResults"]?.elements?.first)
    #expect(result["EvalDecision"]?.string == "explicitDeny")
    #expect(
      result["MatchedStatements"]?.elements?.first?["SourcePolicyId"]?.string
        == "OrderedOrganizationPolicyInputList.1.ServiceControlPolicyInputList.1")
  }

  @Test func aKeyOfTheCallerIsNotDerivedButOffered() throws {
    let tree = try results(
      """
      {"PolicyInputList":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*",
      "Resource":"arn:aws:s3:::home/${aws:username}/*"}}],"ActionNames":["s3:GetObject"],
      "ResourceArns":["arn:aws:s3:::home/ana/x"],"CallerArn":"arn:aws:iam::111122223333:user/ana"}
      """)
    let result = try #require(tree["EvaluationResults"]?.elements?.first)
    #expect(result["EvalDecision"]?.string == "implicitDeny")
    #expect(result["MissingContextValues"]?.elements?.first?.string == "aws:username")
    let warning = tree["Warnings"]?.elements?.first { $0["Code"]?.string == "caller-key-not-given" }
    #expect(warning?["Message"]?.string?.contains("`ana`") == true)
  }

  @Test func aStarForAnActionThatHasResourceTypesIsText() throws {
    let tree = try results(
      """
      {"PolicyInputList":[{"Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::*"}}],
      "ActionNames":["s3:ListAllMyBuckets","s3:GetObject"]}
      """)
    let decisions = tree["EvaluationResults"]?.elements?.map { $0["EvalDecision"]?.string }
    #expect(decisions == ["allowed", "implicitDeny"])
  }
}
