import JSONSyntax
import Simulation
import Testing

struct EvaluationCaseTests {
  @Test(arguments: EvaluationCase.all)
  func everyCaseComesOutAsAWSDocumentsIt(_ expected: EvaluationCase) throws {
    let answer = Simulation().run(expected.request, name: expected.name, layout: .compact)
    try #require(answer.error == nil, "\(answer.text)")
    let tree = try JSONParser.parse(Array(answer.text.utf8).span)
    let result = try #require(tree["EvaluationResults"]?.elements?.first)
    let request = String(decoding: expected.request, as: UTF8.self)
    let context = "\(expected.testDescription)\n\(request)\n\(answer.text)"
    let decision = try #require(expected.members["expect"]?.string, "\(context)")
    #expect(result["EvalDecision"]?.string == decision, "\(context)")
    for (key, member) in [("undecidedBy", "UndecidedBy"), ("missing", "MissingContextValues")] {
      guard let names = expected.members[key]?.elements else { continue }
      #expect(
        result[member]?.elements?.compactMap(\.string) == names.compactMap(\.string), "\(context)")
    }
    if let allowed = expected.members["allowedByBoundary"] {
      let found = result["PermissionsBoundaryDecisionDetail"]?["AllowedByPermissionsBoundary"]
      #expect(found?.content == allowed.content, "\(context)")
    }
    if let allowed = expected.members["allowedByOrganizations"] {
      let found = result["OrganizationsDecisionDetail"]?["AllowedByOrganizations"]
      #expect(found?.content == allowed.content, "\(context)")
    }
    let codes = tree["Warnings"]?.elements?.compactMap { $0["Code"]?.string } ?? []
    #expect(codes == [expected.members["warning"]?.string].compactMap(\.self), "\(context)")
  }

  @Test func thereAreCasesForEveryRule() {
    #expect(EvaluationCase.all.count >= 200)
    let names = EvaluationCase.all.map(\.testDescription)
    #expect(Set(names).count == names.count, "two cases have one name")
  }
}
