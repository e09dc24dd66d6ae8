"""The pages that are looked at: of the samples, of a hostile archive, and of a large one."""

import gzip
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ACCOUNT = "111122223333"

# What whoever calls AWS could write into a log to have it run, shown or read as something else.
HOSTILE = [
    "<script>alert(1)</script>", "</script><script>alert(2)</script>", "</style><b id=injected>",
    "<!--", "]]>", "<img id=injected src=x onerror=alert(3)>", "\"><svg id=injected onload=alert(4)>",
    "' onmouseover='alert(5)", "javascript:alert(6)", "&lt;b&gt;&amp;", "\u202egnp.exe",
    "nul\u0000byte", "\u001b[31mred\u001b[0m", "</textarea></title></head>", "{{7*7}}", "=1+1",
    "${7*7}", "\u2028line", "a\\u003cb", "%3Cscript%3E", "very-long-" * 60, "\u0645\u0631\u062d\u0628\u0627/1",
]


def record(number, user, source, name, parameters, session=None, resources=()):
    """One CloudTrail record of a role's or a user's call."""
    identity = {
        "type": "IAMUser", "principalId": "AIDAEXAMPLE", "accountId": ACCOUNT,
        "arn": f"arn:aws:iam::{ACCOUNT}:user/{user}", "userName": user,
        "accessKeyId": "AKIAEXAMPLE"}
    if session is not None:
        identity = {
            "type": "AssumedRole", "principalId": f"AROAEXAMPLE:{session}", "accountId": ACCOUNT,
            "arn": f"arn:aws:sts::{ACCOUNT}:assumed-role/{user}/{session}",
            "accessKeyId": "ASIAEXAMPLE",
            "sessionContext": {
                "sessionIssuer": {
                    "type": "Role", "principalId": "AROAEXAMPLE", "accountId": ACCOUNT,
                    "arn": f"arn:aws:iam::{ACCOUNT}:role/{user}", "userName": user},
                "attributes": {"creationDate": "2025-01-02T00:00:00Z"}}}
    return {
        "eventVersion": "1.08", "eventID": f"{number:08x}-0000-4000-8000-000000000000",
        "eventTime": f"2025-01-{number % 28 + 1:02d}T10:00:00Z", "eventSource": source,
        "eventName": name, "awsRegion": "us-east-1", "sourceIPAddress": "192.0.2.1",
        "userAgent": HOSTILE[0], "userIdentity": identity, "requestParameters": parameters,
        "responseElements": None, "requestID": str(number), "readOnly": True,
        "eventType": "AwsApiCall", "managementEvent": True, "recipientAccountId": ACCOUNT,
        "resources": list(resources), "eventCategory": "Management"}


def hostile_records():
    """Calls whose every free text is hostile."""
    for number, text in enumerate(HOSTILE):
        bucket = {"bucketName": f"bucket-{number}", "key": text, "Host": text}
        yield record(number, text, "s3.amazonaws.com", "GetObject", bucket)
        yield record(number + 100, "app", "s3.amazonaws.com", "PutObject", bucket, session=text)
        yield record(number + 200, "app", "iam.amazonaws.com", "CreateUser", {"userName": text}, "s")
        yield record(number + 300, "app", "iam.amazonaws.com", text, {text: text}, "s")
        yield record(number + 400, "app", f"{text}.amazonaws.com", "Do", {text: text}, "s")


# Actions that the catalog knows, four of each of ten services.
ACTIONS = {
    "ec2": ["DescribeInstances", "RunInstances", "DescribeVpcs", "DescribeSubnets"],
    "iam": ["ListUsers", "CreateUser", "GetRole", "ListRoles"],
    "lambda": ["ListFunctions20150331", "GetFunction20150331v2", "ListLayers20181031", "GetPolicy20150331v2"],
    "kms": ["ListKeys", "DescribeKey", "ListAliases", "CreateKey"],
    "sqs": ["ListQueues", "CreateQueue", "GetQueueUrl", "DeleteQueue"],
    "sns": ["ListTopics", "CreateTopic", "ListSubscriptions", "DeleteTopic"],
    "dynamodb": ["ListTables", "DescribeTable", "CreateTable", "DeleteTable"],
    "rds": ["DescribeDBInstances", "DescribeDBClusters", "DescribeDBSnapshots", "DescribeEvents"],
    "ecs": ["ListClusters", "DescribeClusters", "ListServices", "ListTasks"],
    "logs": ["DescribeLogGroups", "CreateLogGroup", "DescribeLogStreams", "PutRetentionPolicy"],
}


