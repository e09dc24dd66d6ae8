import CloudTrail
import IAMEvaluation
import JSONSyntax
import RequestMapping
import ServiceCatalog
import TestSupport
import Testing

@Suite("Every record is mapped, whatever it holds")
struct RequestMapperTests {
  private static let events = [
    "s3/CopyObject", "s3/DeleteObjects", "s3/PutObject", "ec2/RunInstances", "ec2/CreateTags",
    "ec2/DeleteFlowLogs", "ec2/CreateVolume", "iam/CreateRole", "iam/GetUser", "sts/AssumeRole",
    "kms/ReEncrypt", "kms/Encrypt", "dynamodb/TransactWriteItems", "dynamodb/ExecuteStatement",
    "dynamodb/BatchGetItem", "ssm/SendCommand", "ssm/GetParameters", "logs/DescribeLogStreams",
    "ecs/RunTask", "lambda/Invoke", "lambda/CreateFunction20150331", "bedrock/Converse",
    "sqs/SendMessage", "sns/SetTopicAttributes", "elasticloadbalancing/CreateLoadBalancer",
    "secretsmanager/BatchGetSecretValue", "organizations/AttachPolicy", "events/PutRule",
    "rds/CreateDBInstance", "apigateway/CreateDeployment", "glue/GetTable", "nobody/DoThings",
  ]

  @Test func anyParametersAreMapped() throws {
    let seed: UInt64 = 0x5eed
    var generator = SeededGenerator(seed: seed)
    var mapper = RequestMapper(
      catalog: Catalog(),
      demand: ContextDemand(
        keys: ["aws:requesttag/a", "aws:tagkeys", "kms:encryptioncontext:a", "s3:prefix"],
        includesAllRecoverable: true))
    for round in 0..<40 {
      for event in Self.events {
        var tree = RandomTree(generator)
        let parameters = tree.value(depth: 0)
        let response = tree.value(depth: 0)
        generator = tree.generator
        let record = try #require(Self.record(event, parameters: parameters, response: response))
        let mapped = mapper.map(record)
        #expect(!mapped.requests.isEmpty, "\(event), round \(round), seed \(seed)")
        #expect(mapped.requests.count <= 4_000)
      }
    }
  }

  @Test func whatIsBeyondTheLimitsIsNotVouchedFor() throws {
    func mapped(_ count: Int) throws -> MappedEvent {
      let names = (0..<count).map { "\"parameter-\($0)\"" }.joined(separator: ",")
      var mapper = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: []))
      return mapper.map(
        try #require(
          Self.record(
            "ssm/GetParameters", parameters: "{\"names\":[\(names)]}", response: "null")))
    }
    #expect(try !mapped(10).requests.contains { $0.request.resource == .unknown })
    #expect(try mapped(3_000).requests.last?.request.resource == .unknown)
    #expect(try mapped(3_000).requests.last?.origin == .unknown)
  }

  @Test func whatWasMappedBeforeChangesNothing() throws {
    var warm = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: ["aws:sourceip"]))
    let records = MappingCase.all.compactMap(\.record)
    for record in records { _ = warm.map(record) }
    for record in records.reversed() {
      var cold = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: ["aws:sourceip"]))
      let (first, second) = (warm.map(record), cold.map(record))
      #expect(first.standing == second.standing)
      #expect(first.requests.map(\.request) == second.requests.map(\.request))
    }
  }

  @Test func noContextIsMadeThatNobodyAsksFor() {
    var mapper = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: []))
    for record in MappingCase.all.compactMap(\.record) {
      for mapped in mapper.map(record).requests {
        #expect(mapped.request.context.values.isEmpty)
        #expect(mapped.request.context.unlisted == .unknown)
      }
    }
  }

  @Test func theMessageCanBeHidden() {
    var mapper = RequestMapper(
      catalog: Catalog(), demand: ContextDemand(keys: []), usesStatedDenials: false)
    for record in MappingCase.all.compactMap(\.record) {
      #expect(!mapper.map(record).requests.contains { $0.origin == .stated })
    }
  }

  @Test func whatIsExemptOrNotAuthorizedHasNoRequests() {
    var mapper = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: []))
    for record in MappingCase.all.compactMap(\.record) {
      let mapped = mapper.map(record)
      switch mapped.standing {
      case .exempt, .notAuthorized: #expect(mapped.requests.isEmpty)
      case .callerUnknown, .principal: break
      }
    }
  }

  @Test func itemsThatAWSDeniedAreMarked() throws {
    let record = try #require(
      Self.record(
        "secretsmanager/BatchGetSecretValue", parameters: #"{"secretIdList": ["a", "b"]}"#,
        response: #"{"errors": [{"secretId": "b", "errorCode": "AccessDeniedException"}]}"#))
    var mapper = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: []))
    let mapped = mapper.map(record)
    #expect(
      mapped.requests.filter(\.isDeniedItem).map(\.request.resource.shown)
        == ["arn:aws:secretsmanager:us-east-1:111122223333:secret:b-??????"])
  }

  @Test func manyElementsAreMappedInTime() throws {
    let keys = (0..<20_000).map { #"{"key": "k\#($0)"}"# }.joined(separator: ",")
    let record = try #require(
      Self.record(
        "s3/DeleteObjects", parameters: #"{"bucketName": "b", "delete": {"object": [\#(keys)]}}"#,
        response: "null"))
    var mapper = RequestMapper(catalog: Catalog(), demand: ContextDemand(keys: []))
    #expect(mapper.map(record).requests.count == 1_001, "a thousand, and one for the rest")
  }

  private static func record(
    _ event: String, parameters: String, response: String
  ) -> CloudTrailRecord? {
    let parts = event.split(separator: "/")
    return MappingCase.record(
      from: """
        {"Records": [{"eventVersion": "1.11", "eventSource": "\(parts[0]).amazonaws.com",
        "eventName": "\(parts[1])", "eventTime": "2026-03-01T12:00:00Z", "awsRegion": "us-east-1",
        "recipientAccountId": "111122223333", "userIdentity": {"type": "IAMUser",
        "arn": "arn:aws:iam::111122223333:user/alice", "accountId": "111122223333",
        "userName": "alice"}, "requestParameters": \(parameters), "responseElements": \(response)}]}
        """)
  }
}

