"""CI/CD of samples/organisation: a build in one account, and deployments from it to the others."""

from . import agents
from .callers import service, web_identity
from .moments import later
from .world import BOUNDARY, GLOBAL, HOME, OIDC, RUNNERS, SHARED, team_tags

SERVICES = {"orders": "lambda", "checkout": "ecs", "reports": "lambda", "search": "ecs"}
ARTIFACTS = "shop-artifacts"


def build_and_deploy(world, when, name, run, account):
    """One run of a pipeline: sign in by OIDC, push or upload, hop to the account, deploy."""
    chance = world.chance
    address = chance.pick(RUNNERS)
    build = world.role(SHARED, "github-build")
    session = f"github-run-{run}"
    subject = f"repo:example-org/shop-{name}:ref:refs/heads/main"
    identity = world.identity(SHARED)
    key = chance.unique_id("ASIA")
    outsider = web_identity(
        SHARED, OIDC, "sts.amazonaws.com", subject, address, agents.CLI.format("sts.assume-role")
    )
    call = identity.assume_role_with_web_identity(build, session, key, when, OIDC, subject)
    world.take(outsider, call, when)
    caller = build.session(
        session,
        when,
        key,
        address,
        agents.CLI.format("ecr.get-login-password"),
        web_identity=f"arn:aws:iam::{SHARED}:oidc-provider/{OIDC}",
    )
    when = world.play(caller, later(when, 2), [identity.get_caller_identity()])
    tag = chance.hexadecimal(12)
    storage = world.storage(SHARED)
    deployment = world.deployment(SHARED)
    if SERVICES[name] == "ecs":
        when = world.play(caller, when, [deployment.authorization_token()])
        pushes = deployment.push(f"shop/{name}", tag, chance.between(1, 4))
        when = world.play(caller.using(agents.DOCKER), when, pushes, gap=2)
    else:
        uploads = [
            storage.put_object(ARTIFACTS, f"shop-{name}/code-{tag}.zip"),
            storage.put_object(ARTIFACTS, f"shop-{name}/template-{tag}.json"),
        ]
        when = world.play(caller.using(agents.S3_CLI.format("s3.cp")), when, uploads)

    deploy = world.role(account, "deploy")
    key = chance.unique_id("ASIA")
    tags = [{"key": "team", "value": "shop"}, {"key": "pipeline", "value": name}]
    call = identity.assume_role(deploy, session, key, when, externalId="shop-pipeline", tags=tags)
    hop = caller.using(agents.CLI.format("sts.assume-role"))
    world.trail.take_across(hop, call, when, HOME, account)
    deployer = deploy.session(
        session, when, key, address, agents.CLI.format("cloudformation.deploy")
    )
    _deploy(world, later(when, 3), deployer, name, tag, account)


def _deploy(world, when, deployer, name, tag, account):
    """Deploys a service with CloudFormation, and waits for it."""
    chance = world.chance
    deployment = world.deployment(account)
    stack, change_set = f"shop-{name}", f"deploy-{tag}"
    url = f"https://{ARTIFACTS}.s3.{HOME}.amazonaws.com/shop-{name}/template-{tag}.json"
    tags = team_tags(stack)
    execution = world.role(account, "cloudformation-execution")
    # Lambda stacks are deployed by a service role; ECS stacks with the rights of the deployer.
    own_rights = SERVICES[name] == "ecs"
    role = None if own_rights else execution.arn
    when = world.play(
        deployer,
        when,
        [
            deployment.validate_template(url),
            deployment.stack("DescribeStacks", stack),
            deployment.create_change_set(stack, change_set, url, role, tags),
        ],
    )
    # CloudFormation fetches the template with the rights of its caller.
    fetch = world.storage(SHARED).get_object(ARTIFACTS, f"shop-{name}/template-{tag}.json")
    world.trail.take_across(deployer.through("cloudformation"), fetch, when, HOME, SHARED)
    polls = [deployment.change_set("DescribeChangeSet", stack, change_set)] * chance.between(1, 3)
    when = world.play(deployer, when, polls)
    when = world.play(
        deployer, when, [deployment.change_set("ExecuteChangeSet", stack, change_set)]
    )
    if own_rights:
        worker = deployer.through("cloudformation")
    else:
        key = chance.unique_id("ASIA")
        service_assumes(world, when, "cloudformation", execution, "AWSCloudFormation", key)
        worker = execution.used_by_service("cloudformation", "AWSCloudFormation", when, key)
    if own_rights:
        done = _ecs_changes(world, when, worker, name, tag, account, tags)
    else:
        done = _lambda_changes(world, when, worker, name, account, tags)
    polls = [deployment.stack("DescribeStacks", stack)] * chance.between(2, 6)
    polls.append(deployment.stack("DescribeStackEvents", stack))
    when = world.play(deployer, later(when, 5), polls, gap=9)
    if own_rights:
        waits = [deployment.describe_services("shop", name)] * chance.between(2, 5)
        world.play(deployer.using(agents.CLI.format("ecs.wait")), max(when, done), waits, gap=8)
    if chance.happens(0.05):
        missing = deployment.stack("DescribeStacks", "shop-preview").failing(
            "ValidationException", "Stack with id shop-preview does not exist"
        )
        world.play(deployer, when, [missing])


