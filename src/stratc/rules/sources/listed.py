"""Rules about what the text rests on and points to: sources, notes, figures."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic, Label, Span
from stratc.text.english import MONTH

from .asterisks import lost_asterisks

WORK = r"[A-Z][\w&’'.,-]*(?: [\w&’'.-]+){0,8},? ?(?:19|20)\d\d[a-z]?(?:, p\.? ?\d+)?"
CITED = re.compile(
    rf"\((?:see |e\.g\. |cf\. )?{WORK}(?:; ?{WORK}){{0,5}}\)"
    # A title, who published it and the year: “(Pools Survey, Swim Fenmarsh, 2024)”
    r"|\((?:Source: )?(?:(?:[A-Z][\w’'&-]*|of|and|for|the|in),? ){2,12}(?:19|20)\d\d\)"
    r"|\([A-Z][a-z’'-]+(?:, [A-Z][a-z’'-]+){0,3} (?:and others|et al\.?)\)"
)


TOLD = re.compile(
    r"\b(?:[Aa]ccording to|(?:found|reported|shown|estimated|suggested) by|as) (?:the )?"
    r"(?P<work>[A-Z][\w&’'-]{1,30}(?: (?:and |of |for |the )?[A-Z][\w&’'-]{1,30}){0,5} "
    r"\((?:19|20)\d\d[a-z]?\))"
)


@rule(CONSIDER)
def source_never_cited(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A listed source that nothing refers to.

    It looks only at strategies that cite some of their sources. A reader cannot tell what rests on
    a source that is named nowhere; perhaps a citation was lost.

    Flagged:
        introduction: Needs are rising [@needs-2025].
        sources:
          - id: needs-2025
            title: Fenmarsh needs assessment
          - id: survey-2019
            title: Fenmarsh school survey

    Better:
        …
        introduction: Needs are rising [@needs-2025], also in schools [@survey-2019].
        …

    When to ignore it: where the list is meant as further reading.
    """
    index = manuscript.index
    uses = [use for use in index.uses if use.kind == "source"]
    cited = {use.id for use in uses}
    sure = bool(cited) and all(use.found for use in uses)  # one with a slip may mean any of them
    loose = [(name, one) for name, one in index.sources.items() if sure and name not in cited]
    yield from together(
        [(source.where["id"], source.title or name) for name, source in loose],
        "nothing cites the source {words}",
        "nothing cites {count} of the sources: {words}",
        f"cite each where it is used, as in [@{loose[0][0]}], or delete it" if loose else "",
        "nor this one",
    )


@rule(CONSIDER)
def citation_in_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A source that is cited in brackets instead of by its id.

    It finds an author and a year in brackets, “according to Holmes (2024)”, and “(Holmes and
    others)” without a year. Such a
    citation leads to no entry under `sources:`, so nobody can look it up, and nobody notices when
    the entry is missing. All are told once.

    Flagged:
        introduction: Needs are rising (Public Health Fenmarsh, 2025).

    Better:
        introduction: Needs are rising [@needs-2025].
        sources:
          - id: needs-2025
            author: Public Health Fenmarsh
            year: 2025

    When to ignore it: where the brackets hold the name and year of something that is no source.
    """
    yield from together(
        [
            (span, found.group()[1:-1])
            for passage in manuscript.passages
            if passage.prose
            for found, span in passage.hits(CITED)
            if _is_citation(found.group())
        ]
        + [
            (passage.at(*found.span("work")), found["work"])
            for passage in manuscript.passages
            if passage.prose
            for found, _ in passage.own_hits(TOLD)
        ],
        "{words} is cited in words",
        "{count} citations are in words and lead to no entry: {words}",
        "list each under `sources:` and cite it as [@its-id]",
        "this one too",
        8,
    )


@rule(CONSIDER)
def source_listed_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two entries for one source.

    It finds two sources with the same author, year and title. References to one of them are then
    missing from the other.

    Flagged:
        introduction: Needs are rising [@needs] in schools [@needs-2025].
        sources:
          - id: needs
            title: Fenmarsh needs assessment
          - id: needs-2025
            title: Fenmarsh needs assessment

    Better:
        introduction: Needs are rising [@needs-2025] in schools [@needs-2025].
        sources:
          - id: needs-2025
            title: Fenmarsh needs assessment

    When to ignore it: where they are two editions; then give each its year.
    """
    strategy = manuscript.strategy
    seen: dict[tuple[str, ...], Span] = {}
    for source in strategy.sources:
        said = (source.author, source.year, source.title)
        key = tuple(" ".join((part or "").lower().split()) for part in said)
        if not key[2]:
            continue
        first = seen.setdefault(key, source.where["id"])
        if first is not source.where["id"]:
            yield Diagnostic(
                source.where["id"],
                f"“{source.title}” is listed twice",
                labels=(Label(first, "first listed here"),),
                hints=("keep one entry, and cite that one everywhere",),
            )


