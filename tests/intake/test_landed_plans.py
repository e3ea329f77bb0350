"""The plans of our own strategies, as workbooks that somebody else might have made, read back."""

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from openpyxl import Workbook

from stratc.model import Document
from stratc.outputs import Publication
from stratc.outputs.tables.cells import Date
from stratc.outputs.tables.sheets import Sheet, action_plan
from stratc.pipeline import compile
from stratc.source import Text
from stratc.work.files import shipped_frameworks

from . import drafts
from .awkward import Known, score

STRATEGIES = Path(__file__).parents[2] / "strategies"
OURS = ("id", "update", "updated", "evidence", "delivers", "when", "serves", "notes")
"""Columns that only a workbook of stratc has."""


def sheet_of(folder: Path) -> Sheet:
    texts = {
        PurePosixPath(path.relative_to(folder).as_posix()): Text(
            path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")
        )
        for path in sorted(folder.rglob("*.yaml"))
    }
    library = compile([Document(folder.name, texts)], shipped_frameworks()).library
    made = action_plan(Publication(library, library.strategies[0]))
    assert made is not None
    return made


def answers(sheet: Sheet) -> list[dict[str, Any]]:
    """What each row says: its number, its action, who leads."""
    made = []
    names = [column.name for column in sheet.columns]
    for cells in sheet.rows:
        row = dict(zip(names, map(str, cells), strict=True))
        known: dict[str, Any] = {"action": " ".join(row["action"].split())}
        if row.get("label"):
            known["label"] = row["label"]
        if row.get("lead"):
            known["lead"] = row["lead"].split("\n")
        made.append(known)
    return made


@pytest.mark.parametrize("name", ["cambridgeshire-peterborough-2022", "northamptonshire-2023"])
def test_a_plan_is_read_back_from_a_workbook(name: str) -> None:
    """Every row is found, and its number, action and lead are those of the strategy."""
    sheet = sheet_of(STRATEGIES / name)
    used = [n for n, column in enumerate(sheet.columns) if column.name not in OURS]
    book = Workbook()
    book.active.append([sheet.columns[n].heading for n in used])
    for cells in sheet.rows:
        held = [cells[n] for n in used]
        book.active.append([c.day if isinstance(c, Date) else str(c) or None for c in held])
    made = score(Known(f"{name}.xlsx", drafts.saved(book), answers(sheet)))
    assert (made.missing, made.invented) == ([], [])
    assert made.right == made.fields
