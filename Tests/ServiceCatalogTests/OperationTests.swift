import ServiceCatalog
import Testing

/// How events lead to actions, and what fills their resources.
struct OperationTests {
  let catalog = Catalog()

  @Test(arguments: [
    ("s3", "GetObject", ["s3:GetObject"]), ("s3", "HeadObject", ["s3:GetObject"]),
    ("s3", "ListObjectsV2", ["s3:ListBucket"]), ("s3", "HeadBucket", ["s3:ListBucket"]),
    ("s3", "ListBuckets", ["s3:ListAllMyBuckets"]), ("s3", "UploadPart", ["s3:PutObject"]),
    ("s3", "CompleteMultipartUpload", ["s3:PutObject"]),
    ("s3", "DeleteBucketReplication", ["s3:PutReplicationConfiguration"]),
    ("s3", "GetBucketLifecycle", ["s3:GetLifecycleConfiguration"]),
    ("s3", "DeleteAccountPublicAccessBlock", ["s3:PutAccountPublicAccessBlock"]),
    ("s3", "CreateSession", ["s3express:CreateSession"]),
    ("lambda", "Invoke", ["lambda:InvokeFunction"]),
    ("lambda", "GetFunction20150331v2", ["lambda:GetFunction"]),
    ("lambda", "CreateFunction20150331", ["lambda:CreateFunction"]),
    ("lambda", "UpdateFunctionConfiguration20150331v2", ["lambda:UpdateFunctionConfiguration"]),
    ("cloudfront", "CreateDistribution2020_05_31", ["cloudfront:CreateDistribution"]),
    ("cloudfront", "GetDistribution", ["cloudfront:GetDistribution"]),
    ("kms", "ReEncrypt", ["kms:ReEncryptFrom", "kms:ReEncryptTo"]),
    ("sqs", "SendMessageBatch", ["sqs:SendMessage"]), ("sns", "PublishBatch", ["sns:Publish"]),
    ("bedrock", "Converse", ["bedrock:InvokeModel"]),
    ("budgets", "DescribeBudgets", ["budgets:ViewBudget"]),
    ("cassandra", "GetTable", ["cassandra:Select"]),
    ("apigateway", "GetRestApi", ["apigateway:GET"]),
    ("apigateway", "CreateRoute", ["apigateway:POST"]),
    ("iam", "createuser", ["iam:CreateUser"]), ("ec2", "RunInstances", ["ec2:RunInstances"]),
    ("tag", "GetResources", ["tag:GetResources"]),
    ("access-analyzer", "ListFindingsV2", ["access-analyzer:ListFindings"]),
  ])
  func eventsLeadToActions(service: String, event: String, actions: [String]) throws {
    let facts = try #require(catalog.operation(event, prefix: service))
    #expect(facts.actions == actions)
    #expect(facts.certainty != .assumed)
  }

  @Test func anOperationWithoutAnActionIsAssumed() throws {
    let facts = try #require(catalog.operation("DescribeTagKeys", prefix: "health"))
    #expect(facts.actions == ["health:DescribeTagKeys"])
    #expect(facts.certainty == .assumed)
    #expect(catalog.operation("NoSuchThing", prefix: "health") == nil)
  }

  @Test func theContentOfATransactionDecides() throws {
    let facts = try #require(catalog.operation("TransactWriteItems", prefix: "dynamodb"))
    #expect(facts.actions.isEmpty)
    #expect(facts.possibleActions.contains("dynamodb:PutItem"))
  }

