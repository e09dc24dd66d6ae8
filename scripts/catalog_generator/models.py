"""Operations and their parameters: the service models that botocore carries."""

from . import names


class Operation:
    def __init__(self, model, name, method, path, members, unauthenticated):
        self.model, self.name, self.method, self.path = model, name, method, path
        self.members, self.unauthenticated = members, unauthenticated

    def uri_parameters(self):
        return [m for m in self.members if m.location == "uri"]


class Member:
    """A top-level input parameter."""

    def __init__(self, name, location, location_name, shape, required):
        self.name, self.location, self.location_name = name, location, location_name
        self.shape, self.required = shape, required

    @property
    def kind(self):
        return self.shape["type"]


class Model:
    """One service's model."""

    def __init__(self, directory, description):
        self.directory = directory
        self.shapes = description["shapes"]
        metadata = description["metadata"]
        self.endpoint = metadata["endpointPrefix"]
        self.protocol = metadata["protocol"]
        self.candidates = []
        known = [metadata.get("signingName"), self.endpoint, directory, metadata.get("serviceId")]
        for name in known:
            if name and (name := name.lower().replace(" ", "-")) not in self.candidates:
                self.candidates.append(name)
        self.operations = [
            self.operation(entry) for _, entry in sorted(description["operations"].items())
        ]
        self.prefix = None

    def operation(self, entry):
        shape = self.shapes[entry["input"]["shape"]] if "input" in entry else {}
        required = set(shape.get("required", []))
        members = [
            Member(name, m.get("location"), m.get("locationName"), self.shapes[m["shape"]],
                   name in required)
            for name, m in shape.get("members", {}).items()
        ]
        unauthenticated = entry.get("authtype") == "none" or entry.get("auth") == ["smithy.api#noAuth"]
        return Operation(
            self, entry["name"], entry["http"]["method"], entry["http"]["requestUri"], members,
            unauthenticated)

    def nested(self, member):
        """The members of a structure, or of the structures in a list, one level down."""
        shape = member.shape
        if shape["type"] == "list":
            shape = self.shapes[shape["member"]["shape"]]
        if shape["type"] != "structure":
            return []
        return [
            Member(name, None, m.get("locationName"), self.shapes[m["shape"]], False)
            for name, m in shape.get("members", {}).items()
        ]

    def is_text(self, member):
        """Whether a value is a string or a list of strings."""
        if member.kind == "list":
            return self.shapes[member.shape["member"]["shape"]]["type"] == "string"
        return member.kind in ("string", "integer", "long")


def load(wheel, reference, overrides):
    """All models, each with the service prefix of most of its operations' actions."""
    newest = {}
    for path in wheel.matching("botocore/data/", "/service-2.json.gz"):
        directory, date = path.split("/")[2:4]
        if date >= newest.get(directory, ("", ""))[0]:
            newest[directory] = (date, path)
    models = []
    for directory, (_, path) in sorted(newest.items()):
        model = Model(directory, wheel.json(path))
        prefix = overrides.get(directory) or likeliest_prefix(model, reference)
        model.prefix = None if prefix == "-" else prefix
        models.append(model)
    return models


def likeliest_prefix(model, reference):
    best, best_count = None, 0
    for candidate in model.candidates:
        count = sum(
            (candidate, names.without_version(operation.name).lower()) in reference.actions
            for operation in model.operations)
        if count > best_count:
            best, best_count = candidate, count
    return best
