"""Tables as CSV, in the form that Excel opens rightly: UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import PurePosixPath

from ..artifact import Artifact
from ..publication import Publication
from ..registry import output
from .sheets import Sheet, action_plan, commitments, safe


@output("csv")
def tables(publication: Publication) -> Iterator[Artifact]:
    """The action plan and the commitments, one file each."""
    folder = PurePosixPath(publication.strategy.id)
    for name, sheets in (
        ("action-plan.csv", action_plan(publication)),
        ("commitments.csv", commitments(publication)),
    ):
        if sheets:
            yield Artifact(folder / name, _written(sheets[0]))


def _written(sheet: Sheet) -> bytes:
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(safe(column.heading) for column in sheet.columns)
    writer.writerows([safe(cell) for cell in row] for row in sheet.rows)
    return file.getvalue().encode("utf-8-sig")