  @Test(arguments: [
    ("s3", "GetObject", "BucketName", "Bucket"), ("s3", "GetObject", "ObjectName", "Key"),
    ("iam", "GetRole", "RoleNameWithPath", "RoleName"),
    ("sqs", "SendMessage", "QueueName", "QueueUrl"),
    ("ec2", "TerminateInstances", "InstanceId", "InstanceIds"),
    ("ec2", "AuthorizeSecurityGroupIngress", "SecurityGroupId", "GroupId"),
    ("dynamodb", "Query", "TableName", "TableName"), ("kms", "Encrypt", "KeyId", "KeyId"),
    ("ecs", "UpdateService", "ServiceName", "service"),
    ("secretsmanager", "GetSecretValue", "SecretId", "SecretId"),
    ("sts", "AssumeRole", "RoleNameWithPath", "RoleArn"),
    ("logs", "CreateLogStream", "LogGroupName", "logGroupName"),
    ("elasticmapreduce", "TerminateJobFlows", "ClusterId", "JobFlowIds"),
  ])
  func parametersFillPlaceholders(
    service: String, event: String, placeholder: String, parameter: String
  ) throws {
    let facts = try #require(catalog.operation(event, prefix: service))
    let binding = try #require(facts.bindings.first { $0.placeholder == placeholder })
    #expect(binding.parameters.first == parameter)
  }

  @Test func apiGatewayIsAuthorizedByPath() throws {
    let facts = try #require(catalog.operation("GetStage", prefix: "apigateway"))
    #expect(
      facts.resources == [
        "arn:${Partition}:apigateway:${Region}::/restapis/${restApiId}/stages/${stageName}",
        "arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages/${StageName}",
      ])
    #expect(facts.bindings.isEmpty)
  }

  @Test func aFunctionsRoleIsPassedToLambda() throws {
    let facts = try #require(catalog.operation("CreateFunction20150331", prefix: "lambda"))
    let pass = try #require(facts.secondaryActions.first { $0.action == "iam:PassRole" })
    #expect(pass.condition == .parameters(["Role"]))
    #expect(
      pass.context == [
        FixedConditionKey(key: "iam:PassedToService", values: ["lambda.amazonaws.com"])
      ])
    #expect(
      pass.bindings == [ParameterBinding(placeholder: "RoleNameWithPath", parameters: ["Role"])])
    #expect(pass.origin.isDocumented)
  }

  @Test(arguments: [
    ("s3", "CopyObject", "s3:GetObject", SecondaryAction.Condition.always),
    ("ec2", "RunInstances", "iam:PassRole", .parameters(["IamInstanceProfile"])),
    ("ec2", "RunInstances", "ec2:CreateTags", .parameters(["TagSpecifications"])),
    ("iam", "CreateRole", "iam:TagRole", .parameters(["Tags"])),
    ("iam", "AddRoleToInstanceProfile", "iam:PassRole", .always),
    ("sts", "AssumeRole", "sts:TagSession", .parameters(["Tags", "TransitiveTagKeys"])),
    ("secretsmanager", "BatchGetSecretValue", "secretsmanager:GetSecretValue", .always),
    ("kms", "CreateKey", "kms:TagResource", .parameters(["Tags"])),
    ("sqs", "CreateQueue", "sqs:TagQueue", .parameters(["tags"])),
    ("events", "PutTargets", "iam:PassRole", .parameters(["Targets.RoleArn"])),
  ])
  func callsCanNeedMore(
    service: String, event: String, action: String, condition: SecondaryAction.Condition
  ) throws {
    let facts = try #require(catalog.operation(event, prefix: service))
    let secondary = try #require(facts.secondaryActions.first { $0.action == action })
    #expect(secondary.condition == condition)
    #expect(secondary.origin.isDocumented)
  }

  @Test(arguments: [
    ("ec2", "ImportImage", "iam:PassRole"), ("s3", "GetObject", "kms:Decrypt"),
    ("lambda", "CreateFunction", "ec2:DescribeSubnets"), ("s3", "CreateJob", "s3:TagResource"),
    ("rds", "ModifyDBCluster", "secretsmanager:TagResource"),
  ])
  func callsOfTheServiceItselfAreNotAdded(service: String, event: String, action: String) throws {
    let facts = try #require(catalog.operation(event, prefix: service))
    #expect(!facts.secondaryActions.map(\.action).contains(action))
  }
}
