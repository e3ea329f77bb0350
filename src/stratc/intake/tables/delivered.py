"""What rows of a plan say that they carry out: the commitments whose numbers or words they name.

In: the priorities of a draft with their commitments and rows. Out: `delivers` where a column such
as “Delivers” or “Carries out” names commitments that are there; the rows of a plan that stood apart
go under the priority of what they carry out.
"""

import re
from collections.abc import Iterable
from typing import Any

from ..account import ImportAccount
from .tidying import commitments_in

_HEADING = re.compile(
    r"(?:delivers|carries out|carries out commitments?|(?:links? to |linked )?commitments?"
    r"(?: (?:delivered|ref\w*|no\.?|number|link))?|yn cyflawni)",
    re.I,
)


def linked(
    priorities: list[dict[str, Any]],
    around: Iterable[list[dict[str, Any]]],
    apart: list[dict[str, Any]],
    account: ImportAccount,
) -> None:
    """Give each row the commitments that it names, and each plan that stands apart its place."""
    known = _Known([*priorities, *(one for sections in around for one in sections)])
    for priority in priorities:
        table = priority.get("actions", {})
        for own in [*table.get("columns", {}).get("own", ())]:
            if _HEADING.fullmatch(own["title"]):
                _link(table, own, known, priority, account)
        _by_letter(priority, account)
        _by_words(priority, account)
    for priority in apart:
        if priority in priorities and not priority.get("commitments"):
            _moved(priority, priorities, account)


def _link(
    table: dict[str, Any],
    own: dict[str, Any],
    known: "_Known",
    priority: dict[str, Any],
    account: ImportAccount,
) -> None:
    id, left = own["id"], False
    for at, row in enumerate(table["rows"]):
        words = row.get("own", {}).get(id)
        found = known.ids(words) if words else []
        left = left or bool(words and not found)
        if not words or not found or "delivers" in row:
            continue
        first = {key: row[key] for key in ("id", "label") if key in row}
        table["rows"][at] = row = {**first, "delivers": found, **row}
        row["own"] = {key: value for key, value in row["own"].items() if key != id}
        if not row["own"]:
            del row["own"]
        place = f"the plan under “{priority['title']}”"
        became = f"names what “{row['action']}” delivers"
        account.tell("placed", place, f"{own['title']}: {words}", became)
    if not left:
        table["columns"]["own"].remove(own)
        if not table["columns"]["own"]:
            del table["columns"]["own"]


def _by_letter(priority: dict[str, Any], account: ImportAccount) -> None:
    """Give the row “1(b)” of Objective 1 its commitment “(b)”, if all rows are numbered so."""
    table = priority.get("actions", {})
    letters = {
        str(item.get("label", "")).strip("()."): item["id"] for item in commitments_in(priority)
    }
    mark = re.search(r"\w+$", str(priority.get("label", "")))
    if mark is None or "" in letters or not all(map(str.isalpha, letters)):
        return
    form = re.compile(rf"{re.escape(mark[0])}\W{{0,2}}(?P<letter>[a-z]{{1,4}})\)?")
    rows = table.get("rows", [])
    named = [form.fullmatch(str(row.get("label", ""))) for row in rows]
    found = [letters.get(one["letter"], "") if one else "" for one in named]
    if not all(found) or any("delivers" in row for row in rows):
        return
    for at, (row, id) in enumerate(zip(rows, found, strict=True)):
        first = {key: row[key] for key in ("id", "label") if key in row}
        rows[at] = {**first, "delivers": id, **row}
        place = f"the plan under “{priority['title']}”"
        became = f"says by its number that “{row['action']}” delivers “{id}”"
        account.tell("placed", place, str(row["label"]), became)


