"""Cells of a row that a document prints and that only the workbook brings back.

In: a row as the untouched document has it, and as the edited one has it. Out: which of them say
something else now, so that an edit in Word is told, and not passed over.
"""

from stratc.model import Action
from stratc.text.markdown import plain

from .proposal import RefusedChange

LISTS = ("milestones", "interventions")
NOT_FROM_WORD = (
    "this cell was changed in the document, from which it is not read; change it in the workbook"
)


def cells(row: Action, known: Action) -> dict[str, str]:
    """The words of these cells, by field or by the id of the plan's own column.

    What is `known` of the row, and stands in it no longer, was emptied.
    """
    made = {name: "; ".join(map(_words, getattr(row, name))) for name in LISTS}
    made |= {f"own:{id}": "" for id in known.own}
    return made | {f"own:{id}": _words(cell) for id, cell in row.own.items()}


def _words(cell: object) -> str:
    return " ".join(plain(str(getattr(cell, "text", cell))).split())


def refusal(what: str, file: str) -> RefusedChange:
    """What is said of a row and one of these cells."""
    return RefusedChange(what.replace(", own:", ", "), NOT_FROM_WORD, file)
