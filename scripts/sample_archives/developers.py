"""Developers of samples/organisation: much looking, some changing."""

from . import agents
from .moments import later
from .portal import sign_in
from .world import BOUNDARY, ELSEWHERE, HOME, HOTEL, OFFICE, denied

SUBNET, GROUP, IMAGE = "subnet-0a1b2c3d4e5f60718", "sg-0a1b2c3d4e5f60718", "ami-0123456789abcdef0"


def developer_day(world, when, name, account):
    """A developer's session in an application account: much looking, some changing."""
    chance = world.chance
    address = HOTEL if chance.happens(0.06) else chance.pick(OFFICE)
    caller, when = sign_in(world, when, account, "Developer", name, address)
    when = look_around(world, when, caller, account)
    for _ in range(chance.between(4, 8)):
        when = later(when, chance.between(60, 1200))
        task = chance.weighted(TASKS)
        task(world, when, caller, account)


def look_around(world, when, caller, account):
    chance, compute = world.chance, world.compute(account)
    deployment = world.deployment(account)
    storage, operations = world.storage(account), world.operations(account)
    everything = [
        compute.describe_instances(),
        compute.describe("DescribeSecurityGroups", {"securityGroupSet": {}, "filterSet": {}}),
        compute.describe("DescribeVpcs", {"vpcSet": {}, "filterSet": {}}),
        compute.describe("DescribeSubnets", {"subnetSet": {}, "filterSet": {}}),
        compute.describe("DescribeVolumes", {"volumeSet": {}, "filterSet": {}}),
        compute.list_functions(),
        compute.get_function("shop-orders-api"),
        deployment.describe_log_groups("/aws/lambda/"),
        deployment.describe_services("shop", "checkout"),
        deployment.stack("DescribeStacks", "shop-orders"),
        storage.list_buckets(),
        storage.describe_table("shop-orders"),
        operations.describe_alarms("shop-"),
        operations.describe_target_health("shop-checkout"),
    ]
    seen = chance.shuffled(everything)[: chance.between(6, 12)]
    return world.play(caller, when, seen, gap=2)


def read_logs(world, when, caller, account):
    deployment = world.deployment(account)
    start = int((when - when.replace(hour=0, minute=0, second=0)).total_seconds()) * 1000
    reads = [
        deployment.filter_log_events("/aws/lambda/shop-orders-api", 1725148800000 + start + n)
        for n in range(world.chance.between(2, 7))
    ]
    world.play(caller, when, reads, gap=10)


def _browse_bucket(world, when, caller, account):
    storage, chance = world.storage(account), world.chance
    bucket = (
        chance.weighted([("shop-uploads", 5), ("shop-reports", 3), ("legacy-exports", 2)])
        + f"-{account[-4:]}"
    )
    prefix = chance.pick(["2024/08/", "2024/09/", "incoming/"])
    calls = [storage.list_objects(bucket), storage.list_objects(bucket, prefix)]
    calls += [
        storage.get_object(bucket, f"{prefix}{chance.between(100, 999)}.csv")
        for _ in range(chance.between(1, 5))
    ]
    if chance.happens(0.3):
        calls.append(storage.put_object(bucket, f"{prefix}notes=new.txt"))
    if chance.happens(0.15):
        calls.append(
            storage.get_object(bucket, f"{prefix}missing.csv").failing(
                "NoSuchKey", "The specified key does not exist."
            )
        )
    world.play(caller.using(agents.S3_CONSOLE), when, calls)


def _encrypted_download(world, when, caller, account):
    storage, key = world.storage(account), world.keys[account]
    bucket = f"shop-reports-{account[-4:]}"
    name = f"finance/{world.chance.between(1, 40)}.xlsx"
    world.take(caller, storage.get_object(bucket, name), when)
    context = {"aws:s3:arn": f"arn:aws:s3:::{bucket}/{name}"}
    world.forwarded(caller, when, "AWS Internal", storage.decrypt(key, context))


def _read_secret(world, when, caller, account):
    storage, key = world.storage(account), world.keys[account]
    secret = world.secret(account, world.chance.pick(["shop/orders/db", "shop/checkout/api"]))
    world.take(caller, storage.get_secret_value(secret), when)
    context = {"SecretARN": secret, "SecretVersionId": world.chance.uuid()}
    world.forwarded(caller, when, "secretsmanager", storage.decrypt(key, context))


def _handle_instances(world, when, caller, account):
    chance, compute = world.chance, world.compute(account)
    instance = chance.pick(world.instances[account])
    name = chance.weighted(
        [
            ("StartInstances", 4),
            ("StopInstances", 4),
            ("RebootInstances", 2),
            ("TerminateInstances", 1),
        ]
    )
    calls = [compute.describe_instances([instance]), compute.change_state(name, instance)]
    if chance.happens(0.4):
        person = caller.identity["arn"].split("/")[-1]
        calls.append(world.operations(account).start_session(instance, person))
    world.play(caller, when, calls)


