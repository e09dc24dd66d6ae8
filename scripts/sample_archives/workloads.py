"""Workloads of samples/organisation: functions, containers, instances, a backup job."""

from dataclasses import replace

from . import agents
from .moments import later
from .pipelines import service_assumes
from .world import ENDPOINTS, HOME, PRODUCTION, SHARED


def function_burst(world, when, account):
    """A Lambda function behind an API: some requests in a row."""
    chance, storage = world.chance, world.storage(account)
    deployment = world.deployment(account)
    role = world.role(account, "orders-api")
    function, key = "shop-orders-api", chance.unique_id("ASIA")
    began = later(when, -chance.between(60, 3000))
    service_assumes(world, began, "lambda", role, function, key)
    caller = role.session(
        function, began, key, f"10.20.{chance.below(8)}.{chance.between(4, 250)}", agents.SDK_PYTHON
    )
    scope = {
        "issuerType": "AWS::Lambda::Function",
        "credentialsIssuedTo": f"arn:aws:lambda:{HOME}:{account}:function:{function}",
    }
    caller = replace(caller, identity={**caller.identity, "inScopeOf": scope})
    caller = caller.by_endpoint(ENDPOINTS[account], caller.address)
    if chance.happens(0.3):
        calls = [
            deployment.create_log_stream(
                f"/aws/lambda/{function}",
                f"2024/09/{when.day:02}/[$LATEST]{chance.hexadecimal(32)}",
            )
        ]
        world.play(caller, when, calls)
    for _ in range(chance.between(3, 8)):
        order = f"order-{chance.between(10000, 99999)}"
        calls = [
            storage.get_item("shop-orders", {"orderId": order}),
            storage.put_item("shop-orders", {"orderId": order}),
        ]
        if chance.happens(0.3):
            calls.append(storage.query("shop-orders", "by-customer"))
        if chance.happens(0.35):
            calls.append(storage.send_message("shop-orders-events"))
        if chance.happens(0.25):
            calls.append(
                storage.put_object(f"shop-uploads-{account[-4:]}", f"receipts/{order}.json")
            )
        if chance.happens(0.02):
            calls.append(
                storage.put_item("shop-orders", {"orderId": order}).failing(
                    "ProvisionedThroughputExceededException",
                    "The level of configured provisioned throughput for the table was exceeded.",
                )
            )
        when = world.play(caller, when, calls, gap=1)
    if chance.happens(0.2):
        secret = world.secret(account, "shop/orders/db")
        world.take(caller, storage.get_secret_value(secret), when)
        context = {"SecretARN": secret, "SecretVersionId": chance.uuid()}
        world.forwarded(
            caller, when, "secretsmanager", storage.decrypt(world.keys[account], context)
        )


def container_start(world, when, account):
    """A task of ECS starts: the agent fetches image and configuration, the service works."""
    chance, storage, compute = world.chance, world.storage(account), world.compute(account)
    deployment = world.deployment(account)
    operations = world.operations(account)
    task = chance.hexadecimal(32)
    execution, role = world.role(account, "ecs-execution"), world.role(account, "checkout")
    address = f"10.20.{chance.below(8)}.{chance.between(4, 250)}"
    key = chance.unique_id("ASIA")
    service_assumes(world, when, "ecs-tasks", execution, task, key)
    agent = execution.session(task, when, key, address, agents.SDK_JAVA)
    agent = agent.by_endpoint(ENDPOINTS[account], address)
    world.play(agent, later(when, 2), [deployment.authorization_token()])
    image = deployment.batch_get_image(SHARED, "shop/checkout", "latest")
    world.trail.take_across(agent, image, later(when, 3), HOME, SHARED)
    names = ["/shop/checkout/feature-flags", "/shop/checkout/endpoint"]
    world.play(agent, later(when, 4), [operations.get_parameters(names)])

    key = chance.unique_id("ASIA")
    service_assumes(world, later(when, 8), "ecs-tasks", role, task, key)
    caller = role.session(task, later(when, 8), key, address, agents.SDK_JAVA)
    caller = caller.by_endpoint(ENDPOINTS[account], address)
    when = later(when, 20)
    bucket = f"shop-uploads-{account[-4:]}"
    for _ in range(chance.between(4, 10)):
        name = f"baskets/{chance.hexadecimal(8)}.json"
        calls = [storage.put_object(bucket, name, tagging="team=shop&kind=basket")]
        if chance.happens(0.5):
            calls.append(storage.get_object(bucket, name))
        if chance.happens(0.3):
            calls.append(storage.publish("shop-checkout-done"))
        if chance.happens(0.15):
            calls.append(deployment.start_execution("shop-fulfilment", when))
        if chance.happens(0.15):
            calls.append(compute.invoke("shop-orders-api"))
        when = world.play(caller, when, calls, gap=2)


