"""What AWS's services do in samples/organisation, as themselves or through service-linked roles."""

from . import agents
from .callers import anonymous, service
from .moments import iso, later
from .world import ENDPOINTS, GLOBAL, HOME, MANAGEMENT, ORGANISATION, PRODUCTION, SECURITY

TRAIL_BUCKET = "example-org-trail"


def deliver_logs(world, when):
    """CloudTrail and VPC flow logs write into the log archive's bucket."""
    storage = world.storage(SECURITY)
    cloudtrail = service("cloudtrail", SECURITY)
    calls = [storage.bucket_reading("GetBucketAcl", TRAIL_BUCKET, "acl")]
    calls += [
        storage.put_object(
            TRAIL_BUCKET,
            f"AWSLogs/{ORGANISATION}/{account}/CloudTrail/{HOME}/{when:%Y/%m/%d}/log.json.gz",
        )
        for account in (PRODUCTION, MANAGEMENT)
    ]
    for call in calls:
        world.take(cloudtrail, call, when, shared=world.chance.uuid())
        when = later(when, 1)
    flow_logs = service("delivery.logs", SECURITY)
    call = storage.put_object(
        "example-flow-logs", f"AWSLogs/{PRODUCTION}/{when:%Y/%m/%d}/flow.log.gz"
    )
    world.take(flow_logs, call, when, shared=world.chance.uuid())


def look_after_containers(world, when, account):
    """The ECS scheduler moves a target, with its service-linked role."""
    role, chance = world.role(account, "AWSServiceRoleForECS"), world.chance
    caller = role.used_by_service(
        "ecs", "ecs-service-scheduler", later(when, -600), chance.unique_id("ASIA")
    )
    operations = world.operations(account)
    calls = [
        operations.describe_target_health("shop-checkout"),
        operations.register_targets(
            "shop-checkout", f"10.20.{chance.below(8)}.{chance.between(4, 250)}"
        ),
        operations.describe_target_health("shop-checkout"),
    ]
    world.play(caller, when, calls)


def scale(world, when, account):
    """Auto Scaling looks at instances, with its service-linked role."""
    role = world.role(account, "AWSServiceRoleForAutoScaling")
    caller = role.used_by_service(
        "autoscaling", "AutoScaling", later(when, -600), world.chance.unique_id("ASIA")
    )
    compute = world.compute(account)
    calls = [
        compute.describe_instances(world.instances[account][:2]),
        compute.describe(
            "DescribeInstanceStatus",
            {
                "instancesSet": {},
                "filterSet": {},
                "includeAllInstances": False,
            },
        ),
    ]
    world.play(caller, when, calls)


def record_configuration(world, when, account):
    """Config describes what there is."""
    role, chance = world.role(account, "AWSServiceRoleForConfig"), world.chance
    key = chance.unique_id("ASIA")
    call = world.identity(account).assume_role(role, "AWSConfig-Describe", key, when)
    world.take(service("config", account), call, when, shared=chance.uuid())
    caller = role.used_by_service("config", "AWSConfig-Describe", when, key)
    compute, storage = world.compute(account), world.storage(account)
    calls = [
        compute.describe("DescribeSecurityGroups", {"securityGroupSet": {}, "filterSet": {}}),
        storage.bucket_reading("GetBucketVersioning", f"shop-uploads-{account[-4:]}", "versioning"),
        world.identity(account).iam("ListRoles"),
        world.operations(account).config_put_evaluations(),
    ]
    world.play(caller, later(when, 2), chance.shuffled(calls)[: chance.between(2, 4)])


def service_events(world, when, account):
    """Events that nobody called for: a secret is rotated, a key gets new material."""
    operations, chance = world.operations(account), world.chance
    caller = service("secretsmanager", account)
    caller.identity = {"accountId": account, "invokedBy": "secretsmanager.amazonaws.com"}
    secret = world.secret(account, "shop/orders/db")
    calls = [
        operations.secret_rotated(name, secret) for name in ("RotationStarted", "RotationSucceeded")
    ]
    if chance.happens(0.2):
        calls.append(operations.key_rotated(world.keys[account]))
    world.play(caller, when, calls)


