import JSONSyntax
import Simulation
import Testing

struct SimulationInputTests {
  /// A mistake in a request, and what the error says of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var request: String
    var code: String
    var member: String?
    var line = 1
    var column: Int
    var message: String

    var testDescription: String { request }
  }

  static let mistakes = [
    Mistake(request: "", code: "MalformedRequest", column: 1, message: "expected a JSON value"),
    Mistake(
      request: "[]", code: "MalformedRequest", column: 1,
      message: "expected a JSON object, found an array"),
    Mistake(
      request: #"{"ActionNames":["s3:GetObject"],"PolicyList":[]}"#, code: "InvalidInput",
      member: "PolicyList", column: 33, message: "there is no such member"),
    Mistake(
      request: #"{"ActionNames":["s3:GetObject"],"ActionNames":[]}"#, code: "InvalidInput",
      member: "ActionNames", column: 33, message: "the member is given twice"),
    Mistake(
      request: "{}", code: "InvalidInput", member: "ActionNames", column: 1,
      message: "the member is missing"),
    Mistake(
      request: #"{"ActionNames":[]}"#, code: "InvalidInput", member: "ActionNames", column: 16,
      message: "expected at least one action"),
    Mistake(
      request: #"{"ActionNames":"s3:GetObject"}"#, code: "InvalidInput", member: "ActionNames",
      column: 16, message: "expected an array, found a string"),
    Mistake(
      request: #"{"ActionNames":["s3:GetObject","s3:Get*"]}"#, code: "InvalidInput",
      member: "ActionNames.2", column: 32,
      message: "an action to simulate has no wildcards, found `s3:Get*`"),
    Mistake(
      request: #"{"ActionNames":["GetObject"]}"#, code: "InvalidInput", member: "ActionNames.1",
      column: 17, message: "expected `service:action`, found `GetObject`"),
    Mistake(
      request: "{\"ActionNames\":[\"s3:GetObject\"],\n \"ResourceArns\":[1]}",
      code: "InvalidInput", member: "ResourceArns.1", line: 2, column: 18,
      message: "expected a string, found a number"),
    Mistake(
      request: #"{"ActionNames":["s3:GetObject"],"CallerArn":"me"}"#, code: "InvalidInput",
      member: "CallerArn", column: 45, message: "expected the ARN of a user"),
    Mistake(
      request: #"{"ActionNames":["s3:GetObject"],"ResourceAccount":"1"}"#, code: "InvalidInput",
      member: "ResourceAccount", column: 51, message: "expected an account id of twelve digits"),
    Mistake(
      request: #"{"ActionNames":["s3:GetObject"],"ContextEntries":[{"ContextKeyName":"a:b"}]}"#,
      code: "InvalidInput", member: "ContextEntries.1.ContextKeyValues", column: 51,
      message: "the member is missing"),
    Mistake(
      request:
        #"{"ActionNames":["s3:GetObject"],"ContextEntries":[{"ContextKeyName":"a:b","ContextKeyValues":"c"}]}"#,
      code: "InvalidInput", member: "ContextEntries.1.ContextKeyValues", column: 94,
      message: "expected an array, found a string"),
    Mistake(
      request:
        #"{"ActionNames":["s3:GetObject"],"ContextEntries":[{"ContextKeyName":"a:b","ContextKeyValues":["c"],"ContextKeyType":"text"}]}"#,
      code: "InvalidInput", member: "ContextEntries.1.ContextKeyType", column: 117,
      message: "expected one of binary"),
    Mistake(
      request: #"{"ActionNames":["s3:GetObject"],"PolicyInputList":["{\"Version\":\n}"]}"#,
      code: "MalformedPolicyDocument", member: "PolicyInputList.1", column: 12,
      message: "expected a value after the key"),
    Mistake(
      request:
        #"{"ActionNames":["s3:GetObject"],"PolicyInputList":["{}",{"Version":"2012-10-17","Statement":{"Effect":"Allow","Resource":"*"}}]}"#,
      code: "MalformedPolicyDocument", member: "PolicyInputList.1", column: 1,
      message: "expected `Statement`"),
    Mistake(
      request:
        #"{"ActionNames":["s3:GetObject"],"PolicyInputList":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Resource":"*"}}]}"#,
      code: "MalformedPolicyDocument", member: "PolicyInputList.1", column: 88,
      message: "expected `Action` or `NotAction`"),
    Mistake(
      request: #"{"ActionNames":["s3:GetObject"],"PermissionsBoundaryPolicyInputList":[5]}"#,
      code: "InvalidInput", member: "PermissionsBoundaryPolicyInputList.1", column: 71,
      message: "expected a policy as a string or an object, found a number"),
    Mistake(
      request: #"{"ActionNames":["s3:GetObject"],"ServiceControlPolicyInputList":[{}]}"#,
      code: "InvalidInput", member: "ServiceControlPolicyInputList.1", column: 66,
      message: "expected an array of policies, for each level one, found an object"),
    Mistake(
      request:
        #"{"ActionNames":["s3:GetObject"],"OrderedOrganizationPolicyInputList":[{"Policies":[]}]}"#,
      code: "InvalidInput", member: "OrderedOrganizationPolicyInputList.1.Policies", column: 72,
      message: "there is no such member"),
  ]

  @Test(arguments: mistakes)
  func everyMistakeIsNamedWithMemberAndPlace(_ mistake: Mistake) throws {
    let answer = Simulation().run(Array(mistake.request.utf8), name: "request")
    let tree = try JSONParser.parse(Array(answer.text.utf8).span)
    let error = try #require(tree["Error"], "\(answer.text)")
    #expect(error["Code"]?.string == mistake.code)
    #expect(error["Member"]?.string == mistake.member)
    #expect(error["Position"]?["Line"]?.scalarText == String(mistake.line), "\(answer.text)")
    #expect(error["Position"]?["Column"]?.scalarText == String(mistake.column), "\(answer.text)")
    #expect(error["Message"]?.string?.contains(mistake.message) == true, "\(answer.text)")
    #expect(answer.error != nil)
  }

  @Test func theSkeletonOfTheCommandLineWithItsBlanksIsRead() {
    let request = """
      {"PolicyInputList": [], "PermissionsBoundaryPolicyInputList": [], "ActionNames":
      ["s3:GetObject"], "ResourceArns": [], "ResourceOwner": "", "CallerArn": "",
      "ContextEntries": [], "ResourceHandlingOption": "", "MaxItems": 0, "Marker": "",
      "ResourcePolicy": null}
      """
    #expect(Simulation().run(Array(request.utf8), name: "request").error == nil)
  }

  @Test func tooManyResultsAreRefused() {
    let names = Array(repeating: "\"s3:GetObject\"", count: 1_001).joined(separator: ",")
    let arns = Array(repeating: "\"*\"", count: 1_000).joined(separator: ",")
    let request = "{\"ActionNames\":[\(names)],\"ResourceArns\":[\(arns)]}"
    #expect(
      Simulation().run(Array(request.utf8), name: "request").error?.code == .limitExceeded)
  }
}
