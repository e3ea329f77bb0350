"""What a row of a plan is: an action, a band over rows, a total, a note, a line of the key.

In: a row and the head above it. Out: its kind, and why it may be doubtful.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from stratc.blocks import Cell, Paragraph, Row, Table
from stratc.model.progress import COLOURS
from stratc.text.tables import pieces

from ..head.one_box import LABEL
from ..head.only_figures import FIGURE
from ..head.plan_head import Head
from ..headings import roles
from ..values import progress
from . import over_rows

NAMES_KEY = re.compile(r"(?:brag|rag|key|status|rating|colour|legend)\b", re.IGNORECASE)
_PIECES = pieces(__name__)
TOTAL = re.compile(_PIECES["TOTAL"], re.I)
NOTE = re.compile(_PIECES["NOTE"], re.I)
OF_ABOVE = re.compile(_PIECES["OF_ABOVE"], re.I)
"""What a line of its own says of the row above it."""
KEPT_BY = re.compile(_PIECES["KEPT_BY"], re.I)
_OF_THE_PLAN = _PIECES["OF_THE_PLAN"]
BESIDE = re.compile(rf"{_OF_THE_PLAN}\W*", re.I)
"""What stands under a plan and says something of the plan itself."""
BESIDE_SAID = re.compile(rf"{_OF_THE_PLAN}\s*:\s*\S.*", re.I | re.S)
LED_BY = re.compile(_PIECES["LED_BY"], re.I)
"""Who leads a whole theme, in a line of its own."""
NOT_USED = re.compile(r"n/?a|not (?:used|applicable)|(?:intentionally )?(?:left )?blank|-", re.I)
NOTHING_DONE = re.compile(_PIECES["NOTHING_DONE"], re.I)
"""“No action” in answer to what somebody asked for."""
SUM = re.compile(_PIECES["SUM"], re.I)
FEW_WORDS = 6
"""So many words at most stand over rows without being set off from them."""
WHAT = {
    "total": "a total",
    "note": "a note",
    "key": "a line of the key",
    "beside": "a line about the plan",
    "struck": "struck out in the source",
}


_OF_KEY = re.compile(rf"(?:{'|'.join((*COLOURS, 'gr[ea]y', 'white'))})\s*[-–—:=]\s*\w", re.I)
"""One of several boxes of a key beside each other: “Green = on track”, “Red = stuck”."""
_MEANT = r"\w{1,10}\s*=\s*[^=;,|]{2,40}"
_KEY = re.compile(rf"{_MEANT}(?:[;,|]\s*{_MEANT})+")
"""A whole key in one box: “1 = on schedule; 2 = some concern”."""


def kind(row: Row, filled: list[Cell], head: Head, key: dict[str, str], below: Row | None) -> str:
    """What a row is: row, band, total, note, key, beside, struck or of the row above; learns the
    key."""
    first = filled[0].plain.strip()
    spans = sum(cell is filled[0] for cell in row.cells)
    if all(not cell.plain.strip() for cell in filled):
        return "struck" if any(cell.struck for cell in filled) else "blank"
    if _begins_group(row, filled, head, below):
        return "band"
    if len(filled) <= 2 and (read := key_line(row)) is not None:
        key[read[0]] = read[1]
        return "key"
    if _is_swatched(row, filled, head) or (len(filled) == 1 and _KEY.fullmatch(first)):
        return "key"
    if len(filled) > 1 and all(_OF_KEY.match(cell.plain.strip()) for cell in filled):
        for cell in filled:
            key.update(progress.key_in(cell.plain))
        return "key"
    if len(filled) <= 3 and below is not None and key_line(below) and NAMES_KEY.match(first):
        return "key"
    if TOTAL.match(first) and len(first.split()) <= 5 and not _is_led(row, filled, head):
        return "total"
    if len(filled) <= 2 and (NOTE.match(first) or (len(filled) == 1 and LED_BY.match(first))):
        return "note"
    if _counts(row, filled, head) or _adds(row, filled, head):
        return "total"
    if _unused(row, filled, head):
        return "note"
    if _beside(row, filled, head):
        return "beside"
    if len(filled) == 1 and OF_ABOVE.match(first):
        return "of the row above"
    if _sums_up(row, filled, head, below):
        return "phase"
    if len(filled) > 1:
        return "row"
    at = next(n for n, cell in enumerate(row.cells) if cell is filled[0])
    action = head.at("action")
    name = head.fields[at] if at < len(head.fields) else ""
    label = roles.labelled(first)
    if spans == 1 and name not in ("", "label", "action", "group") and not (label and label[2]):
        return "row"  # the rest of a row that a page broke
    bold = all(isinstance(line, Paragraph) and line.bold for line in filled[0].lines)
    painted = len({cell.colour for cell in row.cells}) == 1 and bool(row.cells[0].colour)
    if spans > 1 or at != action or bold or painted or label or over_rows.time(first, ""):
        return "band" if len(first) < 200 and not first.endswith(".") else "note"
    return "row"


def _is_led(row: Row, filled: list[Cell], head: Head) -> bool:
    """Whether a row says in words who or by when: “Count the bats” with a lead is no sum."""
    places = [head.at(name) for name in ("lead", "due", "start", "partners")]
    held = [row.cells[at] for at in places if at is not None and at < len(row.cells)]
    return any(
        cell is not filled[0] and re.search(r"[^\W\d]{2}", cell.plain) is not None for cell in held
    )


def lone_bands(rows: tuple[Row, ...], head: Head) -> set[str]:
    """The places of rows with a few words under the action alone, where each stands over full rows.

    The first is one, several are, and no two meet; all others say who or when as well.
    """
    at = head.at("action")
    filled = [[cell for cell in row.apart() if cell.lines] for row in rows]
    body = [(row, cells) for row, cells in zip(rows, filled, strict=True) if cells]
    lone = [
        at is not None
        and len(cells) == 1
        and at < len(row.cells)
        and cells[0] is row.cells[at]
        and len(cells[0].plain.split()) <= FEW_WORDS
        and not cells[0].plain.rstrip().endswith(".")
        for row, cells in body
    ]
    full = all(len(cells) > 2 for (_, cells), one in zip(body, lone, strict=True) if not one)
    apart = not any(one and other for one, other in pairwise(lone))
    if sum(lone) < 2 or not (lone[0] and not lone[-1] and full and apart):
        return set()
    return {row.place for (row, _), one in zip(body, lone, strict=True) if one}


def _begins_group(row: Row, filled: list[Cell], head: Head, below: Row | None) -> bool:
    """Whether a number and words alone stand over rows: “1, Prevent harm” over 1.1 and 1.2."""
    if len(filled) != 2:
        return False
    label = roles.labelled(filled[0].plain)
    if label is not None and not label[2]:
        return True
    return _numbers_below(row, filled, head, below)


def _sums_up(row: Row, filled: list[Cell], head: Head, below: Row | None) -> bool:
    """Whether a row sums up those below it: “1, Phase 1” with its days, and nobody who leads."""
    lead, action = head.at("lead"), head.at("action")
    if (
        below is None
        or lead is None
        or action is None
        or not _numbers_below(row, filled, head, below)
    ):
        return False
    one = row.cells[lead].plain.strip() if lead < len(row.cells) else ""
    other = below.cells[lead].plain.strip() if lead < len(below.cells) else ""
    timed = all(  # a programme may sum up rows that are sums themselves
        (at := head.at(name)) is not None and one_of.cells[at].lines
        for name in ("start", "due")
        for one_of in (row, below)
    )
    return bool(row.cells[action].lines and (other or timed) and not one)


def _numbers_below(row: Row, filled: list[Cell], head: Head, below: Row | None) -> bool:
    """Whether the number of the row below is one of this row: 1.1 below 1."""
    at = head.at("label")
    if at is None or below is None or not any(one is row.cells[at] for one in filled[:2]):
        return False  # a count of all rows may stand before it
    number = row.cells[at].plain.strip().rstrip(".")
    under = below.cells[at].plain.strip() if at < len(below.cells) else ""
    rest = under.removeprefix(number) if number and under.startswith(number) else ""
    return bool(re.match(r"[.\-/ ]?[a-z0-9]" if number.isalpha() else r"[.\-/]\d|\(?[a-z]", rest))


def is_number_over(filled: list[Cell], below: Row | None) -> bool:
    """Whether two boxes above a head are a number and words, from which the rows below count on."""
    number = filled[0].plain.strip().rstrip(".") if len(filled) == 2 else ""
    cells = below.cells if below is not None else ()
    under = next((cell.plain.strip() for cell in cells if cell.lines), "")
    return number.isdigit() and under.startswith(f"{number}.") and not filled[1].plain[:1].isdigit()


_PARTED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.\d")
_COUNTED = re.compile(r"(?:[^\W\d][\w’'-]* ){1,3}(\d{1,2}(?:\.\d{1,2})+)\W")
"""“Objective 1.1: Warm homes”, over the rows 1.1.1 and 1.1.2."""


def counted_by(below: Row | None) -> Callable[[str], bool]:
    """What tells words whose number the rows below count on from: “Goal 2 – …” over 2.1.

    They are over them, whatever they call what they number.
    """
    cells = below.cells if below is not None else ()
    number = _PARTED.match(next((cell.plain.strip() for cell in cells if cell.lines), ""))

    def fits(words: str) -> bool:
        label = roles.label_of_priority(words)
        own = _COUNTED.match(words)
        return number is not None and (
            bool(label and label[0].split()[-1] == number[1].split(".")[0])
            or bool(own and own[1] == number[1])
        )

    return fits


def _counts(row: Row, filled: list[Cell], head: Head) -> bool:
    """Whether a row is words and figures alone, a figure where the action should stand."""
    at = head.at("action")
    under = row.cells[at] if at is not None and at < len(row.cells) else None
    if under is None or not FIGURE.fullmatch(under.plain.strip()) or filled[0] is under:
        return False
    return all(FIGURE.fullmatch(cell.plain.strip()) for cell in filled[1:])


def _adds(row: Row, filled: list[Cell], head: Head) -> bool:
    """Whether a row says “Subtotal” behind the name of its group, and then figures alone."""
    words = [cell.plain.strip() for cell in filled]
    at = next((n for n, one in enumerate(words[:4]) if SUM.fullmatch(one)), None)
    deed = head.at("action")
    under = row.cells[deed] if deed is not None and deed < len(row.cells) else None
    if at is None or any(cell is under for cell in filled[:at]):
        return False
    return at + 1 < len(words) and all(map(FIGURE.fullmatch, words[at + 1 :]))


def _unused(row: Row, filled: list[Cell], head: Head) -> bool:
    """Whether a row says no more than that its number is not used: “D, n/a”."""
    at = head.at("action")
    under = row.cells[at] if at is not None and at < len(row.cells) else None
    if under is not None and NOTHING_DONE.fullmatch(under.plain.strip()):
        others = {id(row.cells[n]) for name in ("lead", "due") if (n := head.at(name)) is not None}
        return not any(id(cell) in others and cell is not under for cell in filled)
    if under is None or not NOT_USED.fullmatch(under.plain.strip()):
        return False
    beside = {id(row.cells[n]) for name in ("label", "group") if (n := head.at(name)) is not None}
    short = all(LABEL.fullmatch(cell.plain.strip()) for cell in filled if cell is not under)
    return short or all(cell is under or id(cell) in beside for cell in filled)


def _beside(row: Row, filled: list[Cell], head: Head) -> bool:
    """Whether a row is about the plan: its first box says so, where a number should stand."""
    at = next(n for n, cell in enumerate(row.cells) if cell is filled[0])
    name = head.fields[at] if at < len(head.fields) else ""
    words = filled[0].plain.strip()
    if len(filled) < 4 and all(BESIDE_SAID.fullmatch(cell.plain.strip()) for cell in filled):
        return True
    if name not in ("", "label", "action", "group") or not BESIDE.fullmatch(words):
        return False
    return name != "action" or words.endswith(":") or len(filled) <= 2


def key_of(table: Table) -> dict[str, str]:
    """The key that a small table is: a colour or a letter in each row, and what it means."""
    if table.width > 3 or len(table.rows) > 12:
        return {}
    made: dict[str, str] = {}
    for row in table.rows:
        if read := key_line(row):
            made[read[0]] = read[1]
    return made if len(made) > 1 else {}


def key_line(row: Row) -> tuple[str, str] | None:
    """A line of a key: a colour and what it means; in one box or in two."""
    filled = [cell for cell in row.apart() if cell.plain.strip()]
    words = [cell.one_line for cell in filled]
    if len(words) == 2 and (read := progress.legend(words[0], words[1])):
        return read
    if len(words) == 1:
        coloured = next((c for c in row.apart() if c.colour and not c.plain.strip()), None)
        if coloured is not None and (name := progress.colour_of(coloured.colour, grey=True)):
            return progress.legend(name, words[0])
        if found := re.match(r"(\w+)\s*[-–—:=]\s*(.+)", words[0]):
            return progress.legend(found[1], found[2])
    return None


def swatch(row: Row, words: Cell) -> int | None:
    """Where the coloured box without words stands of which the box behind it tells the meaning."""
    at = next(n for n, cell in enumerate(row.cells) if cell is words) - 1
    if at < 0 or words.colour or row.cells[at].plain.strip():
        return None
    return at if progress.colour_of(row.cells[at].colour, grey=True) else None


def _is_swatched(row: Row, filled: list[Cell], head: Head) -> bool:
    at = swatch(row, filled[0]) if len(filled) == 1 else None
    return at is not None and at != head.at("status")


def sums(row: Row, head: Head) -> str:
    """A total as one line: each sum behind the heading of its column."""
    told: list[str] = []
    for at, cell in enumerate(row.cells):
        words = cell.one_line
        heading = head.headings[at] if at < len(head.headings) and told else ""
        if words and cell is not row.cells[at - 1 if at else -1]:
            told.append(f"{heading}: {words}" if heading else words)
    return "; ".join(told)
