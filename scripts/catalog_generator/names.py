"""How names are compared."""

import re

VERSION_SUFFIX = re.compile(r"(?:\d{8}(?:v\d)?|_?\d{4}_\d\d_\d\d)$")
PLACEHOLDER = re.compile(r"\$\{([^}]*)\}")
STANDARD_PLACEHOLDERS = {"Partition", "Region", "Account"}


def without_version(name):
    """`GetFunction20150331v2` -> `GetFunction`."""
    return VERSION_SUFFIX.sub("", name)


def plain(name):
    """Lower case, letters and digits only."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def placeholders(arn_format):
    """The placeholders of an ARN format, without partition, region and account."""
    fields = arn_format.split(":", 5)
    owner = PLACEHOLDER.findall(fields[4]) if len(fields) > 5 else []
    found = PLACEHOLDER.findall(arn_format)
    return [name for name in found if name not in STANDARD_PLACEHOLDERS
            and not (name in owner and "account" in name.lower() and found.count(name) == 1)]
