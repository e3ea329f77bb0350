"""A rule about when a national framework came out, as a text tells it."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.crossref import printed_names
from stratc.model import Period
from stratc.source import Diagnostic
from stratc.text.english import MONTH, MONTHS, loosely

WHEN = rf"(?:(?P<month>{MONTH}),? )?(?P<year>20\d\d)(?![\d/–-])"
CLOSED = r"[’”\"'*_]{0,3}"
TOLD = (
    re.compile(rf"{CLOSED},? \({WHEN}\)"),
    re.compile(
        rf"{CLOSED},?(?: (?:which|as|the|HM|UK|[Gg]overnment|Home|Office|was|were|is|had|has|been|"
        r"first|strategy|plan|guidance)){0,6},? (?:published|launched|released|issued|unveiled) "
        rf"(?:[^.;:,()\n]{{1,30}} )?in {WHEN}"
    ),
)


@rule(SHOULD, draft=CONSIDER, english=True)
def framework_misdated(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A national framework with another year than it came out in.

    It finds the month and year in which the text says that a framework was published, and a year
    in brackets behind its title. Both days that the framework's file tells count: when it was
    published, and when it was last changed.

    Readers look it up by that year, or doubt what else was looked up.

    Flagged:
        frameworks: from-harm-to-hope@2021
        introduction: From Harm to Hope was published in December 2020.

    Better:
        frameworks: from-harm-to-hope@2021
        introduction: From Harm to Hope was published in December 2021.

    When to ignore it: where the text means an earlier draft or another edition.
    """
    library = manuscript.library
    for name in dict.fromkeys(framework.id for framework in library.frameworks):
        editions = library.editions(name)
        days = [
            day for one in editions for day in (one.published, one.updated) if day and day.start
        ]
        if not days or editions[-1].collection:
            continue
        # By its title alone: the “National Drugs Strategy (2010)” was an earlier one.
        called = re.compile("|".join(map(loosely, printed_names(editions[-1]))))
        for passage in manuscript.passages if called.search(manuscript.whole) else ():
            for title, _ in passage.own_hits(called):
                for told in TOLD:
                    found = told.match(passage.typed, title.end())
                    if found and not any(_in(day, found) for day in days):
                        yield Diagnostic(
                            passage.at(title.start(), found.end()),
                            f"“{editions[-1].name}” is of {days[0]}, not of {_told(found)}",
                            hints=(f"write “{_right(days[0], found)}”, or name what you mean",),
                        )


def _told(found: re.Match[str]) -> str:
    return " ".join(filter(None, (found["month"], found["year"])))


def _right(day: Period, found: re.Match[str]) -> str:
    """A day, as exactly as the text tells its own."""
    return f"{day.start:%B %Y}" if found["month"] else f"{day.start:%Y}"


def _in(day: Period, found: re.Match[str]) -> bool:
    """Whether a day, or a month, lies in the month or the year that a text tells."""
    month = MONTHS.get((found["month"] or "").lower())
    start = day.start
    return start is not None and start.year == int(found["year"]) and month in (None, start.month)
