"""Which input parameter fills which placeholder of an ARN format."""

from .names import placeholders, plain

SUFFIXES = ["", "arn", "name", "id", "identifier"]
ENDINGS = ["identifier", "name", "arn", "id"]
GENERIC = ["resourcearn", "resource", "arn", "resourceid", "resourceidentifier", "name", "id",
           "identifier"]


def stem(text):
    for ending in ENDINGS:
        if text.endswith(ending) and len(text) > len(ending):
            return text[: -len(ending)]
    return text


def plurals(text):
    forms = [text + "s", text + "list", text + "set"]
    if text.endswith("y"):
        forms.append(text[:-1] + "ies")
    return forms


class Binder:
    """Finds the parameters of one operation."""

    def __init__(self, operation):
        self.operation = operation
        self.by_name = {}
        for member in operation.members:
            for name in self.spellings(member):
                self.by_name.setdefault(plain(name), (member.name, member))
        for member in operation.members:
            for inner in operation.model.nested(member):
                path = f"{member.name}.{inner.name}"
                self.by_name.setdefault(plain(inner.name), (path, inner))

    def spellings(self, member):
        yield member.name
        # EC2 records carry the name of the wire, `SecurityGroupId` for `SecurityGroupIds`.
        if self.operation.model.protocol == "ec2" and member.location_name:
            yield member.location_name

    def find(self, name):
        found = self.by_name.get(name)
        if not found or not self.operation.model.is_text(found[1]):
            return None
        return found[0]

    def parameters(self, type_name, arn_format, placeholder, aliases):
        """The parameters for one placeholder, the likeliest first."""
        wanted = plain(placeholder)
        base = stem(wanted)
        own = plain(type_name)
        names = [plain(alias) for alias in aliases]
        names += [wanted] + [base + suffix for suffix in SUFFIXES]
        many = placeholders(arn_format)
        is_last = bool(many) and placeholder == many[-1]
        if is_last:
            names += [own + suffix for suffix in SUFFIXES]
        names += [form for name in list(names) for form in plurals(name)]
        if is_last and len(many) == 1:
            names += GENERIC
        found = []
        for name in names:
            path = self.find(name)
            if path and path not in found:
                found.append(path)
        if not found and is_last:
            uri = [m.name for m in self.operation.uri_parameters()]
            if len(uri) == 1 and len(many) == 1:
                found = uri
        return found


def bind(operation, types, aliases):
    """{(type, placeholder): parameters} for all resource types of an action."""
    binder = Binder(operation)
    result = {}
    for resource_type in types:
        for arn_format in resource_type.formats:
            for placeholder in placeholders(arn_format):
                extra = aliases.get((resource_type.service, placeholder.lower()), [])
                found = binder.parameters(resource_type.name, arn_format, placeholder, extra)
                if found:
                    result.setdefault((resource_type.name, placeholder), found)
    return result


def written(bindings):
    """`placeholder=a|b`, with the type before it only where types differ."""
    by_placeholder = {}
    for (type_name, placeholder), parameters in bindings.items():
        by_placeholder.setdefault(placeholder, {})[type_name] = parameters
    entries = []
    for placeholder, by_type in sorted(by_placeholder.items()):
        if len({tuple(parameters) for parameters in by_type.values()}) == 1:
            entries.append(f"{placeholder}={'|'.join(next(iter(by_type.values())))}")
        else:
            entries += [
                f"{type_name}.{placeholder}={'|'.join(parameters)}"
                for type_name, parameters in sorted(by_type.items())
            ]
    return ",".join(entries)
