"""The formats that cross-references can be told in."""

from collections.abc import Callable

from stratc.crossref import Library, SideBySide
from stratc.outputs import as_csv, as_json, crossref_page

from . import markdown, text

FORMATS: dict[str, Callable[[Library, SideBySide], str]] = {
    "text": lambda library, held: text.show(held),
    "html": crossref_page,
    "csv": lambda library, held: as_csv(held),
    "json": lambda library, held: as_json(held),
    "markdown": lambda library, held: markdown.show(held),
}


def show(format: str, library: Library, held: SideBySide) -> str:
    """A comparison in one of FORMATS."""
    return FORMATS[format](library, held)
