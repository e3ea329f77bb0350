"""Rules about the list of sources, and what the text says of it."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.national_bodies import pattern
from stratc.checking.registry import CONSIDER, rule
from stratc.checking.summarise import FEW, together
from stratc.model import Section
from stratc.source import Diagnostic, Label, Span
from stratc.text.english import DAY_NAMES, MONTH_NAMES

WORK = re.compile(
    r"(?:(?<=[,:] )|(?<=[“‘]))(?P<title>[A-Z][\w’'-]+(?: [\w’'-]+){2,9})[”’]?,? "
    r"\(?(?P<year>20\d\d)\)?(?![\d/–-])"
)

DAYS = frozenset((*DAY_NAMES, *MONTH_NAMES))

YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\b\d\d ?[/–-] ?\d\d\b")


@rule(CONSIDER)
def source_cited_and_not_listed(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Sources that the text cites and no reader can look up.

    It finds sources with `listed: false` that are cited. They are told once.

    “(Home Office, 2021)” leads nowhere without a list of sources.

    Flagged:
        sources:
          - id: plan
            author: Home Office
            year: 2021
            title: A plan
            listed: false
        introduction: Harm is rising [@plan].

    Better:
        …
            title: A plan
        introduction: Harm is rising [@plan].

    When to ignore it: where the document's web page has the list.
    """
    index = manuscript.index
    places = [
        (source.where["id"], source.title or name)
        for name, source in index.sources.items()
        if not source.listed and index.uses_of("source", name)
    ]
    yield from together(
        places,
        "{words} is cited, and listed nowhere in the document",
        "{count} sources are cited, and listed nowhere: {words}",
        "list them: delete `listed: false`",
        "nor is this one listed",
    )


