import CloudTrail
import IAMPolicy
import JSONSyntax
import Replay
import RequestMapping

/// What runs under a principal, as far as the log shows it.
enum PrincipalKind: String, Hashable, Sendable, CaseIterable {
  case function = "a Lambda function"
  case instance = "an EC2 instance"
  case task = "an ECS task"
  case build = "a CodeBuild project"
  case stateMachine = "a Step Functions state machine"
  case person = "a person"
}

/// How the principals of an archive are used; merges to the same value in any order.
struct PrincipalSurvey: Sendable {
  /// Principals that are told apart.
  static let limit = 100_000

  /// The principals of chosen calls with their ARNs as the log tells them.
  private(set) var chosen: [Principal.Key: String] = [:]
  /// What the log shows to run under a principal.
  private(set) var kinds: [Principal.Key: Set<PrincipalKind>] = [:]

  /// Learns from a chosen call of a principal.
  mutating func add(_ principal: Principal, _ record: CloudTrailRecord) {
    let key = principal.key
    guard chosen.count < Self.limit || chosen[key] != nil else { return }
    chosen[key] = chosen[key].map { fuller($0, principal.arn) } ?? principal.arn
    for kind in Self.kinds(of: principal, record) { kinds[key, default: []].insert(kind) }
  }

  /// Learns from a service that takes a role what the role is for.
  mutating func addUse(_ record: CloudTrailRecord) {
    guard record.eventName == "AssumeRole", record.userIdentity?.type == "AWSService",
      record.errorCode == nil, let service = record.userIdentity?.invokedBy,
      let kind = Self.kind(ofService: service),
      let text = record.requestParameters?["roleArn"]?.string, let arn = ARN(text),
      let name = arn.resource.split(separator: "/").last
    else { return }
    let key = Principal.Key(account: arn.account, kind: .role, name: String(name))
    guard kinds.count < Self.limit || kinds[key] != nil else { return }
    kinds[key, default: []].insert(kind)
  }

  /// Adds what other records tell.
  mutating func merge(_ other: PrincipalSurvey) {
    chosen.merge(other.chosen, uniquingKeysWith: fuller)
    kinds.merge(other.kinds) { $0.union($1) }
  }

  private static func kind(ofService host: String) -> PrincipalKind? {
    switch host {
    case "lambda.amazonaws.com": .function
    case "ec2.amazonaws.com": .instance
    case "ecs-tasks.amazonaws.com": .task
    case "codebuild.amazonaws.com": .build
    case "states.amazonaws.com": .stateMachine
    default: nil
    }
  }

  /// What a call shows of its caller: the names that services give to sessions, and how the
  /// environments of Lambda and ECS call themselves.
  ///
  /// Source: AWS SDKs and Tools Reference Guide, "Application ID" (user agents); CloudTrail User
  /// Guide, "CloudTrail userIdentity element" (`ec2RoleDelivery`).
  private static func kinds(
    of principal: Principal, _ record: CloudTrailRecord
  ) -> Set<PrincipalKind> {
    var kinds: Set<PrincipalKind> = []
    let agent = record.userAgent ?? ""
    if agent.contains("exec-env/AWS_Lambda_") { kinds.insert(.function) }
    if agent.contains("exec-env/AWS_ECS_") { kinds.insert(.task) }
    if record.userIdentity?.session?.ec2RoleDelivery != nil { kinds.insert(.instance) }
    guard let session = principal.session else { return kinds }
    if session.hasPrefix("AWSCodeBuild-") { kinds.insert(.build) }
    if session.hasPrefix("i-"), (10...19).contains(session.utf8.count), isHex(session.dropFirst(2))
    {
      kinds.insert(.instance)
    }
    if session.utf8.count == 32, isHex(session[...]) { kinds.insert(.task) }
    if principal.arn.contains("/aws-reserved/sso.amazonaws.com/")
      || principal.key.name.hasPrefix("AWSReservedSSO_")
    {
      kinds.insert(.person)
    }
    return kinds
  }

  private static func isHex(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
  }
}

private func fuller(_ left: String, _ right: String) -> String {
  PrincipalTally.fuller(left, right)
}
