"""A document that was edited, against the strategy it belongs to: what each change would be.

In: a strategy, and the draft that the edited document makes. Out: a Proposal. Promises are paired
as `diff` pairs them, sections by their headings. What a document leaves unsaid is never taken out:
it is told, and the strategy keeps it.
"""

import re
from collections.abc import Iterable
from typing import Any

from stratc.blocks import escaped
from stratc.crossref import Index, Library
from stratc.diff.edition import Edition, PromiseText
from stratc.diff.pairing import Pair, match
from stratc.intake import GivenIds
from stratc.model import (
    PROSE_COLUMNS,
    Action,
    Commitment,
    Element,
    Path,
    Priority,
    Strategy,
    fields,
)
from stratc.outputs.references import References
from stratc.outputs.tables.plan_columns import OWN
from stratc.source import Edit, Mapping, NotEditable, Scalar, set_field, set_scalar
from stratc.text.english import bare
from stratc.text.markdown import plain as without_marks
from stratc.text.marks import marks

from . import cover
from .comparing import Home, new_entry, own_words, said_of, same, same_time, unnumbered
from .entries import changed_cells, entry, refusal
from .fields import own_cell
from .homes import beside, priorities_of, renamed, same_sections
from .kept_lines import line_by_line
from .kept_marks import carried, reworded
from .listed import NamingRow, lead_words, leads, measures, partners
from .moves import TWO_WAYS, Moves
from .printed import PrintedDocument
from .proposal import FieldChange, Proposal, RefusedChange
from .values import Impossible

LACKING = "the document does not hold it; to end it, set its status to withdrawn"
AROUND = "words that the page prints around it were changed as well; see what is left of them"
LEFT = "this cell of a new row does not go along; write it in the file"
NUMBERS = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?\s+")


def proposed_by_document(
    library: Library,
    strategy: Strategy,
    drafted: Library,
    draft: Strategy,
    file: str,
    untouched: tuple[Library, Strategy] | None = None,
    *,
    edited: bool = True,
) -> Proposal:
    """What an edited document would change. Nothing is written.

    `untouched` is the draft of the document as stratc writes it, where the file is one of these;
    `edited` tells whether they differ at all.
    """
    printed = PrintedDocument()
    if untouched is not None:
        first = _Documents(library, strategy, *untouched, file, PrintedDocument(edited=False))
        first.proposal()
        printed = first.seen
        printed.edited = edited
    return _Documents(library, strategy, drafted, draft, file, printed).proposal()


