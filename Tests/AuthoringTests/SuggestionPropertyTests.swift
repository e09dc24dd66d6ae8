import Authoring
import CloudTrail
import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping
import ServiceCatalog
import TestSupport
import Testing

/// What a suggestion promises, for archives and boundaries made at random.
struct SuggestionPropertyTests {
  @Test(arguments: 1...36 as ClosedRange<UInt64>)
  func whatWasChosenPassesButForWhatIsToldApart(seed: UInt64) async throws {
    var world = RandomWorld(seed: seed)
    let files = world.archive()
    let boundary = seed.isMultiple(of: 5) ? nil : world.boundary()
    let choice = SuggestionChoice(granularity: seed.isMultiple(of: 2) ? .action : .resource)
    let limit = [6_144, 6_144, 2_500, 1_200, 700, 300][Int(seed % 6)]
    let run = try await SuggestingRun(files, boundary: boundary, choice: choice, limit: limit)
    let leftOut = Set(run.suggestion.fitting.leftOut.map { $0.action.lowercased() })
    let denies = Set(
      run.suggestion.document.statements.filter { $0.effect == .deny }.map(\.index))
    for (before, after, walked) in run.decided {
      if !before.isStopped {
        #expect(before.verdict == after.verdict, "seed \(seed): nothing that passed is stopped")
      }
      for (old, new) in zip(before.requests, after.requests)
      where old.decision.decision == .explicitDeny {
        #expect(new.decision.decision == .explicitDeny, "seed \(seed): no deny is overridden")
      }
      guard after.isStopped, walked.principal != nil, !after.requests.isEmpty else { continue }
      let isExplained = after.requests.contains { request in
        let decision = request.decision
        let action = request.mapped.request.action
        return decision.decision == .explicitDeny
          || decision.decision == .indeterminate && !denies.isDisjoint(with: decision.statements)
          || action.service.contains("*")
          || leftOut.contains(action.lowercased)
          || leftOut.contains("\(action.service.lowercased()):*")
      }
      #expect(isExplained, "seed \(seed): \(after.requests.map(\.mapped.request.action))")
    }
    #expect(run.proof.keepsPromise, "seed \(seed)")
    #expect(run.suggestion.fits || !run.suggestion.fitting.leftOut.isEmpty || limit < 1_000)
    if run.suggestion.fits {
      #expect(run.suggestion.text.filter { !$0.isWhitespace }.count <= limit)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func aSuggestionNeedsNoSuggestion(seed: UInt64) async throws {
    var world = RandomWorld(seed: seed &+ 1_000)
    let files = world.archive()
    let choice = SuggestionChoice(granularity: seed.isMultiple(of: 2) ? .action : .resource)
    let first = try await SuggestingRun(files, boundary: world.boundary(), choice: choice)
    let second = try await SuggestingRun(files, boundary: first.suggestion.text, choice: choice)
    #expect(first.suggestion.fits, "seed \(seed)")
    #expect(second.suggestion.text == first.suggestion.text, "seed \(seed)")
    #expect(!second.suggestion.isChanged, "seed \(seed)")
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func neitherOrderNorWorkersChangeAByte(seed: UInt64) async throws {
    var world = RandomWorld(seed: seed &+ 2_000)
    let files = world.archive()
    let boundary = world.boundary()
    let choice = SuggestionChoice(granularity: seed.isMultiple(of: 2) ? .action : .resource)
    let one = try await SuggestingRun(files, boundary: boundary, choice: choice, limit: 2_000)
    let other = try await SuggestingRun(
      files.reversed().map { $0.reversed() }, boundary: boundary, choice: choice, limit: 2_000,
      workers: 4)
    #expect(one.suggestion.text == other.suggestion.text, "seed \(seed)")
    #expect(one.suggestion.fitting == other.suggestion.fitting, "seed \(seed)")
    #expect(one.suggestion.opened == other.suggestion.opened, "seed \(seed)")
    #expect(one.proof.obstacles == other.proof.obstacles, "seed \(seed)")
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func noWildcardOpensWhatWasDeniedOnPurpose(seed: UInt64) async throws {
    var world = RandomWorld(seed: seed &+ 3_000)
    let files = world.archive()
    var scope = ReplayScope()
    scope.regions = [WildcardPattern("us-east-1")]
    let run = try await SuggestingRun(
      files, boundary: world.boundary(), limit: 900, scope: scope)
    let patterns = run.suggestion.fitting.generalizations.map {
      WildcardPattern($0.pattern, ignoringCase: true)
    }
    let whole = try await SuggestingRun(files, boundary: nil)
    let seen = Set(run.decided.map { $0.record.record.eventID })
    for (_, _, walked) in whole.decided where !seen.contains(walked.record.eventID) {
      let impact = RecordImpact(of: walked.event, under: run.given)
      guard impact.verdict == .denied else { continue }
      for request in impact.requests where request.decision.decision == .implicitDeny {
        let action = request.mapped.request.action.lowercased
        #expect(!patterns.contains { $0.matches(action) }, "seed \(seed): \(action)")
      }
    }
    for generalization in run.suggestion.fitting.generalizations {
      let held = generalization.opened.filter { Catalog().escalation(of: $0) != nil }
      #expect(held.isEmpty, "seed \(seed): \(generalization.pattern) leads out by \(held)")
    }
  }
}

/// Records and boundaries made at random, the same for the same seed.
struct RandomWorld {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let calls: [(source: String, event: String, parameters: String)] = [
    ("s3", "GetObject", #"{"bucketName": "shop-data", "key": "in/$N.csv"}"#),
    ("s3", "PutObject", #"{"bucketName": "legacy-$N", "key": "out/${aws:username}/$N"}"#),
    (
      "s3", "CopyObject",
      #"{"bucketName": "shop-data", "key": "é$N", "x-amz-copy-source": "other/a"}"#
    ),
    ("s3", "ListBuckets", "null"), ("s3", "FlyToTheMoon", #"{"bucketName": "shop-$N"}"#),
    ("ec2", "DescribeInstances", "{}"), ("ec2", "DescribeVpcs", "{}"),
    ("ec2", "DescribeSubnets", "{}"), ("ec2", "DescribeImages", "{}"),
    ("ec2", "StopInstances", #"{"instancesSet": {"items": [{"instanceId": "i-0abc$N"}]}}"#),
    ("ec2", "TerminateInstances", #"{"instancesSet": {"items": [{"instanceId": "i-0abc$N"}]}}"#),
    ("iam", "ListRoles", "{}"), ("iam", "GetRole", #"{"roleName": "app-$N"}"#),
    ("iam", "CreateUser", #"{"userName": "dev-$N"}"#),
    (
      "iam", "CreateRole",
      #"{"roleName": "app-$N", "permissionsBoundary": "arn:aws:iam::111122223333:policy/b"}"#
    ),
    (
      "lambda", "CreateFunction20150331",
      #"{"functionName": "f$N", "role": "arn:aws:iam::111122223333:role/app/run"}"#
    ),
    ("lambda", "ListFunctions20150331", "{}"), ("kms", "ListKeys", "null"),
    ("kms", "DescribeKey", #"{"keyId": "alias/shop"}"#),
    ("secretsmanager", "GetSecretValue", #"{"secretId": "db-$N"}"#),
    ("sqs", "CreateQueue", #"{"queueName": "q$N"}"#),
    (
      "sts", "AssumeRole",
      #"{"roleArn": "arn:aws:iam::444455556666:role/x$N", "roleSessionName": "s"}"#
    ),
    ("dynamodb", "GetItem", #"{"tableName": "t$N"}"#), ("newservice", "DoThings", "{}"),
    ("cloudtrail", "StopLogging", #"{"name": "trail"}"#), ("logs", "DescribeLogGroups", "{}"),
    ("ssm", "GetParameter", #"{"name": "/shop/$N"}"#), ("rds", "DescribeDBInstances", "{}"),
  ]

  /// A few files of records.
  mutating func archive() -> [[String]] {
    (0..<3).map { file in (0..<20).map { record(file * 100 + $0) } }
  }

  private mutating func record(_ number: Int) -> String {
    let call = pick(Self.calls)
    let parameters = call.parameters.replacing("$N", with: "\(number % 7)")
    var record = Recording.call(
      "\(call.source).amazonaws.com", call.event, parameters,
      error: chance(10) ? "denied" : nil,
      identity: chance(15) ? #"{"type": "Unknown"}"# : Recording.role)
    record = record.replacing("id-\(call.event)", with: "id-\(number)")
    if chance(4) { record = record.replacing("us-east-1", with: "eu-west-1") }
    if chance(20) { record = record.replacing("\"eventName\"", with: "\"was\"") }
    if chance(20) { record = record.replacing("eventSource\": \"", with: "eventSource\": \"*?{") }
    return record
  }

  /// A boundary of some statements.
  mutating func boundary() -> String {
    let statements = (0...Int.random(in: 0...5, using: &generator)).map { _ in statement() }
    let version = chance(6) ? "" : #""Version": "2012-10-17", "#
    return "{\(version)\"Statement\": [\(statements.joined(separator: ", "))]}"
  }

  private mutating func statement() -> String {
    let action = chance(6) ? "NotAction" : "Action"
    let effect = chance(3) ? "Deny" : "Allow"
    let patterns = [
      "*", "s3:*", "s3:Get*", "s3:PutObject", "ec2:Describe*", "ec2:*", "ec2:StopInstances",
      "iam:*",
      "iam:Create*", "iam:PassRole", "lambda:*", "kms:*", "secretsmanager:GetSecretValue", "sqs:*",
      "ssm:GetParameter*", "rds:Describe?B*", "cloudtrail:StopLogging", "logs:*",
    ]
    let actions = (0...Int.random(in: 0...2, using: &generator)).map { _ in "\"\(pick(patterns))\""
    }
    let resource = pick([
      #""Resource": "*""#, #""Resource": "*""#, #""Resource": "arn:aws:s3:::shop-*""#,
      #""NotResource": "arn:aws:s3:::legacy-*""#,
      #""Resource": ["arn:aws:iam::*:role/app/*", "arn:aws:ec2:*:*:instance/i-0abc1"]"#,
    ])
    let condition = pick([
      "", "", "", #", "Condition": {"StringEquals": {"aws:RequestedRegion": "us-east-1"}}"#,
      #", "Condition": {"StringEquals": {"aws:ResourceTag/team": "shop"}}"#,
      #", "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}"#,
    ])
    return """
      {"Effect": "\(effect)", "\(action)": [\(actions.joined(separator: ", "))], \(resource)\(condition)}
      """
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &generator) == 0
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }
}
