"""Calls of IAM, STS, sign-in, Identity Center and Organizations, and some of administration."""

import json
from urllib.parse import quote

from .moments import in_words, iso, later
from .trail import Call

# Real tokens are longer, and different each time; nobody needs them here.
TOKEN = "IQoJb3JpZ2luX2VjEXAMPLETOKEN=="


def trusting(service):
    """A trust policy for an AWS service."""
    return json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": {"Service": f"{service}.amazonaws.com"},
                    "Action": "sts:AssumeRole",
                }
            ],
        }
    )


class Identity:
    """Makes calls for one account; those of IAM are global and have no region."""

    def __init__(self, chance, account):
        self._chance = chance
        self.account = account

    def iam(self, name, parameters=None, response=None, reads=None):
        """A call of IAM."""
        reads = name.startswith(("Get", "List", "Simulate")) if reads is None else reads
        return Call(
            "iam", name, parameters, response, reads, version="1.10", host="iam.amazonaws.com"
        )

    def create_user(self, name, when, path="/", tags=None, boundary=None):
        parameters = {"userName": name}
        user = {
            "path": path,
            "userName": name,
            "userId": self._chance.unique_id("AIDA"),
            "arn": f"arn:aws:iam::{self.account}:user{path}{name}",
            "createDate": in_words(when, comma=False),
        }
        if path != "/":
            parameters["path"] = path
        if tags:
            parameters["tags"] = user["tags"] = [
                {"key": key, "value": value} for key, value in tags.items()
            ]
        if boundary:
            parameters["permissionsBoundary"] = boundary
            user["permissionsBoundary"] = {
                "permissionsBoundaryType": "Policy",
                "permissionsBoundaryArn": boundary,
            }
        return self.iam("CreateUser", parameters, {"user": user})

    def create_policy(self, name, when, document, path="/"):
        policy = {
            "policyName": name,
            "policyId": self._chance.unique_id("ANPA"),
            "arn": f"arn:aws:iam::{self.account}:policy{path}{name}",
            "path": path,
            "defaultVersionId": "v1",
            "attachmentCount": 0,
            "permissionsBoundaryUsageCount": 0,
            "isAttachable": True,
            "createDate": in_words(when, comma=False),
            "updateDate": in_words(when, comma=False),
        }
        parameters = {"policyName": name, "policyDocument": json.dumps(document)}
        return self.iam("CreatePolicy", parameters, {"policy": policy})

    def create_role(self, name, when, service, path="/", boundary=None):
        trust = trusting(service)
        parameters = {"roleName": name, "assumeRolePolicyDocument": trust}
        role = {
            "path": path,
            "roleName": name,
            "roleId": self._chance.unique_id("AROA"),
            "arn": f"arn:aws:iam::{self.account}:role{path}{name}",
            "createDate": in_words(when, comma=False),
            "assumeRolePolicyDocument": quote(trust, safe=""),
        }
        if path != "/":
            parameters["path"] = path
        if boundary:
            parameters["permissionsBoundary"] = boundary
            role["permissionsBoundary"] = {
                "permissionsBoundaryType": "Policy",
                "permissionsBoundaryArn": boundary,
            }
        return self.iam("CreateRole", parameters, {"role": role})

    def create_access_key(self, name, when):
        response = {
            "accessKey": {
                "userName": name,
                "accessKeyId": self._chance.unique_id("AKIA"),
                "status": "Active",
                "createDate": in_words(when, comma=False),
            }
        }
        return self.iam("CreateAccessKey", {"userName": name}, response)

    # STS

    def _sts(self, name, parameters, response, resources=None, reads=True):
        return Call(
            "sts",
            name,
            parameters,
            response,
            reads,
            version="1.08",
            resources=resources,
            host="sts.{region}.amazonaws.com",
        )

    def _session(self, role, name, key, when, seconds):
        return {
            "credentials": {
                "accessKeyId": key,
                "sessionToken": TOKEN,
                "expiration": in_words(later(when, seconds)),
            },
            "assumedRoleUser": {
                "assumedRoleId": f"{role.role_id}:{name}",
                "arn": role.session_arn(name),
            },
        }

    def _role_resource(self, role):
        return [{"accountId": role.account, "type": "AWS::IAM::Role", "ARN": role.arn}]

    def assume_role(self, role, name, key, when, seconds=3600, **more):
        parameters = {
            "roleArn": role.arn,
            "roleSessionName": name,
            "durationSeconds": seconds,
            **more,
        }
        response = self._session(role, name, key, when, seconds)
        return self._sts("AssumeRole", parameters, response, self._role_resource(role))

    def assume_role_with_web_identity(self, role, name, key, when, provider, subject):
        parameters = {"roleArn": role.arn, "roleSessionName": name, "durationSeconds": 3600}
        session = self._session(role, name, key, when, 3600)
        response = {
            "credentials": session["credentials"],
            "subjectFromWebIdentityToken": subject,
            "assumedRoleUser": session["assumedRoleUser"],
            "packedPolicySize": 0,
            "provider": f"arn:aws:iam::{role.account}:oidc-provider/{provider}",
            "audience": "sts.amazonaws.com",
        }
        resources = self._role_resource(role)
        return self._sts("AssumeRoleWithWebIdentity", parameters, response, resources)

    def assume_role_with_saml(self, role, name, key, when, provider):
        parameters = {
            "sAMLAssertionID": "_" + self._chance.uuid(),
            "roleSessionName": name,
            "roleArn": role.arn,
            "principalArn": f"arn:aws:iam::{role.account}:saml-provider/{provider}",
            "durationSeconds": 28800,
        }
        session = self._session(role, name, key, when, 28800)
        response = {
            "credentials": session["credentials"],
            "assumedRoleUser": session["assumedRoleUser"],
            "subject": name,
            "subjectType": "persistent",
            "issuer": "https://portal.sso.eu-central-1.amazonaws.com/saml/assertion/EXAMPLE",
            "audience": "https://signin.aws.amazon.com/saml",
        }
        return self._sts("AssumeRoleWithSAML", parameters, response, self._role_resource(role))

    def get_caller_identity(self):
        return self._sts("GetCallerIdentity", None, None)

    def get_federation_token(self, name, key, when):
        policy = {
            "Version": "2012-10-17",
            "Statement": [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}],
        }
        parameters = {"name": name, "policy": json.dumps(policy), "durationSeconds": 3600}
        response = {
            "credentials": {
                "accessKeyId": key,
                "sessionToken": TOKEN,
                "expiration": in_words(later(when, 3600)),
            },
            "federatedUser": {
                "federatedUserId": f"{self.account}:{name}",
                "arn": f"arn:aws:sts::{self.account}:federated-user/{name}",
            },
            "packedPolicySize": 2,
        }
        return self._sts("GetFederationToken", parameters, response, reads=False)

    # Sign-in and Identity Center

    def console_login(self, mfa, failing=False):
        outcome = "Failure" if failing else "Success"
        call = Call(
            "signin",
            "ConsoleLogin",
            None,
            {"ConsoleLogin": outcome},
            False,
            version="1.08",
            kind="AwsConsoleSignIn",
            host="signin.aws.amazon.com",
            additional={
                "LoginTo": "https://console.aws.amazon.com/console/home",
                "MobileVersion": "No",
                "MFAUsed": mfa,
            },
        )
        if failing:
            call.error = (None, "Failed authentication")
        return call

    def portal(self, name, role_name, account):
        """What the access portal records when somebody picks a role: Authenticate, Federate."""
        details = {"serviceEventDetails": {"role_name": role_name, "account_id": account}}
        return Call(
            "sso", name, None, None, True, version="1.08", kind="AwsServiceEvent", details=details
        )

    # Others

    def organizations(self, name, parameters=None):
        return Call(
            "organizations",
            name,
            parameters,
            None,
            True,
            version="1.08",
            host="organizations.us-east-1.amazonaws.com",
        )

    def cost_and_usage(self, when):
        parameters = {
            "timePeriod": {"start": "2024-09-01", "end": iso(when)[:10]},
            "granularity": "DAILY",
            "metrics": ["UnblendedCost"],
        }
        return Call(
            "ce",
            "GetCostAndUsage",
            parameters,
            None,
            True,
            version="1.08",
            host="ce.us-east-1.amazonaws.com",
        )
