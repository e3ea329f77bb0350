"""Drafts for tests: what a document becomes, and what the compiler says of it."""

import io
from pathlib import PurePosixPath
from typing import Any

from openpyxl import Workbook

from stratc.blocks import read
from stratc.intake import Draft, draft, joined, written
from stratc.model import ROOT, Document, Strategy
from stratc.pipeline import Compilation, compile
from stratc.source import Diagnostic, Severity, Text
from stratc.work.files import shipped_frameworks


def of_text(text: str, name: str = "Fenmarsh Alcohol Plan 2026-2031.md") -> Draft:
    """The draft of a Markdown text."""
    return draft(read(name, text.encode()))


def of_files(*files: tuple[str, bytes]) -> Draft:
    """The draft of some files together."""
    return draft(joined([read(name, content) for name, content in files]))


def of_rows(*rows: list[Any], title: str = "Plan") -> Draft:
    """The draft of a workbook with one sheet."""
    made = book(*rows, title=title)
    return of_files(("Fenmarsh Alcohol Plan 2026-2031.xlsx", saved(made)))


def book(*rows: list[Any], title: str = "Plan") -> Workbook:
    """A workbook with one sheet of these rows."""
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    return made


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def remarks(made: Draft) -> list[Diagnostic]:
    """What is said of the strategy that a draft is."""
    return [*_compiled(made).said]


def _compiled(made: Draft) -> Compilation:
    text = Text(ROOT, written(made.fields))
    return compile([Document("x", {PurePosixPath(ROOT): text})], shipped_frameworks())


def compiled(made: Draft) -> Strategy:
    """The strategy that a draft is; fails where something must be fixed."""
    found = _compiled(made)
    must = [d.message for d in found.said if d.severity is Severity.MUST]
    assert must == []
    (strategy,) = found.library.strategies
    return strategy


def actions(made: Draft) -> list[dict[str, Any]]:
    """All rows of a draft."""
    priorities = made.fields.get("priorities", [])
    return [row for p in priorities for row in p.get("actions", {}).get("rows", [])]
