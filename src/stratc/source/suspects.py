"""Where a mistake may stand that libyaml has told of.

In: the lines of a file and the complaint. Out: the numbers of the lines to look at for a slip.
"""

import re
from collections.abc import Iterator

from .characters import SPACES
from .slip import FileLine
from .yaml_errors import Complaint

ODD_START = re.compile(rf"[ -]*(?:{SPACES.pattern}|\t)")


def suspects(lines: list[str], wrong: Complaint) -> Iterator[int]:
    """The lines on which the mistake may stand, the likeliest first."""
    reached = min(wrong.line, len(lines))
    near = [number for number in range(reached, 0, -1) if lines[number - 1].strip()]
    opened = [number for number in near if _opened(lines[number - 1])][:3]
    first = [wrong.start] if wrong.inside and 0 < wrong.start <= len(lines) else []
    strange = [number for number in near if ODD_START.match(lines[number - 1])][:3]
    around = [wrong.start] if wrong.start in near else []
    above = [*first, *strange, *near[:4], *opened, *around, *_above(lines, near)]
    yield from dict.fromkeys((*above, *range(reached + 1, min(reached + 2, len(lines)) + 1)))


def _above(lines: list[str], near: list[int]) -> list[int]:
    """The field without a value to which the line nearest belongs, as its indent says, and the
    line below it: the hyphen of a first entry may be lost."""
    indent = FileLine(lines, near[0]).indent if near else 0
    entry = bool(near) and lines[near[0] - 1].lstrip().startswith("- ")
    for number in near[1:]:
        line = FileLine(lines, number)
        if line.indent < indent + (entry and not line.text.lstrip().startswith("- ")):
            return [number, number + 1] if line.text.rstrip().endswith(":") else []
    return []


def _opened(line: str) -> bool:
    """Whether a quotation mark or bracket may be opened on a line and not closed."""
    for opening, closing in (('"', '"'), ("'", "'"), ("[", "]"), ("{", "}")):
        count = line.count(opening)
        if (count % 2 if opening == closing else count != line.count(closing)) and (
            f": {opening}" in line or f"- {opening}" in line
        ):
            return True
    return False
