"""The action table of a priority as its file has it, when all rows are read.

In: a priority of a draft. Out: the same with the parts of its table in order; columns in which
nothing stands are told.
"""

import re
from collections.abc import Iterator
from typing import Any

from stratc.text.english import bare

from ..account import ImportAccount

_TITLE = re.compile(r"[^\W\d_][\w’,&/()-]*(?: [\w’,&/()-]+){1,11}")
"""A line above a plan that is no sentence: “What we will do for objective 1”."""


def tidied(priority: dict[str, Any], account: ImportAccount) -> None:
    """Put the parts of an action table in order, and tell the columns in which nothing stands.

    An action in the words of a commitment of the same priority delivers it.
    """
    table = priority.get("actions")
    if table:
        said: dict[str, list[str]] = {}
        for item in commitments_in(priority):
            said.setdefault(bare(str(item["text"])), []).append(item["id"])
        for at, row in enumerate(table["rows"]):
            if len(found := said.get(bare(str(row.get("action", ""))), [])) == 1:
                first = {key: row[key] for key in ("id", "label") if key in row}
                table["rows"][at] = {**first, "delivers": found[0], **row}
        for name, heading in table.get("columns", {}).items():
            shown = ("due", "start") if name == "due" else (name,)
            if name != "own" and not any(one in row for row in table["rows"] for one in shown):
                place = f"the plan under “{priority['title']}”"
                account.tell("left", place, heading, "left out", "nothing stands in this column")
        if "title" not in table and _TITLE.fullmatch(str(table.get("text", ""))):
            table["title"] = table.pop("text")
        order = ("title", "text", "columns", "rows", "note", "editor-note")
        priority["actions"] = {key: table[key] for key in order if table.get(key)}


def commitments_in(element: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The commitments of a part of a draft, in order."""
    for group in element.get("commitments", ()):
        yield from group["items"]
    for section in element.get("sections", ()):
        yield from commitments_in(section)
