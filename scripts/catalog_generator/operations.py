"""Operation -> actions and bindings."""

from . import bindings, names


class Mapped:
    """How one operation is authorized."""

    def __init__(self, service, event):
        self.service, self.event = service, event
        self.actions = []  # qualified names
        self.bindings = {}
        self.resource = ""
        self.flags = ""
        self.sources = []  # operations of the models

    def merge_bindings(self, more):
        for place, parameters in more.items():
            known = self.bindings.setdefault(place, [])
            known += [p for p in parameters if p not in known]


def actions_of(operation, prefix, reference, overrides):
    """(actions, flags, event)."""
    event = names.without_version(operation.name)
    for name in (operation.name, event):
        if (prefix, name.lower()) in overrides:
            return overrides[prefix, name.lower()], "curated", event
    action = reference.actions.get((prefix, event.lower()))
    if action:
        return [action.qualified], "", event
    if prefix == "apigateway":
        return [f"apigateway:{operation.method}"], "", event
    return [f"{prefix}:{event}"], "assumed", event


def map_all(models, reference, overrides, aliases):
    """{(service, event): Mapped} over all operations of all models."""
    result = {}
    for model in models:
        if not model.prefix:
            continue
        for operation in model.operations:
            actions, flags, event = actions_of(operation, model.prefix, reference, overrides)
            place = (model.prefix, event.lower())
            mapped = result.get(place)
            if mapped is None:
                mapped = result[place] = Mapped(model.prefix, event)
                mapped.actions, mapped.flags = actions, flags
            mapped.sources.append(operation)
            for name in actions:
                mapped.merge_bindings(
                    bindings.bind(operation, types_of(reference, name), aliases))
    return result


def types_of(reference, name):
    action = reference.action(name)
    if not action:
        return []
    return [t for use in action.uses if (t := reference.type(action.service, use.name))]


def rows(mapped, reference):
    """One row an operation, where it says more than its action of the same name does."""
    for (service, _), facts in sorted(mapped.items()):
        same = f"{service}:{facts.event}"
        actions = [] if facts.actions == [same] else [
            name.removeprefix(service + ":") for name in facts.actions]
        written = bindings.written(facts.bindings)
        if actions or written or facts.resource or facts.flags:
            yield (service, facts.event, " ".join(actions), written, facts.resource, facts.flags)
