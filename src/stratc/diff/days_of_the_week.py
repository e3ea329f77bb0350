"""On which days of the week something is done: “on weekdays and Sundays”.

In: two levelled texts. Out: whether the second names some of the days of the first, and no other.
"""

import re

_DAY = re.compile(
    r"\b(?:weekend|weekday|5 days every week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?=s?\b)"
)


def fewer_days(before: str, after: str) -> bool:
    """Whether days are gone, and others stand still."""
    was, now = set(_DAY.findall(before)), set(_DAY.findall(after))
    return set() < now < was
