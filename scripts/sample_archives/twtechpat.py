"""samples/twtechpat: what an administrator did on two days before a boundary is set."""

from . import agents
from .callers import User, root, root_signing_in, service
from .chance import Chance
from .compute_calls import Compute
from .identity_calls import Identity
from .moments import later, moment
from .operations_calls import Operations
from .storage_calls import Storage
from .trail import Trail

ACCOUNT = "111122223333"
REGION = "us-east-1"
KEY = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab"
ADDRESS = "203.0.113.25"
HOURS = 3


def files():
    chance = Chance("twtechpat")
    trail = Trail(chance, "samples/twtechpat/logs")
    storage = Storage(chance, ACCOUNT, REGION)
    compute = Compute(chance, ACCOUNT, REGION)
    identity = Identity(chance, ACCOUNT)
    operations = Operations(chance, ACCOUNT, REGION)
    user = User(ACCOUNT, "/", "twtechpat", chance.unique_id("AIDA"))

    def take(caller, when, *calls, gap=7):
        for call in calls:
            trail.take(caller, call, when, REGION)
            when = later(when, chance.between(2, 2 * gap))
        return when

    _prepare(take, chance, identity, user)
    _work_in_console(take, trail, chance, storage, compute, identity, user)
    _work_in_shell(take, chance, storage, compute, identity, user)
    _services(take, storage, operations)
    return trail.files(HOURS)


def _prepare(take, chance, identity, user):
    """The root user creates twtechpat, with AdministratorAccess."""
    when = moment(2024, 6, 10, 8, 2)
    take(root_signing_in(ACCOUNT, ADDRESS, agents.CONSOLE), when, identity.console_login("Yes"))
    caller = root(ACCOUNT, when, chance.unique_id("ASIA"), ADDRESS, agents.CONSOLE)
    when = later(when, 95)
    profile = {
        "loginProfile": {
            "userName": user.name,
            "createDate": "Jun 10, 2024 8:04:02 AM",
            "passwordResetRequired": False,
        }
    }
    take(
        caller,
        when,
        identity.create_user(user.name, when),
        identity.iam(
            "CreateLoginProfile", {"userName": user.name, "passwordResetRequired": False}, profile
        ),
        identity.iam(
            "AttachUserPolicy",
            {
                "userName": user.name,
                "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess",
            },
        ),
        identity.iam("GetAccountSummary"),
        gap=12,
    )


def _work_in_console(take, trail, chance, storage, compute, identity, user):
    """Everything that the article's screenshots show, and what consoles do besides."""
    when = moment(2024, 6, 10, 9, 15)
    take(user.signing_in(ADDRESS, agents.CONSOLE), when, identity.console_login("No"))
    key = chance.unique_id("ASIA")
    caller = user.at_console(when, key, ADDRESS, agents.S3_CONSOLE, "false")
    when = later(when, 40)
    bucket = "twtech-reports"
    when = take(
        caller,
        when,
        storage.list_buckets(),
        storage.create_bucket(bucket),
        storage.put_bucket_versioning(bucket),
        storage.put_public_access_block(bucket),
        storage.list_buckets(),
        storage.list_objects(bucket),
        storage.put_object(bucket, "2024/june.csv"),
        storage.list_objects(bucket, "2024/"),
        storage.get_object(bucket, "2024/june.csv"),
    )
    # An object under a customer managed key: S3 asks KMS on the user's behalf.
    when = take(caller, when, storage.put_object(bucket, "2024/salaries.csv", kms_key=KEY))
    context = {"aws:s3:arn": f"arn:aws:s3:::{bucket}/2024/salaries.csv"}
    forwarded = caller.through("AWS Internal")
    take(forwarded, later(when, -1), storage.generate_data_key(KEY, context))
    record = trail.take(
        caller, storage.get_object(bucket, "2024/salaries.csv"), later(when, 30), REGION
    )
    take(forwarded, later(when, 29), storage.decrypt(KEY, context))
    # CloudTrail delivers at least once: the same event again, with a later file.
    trail.keep(record, later(when, HOURS * 3600), REGION)

    # AWS itself said no: a public bucket policy, while public policies are blocked.
    policy = {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": "*",
                "Action": "s3:GetObject",
                "Resource": f"arn:aws:s3:::{bucket}/*",
            }
        ],
    }
    message = (
        f"User: {user.arn} is not authorized to perform: s3:PutBucketPolicy on resource: "
        f'"arn:aws:s3:::{bucket}" because public policies are blocked by the BlockPublicPolicy '
        "block public access setting."
    )
    denied = storage.put_bucket_policy(bucket, policy).failing("AccessDenied", message)
    take(caller, later(when, 90), denied)

    caller = caller.using(agents.CONSOLE)
    when = moment(2024, 6, 10, 9, 40)
    document = {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}],
    }
    when = take(
        caller,
        when,
        identity.iam("ListUsers", {"maxItems": 1000}),
        identity.create_user("dev-01", when),
        identity.create_policy("list-buckets", later(when, 30), document),
        identity.iam(
            "AttachUserPolicy",
            {"userName": "dev-01", "policyArn": f"arn:aws:iam::{ACCOUNT}:policy/list-buckets"},
        ),
        gap=15,
    )
    when = later(when, 600)
    subnet, group = "subnet-0a1b2c3d4e5f60718", "sg-0a1b2c3d4e5f60718"
    launch = compute.run_instances(
        "ami-0a1b2c3d4e5f60718", "t3.micro", subnet, group, {"Name": "test"}
    )
    take(
        caller,
        when,
        compute.describe(
            "DescribeImages",
            {
                "imagesSet": {},
                "ownersSet": {"items": [{"owner": "amazon"}]},
                "filterSet": {},
            },
        ),
        compute.describe("DescribeSubnets", {"subnetSet": {}, "filterSet": {}}),
        launch,
        compute.describe_instances(),
        compute.describe_instances([launch.response["instancesSet"]["items"][0]["instanceId"]]),
    )


