"""One row of a plan, read: each box as the field of its column, or as words in the note.

What a box says is never changed to fit. Where it cannot be read as its field, its words stand in
the row's note under the printed heading, and the account says so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

from stratc.blocks import Cell, Item, Paragraph
from stratc.model.progress import read_progress

from . import heads, ids, progress, times
from .account import ImportAccount
from .bodies import Bodies
from .ids import GivenIds
from .plans import PlanRow
from .tall import JUDGED

LONGEST_NAME = 10
_LABEL_BEFORE = re.compile(
    r"^((?:\d{1,2}\.)+\d{1,2}[.)]?|[A-Z]{1,3}\d{1,3}(?:\.\d+)?[.:)]?)\s+(?=\S)"
)


class Rows:
    """Reads rows; knows the bodies, the ids and the key of one document."""

    def __init__(self, account: ImportAccount, bodies: Bodies, names: GivenIds) -> None:
        self.account = account
        self.bodies = bodies
        self.names = names
        self.own: dict[str, str] = {}

    def read(
        self, line: PlanRow, head: heads.Head | None, key: dict[str, str], grouped: bool
    ) -> dict[str, Any] | None:
        """The fields of one action; None where the row says nothing to do."""
        made: dict[str, Any] = {}
        notes: list[str] = []
        doubts = list(line.doubts)
        cells = dict(line.cells)
        group = cells.pop("group", None)
        label = self._label(cells.pop("label", Cell()), notes, _heading(head, "label", "No."))
        action = cells.pop("action", Cell())
        words = _several(action)
        if not label and words and (found := _LABEL_BEFORE.match(words[0])):
            label, words[0] = found[1].rstrip(".:)"), words[0][found.end() :]
        if not words:
            other = next(
                (n for n in ("how", "interventions", "measures") if _several(cells.get(n))), ""
            )
            if not other:
                words = [" | ".join(" ".join(c.plain.split()) for c in cells.values() if c.lines)]
                doubts.append("nothing stands under the action; what else the row says was taken")
            else:
                doubts.append("the action is empty; what stands in the next column was taken")
                words = _several(cells.pop(other))
        plain = " ".join(words)
        made["id"] = self.names.new(
            re.sub(r"[*_\\]", "", plain), f"row-{label}" if label else "row"
        )
        if label:
            made["label"] = label
        made["action"] = words[0] if len(words) == 1 else words
        if action.struck:
            notes.append(f"**Struck out in the source:** {_typed(action.struck)}")
        for name, cell in cells.items():
            heading = _heading(head, name, name.title())
            if cell.lines or cell.colour:
                self._field(made, name, cell, heading, key, notes, doubts)
        if group is not None and group.lines and not grouped:
            self._own(made, _heading(head, "group", "Theme"), group, notes)
        if line.band and not grouped:
            notes.append(f"**Under:** {_typed(line.band)}")
        for heading, cell in line.others:
            if cell.lines:
                self._own(made, heading, cell, notes)
        if line.place.endswith(JUDGED):
            made["alignment"] = "judged"
        if notes:
            made["note"] = "\n\n".join(notes)
        shown = _shown(line)
        self.account.tell("placed", line.place, shown, f"became the action “{_short(plain)}”")
        for doubt in doubts:
            self.account.tell("doubt", line.place, shown, "became an action, with a doubt", doubt)
        self.account.count("actions")
        return made

    def _label(self, cell: Cell, notes: list[str], heading: str) -> str:
        words = " ".join(cell.plain.split())
        if len(words) <= 20:
            return words.rstrip(".") if re.fullmatch(r"[\w.]+\.", words) else words
        notes.append(_said(heading, cell))
        return ""

    def _field(
        self,
        made: dict[str, Any],
        name: str,
        cell: Cell,
        heading: str,
        key: dict[str, str],
        notes: list[str],
        doubts: list[str],
    ) -> None:
        if cell.struck:
            notes.append(f"**{_typed(heading)}, struck out in the source:** {_typed(cell.struck)}")
        if name in ("due", "start"):
            self._time(made, name, cell, heading, notes)
        elif name == "status":
            self._state(made, cell, heading, key, notes)
        elif name == "lead":
            leads = [self.bodies.lead(one) for one in _names(cell)]
            if leads:
                made["lead"] = leads[0] if len(leads) == 1 and isinstance(leads[0], str) else leads
        elif name == "partners":
            named = _names(cell, commas=True)
            if named and all(len(one.split()) <= LONGEST_NAME for one in named):
                found = [self.bodies.named(one) for one in named]
                made["partners"] = list(dict.fromkeys(found))
                if "," in cell.plain:
                    doubts.append("the names of partners were told apart by their commas")
            elif named:
                notes.append(_said(heading, cell))
        elif name == "measures":
            made["measures"] = _several(cell)
        elif name == "milestones":
            made["milestones"] = [{"text": one} for one in _several(cell)]
        elif name == "interventions":
            made["interventions"] = _several(cell)
            self.account.count("interventions", len(made["interventions"]))
        elif name in ("how", "funding"):
            made[name] = cell.text
        elif cell.lines:
            self._own(made, heading, cell, notes)
        made.update({k: v for k, v in made.items() if v})
        for empty in [k for k, v in made.items() if not v]:
            del made[empty]

    def _own(self, made: dict[str, Any], heading: str, cell: Cell, notes: list[str]) -> None:
        """A cell of a column that stratc has no field for: the plan's own, under its heading."""
        title = " ".join(heading.split()).rstrip(":")
        id = ids.name(title)
        if not id or self.own.setdefault(id, title) != title:
            notes.append(_said(heading, cell))
        else:
            made.setdefault("own", {})[id] = cell.text
        self.account.tell(
            "text",
            cell.place,
            f"{heading}: {cell.plain}",
            "became a cell of a column of its own",
            f"no field is known for “{heading}”",
        )

    def _time(
        self, made: dict[str, Any], name: str, cell: Cell, heading: str, notes: list[str]
    ) -> None:
        words = " ".join(cell.plain.split())
        if not words:
            return
        found = times.read(words)
        if found is None:
            notes.append(_said(heading, cell))
            self.account.tell(
                "doubt",
                cell.place,
                f"{heading}: {words}",
                "kept in the note of the row",
                "it is no date, or more than one",
            )
            return
        if name == "start" and found.value == "ongoing":
            notes.append(_said(heading, cell))
            return
        made[name] = found.value
        if not found.exact:
            notes.append(_said(heading, cell))
        if found.doubt:
            self.account.tell(
                "doubt", cell.place, f"{heading}: {words}", f"became {found.value}", found.doubt
            )

    def _state(
        self, made: dict[str, Any], cell: Cell, heading: str, key: dict[str, str], notes: list[str]
    ) -> None:
        found = progress.state(cell, key)
        words = " ".join(cell.plain.split())
        if found is None or not found.value:
            if words:
                notes.append(_said(heading, cell))
                self.account.tell(
                    "doubt",
                    cell.place,
                    f"{heading}: {words}",
                    "kept in the note of the row",
                    (found.doubt if found else "") or "it is no state that is known",
                )
            elif cell.colour:
                self.account.tell(
                    "doubt",
                    cell.place,
                    f"{heading}: a box in the colour {cell.colour}",
                    "left out",
                    "the colour is none of red, amber, green and blue",
                )
            return
        if found.value in ("withdrawn", "superseded"):
            notes.append(_said(heading, cell))
            self.account.tell(
                "doubt",
                cell.place,
                f"{heading}: {words}",
                "kept in the note of the row",
                f"a row that was {found.value} must say why",
            )
            return
        own = read_progress(words, {})
        same = own is not None and own[0] == found.value
        made["status"] = words if same else found.value
        if not found.exact and not same:
            notes.append(_said(heading, cell))
        if found.doubt:
            self.account.tell(
                "doubt", cell.place, f"{heading}: {words}", f"became “{found.value}”", found.doubt
            )


