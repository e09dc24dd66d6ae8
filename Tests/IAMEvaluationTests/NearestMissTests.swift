import IAMEvaluation
import IAMPolicy
import Testing

struct NearestMissTests {
  struct Case: Sendable {
    var statements: String
    var statement: Int?
    var why: String?
  }

  static let cases = [
    Case(statements: #"{"Effect":"Allow","Action":"iam:*","Resource":"*"}"#),
    Case(statements: #"{"Effect":"Deny","Action":"s3:*","Resource":"*"}"#),
    Case(
      statements: #"{"Effect":"Allow","Action":"s3:Put*","Resource":"*"}"#, statement: 1,
      why: "allows other actions of `s3`"),
    Case(
      statements: #"{"Effect":"Allow","NotAction":["s3:*"],"Resource":"*"}"#, statement: 1,
      why: "allows all but some actions, and NotAction names this one"),
    Case(
      statements: #"{"Effect":"Allow","Action":"s3:Put*","Resource":"*"},"#
        + #"{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::c/*"}"#,
      statement: 2, why: "allows this action, on other resources"),
    Case(
      statements:
        #"{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:x":"true"}}},"#
        + #"{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::c/*"}"#,
      statement: 1,
      why: "allows this action on this resource, but the condition `Bool` on `aws:x` is not met: "
        + "the key is missing"),
    Case(
      statements:
        #"{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:y":"b"}}}"#,
      statement: 1,
      why: "allows this action on this resource, but the condition `StringEquals` on `aws:y` is "
        + "not met"),
    Case(
      statements:
        #"{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::c/*","Condition":{"StringEquals":{"aws:y":"b","aws:z":"c"}}}"#,
      statement: 1,
      why: "allows this action, on other resources, and the condition `StringEquals` on `aws:y` is "
        + "not met, nor are 1 more"),
  ]

  @Test(arguments: cases)
  func theNearestAllowSaysWhyItDoesNotApply(_ expected: Case) {
    let miss = policy(expected.statements).nearestMiss(for: request(["aws:y": .single("a")]))
    #expect(miss?.statement == expected.statement)
    #expect(miss?.why == expected.why)
  }

  private func request(_ context: [String: ContextValue]) -> AuthorizationRequest {
    AuthorizationRequest(
      caller: nil, action: ActionName(service: "s3", name: "GetObject"),
      resource: .exact("arn:aws:s3:::b/k"), context: RequestContext(context, unlisted: .absent))
  }
}
