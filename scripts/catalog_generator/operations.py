"""Operation -> actions and bindings."""

from . import bindings, names


class Mapped:
    """How one operation is authorized."""

    def __init__(self, service, event):
        self.service, self.event = service, event
        self.actions = []  # qualified names
        self.possible = False  # whether the content decides which of the actions
        self.bindings = {}
        self.resources = []
        self.flags = ""
        self.sources = []  # operations of the models
        self.places = set()  # (type, placeholder) of all resource types of its actions
        self.named = set()  # (type, placeholder) of identifiers where only a name is told

    def merge_bindings(self, more):
        for place, parameters in more.items():
            known = self.bindings.setdefault(place, [])
            if len(known) == 1 and bindings.is_likeliest(known[0]):
                # Parameters that somebody names come before those that only may be ARNs of the type.
                known[:0] = [p for p in parameters if p not in known]
            elif not any(p == bindings.NONE or p.startswith("=") or "&" in p for p in known):
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


def map_all(models, reference, overrides, possible, aliases):
    """{(service, event): Mapped} over all operations of all models, and the curated events."""
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
            if mapped.service == "apigateway":
                resource = gateway_resource(operation)
                if resource not in mapped.resources:
                    mapped.resources.append(resource)
    for place, actions in possible.items():
        mapped = result.setdefault(place, Mapped(*place))
        mapped.actions, mapped.flags, mapped.possible = actions, "curated", True
    for place, actions in overrides.items():
        if place not in result:
            mapped = result[place] = Mapped(*place)
            mapped.actions, mapped.flags = actions, "curated"
    for mapped in result.values():
        bind(mapped, reference, aliases)
    return result


def bind(mapped, reference, aliases):
    if mapped.resources:
        return
    for name in mapped.actions:
        types = types_of(reference, name)
        mapped.places |= {
            (t.name, placeholder) for t in types for f in t.formats
            for placeholder in names.placeholders(f)}
        for operation in mapped.sources:
            mapped.merge_bindings(bindings.bind(operation, types, aliases))
        if mapped.sources:
            continue
        # An event that is no operation: only the names that records use are known.
        for resource_type in types:
            for arn_format in resource_type.formats:
                for placeholder in names.placeholders(arn_format):
                    known = aliases.get((mapped.service, placeholder.lower(), "*"), [])
                    recorded = [alias[1:] for alias in known if alias.startswith("+")]
                    if recorded:
                        mapped.merge_bindings({(resource_type.name, placeholder): recorded})


def gateway_resource(operation):
    """API Gateway authorizes HTTP methods on the paths of its API."""
    path = operation.path.split("?")[0].removeprefix("/v2")
    for member in operation.uri_parameters():
        label = member.location_name or member.name
        path = path.replace("{" + label + "}", "${" + member.name + "}")
        path = path.replace("{" + label + "+}", "${" + member.name + "}")
    return "arn:${Partition}:apigateway:${Region}::" + path


def types_of(reference, name):
    action = reference.action(name)
    if not action:
        return []
    return [t for use in action.uses if (t := reference.type(action.service, use.name))]


def rows(mapped):
    """One row an operation, where it says more than its action of the same name does."""
    for (service, _), facts in sorted(mapped.items()):
        same = f"{service}:{facts.event}"
        actions = [] if facts.actions == [same] else [
            ("?" if facts.possible else "") + name.removeprefix(service + ":")
            for name in facts.actions]
        written = bindings.written(facts.bindings, facts.places)
        if actions or written or facts.resources or facts.flags:
            yield (service, facts.event, " ".join(actions), written, " ".join(facts.resources),
                   facts.flags)


def merge_map(mapped, map_bindings, reference):
    """Adds the parameters that the public SDK map names for the operation's own actions."""
    for place, by_action in map_bindings.items():
        facts = mapped.get(place)
        for name in facts.actions if facts and not facts.resources else []:
            paths = by_action.get(name.lower(), {})
            types = types_of(reference, name)
            for resource_type in types:
                for arn_format in resource_type.formats:
                    for placeholder in names.placeholders(arn_format):
                        path = paths.get(placeholder)
                        if (path and is_parameter(facts, path)
                                and not is_anothers(path, resource_type, placeholder, types)):
                            facts.merge_bindings({(resource_type.name, placeholder): [path]})


def is_anothers(path, own, placeholder, types):
    """Whether another type of the action that has the placeholder, too, is the one that a parameter is
    named for: `experimentTemplateId` is no `${Id}` of an experiment."""
    named = [
        t for t in types
        if any(placeholder in names.placeholders(f) for f in t.formats)
        and names.plain(path.split(".")[-1]).startswith(names.plain(t.name))]
    longest = max(named, key=lambda t: len(names.plain(t.name)), default=own)
    return longest is not own


def is_parameter(facts, path):
    """Whether a path of the map, which is older, still starts at a parameter."""
    head = path.split(".")[0].lower()
    return any(m.name.lower() == head for o in facts.sources for m in o.members)
