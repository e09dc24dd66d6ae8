/// Condition keys whose values are parameters of the call: present with the parameter, absent
/// without it.
///
/// Source: Service Authorization Reference, "Condition keys" of each service.
struct ParameterKey {
  var parameters: [ParameterPath]
  var isMultivalued: Bool
  /// The value that the service takes when the parameter is left out.
  var preset: String?

  private init(_ parameters: String, isMultivalued: Bool, preset: String?) {
    self.parameters = parameters.split(separator: "|").map { ParameterPath(String($0)) }
    self.isMultivalued = isMultivalued
    self.preset = preset
  }

  /// The row of a key, in lower case.
  static func row(_ key: String) -> ParameterKey? { rows[key] }

  private static let rows: [String: ParameterKey] = [
    "iam:policyarn": one("policyArn"),
    "iam:awsservicename": one("awsServiceName"),
    "iam:associatedresourcearn": one("associatedResourceArn"),
    "sts:externalid": one("externalId"),
    "sts:rolesessionname": one("roleSessionName"),
    "sts:sourceidentity": one("sourceIdentity"),
    "sts:transitivetagkeys": many("transitiveTagKeys"),
    "sts:durationseconds": one("durationSeconds"),
    "kms:granteeprincipal": one("granteePrincipal"),
    "kms:retiringprincipal": one("retiringPrincipal"),
    "kms:grantoperations": many("operations"),
    "kms:messagetype": one("messageType", preset: "RAW"),
    "kms:signingalgorithm": one("signingAlgorithm"),
    "kms:macalgorithm": one("macAlgorithm"),
    "kms:encryptionalgorithm": one("encryptionAlgorithm", preset: "SYMMETRIC_DEFAULT"),
    "kms:datakeypairspec": one("keyPairSpec"),
    "kms:bypasspolicylockoutsafetycheck": one("bypassPolicyLockoutSafetyCheck", preset: "false"),
    "kms:multiregion": one("multiRegion", preset: "false"),
    "kms:schedulekeydeletionpendingwindowindays": one("pendingWindowInDays", preset: "30"),
    "kms:replicaregion": one("replicaRegion"),
    "kms:primaryregion": one("primaryRegion"),
    "s3:prefix": one("prefix"),
    "s3:delimiter": one("delimiter"),
    "s3:max-keys": one("max-keys|maxKeys"),
    "s3:versionid": one("versionId"),
    "s3:locationconstraint": one("CreateBucketConfiguration.LocationConstraint"),
    "s3:x-amz-acl": one("x-amz-acl"),
    "s3:x-amz-copy-source": one("x-amz-copy-source"),
    "s3:x-amz-metadata-directive": one("x-amz-metadata-directive"),
    "s3:x-amz-server-side-encryption": one("x-amz-server-side-encryption"),
    "s3:x-amz-server-side-encryption-aws-kms-key-id":
      one("x-amz-server-side-encryption-aws-kms-key-id"),
    "s3:x-amz-server-side-encryption-customer-algorithm":
      one("x-amz-server-side-encryption-customer-algorithm"),
    "s3:x-amz-storage-class": one("x-amz-storage-class"),
    "s3:x-amz-website-redirect-location": one("x-amz-website-redirect-location"),
    "s3:x-amz-grant-full-control": one("x-amz-grant-full-control"),
    "s3:x-amz-grant-read": one("x-amz-grant-read"),
    "s3:x-amz-grant-read-acp": one("x-amz-grant-read-acp"),
    "s3:x-amz-grant-write": one("x-amz-grant-write"),
    "s3:x-amz-grant-write-acp": one("x-amz-grant-write-acp"),
    "s3:x-amz-object-ownership": one("x-amz-object-ownership"),
    "s3:object-lock-mode": one("x-amz-object-lock-mode"),
    "s3:object-lock-legal-hold": one("x-amz-object-lock-legal-hold"),
    "s3:object-lock-retain-until-date": one("x-amz-object-lock-retain-until-date"),
    "s3:if-match": one("if-match"),
    "s3:if-none-match": one("if-none-match"),
    "lambda:principal": one("principal"),
    "lambda:functionurlauthtype": one("functionUrlAuthType|authType"),
    "lambda:functionarn": one("functionName"),
    "lambda:layer": many("layers"),
    "lambda:codesigningconfigarn": one("codeSigningConfigArn"),
    "lambda:subnetids": many("vpcConfig.subnetIds"),
    "lambda:securitygroupids": many("vpcConfig.securityGroupIds"),
    "secretsmanager:secretid": one("secretId"),
    "secretsmanager:name": one("name"),
    "secretsmanager:description": one("description"),
    "secretsmanager:kmskeyid": one("kmsKeyId"),
    "secretsmanager:versionid": one("versionId"),
    "secretsmanager:versionstage": one("versionStage", preset: "AWSCURRENT"),
    "secretsmanager:recoverywindowindays": one("recoveryWindowInDays"),
    "secretsmanager:forcedeletewithoutrecovery": one("forceDeleteWithoutRecovery"),
    "secretsmanager:blockpublicpolicy": one("blockPublicPolicy"),
    "secretsmanager:rotationlambdaarn": one("rotationLambdaARN"),
    "cloudformation:templateurl": one("templateURL"),
    "cloudformation:rolearn": one("roleARN"),
    "cloudformation:changesetname": one("changeSetName"),
    "cloudformation:resourcetypes": many("resourceTypes"),
    "cloudformation:stackpolicyurl": one("stackPolicyURL"),
    "sns:protocol": one("protocol"),
    "sns:endpoint": one("endpoint"),
    "ssm:overwrite": one("overwrite", preset: "false"),
    "organizations:policytype": one("policyType|type|filter"),
    "organizations:serviceprincipal": one("servicePrincipal"),
    "dynamodb:select": one("select"),
    "dynamodb:returnconsumedcapacity": one("returnConsumedCapacity"),
    "dynamodb:returnvalues": one("returnValues"),
    "logs:destinationarn": one("destinationArn"),
    "events:targetarn": many("targets.arn"),
    "events:detail-type": one("entries.detailType"),
    "events:source": one("entries.source"),
    "cloudtrail:eventdatastorearn": one("eventDataStore"),
    "account:targetregion": one("regionName"),
    "bedrock:guardrailidentifier": one("guardrailIdentifier"),
    "autoscaling:minsize": one("minSize"),
    "autoscaling:maxsize": one("maxSize"),
    "ec2:attribute": one("attribute|attributeType"),
  ]

  private static func one(_ parameters: String, preset: String? = nil) -> ParameterKey {
    ParameterKey(parameters, isMultivalued: false, preset: preset)
  }

  private static func many(_ parameters: String) -> ParameterKey {
    ParameterKey(parameters, isMultivalued: true, preset: nil)
  }
}