def service_assumes(world, when, name, role, session, key):
    """A service takes on a role that was passed to it."""
    call = world.identity(role.account).assume_role(role, session, key, when)
    world.take(service(name, role.account), call, when, shared=world.chance.uuid())


def _lambda_changes(world, when, worker, name, account, tags):
    """What CloudFormation changes in a stack of Lambda functions."""
    chance, compute, storage = world.chance, world.compute(account), world.storage(account)
    deployment = world.deployment(account)
    identity, operations = world.identity(account), world.operations(account)
    role = world.role(account, "orders-api").arn
    function = f"shop-{name}-api"
    calls = [compute.get_function(function)]
    if chance.happens(0.15):
        extra = f"{function}-{chance.hexadecimal(4)}"
        new_role = f"{extra}-role"
        calls += [
            identity.create_role(new_role, when, "lambda", "/app/", BOUNDARY.format(account)),
            identity.iam(
                "PutRolePolicy",
                {
                    "roleName": new_role,
                    "policyName": "inline",
                    "policyDocument": '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"*"}]}',
                },
            ),
            deployment.create_log_group(f"/aws/lambda/{extra}", tags),
            deployment.put_retention(f"/aws/lambda/{extra}"),
            compute.create_function(
                extra, f"arn:aws:iam::{account}:role/app/{new_role}", when, ARTIFACTS, tags
            ),
            storage.create_queue(f"shop-{name}-{chance.hexadecimal(4)}", tags),
            deployment.put_rule(f"shop-{name}-hourly"),
            deployment.put_targets(
                f"shop-{name}-hourly",
                f"arn:aws:states:{HOME}:{account}:stateMachine:shop-{name}",
                world.role(account, "legacy-admin").arn,
            ),
            operations.put_metric_alarm(f"{extra}-errors"),
        ]
    calls += [
        compute.update_function_code(function, role, when, ARTIFACTS),
        compute.get_function(function),
    ]
    return world.play(worker, later(when, 3), calls)


def _ecs_changes(world, when, worker, name, tag, account, tags):
    """What CloudFormation changes in a stack of an ECS service."""
    deployment = world.deployment(account)
    revision = world.chance.between(20, 400)
    image = f"{SHARED}.dkr.ecr.{HOME}.amazonaws.com/shop/{name}:{tag}"
    definition = f"arn:aws:ecs:{HOME}:{account}:task-definition/shop-{name}:{revision}"
    calls = [
        deployment.register_task_definition(
            f"shop-{name}",
            image,
            world.role(account, "checkout").arn,
            world.role(account, "ecs-execution").arn,
            revision,
            tags,
        ),
        deployment.update_service("shop", name, definition),
        deployment.describe_services("shop", name),
    ]
    return world.play(worker, later(when, 3), calls)


def run_edge_release(world, when, account):
    """Now and then a release touches us-east-1, where certificates and edge functions live."""
    deploy = world.role(account, "deploy")
    session = f"github-run-{world.chance.between(7000, 9999)}"
    caller = deploy.session(
        session, when, world.chance.unique_id("ASIA"), world.chance.pick(RUNNERS), agents.TERRAFORM
    )
    compute = world.compute(account, GLOBAL)
    deployment = world.deployment(account, GLOBAL)
    calls = [
        compute.get_function("shop-edge-headers"),
        compute.update_function_code(
            "shop-edge-headers", world.role(account, "orders-api").arn, when, ARTIFACTS
        ),
        deployment.describe_log_groups("/aws/lambda/us-east-1.shop-edge-headers"),
    ]
    world.play(caller, when, calls, region=GLOBAL)
