import IAMEvaluation
import IAMPolicy
import RequestMapping
import ServiceCatalog

/// Something that principals of a kind may need and that CloudTrail does not record: for a person to
/// answer.
public struct Question: Hashable, Sendable {
  /// The kind of principal, with its article: `a Lambda function`.
  public var kind: String
  /// What it needs the actions for.
  public var purpose: String
  /// The actions that the policy does not allow.
  public var actions: [String]
  /// The actions that it allows under conditions, or on some resources.
  public var conditional: [String]
  /// ARNs of the principals, the first of them, sorted.
  public var principals: [String]
  /// How many principals there are.
  public var principalCount: Int

  private static let principalLimit = 5

  /// What a kind of principal needs beside what it is recorded to call.
  private struct Row {
    var kind: PrincipalKind
    var purpose: String
    var actions: [String]
  }

  /// Source: Lambda Developer Guide, "Defining Lambda function permissions with an execution role";
  /// Systems Manager User Guide, "Reference: ec2messages, ssmmessages, and other API operations";
  /// CloudWatch User Guide, "Create IAM roles and users for use with the CloudWatch agent"; ECS
  /// Developer Guide, "Amazon ECS task IAM role" (ECS Exec); X-Ray Developer Guide, "Identity and
  /// access management"; CodeBuild User Guide, "Allow CodeBuild to interact with other services".
  private static let rows = [
    Row(kind: .function, purpose: "write its logs", actions: ["logs:PutLogEvents"]),
    Row(
      kind: .function, purpose: "send traces",
      actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"]),
    Row(kind: .function, purpose: "send metrics", actions: ["cloudwatch:PutMetricData"]),
    Row(
      kind: .instance, purpose: "be reached through Systems Manager",
      actions: [
        "ec2messages:AcknowledgeMessage", "ec2messages:DeleteMessage", "ec2messages:FailMessage",
        "ec2messages:GetEndpoint", "ec2messages:GetMessages", "ec2messages:SendReply",
        "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
      ]),
    Row(
      kind: .instance, purpose: "send metrics and logs",
      actions: ["cloudwatch:PutMetricData", "logs:PutLogEvents"]),
    Row(
      kind: .instance, purpose: "send traces",
      actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"]),
    Row(kind: .task, purpose: "write its logs", actions: ["logs:PutLogEvents"]),
    Row(
      kind: .task, purpose: "be entered with ECS Exec",
      actions: [
        "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
      ]),
    Row(
      kind: .task, purpose: "send metrics and traces",
      actions: [
        "cloudwatch:PutMetricData", "xray:PutTelemetryRecords", "xray:PutTraceSegments",
      ]),
    Row(kind: .build, purpose: "write its logs", actions: ["logs:PutLogEvents"]),
    Row(
      kind: .stateMachine, purpose: "send traces",
      actions: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"]),
  ]

  /// The questions about the principals of chosen calls, in a fixed order.
  static func all(
    _ survey: PrincipalSurvey, policy: CompiledPolicy, catalog: Catalog
  ) -> [Question] {
    rows.compactMap { row in
      let principals = survey.chosen.filter { survey.kinds[$0.key]?.contains(row.kind) == true }
        .map(\.value).sorted()
      guard !principals.isEmpty else { return nil }
      let unrecorded = row.actions.filter { catalog.recording(of: $0) != .management }
        .map { (action: $0, decision: decision(on: $0, by: policy)) }
      let open = unrecorded.filter { $0.decision != .allowed }
      guard !open.isEmpty else { return nil }
      return Question(
        kind: row.kind.rawValue, purpose: row.purpose,
        actions: open.filter { $0.decision != .indeterminate }.map(\.action),
        conditional: open.filter { $0.decision == .indeterminate }.map(\.action),
        principals: Array(principals.prefix(principalLimit)), principalCount: principals.count)
    }
  }

  /// What a policy decides on an action while nothing is known of resource and context.
  private static func decision(on text: String, by policy: CompiledPolicy) -> Decision {
    guard let action = ActionName(text) else { return .implicitDeny }
    return policy.decide(
      AuthorizationRequest(
        caller: nil, action: action, resource: .unknown,
        context: RequestContext(unlisted: .unknown))
    ).decision
  }
}
