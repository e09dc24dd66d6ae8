"""Who calls: the `userIdentity` of each kind of caller, and where the calls come from."""

from dataclasses import dataclass, field, replace

from .moments import iso


@dataclass
class Caller:
    """A caller, from its sign-in on."""

    identity: dict
    address: str
    agent: str
    account: str
    # Fields that its records have at the end, such as vpcEndpointId.
    trailing: dict = field(default_factory=dict)
    speaks_tls: bool = True

    @property
    def arn(self):
        return self.identity.get("arn")

    def through(self, service):
        """The same caller where a service calls on with its identity (forward access session)."""
        host = service if service == "AWS Internal" else f"{service}.amazonaws.com"
        identity = {**self.identity, "invokedBy": host}
        return replace(
            self, identity=identity, address=host, agent=host, trailing={}, speaks_tls=False
        )

    def using(self, agent):
        """The same caller with another program."""
        return replace(self, agent=agent)

    def by_endpoint(self, endpoint, address):
        """The same caller on its way through a VPC endpoint."""
        trailing = {"vpcEndpointId": endpoint, "vpcEndpointAccountId": self.account}
        return replace(self, address=address, trailing=trailing)

    def from_outside(self):
        """How the account of the resource sees it, when that is another one."""
        principal = self.identity["principalId"]
        identity = {"type": "AWSAccount", "principalId": principal, "accountId": self.account}
        return replace(self, identity=identity, trailing={})


@dataclass
class Role:
    """An IAM role."""

    account: str
    path: str
    name: str
    role_id: str

    @property
    def arn(self):
        return f"arn:aws:iam::{self.account}:role{self.path}{self.name}"

    def session_arn(self, session):
        return f"arn:aws:sts::{self.account}:assumed-role/{self.name}/{session}"

    def session(self, name, began, key, address, agent, mfa="false", web_identity=None, **more):
        """A session of the role; `more` are further members of sessionContext."""
        context = {
            "sessionIssuer": {
                "type": "Role",
                "principalId": self.role_id,
                "arn": self.arn,
                "accountId": self.account,
                "userName": self.name,
            }
        }
        if web_identity:
            context["webIdFederationData"] = {"federatedProvider": web_identity, "attributes": {}}
        context["attributes"] = {"creationDate": iso(began), "mfaAuthenticated": mfa}
        context.update(more)
        identity = {
            "type": "AssumedRole",
            "principalId": f"{self.role_id}:{name}",
            "arn": self.session_arn(name),
            "accountId": self.account,
            "accessKeyId": key,
            "sessionContext": context,
        }
        return Caller(identity, address, agent, self.account)

    def used_by_service(self, service, name, began, key):
        """A session that an AWS service uses for its own work in the account."""
        host = f"{service}.amazonaws.com"
        caller = self.session(name, began, key, host, host)
        return replace(caller, identity={**caller.identity, "invokedBy": host}, speaks_tls=False)


@dataclass
class User:
    """An IAM user."""

    account: str
    path: str
    name: str
    user_id: str

    @property
    def arn(self):
        return f"arn:aws:iam::{self.account}:user{self.path}{self.name}"

    def _identity(self, key=None):
        identity = {
            "type": "IAMUser",
            "principalId": self.user_id,
            "arn": self.arn,
            "accountId": self.account,
        }
        if key:
            identity["accessKeyId"] = key
        return {**identity, "userName": self.name}

    def with_key(self, key, address, agent):
        """The user with a long-term access key."""
        return Caller(self._identity(key), address, agent, self.account)

    def signing_in(self, address, agent):
        """The user at the console's sign-in page."""
        return Caller(self._identity(), address, agent, self.account)

    def at_console(self, began, key, address, agent, mfa):
        """The user in a console session."""
        identity = self._identity(key)
        attributes = {"creationDate": iso(began), "mfaAuthenticated": mfa}
        identity["sessionContext"] = {"attributes": attributes}
        return Caller(
            identity, address, agent, self.account, {"sessionCredentialFromConsole": "true"}
        )

    def federated(self, name, began, key, address, agent):
        """A federated session that the user asked for (GetFederationToken)."""
        identity = {
            "type": "FederatedUser",
            "principalId": f"{self.account}:{name}",
            "arn": f"arn:aws:sts::{self.account}:federated-user/{name}",
            "accountId": self.account,
            "accessKeyId": key,
            "sessionContext": {
                "sessionIssuer": {
                    "type": "IAMUser",
                    "principalId": self.user_id,
                    "arn": self.arn,
                    "accountId": self.account,
                    "userName": self.name,
                },
                "attributes": {"creationDate": iso(began), "mfaAuthenticated": "false"},
            },
        }
        return Caller(identity, address, agent, self.account)


def root(account, began, key, address, agent):
    """The root user in a console session."""
    identity = {
        "type": "Root",
        "principalId": account,
        "arn": f"arn:aws:iam::{account}:root",
        "accountId": account,
        "accessKeyId": key,
        "sessionContext": {"attributes": {"creationDate": iso(began), "mfaAuthenticated": "true"}},
    }
    return Caller(identity, address, agent, account, {"sessionCredentialFromConsole": "true"})


def root_signing_in(account, address, agent):
    """The root user at the console's sign-in page."""
    identity = {
        "type": "Root",
        "principalId": account,
        "arn": f"arn:aws:iam::{account}:root",
        "accountId": account,
        "accessKeyId": "",
    }
    return Caller(identity, address, agent, account)


def service(name, account):
    """An AWS service that calls as itself; `account` is whose trail gets the record."""
    host = f"{name}.amazonaws.com"
    identity = {"type": "AWSService", "invokedBy": host}
    return Caller(identity, host, host, account, speaks_tls=False)


def web_identity(account, provider, audience, subject, address, agent):
    """Somebody with a token of an OIDC provider, before a role is assumed with it."""
    arn = f"arn:aws:iam::{account}:oidc-provider/{provider}"
    identity = {
        "type": "WebIdentityUser",
        "principalId": f"{arn}:{audience}:{subject}",
        "userName": subject,
        "identityProvider": arn,
    }
    return Caller(identity, address, agent, account)


def saml_user(account, provider, name, address, agent):
    """Somebody with an assertion of a SAML provider, before a role is assumed with it."""
    identity = {
        "type": "SAMLUser",
        "principalId": f"{provider}:{name}",
        "userName": name,
        "identityProvider": provider,
    }
    return Caller(identity, address, agent, account)


def identity_center_user(account, user_id, name, address, agent):
    """A person at the access portal of Identity Center."""
    identity = {
        "type": "Unknown",
        "principalId": user_id,
        "accountId": account,
        "userName": name,
    }
    return Caller(identity, address, agent, account, speaks_tls=False)


def anonymous(account, address, agent):
    """Nobody in particular: an unsigned request; `account` is whose trail gets the record."""
    identity = {"type": "AWSAccount", "principalId": "", "accountId": "ANONYMOUS_PRINCIPAL"}
    return Caller(identity, address, agent, account)
