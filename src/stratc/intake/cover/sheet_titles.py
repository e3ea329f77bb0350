"""The name of a document that stands in no heading: above a table, in one, or in its file's name.

In: the blocks of a document. Out: the box or the words that name it; nothing where none plainly do.
"""

import re
from pathlib import PurePath

from stratc.blocks import BlockStream, Cell, Paragraph, Table, escaped
from stratc.text.tables import pieces

from ..head.heads import head
from ..headings.roles import labelled
from ..values import publishers
from ..values.publishers import DOCUMENT
from .period import stretch

_PIECES = pieces(__name__)
GENERIC = re.compile(_PIECES["GENERIC"], re.I)
_OF_EVERY_PLAN = re.compile(_PIECES["OF_EVERY_PLAN"], re.I)
NAMED = re.compile(r"(?:(?:document|strategy|plan|policy) )?(?:title|name)\W*|strategy\W*", re.I)
FOR_EDITORS = re.compile(_PIECES["FOR_EDITORS"], re.I)
"""What tells those who fill a workbook in what to do."""
LONGEST_NAME = 10
"""The words of a line that may name a document, at most."""


def above_a_table(source: BlockStream) -> Cell | None:
    """The name of a document that stands alone in one of the first rows of a sheet."""
    for cell in alone_above(source):
        words = cell.plain.strip()
        if _OF_A_TEAM.search(words):
            continue
        named = DOCUMENT.search(words) or stretch(words)  # “Equality objectives 2026-2030”
        if named and len(words) < 160 and not words.endswith("."):
            return None if GENERIC.fullmatch(words) else cell
    return None


_OF_A_TEAM = re.compile(
    r"\b(?:Unit|Team|Department|Directorate|Service)\b[ ,–—-]+[A-Z].*\bCouncil\Z"
)
"""“Strategy and Policy Unit - Fenmarsh Council” is who prints a report."""


def first_above_the_plan(source: BlockStream) -> Cell | None:
    """What stands alone in the first row of the only plan of a file whose name tells no more."""
    tables = [block for block in source.blocks if isinstance(block, Table)]
    found = alone_above(source)
    if len(tables) != 1 or head(tables[0]) is None or not found:
        return None
    words = found[0].one_line
    said = GENERIC.fullmatch(words) or FOR_EDITORS.match(words) or publishers.alone(words)
    name = 1 < len(words.split()) <= LONGEST_NAME and words[:1].isupper() and words[-1:] not in ".:"
    known = DOCUMENT.search(from_name(source.name)) or labelled(words) or said
    return found[0] if name and not known and found[0] in tables[0].rows[0].cells else None


def beside_the_title(source: BlockStream) -> list[Paragraph]:
    """Who publishes a sheet, and who adopted it when, where that stands alone in a first row."""
    above = alone_above(source, every=True)
    dated = [Paragraph(one.one_line, one.place) for one in above if _ADOPTED.match(one.plain)]
    firsts = [(re.split(r",|\s[–—-]\s", one.plain)[0], one.place) for one in alone_above(source)]
    alone = [(words, place) for words, place in firsts if publishers.alone(words)]
    return [*(Paragraph(escaped(words), place) for words, place in alone[:1]), *dated]


_ADOPTED = re.compile(r"(?:adopted|approved|agreed|endorsed) (?:by|on)\b.{0,90}\b20\d\d\b", re.I)


def alone_above(source: BlockStream, *, every: bool = False) -> list[Cell]:
    tables = [block for block in source.blocks if isinstance(block, Table)][: None if every else 1]
    rows = [row.apart() for table in tables for row in table.rows[:4]]
    filled = [[cell for cell in row if cell.plain.strip()] for row in rows]
    return [row[0] for row in filled if len(row) == 1]


def says_much(words: str) -> bool:
    """Whether a line names a document and its subject: the name of the file adds nothing."""
    rest = [w for w in re.findall(r"[^\W\d_]{3,}", words) if not _OF_EVERY_PLAN.fullmatch(w)]
    return bool(DOCUMENT.search(words)) and len(rest) > 1


def in_a_cover_table(source: BlockStream) -> Cell | None:
    """What stands beside “Document title” in a table at the beginning."""
    for table in (block for block in source.blocks[:8] if isinstance(block, Table)):
        for row in table.rows:
            first, *others = row.apart() or (Cell(),)
            if len(others) == 1 and NAMED.fullmatch(first.plain.strip()) and others[0].lines:
                return others[0]
    return None


def from_name(name: str) -> str:
    words = re.sub(r"_+|\.+|(?<!\d)-+|-+(?!\d)", " ", PurePath(name).stem)
    words = re.sub(r"(?i)\b(final|draft|v\d+(\.\d+)?|copy)\b", " ", words)
    made = " ".join(words.split())
    return made[:1].upper() + made[1:] if made else "A strategy"
