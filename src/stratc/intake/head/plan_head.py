"""The head of a plan: the field and the heading of each column, and whether they are of a plan."""

import re
from dataclasses import dataclass

from stratc.blocks import Row
from stratc.text.tables import pieces

from . import columns, head_rows, heading_words
from .theories import is_theory

DEEDS = {"action", "how", "interventions", "milestones", "group"}
CONTENT = DEEDS | {"measures"}
_PIECES = pieces(__name__)
OTHER_TABLE = re.compile(_PIECES["OTHER_TABLE"], re.I)
"""Headings that no plan of actions has."""
OTHER_SUBJECT = re.compile(_PIECES["OTHER_SUBJECT"], re.I)
"""What the rows of other tables are about, which stand below plans."""
MEASURED = re.compile(_PIECES["MEASURED"], re.I)
"""What a table of figures is about where one column says how it stands today."""
TODAY = re.compile(_PIECES["TODAY"], re.I)
AGAINST_RISKS = re.compile(_PIECES["AGAINST_RISKS"], re.I)
LOGGED = re.compile(_PIECES["LOGGED"], re.I)
"""What a log of risks and issues says of each of them."""
RISK, WEIGHED = (re.compile(_PIECES[one], re.I) for one in ("RISK", "WEIGHED"))
"""What a register of risks is about, and how it weighs each."""
BESIDE_FIGURES = re.compile(_PIECES["BESIDE_FIGURES"], re.I)
NOT_DONE = re.compile(_PIECES["NOT_DONE"], re.I)
"""The heading of a table of what was thought of and is not to be done."""
COUNTED = re.compile(r"\d{1,2}[.):]? [^\W\d]")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a plan: the field and the printed heading of each column.

    `reasons` tell why a column was named otherwise than by its heading.
    """

    fields: tuple[str, ...]
    headings: tuple[str, ...]
    first: int
    last: int
    reasons: tuple[str, ...] = ()

    @property
    def score(self) -> int:
        """How many fields it names."""
        return len({name for name in self.fields if name})

    @property
    def is_plan(self) -> bool:
        """Whether it is the head of a plan rather than of some other table."""
        named = {name for name in self.fields if name}
        if self._is_of_other_things() or is_theory(self.fields, self.headings):
            return False
        if any(
            one.fullmatch(words.strip())
            for one in (OTHER_TABLE, NOT_DONE)
            for words in self.headings
        ):
            return False
        if self._is_matrix():
            return False
        if not named & DEEDS and not named & {"due", "start"}:
            return False  # measures and who answers for them
        at = self.at("action")
        if named <= {"label", "group", "action", "funding", "measures"} and (
            at is None or heading_words.field(self.headings[at]) == "group"
        ):
            return False  # what each priority costs, or is to bring
        return (
            len(named) > 1 and bool(named & CONTENT) and bool(named - {"label", "group", "update"})
        )

    def _is_of_other_things(self) -> bool:
        """Whether it names indicators, and outcomes where the actions would stand."""
        at = self.at("action")
        told = [one.strip(" :?*") for one in self.headings]
        if at is None and not {"how", "interventions", "milestones", "group"} & set(self.fields):
            if any(MEASURED.fullmatch(one) for one in told[:2]):
                return any(TODAY.fullmatch(one) for one in told[1:])
            subject = any(OTHER_SUBJECT.fullmatch(one) for one in told[:2])
            return subject and any(BESIDE_FIGURES.fullmatch(one) for one in told[1:])
        own = "" if at is None else self.headings[at]
        if AGAINST_RISKS.search(own):
            return any(LOGGED.fullmatch(one.strip(" :?*")) for one in self.headings)
        if any(map(RISK.fullmatch, told[:2])) and any(map(WEIGHED.fullmatch, told)):
            return True
        number = self.at("label")
        counted = number is not None and columns.NAMES_ACTIONS.fullmatch(self.headings[number])
        if at is None or heading_words.field(own) == "action" or columns.DEED.fullmatch(own):
            return False
        if counted and "due" in self.fields:
            return False  # “Task ID”, “Name”, “Due date”
        return any(OTHER_SUBJECT.fullmatch(one.strip(" :?*")) for one in self.headings)

    def _is_matrix(self) -> bool:
        """Whether its columns are numbered priorities, most of which name no field."""
        counted = [n for n, one in enumerate(self.headings) if COUNTED.match(one)]
        return len(counted) > 2 and 2 * sum(bool(self.fields[n]) for n in counted) <= len(counted)

    def at(self, name: str) -> int | None:
        """The column of a field."""
        return self.fields.index(name) if name in self.fields else None


def heading_of(head: Head | None, name: str, otherwise: str) -> str:
    """What stands over the column of a field."""
    at = None if head is None else head.at(name)
    return otherwise if head is None or at is None else head.headings[at] or otherwise


def of_no_plan(row: Row) -> bool:
    """Whether a row is the head of a table that is no plan: a register of risks, indicators."""
    if not head_rows.short(row):
        return False
    headings = [head_rows.heading(cell) for cell in row.apart() if cell.lines]
    if any(OTHER_TABLE.fullmatch(one) for one in headings):
        return True
    subject = any(OTHER_SUBJECT.fullmatch(one) for one in headings[:2])
    beside = sum(
        bool(heading_words.field(one) or BESIDE_FIGURES.fullmatch(one)) for one in headings
    )
    return subject and len(headings) > 2 and beside >= len(headings) - 1
