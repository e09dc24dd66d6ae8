import TestSupport

/// Records of made-up calls that differ in all that a condensed archive may leave out.
struct MadeUpArchive {
  private var chance: SeededGenerator
  private var number = 0

  init(seed: UInt64) {
    chance = SeededGenerator(seed: seed)
  }

  /// So many records as the text of a log file, some of them twice.
  mutating func file(_ count: Int) -> String {
    var records: [String] = []
    for _ in 0..<count {
      let record = record()
      records.append(record)
      if one(in: 12) { records.append(record) }
    }
    return #"{"Records":[\#(records.joined(separator: ","))]}"#
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &chance)]
  }

  private mutating func one(in count: Int) -> Bool {
    Int.random(in: 0..<count, using: &chance) == 0
  }

  private mutating func record() -> String {
    number += 1
    let account = pick(["111122223333", "111122223333", "444455556666"])
    var members = [
      #""eventVersion":"1.08""#, #""eventType":"AwsApiCall""#,
      #""awsRegion":"\#(pick(["eu-west-1", "us-east-1"]))""#,
      #""recipientAccountId":"\#(account)""#, caller(account), address(),
      #""userAgent":"\#(pick(["aws-cli/2.17.1 md/awscrt os/linux", "Boto3/1.34", "[S3Console/0.4, aws-internal/3]"]))""#,
    ]
    if !one(in: 30) { members.append(#""eventID":"\#(identifier())""#) }
    if !one(in: 30) {
      let (day, hour) = (pick([3, 4, 5]), Int.random(in: 10..<23, using: &chance))
      members.append(
        #""eventTime":"2024-09-0\#(day)T\#(hour):\#(pick([10, 25, 59])):\#(pick([11, 42]))Z""#)
    }
    members += call(account)
    members += ending()
    members.shuffle(using: &chance)
    return "{\(members.joined(separator: ","))}"
  }

  private mutating func identifier() -> String {
    "\(String(UInt64.random(in: 1 << 40 ..< .max, using: &chance), radix: 16))-\(number)"
  }

  private mutating func caller(_ account: String) -> String {
    let date = "2024-09-0\(pick([1, 2]))T0\(pick([1, 2, 3, 4])):00:00Z"
    let attributes =
      #""attributes":{"creationDate":"\#(date)","mfaAuthenticated":"\#(pick(["true", "false"]))"}"#
    switch pick([0, 0, 0, 1, 1, 2, 3, 4, 5]) {
    case 0, 1:
      let role = pick(["deploy", "app/batch"])
      let name = role.split(separator: "/").last ?? ""
      let session = pick([
        "dev-01", "dev-02", "dev-03", "dev-04", "ci-deploy", "i-0abc1234", "awslambda",
      ])
      let service = one(in: 8) ? #","invokedBy":"lambda.amazonaws.com""# : ""
      return #""userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE:\#(session)","#
        + #""arn":"arn:aws:sts::\#(account):assumed-role/\#(name)/\#(session)","accountId":"\#(account)","#
        + #""accessKeyId":"ASIA\#(pick(["A", "B", "C", "D"]))EXAMPLE"\#(service),"sessionContext":{"#
        + #""sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLE","arn":"arn:aws:iam::\#(account):role/\#(role)","#
        + #""accountId":"\#(account)","userName":"\#(name)"},\#(attributes)\#(one(in: 6) ? #","sourceIdentity":"dev-09""# : "")}}"#
    case 2:
      return
        #""userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE","arn":"arn:aws:iam::\#(account):user/dev-07","#
        + #""accountId":"\#(account)","accessKeyId":"AKIAEXAMPLE","userName":"dev-07"}"#
    case 3:
      return
        #""userIdentity":{"type":"AWSService","invokedBy":"\#(pick(["ec2", "lambda"])).amazonaws.com"}"#
    case 4:
      return
        #""userIdentity":{"type":"Root","arn":"arn:aws:iam::\#(account):root","accountId":"\#(account)"}"#
    default: return #""userIdentity":null"#
    }
  }

  private mutating func address() -> String {
    let address = pick([
      "203.0.113.7", "203.0.113.8", "203.0.113.9", "198.51.100.1", "198.51.100.2", "192.0.2.77",
      "10.0.0.4", "2001:db8::1", "AWS Internal", "lambda.amazonaws.com",
    ])
    let endpoint =
      one(in: 9) ? #","vpcEndpointId":"vpce-0abc","vpcEndpointAccountId":"111122223333""# : ""
    return #""sourceIPAddress":"\#(address)"\#(endpoint)"#
  }

  private mutating func call(_ account: String) -> [String] {
    func named(_ service: String, _ event: String, _ parameters: String) -> [String] {
      [
        #""eventSource":"\#(service).amazonaws.com""#, #""eventName":"\#(event)""#,
        #""requestParameters":\#(parameters)"#,
      ]
    }
    switch Int.random(in: 0..<14, using: &chance) {
    case 0, 1, 2:
      let bucket = pick(["shop-a", "shop-b", "other"])
      let key =
        "\(pick(["logs", "reports", "x"]))/\(pick(["", "2024/"]))\(Int.random(in: 0..<40, using: &chance)).csv"
      let resources =
        #""resources":[{"type":"AWS::S3::Object","ARN":"arn:aws:s3:::\#(bucket)/\#(key)"},"#
        + #"{"accountId":"\#(account)","type":"AWS::S3::Bucket","ARN":"arn:aws:s3:::\#(bucket)"}]"#
      let version = one(in: 9) ? #","versionId":"v\#(Int.random(in: 0..<9, using: &chance))""# : ""
      return named(
        "s3", pick(["GetObject", "PutObject", "HeadObject", "DeleteObject"]),
        #"{"bucketName":"\#(bucket)","Host":"\#(bucket).s3.amazonaws.com","key":"\#(key)"\#(version)}"#
      )
        + [#""eventCategory":"Data""#, resources]
        + (one(in: 2)
          ? [
            #""additionalEventData":{"SignatureVersion":"SigV4","CipherSuite":"TLS","x-amz-id-2":"\#(number)"}"#
          ] : [])
    case 3:
      return named(
        "s3", "ListObjects",
        #"{"bucketName":"shop-a","prefix":"\#(pick(["logs/", "x/", "y/", ""]))"}"#)
    case 4:
      return named(
        "kms", "Decrypt",
        #"{"keyId":"arn:aws:kms:eu-west-1:\#(account):key/\#(pick(["k1", "k2", "k3", "k4"]))","encryptionContext":{"app":"\#(pick(["a", "b", "c", "d"]))"}}"#
      )
    case 5:
      let instances = (0..<pick([1, 2])).map { _ in
        #"{"instanceId":"i-\#(Int.random(in: 0..<9, using: &chance))"}"#
      }
      return named(
        "ec2", pick(["StartInstances", "TerminateInstances"]),
        #"{"instancesSet":{"items":[\#(instances.joined(separator: ","))]},"clientToken":"\#(number)"}"#
      )
    case 6:
      return named(
        "ec2", "CreateTags",
        #"{"resourcesSet":{"items":[{"resourceId":"vol-\#(Int.random(in: 0..<5, using: &chance))"}]},"tagSet":{"items":[{"key":"team","value":"\#(pick(["a", "b", "c", "d"]))"}]}}"#
      )
    case 7:
      return named(
        "iam", "CreateRole",
        #"{"roleName":"made-\#(pick([1, 2, 3]))","permissionsBoundary":"arn:aws:iam::\#(account):policy/b"}"#
      )
    case 8:
      return named(
        "sts", "AssumeRole",
        #"{"roleArn":"arn:aws:iam::\#(account):role/\#(pick(["a", "b", "c", "d"]))","roleSessionName":"s\#(number)"}"#
      )
    case 9:
      return named(
        "secretsmanager", "GetSecretValue",
        #"{"secretId":"\#(pick(["db/a", "db/b", "web/c", "web/d"]))"}"#)
    case 10:
      return named(
        "lambda", pick(["Invoke", "GetFunction20150331v2"]),
        #"{"functionName":"\#(pick(["f1", "f2", "f3", "arn:aws:lambda:us-east-1:444455556666:function:g"]))"}"#
      )
    case 11: return named("made-up", "DoSomething", #"{"thing":"\#(number)"}"#)
    case 12: return named("sts", "GetCallerIdentity", "null")
    default:
      return named(
        "dynamodb", pick(["GetItem", "Query"]),
        #"{"tableName":"\#(pick(["t1", "t2", "t3", "t4"]))","key":{"id":"\#(number)"}}"#)
    }
  }

  private mutating func ending() -> [String] {
    switch Int.random(in: 0..<10, using: &chance) {
    case 0:
      return [
        #""errorCode":"AccessDenied""#,
        #""errorMessage":"User: arn:aws:iam::111122223333:user/dev-07 is not authorized to perform: s3:GetObject because no permissions boundary allows the s3:GetObject action""#,
      ]
    case 1: return [#""errorCode":"NoSuchKey""#, #""errorMessage":"request \#(number)""#]
    case 2: return [#""errorCode":"ThrottlingException""#]
    default: return one(in: 3) ? [#""responseElements":{"requestId":"\#(number)"}"#] : []
    }
  }
}
