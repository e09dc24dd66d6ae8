"""Actions that an operation needs besides its own.

Only actions that AWS checks as part of the call itself count. What a service does later in the
caller's name (kms:Decrypt, ec2:CreateNetworkInterface …) is logged as a call of its own, with
`invokedBy`; adding it here would count it twice. So from the broad sources only a few kinds of
actions are taken; curated rows are taken as they stand.
"""

import re

from . import bindings, names, operations

TAGGING = re.compile(r":(CreateTags|Tag[A-Z]\w*|AddTags\w*|CreateOrUpdateTags|PutObjectTagging)$")
# The usual names of the action that tags, the likeliest first.
TAG_ACTIONS = ["TagResource", "AddTagsToResource", "AddTags", "CreateTags", "TagResources"]
CREATES = re.compile(
    r"^(Add|Allocate|Associate|Copy|Create|Enable|Export|Generate|Import|Issue|Launch|Provision"
    r"|Publish|Purchase|Put|Register|Request|Restore|Run|Schedule|Start|Submit|Upload)")

ROLE_PARAMETER = re.compile(r"(role(arn|name)?|rolearns|roles|servicerole|iamrole)$", re.I)
NOT_A_PASSED_ROLE = re.compile(
    r"servicelinkedrole|crossaccountrole|rolesessionname|rolelevel|(?<!re)sourcerole|targetrole"
    r"|organizationrole|backendrole|userrole|impersonation|principal", re.I)
WRITES = re.compile(
    r"^(Add|Associate|Attach|Configure|Copy|Create|Enable|Execute|Import|Invoke|Modify|Put|Publish"
    r"|Register|Replace|Request|Restore|Run|Set|Start|Submit|Update)")
# A role's name in these services' own calls is what is being managed, not passed.
MANAGES_ROLES = {"iam", "sts", "identitystore", "sso", "sso-directory", "rolesanywhere", "connect",
                 "quicksight", "workmail", "grafana", "organizations", "ram", "qbusiness", "neptune-db"}
TAG_PARAMETER = re.compile(
    r"^(tags|taglist|tagslist|tagspecifications?|tagset|resourcetags|tagging|[a-z]+tags"
    r"|distributionconfigwithtags)$", re.I)
NOT_NEW_TAGS = re.compile(r"^(copy|stage|staging|propagate|remove|exclude|include|enable|filter)", re.I)


class Secondary:
    def __init__(self, service, event, action):
        self.service, self.event, self.action = service, event, action
        self.named = set()  # as in `operations.Mapped`
        self.when, self.bindings, self.context, self.origin = "unknown", {}, "", ""
        self.as_said = ""  # bindings that a curated row tells, as they stand

    def row(self):
        return (self.service, self.event, self.action, self.when,
                self.as_said or bindings.written(self.bindings), self.context, self.origin)


def names_a_role(name):
    return bool(ROLE_PARAMETER.search(name)) and not NOT_A_PASSED_ROLE.search(name)


def role_parameters(operation, depth=4):
    """Paths of the parameters that name a role, at any depth of the input."""
    found = []
    shapes = operation.model.shapes

    def visit(name, shape, path, left):
        kind = shape["type"]
        if kind == "list":
            visit(name, shapes[shape["member"]["shape"]], path, left)
        elif kind == "structure" and left > 0:
            for inner, member in shape.get("members", {}).items():
                visit(inner, shapes[member["shape"]], path + [inner], left - 1)
        elif kind == "string" and "enum" not in shape and names_a_role(name):
            found.append(".".join(path))

    for member in operation.members:
        visit(member.name, member.shape, [member.name], depth - 1)
    return sorted(set(found), key=lambda path: (path.count("."), path))


def tag_parameters(operation):
    return [
        m.name for m in operation.members
        if TAG_PARAMETER.match(m.name) and not NOT_NEW_TAGS.match(m.name)
        and m.kind in ("list", "map", "string", "structure")
    ]


