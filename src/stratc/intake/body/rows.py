"""One row of a plan, read: each box as the field of its column, or as words in the note.

What a box says is never changed to fit. Where it cannot be read as its field, its words stand in
the row's note under the printed heading, and the account says so.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from stratc.blocks import Cell, Paragraph
from stratc.model import PROSE_COLUMNS, given_ids
from stratc.model.given_ids import GivenIds

from ..account import ImportAccount
from ..head import heading_words, series, yes_or_no
from ..head.plan_head import Head, heading_of
from ..head.read_plan import JUDGED, PlanRow
from ..values import box_times, joined_leads, progress, times
from ..values.bodies import Bodies
from ..values.joined_leads import JoinedLeads
from . import boxes, measured, officers, over_rows, steps, who_and_when
from .labels import Labels, label_before

LONGEST_NAME = 10
_KEPT = "kept in the note of the row"
_MONTH_FIRST = "another date of this column has its month before its day"


class Rows:
    """Reads rows; knows the bodies, the ids and the key of one document."""

    def __init__(
        self, account: ImportAccount, bodies: Bodies, names: GivenIds, *, welsh: bool = False
    ) -> None:
        self.account, self.welsh = account, welsh
        self.spans: dict[str, str] = {}  # what the document says that “S” or “M” means in time
        self.over = ""  # what stands over a plan that stands apart
        self.promised = False  # whether the rows are commitments, as the plan calls them
        self.quarters = ""  # of which year the document counts them
        self.period = ""  # what the document covers: from there its years count
        self.bodies = bodies
        self.names = names
        self.own: dict[str, str] = {}
        self.labels = Labels()
        self.leads = JoinedLeads()

    def read(
        self, line: PlanRow, head: Head | None, key: dict[str, str], grouped: bool
    ) -> dict[str, Any] | None:
        """The fields of one action; None where the row says nothing to do."""
        made: dict[str, Any] = {}
        notes: list[str] = []
        doubts = list(line.doubts)
        cells = {name: cell for name, cell in line.cells.items() if not boxes.is_dash(name, cell)}
        group = cells.pop("group", None)
        who_and_when.take(head, cells, doubts)
        officers.join(line, head, cells, self.bodies)
        progress.take_from_time(cells, heading_of(head, "due", "Due"), doubts)
        series.take_from_beside(line, cells, doubts)
        series.take_newest_state(line, cells, key, doubts)
        others = series.take_marked_state(line, cells, head, doubts)
        doubts += [
            f"{heading_of(head, name, name.title())}: {cell.doubt}"
            for name, cell in line.cells.items()
            if cell.doubt and (cell.lines or name == "status")
        ]
        number = cells.pop("label", Cell())
        label = self._label(number, notes, heading_of(head, "label", "No."), doubts)
        action = cells.pop("action", Cell())
        words = boxes.several(action) or boxes.deed_beside(others, doubts)
        if not label:
            label, words = label_before(words)
        if not words:
            other = next(
                (n for n in ("how", "interventions", "measures") if boxes.several(cells.get(n))), ""
            )
            if not other:
                words = [boxes.typed(line.shown)]
                doubts.append("nothing stands under the action; what else the row says was taken")
            else:
                doubts.append("the action is empty; what stands in the next column was taken")
                words = boxes.several(cells.pop(other))
        plain = re.sub(r"\[\^[^\]]+\]", "", " ".join(words))  # without the marks of notes
        if re.fullmatch(r"(?:deleted|removed|n/?a|tb[acd]|none|nil|not used|[\W_]+)", plain, re.I):
            doubts.append("its action does not say what is to be done")
        made["id"] = self.names.new(re.sub(r"[*_\\]", "", plain), given_ids.name(f"row {label}"))
        if label:
            made["label"] = label
        if line.band and not grouped:
            made["under"] = line.band
        made["action"] = words[0] if len(words) == 1 else words
        gone = list(self._struck("action", action))
        alone = "lead" in cells and not cells.get("partners", Cell()).lines
        whole = "lead" if alone else "partners" if "lead" not in cells else ""
        if whole in cells and (both := boxes.lead_and_partners(cells[whole])) is not None:
            cells = {"lead": both[0]} | cells | dict(zip(("lead", "partners"), both, strict=True))
        heading = heading_of(head, "lead", "")
        if alone and (both := boxes.as_headed(heading, cells["lead"])) is not None:
            cells["lead"], cells["partners"] = both
            doubts.append(f"“{heading}”: who helps was told from who leads by the stroke")
        over_rows.take(made, head, (line.band, self.over), self.period, doubts)
        for name, cell in cells.items():
            heading = heading_of(head, name, name.title())
            gone += self._struck(heading, cell)
            if cell.lines or cell.colour:
                self.field(made, name, cell, heading, key, notes, doubts, line.month_first)
        if line.steps:
            made["milestones"] = steps.read(line, head, self._time, notes, self.account)
        if group is not None and group.lines and not grouped:
            self._own(made, heading_of(head, "group", "Theme"), group, notes)
        for heading, cell in measured.take(made, others):
            if cell.lines and not boxes.is_dash("own", cell):
                self._own(made, heading, cell, notes)
                doubts += series.doubt(heading, cell, head, cells)
        if line.place.endswith(JUDGED):
            made["alignment"] = "judged"
        for name, cell in line.cells.items():
            if marks := boxes.uncalled({**made, "note": notes}, cell):
                notes.append(boxes.typed(heading_of(head, name, name.title())) + marks)
        if notes:
            made["note"] = "\n\n".join(notes)
        if gone:
            made["editor-note"] = gone if len(gone) > 1 else gone[0]
        for lead in boxes.names(cells["lead"]) if "lead" in made else []:
            self.leads.meet(lead, line.place, line.shown, made)
        what, one = ("commitment", "a") if self.promised else ("action", "an")
        self.account.tell(
            "placed", line.place, line.shown, f"became the {what} “{boxes.shortened(plain)}”"
        )
        for doubt in doubts:
            became = f"became {one} {what}, with a doubt"
            self.account.tell("doubt", line.place, line.shown, became, doubt)
        self.account.count(f"{what}s")
        return made

    def tell_joined(self) -> None:
        """Settle the leads, and tell those that may be two, now that all bodies are known."""
        self.leads.settle(self.bodies.find)
        for place, shown, doubt in self.leads.doubts(self.bodies.known):
            self.account.tell("doubt", place, shown, "became an action, with a doubt", doubt)

    def _struck(self, heading: str, cell: Cell) -> Iterator[str]:
        """What the source took back: editors may want it, and readers may not be told it."""
        if cell.struck:
            reason = "it is struck out in the source, so it is kept for editors and not printed"
            self.account.tell("left", cell.place, cell.struck, "left out", reason)
            yield f"{heading}, struck out in the source: {boxes.typed(cell.struck)}"

    def _label(self, cell: Cell, notes: list[str], heading: str, doubts: list[str]) -> str:
        label, doubt = self.labels.read(cell)
        doubts += [doubt] if doubt else []
        if not label and cell.lines:
            notes.append(boxes.said(heading, cell))
        return label

    def field(
        self,
        made: dict[str, Any],
        name: str,
        cell: Cell,
        heading: str,
        key: dict[str, str],
        notes: list[str],
        doubts: list[str],
        american: bool,
    ) -> None:
        """Put a box into its field, or into the notes."""
        if name in ("due", "start"):
            self._time(made, name, cell, heading, notes, american)
        elif name == "status":
            self._state(made, cell, heading, key, notes)
        elif name in ("lead", "partners"):
            self._names(made, name, cell, heading, notes, doubts)
        elif name == "measures":
            made["measures"] = boxes.several(cell)
        elif name == "milestones":
            made["milestones"] = [{"text": one} for one in boxes.several(cell)]
        elif name == "interventions":
            made["interventions"] = boxes.several(cell)
            self.account.count("interventions", len(made["interventions"]))
        elif name in PROSE_COLUMNS:
            made[name] = said = boxes.money(heading, cell) if name == "funding" else cell.text
            if said != cell.text and not re.search(r"[£€]", heading):
                doubts.append(f"“{cell.text}” has no sign, and was read as {said}")
        elif cell.lines:
            self._own(made, heading, cell, notes)
        for empty in [k for k, v in made.items() if not v]:
            del made[empty]

    def _names(
        self,
        made: dict[str, Any],
        name: str,
        cell: Cell,
        heading: str,
        notes: list[str],
        doubts: list[str],
    ) -> None:
        """Who leads or takes part; words that name nobody stay words."""
        given = boxes.names(cell, commas=name == "partners")
        long = name == "partners" and any(len(one.split()) > LONGEST_NAME for one in given)
        nobody = any(boxes.names_nobody(one, name) for one in given)
        if not given or long or nobody:
            if cell.lines:
                notes.append(boxes.said(heading, cell))
                doubts.append(f"{heading}: “{' '.join(cell.plain.split())}” was kept as a note")
            return
        if name == "lead":
            leads = [self.bodies.lead(one) for one in given]
            made["lead"] = leads[0] if len(leads) == 1 and isinstance(leads[0], str) else leads
        else:
            met = [one for each in given for one in self.bodies.apart(each)]
            apart = [one for each in met for one in joined_leads.apart(each, self.bodies.find)]
            made["partners"] = list(dict.fromkeys(map(self.bodies.named, apart)))
            if len(apart) > len(given):
                doubts.append(f"{heading}: partners told apart by their “and”, or where two meet")
        both = heading_words.BOTH.fullmatch(" ".join(re.sub(r"\W", " ", heading).split()))
        if name == "lead" and both and not any(f"“{heading}”:" in one for one in doubts):
            doubts.append(f"“{heading}” may name leads and partners; all were read as leads")
        if doubt := boxes.doubt_of_names(cell, given, "lead" if name == "lead" else "partner"):
            doubts.append(f"{heading}: {doubt}")

    def _own(self, made: dict[str, Any], heading: str, cell: Cell, notes: list[str]) -> None:
        """A cell of a column that stratc has no field for: the plan's own, under its heading."""
        title = " ".join(heading.split()).rstrip(":")
        id = given_ids.name(title)
        if not id or self.own.setdefault(id, title) != title:
            notes.append(boxes.said(heading, cell))
        else:
            held = made.setdefault("own", {})
            words = (held.get(id), boxes.own_words(cell))  # two of one heading
            held[id] = "\n\n".join(filter(None, words))
        said, became = f"{heading}: {cell.plain}", "became a cell of a column of its own"
        self.account.tell("text", cell.place, said, became, f"no field is known for “{heading}”")

    def _time(
        self,
        made: dict[str, Any],
        name: str,
        cell: Cell,
        heading: str,
        notes: list[str],
        american: bool,
    ) -> None:
        if not (words := cell.one_line):
            return
        found = box_times.read(cell, self.over, self.period, self.quarters, welsh=self.welsh)
        if found is None and (meant := self.spans.get(words.lower())) is not None:
            reason = f"the document says that “{words}” is “{meant}”"
            read = times.read(meant) or times.within(meant, "", self.period)
            found = read and replace(read, exact=False, doubt=reason)
        both_ways = american and times.has_two_orders(words)
        if found is None and name == "due" and (on_the_way := steps.dated(cell)):
            made["milestones"] = [*made.get("milestones", []), *on_the_way]
            made["due"] = on_the_way[-1]["due"]
            reason = "each date names its step, and the last was read as that of the whole"
            self.account.tell("doubt", cell.place, f"{heading}: {words}", "became steps", reason)
            return
        stepped = steps.is_of_a_step(words, made)
        if found is None and stepped:
            return
        if found is None or both_ways:
            notes.append(boxes.said(heading, cell))
            reason = _MONTH_FIRST if both_ways else "it is no date, or more than one"
            self.account.tell("doubt", cell.place, f"{heading}: {words}", _KEPT, reason)
            return
        if name == "start" and found.value == "ongoing":
            notes.append(boxes.said(heading, cell))
            return
        if name == "due" and "start" not in made:
            if (begins := times.begins(words, found)) is not None:
                name, found = "start", begins
            elif (both := times.ends(words, found)) is not None:
                made["start"], found = both[0].value, both[1]
        made[name] = found.value
        if not (found.exact or stepped):
            notes.append(boxes.said(heading, cell))
        if found.doubt:
            became = f"became {found.value}"
            self.account.tell("doubt", cell.place, f"{heading}: {words}", became, found.doubt)

    def _state(
        self, made: dict[str, Any], cell: Cell, heading: str, key: dict[str, str], notes: list[str]
    ) -> None:
        found = yes_or_no.state(heading, cell) or progress.state(cell, key)
        words = cell.one_line
        if found is None or not found.value:
            if words:
                if says := re.search(r"\w", words):
                    notes.append(boxes.said(heading, cell))
                became = _KEPT if says else "left out"
                reason = (found.doubt if found else "") or "it is no state that is known"
                self.account.tell("doubt", cell.place, f"{heading}: {words}", became, reason)
            elif cell.colour:
                words = f"{heading}: a box in the colour {cell.colour}"
                reason = "the colour is none of red, amber, green and blue"
                self.account.tell("doubt", cell.place, words, "left out", reason)
            return
        if found.value in ("withdrawn", "superseded"):
            only = f"{progress.colour_of(cell.colour)} ({found.value})"  # a colour without words
            kept = cell if words else replace(cell, lines=(Paragraph(only, cell.place),))
            notes.append(boxes.said(heading, kept))
            reason = f"a row that was {found.value} must say why"
            words = f"{heading}: {kept.one_line}"
            self.account.tell("doubt", cell.place, words, _KEPT, reason)
            return
        printed = progress.without_signs(words)
        same = not printed or progress.state_of(printed) == found.value
        explained = progress.explained(words, key)  # readers are told the meaning, not the letter
        made["status"] = (same and not explained and printed) or found.value
        if not found.exact and not same and not explained:
            notes.append(boxes.said(heading, cell))
        if found.doubt:
            self.account.tell(
                "doubt", cell.place, f"{heading}: {words}", f"became “{found.value}”", found.doubt
            )
