"""The tables of facts: their columns, how they are sorted, and the files they are written to."""

import pathlib

from . import packages

# kind -> (file, Swift name, columns, how many columns after the kind make the key)
TABLES = {
    "action": ("actions", "action",
               "service name level resource-types condition-keys dependents flags", 2),
    "conditionKey": ("condition-keys", "conditionKey", "key type", 1),
    "escalation": ("escalations", "escalation", "service action group guards needs why origin", 2),
    "host": ("hosts", "host", "label services", 1),
    "operation": ("operations", "operation", "service event actions bindings resources flags", 2),
    "permissionless": ("permissionless-actions", "permissionless", "service action", 2),
    "pseudoARN": ("pseudo-arns", "pseudoARN", "service action resource", 2),
    "recording": ("recording", "recording", "service action recording", 2),
    "resourceControl": ("resource-control", "resourceControl", "service exempt-actions", 1),
    "resourcePolicy": ("resource-policies", "resourcePolicy", "service resource-type", 2),
    "resourceType": ("resource-types", "resourceType", "service name formats condition-keys", 2),
    "secondary": ("secondary-actions", "secondary",
                  "service event action when bindings context origin", 3),
    "unpublished": ("unpublished-actions", "unpublished", "service action origin", 2),
}

ABOUT = {
    "action": "Actions of the Service Authorization Reference. A resource type is required if `*`"
              " follows it; `=` and condition keys follow where the action has keys for the type.",
    "conditionKey": "Condition keys and the types of their values.",
    "escalation": "Actions that lead out of a permissions boundary, or can, and how.",
    "host": "Event sources (without `.amazonaws.com`), and other names of services, whose service"
            " prefix is another.",
    "operation": "API operations: the actions they need (none: the one of their name) and the"
                 " parameters that fill the placeholders of ARN formats.",
    "permissionless": "Actions that need no permission.",
    "pseudoARN": "What AWS evaluates as the resource of actions without resource types.",
    "recording": "Actions that CloudTrail records as data events, or never; `*` is all others of"
                 " the service.",
    "resourceControl": "Services whose actions resource control policies (RCPs) apply to, and those of"
                       " their actions that they do not.",
    "resourcePolicy": "Resource types with resource-based policies; `*` is any type.",
    "resourceType": "Resource types of the Service Authorization Reference and their ARN formats.",
    "secondary": "Actions that an operation needs besides its own, and when.",
    "unpublished": "Actions that AWS's managed policies name and the reference doesn't publish; `*`: any.",
}


def key(row):
    kind = row[0]
    return "\t".join(row[1 : 1 + TABLES[kind][3]]).lower()


def text(kind, rows):
    """The rows as lines, sorted as the binary search of the catalog expects."""
    width = len(TABLES[kind][2].split()) + 1
    lines = {}
    for row in rows:
        row = (kind, *row)
        assert len(row) == width, row
        assert not any("\t" in cell or "\n" in cell for cell in row), row
        assert key(row) not in lines, f"two rows for {key(row)!r} in {kind}"
        lines[key(row)] = "\t".join(row)
    ordered = sorted(lines.items(), key=lambda item: item[0].encode())
    return "".join(line + "\n" for _, line in ordered)


def write(folder, kind, body):
    """Writes the table and the Swift literal of it; returns their paths."""
    file, swift_name, columns, _ = TABLES[kind]
    facts = pathlib.Path(folder) / "Facts" / f"{file}.tsv"
    facts.parent.mkdir(parents=True, exist_ok=True)
    header = f"# {ABOUT[kind]}\n# Made by scripts/generate-catalog from {packages.VERSION}"
    header += f" and Facts/curated.\n# kind\t" + columns.replace(" ", "\t") + "\n"
    facts.write_text(header + body)
    assert '"""#' not in body and "\\#" not in body
    swift = pathlib.Path(folder) / "Generated" / f"FactText+{file}+Generated.swift"
    swift.parent.mkdir(parents=True, exist_ok=True)
    swift.write_text(
        f"// swift-format-ignore-file\n// Made by scripts/generate-catalog from Facts/{file}.tsv:"
        " the same rows, without comments.\n\n"
        f'extension FactText {{\n  static let {swift_name}Rows = #"""\n{body}\n"""#\n}}\n')
    return [facts, swift]
