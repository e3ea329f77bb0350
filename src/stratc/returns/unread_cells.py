"""Cells of a row that a document prints and that only the workbook brings back.

In: a row as the untouched document has it, and as the edited one has it. Out: which of them say
something else now, so that an edit in Word is told, and not passed over.
"""

from collections.abc import Iterator

from stratc.model import Action
from stratc.outputs.tables.plan_columns import OWN
from stratc.text.english import bare
from stratc.text.markdown import plain

from .printed import PrintedDocument
from .proposal import RefusedChange

LISTS = ("milestones", "interventions")
NOT_FROM_WORD = (
    "this cell was changed in the document, from which it is not read; change it in the workbook"
)


def changed_cells(
    row: Action, other: Action, printed: PrintedDocument, seen: PrintedDocument
) -> Iterator[tuple[str, str, str, bool]]:
    """Which of them say something else, by field or by `own:` and the id of the plan's own column.

    Out: the name, what was said, what is said, and whether the document is one that stratc wrote.
    One of another hand is held against the strategy itself, where it says any. `seen` keeps all.
    """
    own = cells(row, row)
    for name, said in cells(other, row).items():
        seen.values[row.path, name] = said
        had = printed.values.get((row.path, name))
        before = own.get(name, "") if had is None else had
        if had is None and (not said or bare(before) == bare(said)):
            continue
        if before != said and printed.edited:
            yield name, before, said, had is not None


def cells(row: Action, known: Action) -> dict[str, str]:
    """The words of these cells; what is `known` of the row and stands in it no longer is empty."""
    made = {name: "; ".join(map(_words, getattr(row, name))) for name in LISTS}
    made |= {f"{OWN}{id}": "" for id in known.own}
    return made | {f"{OWN}{id}": _words(cell) for id, cell in row.own.items()}


def _words(cell: object) -> str:
    return " ".join(plain(str(getattr(cell, "text", cell))).split())


def refusal(what: str, file: str) -> RefusedChange:
    """What is said of a row and one of these cells."""
    return RefusedChange(what.replace(", own:", ", "), NOT_FROM_WORD, file)
