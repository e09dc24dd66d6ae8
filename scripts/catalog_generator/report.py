"""How much the catalog knows: REPORT.md, and the check that no class of facts shrinks."""

import collections
import pathlib
import re
import sys

from . import bindings, names, operations, packages

BOUND, BY_A_RULE = "bound or constant", "filled by a rule of the mapper"
# `ResourceRules.alternativesFrom`
ALTERNATIVES_FROM = 4
# As the mapper reads the names of events.
CREATES = re.compile(
    r"Create|Run|Allocate|Register|Request|Import|Copy|Start|Issue|Provision|Purchase|Restore|Launch"
    r"|Clone|Submit|BatchCreate|Upload|Put")
LISTS = re.compile(r"List|Describe|Search|Query|Scan|BatchGet")
# Share of a class of facts that may go between two editions without a person looking.
MAY_SHRINK = 0.01


def write(target, facts, counts, committed):
    numbers = dict(sorted(counts.items()))
    numbers.update(reference_numbers(facts))
    numbers.update(operation_numbers(facts))
    numbers.update(secondary_numbers(facts))
    unknown = unknown_names(facts)
    check_shrinking(numbers, committed)
    lines = ["# What the catalog holds", "",
             f"Made by `scripts/generate-catalog` from {packages.VERSION} and `curated/`.",
             "It fails when a number below falls by more than 1%.", "",
             "| facts | number |", "| --- | ---: |"]
    lines += [f"| {name} | {number} |" for name, number in numbers.items()]
    lines += ["", summary(numbers)]
    lines += ["", "## Operations without an action of the reference", "",
              "Their action is assumed to have their name.", ""]
    by_service = collections.defaultdict(list)
    for facts_of in facts.mapped.values():
        if facts_of.flags == "assumed":
            by_service[facts_of.service].append(facts_of.event)
    lines += [f"- {service}: {', '.join(sorted(events))}"
              for service, events in sorted(by_service.items())]
    lines += ["", "## Curated rows that name what the reference does not have", ""]
    lines += [f"- {entry}" for entry in unknown] or ["none"]
    pathlib.Path(target, "Facts", "REPORT.md").write_text("\n".join(lines) + "\n")


def summary(numbers):
    """What is told of the resources that operations need."""
    classes = {name.removeprefix("required types "): number for name, number in numbers.items()
               if name.startswith("required types ")}
    total = sum(classes.values())
    share = lambda *names: f"{100 * sum(classes.get(name, 0) for name in names) / total:.1f} %"
    named = "told by name, with an identifier that AWS made"
    return (f"Of {total} required resource types {share(BOUND)} are bound as a whole, "
            f"{share(*(set(classes) - {BOUND, named, 'unbound'}))} in part or by what AWS compares; of "
            f"{share(named)} the call tells a name and not the identifier, which facts can tell, and "
            f"of {share('unbound')} it tells nothing.")


def reference_numbers(facts):
    known = facts.reference
    return {
        "services": len(known.services()),
        "actions of retired services": sum(a.retired for a in known.actions.values()),
        "actions without resource types": sum(not a.uses for a in known.actions.values()),
        "actions with dependent actions": sum(bool(a.dependents) for a in known.actions.values()),
        "ARN formats": sum(len(t.formats) for t in known.types.values()),
    }


def operation_numbers(facts):
    by_flag = collections.Counter()
    for model in facts.models:
        for operation in model.operations:
            if not model.prefix:
                by_flag["without a service prefix"] += 1
                continue
            event = names.without_version(operation.name).lower()
            flags = facts.mapped[model.prefix, event].flags
            by_flag[{"": "by name or method", "curated": "by a curated row",
                     "assumed": "assumed"}[flags]] += 1
    bound = bindings_numbers(facts)
    return {"operations of the service models": sum(len(m.operations) for m in facts.models),
            **{f"operations mapped {name}": n for name, n in sorted(by_flag.items())}, **bound}


def bindings_numbers(facts):
    """Whether each required resource type of an operation gets all its placeholders."""
    result = collections.Counter()
    for mapped in facts.mapped.values():
        for name in mapped.actions if mapped.sources else []:
            action = facts.reference.action(name)
            required = {use.name for use in action.uses if use.required} if action else set()
            ruled = facts.ruled.get((mapped.service, mapped.event.lower()), "")
            classes = [
                BY_A_RULE if ruled in (resource_type.name, "*") else
                binding_class(mapped, resource_type)
                for resource_type in operations.types_of(facts.reference, name)
                if resource_type.name in required]
            # Of so many required types the call is about those that it names.
            if len(classes) >= ALTERNATIVES_FROM and BOUND in classes:
                classes = [c if c == BOUND else "alternative to a bound one" for c in classes]
            result.update(classes)
    return {f"required types {name}": result[name] for name in sorted(result)}


