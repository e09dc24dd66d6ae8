"""Names are no identifiers: which placeholders a parameter that is called a name may fill.

`…/service/${ServiceId}` ends in an id that AWS makes, though the call that creates the service
tells a `name`. An ARN made from that name is wrong, and nothing shows it. So a name fills the
place of an id only where the API itself addresses the thing by its name, or a person says so.
"""

import re

from .bindings import CREATES, ID, NAME, curated, tells
from .names import plain

# What the reference calls identifiers that can as well be names: `job/${ResourceId}`.
GENERAL = {"", "resource"}
# A mark behind a parameter: whether it tells the placeholder is not known.
UNSURE = "?"


def is_id(placeholder):
    return bool(ID.search(plain(placeholder)))


def last_word(parameter):
    return plain(parameter.split(".")[-1])


def is_name(parameter):
    return bool(NAME.search(last_word(parameter)))


def belongs(parameter, type_name, event):
    """Whether a name is that of the type: `JobName`, or the `name` of `DescribeJob`."""
    stem = NAME.sub("", last_word(parameter))
    own = plain(type_name)
    noun = plain(re.sub(r"^[A-Z][a-z]+", "", event))
    if stem:
        return own.endswith(stem) or stem.endswith(own)
    return noun.startswith(own) or own.startswith(noun)


class Evidence:
    """How the operations of a service address the things of a type."""

    def __init__(self, mapped):
        self.by_name, self.by_id = set(), set()
        for facts in mapped.values():
            for (type_name, placeholder), parameters in facts.bindings.items():
                place = (facts.service, type_name, placeholder)
                for parameter in parameters:
                    if ID.search(last_word(parameter)):
                        self.by_id.add(place)
                    elif (is_name(parameter) and not CREATES.match(facts.event)
                          and belongs(parameter, type_name, facts.event)):
                        self.by_name.add(place)

    def judge(self, facts, type_name, placeholder, parameter):
        """The parameter, the parameter marked as unsure, or None."""
        place = (facts.service, type_name, placeholder)
        if ID.sub("", plain(placeholder)) not in GENERAL or place in self.by_id:
            return None
        if not belongs(parameter, type_name, facts.event):
            return None
        return parameter if place in self.by_name else parameter + UNSURE


def sift(entries, evidence, aliases):
    """Takes names from the places of identifiers, but for those that a curated row puts there."""
    for facts in entries:
        for (type_name, placeholder), parameters in list(facts.bindings.items()):
            if not is_id(placeholder):
                continue
            said = curated(aliases, facts.service, type_name, placeholder, facts.event)
            said = {plain(part) for alias in said for part in alias.split("&")}
            kept = []
            for parameter in parameters:
                if is_name(parameter) and plain(parameter) not in said:
                    parameter = evidence.judge(facts, type_name, placeholder, parameter)
                if parameter:
                    kept.append(parameter)
            # What tells an id for certain leaves no doubt.
            if any(not parameter.endswith(UNSURE) for parameter in kept):
                kept = [parameter for parameter in kept if not parameter.endswith(UNSURE)]
            if kept:
                facts.bindings[type_name, placeholder] = kept
            else:
                del facts.bindings[type_name, placeholder]
            if not tells(kept):
                facts.named.add((type_name, placeholder))
