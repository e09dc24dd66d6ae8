import CloudTrail
import IAMEvaluation
import IAMPolicy
import Replay
import RequestMapping
import ServiceCatalog
import TestSupport
import Testing
import Timestamps

/// The memo in front of the counter never changes what is counted.
struct RecordMemoTests {
  /// The later seeds replay rollout plans, and compare with a boundary in force.
  @Test(arguments: 0..<14)
  func reportsAreTheSameWithAndWithoutTheMemo(seed: UInt64) async throws {
    var calls = RandomCalls(seed: seed)
    let folder = try TemporaryFolder()
    var listed: [ListedLog] = []
    for file in 0..<3 {
      let text =
        "{\"Records\":[" + (0..<150).map { _ in calls.record() }.joined(separator: ",") + "]}"
      let path = try folder.write(Array(text.utf8), to: "\(file).json")
      listed.append(ListedLog(path: path, shown: "\(file)", size: text.utf8.count, isNamed: true))
    }
    let logs = LogList(listed)
    var scope = ReplayScope()
    switch seed % 4 {
    case 1: scope.services = [WildcardPattern("s3")]
    case 2: scope.since = .init(iso8601: "2024-05-03T00:00:00Z")
    case 3: scope.principals = [WildcardPattern("deploy*")]
    default: break
    }
    var plan = ReplayPlan(
      boundaries: (0..<2).map { _ in CompiledPolicy(calls.boundary()) }, catalog: Catalog(),
      scope: scope)
    if seed >= 8 { plan.baseline = .same(CompiledPolicy(calls.boundary())) }
    if seed >= 8, seed % 2 == 0 {
      var first = RolloutPlan.Assignment(boundary: seed % 3 == 0 ? nil : 0)
      first.principals = [WildcardPattern("arn:aws:iam::*:role/ci/orders")]
      var second = RolloutPlan.Assignment(boundary: 1)
      second.paths = [WildcardPattern("/ci/"), WildcardPattern("/")]
      plan.rollout = RolloutPlan([first, second])
    }
    let mode = DedupeMode.allCases[Int(seed % 3)]
    let fast = await ReplayEngine.run(plan, over: logs, dedupe: mode, workers: 1)
    let slow = await ReplayEngine.run(plan, over: logs, dedupe: mode, workers: 1, usesMemo: false)
    #expect(fast == slow, "seed \(seed)")
    let parallel = await ReplayEngine.run(plan, over: logs, dedupe: mode, workers: 3)
    #expect(parallel == slow, "seed \(seed)")
    #expect(slow.input.records > 300)
  }
}

extension RecordMemoTests {
  /// What a call names beyond the limits is not looked at, and so never vouched for: not even where
  /// shorter calls about the same bucket have been allowed.
  @Test(arguments: ["GetObject", "PutObject", "ListObjects", "DeleteObject", "GetBucketLocation"])
  func aCallOfTooManyResourcesIsNotCountedLikeAShortOne(event: String) async throws {
    func record(_ number: Int, resources: Int) -> String {
      let arns = (0..<resources).map { "{\"ARN\":\"arn:aws:s3:::shop/k\($0)\"}" }
      return """
        {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","accountId":"111122223333",\
        "arn":"arn:aws:iam::111122223333:user/dev","userName":"dev"},"eventID":"event-\(number)",\
        "eventTime":"2024-05-01T00:00:00Z","eventSource":"s3.amazonaws.com","eventName":"\(event)",\
        "awsRegion":"us-east-1","eventType":"AwsApiCall","recipientAccountId":"111122223333",\
        "requestParameters":{"bucketName":"shop","key":"k\(number)"},"responseElements":null,\
        "resources":[\(arns.joined(separator: ","))]}
        """
    }
    let records = (0..<20).map { record($0, resources: 1) } + [record(20, resources: 1_500)]
    let text = "{\"Records\":[" + records.joined(separator: ",") + "]}"
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(text.utf8), to: "one.json")
    let logs = LogList([
      ListedLog(path: path, shown: "one", size: text.utf8.count, isNamed: true)
    ])
    let boundary = PolicyDocument(
      version: .v2012,
      statements: [
        Statement(
          index: 1, effect: .allow, actions: .action(["s3:*"]),
          resources: .resource(["arn:aws:s3:::shop", "arn:aws:s3:::shop/*"]))
      ])
    let plan = ReplayPlan(
      boundaries: [CompiledPolicy(boundary)], catalog: Catalog(), scope: ReplayScope())
    let fast = await ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1)
    let slow = await ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1, usesMemo: false)
    #expect(fast == slow)
    #expect(slow.candidates[0].verdicts[.allowed] == 20)
    #expect(slow.candidates[0].verdicts[.indeterminate] == 1)
  }
}