def binding_class(mapped, resource_type):
    if mapped.resources:
        return BOUND
    for arn_format in resource_type.formats:
        bound = [mapped.bindings.get((resource_type.name, p)) for p in names.placeholders(arn_format)]
        if all(bindings.tells(paths) for paths in bound) or any(
                is_arn(path) for paths in bound for path in paths or []):
            return BOUND
    if CREATES.match(mapped.event) and is_made(resource_type, mapped.event):
        return "created by the call, for which AWS compares a star"
    if any(bindings.tells(mapped.bindings.get((resource_type.name, p)))
           for f in resource_type.formats for p in names.placeholders(f)):
        return "bound in part, with an identifier that AWS made"
    if any((resource_type.name, p) in mapped.named for f in resource_type.formats
           for p in names.placeholders(f)):
        return "told by name, with an identifier that AWS made"
    if LISTS.match(mapped.event):
        return "of listing operations, about all of a kind"
    return "unbound"


def is_made(resource_type, event):
    """Whether an operation is named for the type: `CreateVpc`; the mapper has the same rule."""
    event = names.plain(re.split("From|With|ReadReplica|ToPointInTime", event)[0])
    last = [names.placeholders(f)[-1] for f in resource_type.formats if names.placeholders(f)]
    stems = [re.sub("(identifier|name|id)$", "", names.plain(n)) for n in [resource_type.name] + last]
    return any(stem and event.endswith(stem) for stem in stems)


def is_arn(path):
    return re.search(r"arns?$", path, re.I) is not None


def secondary_numbers(facts):
    origins = collections.Counter(s.origin for s in facts.secondary.values())
    passed = [s for s in facts.secondary.values() if s.action == "iam:PassRole"]
    return {
        **{f"secondary actions, {name}": n for name, n in sorted(origins.items())},
        "operations that pass a role": len(passed),
        "of these with iam:PassedToService": sum(bool(s.context) for s in passed),
        "operations that tag what they create": sum(
            s.action != "iam:PassRole" and "Tag" in s.action for s in facts.secondary.values()),
    }


def unknown_names(facts):
    """Names in curated rows that a newer edition of the reference may have dropped."""
    known, curated = facts.reference, facts.curated
    found = []

    def action(file, service, name):
        if name != "*" and (service, name.lower()) not in known.actions:
            found.append(f"{file}: {service}:{name}")

    for service, event, names_of, _ in curated.rows("operations", 4):
        for name in names_of.split():
            qualified = name if ":" in name else f"{service}:{name}"
            action("operations", *qualified.split(":"))
    for row in curated.rows("secondary-actions", 7):
        action("secondary-actions", *row[2].lstrip("-").split(":"))
    for file, width in (("recording", 4), ("pseudo-arns", 4), ("permissionless-actions", 3),
                        ("resource-control-exempt", 3)):
        for row in curated.rows(file, width):
            action(file, row[0], row[1])
    for row in curated.rows("escalations", 7):
        action("escalations", row[0], row[1])
        for needed in row[4].split():
            action("escalations", *needed.split(":"))
    for service, name, _ in curated.rows("tag-on-create", 3):
        if name != "-":
            action("tag-on-create", service, name)
    for service, name, _ in curated.rows("resource-policies", 3):
        if name != "*" and not known.type(service, name):
            found.append(f"resource-policies: {service} {name}")
    for label, services, _ in curated.rows("hosts", 3):
        found += [f"hosts: {s}" for s in services.split() if s not in known.services()]
    placeholders = {
        (t.service, p.lower()) for t in known.types.values() for f in t.formats
        for p in names.placeholders(f)
    }
    for service, _, placeholder, _, _ in curated.rows("parameter-aliases", 5):
        name = placeholder.lower().rpartition(".")[2]
        if name != bindings.OWNER.lower() and (service, name) not in placeholders:
            found.append(f"parameter-aliases: {service} {placeholder}")
    for service, event, _, _ in curated.rows("passed-to-services", 4):
        if event != "*" and (service, event.partition("@")[0].lower()) not in facts.mapped:
            found.append(f"passed-to-services: {service} {event}")
    return sorted(found)


def check_shrinking(numbers, committed):
    if not committed.exists():
        return
    before = dict(re.findall(r"^\| (.+?) \| (\d+) \|$", committed.read_text(), re.M))
    shrunk = [
        f"{name}: {old} before, {numbers.get(name, 0)} now" for name, old in before.items()
        if numbers.get(name, 0) < int(old) * (1 - MAY_SHRINK)
        and not re.search(r"assumed|unbound|without|told by name|in part|star|all of a kind", name)
    ]
    if shrunk:
        sys.exit("classes of facts shrank; if that is right, delete REPORT.md and run again:\n  "
                 + "\n  ".join(shrunk))
