"""Calls of Systems Manager, CloudWatch, load balancing, Config and CloudTrail; service events."""

from .trail import Call


class Operations:
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

    def get_parameters(self, names):
        resources = [
            {
                "accountId": self.account,
                "ARN": f"arn:aws:ssm:{self.region}:{self.account}:parameter{name}",
            }
            for name in names
        ]
        parameters = {"names": names, "withDecryption": True}
        return self._call("ssm", "GetParameters", parameters, version="1.08", resources=resources)

    def update_instance_information(self, instance):
        parameters = {
            "instanceId": instance,
            "agentVersion": "3.3.859.0",
            "agentStatus": "Active",
            "platformType": "Linux",
            "platformName": "Amazon Linux",
            "platformVersion": "2023",
            "iPAddress": "10.20.4.17",
            "computerName": "ip-10-20-4-17.eu-central-1.compute.internal",
            "agentName": "amazon-ssm-agent",
        }
        return self._call(
            "ssm", "UpdateInstanceInformation", parameters, None, False, version="1.08"
        )

    def start_session(self, instance, name):
        session = f"{name}-{self._chance.hexadecimal(17)}"
        response = {
            "sessionId": session,
            "tokenValue": "Value hidden due to security reasons.",
            "streamUrl": f"wss://ssmmessages.{self.region}.amazonaws.com/v1/data-channel/{session}",
        }
        return self._call(
            "ssm", "StartSession", {"target": instance}, response, False, version="1.08"
        )

    def describe_alarms(self, prefix=None):
        parameters = (
            {"alarmNamePrefix": prefix, "maxRecords": 100} if prefix else {"maxRecords": 100}
        )
        return self._call("monitoring", "DescribeAlarms", parameters, version="1.11")

    def put_metric_alarm(self, name):
        parameters = {
            "alarmName": name,
            "namespace": "AWS/Lambda",
            "metricName": "Errors",
            "statistic": "Sum",
            "period": 300,
            "evaluationPeriods": 1,
            "threshold": 1.0,
            "comparisonOperator": "GreaterThanOrEqualToThreshold",
            "actionsEnabled": True,
        }
        return self._call("monitoring", "PutMetricAlarm", parameters, None, False, version="1.11")

    def target_group(self, name):
        return (
            f"arn:aws:elasticloadbalancing:{self.region}:{self.account}:"
            f"targetgroup/{name}/0123456789abcdef"
        )

    def describe_target_health(self, name):
        return self._call(
            "elasticloadbalancing",
            "DescribeTargetHealth",
            {"targetGroupArn": self.target_group(name)},
            version="1.10",
            api_version="2015-12-01",
        )

    def register_targets(self, name, address):
        targets = [{"id": address, "port": 8080}]
        return self._call(
            "elasticloadbalancing",
            "RegisterTargets",
            {"targetGroupArn": self.target_group(name), "targets": targets},
            None,
            False,
            version="1.10",
            api_version="2015-12-01",
        )

    def config_put_evaluations(self):
        return self._call(
            "config",
            "PutEvaluations",
            {"resultToken": "HIDDEN_DUE_TO_SECURITY_REASONS"},
            {"failedEvaluations": []},
            False,
            version="1.08",
        )

    def trail(self, name, trail):
        """StopLogging, StartLogging, GetTrailStatus …"""
        arn = f"arn:aws:cloudtrail:{self.region}:{self.account}:trail/{trail}"
        return self._call(
            "cloudtrail", name, {"name": arn}, None, name.startswith("Get"), version="1.09"
        )

    def unpublished(self, source, name):
        """An event of which no action is published; consoles cause such."""
        return self._call(source, name, None, version="1.08")

    def key_rotated(self, key):
        return Call(
            "kms",
            "RotateKey",
            None,
            None,
            False,
            version="1.08",
            kind="AwsServiceEvent",
            resources=[{"accountId": self.account, "type": "AWS::KMS::Key", "ARN": key}],
            details={"serviceEventDetails": {"keyId": key}},
        )

    def secret_rotated(self, name, secret):
        return Call(
            "secretsmanager",
            name,
            None,
            None,
            False,
            version="1.08",
            kind="AwsServiceEvent",
            additional={"SecretId": secret},
        )