def instance_batch(world, when, account):
    """An instance does its hourly batch, and its agent reports in."""
    chance, storage, operations = world.chance, world.storage(account), world.operations(account)
    role = world.role(account, "batch-worker")
    instance = chance.pick(world.instances[account][:2])
    key, began = chance.unique_id("ASIA"), later(when, -1800)
    caller = role.session(instance, began, key, "10.20.4.17", agents.SDK_GO, ec2RoleDelivery="2.0")
    scope = {
        "issuerType": "AWS::EC2::Instance",
        "credentialsIssuedTo": f"arn:aws:ec2:{HOME}:{account}:instance/{instance}",
    }
    caller = replace(caller, identity={**caller.identity, "inScopeOf": scope})
    world.play(caller, when, [operations.update_instance_information(instance)])
    worker = caller.using(agents.S3_CLI.format("s3.sync")).by_endpoint(
        ENDPOINTS[account], "10.20.4.17"
    )
    source, target = f"shop-uploads-{account[-4:]}", f"shop-reports-{account[-4:]}"
    calls = [storage.list_objects(source, "receipts/")]
    for n in range(chance.between(2, 7)):
        calls += [
            storage.get_object(source, f"receipts/order-{chance.between(10000, 99999)}.json"),
            storage.put_object(target, f"2024/09/{when.day:02}-{n}.csv"),
        ]
    if chance.happens(0.3):
        calls.append(
            storage.put_object("legacy-exports-" + account[-4:], f"feed/{when.day:02}.csv")
        )
    when = world.play(worker, later(when, 5), calls, gap=2)
    if chance.happens(0.5):
        name = f"finance/{chance.between(1, 40)}.xlsx"
        bucket, key_arn = f"shop-reports-{account[-4:]}", world.keys[account]
        world.take(worker, storage.put_object(bucket, name, kms_key=key_arn), when)
        context = {"aws:s3:arn": f"arn:aws:s3:::{bucket}/{name}"}
        world.forwarded(worker, when, "AWS Internal", storage.generate_data_key(key_arn, context))


def backup(world, when):
    """The nightly backup, by a user with a long-term key."""
    chance, storage = world.chance, world.storage(PRODUCTION)
    caller = world.backup.with_key(
        world.backup_key, "203.0.113.44", agents.CLI.format("rds.create-db-snapshot")
    )
    day = f"{when:%Y-%m-%d}"
    calls = [
        storage.describe_db_instances("shop-orders"),
        storage.create_db_snapshot("shop-orders", f"shop-orders-{day}"),
    ]
    if chance.happens(0.5):
        calls += [
            storage.describe_db_cluster_snapshots("shop-search").failing(
                "ThrottlingException", "Rate exceeded"
            )
        ] * 2
    when = world.play(caller, when, calls, gap=6)
    caller = caller.using(agents.S3_CLI.format("s3.cp"))
    source, target = "shop-uploads-9012", "legacy-exports-9012"
    names = [f"baskets/{chance.hexadecimal(8)}.json" for _ in range(chance.between(4, 9))]
    calls = [storage.list_objects(source, "baskets/")]
    calls += [storage.copy_object(target, f"backup/{day}/{n}", f"{source}/{n}") for n in names]
    calls += [storage.delete_object(target, f"backup/old/{n}") for n in names[:3]]
    if chance.happens(0.2):
        calls.append(
            storage.delete_object(target, "backup/held.json").failing(
                "AccessDenied", "Access Denied"
            )
        )
    world.play(caller, when, calls, gap=2)
