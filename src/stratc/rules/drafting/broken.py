"""Rules about paragraphs cut in two, pasted points, and lost notes."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import together
from stratc.source import Diagnostic
from stratc.text.spelling import in_dictionary
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
BREAK = re.compile(_PIECES["BREAK"])
CUT_ENTRY = re.compile(_PIECES["CUT_ENTRY"])
LIST = re.compile(r"\n[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]")
PASTED = re.compile(_PIECES["PASTED"])
GLUED = re.compile(_PIECES["GLUED"])
CITED = re.compile(_PIECES["CITED"])
WITH_NUMBERS = """
    action appendix band class covid day figure grade hepatitis level page phase priority section
    stage step table tier type week year
"""
NUMBERED = frozenset(WITH_NUMBERS.split())


@rule(SHOULD, draft=CONSIDER, english=True)
def broken_paragraph(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A paragraph that is cut in the middle of a sentence.

    It finds a paragraph that ends without a stop where the next one goes on with a small letter,
    and an entry of a list that ends with “the”, “of” or “focused on” before the next one.
    Words copied from a page break so where the page ends.

    Flagged:
        introduction: |
          Help is near for everybody in

          every town of the county.

    Better:
        introduction: |
          Help is near for everybody in every town of the county.

    When to ignore it: where the lines are a poem or an address.
    """
    for passage in manuscript.passages:
        for found, _ in passage.own_hits(BREAK) if passage.prose else ():
            name = "last" if found["last"] else "open"
            last, first = found[name].strip("\0"), found["first"] or found["next"].strip("\0")
            if not LIST.search(passage.typed[max(0, found.start() - 160) : found.end()]):
                yield Diagnostic(
                    passage.at(*found.span(name)),
                    f"the paragraph breaks off after “{last}” and goes on with “{first}” below",
                    hints=("make one paragraph of the two, and look for words that were lost",),
                )
        for found, _ in passage.own_hits(CUT_ENTRY) if passage.prose else ():
            yield Diagnostic(
                passage.at(*found.span("last")),
                f"the entry of the list breaks off after “{found['last']}”",
                hints=("make one entry of the two, or look for words that were lost",),
            )


@rule(SHOULD, draft=CONSIDER)
def pasted_point(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A bullet or a rule of a table that was pasted as a character.

    It finds “•”, “▪”, “o ” before a capital and rows of hyphens in running text, and “o ” or “– ”
    at the start of two lines. They are printed in one line with the words around them, and no
    screen reader knows a list.

    Flagged:
        introduction: We help • in every town • in every school.

    Better:
        introduction: |
          We help

          - in every town
          - in every school.

    When to ignore it: where the mark is part of a name.
    """
    for passage in manuscript.passages:
        found = next(passage.hits(PASTED), None)
        sign = found[0].group().strip() if found else ""
        if found and (sign != "o" or manuscript.english):  # “of” in Welsh
            printed = not passage.prose or sign[:1] in passage.plain
            so = "is printed as a character, and makes no list"
            yield Diagnostic(
                found[1],
                f"“{sign}” {so if printed else 'stands here for the “- ” of a point'}",
                hints=("begin a line of its own with “- ” for each point",),
            )


@rule(SHOULD, draft=CONSIDER, english=True)
def note_mark_in_the_text(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A number that is glued to a word, and was the mark of a note: “crime and save lives1”.

    It finds figures at the end of a word that the dictionary has, or behind a closing bracket, and
    figures in brackets at the end of a clause: “fell (3).”. All of them are told once.

    The note itself was left behind when the text was copied, and readers see a figure that means
    nothing.

    Flagged:
        introduction: We follow the national guidance2 in all we do.

    Better:
        introduction: We follow the national guidance in all we do.

    When to ignore it: where the figure is part of a name.
    """
    places = [
        (span, found.group())
        for passage in manuscript.passages
        if passage.prose and re.search(r"(?:[a-z)\]”’\".!?]|[a-z]\. )\d", passage.text)
        for found, span in passage.own_hits(GLUED)
        if found["mark"] is None
        or (in_dictionary(found["word"]) and found["word"].lower() not in NUMBERED)
    ]
    cited = [
        (span, found.group().strip())
        for passage in manuscript.passages
        if passage.prose and re.search(r"[(\[](?:\d|[ivx]{1,4}\])|\) \d", passage.text)
        for found, span in passage.own_hits(CITED)
    ]
    # Figures in round brackets may be values; marks of notes begin with 1.
    first = any(re.match(r"\D?[1i]\b", mark) for _, mark in cited)
    places += [one for one in cited if first or one[1].startswith("[")]
    yield from together(
        places,
        "the figure in {words} looks like the mark of a lost note",
        "{count} figures look like marks of lost notes: {words}",
        "write the note and mark it as [^its-id], or take the figure out",
        "this one too",
        8,
    )
