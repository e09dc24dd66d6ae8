"""samples/organisation: a month in an organisation of six accounts."""

import json

from . import developers, operators, pipelines, services, workloads
from .moments import later, moment
from .trail import gzipped
from .world import ACCOUNTS, DEVELOPMENT, HOME, ORGANISATION, PRODUCTION, STAGING, World

FOLDER = "samples/organisation/logs"
DAYS = 30
HOURS = 12


def files():
    world = World("organisation", FOLDER)
    run = 4000
    for number in range(1, DAYS + 1):
        day = moment(2024, 9, number)
        is_workday = day.weekday() < 5
        if is_workday:
            run = _workday(world, day, run)
        _every_day(world, day)
    _now_and_then(world)
    delivered = world.trail.files(HOURS, copies=0.015)
    delivered.update(_other_files(world))
    return delivered


def _at(world, day, first, last):
    """A moment of a day, between two hours."""
    return later(day, world.chance.between(first * 3600, last * 3600 - 1))


def _workday(world, day, run):
    chance = world.chance
    for _ in range(chance.between(4, 6)):
        run += 1
        name = chance.pick(sorted(pipelines.SERVICES))
        account = chance.weighted([(STAGING, 3), (PRODUCTION, 2), (DEVELOPMENT, 1)])
        pipelines.build_and_deploy(world, _at(world, day, 7, 17), name, run, account)
    for number in chance.shuffled(range(1, 9))[: chance.between(5, 7)]:
        account = chance.weighted([(DEVELOPMENT, 5), (STAGING, 3), (PRODUCTION, 1)])
        developers.developer_day(world, _at(world, day, 6, 16), f"dev-{number:02}", account)
    if chance.happens(0.4):
        operators.operator_day(world, _at(world, day, 7, 15), f"ops-{chance.between(1, 2):02}")
    if chance.happens(0.6):
        operators.reader_day(world, _at(world, day, 7, 16), f"support-{chance.between(1, 3):02}")
    if chance.happens(0.3):
        operators.federate(world, _at(world, day, 8, 16))
    return run


def _every_day(world, day):
    chance = world.chance
    for account, bursts in ((PRODUCTION, 7), (STAGING, 2)):
        for _ in range(bursts):
            workloads.function_burst(world, _at(world, day, 1, 23), account)
    for account, starts in ((PRODUCTION, 4), (STAGING, 1)):
        for _ in range(starts):
            workloads.container_start(world, _at(world, day, 1, 23), account)
        for _ in range(starts):
            workloads.instance_batch(world, _at(world, day, 1, 23), account)
    workloads.backup(world, _at(world, day, 1, 3))
    operators.audit(world, _at(world, day, 3, 4), chance.shuffled(ACCOUNTS)[:4])
    for _ in range(3):
        services.deliver_logs(world, _at(world, day, 0, 24))
    for account in (PRODUCTION, STAGING):
        for _ in range(2):
            services.look_after_containers(world, _at(world, day, 0, 23), account)
        services.scale(world, _at(world, day, 0, 24), account)
    for account in (PRODUCTION, STAGING, DEVELOPMENT):
        services.record_configuration(world, _at(world, day, 0, 24), account)
    if chance.happens(0.3):
        services.visitors(world, _at(world, day, 0, 24))
    if chance.happens(0.25):
        services.service_events(world, _at(world, day, 2, 4), PRODUCTION)
    if chance.happens(0.2):
        pipelines.run_edge_release(world, _at(world, day, 8, 16), PRODUCTION)


def _now_and_then(world):
    operators.root_signs_in(world, moment(2024, 9, 2, 9, 12))
    operators.root_signs_in(world, moment(2024, 9, 19, 13, 40))
    operators.break_glass(world, moment(2024, 9, 11, 20, 5))
    operators.move_trail(world, moment(2024, 9, 16, 10, 30))
    for day in (5, 17, 26):
        services.network_activity(world, moment(2024, 9, day, 4, 30))


def _other_files(world):
    """Files that CloudTrail puts beside its logs."""
    folder = f"{FOLDER}/AWSLogs/{ORGANISATION}/{PRODUCTION}/CloudTrail-Insight/{HOME}/2024/09/12"
    name = f"{PRODUCTION}_CloudTrail-Insight_{HOME}_20240912T1045Z_{world.chance.hexadecimal(16)}.json.gz"
    records = services.insights(world, moment(2024, 9, 12, 10, 20))
    path, digest = services.digest(world, moment(2024, 9, 1, 0, 0), moment(2024, 9, 1, 1, 0))
    compact = (",", ":")
    return {
        f"{folder}/{name}": gzipped(json.dumps({"Records": records}, separators=compact)),
        f"{FOLDER}/{path}": gzipped(json.dumps(digest, separators=compact)),
    }
