"""The records of calls, and the files that CloudTrail delivers them in."""

import json
import zlib
from dataclasses import dataclass

from .moments import iso, later


@dataclass
class Call:
    """What is called, as the record shows it."""

    source: str
    name: str
    parameters: object = None
    response: object = None
    reads: bool = True
    version: str = "1.09"
    resources: list = None
    additional: dict = None
    is_data: bool = False
    api_version: str = None
    host: str = None
    request_id: str = None
    error: tuple = None
    kind: str = "AwsApiCall"
    # Members of rare kinds of records, such as serviceEventDetails.
    details: dict = None

    def failing(self, code, message):
        """The same call with an error instead of a response."""
        return Call(**{**self.__dict__, "response": None, "error": (code, message)})


# Services whose records hold `=` and `'` escaped, as some of CloudTrail's writers do.
ESCAPING = {"iam", "sts", "kms", "lambda", "cloudformation", "ssm", "secretsmanager", "ecs"}
ESCAPES = {letter: f"\\u{ord(letter):04x}" for letter in "=<>&'"}


def written(record):
    """The text of a record."""
    text = json.dumps(record, separators=(",", ":"), ensure_ascii=False)
    if record["eventSource"].split(".")[0] in ESCAPING:
        for letter, escape in ESCAPES.items():
            text = text.replace(letter, escape)
    return text


class Trail:
    """A trail that takes down calls and delivers them in files."""

    def __init__(self, chance, folder="", organisation=None):
        self._chance = chance
        self._folder = folder
        self._organisation = organisation
        # (account, region of delivery, moment, text)
        self.entries = []

    def take(self, caller, call, when, region, delivered=None, account=None, shared=None):
        """Takes down a call and returns its record."""
        record = {
            "eventVersion": call.version,
            "userIdentity": caller.identity,
            "eventTime": iso(when),
            "eventSource": f"{call.source}.amazonaws.com",
            "eventName": call.name,
            "awsRegion": region,
            "sourceIPAddress": caller.address,
            "userAgent": caller.agent,
        }
        for name, value in zip(("errorCode", "errorMessage"), call.error or ()):
            if value:
                record[name] = value
        record["requestParameters"] = call.parameters
        record["responseElements"] = call.response
        if call.additional:
            record["additionalEventData"] = call.additional
        if call.kind == "AwsApiCall":
            record["requestID"] = call.request_id or self._chance.uuid()
        record["eventID"] = self._chance.uuid()
        record["readOnly"] = call.reads
        if call.resources:
            record["resources"] = call.resources
        record["eventType"] = call.kind
        if call.api_version:
            record["apiVersion"] = call.api_version
        record["managementEvent"] = not call.is_data
        record["recipientAccountId"] = account or caller.account
        if shared:
            record["sharedEventID"] = shared
        if call.details:
            record.update(call.details)
        record.update({k: v for k, v in caller.trailing.items() if k.startswith("vpce")})
        record["eventCategory"] = "Data" if call.is_data else "Management"
        if caller.speaks_tls and call.host:
            record["tlsDetails"] = {
                "tlsVersion": "TLSv1.3",
                "cipherSuite": "TLS_AES_128_GCM_SHA256",
                "clientProvidedHostHeader": call.host.format(region=region),
            }
        record.update({k: v for k, v in caller.trailing.items() if not k.startswith("vpce")})
        self.keep(record, when, delivered or region)
        return record

    def take_across(self, caller, call, when, region, owner):
        """Takes down a call on another account's resource: each account gets its copy."""
        shared = self._chance.uuid()
        self.take(caller, call, when, region, shared=shared)
        self.take(caller.from_outside(), call, when, region, account=owner, shared=shared)

    def keep(self, record, when, region):
        """Keeps a record that is written already."""
        self.entries.append((record["recipientAccountId"], region, when, written(record)))

    def files(self, hours, copies=0.0):
        """The files to deliver, name to bytes: one for each account, region and span of hours.

        A share of `copies` of the records is delivered a second time, with the next file.
        """
        groups = {}
        for account, region, when, text in self.entries:
            span = (account, region, when.date(), when.hour // hours)
            groups.setdefault(span, []).append(text)
        spans = sorted(groups)
        for span, following in zip(spans, spans[1:]):
            if span[:2] == following[:2]:
                again = [text for text in groups[span] if self._chance.happens(copies)]
                groups[following].extend(again)
        return dict(self._file(span, groups[span], hours) for span in spans)

    def _file(self, span, texts, hours):
        account, region, day, part = span
        # Within a file, CloudTrail promises no order.
        text = '{"Records":[' + ",".join(self._chance.shuffled(texts)) + "]}"
        ends = 24 * 60 if (part + 1) * hours >= 24 else (part + 1) * hours * 60
        minutes = ends - 5 * self._chance.between(1, 6)
        stamp = f"{day:%Y%m%d}T{minutes // 60:02}{minutes % 60:02}Z"
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        unique = self._chance.text(16, letters)
        folders = ["AWSLogs", self._organisation, account, "CloudTrail", region, f"{day:%Y/%m/%d}"]
        name = f"{account}_CloudTrail_{region}_{stamp}_{unique}.json.gz"
        return "/".join([self._folder, *filter(None, folders), name]), gzipped(text)


def gzipped(text):
    """A gzip file of the text, without a time or a name in its header."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS, 9)
    return packer.compress(text.encode()) + packer.flush()


def spread(start, count, gap, chance):
    """That many moments from a start on, each some seconds (about `gap`) after the one before."""
    moments = []
    for _ in range(count):
        moments.append(start)
        start = later(start, chance.between(1, 2 * gap - 1) if gap > 1 else 1)
    return moments
