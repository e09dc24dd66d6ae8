import ServiceCatalog
import Testing

/// Look-ups of facts that AWS's documents state.
struct CatalogTests {
  let catalog = Catalog()

  @Test func actionsAreFoundWhateverTheCase() throws {
    let action = try #require(catalog.action("S3:putOBJECT"))
    #expect(action.qualifiedName == "s3:PutObject")
    #expect(action.accessLevel == .write)
    #expect(action.resourceTypes.map(\.name).contains("object"))
    #expect(action.conditionKeys.contains("s3:x-amz-acl"))
    #expect(!action.isRetired)
  }

  @Test func requiredTypesAreToldFromOptionalOnes() throws {
    let run = try #require(catalog.action("ec2:RunInstances"))
    let required = run.resourceTypes.filter(\.isRequired).map(\.name)
    #expect(required.contains("instance") && required.contains("image"))
    let keyPair = try #require(run.resourceTypes.first { $0.name == "key-pair" })
    #expect(!keyPair.isRequired)
    #expect(keyPair.conditionKeys.contains("ec2:KeyPairName"))
    #expect(catalog.action("ec2:DescribeInstances")?.resourceTypes.isEmpty == true)
  }

  @Test func actionsOfRetiredServicesAreKept() throws {
    let action = try #require(catalog.action("evidently:CreateExperiment"))
    #expect(action.isRetired)
  }

  @Test(arguments: [
    "s3:PutObjec", "s3:PutObjects", "putobject", "", ":", "s3:", ":PutObject", "s3:Put\tObject",
    "s3:PutObject\tWrite", "é:ü", "zzzz:Zzzz", "!:!",
  ])
  func unknownNamesAreNil(name: String) {
    #expect(catalog.action(name) == nil)
    #expect(catalog.pseudoARN(ofAction: name) == nil)
    #expect(!catalog.needsNoPermission(name))
    #expect(catalog.recording(of: name) == .management)
    #expect(catalog.operation(name, prefix: "s3") == nil || name == "putobject")
  }

  @Test(arguments: [
    ("s3", "bucket", "arn:${Partition}:s3:::${BucketName}"),
    ("s3", "object", "arn:${Partition}:s3:::${BucketName}/${ObjectName}"),
    ("iam", "role", "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"),
    ("kms", "key", "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}"),
    ("ec2", "instance", "arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}"),
    ("lambda", "function", "arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}"),
    ("sqs", "QUEUE", "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}"),
  ])
  func resourceTypesHaveTheirFormats(service: String, type: String, format: String) throws {
    let facts = try #require(catalog.resourceType(type, ofService: service))
    #expect(facts.arnFormats == [format])
  }

  @Test func aTypeCanHaveTwoFormats() throws {
    let bot = try #require(catalog.resourceType("bot", ofService: "lex"))
    #expect(bot.arnFormats.count == 2)
    #expect(bot.arnFormats.allSatisfy { $0.hasPrefix("arn:${Partition}:lex:") })
  }

  @Test(arguments: [
    ("monitoring", ["cloudwatch"]), ("MONITORING", ["cloudwatch"]), ("s3", ["s3"]),
    ("ec2", ["ec2"]), ("tagging", ["tag"]), ("email", ["ses"]), ("no-such-host", ["no-such-host"]),
    ("bedrock-runtime", ["bedrock"]), ("cloudcontrolapi", ["cloudformation"]),
    ("monitoring.amazonaws.com", ["cloudwatch"]), ("S3.amazonaws.com.cn", ["s3"]),
    ("runtime.sagemaker.amazonaws.com", ["sagemaker"]), ("data.newservice", ["newservice"]),
    ("personalize-runtime", ["personalize"]), ("partnercentral-selling", ["partnercentral"]),
  ])
  func hostsLeadToPrefixes(label: String, prefixes: [String]) {
    #expect(Array(catalog.prefixes(ofEventSource: label).prefix(1)) == prefixes)
  }

  @Test func aHostCanCarrySeveralServices() {
    let prefixes = catalog.prefixes(ofEventSource: "autoscaling")
    #expect(prefixes == ["autoscaling", "application-autoscaling", "autoscaling-plans"])
  }