@rule(CONSIDER)
def source_without_date(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A source that does not say when it came out or was looked at.

    It finds sources without `year:` and `accessed:`, and tells them once, and a `year:` that is
    none, such as 2204. A page changes, and then nobody can tell what the figures rested on.

    Flagged:
        sources:
          - id: insights
            title: Fenmarsh Insights
            url: https://insights.example/fenmarsh
        introduction: Harm is rising [@insights].

    Better:
        …
            url: https://insights.example/fenmarsh
            accessed: 2026-02-01
        introduction: Harm is rising [@insights].

    When to ignore it: where it never changes, such as an Act.
    """
    places = [
        (source.where["id"], source.title or source.id)
        for source in manuscript.strategy.sources
        if not source.year
        and not source.accessed
        and not re.search(r"\b(?:19|20)\d\d\b|Act\b", source.title or "")
    ]
    yield from together(
        places,
        "{words} does not say when it came out or was looked at",
        "{count} sources do not say when they came out: {words}",
        "add `year:`, or `accessed:` for a web page",
        "nor does this one",
    )
    for source in manuscript.strategy.sources:
        if re.search(r"\d", source.year or "") and not YEAR.search(source.year or ""):
            told = f"“{source.year}” is no year in which a source can have come out"
            yield Diagnostic(source.where["year"], told, hints=("write its four digits",))


@rule(CONSIDER)
def source_of_another_year(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A source whose year in the text is not the one in its entry.

    It finds the title of a listed source with a year behind it that differs from `year:`, and “the
    survey of 2024” before the mark of a source that came out in an earlier year.

    Flagged:
        sources:
          - id: plan
            author: Home Office
            year: 2022
            title: From Here to There
        introduction: The plan, From Here to There, 2021, says so [@plan].

    Better:
        …
        introduction: The plan, From Here to There, 2022, says so [@plan].

    When to ignore it: where there are two editions.
    """
    for source in manuscript.strategy.sources:
        words = re.split(r"[:(–]", source.title or "")[0].strip()
        given = re.search(r"\b20\d\d\b", source.year or "")
        cited = re.compile(
            r"\b(?:report|survey|review|census|profile|study|assessment|audit|guide|guidance|bulletin)"
            rf" (?:of|from|for|in) (?P<year>20\d\d)(?![/–-])[^.;:\d\[]{{0,60}} \[@{source.id}\]"
        )
        for passage in manuscript.passages if given else ():
            for found in cited.finditer(passage.written):
                if given and found["year"] > given.group():
                    yield Diagnostic(
                        passage.at(*found.span()),
                        f"this is of {found['year']}, and its source came out in {given.group()}",
                        labels=(Label(source.where["year"], "its entry"),),
                        hints=("correct the year that is wrong",),
                    )
        if words.count(" ") < 2 or not given:
            continue
        written = re.compile(pattern(words).pattern + r",?\s\(?(?P<year>20\d\d)\b(?![/–-])", re.I)
        for passage in manuscript.passages:
            for found, span in passage.hits(written):
                if found["year"] != given.group():
                    yield Diagnostic(
                        span,
                        f"“{words}” is of {found['year']} here, and {given.group()} in its entry",
                        labels=(Label(source.where["year"], "its entry"),),
                        hints=("correct the year that is wrong",),
                    )


@rule(CONSIDER, english=True)
def work_not_listed(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Works that the text names with their year and that are not among the sources.

    It looks only at strategies that list sources: “the strategy, Ending Rough Sleeping, 2022”. They
    are told once.

    Flagged:
        sources:
          - id: plan
            title: A plan
            year: 2021
        introduction: The strategy, Homes for Everybody in Fenmarsh, 2022, is newer than [@plan].

    Better:
        …
            year: 2021
          - id: homes
            title: Homes for Everybody in Fenmarsh
            year: 2022
        introduction: Newer than the plan [@plan] is another one [@homes].

    When to ignore it: where it is named and not relied on.
    """
    sources = manuscript.strategy.sources
    if not sources:
        return
    known = " ".join(f"{source.title or ''} {source.author or ''}".lower() for source in sources)
    places: list[tuple[Span, str]] = []
    for passage in manuscript.passages:
        for found, _ in passage.own_hits(WORK):
            title = " ".join(found["title"].split())
            named = [word for word in title.split() if word[0].isupper() and word not in DAYS]
            if title.lower() not in known and len(named) >= 3:
                places.append((passage.at(*found.span("title")), title))
    yield from together(
        places,
        "{words} is named with its year, and is not among the sources",
        "{count} works are named and not among the sources: {words}",
        "list them under `sources:`",
        "nor is this one",
    )


@rule(CONSIDER)
def sources_for_a_whole_section(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Several sources for all figures of a section together.

    It finds sections with two sources or more and more than three figures without a source of
    their own.

    Nobody can tell which source supports which figure.

    Flagged:
        sources:
          - id: one
            title: One
            year: 2024
          - id: two
            title: Two
            year: 2025
        statistics:
          - {id: a, title: Adults in need, value: 110, period: 2025}
          - {id: b, title: Visits to clinics, value: 120, period: 2025}
          - {id: c, title: Kits given out, value: 130, period: 2025}
          - {id: d, title: Nurses trained, value: 140, period: 2025}
        background:
          - title: Now
            source: [one, two]
            text: "[=a] [=b] [=c] [=d]"

    Better:
        sources:
          - id: one
            title: One
            year: 2024
        statistics:
          - {id: a, title: Adults in need, value: 110, period: 2025}
          - {id: b, title: Visits to clinics, value: 120, period: 2025}
          - {id: c, title: Kits given out, value: 130, period: 2025}
          - {id: d, title: Nurses trained, value: 140, period: 2025}
        background:
          - title: Now
            source: [one]
            text: "[=a] [=b] [=c] [=d]"

    When to ignore it: where each figure is in each of them.
    """
    index = manuscript.index
    without = {s.id for s in manuscript.strategy.statistics if not s.source}
    places: list[tuple[Span, str]] = []
    for section in index.elements:
        if not isinstance(section, Section) or len(section.source) < 2:
            continue
        inside = [
            use.id
            for use in index.uses
            if use.kind == "statistic"
            and use.id in without
            and any(above is section for above in (use.element, *index.above(use.element)))
        ]
        if len(set(inside)) > FEW:
            places.append((section.where.at("source", 0), section.title or "this section"))
    yield from together(
        places,
        "the figures of {words} share several sources, and none says which is its own",
        "the figures of {count} sections share sources, and none says which is its own: {words}",
        "give each statistic its `source:`",
        "and of this section",
    )
