"""The files that are built beside a page, each with its purpose and kind in words."""

from collections.abc import Iterator
from typing import NamedTuple

from .language import later, say
from .publication import Publication

TABLES = {
    "action-plan": ("actions", later("Action plan")),
    "commitments": ("commitments", later("Commitments")),
    "figures": ("statistics", later("Figures")),
}


class File(NamedTuple):
    """A file by its name, and what it is for."""

    name: str
    says: str

    @property
    def table(self) -> bool:
        """Whether it is there to count and to work with, not to read."""
        return self.name.endswith((".xlsx", ".csv"))


def beside(publication: Publication) -> list[File]:
    """Every file that a reader of the strategy may want, as far as it is built."""
    return list(_beside(publication))


def tables(publication: Publication, table: str) -> list[File]:
    """One table as a spreadsheet and for any program."""
    counted, title = TABLES[table]
    if not publication.index.counts[counted]:
        return []
    held = {
        "xlsx": File(f"{table}.xlsx", say("{table} as a spreadsheet (XLSX)", table=say(title))),
        "csv": File(f"{table}.csv", say("{table} as data for any program (CSV)", table=say(title))),
    }
    return [file for output, file in held.items() if output in publication.outputs]


def crossref(publication: Publication) -> list[File]:
    """What stands beside the page of national goals."""
    table = say("Promises and national goals")
    return [
        File("crossref.csv", say("{table} as data for any program (CSV)", table=table)),
        *tables(publication, "commitments"),
        *tables(publication, "action-plan"),
    ]


def _beside(publication: Publication) -> Iterator[File]:
    outputs = publication.outputs
    if "pdf" in outputs:
        yield File(publication.pdf_name, say("The whole document to print or keep (PDF)"))
    if "plan" in outputs and publication.index.counts["actions"]:
        yield File("action-plan.html", say("Action plan on a page of its own"))
    for table in TABLES:
        yield from tables(publication, table)
    if "crossref" in outputs and publication.has_goals:
        yield File("crossref.html", say("How our promises meet national goals"))