def _several(cell: Cell | None) -> list[str]:
    """What a box holds, one entry a paragraph or point; a sentence with its points is one."""
    if cell is None:
        return []
    lines = _whole([line for line in cell.lines if line.text])
    mixed = any(
        isinstance(a, Paragraph) and isinstance(b, Item) and a.text.rstrip().endswith(":")
        for a, b in pairwise(lines)
    )
    if mixed or any(isinstance(line, Item) and line.depth for line in lines):
        return [cell.text]
    return [
        f"{line.marker} {line.text}" if isinstance(line, Item) and line.marker else line.text
        for line in lines
    ]


def _whole(lines: list[Paragraph | Item]) -> list[Paragraph | Item]:
    """Lines without the breaks that somebody made to fit a sentence into its box."""
    made: list[Paragraph | Item] = []
    for line in lines:
        last = made[-1] if made else None
        broken = isinstance(last, Paragraph) and isinstance(line, Paragraph)
        if last and broken and line.text[:1].islower() and not re.search(r"[.;:!?]$", last.text):
            made[-1] = replace(last, text=f"{last.text} {line.text}")
        else:
            made.append(line)
    return made


def _names(cell: Cell, *, commas: bool = False) -> list[str]:
    """The names in a box: one a line, or with semicolons between; with commas where asked."""
    found = []
    for line in cell.lines:
        words = line.plain
        parts = re.split(r";|,(?![^()]*\))" if commas else r";", words)
        found += [" ".join(part.split()).strip(" ,") for part in parts if part.strip(" ,")]
    return found


def _said(heading: str, cell: Cell) -> str:
    """Words under the heading that stood over them."""
    text = cell.text
    if not heading:
        return text
    begin = f"**{_typed(heading.rstrip(':'))}:**"
    block = any(isinstance(line, Item) for line in cell.lines) or "\n\n" in text
    return f"{begin}\n\n{text}" if block else f"{begin} {text}"


def _typed(words: str) -> str:
    return re.sub(r"([*\\])", r"\\\1", " ".join(words.split()))


def _heading(head: heads.Head | None, name: str, otherwise: str) -> str:
    at = None if head is None else head.at(name)
    return otherwise if head is None or at is None else head.headings[at] or otherwise


def _shown(line: PlanRow) -> str:
    cells = [*line.cells.values(), *(cell for _, cell in line.others)]
    return " | ".join(" ".join(cell.plain.split()) for cell in cells if cell.lines)


def _short(words: str) -> str:
    plain = re.sub(r"[*\\]", "", words)
    return plain if len(plain) < 70 else f"{plain[:66].rsplit(' ', 1)[0]} …"
