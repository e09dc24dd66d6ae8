"""Which input parameter fills which placeholder of an ARN format."""

import re

from .names import placeholders, plain, without_version

ID = re.compile(r"(id|identifier|uuid|ids|identifiers)$")
NAME = re.compile(r"names?$")
CREATES = re.compile(
    r"^(Allocate|Associate|Copy|Create|Generate|Import|Issue|Launch|Provision|Publish|Purchase|Put"
    r"|Register|Request|Restore|Run|Start|Submit|Upload)")
WRAPPER = re.compile(r"(Input|Info|Config|Configuration|Definition|Details|Data|Settings|Request)$")
# What operations of other things name besides, by its ARN.
THINGS_BESIDE = re.compile(r"role|kms|policy|key|certificate|topic|bucket|secret|outpost|credential")
# A parameter tells the owner's account, where it is not the caller's.
OWNER = "Account"
CHANGES = ["add", "remove", "associate", "disassociate"]
# An operation with more has ARNs of all sorts.
MOST_ARNS = 3
SUFFIXES = ["", "arn", "name", "id", "identifier"]
ENDINGS = ["identifier", "name", "arn", "id"]
# What a curated row says where no parameter tells a placeholder, whatever they are called.
NONE = "-"
GENERIC_ARNS = ["resourcearn", "resource", "arn", "resourceidentifier"]
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


def is_of(parameter, own):
    """Whether a parameter can name a thing of the type: `MountTargetId` names no file system."""
    word = stem(plain(parameter))
    return plain(parameter) in GENERIC or word in own or own in word


class Binder:
    """Finds the parameters of one operation."""

    def __init__(self, operation):
        self.operation = operation
        self.top = {}
        self.inner = {}
        for member in operation.members:
            for name in self.spellings(member):
                self.top.setdefault(plain(name), (member.name, member))
        for member in operation.members:
            for inner in operation.model.nested(member):
                path = f"{member.name}.{inner.name}"
                self.top.setdefault(plain(path), (path, inner))
                # `TableInput.Name` is the table's name.
                bare = WRAPPER.sub("", member.name)
                if bare and plain(inner.name) in GENERIC:
                    self.top.setdefault(plain(bare + inner.name), (path, inner))
                # `Arn` or `Name` inside of something is the name of that something.
                if plain(inner.name) not in GENERIC:
                    self.inner.setdefault(plain(inner.name), (path, inner))

    def spellings(self, member):
        yield member.name
        # Records of Amazon S3 carry headers by their own names, `x-amz-acl`.
        if member.location == "header" and member.location_name:
            yield member.location_name
        # EC2 records carry the name of the wire, `SecurityGroupId` for `SecurityGroupIds`.
        if self.operation.model.protocol == "ec2" and member.location_name:
            yield member.location_name

    def longer_or_shorter(self, wanted):
        """`ConfigurationRecorderName` for `RecorderName`, or the reverse, if only one is so."""
        found = [
            path for name, (path, member) in sorted(self.top.items())
            if "." not in path and self.operation.model.is_text(member)
            and min(len(name), len(wanted)) >= 10
            and (name.endswith(wanted) or wanted.endswith(name))
        ]
        return found if len(found) == 1 else []

    def added_and_removed(self, wanted):
        """`AddRouteTableIds` and `RemoveRouteTableIds`, each about route tables."""
        found = []
        for change in CHANGES:
            path = next(filter(None, (self.find(change + name, False) for name in wanted)), None)
            if path:
                found.append(path)
        return ["&".join(found)] if found else []

    def in_the_path(self, path):
        """How a URI spells a parameter, where that is no other's name: records of Amazon EKS do so."""
        for member in self.operation.uri_parameters():
            label = member.location_name
            if member.name == path and label and plain(label) not in self.top:
                yield label

    def as_they_stand(self, aliases):
        """Curated parameters that fill a placeholder together, and values where none is given."""
        found = []
        for alias in aliases:
            if alias.startswith("="):
                found.append(alias)
                continue
            paths = [self.find(plain(part), True) for part in alias.split("&")]
            if known := [path for path in paths if path]:
                found.append("&".join(known))
            elif alias.startswith("+"):
                found.append(alias[1:])
        return found if any(not entry.startswith("=") for entry in found) else []

    def likeliest_arn(self, own):
        """The parameters that are ARNs, whatever of: which is of the type its value tells. Roles and
        keys are things used beside."""
        arns = [
            m.name for m in self.operation.members if re.search(r"A(rn|RN)(s|List)?$|^arns?$", m.name)
            and all(word in own for word in THINGS_BESIDE.findall(m.name.lower()))]
        return ["&".join(arns)] if 1 <= len(arns) <= MOST_ARNS else []

    def is_about(self, own):
        """Whether the operation is named for the type: `DeleteSchedule`."""
        noun = plain(re.sub(r"^[A-Z][a-z]+", "", without_version(self.operation.name)))
        return noun == own or noun in plurals(own)

    def find(self, name, inside):
        found = self.top.get(name) or (self.inner.get(name) if inside else None)
        if not found or not self.operation.model.is_text(found[1]):
            return None
        return found[0]

    def has_any(self, aliases):
        """Whether the operation has a parameter that a curated row tells."""
        return any(
            alias[:1] in "+-=" or self.find(plain(part), True)
            for alias in aliases for part in alias.split("&"))

    def parameters(self, type_name, arn_format, placeholder, aliases):
        """The parameters for one placeholder, the likeliest first."""
        if aliases == [NONE]:
            return [NONE]
        if any("&" in alias or alias.startswith("=") for alias in aliases):
            return self.as_they_stand(aliases)
        many = placeholders(arn_format)
        is_last = bool(many) and placeholder == many[-1]
        known = [plain(alias) for alias in aliases if not alias.startswith("+")]
        own = plain(type_name)
        same, other = kinds(plain(placeholder))
        # Each step only if those before found nothing: later names are looser.
        steps = [(False, known), (False, same), (False, other)]
        if is_last:
            steps.append((False, with_plurals([own + suffix for suffix in SUFFIXES])))
        steps += [(True, same), (True, other)]
        if is_last and (len(many) == 1 or self.is_about(own)):
            steps.append((False, GENERIC))
        elif is_last:
            steps.append((False, GENERIC_ARNS))
        for inside, names in steps:
            found = []
            for name in names:
                path = self.find(name, inside)
                if path and path not in found:
                    found.append(path)
            if found:
                # Where a call gives both, the ARN says all; a name beside it may be the new one.
                if not aliases:
                    found.sort(key=lambda path: not re.search(r"arns?$", path, re.I))
                break
        if not found and is_last:
            found = self.added_and_removed(same)
        uri = [m.name for m in self.operation.uri_parameters()]
        if not found and is_last and len(uri) == 1 and len(many) == 1 and is_of(uri[0], own):
            found = uri
        if not found:
            found = self.longer_or_shorter(plain(placeholder))
        # A name is not yet an identifier, see `identifiers`.
        is_name_for_id = (
            found and not CREATES.match(self.operation.name) and ID.search(plain(placeholder))
            and all(NAME.search(plain(path)) for path in found))
        if is_last and (not found or is_name_for_id):
            # Its value tells whether it is an ARN of this type.
            found = self.likeliest_arn(own) + found
        found += [spelling for path in list(found) for spelling in self.in_the_path(path)]
        return found + [alias[1:] for alias in aliases if alias.startswith("+")]