extension RecordMemoTests {
  /// Calls are counted whose parameters the log withholds, if that is where they turn on what it tells.
  @Test func undecidedCallsOfWithheldParametersAreCounted() async throws {
    func record(_ number: Int, _ parameters: String) -> String {
      """
      {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","accountId":"111122223333",\
      "arn":"arn:aws:iam::111122223333:user/dev","userName":"dev"},"eventID":"event-\(number)",\
      "eventTime":"2024-05-01T00:00:00Z","eventSource":"sts.amazonaws.com",\
      "eventName":"AssumeRole","awsRegion":"us-east-1","eventType":"AwsApiCall",\
      "recipientAccountId":"111122223333","requestParameters":\(parameters)}
      """
    }
    let kinds = [
      #"{"roleArn":"HIDDEN_DUE_TO_SECURITY_REASONS","roleSessionName":"s"}"#,
      #"{"omitted":true,"originalSize":149893,"reason":"requestParameters too large"}"#,
      #"{"roleArn":"arn:aws:iam::111122223333:role/app","externalId":"***"}"#,
      #"{"roleArn":"arn:aws:iam::111122223333:role/app","roleSessionName":"s"}"#,
    ]
    let records = (0..<40).map { record($0, kinds[$0 % kinds.count]) }
    let text = "{\"Records\":[" + records.joined(separator: ",") + "]}"
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(text.utf8), to: "one.json")
    let logs = LogList([
      ListedLog(path: path, shown: "one", size: text.utf8.count, isNamed: true)
    ])
    let boundary = PolicyDocument(
      version: .v2012,
      statements: [
        Statement(
          index: 1, effect: .allow, actions: .action(["sts:*"]),
          resources: .resource(["arn:aws:iam::111122223333:role/app"]))
      ])
    let plan = ReplayPlan(
      boundaries: [CompiledPolicy(boundary)], catalog: Catalog(), scope: ReplayScope())
    let fast = await ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1)
    let slow = await ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1, usesMemo: false)
    #expect(fast == slow)
    #expect(slow.candidates[0].verdicts[.allowed] == 20)
    #expect(slow.candidates[0].verdicts[.indeterminate] == 20)
    #expect(slow.candidates[0].withheld == 20)
  }

  /// A person with a source identity is one, whatever the sessions are called; other sessions count by
  /// their names.
  @Test func peopleAreCountedBySourceIdentityWhereThereIsOne() async throws {
    func record(_ number: Int, _ session: String, _ source: String?) -> String {
      let person = source.map { ",\"sourceIdentity\":\"\($0)\"" } ?? ""
      return """
        {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","accountId":"111122223333",\
        "principalId":"AROAEXAMPLE:\(session)",\
        "arn":"arn:aws:sts::111122223333:assumed-role/deploy/\(session)","sessionContext":{\
        "sessionIssuer":{"type":"Role","arn":"arn:aws:iam::111122223333:role/deploy",\
        "accountId":"111122223333","userName":"deploy"}\(person)}},"eventID":"event-\(number)",\
        "eventTime":"2024-05-01T00:00:00Z","eventSource":"s3.amazonaws.com",\
        "eventName":"GetObject","awsRegion":"us-east-1","eventType":"AwsApiCall",\
        "recipientAccountId":"111122223333",\
        "requestParameters":{"bucketName":"shop","key":"k"},"responseElements":null}
        """
    }
    let people = ["dev-01", "dev-02", "", #"dev\u002d03"#, nil]
    let records = (0..<60).map { record($0, "run-\($0 % 7)", people[$0 % people.count]) }
    let text = "{\"Records\":[" + records.joined(separator: ",") + "]}"
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(text.utf8), to: "one.json")
    let logs = LogList([
      ListedLog(path: path, shown: "one", size: text.utf8.count, isNamed: true)
    ])
    let boundary = PolicyDocument(version: .v2012, statements: [])
    let plan = ReplayPlan(
      boundaries: [CompiledPolicy(boundary)], catalog: Catalog(), scope: ReplayScope())
    let fast = await ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1)
    let slow = await ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1, usesMemo: false)
    #expect(fast == slow)
    let finding = try #require(slow.candidates[0].findings.values.first)
    // Three people, and seven sessions of nobody in particular.
    #expect(finding.sessions.count == 10)
    #expect(finding.calls == 60)
  }
}

