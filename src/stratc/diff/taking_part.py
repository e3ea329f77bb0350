"""Who took part in what was promised, and is only told of it now; who has to share it now.

In: two levelled texts. Out: a sign for each.
"""

import re
from collections.abc import Iterator

from .signal import ASK, Signal

_BESIDE = re.compile(
    r"(?P<how>\b(?:together|jointly|alongside|in partnership|hand in hand)\b )?\bwith "
    r"(?P<who>(?:the |our |local )?[a-z][\w'-]+)(?=[.,;]| we\b| to\b| by\b| in\b| and\b|$)"
)
_TELLING = (
    r"\b(?:(?:tell|show|inform|present|report|explain|send|consult)(?:ing|ed)?|told|shar(?:e|ing)|"
    r"updat(?:e|ing)|notif(?:y|ying|ied)|writ(?:e|ing) to)\b"
)
_TOLD = re.compile(rf"{_TELLING}[^.;]{{0,40}}$")


def only_told(before: str, after: str) -> Iterator[Signal]:
    """Those with whom something was to be done, where the new text only tells them of it."""
    for found in _BESIDE.finditer(before):
        if _TOLD.search(before[: found.start()]):
            continue
        who = found["who"]
        places = [one.start() for one in re.finditer(rf"\b{re.escape(who)}\b", after)]
        told = [bool(_TOLD.search(after[:at])) for at in places]
        if told and all(told):
            yield Signal("words", ASK, f"“{found.group().strip()}” went out")


_SHARED = re.compile(r"\bbetween (?:them|the (?:\d|two|three))|\bshared (?:by|between|among)\b")


def shared_now(before: str, after: str) -> Iterator[Signal]:
    """What each had, where several have it “between them” now."""
    found = _SHARED.search(after)
    if found and not _SHARED.search(before) and re.search(r"\d", before):
        yield Signal("words", ASK, f"“{found.group()}” came in")
