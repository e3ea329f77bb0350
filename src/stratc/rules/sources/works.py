"""Rules about works that are named in the text with their year."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Label, Span

KINDS = (
    "strategy|plan|profile|review|report|assessment|framework|survey|guidance|policy|statement|"
    "programme|standards?|toolkit|audit|evaluation|study|paper|charter|concordat"
)
DATED = re.compile(
    r"(?<![\w\0’'&-])(?P<title>[A-Z][\w’'&-]*(?:[ \t]+(?:(?:and|of|for|on|the|to|in)[ \t]+)?"
    r"[A-Z][\w’'&-]*){1,9}),?[ \t]+\(?(?P<years>20\d\d(?:[ \t]?[-–/][ \t]?\d{2,4})?"
    r"(?: to 20\d\d)?)(?![\d/–-])"
)
KIND = re.compile(rf"(?:{KINDS})\Z", re.IGNORECASE)


@rule(CONSIDER, english=True)
def work_of_two_years(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A plan, review or profile that is of one year here and of another elsewhere.

    It finds names of works with their year or years behind them, “Market Profile, 2021”, where the
    same name has other years in another place. Editions that follow each other, such as one of
    2021 to 2025 and one of 2026 to 2030, and those before the strategy itself, are left alone.

    Readers cannot tell whether there are two of them, or which one is meant.

    Flagged:
        introduction: |
          We follow the Fenmarsh Market Profile 2021. So says the Fenmarsh Market Profile 2020.

    Better:
        introduction: |
          We follow the Fenmarsh Market Profile 2021. So says the Fenmarsh Market Profile 2021.

    When to ignore it: where there is one each year, and both are meant.
    """
    own = {int(year) for year in re.findall(r"20\d\d", manuscript.strategy.title)}
    period = manuscript.strategy.period
    ours = own | {day.year for day in (period.start, period.end) if day}
    first: dict[str, tuple[str, Span]] = {}
    told: set[str] = set()
    for passage in manuscript.passages:
        for found, span in passage.own_hits(DATED):
            title = " ".join(found["title"].split()).split(" the ")[-1]
            title = re.sub(r"\A(?:The|Our|This|In|See) ", "", title)
            if not KIND.search(title):
                continue
            name = _name(title)
            years = _years(found["years"])
            usual, place = first.setdefault(name, (years, span))
            if name in told or own & {*_numbers(years)} or _editions(years, usual, ours):
                continue
            if usual != years:
                told.add(name)
                yield Diagnostic(
                    span,
                    f"“{title}” is of {found['years']} here, and of "
                    f"{usual.replace('/', ' to ')} elsewhere",
                    labels=(Label(place, "here, for one"),),
                    hints=("correct one of the two, or say that there are two",),
                )


def _name(title: str) -> str:
    """A title without its plurals, since these are often lost."""
    return " ".join(word.rstrip("s") for word in re.findall(r"[a-z]+", title.lower()))


def _years(written: str) -> str:
    first, *rest = re.findall(r"\d+", written)
    return "/".join((first, *(first[: 4 - len(end)] + end for end in rest)))


def _numbers(years: str) -> list[int]:
    return [int(year) for year in years.split("/")]


def _editions(years: str, usual: str, ours: set[int]) -> bool:
    """Whether one edition ended before the other began, and both say when or one is this one."""
    one, other = sorted((_numbers(years), _numbers(usual)))
    stretches = len(one) > 1 and len(other) > 1
    return one[-1] <= other[0] and one != other and (stretches or {*other} <= ours)
