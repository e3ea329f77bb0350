"""Workbooks that came back, as a proposal: rows found again by id, several files merged."""

import re
from typing import Any

from stratc.crossref import Index
from stratc.intake import GivenIds
from stratc.model import fingerprint
from stratc.outputs import Publication
from stratc.outputs.tables.plan_columns import OWN
from stratc.outputs.tables.sheets import commitments
from stratc.source import NotEditable

from . import row_times
from .added import added
from .cells import Delta, beside, by_id, deltas, sheet_of
from .fields import RowElement, edits_of
from .moves import TWO_WAYS, Moves
from .proposal import Clash, FieldChange, Proposal, RefusedChange
from .values import Impossible, in_words, plain, value_of
from .workbook import Edited, EditedRow

_FORMULA = (
    "its formula has no value yet; open the workbook in Excel or LibreOffice, save it, and bring "
    "it back"
)

_BESIDE = (
    "it was changed on the sheet of measures, which is not read; change it in the file of the "
    "strategy, where `milestones:` of a measure hold what was reached (`actual:`)"
)
_UNMARKED = "A CSV does not say how old it is: make sure that it is newer than the strategy."
_TWO_WAYS = f"it {TWO_WAYS}; build the workbook again after this, and move it then"


def proposed(files: list[Edited], publication: Publication) -> Proposal:
    """What the owners of some workbooks ask for. Nothing is written."""
    return _Rows(publication).proposal(files)