def _launch(world, when, caller, account):
    chance, compute = world.chance, world.compute(account)
    kind = chance.weighted([("t3.small", 5), ("t4g.medium", 4), ("p3.2xlarge", 1)])
    tags = {"team": "shop", "Name": "experiment"} if chance.happens(0.6) else None
    profile = chance.pick([None, "batch-worker"])
    launch = compute.run_instances(IMAGE, kind, SUBNET, GROUP, tags, profile, chance.happens(0.1))
    calls = [compute.describe("DescribeImages", {"imagesSet": {}, "filterSet": {}}), launch]
    if launch.response and not tags:
        instance = launch.response["instancesSet"]["items"][0]["instanceId"]
        calls.append(compute.create_tags(instance, {"team": "shop"}))
    if chance.happens(0.2):
        calls.append(compute.authorize_ingress(GROUP, 22))
    world.play(caller, when, calls, gap=12)


def _manage_roles(world, when, caller, account):
    chance, identity = world.chance, world.identity(account)
    name = f"experiment-{chance.between(1, 30):02}"
    role = {"roleName": name}
    attach = identity.iam(
        "AttachRolePolicy",
        {**role, "policyArn": "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"},
    )
    path, boundary = chance.weighted(
        [(("/app/", BOUNDARY.format(account)), 2), (("/app/", None), 1), (("/", None), 2)]
    )
    calls = [
        identity.iam("ListRoles", {"maxItems": 1000}),
        identity.create_role(name, when, chance.pick(["lambda", "ec2"]), path, boundary),
        attach,
        identity.iam("ListAttachedRolePolicies", dict(role)),
    ]
    if chance.happens(0.25):
        calls.append(identity.iam("DeleteRolePermissionsBoundary", dict(role)))
    if chance.happens(0.2):
        exists = identity.create_role(name, when, "lambda", path, boundary).failing(
            "EntityAlreadyExistsException", f"Role with name {name} already exists."
        )
        calls.append(exists)
    world.play(caller, when, calls, gap=15)


def _create_by_hand(world, when, caller, account):
    """Things made in the console, without the tags that pipelines give."""
    chance, compute, storage = world.chance, world.compute(account), world.storage(account)
    deployment = world.deployment(account)
    name = f"try-{chance.hexadecimal(4)}"
    role = chance.pick(["orders-api", "legacy-admin"])
    calls = chance.pick(
        [
            [storage.create_queue(name, {}), storage.delete_queue(name)],
            [
                compute.create_function(
                    name, world.role(account, role).arn, when, "shop-uploads", {}
                )
            ],
            [deployment.create_log_group(f"/try/{name}", {"team": "shop"})],
        ]
    )
    world.play(caller, when, calls, gap=20)


def _elsewhere(world, when, caller, account):
    """A wrong region in the console's corner."""
    compute = world.compute(account, ELSEWHERE)
    calls = [
        compute.describe_instances(),
        compute.list_functions(),
        compute.describe("DescribeVpcs", {"vpcSet": {}, "filterSet": {}}),
    ]
    world.play(caller, when, calls, region=ELSEWHERE)


def _are_refused(world, when, caller, account):
    """What AWS denied already."""
    chance, identity, compute = world.chance, world.identity(account), world.compute(account)
    user = f"arn:aws:iam::{account}:user/service/ci-legacy"
    key = identity.iam("CreateAccessKey", {"userName": "ci-legacy"})
    leave = identity.organizations("LeaveOrganization")
    leave.reads = False
    snapshot = f"arn:aws:ec2:{HOME}:{account}:instance/*"
    queue = world.storage(account).create_queue("shared", {"team": "other"})
    arn = f"arn:aws:sqs:{HOME}:{account}:shared"
    call = chance.pick(
        [
            denied(caller, key, "iam:CreateAccessKey", user),
            denied(
                caller,
                leave,
                "organizations:LeaveOrganization",
                "*",
                "with an explicit deny in a service control policy",
            ),
            denied(
                caller,
                compute.run_instances(IMAGE, "m7i.48xlarge", SUBNET, GROUP, None),
                "ec2:RunInstances",
                snapshot,
            ),
            denied(caller, queue, "sqs:CreateQueue", arn, "no permissions boundary allows"),
        ]
    )
    world.play(caller, when, [call])


def _throttled(world, when, caller, account):
    compute = world.compute(account)
    call = compute.describe("DescribeVolumes", {"volumeSet": {}, "filterSet": {}}).failing(
        "Client.RequestLimitExceeded", "Request limit exceeded."
    )
    world.play(caller, when, [call, compute.describe_instances()])


def _console_internals(world, when, caller, account):
    """Calls that consoles make on their own; of one of them AWS publishes no action."""
    operations = world.operations(account)
    calls = [
        operations.unpublished("s3", "GetStorageLensDashboardDataInternal"),
        operations.unpublished("notifications", "ListNotificationEvents"),
    ]
    world.play(caller, when, calls)


TASKS = [
    (read_logs, 22),
    (_browse_bucket, 20),
    (_encrypted_download, 6),
    (_read_secret, 9),
    (_handle_instances, 12),
    (_launch, 6),
    (_manage_roles, 6),
    (_create_by_hand, 6),
    (_elsewhere, 4),
    (_are_refused, 4),
    (_throttled, 3),
    (_console_internals, 2),
]
