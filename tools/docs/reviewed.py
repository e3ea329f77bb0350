"""Remarks on the strategies of this repository, each with a verdict: docs/remarks-reviewed.csv.

In: the rows as they stand and the remarks as they are made. Out: the rows brought up to date. A
remark is known by its file, rule and message, since lines move; its place is written anew, and its
verdict is kept as long as just as many remarks like it are made. Otherwise nobody can tell which is
which, and a person must look again.
"""

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from io import StringIO
from pathlib import Path

from stratc.pipeline import compile
from stratc.source import Diagnostic
from stratc.work.files import shipped_frameworks
from tests.conftest import ROOT, real_documents

REVIEWED = ROOT / "docs" / "remarks-reviewed.csv"
VERDICTS = ("true", "false", "pointless")
OPEN = "not reviewed"

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One remark, and what a person who read the text at its place says of it."""

    place: str
    rule: str
    message: str
    verdict: str = OPEN
    reason: str = ""

    @property
    def key(self) -> Key:
        """What stays the same when lines move."""
        return self.place.rsplit(":", 2)[0], self.rule, self.message


def rows(path: Path = REVIEWED) -> list[Row]:
    """The rows of the file; none before it is there."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [Row(**row) for row in csv.DictReader(file)]


def updated(kept: Iterable[Row], said: Iterable[Diagnostic]) -> list[Row]:
    """A row for each remark, in reading order, with the verdict that stands for it."""
    made = [Row(str(remark.span), remark.rule, remark.message) for remark in said]
    kept = list(kept)
    now, before = Counter(row.key for row in made), Counter(row.key for row in kept)
    verdicts: dict[Key, list[Row]] = {}
    for row in kept:
        if now[row.key] == before[row.key]:
            verdicts.setdefault(row.key, []).append(row)
    return [
        Row(row.place, row.rule, row.message, old.verdict, old.reason)
        if (old := _next(verdicts, row.key))
        else row
        for row in made
    ]


def page() -> str:
    """The file as it should stand."""
    said = compile(real_documents(), shipped_frameworks()).said
    out = StringIO()
    table = csv.writer(out, lineterminator="\n")
    names = [field.name for field in fields(Row)]
    table.writerow(names)
    table.writerows([getattr(row, name) for name in names] for row in updated(rows(), said))
    return out.getvalue()


def _next(verdicts: dict[Key, list[Row]], key: Key) -> Row | None:
    waiting = verdicts.get(key)
    return waiting.pop(0) if waiting else None
