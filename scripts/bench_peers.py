"""What a user would take instead of a replay, for a like question on the same files.

The question is simpler than a replay's: for each principal and action, how many calls were there
that no Allow of the boundary covers, taking `service:eventName` for the action and all resources for
one. Each peer answers it in the best way that we know of; one core each, CPU seconds.
"""

import json
import subprocess
import sys
import venv

PYTHON = r"""
import collections, glob, sys
kind, folder, services = sys.argv[1], sys.argv[2], set(sys.argv[3].split(","))
if kind == "stdlib":
    import gzip, json
    unpack, parse = gzip.decompress, json.loads
else:
    import orjson
    from isal import igzip
    unpack, parse = igzip.decompress, orjson.loads
counts = collections.Counter()
for path in sorted(glob.glob(folder + "/**/*.gz", recursive=True)):
    with open(path, "rb") as file:
        records = parse(unpack(file.read()))["Records"]
    for record in records:
        service = record["eventSource"].split(".")[0]
        if service in services:
            continue
        identity = record.get("userIdentity") or {}
        issuer = (identity.get("sessionContext") or {}).get("sessionIssuer") or {}
        who = issuer.get("arn") or identity.get("arn") or identity.get("invokedBy")
        counts[who, service + ":" + record["eventName"]] += 1
print(len(counts), sum(counts.values()))
"""

DUCKDB = r"""
import sys, duckdb
folder, services = sys.argv[1], sys.argv[2].split(",")
connection = duckdb.connect()
connection.execute("set threads = 1")
print(connection.execute('''
  select count(*), sum(n) from (
    select coalesce(r.userIdentity.sessionContext.sessionIssuer.arn, r.userIdentity.arn,
                    r.userIdentity.invokedBy) who,
           split_part(r.eventSource, '.', 1) || ':' || r.eventName what, count(*) n
    from (select unnest(Records) r from
          read_json(?, format='auto', maximum_object_size=600000000))
    where split_part(r.eventSource, '.', 1) not in (select unnest(?))
    group by all)''', [folder + "/*.gz", services]).fetchall())
"""

JQ = """cat {folder}/*.gz | gzip -dc | jq -r --argjson services '{services}' '
  .Records[] | (.eventSource | split(".")[0]) as $s | select($services[$s] | not)
  | [(.userIdentity.sessionContext.sessionIssuer.arn // .userIdentity.arn
      // .userIdentity.invokedBy), $s + ":" + .eventName] | @tsv' | sort | uniq -c | wc -l"""


def services(boundary):
    document = json.loads(boundary.read_text())
    named = []
    for statement in document["Statement"]:
        actions = statement["Action"]
        named += [actions] if isinstance(actions, str) else actions
    return sorted({action.split(":")[0] for action in named})


def measure(folder, boundary, binary, timed, scratch):
    """A table of CPU seconds, and how many times those of a replay they are."""
    allowed = services(boundary)
    environment = scratch / "environment"
    venv.create(environment, with_pip=True)
    python = environment / "bin/python"
    packages = ["duckdb", "orjson", "isal"]
    installed = subprocess.run([python, "-m", "pip", "install", "-q", *packages]).returncode == 0
    names = ",".join(allowed)
    replay = [binary, "replay", "--boundary", boundary, folder, "--jobs", "1", "--format", "json"]
    flags = json.dumps(dict.fromkeys(allowed, True))
    peers = [
        ("trailfence replay", replay),
        ("Python, its own gzip and json", [sys.executable, "-c", PYTHON, "stdlib", folder, names]),
        ("jq behind gzip -dc", ["bash", "-c", JQ.format(folder=folder, services=flags)]),
    ]
    if installed:
        peers += [
            ("Python, orjson and isal", [python, "-c", PYTHON, "orjson", folder, names]),
            ("DuckDB, inferred schema", [python, "-c", DUCKDB, folder, names]),
        ]
    rows = ["| what | CPU s | times the replay | peak MB |", "| --- | --- | --- | --- |"]
    print("\n".join(rows))
    ours = None
    for name, command in peers:
        try:
            _, used, peak = timed([command])
        except (SystemExit, FileNotFoundError) as error:
            rows.append(f"| {name} | {error} | | |")
            print(rows[-1], flush=True)
            continue
        ours = ours or used
        rows.append(f"| {name} | {used:.2f} | {used / ours:.1f} | {peak:.0f} |")
        print(rows[-1], flush=True)
    return rows
