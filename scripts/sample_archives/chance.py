"""Seeded chance: the same seed gives the same names, numbers and choices, on every machine."""

import random


class Chance:
    """A source of made-up values."""

    def __init__(self, seed):
        # Python keeps the sequence of random() and of what is built on getrandbits() for a seed of
        # text; only those are used below.
        self._random = random.Random(seed)

    def below(self, limit):
        """A whole number from 0 up to, not including, `limit`."""
        return int(self._random.random() * limit)

    def between(self, low, high):
        """A whole number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def happens(self, share):
        """True in that share of cases."""
        return self._random.random() < share

    def pick(self, items):
        """One of the items."""
        return items[self.below(len(items))]

    def weighted(self, pairs):
        """One of the items, each with its weight."""
        left = self._random.random() * sum(weight for _, weight in pairs)
        for item, weight in pairs:
            left -= weight
            if left < 0:
                return item
        return pairs[-1][0]

    def shuffled(self, items):
        """The items in another order."""
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items

    def text(self, length, letters):
        """That many of the letters."""
        return "".join(self.pick(letters) for _ in range(length))

    def hexadecimal(self, length):
        """That many hexadecimal digits."""
        return f"{self._random.getrandbits(4 * length):0{length}x}"

    def uuid(self):
        """An id as CloudTrail gives to events."""
        digits = self.hexadecimal(32)
        variant = "89ab"[int(digits[16], 16) % 4]
        return (
            f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"
        )

    def request_id(self):
        """A request id as S3 and the older services write them."""
        return self.text(16, "0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    def unique_id(self, prefix):
        """An id of IAM's (AROA, AIDA, ASIA, AKIA …), recognisably made up."""
        return prefix + self.text(9, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") + "EXAMPLE"
