"""samples/devrole: a week of sessions of the article's role DevRole."""

from . import agents
from .callers import Role, User
from .chance import Chance
from .compute_calls import Compute
from .identity_calls import Identity
from .moments import later, moment
from .operations_calls import Operations
from .storage_calls import Storage
from .trail import Trail

ACCOUNT = "123456789012"
REGION = "us-east-1"


def files():
    chance = Chance("devrole")
    trail = Trail(chance, "samples/devrole/logs")
    storage = Storage(chance, ACCOUNT, REGION)
    compute = Compute(chance, ACCOUNT, REGION)
    identity = Identity(chance, ACCOUNT)
    operations = Operations(chance, ACCOUNT, REGION)
    role = Role(ACCOUNT, "/", "DevRole", chance.unique_id("AROA"))
    user = User(ACCOUNT, "/", "dev-01", chance.unique_id("AIDA"))
    key = chance.unique_id("AKIA")
    bucket = "dev-data"
    for day in range(3, 8):
        when = moment(2024, 6, day, 9, chance.below(50))
        session, temporary = f"session-{day - 2:02}", chance.unique_id("ASIA")
        assume = identity.assume_role(role, session, temporary, when)
        caller = user.with_key(key, "198.51.100.17", agents.CLI.format("sts.assume-role"))
        trail.take(caller, assume, when, REGION)
        caller = role.session(
            session, when, temporary, "198.51.100.17", agents.S3_CLI.format("s3.sync")
        )
        calls = [storage.list_buckets(), storage.list_objects(bucket)]
        calls += [storage.get_object(bucket, f"in/{n:03}.csv") for n in range(day)]
        calls += [storage.put_object(bucket, f"out/{day}-{n}.csv") for n in range(3)]
        calls += [storage.delete_object(bucket, f"tmp/{day}.csv")]
        for call in calls:
            when = later(when, chance.between(1, 9))
            trail.take(caller, call, when, REGION)
        # The role allows nothing but S3. A boundary that mentions more grants none of it.
        action, call = [
            ("ec2:DescribeInstances", compute.describe_instances()),
            ("cloudwatch:DescribeAlarms", operations.describe_alarms()),
        ][day % 2]
        message = (
            f"User: {caller.arn} is not authorized to perform: {action} "
            f"because no identity-based policy allows the {action} action"
        )
        code = "AccessDenied"
        if call.source == "ec2":
            code = "Client.UnauthorizedOperation"
            message = f"You are not authorized to perform this operation. {message}"
        caller = caller.using(agents.CLI.format("ec2.describe-instances"))
        trail.take(caller, call.failing(code, message), later(when, 20), REGION)
    return trail.files(24)
