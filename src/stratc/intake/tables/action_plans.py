"""Plans to the action tables of priorities, wherever in a document a plan stands."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from stratc.blocks import Block, Cell, Paragraph, Table, escaped, words_of
from stratc.model import COLUMN_FIELDS
from stratc.text.english import bare
from stratc.text.similarity import wordwise

from ..account import ImportAccount
from ..body import keys, row_kinds, who_and_when
from ..body.row_numbers import by_number, goes_on
from ..body.rows import Rows
from ..head import columns
from ..head.plan_head import Head, heading_of
from ..head.read_plan import PlanRow, ReadPlan, Segment
from ..headings import roles
from ..layouts import over_head, shapes, tall
from ..values import publishers, quarters
from ..values.progress import unambiguous
from . import below_plan, colour_keys
from .plans import plan, title_first
from .promised_rows import lists_promises
from .ranks import by_label_column, ranks_above

UNTITLED = "What we will do"
"""The priority of the rows of a document that has no heading but its title."""


class ActionPlans:
    """Puts rows into priorities, in the order in which they are met."""

    def __init__(self, account: ImportAccount, rows: Rows) -> None:
        self.apart: dict[str, dict[str, Any]] = {}  # what names no priority, by its heading
        self.account = account
        self.rows = rows
        self.key: dict[str, str] = {}
        self._headed: set[tuple[int, tuple[str, ...]]] = set()  # tables and their heads
        self.earlier: list[PlanRow] = []  # the rows of all tables so far
        self.promised: set[str] = set()  # the ids of rows that are commitments
        self.totals: list[dict[str, str]] = []  # sums of rows that stand in several priorities
        self.said: tuple[str, ...] = ()
        """The title of the document and who publishes it, which are said once."""

    def learn(self, blocks: Sequence[Block]) -> None:
        """What the document says that its colours and codes mean, wherever it says so."""
        self.rows.quarters = quarters.whose(text for one in blocks for text in words_of(one))
        for block in blocks:
            self.rows.spans |= keys.times_in(block)
            self.key |= keys.states_in(block)

    def read(self, table: Table, above: Head | None, near: bool = True) -> ReadPlan | None:
        """A table as a plan; None where it is none."""
        table, shared = over_head.without_shared(table)
        table, key = shapes.without_key(table)
        for row in key:
            self.key |= dict(filter(None, [row_kinds.key_line(row)]))
            self.account.tell("left", row.place, row.one_line, "left out", colour_keys.REASON)
        table, beside = shapes.without_beside(table)
        found = [
            plan(
                tall.unstacked(part, self.account),
                above,
                self.account,
                near,
                self.key,
                self.earlier,
            )
            for part in shapes.parts(table)
        ]
        plans = [one for one in found if one is not None]
        if not plans or len(plans) < len(found):
            return None
        made = plans[0]
        self.earlier += [line for one in plans for part in one.segments for line in part.lines]
        over_head.share(plans, shared)
        for one in plans:
            self.key |= one.key
            if len(plans) > 1:
                title_first(one)
        for row in (row for other in beside for row in other.rows):
            below_plan.aside(made, row, self.account)
        for one in plans[1:]:
            made.segments += one.segments
            made.before += one.before
            made.after += one.after
            made.gone += one.gone
        return made

    def put(self, priority: dict[str, Any], found: ReadPlan, under: str = "") -> None:
        """All rows of a plan under one priority, and `under` a heading of their own."""
        self._named_by_band(priority, found)
        self.rows.promised = lists_promises(found, under)
        table = _table_of(priority)
        _add_text(table, "text", found.before, priority.get("title", ""), *self.said)
        for segment in found.segments:
            for line in segment.lines:
                line.band = line.band or under
                self._row(table, line, segment, grouped=False)
            _add_text(table, "note", segment.texts)
        _add_below(table, found)

    def _named_by_band(self, priority: dict[str, Any], found: ReadPlan) -> None:
        """The line above a plan says the title in full, where the name of its sheet is short."""
        lines = [line for segment in found.segments for line in segment.lines]
        bands = {line.band for line in lines}
        label = roles.labelled(band := bands.pop() if len(bands) == 1 else "")
        own = str(priority.get("label", "") or priority.get("title", ""))  # a sheet “P1”
        if not label or not label[2]:
            return
        if not _same(label[0], own):
            if "label" in priority or not _is_part(own, label[2]):
                return
            priority["label"] = label[0]
        elif re.fullmatch(r"[A-Z]\d{1,2}", own):
            priority["label"] = label[0]  # “Priority 1”, as the document has it in full
        if bare(label[2]) != bare(priority["title"]):
            reason = f"the heading says only “{priority['title']}”"
            priority["title"] = label[2]
            self.account.tell("placed", lines[0].place, band, "became the title", reason)
        for line in lines:
            line.band = ""

    def spread(
        self, found: ReadPlan, priorities: list[dict[str, Any]], title: str, new: Any, had: bool
    ) -> None:
        """The rows of a plan that stands apart, each under the priority that it names.

        `new(title, place)` makes a priority; what names none goes under one called `title`, which
        the rows did not make their `own`.
        `had` tells that the document names its priorities outside its plans.
        """
        first: dict[str, Any] | None = None
        last: dict[str, Any] | None = None
        by_label_column(found, priorities, self.account)
        self.rows.over = title
        self.rows.promised = lists_promises(found, title)
        group, parted = "", False
        numbered: dict[str, dict[str, Any]] | None = None
        for segment in found.segments:
            for line in segment.lines:
                cell = line.cells.get("group")
                if cell is not None and cell.lines:
                    group = cell.one_line
                groups = "group" in (segment.head.fields if segment.head else ())
                ranks = groups and ranks_above(line, segment.head)
                if ranks and cell is not None and segment.head is not None:
                    heading = segment.head.headings[segment.head.fields.index("group")]
                    line.others.insert(0, (heading, line.cells.pop("group")))
                words = group if groups and not ranks and not _weighs(segment, priorities) else ""
                if (
                    not words
                    and line.band
                    and (
                        ranks
                        or not had
                        or named(line.band, priorities)
                        or goes_on(line.band, priorities)
                    )
                ):
                    words = line.band
                if line.band and words not in ("", line.band):
                    text = Paragraph(escaped(line.band), line.place)
                    line.others.insert(0, ("Section", Cell((text,), line.place)))
                grouped = True
                target = named(words, priorities) or (new(words, line.place) if words else None)
                if target is None:
                    target, grouped = named(title, priorities), False
                if target is None and numbered is None:
                    numbered = by_number(found, priorities if had else [], self.account)
                if target is None and (target := (numbered or {}).get(line.place)):
                    grouped = bool(line.band) and _is_part(line.band, target["title"])
                if target is None and (target := self.apart.get(title)) is None:
                    target = self.apart[title] = new(title, line.place, apart=had, own=False)
                parted = parted or last not in (None, target)
                first = first or target
                self._row(_table_of(target), line, segment, grouped)
                last = target
            if last is not None:
                _add_text(_table_of(last), "note", segment.texts)
        if first is not None and last is not None:
            self.totals += below_plan.totals_apart(found, title) if parted else []
            _add_text(_table_of(first), "text", found.before, title, *self.said)
            _add_below(_table_of(last), found)

    def _row(self, table: dict[str, Any], line: PlanRow, segment: Segment, grouped: bool) -> None:
        made = self.rows.read(line, segment.head, unambiguous(self.key), grouped)
        if made is None:
            return
        self.promised |= {made["id"]} if self.rows.promised else set()
        headings = _headings(segment.head)
        head = (id(table), segment.head.headings if segment.head else ())
        if headings and head not in self._headed:
            self._headed.add(head)
            for name, words in headings.items() if "columns" in table else ():
                if table["columns"].get(name) not in (words, None):
                    reason = "another table of its priority heads this column otherwise"
                    self.account.tell("left", line.place, words, "left out", reason)
            shown = {**headings, **table.get("columns", {})}
            kept = shown.pop("own", None)
            table["columns"] = shown | ({"own": kept} if kept else {})
            own = [self.rows.own[one] for one in made.get("own", ())]
            self._unprinted(segment.head, line.place, own)
        for own in made.get("own", {}):
            declared = table.setdefault("columns", {}).setdefault("own", [])
            if all(one["id"] != own for one in declared):
                declared.append({"id": own, "title": self.rows.own[own]})
            printed = segment.head.headings if segment.head else ()
            order = {" ".join(one.split()).rstrip(":"): at for at, one in enumerate(printed)}
            declared.sort(key=lambda one: order.get(one["title"], len(order)))
        table["rows"].append(made)

    def _unprinted(self, head: Head | None, place: str, printed: Iterable[str]) -> None:
        """Headings of columns that the page shows without one: numbers, and groups of rows."""
        where = re.sub(r", row \d+", "", place)  # of the whole table, which is told once
        named = [head.at(name) for name in ("label", "group", "start")] if head else []
        told = [head.headings[at] for at in named if head and at is not None]
        for heading in (one for one in told if one and one not in set(printed)):
            reason = "the page shows what stands under it without a heading"
            self.account.tell("left", where, heading, "left out", reason)
        for name in head.fields if head is not None else ():
            if head is not None and name and who_and_when.is_shared(head, name):
                reason = "it asks for several things, each of which has a column of its own now"
                words = heading_of(head, name, "")
                self.account.tell("left", where, words, "left out", reason)


def _weighs(segment: Segment, priorities: list[dict[str, Any]]) -> bool:
    """Whether the column says how urgent a row is, and not what it belongs to.

    Numbers that priorities have as well are theirs.
    """
    cells = [line.cells["group"].plain.strip() for line in segment.lines if "group" in line.cells]
    said = [words for words in cells if words]
    numbered = all(words.isdigit() and named(words, priorities) for words in said)
    return not numbered and all(columns.WEIGHTS.fullmatch(words) for words in said)


def with_title(found: ReadPlan, name: str) -> None:
    """Keep beside each row that names its own priority the sheet or the heading it stands under."""
    for segment in found.segments:
        for line in segment.lines:
            if (segment.head is not None and segment.head.at("group") is not None) or line.band:
                text = Paragraph(escaped(name), line.place)
                title = "Sheet" if found.table.name else "Section"
                line.others.append((title, Cell((text,), line.place)))


def _table_of(priority: dict[str, Any]) -> dict[str, Any]:
    table: dict[str, Any] = priority.setdefault("actions", {"rows": []})
    return table


def _same(label: str, other: str) -> bool:
    """Whether labels are one: “Priority 1”, and “P1” for short."""
    one, two = sorted((bare(label), bare(other)), key=len)
    short = re.fullmatch(r"([a-z]{1,3}) ?(\d{1,2})", one)
    if one.isdigit():  # “1. Supply” is a sheet, and “Priority 1: …” the line above its plan
        return two.split()[-1:] == [one]
    return one == two or bool(
        short and two.startswith(short[1][0]) and two.split()[-1:] == [short[2]]
    )


def _is_part(short: str, title: str) -> bool:
    """Whether a sheet has a title for short: “Governance”, and “Food governance” above its plan."""
    own, whole = bare(short), bare(title)
    return bool(own) and (f" {own} " in f" {whole} " or wordwise(own.split(), whole.split()) > 60)


def _headings(head: Head | None) -> dict[str, str]:
    if head is None:
        return {}
    pairs = zip(head.fields, head.headings, strict=True)
    shown = {name: said for name, said in pairs if name in COLUMN_FIELDS and said}
    return {name: said for name, said in shown.items() if not who_and_when.is_shared(head, name)}


def _add_below(table: dict[str, Any], found: ReadPlan) -> None:
    _add_text(table, "note", found.after)
    if found.gone:
        table["editor-note"] = [*table.get("editor-note", []), *found.gone]


def _add_text(table: dict[str, Any], field: str, cells: list[Cell], *skipped: str) -> None:
    known = {_of_whole(words) for words in skipped}
    texts = [cell.text for cell in cells if _of_whole(cell.plain) not in known]
    if texts:
        table[field] = "\n\n".join([*filter(None, [table.get(field)]), *texts])


def named(words: str, priorities: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The priority that some words name: by its label, its number, or its title."""
    key = bare(words)
    if not key:
        return None
    label = roles.labelled(words)
    for priority in priorities:
        own = bare(str(priority.get("label", "")))
        title = bare(str(priority["title"]))
        if key in (title, own, f"{own} {title}"):
            return priority
        if label and (_same_label(label, own) or (label[2] and bare(label[2]) == title)):
            return priority
        number = re.match(r"(\d{1,2}|[A-H](?=[.):]|\Z))\b[.):]?\s*(.*)", words)
        if number and own.split()[-1:] == [number[1].lower()] and bare(number[2]) in ("", title):
            return priority
    return None


def _same_label(label: tuple[str, str, str], own: str) -> bool:
    """Whether a label is the one of a priority: “P1” of a sheet is “Priority 1” of the text."""
    return bool(own) and own in (bare(label[0]), re.sub(r"^p ?(?=\d)", "priority ", bare(label[0])))


def _of_whole(words: str) -> str:
    """The name of a document, without its years and without what is said of its plan."""
    words = publishers.REPORT.sub("", words)
    beside = r"\W+(?:(?:delivery|action) plan|20\d\d|\d\d)(?=\W|$)"
    return bare(re.sub(beside, "", words, flags=re.I))