class Collector:
    def __init__(self, reference, mapped, aliases):
        self.reference, self.mapped, self.aliases = reference, mapped, aliases
        self.found = {}  # (service, event, action) in lower case -> Secondary

    def add(self, facts, action, origin):
        """Adds an action to an operation, unless a surer source has."""
        if action.lower() in (name.lower() for name in facts.actions):
            return None
        known = self.reference.action(action)
        spelling = known.qualified if known else action
        place = (facts.service, facts.event.lower(), spelling.lower())
        if place in self.found:
            return None
        secondary = Secondary(facts.service, facts.event, spelling)
        secondary.origin = origin
        for operation in facts.sources:
            self.fill(secondary, operation, facts.actions)
        # Without a parameter that tells, it is not known that AWS checks it in the call.
        if secondary.when == "unknown":
            return None
        self.found[place] = secondary
        return secondary

    def fill(self, secondary, operation, primary):
        if secondary.action == "iam:PassRole":
            roles = role_parameters(operation)
            self.needs(secondary, roles)
            if roles:
                merge(secondary.bindings, ("role", "RoleNameWithPath"), roles)
            return
        if TAGGING.search(secondary.action):
            self.needs(secondary, tag_parameters(operation))
        if secondary.action == "ec2:CreateTags":
            return  # TagSpecifications tells the types; their ids are not known yet.
        bound = bindings.bind(operation, self.shared_types(secondary, primary), self.aliases)
        for place, parameters in bound.items():
            merge(secondary.bindings, place, parameters)

    def shared_types(self, secondary, primary):
        """What is created is what is tagged: the types that both actions have."""
        types = operations.types_of(self.reference, secondary.action)
        for required in (True, False):
            own = {
                use.name for name in primary if (action := self.reference.action(name))
                for use in action.uses if use.required or not required
            }
            shared = [t for t in types if t.name in own]
            if shared:
                return shared
        return types

    def needs(self, secondary, parameters):
        known = [] if secondary.when == "unknown" else secondary.when.split("|")
        known += [p for p in parameters if p not in known]
        if known:
            secondary.when = "|".join(known)

    def add_dependents(self):
        for facts in self.mapped.values():
            for name in facts.actions:
                action = self.reference.action(name)
                for dependent in action.dependents if action else []:
                    if self.is_within_the_call(facts, dependent):
                        self.add(facts, dependent, "dependent")

    def add_map(self, mappings):
        """`mappings`: {(service, event): actions} of the public SDK map."""
        for place, actions in sorted(mappings.items()):
            facts = self.mapped.get(place)
            for action in actions if facts else []:
                if self.is_within_the_call(facts, action) and self.reference.action(action):
                    self.add(facts, action, "map")

    def is_within_the_call(self, facts, action):
        """Tags of another service's resources are set by a call of their own."""
        same_service = action.split(":")[0] == facts.service
        return action == "iam:PassRole" or (same_service and bool(TAGGING.search(action)))

    def add_roles_by_parameter(self, passed_to):
        """`passed_to`: rows of the services that are known to pass roles."""
        known = {row[0] for row in passed_to}
        for (service, _), facts in self.mapped.items():
            if service in MANAGES_ROLES or not WRITES.match(facts.event):
                continue
            if any(role_parameters(operation) for operation in facts.sources):
                self.add(facts, "iam:PassRole", "reference" if service in known else "assumed")

    def add_tag_on_create(self, rows):
        """A call that creates with tags needs the action that tags, too."""
        listed = {service: action for service, action, _ in rows}
        for (service, _), facts in self.mapped.items():
            if not CREATES.match(facts.event) or TAGGING.search(f":{facts.event}"):
                continue
            name = listed.get(service)
            origin = "reference" if name else "assumed"
            if name is None:
                known = [n for n in TAG_ACTIONS if (service, n.lower()) in self.reference.actions]
                name = known[0] if known else "-"
            if name != "-" and any(tag_parameters(operation) for operation in facts.sources):
                self.add(facts, f"{service}:{name}", origin)

    def add_curated(self, rows):
        for service, event, action, when, bound, context, _ in rows:
            place = (service, event.lower(), action.lstrip("-").lower())
            if action.startswith("-"):
                self.found.pop(place, None)
                continue
            facts = self.mapped.get((service, event.lower()))
            secondary = self.found.pop(place, None)
            if secondary is None:
                secondary = Secondary(service, facts.event if facts else event, action)
                for operation in facts.sources if facts else []:
                    self.fill(secondary, operation, facts.actions)
            secondary.origin = "curated"
            if when:
                secondary.when = when
            if bound:
                secondary.bindings, secondary.as_said = parsed_bindings(bound), bound
            if context:
                secondary.context = context
            self.found[place] = secondary

    def set_passed_to_service(self, rows):
        """Rows: service, event or `*`, principals, reason. The event's row wins.

        Behind the event can stand the parameter that names the role: `CreatePipeline@roleArn`.
        """
        principals, by_parameter = {}, {}
        for service, event, value, _ in rows:
            event, _, parameter = event.partition("@")
            if parameter:
                by_parameter.setdefault((service, event.lower()), []).append((parameter, value))
            else:
                principals[service, event.lower()] = value
        for (service, event, action), secondary in self.found.items():
            if action != "iam:passrole" or secondary.context:
                continue
            value = principals.get((service, event)) or principals.get((service, "*"))
            entries = [f"iam:PassedToService={value}"] if value else []
            entries += [
                f"iam:PassedToService@{parameter}={own}"
                for parameter, own in by_parameter.get((service, event), [])]
            secondary.context = ",".join(entries)


def parsed_bindings(text):
    result = {}
    for entry in text.split(","):
        place, _, parameters = entry.partition("=")
        type_name, _, placeholder = place.rpartition(".")
        result[type_name, placeholder] = parameters.split("|")
    return result


def merge(target, place, parameters):
    known = target.setdefault(place, [])
    known += [p for p in parameters if p not in known]


def sdk_map(description, models):
    """The public map as {(service, event): [actions]} and {(service, event): {place: [paths]}}."""
    by_name = {}
    for model in models:
        for operation in model.operations if model.prefix else []:
            for name in {plain_sdk(c) for c in model.candidates}:
                by_name.setdefault((name, operation.name.lower()), operation)
    actions, bound = {}, {}
    for method, entries in sorted(description["sdk_method_iam_mappings"].items()):
        client, _, name = method.partition(".")
        operation = by_name.get((plain_sdk(client), name.lower()))
        if not operation:
            continue
        place = (operation.model.prefix, names.without_version(operation.name).lower())
        for entry in entries:
            actions.setdefault(place, [])
            if entry["action"] not in actions[place]:
                actions[place].append(entry["action"])
            paths = {
                placeholder: path
                for placeholder, template in (entry.get("resource_mappings") or {}).items()
                if (path := template_path(template["template"]))
            }
            bound.setdefault(place, {}).setdefault(entry["action"].lower(), {}).update(paths)
    return actions, bound


def plain_sdk(name):
    return names.plain(name)


def template_path(template):
    """The parameter that a template takes its text from, as a dotted path."""
    found = re.findall(r"\$\{([A-Za-z0-9_.\[\]]+)\}", template)
    if not found or len(set(found)) != 1:
        return None
    return re.sub(r"\[[^\]]*\]", "", found[0])
