import IAMEvaluation
import IAMPolicy
import JSONSyntax
import Replay
import RequestMapping
import TestSupport
import Testing
import Timestamps

@testable import Reporting

struct ExplanationTests {
  static let boundary = ReportFixtures.boundary()

  /// Statements that a trace tells different things of.
  static let traced: ReportedBoundary = {
    var boundary = ReportFixtures.boundary()
    boundary.document.statements[0].conditions = [
      Condition(operatorName: "StringEquals", key: "aws:SourceVpc", values: ["vpc-1"])
    ]
    boundary.document.statements[1].actions = .notAction(["s3:*"])
    boundary.document.statements[1].resources = .notResource(["arn:aws:iam::*:user/b*"])
    boundary.document.statements[1].conditions = [
      Condition(operatorName: "StringEquals", key: "aws:ResourceTag/team", values: ["a", "b"]),
      Condition(operatorName: "BoolIfExists", key: "aws:MultiFactorAuthPresent", values: ["true"]),
      Condition(operatorName: "StringLike", key: "aws:PrincipalArn", values: ["arn:aws:iam::*"]),
    ]
    return boundary
  }()

  static func mapped(
    _ action: String, _ resource: RequestResource, context: RequestContext,
    origin: MappedRequest.Origin = .parameters,
    certainty: MappedRequest.Certainty = .certain, isDeniedItem: Bool = false
  ) throws -> MappedRequest {
    MappedRequest(
      request: AuthorizationRequest(
        caller: nil, action: try #require(ActionName(action)), resource: resource,
        context: context),
      origin: origin, certainty: certainty, isDeniedItem: isDeniedItem)
  }

  /// A call that needs three requests, one decided each way.
  static func full() throws -> Explanation {
    let context = RequestContext(
      [
        "aws:PrincipalArn": .single("arn:aws:iam::111122223333:role/ci/deploy"),
        "aws:TagKeys": .known(["team", "stage"], multivalued: true),
        "aws:CalledVia": .known([], multivalued: true),
        "aws:MultiFactorAuthPresent": .absent, "aws:ResourceTag/team": .unknown,
      ], unlisted: .unknown)
    let denied = try mapped(
      "iam:CreateUser", .exact("arn:aws:iam::111122223333:user/dev-01"), context: context)
    let missed = try mapped(
      "ec2:RunInstances",
      .template(ResourceTemplate(pieces: ["arn:aws:ec2:eu-west-1:111122223333:instance/", ""])),
      context: RequestContext(unlisted: .unknown), origin: .convention,
      certainty: .assumedRequest, isDeniedItem: true)
    let open = try mapped(
      "iam:PassRole", .unknown, context: RequestContext(unlisted: .absent), origin: .unknown,
      certainty: .assumedAction)
    return Explanation(
      eventID: "5b1e3c6e-0a52-4a5e-9a43-1c5f0c9b7a11",
      eventTime: Timestamp(iso8601: "2025-01-03T10:11:12Z"), eventSource: "iam.amazonaws.com",
      eventName: "CreateUser", principal: "arn:aws:iam::111122223333:role/ci/deploy",
      verdict: .denied, recorded: .succeeded,
      requests: [
        .init(
          denied, decision: PolicyDecision(decision: .explicitDeny, statements: [3]),
          trace: CompiledPolicy(traced.document).trace(denied.request), boundary: traced),
        .init(
          missed, decision: PolicyDecision(decision: .implicitDeny),
          nearestMiss: NearestMiss(statement: 1, why: "allows other actions"), boundary: boundary),
        .init(
          open,
          decision: PolicyDecision(
            decision: .indeterminate, statements: [2],
            missing: [.contextKey("aws:ResourceTag/team"), .resource]), boundary: boundary),
      ], file: "111122223333/CloudTrail/eu-west-1/2025/01/03/a.json.gz", offset: 12_345)
  }

  static func bare() -> Explanation {
    Explanation(
      eventID: nil, eventTime: nil, eventSource: nil, eventName: nil, principal: nil,
      verdict: .exempt, reason: "root", recorded: .notShown, requests: [], file: "a.json",
      offset: 0)
  }

  static func withoutBoundary() throws -> Explanation {
    var explanation = try full()
    explanation.verdict = nil
    explanation.recorded = .denied
    explanation.requests = [
      .init(
        try mapped("s3:GetObject", .none, context: RequestContext(unlisted: .unknown)))
    ]
    return explanation
  }

