"""Rules about the time a strategy or a plan covers: stated twice, too long, run out."""

import re
from collections.abc import Iterator
from datetime import date

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.crossref import Index
from stratc.model import Appendix, Element, Period, Strategy
from stratc.source import Diagnostic, Label
from stratc.text.english import MONTH, NUMBER, loosely, sentence_around
from stratc.text.tables import pieces

_PIECES = pieces(__name__, MONTH=MONTH, NUMBER=NUMBER)
COVERS = re.compile(_PIECES["COVERS"])
LASTS = re.compile(_PIECES["LASTS"])
OLD_PLAN = re.compile(_PIECES["OLD_PLAN"])
RELIES = re.compile(_PIECES["RELIES"], re.IGNORECASE)
PAST = re.compile(_PIECES["PAST"], re.IGNORECASE)
OF_THE_PLAN = re.compile(r"\b(?:[Tt]he|[Tt]his|[Oo]ur) (?:\w+ )?(?:strategy|plan)\b")
OF_OTHERS = re.compile(r"\b(?:programme|project|scheme|grant|fund\w*|contract|lease|service)\b")
COVERED = re.compile(_PIECES["COVERED"])
YEARS_RANGE = r"[\s,(]*+(?P<first>20\d\d)\s*+(?:[-–/]|to)\s*+(?P<last>20\d\d|\d\d)\b"


@rule(SHOULD, draft=CONSIDER)
def period_stated_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """One period, stated in two ways.

    It finds other statements of a period under `also-printed:`, unless all they name is its last
    year, and years that stand behind the title of the strategy, of another strategy here or of an
    appendix, and are not its period.

    Readers who find both cannot tell which holds, and dates are judged by the wrong one.

    Flagged:
        appendices:
          - title: Police Drugs Delivery Plan
            period: 2026/2031
        background:
          - title: Our plan
            text: This strategy rests on the Police Drugs Delivery Plan 2025-2031.

    Better:
        …
            text: This strategy rests on the Police Drugs Delivery Plan 2026-2031.

    When to ignore it: where you restate a document that contradicts itself.
    """
    index = manuscript.index
    for element in index.elements:
        if isinstance(element, Strategy | Appendix):
            for number, other in enumerate(element.also_printed):
                if _agrees(other, element.period):
                    continue
                yield Diagnostic(
                    element.where.at("also-printed", number),
                    f"the period is {element.period}, and is also printed as “{other}”",
                    labels=(Label(element.where["period"], "the period"),),
                    hints=("correct the text, and delete this line",),
                )
    yield from _years_behind_titles(manuscript, index)
    yield from _years_in_words(manuscript)


