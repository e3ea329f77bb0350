"""Numbers of lists that begin anew under each heading: they name no promise.

In: the priorities of a draft. Out: the same, without such numbers; the pages number each promise.
"""

import re
from collections import Counter
from typing import Any

from ..account import ImportAccount

_COUNTED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]")


def without_list_numbers(priorities: list[dict[str, Any]], account: ImportAccount) -> None:
    """Take “1.” from promises where another list has a “1.” too, and no row of a plan names one."""
    plans = [priority.get("actions", {}).get("rows", ()) for priority in priorities]
    carried = [row["delivers"] for rows in plans for row in rows if "delivers" in row]
    items = [
        item
        for priority in priorities
        for group in priority.get("commitments", ())
        for item in group["items"]
        if _COUNTED.fullmatch(item.get("label", ""))
    ]
    labels = Counter(item["label"] for item in items)
    answered = any(item["id"] in one for item in items for one in carried)
    if not labels or answered or max(labels.values()) < 2:
        return
    for item in items:
        del item["label"]
    reason = "their lists begin anew, and the page numbers each promise"
    account.tell("left", "numbers of commitments", " ".join(labels), "left out", reason)