class _Rows:
    """Compares workbooks with one strategy."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.strategy = publication.strategy
        self.index: Index = publication.index
        self.made = Proposal()
        self.new: dict[tuple[str, str], tuple[str, EditedRow]] = {}
        self.changed: dict[str, set[str]] = {}
        self.moves = Moves(self.index)
        self.names = GivenIds()
        for name in self.index.names:
            self.names.given.add(name)

    def proposal(self, files: list[Edited]) -> Proposal:
        """All changes, refusals and clashes."""
        found: dict[tuple[str, str, str], list[Delta]] = {}
        for file in files:
            if self._fits(file):
                for title, heading in beside(file, self.publication):
                    self._refuse(f"{title}, {heading.lower()}", _BESIDE, file)
                for delta in self._deltas(file):
                    found.setdefault((file.kind, delta.id, delta.column), []).append(delta)
        for _, id, column in found:
            self.changed.setdefault(id, set()).add(column)
        for (kind, _, _), several in found.items():
            self._one(kind, several, found)
        if self.made.changes and not all(file.fingerprint for file in files):
            self.made.notes.append(_UNMARKED)
        return self.made

    def _fits(self, file: Edited) -> bool:
        """Whether a file was made from this strategy as it is now."""
        reason = ""
        if file.strategy != self.strategy.id:
            reason = f"it belongs to the strategy “{file.strategy}”, not to “{self.strategy.id}”"
        elif file.fingerprint and file.fingerprint != fingerprint(self.strategy):
            reason = (
                "it was made from an older edition: the strategy has changed since; "
                "build the workbook again, and copy your changes into it"
            )
        if reason:
            self._refuse("the whole file", reason, file)
        gone = [file.headings[name] for name in file.headings if name not in file.columns]
        renamed = f". The column “{'”, “'.join(gone)}” is gone: was it renamed?" if gone else ""
        for heading in file.unknown:
            why = f"stratc did not write it; it is not read{renamed}"
            self._refuse(f"the column “{heading}”", why, file)
        return not reason

    def _deltas(self, file: Edited) -> list[Delta]:
        sheet = sheet_of(file.kind, self.publication)
        known = by_id(sheet) if sheet else {}
        made: list[Delta] = []
        new = self._copies(file, known)
        refused = file.copied().keys() - {row.id for row in new}
        for row in file.rows:
            if not row.id or row in new:
                self._added(row, file)
            elif row.id in refused:
                continue
            elif row.id not in known:
                reason = (
                    f"its id “{row.id}” is not in the strategy; leave the hidden column A as it is"
                )
                self._refuse(f"row {row.number}", reason, file)
            elif row.struck:
                made += self._unstruck(row, deltas(row, known[row.id], file), file)
            else:
                made += deltas(row, known[row.id], file)
        for id in known:
            if id not in {row.id for row in file.rows}:
                reason = "it is gone from the table; a row is not deleted but withdrawn"
                self._refuse(self._called(id, None), reason, file)
        return made

    def _copies(self, file: Edited, known: dict[str, Any]) -> list[EditedRow]:
        """Copies of rows with another action, where the row itself stands there as it was: they
        are new. Other rows with one id are refused."""
        made: list[EditedRow] = []
        deed = "action" if file.kind == "action-plan" else "commitment"
        deeds = {plain(str(cells[deed])) for cells in known.values()}
        for id, rows in file.copied().items():
            same = [row for row in rows if id in known and not deltas(row, known[id], file)]
            others = [row for row in rows if row not in same]
            if len(same) == 1 and all(plain(row.cells.get(deed)) not in deeds for row in others):
                made += others
                continue
            numbers = " and ".join(str(row.number) for row in rows)
            reason = (
                f"rows {numbers} have the same id; a new row must leave the hidden column A empty"
            )
            self._refuse(self._called(id, rows[0]), reason, file)
        return made

    def _unstruck(self, row: EditedRow, found: list[Delta], file: Edited) -> list[Delta]:
        """The changes of a row less those in cells that are struck out, which is told."""
        what = self._called(row.id, row)
        filled = [name for name, raw in row.cells.items() if raw not in (None, "")]
        if {"action", "commitment"} & set(row.struck) or len(row.struck) == len(filled):
            reason = "it is struck out; a row is not deleted: choose “Withdrawn” as its status"
            self._refuse(what, reason, file)
        for name in set(row.struck) - {"action", "commitment"}:
            reason = "some of it is struck out; delete those words, or take the line away"
            self._refuse(f"{what}, {name.replace('-', ' ')}", reason, file)
        return [delta for delta in found if delta.column not in row.struck]

    def _one(
        self, kind: str, several: list[Delta], found: dict[tuple[str, str, str], list[Delta]]
    ) -> None:
        """One cell, which several files may have changed."""
        changes = []
        for delta in several:
            together = ("updated", *row_times.COLUMNS)
            beside = [d for one in together for d in found.get((kind, delta.id, one), [])]
            others = {d.column: d for d in beside if d.file == delta.file}
            if change := self._change(kind, delta, others):
                changes.append(change)
        different = {change.after for change in changes}
        if len(different) > 1:
            first = changes[0]
            self.made.clashes.append(Clash(first.what, first.field, first.before, tuple(changes)))
        elif changes and changes[0].edits:
            self.made.changes.append(changes[0])

    def _change(self, kind: str, delta: Delta, others: dict[str, Delta]) -> FieldChange | None:
        element = self._element(kind, delta.id)
        what = self._called(delta.id, None)
        try:
            if isinstance(delta.after, str) and delta.after.startswith("="):
                raise Impossible(_FORMULA)
            if delta.column == "priority" and len(self.changed[delta.id]) > 1:
                raise Impossible(_TWO_WAYS)
            edits = edits_of(delta, element, self.index, others, self.moves)
        except Impossible as reason:
            heading = delta.column.replace("-", " ")
            self.made.refusals.append(RefusedChange(f"{what}, {heading}", str(reason), delta.file))
            return None
        priority = self.index.priority_of(element)
        unknown = delta.column == "lead" and "{'text'" in str(
            value_of("lead", delta.after, "", self.index)
        )
        doubt = "no body of this name is listed; the words are kept" if unknown else ""
        if sharing := self._sharing(element, delta.column):
            doubt = f"the cell is printed once for {sharing + 1} rows: it changes for all of them"
        return FieldChange(
            what,
            delta.column,
            delta.before,
            in_words(delta.column, delta.after, delta.form),
            edits,
            priority.id if priority else "",
            delta.file,
            doubt,
        )

    def _element(self, kind: str, id: str) -> RowElement:
        found: RowElement = (
            self.index.commitments[id] if kind == "commitments" else self.index.actions[id]
        )
        return found

    def _sharing(self, element: RowElement, column: str) -> int:
        """How many rows below have their cell of a column from this one."""
        priority = self.index.priority_of(element)
        rows = priority.actions.rows if priority and priority.actions else ()
        at = next((n for n, row in enumerate(rows) if row.id == element.id), len(rows))
        below = [column.removeprefix(OWN) in row.merged for row in rows[at + 1 :]]
        return below.index(False) if False in below else len(below)

    def _called(self, id: str, row: EditedRow | None) -> str:
        """A row as an officer knows it: its number, and how it begins."""
        element: Any = self.index.actions.get(id) or self.index.commitments.get(id)
        if element is None:
            return f"row {row.number}" if row else id
        words = element.action[0] if hasattr(element, "action") else element.text
        words = " ".join(re.sub(r"[*_]", "", words).split())
        short = words if len(words) < 60 else f"{words[:56].rsplit(' ', 1)[0]} …"
        return f"{element.label} {short}".strip() if element.label else short

    def _refuse(self, what: str, reason: str, file: Edited) -> None:
        self.made.refusals.append(RefusedChange(what, reason, file.name))

    def _added(self, row: EditedRow, file: Edited) -> None:
        """A row that somebody added; one that two files add with the same words is added once."""
        what = f"row {row.number}, which is new"
        column = "action" if file.kind == "action-plan" else "commitment"
        sheet = commitments(self.publication) if column == "commitment" else None
        words = plain(row.cells.get(column))
        if (before := self.new.get((plain(row.cells.get("priority")), words))) is not None:
            if before[1].cells != row.cells:
                reason = f"“{before[0]}” adds the same row, with other cells; it was added once"
                self._refuse(what, reason, file)
            return
        known = by_id(sheet) if sheet else {}
        sentences = {id: str(cells.get("commitment", "")) for id, cells in known.items()}
        try:
            priority, edit, left = added(row, self.index, self.names.new, sentences)
        except (Impossible, NotEditable) as reason:
            self._refuse(what, str(reason), file)
            return
        for name in left:
            why = "a new row cannot say it; write it in the file of the strategy"
            self._refuse(f"{what}, {name.replace('-', ' ')}", why, file)
        self.new[plain(row.cells.get("priority")), words] = (file.name, row)
        self.made.changes.append(
            FieldChange(what, column, "", words, (edit,), priority.id, file.name)
        )
