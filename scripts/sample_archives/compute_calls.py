"""Calls of EC2 and Lambda."""

from .moments import iso
from .trail import Call


def tag_items(tags):
    """Tags as EC2 spells them in a record."""
    return [{"key": key, "value": value} for key, value in tags.items()]


class Compute:
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

    # EC2

    def describe_instances(self, ids=()):
        items = {"items": [{"instanceId": each} for each in ids]} if ids else {}
        return self._call(
            "ec2", "DescribeInstances", {"instancesSet": items, "filterSet": {}}, version="1.10"
        )

    def describe(self, name, parameters=None):
        """A Describe call of EC2 that names nothing."""
        return self._call("ec2", name, parameters or {}, version="1.10")

    def run_instances(self, image, kind, subnet, group, tags, profile=None, dry_run=False):
        instance = "i-0" + self._chance.hexadecimal(16)
        parameters = {
            "instancesSet": {"items": [{"imageId": image, "minCount": 1, "maxCount": 1}]},
            "instanceType": kind,
            "blockDeviceMapping": {},
            "monitoring": {"enabled": False},
            "disableApiTermination": False,
            "disableApiStop": False,
            "clientToken": self._chance.uuid(),
            "networkInterfaceSet": {
                "items": [
                    {
                        "deviceIndex": 0,
                        "subnetId": subnet,
                        "associatePublicIpAddress": False,
                        "groupSet": {"items": [{"groupId": group}]},
                    }
                ]
            },
        }
        if profile:
            parameters["iamInstanceProfile"] = {"name": profile}
        if tags:
            kinds = ("instance", "volume")
            parameters["tagSpecificationSet"] = {
                "items": [{"resourceType": each, "tags": tag_items(tags)} for each in kinds]
            }
        request = self._chance.uuid()
        launched = {
            "instanceId": instance,
            "imageId": image,
            "instanceState": {"code": 0, "name": "pending"},
            "instanceType": kind,
            "subnetId": subnet,
            "placement": {"availabilityZone": self.region + "a", "tenancy": "default"},
        }
        if tags:
            launched["tagSet"] = {"items": tag_items(tags)}
        response = {
            "requestId": request,
            "reservationId": "r-0" + self._chance.hexadecimal(16),
            "ownerId": self.account,
            "groupSet": {},
            "instancesSet": {"items": [launched]},
        }
        call = self._call(
            "ec2", "RunInstances", parameters, response, False, version="1.10", request_id=request
        )
        if dry_run:
            parameters["dryRun"] = True
            call = call.failing(
                "Client.DryRunOperation",
                "Request would have succeeded, but DryRun flag is set.",
            )
        return call

    def change_state(self, name, instance):
        """StartInstances, StopInstances, RebootInstances or TerminateInstances."""
        before, after = {
            "StartInstances": ((80, "stopped"), (0, "pending")),
            "StopInstances": ((16, "running"), (64, "stopping")),
            "TerminateInstances": ((16, "running"), (32, "shutting-down")),
            "RebootInstances": (None, None),
        }[name]
        parameters = {"instancesSet": {"items": [{"instanceId": instance}]}}
        if name == "StopInstances":
            parameters["force"] = False
        request = self._chance.uuid()
        response = {"requestId": request}
        if before:
            item = {
                "instanceId": instance,
                "currentState": {"code": after[0], "name": after[1]},
                "previousState": {"code": before[0], "name": before[1]},
            }
            response["instancesSet"] = {"items": [item]}
        else:
            response["_return"] = True
        return self._call(
            "ec2", name, parameters, response, False, version="1.10", request_id=request
        )

    def create_tags(self, resource, tags):
        parameters = {
            "resourcesSet": {"items": [{"resourceId": resource}]},
            "tagSet": {"items": tag_items(tags)},
        }
        request = self._chance.uuid()
        response = {"requestId": request, "_return": True}
        return self._call(
            "ec2", "CreateTags", parameters, response, False, version="1.10", request_id=request
        )

    def authorize_ingress(self, group, port):
        parameters = {
            "groupId": group,
            "ipPermissions": {
                "items": [
                    {
                        "ipProtocol": "tcp",
                        "fromPort": port,
                        "toPort": port,
                        "groups": {},
                        "ipRanges": {"items": [{"cidrIp": "203.0.113.0/24"}]},
                        "ipv6Ranges": {},
                        "prefixListIds": {},
                    }
                ]
            },
        }
        request = self._chance.uuid()
        rule = {
            "groupOwnerId": self.account,
            "groupId": group,
            "securityGroupRuleId": "sgr-0" + self._chance.hexadecimal(16),
            "isEgress": False,
            "ipProtocol": "tcp",
            "fromPort": port,
            "toPort": port,
            "cidrIpv4": "203.0.113.0/24",
        }
        response = {
            "requestId": request,
            "_return": True,
            "securityGroupRuleSet": {"items": [rule]},
        }
        return self._call(
            "ec2",
            "AuthorizeSecurityGroupIngress",
            parameters,
            response,
            False,
            version="1.10",
            request_id=request,
        )

    # Lambda

    def _function(self, name):
        return self._arn("lambda", f"function:{name}")

    def _configuration(self, name, role, when):
        return {
            "functionName": name,
            "functionArn": self._function(name),
            "runtime": "python3.12",
            "role": role,
            "handler": "app.handler",
            "codeSize": self._chance.between(2000, 900000),
            "timeout": 30,
            "memorySize": 256,
            "lastModified": iso(when)[:-1] + ".000+0000",
            "codeSha256": self._chance.text(43, "ABCDEFGHIJKLMNOPabcdefghijklmnop0123456789") + "=",
            "version": "$LATEST",
            "state": "Active",
            "packageType": "Zip",
            "architectures": ["arm64"],
        }

    def list_functions(self):
        return self._call("lambda", "ListFunctions20150331", {"maxItems": 50}, version="1.08")

    def get_function(self, name):
        return self._call("lambda", "GetFunction20150331v2", {"functionName": name}, version="1.08")

    def create_function(self, name, role, when, bucket, tags):
        parameters = {
            "functionName": name,
            "runtime": "python3.12",
            "role": role,
            "handler": "app.handler",
            "code": {"s3Bucket": bucket, "s3Key": f"{name}/code.zip"},
            "description": "",
            "timeout": 30,
            "memorySize": 256,
            "publish": False,
            "environment": {},
            "architectures": ["arm64"],
            "tags": tags,
        }
        response = {**self._configuration(name, role, when), "state": "Pending"}
        return self._call(
            "lambda", "CreateFunction20150331", parameters, response, False, version="1.08"
        )

    def update_function_code(self, name, role, when, bucket):
        parameters = {
            "functionName": name,
            "s3Bucket": bucket,
            "s3Key": f"{name}/code.zip",
            "publish": False,
            "dryRun": False,
            "fullyQualifiedArn": {
                "arnPrefix": {"partition": "aws", "region": self.region, "account": self.account},
                "relativeId": {"functionName": name},
                "functionQualifier": {},
            },
        }
        response = self._configuration(name, role, when)
        return self._call(
            "lambda", "UpdateFunctionCode20150331v2", parameters, response, False, version="1.08"
        )

    def invoke(self, name):
        arn = self._function(name)
        resources = [{"accountId": self.account, "type": "AWS::Lambda::Function", "ARN": arn}]
        return self._call(
            "lambda",
            "Invoke",
            {
                "functionName": arn,
                "invocationType": "RequestResponse",
                "sourceAccount": self.account,
            },
            reads=False,
            version="1.09",
            is_data=True,
            resources=resources,
        )