def _work_in_shell(take, chance, storage, compute, identity, user):
    """The next day, with a long-term access key."""
    when = moment(2024, 6, 11, 14, 20)
    key = chance.unique_id("AKIA")
    caller = user.with_key(key, ADDRESS, agents.CLI.format("sts.get-caller-identity"))
    take(caller, when, identity.get_caller_identity())
    caller = user.with_key(key, ADDRESS, agents.S3_CLI.format("s3.cp"))
    missing = "twtech-reprots"
    when = take(
        caller,
        later(when, 60),
        storage.head_bucket("twtech-reports"),
        storage.list_objects(missing).failing(
            "NoSuchBucket", "The specified bucket does not exist"
        ),
        storage.list_objects("twtech-reports", "2024/"),
        storage.head_object("twtech-reports", "2024/june.csv"),
        storage.get_object("twtech-reports", "2024/june.csv"),
        storage.get_object("twtech-reports", "2024/july.csv").failing(
            "NoSuchKey", "The specified key does not exist."
        ),
        storage.copy_object("twtech-reports", "archive/june.csv", "twtech-reports/2024/june.csv"),
        storage.delete_object("twtech-reports", "2024/june.csv"),
        storage.create_bucket("twtech-archive"),
        storage.put_object("twtech-archive", "june.csv"),
        storage.delete_bucket("twtech-reports").failing(
            "BucketNotEmpty",
            "The bucket you tried to delete is not empty. You must delete all versions in the bucket.",
        ),
    )
    caller = user.with_key(key, ADDRESS, agents.CLI.format("iam.create-user"))
    take(
        caller,
        later(when, 300),
        identity.create_user("dev-01", when).failing(
            "EntityAlreadyExistsException", "User with name dev-01 already exists."
        ),
        identity.create_user("dev-02", when),
    )
    caller = user.with_key(key, ADDRESS, agents.CLI.format("ec2.run-instances"))
    take(
        caller,
        later(when, 900),
        compute.run_instances(
            "ami-0a1b2c3d4e5f60718",
            "t3.micro",
            "subnet-0a1b2c3d4e5f60718",
            "sg-0a1b2c3d4e5f60718",
            None,
            dry_run=True,
        ),
    )


def _services(take, storage, operations):
    """AWS's own doings in the account."""
    cloudtrail = service("cloudtrail", ACCOUNT)
    logs = "twtech-trail-logs"
    take(
        cloudtrail, moment(2024, 6, 10, 9, 20), storage.bucket_reading("GetBucketAcl", logs, "acl")
    )
    take(
        cloudtrail, moment(2024, 6, 11, 14, 25), storage.bucket_reading("GetBucketAcl", logs, "acl")
    )
    internal = service("kms", ACCOUNT)
    internal.identity = {"accountId": ACCOUNT, "invokedBy": "AWS Internal"}
    internal.address = internal.agent = "AWS Internal"
    take(internal, moment(2024, 6, 11, 14, 30), operations.key_rotated(KEY))
