"""Calls of S3, KMS, DynamoDB, SQS, SNS, RDS and Secrets Manager."""

from .trail import Call

CIPHER = "TLS_AES_128_GCM_SHA256"


class Storage:
    """Makes calls for one account and region."""

    def __init__(self, chance, account, region):
        self._chance = chance
        self.account = account
        self.region = region

    # S3

    def _additional(self, received=0, sent=0):
        return {
            "SignatureVersion": "SigV4",
            "CipherSuite": CIPHER,
            "bytesTransferredIn": received,
            "AuthenticationMethod": "AuthHeader",
            "x-amz-id-2": self._chance.text(24, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij0123456789")
            + "EXAMPLEBucketIdentifierOfTheHostThatAnswered/EXAMPLE=",
            "bytesTransferredOut": sent,
        }

    def _s3(self, name, bucket, parameters, owner=None, key=None, received=0, sent=0, **more):
        owner = owner or self.account
        host = f"s3.{self.region}.amazonaws.com"
        bucket_resource = {
            "accountId": owner,
            "type": "AWS::S3::Bucket",
            "ARN": f"arn:aws:s3:::{bucket}",
        }
        resources = [bucket_resource]
        shown = {"bucketName": bucket, "Host": f"{bucket}.{host}", **parameters}
        if key is not None:
            object_resource = {"type": "AWS::S3::Object", "ARN": f"arn:aws:s3:::{bucket}/{key}"}
            resources = [object_resource, bucket_resource]
            shown["key"] = key
        return Call(
            "s3",
            name,
            shown,
            version="1.10",
            resources=resources,
            host=shown["Host"],
            request_id=self._chance.request_id(),
            additional=self._additional(received, sent),
            **more,
        )

    def list_buckets(self):
        host = f"s3.{self.region}.amazonaws.com"
        return Call(
            "s3",
            "ListBuckets",
            {"Host": host},
            version="1.10",
            host=host,
            request_id=self._chance.request_id(),
            additional=self._additional(0, 512),
        )

    def create_bucket(self, bucket):
        parameters = {}
        if self.region != "us-east-1":
            parameters["CreateBucketConfiguration"] = {
                "xmlns": "http://s3.amazonaws.com/doc/2006-03-01/",
                "LocationConstraint": self.region,
            }
        return self._s3("CreateBucket", bucket, parameters, reads=False)

    def delete_bucket(self, bucket):
        return self._s3("DeleteBucket", bucket, {}, reads=False)

    def bucket_reading(self, name, bucket, part):
        """GetBucketLocation, GetBucketPolicy …: a part of a bucket's configuration."""
        return self._s3(name, bucket, {part: ""})

    def put_bucket_versioning(self, bucket):
        setting = {"xmlns": "http://s3.amazonaws.com/doc/2006-03-01/", "Status": "Enabled"}
        parameters = {"versioning": "", "VersioningConfiguration": setting}
        return self._s3("PutBucketVersioning", bucket, parameters, reads=False)

    def put_bucket_policy(self, bucket, policy):
        parameters = {"policy": "", "bucketPolicy": policy}
        return self._s3("PutBucketPolicy", bucket, parameters, reads=False)

    def put_public_access_block(self, bucket):
        setting = {
            "xmlns": "http://s3.amazonaws.com/doc/2006-03-01/",
            "BlockPublicAcls": True,
            "IgnorePublicAcls": True,
            "BlockPublicPolicy": True,
            "RestrictPublicBuckets": True,
        }
        parameters = {"publicAccessBlock": "", "PublicAccessBlockConfiguration": setting}
        return self._s3("PutBucketPublicAccessBlock", bucket, parameters, reads=False)

    def list_objects(self, bucket, prefix="", owner=None):
        parameters = {"list-type": "2", "prefix": prefix, "delimiter": "/", "encoding-type": "url"}
        sent = self._chance.between(300, 9000)
        return self._s3("ListObjects", bucket, parameters, owner, sent=sent, is_data=True)

    def head_bucket(self, bucket):
        return self._s3("HeadBucket", bucket, {})

    def get_object(self, bucket, key, owner=None):
        sent = self._chance.between(200, 900000)
        return self._s3("GetObject", bucket, {}, owner, key, sent=sent, is_data=True)

    def head_object(self, bucket, key, owner=None):
        return self._s3("HeadObject", bucket, {}, owner, key, is_data=True)

    def put_object(self, bucket, key, kms_key=None, owner=None, tagging=None):
        parameters, response = {}, {"x-amz-server-side-encryption": "AES256"}
        if kms_key:
            parameters["x-amz-server-side-encryption"] = "aws:kms"
            parameters["x-amz-server-side-encryption-aws-kms-key-id"] = kms_key
            response = dict(parameters)
        if tagging:
            parameters["x-amz-tagging"] = tagging
        received = self._chance.between(200, 900000)
        return self._s3(
            "PutObject",
            bucket,
            parameters,
            owner,
            key,
            received,
            response=response,
            reads=False,
            is_data=True,
        )

    def copy_object(self, bucket, key, source):
        parameters = {"x-amz-copy-source": source}
        response = {"x-amz-server-side-encryption": "AES256"}
        return self._s3(
            "CopyObject",
            bucket,
            parameters,
            None,
            key,
            response=response,
            reads=False,
            is_data=True,
        )

    def delete_object(self, bucket, key):
        return self._s3("DeleteObject", bucket, {}, None, key, reads=False, is_data=True)

    # KMS

    def _kms(self, name, key, parameters, reads=True):
        resources = [{"accountId": key.split(":")[4], "type": "AWS::KMS::Key", "ARN": key}]
        return Call(
            "kms",
            name,
            parameters,
            version="1.10",
            resources=resources,
            reads=reads,
            host="kms.{region}.amazonaws.com",
        )

    def decrypt(self, key, context):
        parameters = {"encryptionContext": context, "encryptionAlgorithm": "SYMMETRIC_DEFAULT"}
        return self._kms("Decrypt", key, parameters)

    def generate_data_key(self, key, context):
        parameters = {"keyId": key, "encryptionContext": context, "keySpec": "AES_256"}
        return self._kms("GenerateDataKey", key, parameters)

    def describe_key(self, key):
        return self._kms("DescribeKey", key, {"keyId": key})

    # DynamoDB

    def _table(self, name, table, parameters, reads, is_data=True):
        arn = f"arn:aws:dynamodb:{self.region}:{self.account}:table/{table}"
        resources = [{"accountId": self.account, "type": "AWS::DynamoDB::Table", "ARN": arn}]
        return Call(
            "dynamodb",
            name,
            {"tableName": table, **parameters},
            reads=reads,
            version="1.10",
            resources=resources,
            is_data=is_data,
            api_version="2012-08-10",
            host="dynamodb.{region}.amazonaws.com",
        )

    def get_item(self, table, key):
        return self._table("GetItem", table, {"key": key, "consistentRead": False}, True)

    def put_item(self, table, key):
        return self._table("PutItem", table, {"key": key, "items": sorted(key)}, False)

    def query(self, table, index=None):
        parameters = {"keyConditionExpression": "#k = :v"}
        if index:
            parameters["indexName"] = index
        return self._table("Query", table, parameters, True)

    def describe_table(self, table):
        return self._table("DescribeTable", table, {}, True, is_data=False)

    # SQS and SNS

    def queue_url(self, queue):
        return f"https://sqs.{self.region}.amazonaws.com/{self.account}/{queue}"

    def send_message(self, queue):
        arn = f"arn:aws:sqs:{self.region}:{self.account}:{queue}"
        parameters = {
            "queueUrl": self.queue_url(queue),
            "messageBody": "HIDDEN_DUE_TO_SECURITY_REASONS",
        }
        response = {
            "mD5OfMessageBody": self._chance.hexadecimal(32),
            "messageId": self._chance.uuid(),
        }
        return Call(
            "sqs",
            "SendMessage",
            parameters,
            response,
            reads=False,
            is_data=True,
            resources=[{"accountId": self.account, "type": "AWS::SQS::Queue", "ARN": arn}],
            host="sqs.{region}.amazonaws.com",
        )

    def create_queue(self, queue, tags):
        parameters = {
            "queueName": queue,
            "attributes": {"VisibilityTimeout": "60", "SqsManagedSseEnabled": "true"},
            "tags": tags,
        }
        response = {"queueUrl": self.queue_url(queue)}
        return Call(
            "sqs",
            "CreateQueue",
            parameters,
            response,
            reads=False,
            host="sqs.{region}.amazonaws.com",
        )

    def delete_queue(self, queue):
        parameters = {"queueUrl": self.queue_url(queue)}
        return Call(
            "sqs", "DeleteQueue", parameters, reads=False, host="sqs.{region}.amazonaws.com"
        )

    def publish(self, topic):
        arn = f"arn:aws:sns:{self.region}:{self.account}:{topic}"
        parameters = {"topicArn": arn, "message": "HIDDEN_DUE_TO_SECURITY_REASONS"}
        return Call(
            "sns",
            "Publish",
            parameters,
            {"messageId": self._chance.uuid()},
            reads=False,
            is_data=True,
            resources=[{"accountId": self.account, "type": "AWS::SNS::Topic", "ARN": arn}],
            host="sns.{region}.amazonaws.com",
        )

    # Secrets Manager

    def get_secret_value(self, secret):
        return Call(
            "secretsmanager",
            "GetSecretValue",
            {"secretId": secret},
            host="secretsmanager.{region}.amazonaws.com",
        )

    # RDS

    def describe_db_instances(self, name=None):
        parameters = {"dBInstanceIdentifier": name} if name else None
        return Call(
            "rds",
            "DescribeDBInstances",
            parameters,
            version="1.08",
            host="rds.{region}.amazonaws.com",
        )

    def describe_db_cluster_snapshots(self, cluster):
        parameters = {
            "dBClusterIdentifier": cluster,
            "includePublic": False,
            "includeShared": False,
        }
        return Call(
            "rds",
            "DescribeDBClusterSnapshots",
            parameters,
            version="1.08",
            host="rds.{region}.amazonaws.com",
        )

    def create_db_snapshot(self, name, snapshot):
        parameters = {"dBInstanceIdentifier": name, "dBSnapshotIdentifier": snapshot}
        arn = f"arn:aws:rds:{self.region}:{self.account}:snapshot:{snapshot}"
        response = {**parameters, "dBSnapshotArn": arn, "status": "creating", "engine": "postgres"}
        return Call(
            "rds",
            "CreateDBSnapshot",
            parameters,
            response,
            reads=False,
            version="1.08",
            host="rds.{region}.amazonaws.com",
        )
