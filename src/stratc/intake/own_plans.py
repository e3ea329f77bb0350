"""What a document that stratc made prints in the rows of its plan, put back into their fields.

In: the fields of such a draft. Out: the same, with what stands under “So far”, “Why”
and “On the way” where it was printed from, and without the heads of the printed plan.
"""

import re

from .account import ImportAccount
from .body.promise_fields import PRINTED
from .prose.sections import Fields
from .values import times

_ON_THE_WAY = "On the way"
_STEP = re.compile(r"- (?P<text>.+?)(?:\s+\**(?P<due>(?:By|In|On) [^*]{3,40})\**)?")
_WITHDRAWN = re.compile(r"\*\*[^*\n]{2,40}:\*\* Withdrawn\W{0,2}")
"""What a row keeps in its note while nothing says why it was withdrawn."""
_HEADS = re.compile(r"(?:When|Progress|What we will do|How far we are|\s)+")


def put_back(fields: Fields, account: ImportAccount) -> None:
    """Go through the plan of each priority."""
    for priority in fields["priorities"]:
        if table := priority.get("actions"):
            _without_heads(table, account)
            _of_rows(table, account)


def _of_rows(table: Fields, account: ImportAccount) -> None:
    declared = table.get("columns", {}).get("own", [])
    titles = {one["id"]: one["title"] for one in declared}
    for row in table["rows"]:
        own = row.get("own", {})
        for id in [*own]:
            title = titles.get(id, "")
            if title == _ON_THE_WAY and (steps := _steps(own[id])) and "milestones" not in row:
                row["milestones"] = steps
            elif (name := PRINTED.get(title)) in ("evidence", "reason", "note"):
                row[name] = "\n\n".join(filter(None, [own[id], row.get(name)]))
            else:
                continue
            text = own.pop(id)
            if row is table["rows"][-1] and "\n\n" in text and title != _ON_THE_WAY:
                reason = "its last paragraph may be a note below the whole plan"
                place = f"the action “{row['id']}”"
                account.tell("doubt", place, text, f"stands under “{title}”", reason)
        if not own:
            row.pop("own", None)
        if "reason" in row and _WITHDRAWN.fullmatch(row.get("note", "")):
            row["status"] = "withdrawn"
            del row["note"]
    held = {id for row in table["rows"] for id in row.get("own", {})}
    if declared:
        table["columns"]["own"] = [one for one in declared if one["id"] in held]


def _steps(text: str) -> list[Fields]:
    """The steps of a list that holds nothing else, each with its day."""
    found = [_STEP.fullmatch(line) for line in text.split("\n")]
    made: list[Fields] = []
    for one in found:
        if one is None:
            return []
        due = times.read(one["due"]) if one["due"] else None
        if one["due"] and due is None:
            return []
        made.append({"text": one["text"]} | ({"due": due.value} if due else {}))
    return made


def _without_heads(table: Fields, account: ImportAccount) -> None:
    """Take out the headings that the plan prints over its cards, where they stand as text."""
    for name in ("text", "note"):
        pieces = [one for one in table.get(name, "").split("\n\n") if one]
        heads = [one for one in pieces if _HEADS.fullmatch(one)]
        for one in heads:
            account.tell("left", "the plan", one, "left out", "the plan has its own words for it")
        if heads:
            table[name] = "\n\n".join(one for one in pieces if one not in heads)
            table.pop(name) if not table[name] else None
