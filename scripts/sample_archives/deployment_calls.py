"""Calls of ECR, ECS, CloudFormation, CloudWatch Logs, EventBridge and Step Functions."""

from .compute_calls import tag_items
from .moments import iso
from .trail import Call


class Deployment:
    """Makes calls for one account and region."""

    def __init__(self, chance, account, region):
        self._chance = chance
        self.account = account
        self.region = region

    def _call(self, source, name, parameters=None, response=None, reads=True, **more):
        return Call(
            source,
            name,
            parameters,
            response,
            reads,
            host=f"{source}.{{region}}.amazonaws.com",
            **more,
        )

    def _arn(self, service, resource):
        return f"arn:aws:{service}:{self.region}:{self.account}:{resource}"

    # ECR

    def _image(self, name, repository, parameters, response, reads):
        arn = self._arn("ecr", f"repository/{repository}")
        parameters = {"registryId": self.account, "repositoryName": repository, **parameters}
        return self._call(
            "ecr",
            name,
            parameters,
            response,
            reads,
            version="1.10",
            resources=[{"ARN": arn, "accountId": self.account}],
        )

    def authorization_token(self):
        return self._call("ecr", "GetAuthorizationToken", {}, version="1.10")

    def push(self, repository, tag, layers):
        """The calls that `docker push` makes."""
        for _ in range(layers):
            layer = "sha256:" + self._chance.hexadecimal(64)
            upload = self._chance.uuid()
            part = self._chance.between(20000, 9000000)
            yield self._image(
                "BatchCheckLayerAvailability", repository, {"layerDigests": [layer]}, None, True
            )
            yield self._image(
                "InitiateLayerUpload",
                repository,
                {},
                {"uploadId": upload, "partSize": 20971520},
                False,
            )
            yield self._image(
                "UploadLayerPart",
                repository,
                {"uploadId": upload, "partFirstByte": 0, "partLastByte": part},
                {
                    "registryId": self.account,
                    "repositoryName": repository,
                    "uploadId": upload,
                    "lastByteReceived": part,
                },
                False,
            )
            yield self._image(
                "CompleteLayerUpload",
                repository,
                {"uploadId": upload, "layerDigests": [layer]},
                {
                    "registryId": self.account,
                    "repositoryName": repository,
                    "uploadId": upload,
                    "layerDigest": layer,
                },
                False,
            )
        digest = "sha256:" + self._chance.hexadecimal(64)
        kind = "application/vnd.docker.distribution.manifest.v2+json"
        yield self._image(
            "PutImage",
            repository,
            {
                "imageManifest": '{"schemaVersion":2}',
                "imageManifestMediaType": kind,
                "imageTag": tag,
            },
            {
                "image": {
                    "registryId": self.account,
                    "repositoryName": repository,
                    "imageId": {"imageDigest": digest, "imageTag": tag},
                    "imageManifest": '{"schemaVersion":2}',
                    "imageManifestMediaType": kind,
                }
            },
            False,
        )

    def batch_get_image(self, registry, repository, tag):
        arn = f"arn:aws:ecr:{self.region}:{registry}:repository/{repository}"
        parameters = {
            "registryId": registry,
            "repositoryName": repository,
            "imageIds": [{"imageTag": tag}],
            "acceptedMediaTypes": ["application/vnd.docker.distribution.manifest.v2+json"],
        }
        return self._call(
            "ecr",
            "BatchGetImage",
            parameters,
            version="1.10",
            resources=[{"ARN": arn, "accountId": registry}],
        )

    # ECS

    def register_task_definition(self, family, image, task_role, execution_role, revision, tags):
        container = {
            "name": family,
            "image": image,
            "cpu": 0,
            "essential": True,
            "portMappings": [{"containerPort": 8080, "hostPort": 8080, "protocol": "tcp"}],
            "environment": [],
        }
        parameters = {
            "family": family,
            "taskRoleArn": task_role,
            "executionRoleArn": execution_role,
            "networkMode": "awsvpc",
            "containerDefinitions": [container],
            "requiresCompatibilities": ["FARGATE"],
            "cpu": "512",
            "memory": "1024",
            "tags": tag_items(tags),
        }
        arn = self._arn("ecs", f"task-definition/{family}:{revision}")
        response = {
            "taskDefinition": {
                "taskDefinitionArn": arn,
                "family": family,
                "revision": revision,
                "status": "ACTIVE",
            }
        }
        return self._call(
            "ecs", "RegisterTaskDefinition", parameters, response, False, version="1.08"
        )

    def update_service(self, cluster, service, definition):
        parameters = {
            "cluster": cluster,
            "service": service,
            "taskDefinition": definition,
            "forceNewDeployment": False,
        }
        response = {
            "service": {
                "serviceArn": self._arn("ecs", f"service/{cluster}/{service}"),
                "serviceName": service,
                "clusterArn": self._arn("ecs", f"cluster/{cluster}"),
                "status": "ACTIVE",
                "desiredCount": 2,
            }
        }
        return self._call("ecs", "UpdateService", parameters, response, False, version="1.08")

    def describe_services(self, cluster, service):
        return self._call(
            "ecs", "DescribeServices", {"cluster": cluster, "services": [service]}, version="1.08"
        )

    # CloudFormation

    def stack_id(self, stack):
        unique = f"{sum(stack.encode()):08x}-6d1a-11ef-9c7e-0a58a9feac02"
        return self._arn("cloudformation", f"stack/{stack}/{unique}")

    def validate_template(self, url):
        return self._call(
            "cloudformation", "ValidateTemplate", {"templateURL": url}, version="1.08"
        )

    def create_change_set(self, stack, change_set, url, role, tags):
        parameters = {
            "stackName": stack,
            "changeSetName": change_set,
            "changeSetType": "UPDATE",
            "templateURL": url,
            "capabilities": ["CAPABILITY_NAMED_IAM"],
            "parameters": [],
            "tags": tag_items(tags),
        }
        if role:
            parameters["roleARN"] = role
        identifier = self._arn("cloudformation", f"changeSet/{change_set}/{self._chance.uuid()}")
        response = {"id": identifier, "stackId": self.stack_id(stack)}
        return self._call(
            "cloudformation", "CreateChangeSet", parameters, response, False, version="1.08"
        )

    def change_set(self, name, stack, change_set):
        """DescribeChangeSet or ExecuteChangeSet."""
        parameters = {"stackName": stack, "changeSetName": change_set}
        return self._call(
            "cloudformation", name, parameters, reads=name.startswith("Describe"), version="1.08"
        )

    def stack(self, name, stack):
        """DescribeStacks or DescribeStackEvents."""
        return self._call("cloudformation", name, {"stackName": stack}, version="1.08")

    # CloudWatch Logs, EventBridge, Step Functions

    def create_log_group(self, group, tags):
        parameters = {"logGroupName": group, "tags": tags}
        return self._call("logs", "CreateLogGroup", parameters, reads=False, api_version="20140328")

    def put_retention(self, group):
        return self._call(
            "logs",
            "PutRetentionPolicy",
            {"logGroupName": group, "retentionInDays": 30},
            reads=False,
            api_version="20140328",
        )

    def create_log_stream(self, group, stream):
        return self._call(
            "logs",
            "CreateLogStream",
            {"logGroupName": group, "logStreamName": stream},
            reads=False,
            api_version="20140328",
        )

    def filter_log_events(self, group, start):
        parameters = {
            "logGroupName": group,
            "startTime": start,
            "filterPattern": "ERROR",
            "interleaved": True,
            "limit": 100,
        }
        return self._call("logs", "FilterLogEvents", parameters, api_version="20140328")

    def describe_log_groups(self, prefix):
        return self._call(
            "logs",
            "DescribeLogGroups",
            {"logGroupNamePrefix": prefix, "limit": 50},
            api_version="20140328",
        )

    def put_rule(self, rule):
        response = {"ruleArn": self._arn("events", f"rule/{rule}")}
        return self._call(
            "events",
            "PutRule",
            {"name": rule, "scheduleExpression": "rate(1 hour)", "state": "ENABLED"},
            response,
            False,
        )

    def put_targets(self, rule, target, role=None):
        entry = {"id": "target-1", "arn": target}
        if role:
            entry["roleArn"] = role
        response = {"failedEntryCount": 0, "failedEntries": []}
        return self._call(
            "events", "PutTargets", {"rule": rule, "targets": [entry]}, response, False
        )

    def start_execution(self, machine, when):
        name = self._chance.uuid()
        response = {
            "executionArn": self._arn("states", f"execution:{machine}:{name}"),
            "startDate": iso(when),
        }
        parameters = {
            "stateMachineArn": self._arn("states", f"stateMachine:{machine}"),
            "name": name,
            "input": "HIDDEN_DUE_TO_SECURITY_REASONS",
        }
        return self._call("states", "StartExecution", parameters, response, False, version="1.08")
