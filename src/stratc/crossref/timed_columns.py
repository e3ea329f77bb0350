"""Where a row says when, besides its day: below “Year 1 (2026/27)”, or in the words of a step."""

import re

from stratc.model import Action, ActionTable

_TIME = re.compile(r"\b(?:20\d\d|\d\d/\d\d|year \d|years \d)\b", re.IGNORECASE)
_NOTHING = re.compile(r"[\W_]*|n/?a|none|nil", re.IGNORECASE)


_YEAR = re.compile(r"\b20\d\d\b")


def is_timed(row: Action, table: ActionTable) -> bool:
    """Whether something stands in a row below a heading that is a time, beside another such, or
    a step of it says by when: “All six by April 2027”."""
    if any(one.due or _YEAR.search(one.text) for one in row.milestones):
        return True
    own = table.columns.own if table.columns else ()
    timed = [one.id for one in own if _TIME.search(one.title)]
    said = [row.own[id].text.strip() for id in timed if id in row.own]
    return len(timed) > 1 and any(not _NOTHING.fullmatch(words) for words in said)