  @Test(arguments: [
    ("sts:GetCallerIdentity", true), ("STS:getcalleridentity", true), ("sts:GetSessionToken", true),
    ("sts:AssumeRole", false), ("s3:ListAllMyBuckets", false), ("dynamodb:DescribeEndpoints", true),
  ])
  func someActionsNeedNoPermission(action: String, expected: Bool) {
    #expect(catalog.needsNoPermission(action) == expected)
  }

  @Test(arguments: [
    ("s3:GetObject", Recording.data), ("s3:PutBucketPolicy", .management),
    ("lambda:InvokeFunction", .data), ("lambda:CreateFunction", .management),
    ("dynamodb:PutItem", .data), ("dynamodb:CreateTable", .management),
    ("kms:Decrypt", .management), ("sns:Publish", .data), ("sqs:SendMessage", .data),
    ("sqs:CreateQueue", .management), ("logs:PutLogEvents", .never),
    ("cloudwatch:PutMetricData", .data), ("xray:PutTraceSegments", .data),
    ("ec2messages:GetMessages", .never), ("rds-db:connect", .never), ("sdb:PutAttributes", .data),
    ("no:Thing", .management),
  ])
  func cloudTrailRecordsActionsInThreeWays(action: String, expected: Recording) {
    #expect(catalog.recording(of: action) == expected)
  }

  @Test(arguments: [
    ("s3", "bucket", true), ("s3", "job", false), ("kms", "key", true), ("kms", "alias", false),
    ("ec2", "instance", false), ("sqs", "queue", true), ("organizations", "account", true),
    ("lambda", "function", true), ("iam", "user", false),
  ])
  func resourcePoliciesBelongToTypes(service: String, type: String, expected: Bool) {
    #expect(catalog.hasResourcePolicies(service: service, resourceType: type) == expected)
  }

  @Test func resourcePoliciesOfAnyTypeCountForTheService() {
    #expect(catalog.hasResourcePolicies(service: "S3"))
    #expect(!catalog.hasResourcePolicies(service: "ec2"))
  }

  @Test(arguments: [
    ("sns:ListTopics", "arn:${Partition}:sns:${Region}:${Account}:*"),
    ("iam:ListUsers", "arn:${Partition}:iam::${Account}:user/"),
    ("ce:GetCostAndUsage", "arn:${Partition}:ce:${Region}:${Account}:/GetCostAndUsage"),
    ("ec2:DescribeInstances", "*"),
  ])
  func actionsWithoutTypesCanHaveAResource(action: String, resource: String) {
    #expect(catalog.pseudoARN(ofAction: action) == resource)
  }

  @Test(arguments: [
    ("aws:PrincipalArn", ConditionKeyFacts.ValueType.arn, false),
    ("aws:SourceIp", .ipAddress, false), ("aws:CalledVia", .string, true),
    ("aws:TagKeys", .string, true), ("AWS:currenttime", .date, false),
    ("aws:MultiFactorAuthAge", .numeric, false), ("aws:ViaAWSService", .bool, false),
    ("aws:ResourceTag/team", .string, false), ("aws:RequestTag/a/b", .string, false),
    ("s3:prefix", .string, false), ("s3:RequestObjectTag/team", .string, false),
    ("iam:PassedToService", .string, false), ("kms:EncryptionContext:team", .string, false),
    ("ec2:InstanceType", .string, false), ("dynamodb:LeadingKeys", .string, true),
  ])
  func conditionKeysHaveTypes(key: String, type: ConditionKeyFacts.ValueType, isMultivalued: Bool)
    throws
  {
    let facts = try #require(catalog.conditionKey(key))
    #expect(facts.valueType == type)
    #expect(facts.isMultivalued == isMultivalued)
  }

  @Test(arguments: ["aws:NoSuchKey", "aws:ResourceTag/", "aws:ResourceTag", "s3", "", ":", "x:y"])
  func unknownConditionKeysAreNil(key: String) {
    #expect(catalog.conditionKey(key) == nil)
  }

  @Test func globalConditionKeysAreListed() {
    let names = catalog.globalConditionKeys.map(\.name)
    #expect(names.contains("aws:PrincipalOrgID"))
    #expect(names.allSatisfy { $0.hasPrefix("aws:") })
  }
}