extension RecordMemoTests {
  /// Calls on more days than are kept one by one are counted like others.
  @Test(arguments: [[], ["s3:*"]])
  func callsOnVeryManyDaysAreCountedLikeOthers(allowed: [String]) async throws {
    let records = (0..<400).map { number in
      """
      {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","accountId":"111122223333",\
      "arn":"arn:aws:iam::111122223333:user/dev","userName":"dev"},"eventID":"event-\(number)",\
      "eventTime":"20\(10 + number * 7 % 90)-0\(number % 9 + 1)-0\(number % 8 + 1)T00:00:00Z",\
      "eventSource":"s3.amazonaws.com","eventName":"GetBucketLocation",\
      "awsRegion":"us-east-1","eventType":"AwsApiCall","recipientAccountId":"111122223333",\
      "requestParameters":{"bucketName":"shop"},"responseElements":null}
      """
    }
    let text = "{\"Records\":[" + records.joined(separator: ",") + "]}"
    let folder = try TemporaryFolder()
    let path = try folder.write(Array(text.utf8), to: "one.json")
    let logs = LogList([
      ListedLog(path: path, shown: "one", size: text.utf8.count, isNamed: true)
    ])
    let statement = Statement(
      index: 1, effect: .allow, actions: .action(allowed), resources: .resource(["*"]))
    let boundary = PolicyDocument(
      version: .v2012, statements: allowed.isEmpty ? [] : [statement])
    let plan = ReplayPlan(
      boundaries: [CompiledPolicy(boundary)], catalog: Catalog(), scope: ReplayScope())
    let fast = await ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1)
    let slow = await ReplayEngine.run(plan, over: logs, dedupe: .off, workers: 1, usesMemo: false)
    #expect(fast == slow)
    #expect(slow.candidates[0].timeline.count > 300)
    let verdict: Verdict = allowed.isEmpty ? .denied : .allowed
    #expect(slow.candidates[0].verdicts[verdict] == 400)
  }
}

