"""What a file says, known beforehand, and how well its draft says the same.

A field that is wrong must be told at the place of its row. A field that is not read is no fault
where its words are kept.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from stratc.intake import Draft, written
from stratc.intake.values.progress import state_of
from stratc.model import UnreadableTime, read_period
from stratc.text.markdown import plain

from .. import drafts

FIELDS = ("label", "lead", "partners", "due", "start", "status", "priority", "funding")


@dataclass(frozen=True, slots=True)
class Known:
    """A file and its rows: the action and each field that the row gives."""

    name: str
    content: bytes
    rows: list[dict[str, Any]]
    kept: tuple[str, ...] = ()  # words that must be in the draft, though in no field
    gone: tuple[str, ...] = ()  # words that must not be published
    facts: dict[str, list[str]] = field(default_factory=dict)  # what stands outside the plan

    def __str__(self) -> str:
        return self.name


FILES: list[Callable[[], Known]] = []


def file(make: Callable[[], Known]) -> Callable[[], Known]:
    """Enter a file in the list."""
    FILES.append(make)
    return make


ORDER = ("label", "action", "lead", "due", "status", "priority")


def answers(text: str) -> list[dict[str, Any]]:
    """Rows as lines of “number | action | lead | due | status | priority”; a hyphen is nothing.

    Several names have a plus between them; further fields follow as “field=value”.
    """
    made = []
    for line in filter(str.strip, text.splitlines()):
        words = [one.strip() for one in line.split(" | ")]
        pairs = zip(ORDER, words, strict=False)
        row: dict[str, Any] = {name: value for name, value in pairs if value != "-"}
        for further in words[len(ORDER) :]:
            name, _, value = further.partition("=")
            row[name] = value
        for name in ("lead", "partners"):
            if name in row:
                row[name] = row[name].split(" + ")
        made.append(row)
    return made


@dataclass(slots=True)
class Score:
    """How a draft did."""

    rows: int = 0
    found: int = 0
    invented: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    right: int = 0
    fields: int = 0
    unread: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)


def score(known: Known, made: Draft | None = None) -> Score:
    """Import a file unless that was done, and hold its draft against what it says."""
    draft = made or drafts.of_files((known.name, known.content))
    drafts.compiled(draft)
    result = Score(rows=len(known.rows))
    names = {body["id"]: body["name"] for body in draft.fields.get("bodies", [])}
    rows = list(_rows(draft))
    told = _told(draft)
    for truth in known.rows:
        action = _key(truth["action"])
        row = next((r for r in rows if _key(r["action"]) == action), None)
        if row is None:
            result.missing.append(truth["action"])
            continue
        rows.remove(row)
        result.found += 1
        for name in FIELDS:
            wanted, got = truth.get(name), _value(name, row, names)
            if name == "priority" and wanted is None:
                continue
            where = f"{truth['action'][:24]}: {name} {got!r}, not {wanted!r}"
            result.fields += wanted is not None
            if _alike(name, wanted, got):
                result.right += wanted is not None
            elif got is None:
                result.unread.append(where)
            elif truth["action"] in told or any(_key(t).startswith(action) for t in told):
                result.told.append(where)
            else:
                result.silent.append(where)
    result.invented = [plain(row["action"]) for row in rows]
    for name, wanted_facts in known.facts.items():
        _outside(result, name, wanted_facts, FACTS[name](draft.fields, names))
    text = _key(written(draft.fields))
    result.lost = [words for words in known.kept if _key(words) not in text]
    result.lost += [f"published: {words}" for words in known.gone if _key(words) in text]
    return result


def _outside(made: Score, name: str, wanted: list[str], given: list[str]) -> None:
    """Count what stands outside the plan: priorities, promises, partners, terms."""
    keys = Counter(map(_key, given))
    for words in wanted:
        made.fields += 1
        if keys[_key(words)]:
            keys[_key(words)] -= 1
            made.right += 1
        else:
            made.unread.append(f"{name}: {words}")
    made.invented += [f"{name}: {words}" for words in given if keys[_key(words)] > 0]


def _priorities(fields: dict[str, Any], _: dict[str, str]) -> list[str]:
    return [priority["title"] for priority in fields.get("priorities", [])]


def _commitments(fields: dict[str, Any], _: dict[str, str]) -> list[str]:
    found = [group for one in fields.get("priorities", []) for group in _groups(one)]
    found += [group for one in fields.get("sections", []) for group in _groups(one)]
    items = [item for group in found for item in group["items"]]
    return [" ".join([item["text"], *item.get("parts", [])]) for item in items]


def _groups(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from part.get("commitments", [])
    for section in part.get("sections", []):
        yield from _groups(section)


def _partners(fields: dict[str, Any], names: dict[str, str]) -> list[str]:
    members = [one for group in fields.get("partners", []) for one in group["members"]]
    return [names[one if isinstance(one, str) else one["body"]] for one in members]


FACTS: dict[str, Callable[[dict[str, Any], dict[str, str]], list[str]]] = {
    "title": lambda fields, _: [fields["title"]],
    "areas": lambda fields, _: fields["areas"],
    "vision": lambda fields, _: [fields.get("vision", {}).get("statement", "")],
    "priorities": _priorities,
    "commitments": _commitments,
    "partners": _partners,
    "glossary": lambda fields, _: list(fields.get("glossary", {})),
    "sources": lambda fields, _: [
        " ".join(one.get(name, "") for name in ("author", "year", "title", "publisher", "url"))
        for one in fields.get("sources", [])
    ],
}
"""Where the draft keeps what stands outside the plan."""


def _rows(draft: Draft) -> Iterator[dict[str, Any]]:
    for priority in draft.fields.get("priorities", []):
        for row in priority.get("actions", {}).get("rows", []):
            action = row["action"]
            words = action if isinstance(action, str) else " ".join(action)
            yield {**row, "action": words, "priority": priority["title"]}


def _told(draft: Draft) -> list[str]:
    """The actions of rows that have a doubt."""
    doubts = {_row_of(entry.place) for entry in draft.account.of("doubt")}
    return [
        _shown(entry.became)
        for entry in draft.account.of("placed")
        if entry.became.startswith("became the action") and _row_of(entry.place) in doubts
    ]


def _shown(became: str) -> str:
    return became.partition("“")[2].rstrip("”").removesuffix(" …")


def _row_of(place: str) -> str:
    found = re.fullmatch(r"(sheet “.*”), (?:cell [A-Z]+(\d+)|row (\d+))", place)
    return f"{found[1]} {found[2] or found[3]}" if found else place


def _value(name: str, row: dict[str, Any], names: dict[str, str]) -> Any:
    value = row.get(name)
    if value is None:
        return None
    if name in ("lead", "partners"):
        several = value if isinstance(value, list) else [value]
        return [one["text"] if isinstance(one, dict) else names.get(one, one) for one in several]
    return plain(str(value)) if name != "status" else str(value)


def _alike(name: str, wanted: Any, got: Any) -> bool:
    if wanted is None or got is None:
        return wanted is got
    if name in ("lead", "partners"):
        several = [wanted] if isinstance(wanted, str) else wanted
        return [_key(one) for one in several] == [_key(one) for one in got]
    if name in ("due", "start"):
        try:
            one, two = read_period(wanted), read_period(got)
        except UnreadableTime:
            return False
        return (one.start, one.end) == (two.start, two.end) and (
            one.start is not None or one.kind == two.kind
        )
    if name == "status":
        return bool(state_of(got) == wanted or got == wanted)
    if name == "label":
        return bool(wanted == got)
    return _key(wanted) == _key(got)


def _key(words: str) -> str:
    return " ".join(re.findall(r"\w+", plain(words).lower()))


def totals(scores: list[Score]) -> Counter[str]:
    """All scores together."""
    made: Counter[str] = Counter()
    for one in scores:
        made["rows"] += one.rows
        made["found"] += one.found
        made["fields"] += one.fields
        made["right"] += one.right
        for name in ("invented", "missing", "unread", "told", "silent", "lost"):
            made[name] += len(getattr(one, name))
    return made
