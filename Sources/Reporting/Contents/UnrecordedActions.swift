public import IAMEvaluation
import IAMPolicy
import Replay
public import RequestMapping

/// The actions that CloudTrail never records: a replay cannot show who uses them.
public struct UnrecordedActions: Sendable {
  /// All of them, `service:Action`, sorted.
  public var actions: [String]
  /// Who is granted each of them by policies of their own, sorted; nil without an account snapshot.
  public var grantees: [String: [Principal.Key]]?

  /// Takes them from the catalog and from what was supplied.
  ///
  /// - Parameter identityPolicies: the policies of users and roles; nil if they are not known.
  public init(
    actions: [String] = [], identityPolicies: [Principal.Key: [LayerPolicy]]? = nil
  ) {
    self.actions = actions
    guard let identityPolicies else { return }
    let principals = identityPolicies.keys.sorted(by: precedes)
    grantees = [:]
    for action in actions {
      grantees?[action] = principals.filter {
        Self.isGranted(action, by: identityPolicies[$0] ?? [])
      }
    }
  }

  /// What sorts of workloads need, by what AWS gives to each of them.
  private struct Workload: Sendable {
    var name: PrintableText
    /// The managed policy that grants it.
    var origin: PrintableText
    var actions: [String]
  }

  /// Source: AWS Managed Policy Reference, of the policies named in `origin`; ECS Developer Guide,
  /// "Using Amazon ECS Exec".
  private static let workloads = [
    Workload(
      name: "Lambda functions that log", origin: "AWSLambdaBasicExecutionRole",
      actions: ["logs:PutLogEvents"]),
    Workload(
      name: "EC2 instances under Systems Manager", origin: "AmazonSSMManagedInstanceCore",
      actions: [
        "ec2messages:AcknowledgeMessage", "ec2messages:DeleteMessage", "ec2messages:FailMessage",
        "ec2messages:GetEndpoint", "ec2messages:GetMessages", "ec2messages:SendReply",
        "ssmmessages:CreateDataChannel", "ssmmessages:OpenDataChannel",
      ]),
    Workload(
      name: "ECS tasks that log", origin: "AmazonECSTaskExecutionRolePolicy",
      actions: ["logs:PutLogEvents"]),
    Workload(
      name: "ECS tasks with ECS Exec", origin: "a task role for ECS Exec",
      actions: ["ssmmessages:CreateDataChannel", "ssmmessages:OpenDataChannel"]),
  ]

  /// What a boundary would do to them that no log shows.
  func blindSpots(under reported: ReportedBoundary, numbered number: Int) -> [BlindSpot] {
    let boundary = CompiledPolicy(reported.document)
    let open = actions.filter { Self.decision(of: boundary, on: $0) != .allowed }
    guard !open.isEmpty else { return [] }
    if let grantees { return granted(open, to: grantees, boundary, numbered: number) }
    var spots: [BlindSpot] = []
    var told: Set<String> = []
    for workload in Self.workloads {
      let needed = workload.actions.filter(open.contains)
      guard !needed.isEmpty else { continue }
      told.formUnion(needed)
      spots.append(
        BlindSpot(
          kind: .neverRecorded, boundary: number, subjects: needed, calls: nil,
          what: """
            \(workload.name) need \(BlindSpots.list(needed)) (\(workload.origin)), which CloudTrail \
            never records and the boundary \(words(needed, boundary))
            """))
    }
    let rest = open.filter { !told.contains($0) }
    if !rest.isEmpty {
      spots.append(
        BlindSpot(
          kind: .neverRecorded, boundary: number, subjects: rest, calls: nil,
          what: """
            CloudTrail never records \(BlindSpots.list(rest)), which the boundary \
            \(words(rest, boundary))
            """))
    }
    return spots
  }

  /// With the policies of users and roles: who is granted what, most granted first.
  private func granted(
    _ open: [String], to all: [String: [Principal.Key]], _ boundary: CompiledPolicy,
    numbered number: Int
  ) -> [BlindSpot] {
    let spots = open.compactMap { action -> (grantees: Int, spot: BlindSpot)? in
      let grantees = all[action] ?? []
      guard !grantees.isEmpty else { return nil }
      let names = grantees.map { "\($0.kind.rawValue)/\($0.name) (\($0.account))" }
      return (
        grantees.count,
        BlindSpot(
          kind: .neverRecorded, boundary: number, subjects: [action] + names, calls: nil,
          what: """
            \(.count(grantees.count, "principal")) \(grantees.count == 1 ? "is" : "are") granted \
            \(FindingWording.name(action)), which CloudTrail never records and the boundary \
            \(words([action], boundary)): \(BlindSpots.list(names, limit: 3))
            """)
      )
    }
    return spots.sorted { $0.grantees > $1.grantees }.map(\.spot)
  }

  private func words(_ actions: [String], _ boundary: CompiledPolicy) -> PrintableText {
    let decisions = actions.map { Self.decision(of: boundary, on: $0) }
    let denies = decisions.allSatisfy { $0 == .implicitDeny || $0 == .explicitDeny }
    return denies ? "would deny" : "may deny"
  }

  private static func isGranted(_ action: String, by policies: [LayerPolicy]) -> Bool {
    let decisions = policies.map { decision(of: $0.policy, on: action) }
    return !decisions.contains(.explicitDeny)
      && decisions.contains { $0 == .allowed || $0 == .indeterminate }
  }

  /// What a policy decides on an action of which nothing else is known.
  private static func decision(of policy: CompiledPolicy, on action: String) -> Decision {
    guard let name = ActionName(action) else { return .indeterminate }
    return policy.decide(
      AuthorizationRequest(
        caller: nil, action: name, resource: .unknown, context: RequestContext(unlisted: .unknown))
    ).decision
  }
}
