"""Operators, support, auditors and other users of samples/organisation."""

from . import agents
from .callers import root, root_signing_in
from .developers import look_around, read_logs
from .moments import later
from .portal import sign_in
from .world import (
    BOUNDARY,
    DEVELOPMENT,
    GLOBAL,
    HOME,
    MANAGEMENT,
    OFFICE,
    PRODUCTION,
    SECURITY,
    STAGING,
)


def operator_day(world, when, name):
    """An operator in the management account, and once in a while in production."""
    chance = world.chance
    caller, when = sign_in(world, when, MANAGEMENT, "Administrator", name, chance.pick(OFFICE))
    identity = world.identity(MANAGEMENT)
    calls = [
        identity.organizations("DescribeOrganization"),
        identity.organizations("ListAccounts", {"maxResults": 20}),
        identity.organizations("ListPolicies", {"filter": "SERVICE_CONTROL_POLICY"}),
        identity.cost_and_usage(when),
        identity.iam("GenerateCredentialReport", None, {"state": "STARTED"}, False),
        identity.iam("GetCredentialReport"),
    ]
    when = world.play(caller, when, chance.shuffled(calls)[:4], gap=20)
    if chance.happens(0.5):
        caller, when = sign_in(world, when, PRODUCTION, "Administrator", name, chance.pick(OFFICE))
        operations, storage = world.operations(PRODUCTION), world.storage(PRODUCTION)
        calls = [
            operations.describe_alarms(),
            storage.describe_db_instances("shop-orders"),
            operations.trail("GetTrailStatus", "shop-trail"),
        ]
        world.play(caller, when, calls, gap=30)


def reader_day(world, when, name):
    """Somebody from support looks at production, and may change nothing."""
    caller, when = sign_in(world, when, PRODUCTION, "ReadOnly", name, world.chance.pick(OFFICE))
    when = look_around(world, when, caller, PRODUCTION)
    read_logs(world, later(when, 60), caller, PRODUCTION)


def move_trail(world, when):
    """An operator stops a trail, changes it, and starts it again."""
    caller, when = sign_in(world, when, PRODUCTION, "Administrator", "ops-02", OFFICE[5])
    operations = world.operations(PRODUCTION)
    names = ["GetTrailStatus", "StopLogging", "StartLogging", "GetTrailStatus"]
    world.play(caller, when, [operations.trail(name, "shop-trail") for name in names], gap=45)


def root_signs_in(world, when):
    """The root user of the management account, twice a month."""
    address, identity = OFFICE[0], world.identity(MANAGEMENT)
    world.take(
        root_signing_in(MANAGEMENT, address, agents.CONSOLE),
        identity.console_login("Yes"),
        when,
        GLOBAL,
    )
    caller = root(MANAGEMENT, when, world.chance.unique_id("ASIA"), address, agents.CONSOLE)
    calls = [
        identity.iam("GetAccountSummary"),
        identity.iam("ListMFADevices"),
        identity.cost_and_usage(when),
        world.storage(MANAGEMENT, GLOBAL).list_buckets(),
    ]
    world.play(caller, later(when, 20), calls, region=GLOBAL, gap=15)


def break_glass(world, when):
    """The emergency user: a failed sign-in, a good one with MFA, and what the emergency needed."""
    user, identity = world.breakglass, world.identity(DEVELOPMENT)
    address = OFFICE[3]
    visitor = user.signing_in(address, agents.CONSOLE)
    world.take(visitor, identity.console_login("No", failing=True), when, GLOBAL)
    when = later(when, 40)
    world.take(visitor, identity.console_login("Yes"), when, GLOBAL)
    caller = user.at_console(when, world.chance.unique_id("ASIA"), address, agents.CONSOLE, "true")
    compute = world.compute(DEVELOPMENT)
    instance = world.instances[DEVELOPMENT][0]
    calls = [
        identity.iam("ListUsers", {"maxItems": 100}),
        identity.create_user("ci-temporary", when, "/service/", {"team": "ops"}),
        identity.create_access_key("ci-temporary", when),
        compute.change_state("TerminateInstances", instance),
        identity.iam(
            "PutUserPermissionsBoundary",
            {"userName": "ci-temporary", "permissionsBoundary": BOUNDARY.format(DEVELOPMENT)},
        ),
    ]
    world.play(caller, later(when, 30), calls, gap=20)


def federate(world, when):
    """A script hands out federated sessions of its user."""
    user, address = world.legacy, "203.0.113.9"
    name, key = f"session-{world.chance.between(1, 9):02}", world.chance.unique_id("ASIA")
    caller = user.with_key(world.legacy_key, address, agents.CLI.format("sts.get-federation-token"))
    world.take(caller, world.identity(STAGING).get_federation_token(name, key, when), when)
    guest = user.federated(name, when, key, address, agents.S3_CLI.format("s3.cp"))
    storage = world.storage(STAGING)
    bucket = f"shop-reports-{STAGING[-4:]}"
    calls = [
        storage.get_object(bucket, f"2024/09/{n}.csv") for n in range(world.chance.between(2, 5))
    ]
    world.play(guest, later(when, 5), calls)


def audit(world, when, accounts):
    """The auditor's nightly round: one role in each account, from the security account."""
    collector = world.role(SECURITY, "audit-collector")
    chance = world.chance
    key = chance.unique_id("ASIA")
    caller = collector.session(
        "audit-nightly",
        when,
        key,
        "198.51.100.200",
        agents.SDK_PYTHON,
    )
    for account in accounts:
        reader = world.role(account, "audit-reader")
        key = chance.unique_id("ASIA")
        call = world.identity(SECURITY).assume_role(reader, "audit-nightly", key, when)
        if account == SECURITY:
            world.take(caller, call, when)
        else:
            world.trail.take_across(caller, call, when, HOME, account)
        session = reader.session("audit-nightly", when, key, "198.51.100.200", agents.SDK_PYTHON)
        identity, storage = world.identity(account), world.storage(account)
        bucket = f"shop-uploads-{account[-4:]}"
        calls = [
            identity.iam("GetAccountAuthorizationDetails", {"maxItems": 1000}),
            identity.iam("ListUsers", {"maxItems": 1000}),
            identity.iam("GetAccountPasswordPolicy").failing(
                "NoSuchEntityException",
                f"The Password Policy with domain name {account} cannot be found.",
            ),
            storage.list_buckets(),
            storage.bucket_reading("GetBucketEncryption", bucket, "encryption"),
            storage.bucket_reading("GetBucketPolicy", bucket, "policy").failing(
                "NoSuchBucketPolicy", "The bucket policy does not exist"
            ),
            storage.describe_key(world.keys[account]),
        ]
        when = world.play(session, later(when, 3), calls, gap=2)
