"""Workbooks that came back, as a proposal: rows found again by id, several files merged."""

from __future__ import annotations

import re
from typing import Any

from stratc.blocks import escaped
from stratc.crossref import Index
from stratc.intake import GivenIds
from stratc.model import Priority, fingerprint
from stratc.outputs import Publication
from stratc.outputs.tables.sheets import named
from stratc.source import Edit, Mapping, NotEditable, add_item, set_field

from .cells import Delta, by_id, deltas, sheet_of
from .fields import Promise, edits_of
from .proposal import Clash, FieldChange, Proposal, RefusedChange
from .values import Impossible, plain, value_of
from .workbook import Edited, EditedRow

ADDED = ("label", "lead", "partners", "start", "due", "status", "how", "funding", "evidence")


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
        self.names = GivenIds()
        for name in self.index.names:
            self.names.given.add(name)

    def proposal(self, files: list[Edited]) -> Proposal:
        """All changes, refusals and clashes."""
        found: dict[tuple[str, str, str], list[Delta]] = {}
        for file in files:
            if self._fits(file):
                for delta in self._deltas(file):
                    found.setdefault((file.kind, delta.id, delta.column), []).append(delta)
        for (kind, _, _), several in found.items():
            self._one(kind, several, found)
        return self.made

    def _fits(self, file: Edited) -> bool:
        """Whether a file was made from this strategy as it is now."""
        reason = ""
        if file.strategy != self.strategy.id:
            reason = f"it belongs to the strategy “{file.strategy}”, not to “{self.strategy.id}”"
        elif file.fingerprint != fingerprint(self.strategy):
            reason = (
                "it was made from an older edition: the strategy has changed since; "
                "build the workbook again, and copy your changes into it"
            )
        if reason:
            self._refuse("the whole file", reason, file)
        for heading in file.unknown:
            self._refuse(f"the column “{heading}”", "stratc did not write it; it is not read", file)
        return not reason

    def _deltas(self, file: Edited) -> list[Delta]:
        sheet = sheet_of(file.kind, self.publication)
        known = by_id(sheet) if sheet else {}
        made: list[Delta] = []
        copied = file.copied()
        for row in file.rows:
            if not row.id:
                self._added(row, file)
            elif row.id in copied:
                reason = "it stands there twice; a new row must leave the hidden column A empty"
                self._refuse(self._called(row.id, row), reason, file)
            elif row.id not in known:
                reason = (
                    f"its id “{row.id}” is not in the strategy; leave the hidden column A as it is"
                )
                self._refuse(f"row {row.number}", reason, file)
            else:
                made += deltas(row, known[row.id], file)
        for id in known:
            if id not in {row.id for row in file.rows}:
                reason = "it is gone from the workbook; a row is not deleted but withdrawn"
                self._refuse(self._called(id, None), reason, file)
        return made

    def _one(
        self, kind: str, several: list[Delta], found: dict[tuple[str, str, str], list[Delta]]
    ) -> None:
        """One cell, which several files may have changed."""
        changes = []
        for delta in several:
            beside = found.get((kind, delta.id, "updated"), [])
            others = {d.column: d.after for d in beside if d.file == delta.file}
            if change := self._change(kind, delta, others):
                changes.append(change)
        different = {change.after for change in changes}
        if len(different) > 1:
            first = changes[0]
            self.made.clashes.append(Clash(first.what, first.field, first.before, tuple(changes)))
        elif changes and changes[0].edits:
            self.made.changes.append(changes[0])

    def _change(self, kind: str, delta: Delta, others: dict[str, Any]) -> FieldChange | None:
        element = self._element(kind, delta.id)
        what = self._called(delta.id, None)
        try:
            edits = edits_of(delta, element, self.index, others)
        except Impossible as reason:
            heading = delta.column.replace("-", " ")
            self.made.refusals.append(RefusedChange(f"{what}, {heading}", str(reason), delta.file))
            return None
        priority = self.index.priority_of(element)
        unknown = delta.column == "lead" and "{'text'" in str(
            value_of("lead", delta.after, "", self.index)
        )
        doubt = "no body of this name is listed; the words are kept" if unknown else ""
        return FieldChange(
            what,
            delta.column,
            delta.before,
            plain(delta.after),
            edits,
            priority.id if priority else "",
            delta.file,
            doubt,
        )

    def _element(self, kind: str, id: str) -> Promise:
        found: Promise = (
            self.index.commitments[id] if kind == "commitments" else self.index.actions[id]
        )
        return found

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
        """A row that somebody added."""
        words = plain(row.cells.get("action"))
        what = f"row {row.number}, which is new"
        if file.kind == "commitments":
            self._refuse(what, "a new promise is written in the file of the strategy", file)
            return
        if not words:
            self._refuse(what, "it does not say what is to be done", file)
            return
        wanted = plain(row.cells.get("priority"))
        priority = next((p for p in self.strategy.priorities if named(p) == wanted), None)
        if priority is None:
            self._refuse(what, f"“{wanted}” is no priority; choose one of the list", file)
            return
        lines = [escaped(line) for line in words.split("\n") if line.strip()]
        value: dict[str, Any] = {"id": self.names.new(words, "row")}
        try:
            for name in ADDED:
                raw = row.cells.get(name)
                if raw not in (None, ""):
                    value[name] = value_of(name, raw, row.forms.get(name, ""), self.index)
            edit = _new_row(priority, {**value, "action": lines[0] if len(lines) == 1 else lines})
        except (Impossible, NotEditable) as reason:
            self._refuse(what, str(reason), file)
            return
        self.made.changes.append(
            FieldChange(what, "action", "", words, (edit,), priority.id, file.name)
        )


def _new_row(priority: Priority, value: dict[str, Any]) -> Edit:
    order = ("id", "label", "action", "how", "lead", "partners", "start", "due", "status")
    ordered = {key: value[key] for key in (*order, *value) if key in value}
    if priority.actions is not None and isinstance(priority.actions.where.node, Mapping):
        return add_item(priority.actions.where.node, "rows", ordered)
    node = priority.where.node
    if not isinstance(node, Mapping):
        raise Impossible("the priority is written in a way that cannot be changed here")
    return set_field(node, "actions", {"rows": [ordered]})
