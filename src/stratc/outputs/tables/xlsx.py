"""Tables as workbooks that an owner can work in, and that can be read back.

Layout of `action-plan.xlsx` and `commitments.xlsx`, for whoever reads one back:

- The first sheet holds one row a promise under one row of headings. Column A is hidden and holds
  the id of the action or commitment; a row that somebody adds has none.
- Dates are dates: the first day of `start`, the last day of `due`. A month shows as a month. What
  no date can say (“ongoing”, “to be confirmed”, a quarter) stands in words in the column `when`.
  Several values in a cell stand on lines of their own; leads and partners are names of bodies.
- `Measures` (where there are any) holds one row a measure: its id, the id of its promise in column
  B, numbers as numbers, and empty columns for the latest value and its date.
- `About this workbook` says which edition it was made from. Its column C is hidden and holds keys
  that do not depend on the language of the headings, with their values in column B: `strategy` (the
  id), `fingerprint` (of the edition, as `stratc.model.fingerprint` makes it), and `column:NAME` for
  each column, where B is its heading and NAME the name of its field.
- `Lists` is hidden, and holds what the lists to choose from offer: a status, an organisation, a
  priority a row.

The same strategy gives the same bytes: the zip and the properties that openpyxl writes hold the
time of day, so both are written again without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from textwrap import shorten
from typing import TYPE_CHECKING

from stratc.model import Action, Commitment, fingerprint, walk

from .. import phrases, shell
from ..archives import timeless
from ..artifact import Artifact
from ..document.titles import Titles
from ..language import later, say
from ..publication import Publication
from ..registry import output
from .sheets import Sheet, action_plan, commitments, figures, measures, named, safe
from .workbook import AboutLine, dress, foot_of, lists_sheet

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST_TITLE = 31
FOOT = 80
"""Letters of a title at the foot of a printed sheet."""
ABOUT = later("About this workbook")


@output("xlsx")
def workbooks(publication: Publication) -> Iterator[Artifact]:
    """The action plan, the commitments and the figures, one workbook each."""
    folder = PurePosixPath(publication.strategy.id)
    for sheet, beside in (
        (action_plan(publication), measures(publication, (Action,))),
        (commitments(publication), measures(publication, (Commitment,))),
        (figures(publication), None),
    ):
        if sheet:
            content = workbook([sheet, beside] if beside else [sheet], publication)
            yield Artifact(folder / f"{sheet.name}.xlsx", content)


def workbook(sheets: Sequence[Sheet], publication: Publication) -> bytes:
    """A workbook with these sheets; the first is the one to work in."""
    from openpyxl import Workbook

    colours = shell.shell(publication.templates, branding=publication.branding).colours
    book = Workbook()
    book.remove(book.active)
    strategy = publication.strategy
    book.properties.title = safe(f"{sheets[0].title}: {strategy.title}")
    book.properties.creator = safe(_publisher(publication) or "stratc")
    offered = _offered(publication)
    used: set[str] = set()
    # A longer title would run into the number of the page.
    title = shorten(strategy.title, FOOT, placeholder="…")
    foot = safe(f"{title}, {_edition(publication)}")
    for number, sheet in enumerate(sheets):
        page = book.create_sheet(_title(sheet.title, used))
        dress(page, sheet, colours, foot, offered if number == 0 else {})
    foot_of(_about(book, sheets[0], publication, colours), foot)
    if any(column.name in offered for column in sheets[0].columns):
        lists_sheet(book, offered, colours)
    return timeless(book.save, _without_times)


def _offered(publication: Publication) -> dict[str, tuple[str, ...]]:
    """What a cell of each column may be chosen from."""
    strategy = publication.strategy
    return {
        "status": phrases.offered_states(
            one.status for one in walk(strategy) if isinstance(one, Action | Commitment)
        ),
        "lead": tuple(sorted(body.name for body in strategy.bodies)),
        "priority": tuple(named(priority) for priority in strategy.priorities),
    }


def _about(
    book: Workbook, sheet: Sheet, publication: Publication, colours: Mapping[str, str]
) -> Worksheet:
    strategy = publication.strategy
    entries = [
        AboutLine(say("Strategy"), strategy.title),
        AboutLine(say("Time it covers"), phrases.sentence(str(strategy.period))),
        AboutLine(say("Published by"), _publisher(publication)),
        AboutLine(say("Edition"), _edition(publication)),
        AboutLine(say("Rows"), str(len(sheet.rows))),
        AboutLine(say("Name of the strategy in stratc"), strategy.id, "strategy"),
        AboutLine(say("Mark of this edition"), fingerprint(strategy), "fingerprint"),
        AboutLine(
            say("How to use it"),
            say(
                "Fill in and change what you need on the first sheet. Leave the hidden column A as "
                "it is: by it each row is known again. A new row needs nothing there."
            ),
        ),
        *(
            AboutLine(
                "" if n else say("Columns of “{sheet}”", sheet=sheet.title),
                one.heading,
                f"column:{one.name}",
            )
            for n, one in enumerate(sheet.columns)
        ),
    ]
    page = book.create_sheet(say(ABOUT))
    for number, entry in enumerate((entry for entry in entries if entry.value), start=1):
        entry.write(page, number, colours)
    page.column_dimensions["A"].width = 32
    page.column_dimensions["B"].width = 78
    page.column_dimensions["C"].hidden = True
    page.sheet_view.showGridLines = False
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    return page


def _publisher(publication: Publication) -> str:
    found = publication.index.bodies.get(publication.strategy.publisher or "")
    return found.name if found else ""


def _edition(publication: Publication) -> str:
    strategy = publication.strategy
    after = publication.library.superseded_by(strategy)
    return Titles(strategy, publication.index.hosts, replaced=after is not None).edition


def _title(title: str, used: set[str]) -> str:
    """A title that a sheet may have: short, without certain marks, and its own."""
    base = re.sub(r"\s+", " ", re.sub(r"[\[\]:*?/\\]", " ", safe(title))).strip(" '") or "Sheet"
    made, number = base[:LONGEST_TITLE].strip(" '"), 1
    while made.lower() in used:
        number += 1
        ending = f" ({number})"
        made = base[: LONGEST_TITLE - len(ending)].strip() + ending
    used.add(made.lower())
    return made


def _without_times(core: bytes) -> bytes:
    return re.sub(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>", b"", core)
