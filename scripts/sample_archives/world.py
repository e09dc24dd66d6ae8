"""The organisation of samples/organisation: its accounts, roles and users, and how they call."""

from .callers import Role, User
from .chance import Chance
from .compute_calls import Compute
from .deployment_calls import Deployment
from .identity_calls import Identity
from .moments import later
from .operations_calls import Operations
from .storage_calls import Storage
from .trail import Trail

ORGANISATION = "o-exampleorgid"
MANAGEMENT = "111122223333"
PRODUCTION = "123456789012"
DEVELOPMENT = "222222222222"
SHARED = "333333333333"
SECURITY = "444455556666"
STAGING = "777788889999"
ACCOUNTS = [MANAGEMENT, PRODUCTION, DEVELOPMENT, SHARED, SECURITY, STAGING]

HOME = "eu-central-1"
GLOBAL = "us-east-1"
ELSEWHERE = "eu-west-1"
# Their records say us-east-1, wherever the call came from.
GLOBAL_SERVICES = {"iam", "organizations", "ce"}

OFFICE = ["198.51.100.{}".format(n) for n in range(10, 30)]
# Somebody who works from home, where no company network is.
HOTEL = "192.0.2.77"
RUNNERS = ["203.0.113.{}".format(n) for n in range(100, 160)]
ENDPOINTS = {
    PRODUCTION: "vpce-0a1b2c3d4e5f60718",
    STAGING: "vpce-0b2c3d4e5f6071829",
    DEVELOPMENT: "vpce-0c3d4e5f607182930",
}

OIDC = "token.actions.githubusercontent.com"
SAML = "AWSSSO_0a1b2c3d4e5f6071_DO_NOT_DELETE"
BOUNDARY = "arn:aws:iam::{}:policy/boundaries/developer-boundary"

# What the application accounts have, apart from themselves alike.
APPLICATION_ROLES = [
    ("/app/", "orders-api"),
    ("/app/", "checkout"),
    ("/app/", "batch-worker"),
    ("/app/", "ecs-execution"),
    ("/ci/", "deploy"),
    ("/ci/", "cloudformation-execution"),
    ("/", "legacy-admin"),
]
EVERYWHERE = [
    ("/security/", "audit-reader"),
    ("/aws-service-role/config.amazonaws.com/", "AWSServiceRoleForConfig"),
    ("/aws-service-role/ecs.amazonaws.com/", "AWSServiceRoleForECS"),
    ("/aws-service-role/autoscaling.amazonaws.com/", "AWSServiceRoleForAutoScaling"),
]
SSO_PATH = "/aws-reserved/sso.amazonaws.com/eu-central-1/"
PERMISSION_SETS = ["Developer", "ReadOnly", "Administrator"]


class World:
    """The accounts and what is in them, and the trail that takes down what happens."""

    def __init__(self, seed, folder):
        self.chance = Chance(seed)
        self.trail = Trail(self.chance, folder, ORGANISATION)
        self._makers = {}
        self._roles = {}
        for account in ACCOUNTS:
            application = account in (PRODUCTION, STAGING, DEVELOPMENT)
            for path, name in EVERYWHERE + (APPLICATION_ROLES if application else []):
                self._add_role(account, path, name, name)
            for name in PERMISSION_SETS:
                full = f"AWSReservedSSO_{name}_{self.chance.hexadecimal(16)}"
                self._add_role(account, SSO_PATH, full, name)
        self._add_role(SHARED, "/ci/", "github-build", "github-build")
        self._add_role(SECURITY, "/security/", "audit-collector", "audit-collector")
        self.backup = User(PRODUCTION, "/service/", "ci-backup", self.chance.unique_id("AIDA"))
        self.backup_key = self.chance.unique_id("AKIA")
        self.legacy = User(STAGING, "/service/", "ci-legacy", self.chance.unique_id("AIDA"))
        self.legacy_key = self.chance.unique_id("AKIA")
        self.breakglass = User(
            DEVELOPMENT, "/ops/", "ops-breakglass", self.chance.unique_id("AIDA")
        )
        self.keys = {
            account: f"arn:aws:kms:{HOME}:{account}:key/{self.chance.uuid()}"
            for account in ACCOUNTS
        }
        self.instances = {
            account: ["i-0" + self.chance.hexadecimal(16) for _ in range(5)] for account in ACCOUNTS
        }

    def _add_role(self, account, path, name, known_as):
        role = Role(account, path, name, self.chance.unique_id("AROA"))
        self._roles[account, known_as] = role

    def role(self, account, name):
        return self._roles[account, name]

    def _maker(self, kind, *place):
        key = (kind, *place)
        if key not in self._makers:
            self._makers[key] = kind(self.chance, *place)
        return self._makers[key]

    def storage(self, account, region=HOME):
        return self._maker(Storage, account, region)

    def compute(self, account, region=HOME):
        return self._maker(Compute, account, region)

    def deployment(self, account, region=HOME):
        return self._maker(Deployment, account, region)

    def operations(self, account, region=HOME):
        return self._maker(Operations, account, region)

    def identity(self, account):
        return self._maker(Identity, account)

    def secret(self, account, name):
        """The ARN of a secret, with its random tail."""
        tail = f"{sum((account + name).encode()) * 7919 % 1000000:06}"
        return f"arn:aws:secretsmanager:{HOME}:{account}:secret:{name}-{tail}"

    def play(self, caller, when, calls, region=HOME, gap=4):
        """Takes down calls, some seconds apart; returns when the next could be."""
        for call in calls:
            self.take(caller, call, when, region)
            when = later(when, self.chance.between(1, 2 * gap))
        return when

    def take(self, caller, call, when, region=HOME, **more):
        """Takes down one call, where its service records it."""
        if call.source in GLOBAL_SERVICES:
            # The file of the home region sometimes has records of a global service.
            delivered = HOME if self.chance.happens(0.02) else GLOBAL
            return self.trail.take(caller, call, when, GLOBAL, delivered=delivered, **more)
        return self.trail.take(caller, call, when, region, **more)

    def forwarded(self, caller, when, service, call, region=HOME):
        """Takes down what a service does with the caller's identity."""
        return self.take(caller.through(service), call, when, region)


def team_tags(stack):
    """The tags that every new thing should have."""
    return {"team": "shop", "stack": stack}


def denied(caller, call, action, resource=None, why="no identity-based policy allows"):
    """A call that AWS denied, in AWS's words."""
    on = f" on resource: {resource}" if resource else ""
    because = why if why.startswith("with ") else f"because {why} the {action} action"
    message = f"User: {caller.arn} is not authorized to perform: {action}{on} {because}"
    if call.source == "ec2":
        return call.failing(
            "Client.UnauthorizedOperation",
            f"You are not authorized to perform this operation. {message}",
        )
    return call.failing("AccessDenied", message)
