"""Times as CloudTrail and the services in its records write them; a moment is a UTC datetime."""

from datetime import datetime, timedelta

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def moment(year, month, day, hour=0, minute=0, second=0):
    return datetime(year, month, day, hour, minute, second)


def later(when, seconds):
    return when + timedelta(seconds=seconds)


def iso(when):
    """2024-09-02T08:15:30Z"""
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


def in_words(when, comma=True):
    """Sep 2, 2024, 8:15:30 AM: dates in responses of IAM (without the second comma) and of STS."""
    # Not strftime: its names of months are those of the machine's locale.
    hour = when.hour % 12 or 12
    half = "AM" if when.hour < 12 else "PM"
    return (
        f"{MONTHS[when.month - 1]} {when.day}, {when.year}{',' if comma else ''} "
        f"{hour}:{when.minute:02}:{when.second:02} {half}"
    )
