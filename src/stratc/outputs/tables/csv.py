"""Tables as CSV, for any program: one row a thing, ids first, dates as ISO 8601 writes them.

In the form that Excel opens rightly: UTF-8 with a byte order mark. Several values in a cell have a
semicolon between them, so that a row is a line.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..artifact import Artifact
from ..publication import Publication
from ..registry import output
from .cells import Date
from .sheets import Sheet, Value, action_plan, commitments, csv_text, figures, measures, safe


@output("csv")
def tables(publication: Publication) -> Iterator[Artifact]:
    """The action plan, the commitments, the measures and the figures, one file each."""
    folder = PurePosixPath(publication.strategy.id)
    for make in (action_plan, commitments, measures, figures):
        if sheet := make(publication):
            yield Artifact(folder / f"{sheet.name}.csv", _written(sheet))


def _written(sheet: Sheet) -> bytes:
    head = [safe(column.heading) for column in sheet.columns]
    return csv_text([head, *(map(_told, row) for row in sheet.rows)]).encode("utf-8-sig")


def _told(value: Value) -> str:
    if isinstance(value, Date):
        shown = value.day.isoformat()
        return shown[:-3] if value.month_only else shown
    if isinstance(value, str):
        return safe("; ".join(line.strip() for line in value.splitlines() if line.strip()))
    return f"{value:f}"