@rule(SHOULD, draft=CONSIDER)
def note_without_text(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A note that has a mark in the text and says nothing.

    Readers look for the note at the end and find none.

    Flagged:
        introduction: Needs are rising.[^rising]
        notes:
          - id: rising

    Better:
        …
          - id: rising
            text: More people asked for help in each of the last three years.

    When to ignore it: where the text of the note is lost and the document must be kept as it was.
    """
    index = manuscript.index
    for name, note in index.notes.items():
        if note.text is None:
            uses = index.uses_of("note", name)
            yield Diagnostic(
                note.where["id"],
                f"the note “{note.marker or name}” has no text",
                labels=tuple(Label(use.span, "its mark") for use in uses[:1]),
                hints=("add `text:`, or delete the note and its mark",),
            )


@rule(SHOULD, draft=CONSIDER)
def note_without_mark(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A note that no mark leads to.

    It finds listed notes that nothing refers to, and asterisks: “* Shut in May.” where no word has
    one, and “Visits*” where no note begins with one.

    A note is found by its mark in the text. Without one, nobody knows what it is about.

    Flagged:
        notes:
          - id: rising
            text: More people asked for help in each of the last three years.

    Better:
        introduction: Needs are rising.[^rising]
        notes:
          - id: rising
            text: More people asked for help in each of the last three years.

    When to ignore it: where the source printed the note and lost its mark.
    """
    index = manuscript.index
    for name, note in index.notes.items():
        if not index.uses_of("note", name):
            yield Diagnostic(
                note.where["id"],
                f"no mark in the text leads to the note “{note.marker or name}”",
                hints=(f"write [^{name}] where it belongs, or delete the note",),
            )
    yield from lost_asterisks(manuscript)


@rule(CONSIDER)
def unused_figure(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure that no section shows.

    It finds a picture, chart or map that is listed and printed nowhere.

    Flagged:
        figures:
          - id: map
            title: Where help is
            alt: Four towns, with a clinic in each.

    Better:
        …
            title: Where help is
            file: map.svg
            alt: Four towns, with a clinic in each.
        background:
          - title: Where we are now
            figures: [map]

    When to ignore it: where it is kept for a later edition.
    """
    index = manuscript.index
    for name, figure in index.figures.items():
        if not index.uses_of("figure", name) and not figure.missing:
            yield Diagnostic(
                figure.where["id"],
                f"no section shows the figure “{figure.title or name}”",
                hints=("name it under `figures:` of a section or priority, or delete it",),
            )


@rule(SHOULD, draft=CONSIDER)
def missing_figure(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A figure that the text refers to and that is not there.

    It finds an entry with `missing: true`: whoever restated the document saw the reference and
    found no picture. It also finds one that a section shows and that has neither `file:` nor
    `data:`, so that nothing would be printed.

    Flagged:
        figures:
          - id: map
            title: Where help is
            missing: true
        background:
          - title: Where we are now
            figures: [map]

    Better:
        …
            title: Where help is
            file: map.svg
            alt: Four towns, with a clinic in each.
        background:
          - title: Where we are now
            figures: [map]

    When to ignore it: where the document must be kept as it was printed.
    """
    for name, figure in manuscript.index.figures.items():
        empty = not (figure.file or figure.data) and manuscript.index.uses_of("figure", name)
        if figure.missing or empty:
            yield Diagnostic(
                figure.where["id"],
                f"the figure “{figure.title or figure.id}” is not there",
                hints=("add its `file:`, or take out what refers to it",),
            )


def _is_citation(words: str) -> bool:
    """Whether a bracket names works with their years, and not a stretch of time."""
    if re.search(r"(?:and others|et al\.?)\)\Z", words):
        return True
    parts = words[1:-1].split(";")
    # “(March 2023)”, “(SEN2 Jan 2023)” and “(Amended 2019)” say when.
    months = re.compile(
        rf"{MONTH}|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|"
        r"\b(?:[Aa]mended|[Rr]evised|[Uu]pdated|[Pp]ublished|[Aa]dopted|[Aa]pproved|[Aa]greed|[Rr]efreshed)\b"
    )
    return all(
        len(re.findall(r"(?:19|20)\d\d", part)) == 1 and not months.search(part) for part in parts
    )