class _Documents:
    """Compares one strategy with one draft."""

    def __init__(
        self,
        library: Library,
        strategy: Strategy,
        drafted: Library,
        draft: Strategy,
        file: str,
        printed: PrintedDocument,
    ) -> None:
        self.before = Edition(library, strategy)
        self.after = Edition(drafted, draft)
        self.index: Index = self.before.index
        self.known = References(self.index)
        self.drafted = References(self.after.index)
        self.moves = Moves(self.index)
        self.file = file
        self.printed, self.seen = printed, PrintedDocument()
        self.made = Proposal()
        self.names = GivenIds()
        self.names.given |= set(self.index.names)

    def proposal(self) -> Proposal:
        """Promises first, then the words of priorities and sections."""
        homes = dict(priorities_of(self.before.strategy, self.after.strategy))
        for sort in ("commitment", "action"):
            self._promises(match(self.before.of(sort), self.after.of(sort)), sort, homes)
        for old, new in same_sections(self.before.strategy, self.after.strategy):
            self._words(old, new)
        for old, new in renamed(self.before.strategy, self.after.strategy):
            group = old.id if isinstance(old, Priority) else ""
            what = f"{'priority' if group else 'section'} “{old.title}”"
            self._text(old, "title", old.title, new.title, what, group, "")
        for changed in cover.values(self.before.strategy, self.after.strategy):
            self._set(*changed, "", "")
        for said in cover.texts(self.before.strategy, self.after.strategy):
            self._text(*said, "", "")
        self.seen.refused = self.made.refusals
        self.made.refusals = self.printed.without(self.made.refusals, LACKING, self.file)
        return self.made

    def _promises(self, pairing: Any, sort: str, homes: dict[Path, Priority]) -> None:
        for pair in pairing.pairs:
            count = len(self.made.changes)
            self._promise(pair.before, pair.after)
            self._moved(pair.before, pair.after, homes, len(self.made.changes) > count)
        near = {new: old for old, new, _ in pairing.suggested}
        met = set(near.values())
        for new in pairing.come:
            if new in near:
                self._promise(near[new], new, "it is likely, not sure, that these are the same")
            else:
                self._added(new, sort, homes, pairing.pairs)
        for old in pairing.gone:
            if old not in met:
                self.made.refusals.append(RefusedChange(self._called(old), LACKING, self.file))

    def _moved(
        self, old: PromiseText, new: PromiseText, homes: dict[Path, Priority], changed: bool
    ) -> None:
        """A promise that the document has under another priority than the strategy."""
        home = homes.get(new.priority.path) if new.priority else None
        if home is None or old.priority is None or home.id == old.priority.id:
            return
        what, element = self._called(old), old.element
        self.seen.values[element.path, "priority"] = home.id
        if self.printed.says(element, "priority", home.id):
            return
        try:
            if changed or not isinstance(element, Action | Commitment):
                raise Impossible(f"it {TWO_WAYS}; accept the others, and bring the document again")
            edits = self.moves.to(element, home)
        except Impossible as reason:
            said = f"it stands under “{home.title}” now; {reason}"
            self.made.refusals.append(RefusedChange(f"{what}, priority", said, self.file))
            return
        came, went = old.priority, home.title
        change = FieldChange(what, "priority", came.title, went, edits, came.id, self.file)
        self.made.changes.append(change)

    def _promise(self, old: PromiseText, new: PromiseText, doubt: str = "") -> None:
        group = old.priority.id if old.priority else ""
        element, other = old.element, new.element
        if isinstance(element, Commitment) and isinstance(other, Commitment):
            self._text(element, "text", element.text, other.text, self._called(old), group, doubt)
            self._listed(element, other, self._called(old), group, doubt)
            if len(element.parts) == len(other.parts):
                for part, came in zip(element.parts, other.parts, strict=True):
                    self._text(part, "text", part.text, came.text, self._called(old), group, doubt)
        elif isinstance(element, Action) and isinstance(other, Action):
            if len(element.action) == 1 and len(other.action) == 1:
                before, after = element.action[0], unnumbered(other.action[0], old.number)
                self._text(element, "action", before, after, self._called(old), group, doubt)
            self._unread(element, other, self._called(old), group)
            self._listed(element, other, self._called(old), group, doubt)
            for name in (*PROSE_COLUMNS, "note"):
                before, after = getattr(element, name), getattr(other, name)
                if after:
                    self._text(element, name, before or "", after, self._called(old), group, doubt)
        if other.due is not None:
            first, _, last = other.due.text.rpartition("/")  # a row is printed from day to day
            apart = element.start is not None and first == element.start.text
            due, had = last if apart else other.due.text, str(element.due or "")
            if due != (element.due and element.due.text) and not same_time(other.due, element.due):
                now = str(other.due).rpartition(" to ")[2] if apart else str(other.due)
                self._set(element, "due", due, had, now, self._called(old), group, doubt)
        if other.status is not None and other.status != element.status:
            had, now = element.status or "", other.status
            self._set(element, "status", now, had, now, self._called(old), group, doubt)
        self._lead(element, other, old, group, doubt)

    def _lead(self, element: Any, other: Any, old: PromiseText, group: str, doubt: str) -> None:
        said, had, value = leads(element, other, self.index, self.after.index)
        if said and said.lower() != had.lower():
            self._set(element, "lead", value, had, said, self._called(old), group, doubt)

    def _listed(self, row: NamingRow, other: NamingRow, what: str, group: str, doubt: str) -> None:
        """Partners and measures, each where every name is known and every line is one of the row's.

        What of them cannot be brought back is told.
        """
        for name, (said, had, value) in {
            "partners": partners(row, other, self.index, self.after.index),
            "measures": measures(row, other),
        }.items():
            self.seen.values[row.path, name] = said
            printed = self.printed.values.get((row.path, name))
            alike = bare(had) == bare(said) or not said if printed is None else printed == said
            if alike or not self.printed.edited:
                continue
            if value is None or (printed is not None and bare(printed) != bare(had)):
                self.made.refusals.append(refusal(f"{what}, {name}", self.file))
            else:
                self._set(row, name, value, had, said, what, group, doubt)

    def _unread(self, row: Action, other: Action, what: str, group: str) -> None:
        """Tell the edits of cells that only a workbook brings back.

        In a document of another hand a column of the plan's own stands by itself, and is read.
        """
        for name, had, said, ours in changed_cells(row, other, self.printed, self.seen):
            if ours or not name.startswith(OWN):
                self.made.refusals.append(refusal(f"{what}, {name}", self.file))
                continue
            id = name.removeprefix(OWN)
            edits = (own_cell(row, id, said),)
            self.made.changes.append(FieldChange(what, id, had, said, edits, group, self.file))

    def _text(
        self, element: Any, key: str, before: str, after: str, what: str, group: str, doubt: str
    ) -> None:
        """A text that says something else now; its marks stay where the words around them do."""
        was = without_marks(before, self.known) if before else ""
        now = without_marks(after, self.drafted)
        now = now if NUMBERS.match(was) else NUMBERS.sub("", now)
        if any(marks(after)):  # the draft's own figures and sources are not those of the strategy
            after = escaped(now)
        self.seen.texts[element.path, key] = now
        printed = self.printed.texts.get((element.path, key), was)
        if same(was, now) or same(printed, now):
            return
        around = lost = False
        if by_lines := line_by_line(before, was, printed, now, self._says):
            (written, lost), now = by_lines, self._says(by_lines[0])
        else:
            if not same(printed, was):
                own = own_words(was, printed, now) or carried(was, printed, now)
                around = own is None
                now, after = (now, after) if own is None else (own, escaped(own))
            written, lost = reworded(before, was, now, after)
            if not lost and not same(self._says(written), now):
                written, lost = after, True
        doubt = doubt or (AROUND if around else "")
        if lost and (any(marks(before)) or "**" in before):
            doubt = doubt or "figures, citations or bold words in it become plain words"
        self._set(element, key, written, was, now, what, group, doubt)

    def _says(self, text: str) -> str:
        return without_marks(text, self.known)

    def _set(
        self,
        element: Any,
        key: str,
        value: Any,
        before: str,
        after: str,
        what: str,
        group: str,
        doubt: str,
    ) -> None:
        self.seen.values[element.path, key] = after
        if self.printed.says(element, key, after):
            return
        node = element.where.node
        shape: type[Element] = type(element)
        order = [field.key for field in fields(shape)]
        try:
            held = node.values.get(key) if isinstance(node, Mapping) else node
            under_bar = isinstance(held, Scalar) and held.span.written.startswith("|")
            if isinstance(value, str) and ("\n" in value or under_bar):
                value = value.rstrip("\n") + "\n"
            if isinstance(node, Mapping):
                edit: Edit = set_field(node, key, value, order)
            elif isinstance(node, Scalar) and shape.shorthand == key:
                edit = set_scalar(node, value)
            else:
                raise NotEditable("it stands as a single value")
        except NotEditable as reason:
            said = f"this can only be changed in the file: {reason}"
            self.made.refusals.append(RefusedChange(f"{what}, {key}", said, self.file))
            return
        change = FieldChange(what, key, before, after, (edit,), group, self.file, doubt)
        self.made.changes.append(change)

    def _added(
        self, new: PromiseText, sort: str, homes: dict[Path, Priority], pairs: Iterable[Pair]
    ) -> None:
        """A promise that only the document makes."""
        home = homes.get(new.priority.path) if new.priority else None
        doubt = ""
        near, below = beside(new, pairs)
        if home is None and near is not None and near.priority:
            home, doubt = near.priority, f"it stands next to “{near.raw}”"
        words = NUMBERS.sub("", new.raw)
        self.seen.added.add((sort, words))
        if (sort, words) in self.printed.added:
            return
        if home is None:
            reason = "it stands under no priority of the strategy; write it in the file"
            self.made.refusals.append(RefusedChange(f"new {sort}: {words}", reason, self.file))
            return
        said = [lead_words(lead, self.after.index) for lead in new.element.lead]
        value, left = entry(new.element, words, home, said, self.index, self.after.index)
        words = value["text" if sort == "commitment" else "action"]
        value = {"id": self.names.new(without_marks(words), sort), **value}
        try:
            edit = new_entry(home, sort, value, near.element if near else None, below)
        except (NotEditable, Impossible) as reason:
            self.made.refusals.append(RefusedChange(f"new {sort}: {words}", str(reason), self.file))
            return
        what = f"new {sort} of “{home.title}”"
        change = FieldChange(what, sort, "", words, (edit,), home.id, self.file, doubt)
        self.made.changes.append(change)
        for cell in left:
            self.made.refusals.append(RefusedChange(f"{words}, {cell}", LEFT, self.file))

    def _words(self, old: Home, new: Home) -> None:
        group = old.id if isinstance(old, Priority) else ""
        for key, after in said_of(old, new):
            if (before := getattr(old, key)) and after:
                self._text(old, key, before, after, f"“{old.title}”", group, "")

    def _called(self, promise: PromiseText) -> str:
        return f"{promise.number} {promise.short}".strip()
