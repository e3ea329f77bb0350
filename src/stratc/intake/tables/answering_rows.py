"""Tables that say who leads and by when for promises that stand elsewhere under their numbers.

In: the priorities and sections of a draft. Out: the same, where a plan whose every row names a
commitment by its label, “1.1 | Parks | May 2027”, has told these commitments what it says.
"""

from collections.abc import Iterator
from typing import Any

from ..account import ImportAccount

_TOLD = ("lead", "partners", "start", "due", "status", "measures")
_NOTED = ("funding", "how")
_KEPT = frozenset(("id", "label", "action", "own", "note", *_TOLD, *_NOTED))
"""What a row may hold that its commitment can say; one that holds more stays a row."""
_Fields = dict[str, Any]


def given(made: list[_Fields], sections: list[_Fields], account: ImportAccount) -> None:
    """Give each commitment what its row says; a priority that was nothing but the rows is gone."""
    items: dict[str, list[_Fields]] = {}
    for item in _commitments([*made, *sections]):
        items.setdefault(_label(item.get("label", "")), []).append(item)
    known = {label: same[0] for label, same in items.items() if label and len(same) == 1}
    for priority in list(made):
        table = priority.get("actions") or {}
        rows = {_label(row["action"]): row for row in table.get("rows", ())}
        alone = rows.keys() <= known.keys() and len(rows) == len(table.get("rows", ()))
        whole = table.keys() <= {"columns", "rows"} and all(
            row.keys() <= _KEPT for row in rows.values()
        )
        if not (rows and alone and whole):
            continue
        if any(known[one].keys() & {*_TOLD, "note"} for one in rows):
            continue
        headings = {one["id"]: one["title"] for one in table["columns"].get("own", ())}
        for label, row in rows.items():
            known[label].update(_said(row, headings | table["columns"]))
        del priority["actions"]
        if priority.keys() <= {"id", "label", "title"}:
            made.remove(priority)
            account.forget(priority["title"], "became a priority")
        account.count("actions", -len(rows))
        became = "gave who leads and by when to the commitments of these numbers"
        account.tell("placed", f"the plan “{priority['title']}”", ", ".join(rows), became)


def _said(row: _Fields, headings: dict[str, str]) -> _Fields:
    """What a row says of its commitment; what a commitment has no field for is its note."""
    others = [f"**{headings.get(id, id)}:** {text}" for id, text in row.get("own", {}).items()]
    others += [f"**{headings.get(name, name)}:** {row[name]}" for name in _NOTED if name in row]
    note = "\n\n".join([*others, *filter(None, [row.get("note")])])
    return {name: row[name] for name in _TOLD if name in row} | ({"note": note} if note else {})


def _label(words: Any) -> str:
    return words.strip(" .)") if isinstance(words, str) else ""


def _commitments(holders: list[_Fields]) -> Iterator[_Fields]:
    for holder in holders:
        for group in holder.get("commitments") or ():
            yield from group["items"]
        yield from _commitments(holder.get("sections") or [])