def visitors(world, when):
    """Unsigned requests for a public object."""
    storage, chance = world.storage(PRODUCTION), world.chance
    for _ in range(chance.between(1, 3)):
        caller = anonymous(
            PRODUCTION, f"192.0.2.{chance.between(1, 250)}", "[Mozilla/5.0 (compatible)]"
        )
        call = storage.get_object("shop-public-9012", "robots.txt")
        call.additional.pop("AuthenticationMethod")
        call.additional.pop("SignatureVersion")
        world.take(caller, call, when)
        when = later(when, 17)


def network_activity(world, when):
    """A call that a VPC endpoint's policy stopped, seen at the endpoint."""
    chance, role = world.chance, world.role(PRODUCTION, "batch-worker")
    instance = world.instances[PRODUCTION][0]
    caller = role.session(
        instance, later(when, -900), chance.unique_id("ASIA"), "10.20.4.17", agents.SDK_GO
    )
    record = {
        "eventVersion": "1.09",
        "userIdentity": caller.identity,
        "eventTime": iso(when),
        "eventSource": "kms.amazonaws.com",
        "eventName": "ListKeys",
        "awsRegion": HOME,
        "sourceIPAddress": "10.20.4.17",
        "errorCode": "VpceAccessDenied",
        "errorMessage": "The request was denied due to a VPC endpoint policy",
        "requestID": chance.uuid(),
        "eventID": chance.uuid(),
        "eventType": "AwsVpceEvent",
        "recipientAccountId": PRODUCTION,
        "sharedEventID": chance.uuid(),
        "vpcEndpointId": ENDPOINTS[PRODUCTION],
        "vpcEndpointAccountId": PRODUCTION,
        "eventCategory": "NetworkActivity",
    }
    world.trail.keep(record, when, HOME)


def insights(world, when):
    """The two records of an unusual number of calls."""
    shared = world.chance.uuid()
    records = []
    for state, minutes in (("Start", 0), ("End", 9)):
        statistics = {"baseline": {"average": 0.4}, "insight": {"average": 31.0}}
        if state == "End":
            statistics["insightDuration"] = minutes
        records.append(
            {
                "eventVersion": "1.09",
                "eventTime": iso(later(when, 60 * minutes)),
                "awsRegion": HOME,
                "eventID": world.chance.uuid(),
                "eventType": "AwsCloudTrailInsight",
                "recipientAccountId": PRODUCTION,
                "sharedEventID": shared,
                "insightDetails": {
                    "state": state,
                    "eventSource": "ssm.amazonaws.com",
                    "eventName": "StartSession",
                    "insightType": "ApiCallRateInsight",
                    "insightContext": {"statistics": statistics},
                },
                "eventCategory": "Insight",
            }
        )
    return records


def digest(world, day, following):
    """A digest file, as CloudTrail puts one beside each hour's log files."""
    name = "AWSLogs/{0}/{1}/CloudTrail-Digest/{2}/{3:%Y/%m/%d}/{1}_CloudTrail-Digest_{2}_org-trail_{2}_{3:%Y%m%dT%H%M%SZ}.json.gz"
    path = name.format(ORGANISATION, MANAGEMENT, GLOBAL, following)
    text = {
        "awsAccountId": MANAGEMENT,
        "digestStartTime": iso(day),
        "digestEndTime": iso(following),
        "digestS3Bucket": TRAIL_BUCKET,
        "digestS3Object": path,
        "digestPublicKeyFingerprint": world.chance.hexadecimal(32),
        "digestSignatureAlgorithm": "SHA256withRSA",
        "newestEventTime": None,
        "oldestEventTime": None,
        "previousDigestS3Bucket": None,
        "previousDigestS3Object": None,
        "previousDigestHashValue": None,
        "previousDigestHashAlgorithm": None,
        "previousDigestSignature": None,
        "logFiles": [],
    }
    return path, text