def is_likeliest(parameter):
    """Whether `likeliest_arn` found these, of which the values tell whether they are of the type."""
    parts = parameter.split("&")
    return len(parts) > 1 and all(re.search(r"A(rn|RN)(s|List)?$|^arns?$", part) for part in parts)


def with_plurals(names):
    return names + [form for name in names for form in plurals(name)]


def kinds(wanted):
    """Names like the placeholder's: of the same kind, and with an id for a name or the reverse."""
    base = stem(wanted)
    if wanted.endswith(("id", "identifier")) and base != wanted:
        same, other = ["id", "identifier", "arn", ""], ["name"]
    elif wanted.endswith("name") and base != wanted:
        same, other = ["name", "arn", ""], ["identifier", "id"]
    else:
        same, other = SUFFIXES, []
    return (with_plurals([wanted] + [base + suffix for suffix in same]),
            with_plurals([base + suffix for suffix in other]))


def curated(aliases, service, type_name, placeholder, event):
    """What people say of a placeholder: of one type before all types, of one event before all."""
    for name in (f"{type_name}.{placeholder}".lower(), placeholder.lower()):
        for which in (event.lower(), "*"):
            if (service, name, which) in aliases:
                return aliases[service, name, which]
    return []


def tells(parameters):
    """Whether any of the parameters tells the placeholder for certain."""
    return any(not p.endswith("?") and p != NONE for p in parameters or [])


def bind(operation, types, aliases):
    """{(type, placeholder): parameters} for all resource types of an action."""
    binder = Binder(operation)
    event = without_version(operation.name).lower()
    result = {}
    for resource_type in types:
        for arn_format in resource_type.formats:
            for placeholder in placeholders(arn_format):
                extra = curated(aliases, operation.model.prefix, resource_type.name, placeholder, event)
                found = binder.parameters(resource_type.name, arn_format, placeholder, extra)
                # Of several models of a service the one that lacks what a row tells of the event
                # tells nothing.
                everywhere = curated(
                    aliases, operation.model.prefix, resource_type.name, placeholder, "*")
                if extra and extra != everywhere and not binder.has_any(extra):
                    continue
                if found:
                    result.setdefault((resource_type.name, placeholder), found)
    owner = curated(aliases, operation.model.prefix, "", OWNER, event)
    if result and (known := [path for name in owner if (path := binder.find(plain(name), False))]):
        result["", OWNER] = known
    return result


def written(bindings, places=()):
    """`placeholder=a|b`, with the type before it only where types differ.

    `places`: all pairs of type and placeholder, of which some may not be bound.
    """
    by_placeholder = {}
    for (type_name, placeholder), parameters in bindings.items():
        by_placeholder.setdefault(placeholder, {})[type_name] = parameters
    entries = []
    for placeholder, by_type in sorted(by_placeholder.items()):
        are_all_bound = "" in by_type or all(
            name in by_type for name, other in places if other == placeholder)
        if are_all_bound and len({tuple(parameters) for parameters in by_type.values()}) == 1:
            entries.append(f"{placeholder}={'|'.join(next(iter(by_type.values())))}")
        else:
            entries += [
                f"{type_name}.{placeholder}={'|'.join(parameters)}"
                for type_name, parameters in sorted(by_type.items())
            ]
    return ",".join(entries)