  static func hostile() throws -> Explanation {
    let escape = "\u{1b}[2J\r\n\u{202e}" + String(repeating: "机 ", count: 300)
    var explanation = try full()
    explanation.eventID = escape
    explanation.eventSource = escape
    explanation.eventName = escape
    explanation.principal = escape
    explanation.reason = escape
    explanation.file = escape
    for index in explanation.requests.indices {
      explanation.requests[index].action = escape
      explanation.requests[index].resource = escape
      explanation.requests[index].missing = [escape, ""]
      explanation.requests[index].context = RequestContext(
        [escape: .single(escape), "": .absent], unlisted: .unknown)
      explanation.requests[index].statement?.sid = escape
    }
    explanation.requests[0].trace[0].why = [escape]
    explanation.requests[0].trace[1].why = [escape, ""]
    return explanation
  }

  static func text(_ explanations: [Explanation], width: Int, color: Bool = false) -> String {
    var output = ""
    let renderer = ExplanationTextRenderer(width: width, color: color)
    for explanation in explanations { renderer.render(explanation, into: &output) }
    return output
  }

  static func ndjson(_ explanations: [Explanation]) -> String {
    var output = ""
    for explanation in explanations {
      ExplanationNDJSONRenderer().render(explanation, into: &output)
    }
    return output
  }

  @Test(arguments: [80, 120]) func theTextIsAsTheGoldenFileHasIt(width: Int) throws {
    let text = Self.text([try Self.full(), Self.bare(), try Self.withoutBoundary()], width: width)
    #expect(try Golden("reporting/explain-\(width).txt").difference(from: text) == nil)
    let colored = Self.text(
      [try Self.full(), Self.bare(), try Self.withoutBoundary()], width: width, color: true)
    #expect(withoutColors(colored) == text)
    #expect(colored != text)
  }

  @Test func theLinesAreAsTheGoldenFileHasThem() throws {
    let lines = Self.ndjson([try Self.full(), Self.bare(), try Self.withoutBoundary()])
    #expect(try Golden("reporting/explain.ndjson").difference(from: lines) == nil)
  }

  @Test func everyLineHasAllMembersInTheirOrder() throws {
    let explanations = [
      try Self.full(), Self.bare(), try Self.withoutBoundary(), try Self.hostile(),
    ]
    let lines = Self.ndjson(explanations).lines
    #expect(lines.count == explanations.count)
    for line in lines {
      let tree = try JSONParser.parse(Array(line.utf8).span)
      #expect(
        tree.members?.map(\.key) == [
          "eventID", "eventTime", "eventSource", "eventName", "principal", "verdict", "recorded",
          "requests",
        ])
      for request in try #require(tree["requests"]?.elements) {
        #expect(
          request.members?.map(\.key) == [
            "action", "resource", "origin", "certainty", "decision", "statement", "missing",
            "context",
          ])
      }
    }
  }

  @Test func theContextTellsKnownAbsentAndUnknownApart() throws {
    let line = Self.ndjson([try Self.full()])
    let tree = try JSONParser.parse(Array(line.utf8).span)
    let context = try #require(tree["requests"]?.elements?.first?["context"])
    #expect(context["aws:principalarn"]?.string == "arn:aws:iam::111122223333:role/ci/deploy")
    #expect(context["aws:tagkeys"]?.elements?.compactMap(\.string) == ["team", "stage"])
    #expect(context["aws:calledvia"]?.elements?.isEmpty == true)
    #expect(context["aws:multifactorauthpresent"]?.isNull == true)
    #expect(context["aws:resourcetag/team"] == nil)
  }

  @Test func withoutABoundaryDecisionAndStatementAreNull() throws {
    let line = Self.ndjson([try Self.withoutBoundary()])
    #expect(line.contains("\"verdict\":null"))
    #expect(line.contains("\"recorded\":\"denied\""))
    #expect(line.contains("\"decision\":null,\"statement\":null,\"missing\":[]"))
  }

  @Test func noLineIsTooWideAndNothingMovesTheCursor() throws {
    let explanations = [try Self.full(), Self.bare(), try Self.hostile()]
    for width in [40, 55, 80, 133, 400] {
      for line in withoutColors(Self.text(explanations, width: width, color: true)).lines {
        #expect(terminalColumns(line) <= width, "\(width) columns: \(line)")
        #expect(!line.unicodeScalars.contains { $0.isUnsafeToPrint }, "\(line)")
      }
    }
    let lines = Self.ndjson(explanations)
    #expect(!lines.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" })
  }
}