@rule(CONSIDER)
def expired_plan(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A plan that the strategy relies on and that ends before it.

    It finds an appendix with a `period:` that ends more than a month before the strategy does, and
    a plan with its years, “Making Life Better 2013-2023”, which the text says supports or guides
    the strategy and which had ended before it began.

    From then on nothing stands behind the promises that rest on it. Say what comes after.

    Flagged:
        appendices:
          - title: Police delivery plan
            period: 2024/2027

    Better:
        …
            period: 2026/2031

    When to ignore it: where the plan is renewed every few years and the strategy says so.
    """
    strategy = manuscript.strategy
    ends = strategy.period.end
    yield from _ended_before(manuscript)
    for appendix in strategy.appendices:
        end = appendix.period.end if appendix.period else None
        if end is None or ends is None or (ends - end).days <= 31:
            continue
        yield Diagnostic(
            appendix.where["period"],
            f"“{appendix.title}” ends in {_last(appendix.period)}, and the strategy in "
            f"{_last(strategy.period)}",
            labels=(Label(strategy.where["period"], "the strategy's period"),),
            hints=("say in the text what replaces it, and when",),
        )


@rule(CONSIDER)
def adopted_late(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A strategy that was adopted or published long after it began, or adopted once published.

    It finds a strategy adopted or published more than a year after the first day of its period, and
    one adopted after the day on which it was published.

    What happened before was not yet promised to anybody. Often the period, or the year of the
    date, was typed wrongly.

    Flagged:
        published: 2028-05

    Better:
        published: 2026-05

    When to ignore it: where the strategy wrote down what was already being done.
    """
    strategy = manuscript.strategy
    begins = strategy.period.start
    adopted = strategy.adopted.date if strategy.adopted else None
    for name, day in (("adopted", adopted), ("published", strategy.published)):
        if begins is None or day is None or day.start is None:
            continue
        if (day.start - begins).days <= 366:
            continue
        owner: Element | None = strategy if name == "published" else strategy.adopted
        assert owner is not None
        yield Diagnostic(
            owner.where[name if name == "published" else "date"],
            f"the strategy was {name} {_at(day)}, and its period began in {begins.year}",
            labels=(Label(strategy.where["period"], "its period"),),
            hints=("check both dates",),
        )
    published = strategy.published
    if not (strategy.adopted and adopted and adopted.start and published and published.end):
        return
    if adopted.start > published.end:
        yield Diagnostic(
            strategy.adopted.where["date"],
            f"the strategy was published {_at(published)}, and adopted after that, {_at(adopted)}",
            labels=(Label(strategy.where["published"], "published"),),
            hints=("check both dates",),
        )


def _at(day: Period) -> str:
    """“on 3 May 2028”, but “in May 2028”."""
    return f"{'on' if day.start == day.end else 'in'} {day}"


def _agrees(other: str, period: Period | None) -> bool:
    """Whether it names the last year alone, as “from publication until 2027” does."""
    return re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", other) == [_last(period)]


def _ended_before(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“Making Life Better 2013-2023 will guide us”, in a strategy that begins in 2026."""
    start = manuscript.strategy.period.start
    if not start:
        return
    for passage in manuscript.passages:
        for found, span in passage.own_hits(OLD_PLAN) if passage.prose else ():
            last = int(found["first"][:2] + found["last"][-2:])
            sentence = sentence_around(passage.typed, found.start(), found.end())
            if last < start.year and RELIES.search(sentence) and not PAST.search(sentence):
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” ended before this strategy begins",
                    labels=(Label(manuscript.strategy.where["period"], "the period"),),
                    hints=("name the plan that replaced it, or say that it has ended",),
                )


def _years_in_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“This strategy covers 2026 to 2035”, where its period ends in 2036."""
    period = manuscript.strategy.period
    if not period.start or not period.end or not COVERED.search(manuscript.whole_low):
        return
    for passage in manuscript.passages:
        for found, span in passage.own_hits(COVERS):
            financial = (found["month"] or "")[:3] in ("Jan", "Feb", "Mar")
            year = date(period.end.year + 1, 3, 31) if financial else period.end
            if not any(_same_years(found, period.start, end) for end in (period.end, year)):
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}”, and the period is {period}",
                    labels=(Label(manuscript.strategy.where["period"], "the period"),),
                    hints=("correct the years that are wrong",),
                )
        for found, span in passage.own_hits(LASTS):
            ahead = passage.typed[: found.start()].rpartition("\n\n")[2]
            ours = OF_THE_PLAN.search(ahead) and not OF_OTHERS.search(ahead)
            if found.group().startswith("It") and not ours:
                continue
            # “to 2028” of a plan that ends in March 2029 leaves out the year's last months
            last = {
                period.end.year,
                period.end.year - (period.end.month < 4 and not found["month"]),
            }
            if int(found["last"] or found["last2"]) not in last:
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}”, and the period is {period}",
                    labels=(Label(manuscript.strategy.where["period"], "the period"),),
                    hints=("correct the year that is wrong",),
                )


def _years_behind_titles(manuscript: Manuscript, index: Index) -> Iterator[Diagnostic]:
    # The text may leave out whose plan an appendix is; a strategy's title begins with its place.
    own = manuscript.strategy
    # “Early Help Strategy” of one council is no title of another council's.
    named: list[tuple[list[str], Strategy | Appendix]] = [
        (strategy.title.split(), strategy)
        for strategy in manuscript.library.strategies
        if strategy is own or not set(strategy.title.split()) <= set(own.title.split())
    ]
    named += [(appendix.title.split()[-4:], appendix) for appendix in index.strategy.appendices]
    # A library may hold thousands of titles, and a passage hardly ever names one.
    written: dict[int, list[tuple[str, Strategy | Appendix]]] = {}
    for words, owner in named:
        for number in manuscript.numbers_with(" ".join(words[1:-1])) if len(words) > 2 else ():
            title = loosely(" ".join(words)) + YEARS_RANGE
            written.setdefault(number, []).append((title, owner))
    for number in sorted(written):
        passage = manuscript.passages[number]
        for title, owner in written[number]:
            for found, span in passage.hits(re.compile(title)):
                start = owner.period.start if owner.period else None
                end = owner.period.end if owner.period else None
                if start is None or end is None or _same_years(found, start, end):
                    continue
                if owner is own and _earlier(found, start):
                    continue  # the edition before has the same title
                yield Diagnostic(
                    span,
                    f"“{' '.join(found.group().split())}” is for {owner.period} where its period "
                    "is given",
                    labels=(Label(owner.where["period"], "its period"),),
                    hints=("correct the years that are wrong",),
                )


def _same_years(found: re.Match[str], start: date, end: date) -> bool:
    return int(found["first"]) == start.year and found["last"][-2:] == f"{end.year % 100:02}"


def _last(period: Period | None) -> str:
    return str(period.end.year) if period and period.end else ""


def _earlier(found: re.Match[str], start: date) -> bool:
    """Whether years end when a period begins, or sooner."""
    first, last = int(found["first"]), found["last"]
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return first < end <= start.year
