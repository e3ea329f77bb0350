"""Rows that go on from the row above: where a page, or somebody with Enter, broke one.

In: a row without a number of its own. Out: whether it belongs to the row above, and both as one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from stratc.blocks import Cell, Item, Paragraph
from stratc.text.ditto import DITTO
from stratc.text.english import MONTH

from ..account import ImportAccount
from ..head.read_plan import PlanRow

LIKE = re.compile(
    r"(?:(?:the )?same )?(?:as|see)(?: (?:for|in|per|at))*"
    r"(?: (?:actions?|rows?|items?|tasks?|refs?|no\.?))? (?P<label>[a-z]{0,3}[ .-]?\d[\w.]*)"
    r"(?: above| below)?",
    re.I,
)
"""What points to another row by its number: “As B2”."""
CARRIED = ("lead", "partners", "due", "start", "status", "funding")
TIMED = ("due", "start", "status")
_NEVER_AS_ABOVE = ("group", "label", "action", *CARRIED)
_READ = "read as what stands there"
_OPEN = re.compile(r"(?:[,&/–-]|\b(?:and|or|of|the|a|an|for|with|to|in|by|on|at|from))$", re.I)
_MONTH = re.compile(rf"\b(?:{MONTH})$")
_PAGE = re.compile(r"(?:.*, )?page (\d+),")
RowCells = dict[str, Cell]


def is_over_a_page(above: str, place: str) -> bool:
    """Whether a row is the first of a page of paper, and the row above stands on another."""
    first, own = _PAGE.match(above), _PAGE.match(place)
    return bool(first and own and first[1] != own[1])


def goes_on(cells: RowCells, above: RowCells, numbered: bool, over: bool = False) -> str:
    """Why a row goes on from the one above; empty where it is a row of its own.

    `numbered` tells whether the rows of the plan have numbers: then one without may go on. So may
    one that begins `over` a page.
    """
    own = {name for name, cell in cells.items() if cell.lines and cell is not above.get(name)}
    if "label" in own:
        return ""
    action = cells.get("action", Cell())
    if "action" not in own:
        if own & set(TIMED) and not _broken_times(cells, above, own):
            return ""
        return "its number and its action are empty, as where a page ended inside a row"
    if numbered and own == {"action"} and isinstance(action.lines[0], Item):
        return "it is a point without a number, and nothing else stands in its row"
    if over and (_goes_over(cells, above, own) or (numbered and not own & set(TIMED))):
        return "a page ended inside this row"
    if numbered and _unfinished(above.get("action", Cell()), action) and not own & set(TIMED):
        return "it has no number, and its sentence begins in the row above"
    return ""


def _goes_over(cells: RowCells, above: RowCells, own: set[str]) -> bool:
    """Whether a page ended in the middle of an action, and of no day or state."""
    action = cells.get("action", Cell())
    small = bool(action.lines) and action.lines[0].plain[:1].islower()
    if not small or not _unfinished(above.get("action", Cell()), action):
        return False
    return not own & set(TIMED) or _broken_times(cells, above, own)


def _broken_times(cells: RowCells, above: RowCells, own: set[str]) -> bool:
    """Whether the days of a row only finish those above: “by end of” and “March 2027”."""
    return all(_unfinished(above.get(name, Cell()), cells[name]) for name in own & set(TIMED))


def _unfinished(first: Cell, second: Cell) -> bool:
    """Whether a sentence begins in one box and ends in another."""
    if not first.lines or not second.lines:
        return False
    last, new = first.lines[-1].plain.rstrip(), second.lines[0]
    if isinstance(new, Item) or re.search(r"[.;:!?]$", last):
        return False
    of_a_day = _MONTH.search(last) and re.match(r"20\d\d\b", new.plain)
    letters = re.match(r"[A-Z]{2,}\b", new.plain)  # “a net zero” and “NHS”
    return new.plain[:1].islower() or bool(of_a_day or _OPEN.search(last) or letters)


def both(first: Cell, second: Cell) -> Cell:
    """Two boxes as one; a sentence that a page broke is one again."""
    lines = list(first.lines)
    more = list(second.lines)
    if lines and more and _unfinished(first, second):
        last, new = lines[-1], more.pop(0)
        text = f"{last.text} {new.text}"
        if last.text.endswith("-") and new.text[:1].islower():
            text = last.text + new.text
        lines[-1] = (
            Paragraph(text, last.place, last.bold)
            if isinstance(last, Paragraph)
            else replace(last, text=text)
        )
    return Cell(
        (*lines, *more),
        first.place or second.place,
        first.colour or second.colour,
        doubt=first.doubt or second.doubt,
    )


def dittos(
    line: PlanRow,
    previous: PlanRow | None,
    lines: list[PlanRow],
    others: Iterable[PlanRow],
    account: ImportAccount,
) -> None:
    """Put into a row what it says is as in the row above, or in another by its number.

    What no row above has as its number may be that of one of the `others`, in tables before.
    """
    before: list[PlanRow] | None = None
    for name in ("group", *CARRIED):
        words = line.cells.get(name, Cell()).plain.strip()
        like, above, which = LIKE.fullmatch(words), previous, "the row above"
        if like:
            number = like["label"].strip(". ").lower()
            found = [one for one in lines if _number(one) == number]
            if not found:
                before = list(others) if before is None else before
                named = [one for one in before if _number(one) == number]
                found = named if len(named) == 1 else []
            above, which = found[-1] if found else None, f"row {like['label']}"
        elif not DITTO.fullmatch(words):
            continue
        became = "kept as it is" if above is None else _READ
        if above is not None:
            line.cells[name] = above.cells.get(name, Cell())
        account.tell("doubt", line.place, words, became, f"it points to {which}")
    told = {name: cell for name, cell in line.cells.items() if name not in _NEVER_AS_ABOVE}
    for name, cell in told.items():  # words in any other column may be as above
        if DITTO.fullmatch(cell.plain.strip()) and previous is not None:
            line.cells[name] = previous.cells.get(name, Cell())
            account.tell("doubt", line.place, cell.plain, _READ, "it points to the row above")
    for at, (heading, cell) in enumerate(line.others):
        if DITTO.fullmatch(cell.plain.strip()) and previous is not None:
            same = next((one for said, one in previous.others if said == heading), Cell())
            line.others[at] = heading, same
            account.tell("doubt", line.place, cell.plain, _READ, "it points to the row above")


def dittos_of_cards(
    lines: list[PlanRow], earlier: Sequence[PlanRow], account: ImportAccount
) -> None:
    """The same for cards, each of which may point to the one before, in a table of its own."""
    previous = earlier[-1] if earlier else None
    for at, line in enumerate(lines):
        dittos(line, previous, lines[:at], earlier, account)
        previous = line


def _number(line: PlanRow) -> str:
    return line.cells.get("label", Cell()).plain.strip(" .:").lower()