def _by_words(priority: dict[str, Any], account: ImportAccount) -> None:
    """Give a row the one commitment of its priority that it repeats, but for a time behind it."""
    items = {item["id"]: _key(item["text"]) for item in commitments_in(priority)}
    rows = priority.get("actions", {}).get("rows", [])
    for at, row in enumerate(rows):
        said = _key(row["action"]) if isinstance(row.get("action"), str) else ""
        if "delivers" in row or len(said.split()) < FEWEST_WORDS:
            continue
        same = [id for id, one in items.items() if _goes_on(one, said) or _goes_on(said, one)]
        if len(same) != 1:
            continue
        first = {key: row[key] for key in ("id", "label") if key in row}
        rows[at] = {**first, "delivers": same[0], **row}
        place = f"the plan under “{priority['title']}”"
        became = f"delivers “{same[0]}”, whose words it has"
        account.tell("placed", place, row["action"], became)


def _goes_on(longer: str, shorter: str) -> bool:
    """Whether words are others with no more than a time behind them."""
    rest = longer.removeprefix(shorter)
    return bool(shorter) and longer.startswith(shorter) and _TIME.fullmatch(rest) is not None


FEWEST_WORDS = 4
_TIME = re.compile(
    r"|(?: (?:by|in|from|before|until|during|erbyn|yn) (?:[a-z]+ ){0,4}\d{4}(?: \d{2,4})?)"
)


class _Known:
    """The commitments of a draft by their numbers and by their words; of each only if it is one."""

    def __init__(self, holders: list[dict[str, Any]]) -> None:
        self.labels: dict[str, list[dict[str, Any]]] = {}
        self.words: dict[str, list[dict[str, Any]]] = {}
        for item in (item for holder in holders for item in commitments_in(holder)):
            self.words.setdefault(_key(item["text"]), []).append(item)
            if "label" in item:
                self.labels.setdefault(str(item["label"]), []).append(item)

    def ids(self, text: str) -> list[str]:
        """The commitments that a box names; none where a word of it is left over."""
        made: list[str] = []
        for line in filter(None, re.split(r"\s*\\?\n+", text.replace("\\.", "."))):
            numbers = re.split(r"\s*(?:[,;&]|\band\b)\s*", line.strip(" ."))
            label, _, rest = line.strip().partition(" ")
            numbered = self.labels.get(label.rstrip(".:"), [])
            if all(len(self.labels.get(one, [])) == 1 for one in numbers):
                made += [self.labels[one][0]["id"] for one in numbers]
            elif len(numbered) == 1 and _key(rest) == _key(numbered[0]["text"]):
                made.append(numbered[0]["id"])
            elif len(said := self.words.get(_key(line), [])) == 1:
                made.append(said[0]["id"])
            else:
                return []
        return list(dict.fromkeys(made))


def _moved(
    priority: dict[str, Any], priorities: list[dict[str, Any]], account: ImportAccount
) -> None:
    """Put the rows of a plan that stood apart under the priorities of what they carry out."""
    homes = {item["id"]: one for one in priorities for item in commitments_in(one)}
    table = priority["actions"]
    targets = []
    for row in table["rows"]:
        found = {id(homes[one]): homes[one] for one in row.get("delivers", ()) if one in homes}
        targets.append(next(iter(found.values())) if len(found) == 1 else None)
    only = {id(one): one for one in targets if one}
    if len(only) == 1:  # rows that carry out nothing stand beside the others
        targets = [*only.values()] * len(targets)
    if None in targets or any(one.get("actions") for one in targets if one):
        return
    rows = table["rows"]
    for target, row in zip(targets, rows, strict=True):
        if target is not None and "actions" not in target:
            target["actions"] = {**table, "title": priority["title"], "rows": []}
            table = {key: one for key, one in table.items() if key not in ("text", "note")}
        if target is not None:
            target["actions"]["rows"].append(row)
    priorities.remove(priority)
    places = [e.place for e in account.entries if e.words == priority["title"]]
    account.take_back(places[-1], priority["title"])
    reason = "its rows say which commitments they carry out"
    became = "became the title of the plan"
    account.tell("placed", places[-1], priority["title"], became, reason)


def _key(words: str) -> str:
    made = " ".join(re.findall(r"\w+", words.lower()))
    return re.sub(r"^(?:we|the \w+) will ", "", made)
