"""Times that took the place of others: “Sept 2026, revised to March 2027”, “Was 2026, now 2027”.

In: the words of one box. Out: the newest of the times in it, in doubt; None where nothing says
which that is.
"""

import re
from dataclasses import replace

from .times import Time, read

_WHAT = r"(?: (?:target|due|end|completion|delivery))?(?: (?:date|deadline))?"
_NEW = (
    r"(?:re-?scheduled|re-?profiled|revised|updated|amended|changed|moved|extended|delayed"
    r"|deferred|postponed|pushed back|slipped|brought forward|put back|new|now)"
    rf"{_WHAT}(?: (?:to|until|till))?"
)
_OLD = (
    rf"(?:(?:re-?scheduled|revised|changed|moved|extended|delayed|deferred|postponed|slipped"
    rf"|brought forward|put back) from"
    rf"|was|originally|original|previously|previous|formerly|initially|initial|old){_WHAT}"
)
_MARK = re.compile(rf"(?:\b(?P<old>{_OLD})|(?P<new>(?:(?<=\W)|^){_NEW}))(?![^\W\d])\s*[:–-]?", re.I)


def newest(words: str) -> Time | None:
    """The time that stands now, where the words beside another say that it was before."""
    text = " ".join(words.split())
    marks = [*_MARK.finditer(text)]
    if not marks:
        return None
    ends = [*(one.start() for one in marks[1:]), len(text)]
    held = [("", text[: marks[0].start()])]
    held += [
        ("new" if one["new"] else "old", text[one.end() : end])
        for one, end in zip(marks, ends, strict=True)
    ]
    said = [(kind, rest) for kind, part in held if (rest := part.strip(" ,;./()[]-–"))]
    found = [(kind, read(rest)) for kind, rest in said]
    now = [time for kind, time in found if kind == "new"]
    if not now and read(text) is None:
        now = [time for kind, time in found if not kind]
    if len(now) != 1 or now[0] is None or any(time is None for _, time in found):
        return None
    return replace(now[0], exact=False, doubt=f"it was read as the time that holds now: “{text}”")