/// Random JSON of the names that mapping rules look for.
private struct RandomTree {
  var generator: SeededGenerator

  init(_ generator: SeededGenerator) {
    self.generator = generator
  }

  private static let keys = [
    "bucketName", "key", "x-amz-copy-source", "tags", "Tag", "items", "content", "tag",
    "tagSpecificationSet", "resourcesSet", "resourceId", "roleArn", "roleName", "userName", "name",
    "instancesSet", "iamInstanceProfile", "launchTemplate", "requestItems", "transactItems", "put",
    "statement", "cluster", "taskDefinition", "functionName", "qualifier", "queueUrl", "keyId",
    "sourceKeyId", "encryptionContext", "modelId", "attributes", "secretIdList", "targetId", "",
    "DeleteFlowLogsRequest", "delete", "object", "errors", "arn", "resourceType", "instanceIds",
  ]
  private static let texts = [
    "", "arn:", "arn:aws:iam::111122223333:role/x", "arn:aws:iam:::", "/", "//", "a/b?versionId=",
    "%", "%2", "%41", "alias/x", "alias/", "i-", "-", "https://sqs/1/2", "ecs:", "a.b", "*", "${x}",
    "select", "SELECT * FROM", "UPDATE \\\"", "o-1", "HIDDEN_DUE_TO_SECURITY_REASONS", "ü", "true",
  ]

  mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 3 ? 5 : 9), using: &generator) {
    case 0: "null"
    case 1: Bool.random(using: &generator) ? "true" : "false"
    case 2: "-1.5e3"
    case 3, 4: "\"\(Self.texts.randomElement(using: &generator) ?? "")\""
    case 5, 6: "[\(list(depth: depth).joined(separator: ","))]"
    default: object(depth: depth)
    }
  }

  private mutating func list(depth: Int) -> [String] {
    var values: [String] = []
    for _ in 0..<Int.random(in: 0..<4, using: &generator) { values.append(value(depth: depth + 1)) }
    return values
  }

  private mutating func object(depth: Int) -> String {
    var members: [String] = []
    for _ in 0..<Int.random(in: 0..<6, using: &generator) {
      let key = Self.keys.randomElement(using: &generator) ?? ""
      members.append("\"\(key)\": \(value(depth: depth + 1))")
    }
    return "{\(members.joined(separator: ","))}"
  }
}