def many_records(findings):
    """Calls that make so many findings: roles, each with one call of each of forty actions."""
    number = 0
    while number < findings:
        role = f"service-{number // 40:04d}"
        for service, names in ACTIONS.items():
            for name in names:
                if number >= findings:
                    return
                yield record(number, role, f"{service}.amazonaws.com", name, {}, f"session-{number % 7}")
                number += 1


def replay(program, boundary, logs, page, options=()):
    """Writes a page; whatever status the replay ends with, there must be one."""
    result = subprocess.run(
        [program, "replay", "--boundary", boundary, "--as-of", "2025-02-01", "--format", "html",
         "--output", page, *options, logs], cwd=ROOT, capture_output=True, text=True)
    if result.returncode not in (0, 1) or not pathlib.Path(page).exists():
        raise SystemExit(f"replay failed with {result.returncode}: {result.stderr}")


def rollout(program, folder, boundary, logs, page):
    """A page that has all that a rollout adds, each with texts from outside: two boundaries, one in
    force, waivers, groups, and roles whose boundaries the log tells."""
    baseline = folder / "<b>baseline.json"
    baseline.write_text(json.dumps({
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": ["s3:*", "iam:*"], "Resource": "*"}]}))
    waivers = folder / "waivers.json"
    waivers.write_text(json.dumps({"waivers": [
        {"finding": {"action": "s3:Put*"}, "owner": HOSTILE[0], "reason": HOSTILE[4],
         "expires": "2026-01-01"},
        {"finding": {"action": "sqs:*"}, "owner": "team-web", "reason": "unused", "expires": "2026-01-01"},
        {"finding": {"action": "iam:*"}, "owner": "team-web", "reason": "over", "expires": "2024-01-01"},
    ]}))
    attached = folder / "attached.json.gz"
    with gzip.open(logs, "rt", encoding="utf-8") as file:
        records = json.load(file)["Records"]
    for number in range(40):
        records.append(record(
            9000 + number, "admin", "iam.amazonaws.com", "PutRolePermissionsBoundary",
            {"roleName": f"role-{number}",
             "permissionsBoundary": f"arn:aws:iam::{ACCOUNT}:policy/boundary-{number % 3}"}))
    with gzip.open(attached, "wt", encoding="utf-8", compresslevel=1) as file:
        json.dump({"Records": records}, file)
    replay(program, boundary, attached, page, [
        "--boundary", baseline, "--baseline", baseline, "--waivers", waivers, "--group-by", "action"])


def made(program, folder, findings):
    """All pages, name to path."""
    folder = pathlib.Path(folder)
    pages = {}
    for sample in ("twtechpat", "organisation"):
        pages[sample] = folder / f"{sample}.html"
        replay(program, f"samples/{sample}/boundary.json", f"samples/{sample}/logs", pages[sample])
    boundary = folder / "boundary.json"
    boundary.write_text(json.dumps({
        "Version": "2012-10-17",
        "Statement": [
            {"Sid": "Read", "Effect": "Allow", "Action": "s3:List*", "Resource": "*"},
            {"Effect": "Allow", "Action": "s3:*", "Resource": f"arn:aws:s3:::{HOSTILE[0]}"}]}, indent=2))
    archives = (("hostile", hostile_records()), ("many", many_records(findings)))
    for name, records in archives:
        logs = folder / f"{name}.json.gz"
        with gzip.open(logs, "wt", encoding="utf-8", compresslevel=1) as file:
            json.dump({"Records": list(records)}, file)
        pages[name] = folder / f"{name}.html"
        replay(program, boundary, logs, pages[name])
    pages["rollout"] = folder / "rollout.html"
    rollout(program, folder, boundary, folder / "hostile.json.gz", pages["rollout"])
    return pages
