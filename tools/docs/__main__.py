"""Writes the generated documents: `make docs`. A test fails where one of them is stale.

A document is a path under docs/ and the function that gives its text; to add one, add a line.
"""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import stratc.rules  # noqa: F401  fills the catalogue
from stratc.cli.schema import as_file, written
from stratc.model import FILE_KINDS
from stratc.outputs import strategy_schema
from stratc.reports.changes.json import schema as changes_schema
from stratc.source import CATALOGUE

from .changes import kinds_page
from .commands import commands_page
from .fields import fields_page
from .reviewed import page as reviewed_page
from .rules import family_page, index_page

DOCS = Path(__file__).parents[2] / "docs"
Page = tuple[str, Callable[[], str]]


def pages() -> Iterator[Page]:
    """Every generated document."""
    yield "rules/README.md", index_page
    for family in sorted({entry.family for entry in CATALOGUE.values() if not entry.grade}):
        yield f"rules/{family}.md", partial(family_page, family)
    yield "fields.md", fields_page
    yield "commands.md", commands_page
    yield "changes.md", kinds_page
    yield "remarks-reviewed.csv", reviewed_page
    for kind in FILE_KINDS:
        yield f"schema/{kind}.schema.json", partial(written, kind)
    yield "schema/strategy-json.schema.json", partial(as_file, strategy_schema())
    yield "schema/changes.schema.json", partial(as_file, changes_schema())


def write() -> None:
    """Write them all, and delete rule pages of families that are gone."""
    wanted = dict(pages())
    for name, content in wanted.items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content(), encoding="utf-8")
    for path in (DOCS / "rules").glob("*.md"):
        if f"rules/{path.name}" not in wanted:
            path.unlink()
    sys.stdout.write(f"Wrote {len(wanted)} documents into {DOCS.name}/\n")


if __name__ == "__main__":
    write()