/// Calls that resemble each other in many ways, and boundaries about them.
private struct RandomCalls {
  private var generator: SeededGenerator
  private var made: [String] = []

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }

  private mutating func happens(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &generator) < share
  }

  mutating func record() -> String {
    // A copy now and then, as it is or with its keys in another order.
    if happens(0.05), let old = made.last {
      return happens(0.5)
        ? old : "{\"eventVersion\": \"1.09\"," + old.dropFirst("{\"eventVersion\":\"1.09\",".count)
    }
    let call = pick(Self.calls)
    let error = pick(Self.errors)
    let day = Int.random(in: 1...4, using: &generator)
    let identity = identity()
    let id = Int.random(in: 0..<1_000_000_000, using: &generator)
    var text =
      "{\"eventVersion\":\"1.09\",\"userIdentity\":\(identity),"
      + "\"eventTime\":\"2024-05-0\(day)T0\(day):00:0\(day)Z\",\"eventSource\":\"\(call.source).amazonaws.com\","
      + "\"eventName\":\"\(call.name)\",\"awsRegion\":\"\(pick(["eu-central-1", "us-east-1"]))\","
      + "\"sourceIPAddress\":\"\(pick(["198.51.100.7", "10.0.0.1", "AWS Internal"]))\","
      + "\"userAgent\":\"\(pick(["cli", "a\\u003db"]))\",\"requestParameters\":\(parameters(of: call)),"
      + "\"responseElements\":\(pick(call.responses)),\"eventID\":\"id-\(id)\""
    if let error { text += error }
    if happens(0.3) {
      text +=
        ",\"additionalEventData\":{\"x-amz-id-2\":\"\(id)\",\"CipherSuite\":\"\(pick(["A", ""]))\"}"
    }
    if happens(0.1) { text += ",\"vpcEndpointId\":\"vpce-1\"" }
    if happens(0.1) { text += ",\"unread\":{\"a\":[1,2,{}]}" }
    if happens(0.05) { text += ",\"eventContext\":{\"requestContext\":{\"aws:username\":\"x\"}}" }
    text += pick(Self.ends) + "}"
    made.append(text)
    return text
  }

  private mutating func identity() -> String {
    let session = pick(["run-1", "run-2", "i-0123456789abcdef0", "AWSCloudFormation"])
    let role = pick(["deploy", "orders"])
    let began = pick(["01", "02"])
    let mfa = pick(["true", "false"])
    switch Int.random(in: 0..<8, using: &generator) {
    case 0:
      return
        #"{"type":"IAMUser","principalId":"AIDAEXAMPLE","arn":"arn:aws:iam::111122223333:user/dev-01","accountId":"111122223333","userName":"dev-01"}"#
    case 1: return #"{"type":"AWSService","invokedBy":"config.amazonaws.com"}"#
    case 2:
      return
        #"{"type":"AWSAccount","principalId":"AROAEXAMPLE:\#(session)","accountId":"444455556666"}"#
    case 3: return "null"
    default:
      let invoked = pick(["", "", #","invokedBy":"cloudformation.amazonaws.com""#])
      return
        #"{"type":"AssumedRole","principalId":"AROAEXAMPLE:\#(session)","arn":"arn:aws:sts::111122223333:assumed-role/\#(role)/\#(session)","accountId":"111122223333","accessKeyId":"ASIA\#(began)","sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLE","arn":"arn:aws:iam::111122223333:role/ci/\#(role)","accountId":"111122223333","userName":"\#(role)"},"attributes":{"creationDate":"2024-05-01T00:00:\#(began)Z","mfaAuthenticated":"\#(mfa)"}}\#(invoked)}"#
    }
  }

  private mutating func parameters(of call: Call) -> String {
    let known = pick(call.parameters)
    return known.replacing("%", with: "\(Int.random(in: 0..<6, using: &generator))")
  }

  mutating func boundary() -> PolicyDocument {
    let actions = [
      "s3:*", "s3:Get*", "s3:PutObject", "*", "ec2:Describe*", "ec2:*", "sts:*", "sts:AssumeRole",
      "iam:*", "dynamodb:*", "kms:*", "lambda:*", "secretsmanager:*", "sqs:*",
    ]
    let resources = [
      "*", "*", "arn:aws:s3:::shop-*", "arn:aws:s3:::shop-*/*", "arn:aws:s3:::shop-1/*",
      "arn:aws:iam::*:role/app/*", "arn:aws:kms:*:*:key/1",
    ]
    let conditions = [
      Condition(operatorName: "StringEquals", key: "aws:RequestedRegion", values: ["eu-central-1"]),
      Condition(operatorName: "IpAddress", key: "aws:SourceIp", values: ["198.51.100.0/24"]),
      Condition(operatorName: "Bool", key: "aws:ViaAWSService", values: ["false"]),
      Condition(operatorName: "StringLike", key: "aws:PrincipalArn", values: ["*role/ci/deploy"]),
      Condition(operatorName: "StringLike", key: "aws:userid", values: ["*:run-1"]),
      Condition(operatorName: "Null", key: "aws:RequestTag/team", values: ["true"]),
      Condition(operatorName: "StringEquals", key: "aws:ResourceTag/team", values: ["a"]),
      Condition(operatorName: "Bool", key: "aws:MultiFactorAuthPresent", values: ["true"]),
      Condition(operatorName: "DateLessThan", key: "aws:CurrentTime", values: ["2024-05-02"]),
      Condition(operatorName: "Bool", key: "aws:SecureTransport", values: ["true"]),
    ]
    let statements = (1...Int.random(in: 2...6, using: &generator)).map { index in
      Statement(
        index: index, effect: index > 1 && happens(0.25) ? .deny : .allow,
        actions: .action((0..<3).map { _ in pick(actions) }),
        resources: .resource([pick(resources), pick(resources)]),
        conditions: happens(0.4) ? [pick(conditions)] : [])
    }
    return PolicyDocument(version: .v2012, statements: statements)
  }

  private struct Call {
    var source: String
    var name: String
    var parameters: [String]
    var responses = ["null"]
  }

  private static let calls = [
    Call(
      source: "s3", name: "GetObject",
      parameters: [
        #"{"bucketName":"shop-%","key":"a/%"}"#, #"{"bucketName":"other","key":"%"}"#,
        #"{"bucketName":"shop-1","key":"b","versionId":"v%"}"#,
        #"{"bucketName":"x--use1-az1--x-s3","key":"b"}"#,
        "null", #"{"bucketName":"arn:aws:s3:eu-central-1:111122223333:accesspoint/a","key":"k"}"#,
      ]),
    Call(
      source: "s3", name: "PutObject",
      parameters: [
        #"{"bucketName":"shop-%","key":"a/%"}"#,
        #"{"bucketName":"shop-1","key":"a","x-amz-acl":"private"}"#,
        #"{"bucketName":"shop-1","key":"a","x-amz-tagging":"a=b"}"#,
      ]),
    Call(
      source: "s3", name: "CopyObject",
      parameters: [#"{"bucketName":"shop-1","key":"a","x-amz-copy-source":"other/%"}"#]),
    Call(
      source: "s3", name: "DeleteObjects",
      parameters: [#"{"bucketName":"shop-1","delete":{"object":[{"key":"%"},{"key":"b"}]}}"#],
      responses: ["null", #"{"errors":[{"key":"b","code":"AccessDenied"}]}"#]),
    Call(source: "s3", name: "ListBuckets", parameters: ["null", #"{"Host":"s3"}"#]),
    Call(
      source: "sts", name: "AssumeRole",
      parameters: [
        #"{"roleArn":"arn:aws:iam::111122223333:role/app/r","roleSessionName":"s%"}"#,
        #"{"roleArn":"arn:aws:iam::111122223333:role/app/r","roleSessionName":"s","sourceIdentity":"x"}"#,
        #"{"roleArn":"HIDDEN_DUE_TO_SECURITY_REASONS","roleSessionName":"s%"}"#,
        #"{"roleArn":"arn:aws:iam::111122223333:role/r","roleSessionName":"s","tags":[{"key":"team","value":"a"}]}"#,
      ], responses: [#"{"credentials":{"accessKeyId":"ASIA"}}"#]),
    Call(source: "sts", name: "GetCallerIdentity", parameters: ["null"]),
    Call(
      source: "ec2", name: "DescribeInstances",
      parameters: [#"{"instancesSet":{"items":[{"instanceId":"i-%"}]},"filterSet":{}}"#]),
    Call(
      source: "ec2", name: "RunInstances",
      parameters: [
        #"{"instancesSet":{"items":[{"imageId":"ami-%"}]},"subnetId":"subnet-1"}"#,
        #"{"omitted":true,"originalSize":20000%,"reason":"requestParameters too large"}"#,
        #"{"instancesSet":{"items":[{"imageId":"ami-1"}]},"tagSpecificationSet":{"items":[{"resourceType":"instance","tags":[{"key":"team","value":"a"}]}]}}"#,
      ]),
    Call(
      source: "dynamodb", name: "PutItem", parameters: [#"{"tableName":"orders","key":{"id":"%"}}"#]
    ),
    Call(
      source: "kms", name: "Decrypt",
      parameters: [
        #"{"keyId":"1","encryptionContext":{"a":"%"}}"#, #"{"encryptionContext":{"a":"%"}}"#,
      ]),
    Call(
      source: "iam", name: "CreateRole", parameters: [#"{"roleName":"r%","path":"/app/"}"#],
      responses: [#"{"role":{"arn":"arn:aws:iam::111122223333:role/app/r1"}}"#, "null"]),
    Call(
      source: "secretsmanager", name: "GetSecretValue", parameters: [#"{"secretId":"s-%"}"#],
      responses: [
        "null", #"{"arn":"arn:aws:secretsmanager:eu-central-1:111122223333:secret:s-1-abcdef"}"#,
      ]),
    Call(source: "unheardof", name: "DoThings", parameters: [#"{"a":"%"}"#]),
    Call(
      source: "lambda", name: "CreateFunction20150331",
      parameters: [#"{"functionName":"f%","role":"arn:aws:iam::111122223333:role/app/r"}"#]),
    Call(
      source: "sqs", name: "CreateQueue", parameters: [#"{"queueName":"q%"}"#],
      responses: ["null", #"{"errorCode":"AccessDenied"}"#]),
  ]

  private static let errors: [String?] = [
    nil, nil, nil, nil, nil, #","errorCode":"AccessDenied","errorMessage":"Access Denied""#,
    #","errorCode":"ThrottlingException""#, #","errorCode":"NoSuchKey","errorMessage":"gone""#,
    #","errorCode":"AccessDenied","errorMessage":"User: arn:aws:sts::111122223333:assumed-role/deploy/run-1 is not authorized to perform: s3:GetObject on resource: \"arn:aws:s3:::shop-1/a\" because no identity-based policy allows it""#,
  ]

  private static let ends = [
    #","eventType":"AwsApiCall","recipientAccountId":"111122223333","eventCategory":"Management""#,
    #","eventType":"AwsApiCall","recipientAccountId":"111122223333","eventCategory":"Management""#,
    #","eventType":"AwsApiCall","recipientAccountId":"111122223333","eventCategory":"Data""#,
    #","eventType":"AwsServiceEvent","recipientAccountId":"111122223333""#, "",
    #","recipientAccountId":"111122223333","resources":[{"ARN":"arn:aws:s3:::shop-1/a","type":"AWS::S3::Object"},{"accountId":"111122223333","ARN":"arn:aws:s3:::shop-1","type":"AWS::S3::Bucket"}]"#,
    #","recipientAccountId":"111122223333","resources":[{"ARN":"arn:aws:kms:eu-central-1:111122223333:key/1","type":"AWS::KMS::Key"}]"#,
  ]
}
