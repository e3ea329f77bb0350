"""A rule about pointers to what is not there: “see Appendix 3” in a document with two."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.numbered_parts import lost_numbers
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.source import Diagnostic
from stratc.text.english import sentence_around
from stratc.text.needed import pieces_of
from stratc.text.tables import pieces

_PIECES = pieces(__name__)
POINTER = re.compile(_PIECES["POINTER"])
OF_OTHER = re.compile(r"\s{1,3}(?:of|in|to) (?:the|that|their|its|[A-Z])")
OF_OTHERS = re.compile(_PIECES["OF_OTHERS"])
TYPED_TABLE = re.compile(r"^[ \t]*+\|?[ \t]*+:?-{3,}+:?[ \t]*+\|[ \t:|-]*+$", re.MULTILINE)
PLACE = re.compile(_PIECES["PLACE"])
TELLING = re.compile(_PIECES["TELLING"])
OF_LAW = re.compile(
    r"\b(?:Acts?|Orders?|Code|Regulations|Directive|Agreement|Notice|dut(?:y|ies))\b"
)
ON_PAGE = re.compile(_PIECES["ON_PAGE"])
NAMED_SECTION = re.compile(_PIECES["NAMED_SECTION"])
BARE = re.compile(_PIECES["BARE"])
CAPTION = re.compile(_PIECES["CAPTION"])
OVER_TABLE = re.compile(
    r"(?m)^[ \t*_]*(?P<name>(?:Figure|Chart|Graph|Diagram) \d{1,2})\b[^\n]{0,300}\n[ \t]*\n[ \t]*\|"
)
UNDER_TABLE = re.compile(
    r"(?m)\|[ \t]*\n[ \t]*\n[ \t*_]*(?P<name>(?:Figure|Chart|Graph|Diagram) \d{1,2})\b"
)
"""A table that the document calls a figure, with its name above it or below it."""
# “2.4 In 2025/26 we received”, in a document that numbers its paragraphs
OWN_NUMBER = re.compile(r"(?m)^[ \t]*(?:[-*+] )?(\d{1,2}\.\d{1,2})\.? ?[ \t]+[A-Z]")
NUMBERED_THROUGHOUT = 6
OPENING = re.compile(_PIECES["OPENING"])
OWN_HEADING = re.compile(_PIECES["OWN_HEADING"])
LABELLED = re.compile(_PIECES["LABELLED"])
HERE = re.compile(_PIECES["HERE"])
BELOW = re.compile(_PIECES["BELOW"], re.IGNORECASE)
LIKELY = pieces_of(POINTER, BELOW, NAMED_SECTION, BARE, ON_PAGE, HERE)


@rule(SHOULD, draft=CONSIDER, english=True)
def pointer_to_nothing(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“See Appendix 3” or “the graphic below”, where there is no such thing.

    It finds appendices, tables, figures, sections, priorities, aims, actions and pages that are
    named with a number which nothing in the document has, rows of an “Outcome 5” where there are
    four, an appendix where there is none, pictures that are
    said to stand below where the document has no picture, captions of nothing, and “here” without
    a link.

    Readers turn pages and find nothing.

    Flagged:
        introduction: Appendix 3 lists every clinic.

    Better:
        introduction: The website of the council lists every clinic.

    When to ignore it: where another document is meant; then name it.
    """
    strategy = manuscript.strategy
    headed = " ".join(p.plain for p in manuscript.passages if p.heading).lower()
    labels = {str(getattr(e, "label", "") or "").lower() for e in manuscript.index.elements}
    pictures = [figure for figure in strategy.figures if not figure.missing]
    tables = sum(bool(priority.actions) for priority in strategy.priorities)
    tables += sum(len(TYPED_TABLE.findall(p.text)) for p in manuscript.passages if p.prose)
    count = {"appendix": len(strategy.appendices), "annex": len(strategy.appendices)}
    count |= dict.fromkeys(("figure", "chart", "graph", "diagram", "map"), len(pictures))
    count |= dict.fromkeys(("footnote", "endnote"), len(strategy.notes)) | {"table": tables}
    ours = ("priority", "key priority", "strategic priority")
    count |= dict.fromkeys(ours, len(strategy.priorities) or 99)
    captions = {
        found["name"].lower()
        for passage in manuscript.passages
        for found, _ in passage.own_hits(CAPTION)
    }
    captions |= {
        found["name"].lower()
        for passage in manuscript.passages
        if "riority" in passage.written
        for found in LABELLED.finditer(passage.written)
    }
    captions |= {  # a heading that stands in the text as a line of its own
        found["name"].lower()
        for passage in manuscript.passages
        if passage.prose and ("**" in passage.written or "#" in passage.written)
        for found in OWN_HEADING.finditer(passage.written)
    }
    over_tables = {
        found["name"].lower()
        for passage in manuscript.passages
        if passage.prose and "|" in passage.written
        for pattern in (OVER_TABLE, UNDER_TABLE)
        for found in pattern.finditer(passage.written)
    }
    captions |= over_tables
    own = {f"paragraph {one}" for p in manuscript.passages for one in OWN_NUMBER.findall(p.written)}
    captions |= own
    numbered = any(one.startswith("table") for one in captions)  # their numbers are what counts
    for passage in manuscript.passages if numbered else ():
        captions |= {found["name"].lower() for found in OPENING.finditer(passage.typed)}
    for name, span in lost_numbers(manuscript):
        yield Diagnostic(
            span,
            f"the document has no “{name}”",
            hints=("correct the number, or add what it points to",),
        )
    for passage in manuscript.passages:
        if passage.heading or not LIKELY.standing_in(passage.low):
            continue
        for found, _ in passage.own_hits(POINTER):
            kind = " ".join(found["kind"].lower().split())
            told = sentence_around(passage.typed, *found.span()) if kind in ours else ""
            of_other = OF_OTHER.match(passage.typed, found.end()) or OF_OTHERS.search(told)
            if of_other or kind in ("section", "chapter"):
                continue
            if kind == "paragraph" and (len(own) < NUMBERED_THROUGHOUT or found["several"]):
                continue  # of another document
            for group in ("number", "last") if found["several"] else ("number",):
                number = found[group] or ""
                has = 0 if kind == "table" and numbered else count.get(kind, 0)
                there = int(number) <= has if number.isdigit() else has or not number
                name = f"{' '.join(found['kind'].split())} {number}"
                if there or any(name.lower() in known for known in (headed, labels, captions)):
                    continue
                yield Diagnostic(
                    passage.at(
                        found.start() if group == "number" else found.start(group), found.end(group)
                    ),
                    f"the document has no “{name}”",
                    hints=("add it, or take the pointer out",),
                )
        for found, _ in passage.own_hits(CAPTION):
            if not count[found["kind"].lower()] and found["name"].lower() not in over_tables:
                yield Diagnostic(
                    passage.at(*found.span("name")),
                    f"“{found['name']}” has a caption here, and nothing that it tells of",
                    hints=("add the picture or the table, or take the caption out",),
                )
        for found, _ in passage.own_hits(HERE):
            yield Diagnostic(
                passage.at(*found.span("name")),
                f"“{found['name']}” leads nowhere",
                hints=("make a link of the words that name it: [the method](https://…)",),
            )
        yield from _lost_parts(manuscript, passage, headed, labels)
        yield from _lost_sections(passage, headed) if " section" in passage.typed else ()
        for found, span in passage.own_hits(BELOW) if not pictures else ():
            if "table" in found.group().lower() and tables:
                continue
            yield Diagnostic(
                span,
                f"“{' '.join(found.group().split())}” is spoken of, and the document has none",
                hints=("add it under `figures:`, or take the words out",),
            )


def _lost_sections(passage: Passage, headed: str) -> Iterator[Diagnostic]:
    """“As described in the budget section”, where no heading has the word “budget”."""
    for found, _ in passage.own_hits(NAMED_SECTION):
        words = [word for word in found["words"].lower().split() if len(word) > 3]
        if words and not any(word.rstrip("s") in headed for word in words):
            yield Diagnostic(
                passage.at(*found.span("name")),
                f"the document has no “{found['words']}” section",
                hints=("name the heading that you mean, or take the pointer out",),
            )


def _lost_parts(
    manuscript: Manuscript, passage: Passage, headed: str, labels: set[str]
) -> Iterator[Diagnostic]:
    """Pointers to sections, pages and appendices by their bare names."""
    low = passage.low
    lost: list[tuple[re.Match[str], str]] = []
    if "section" in low or "chapter" in low or "part" in low:
        numbered = set(
            re.findall(
                r"[\s(]((?:[a-z][ .-]?)?\d{1,2}(?:\.\d{1,2}){0,3})[.:)]?(?=\s)", f" {headed} "
            )
        )
        telling = [
            hit
            for hit in passage.own_hits(TELLING)
            if not OF_LAW.search(sentence_around(passage.typed, *hit[0].span()))
        ]
        for found, _ in (*passage.own_hits(PLACE), *telling):
            after = passage.typed[found.end() : found.end() + 60]
            named = " ".join(found["name"].lower().split())
            known = named in headed or named in labels or found["number"].lower() in numbered
            if not known and not re.match(
                r"\s+(?:of|in) |[^.;]{0,40}\b(?:Act|Order|Code)\b", after
            ):
                lost.append((found, "add it, or name the heading that you mean"))
    if (
        any(part in low for part in ("append", "annex", "attach"))
        and not manuscript.strategy.appendices
    ):
        lost += [(found, "add it, or take the pointer out") for found, _ in passage.own_hits(BARE)]
    for found, hint in lost:
        yield Diagnostic(
            passage.at(*found.span("name")),
            f"“{found['name']}” is said here, and the document has no appendix"
            if found["name"].endswith("ed")
            else f"the document has no “{' '.join(found['name'].split())}”",
            hints=(hint,),
        )
    for found, _ in passage.own_hits(ON_PAGE) if "page" in low or "p." in low else ():
        yield Diagnostic(
            passage.at(*found.span("name")),
            f"“{found['name']}” is a page of one layout, and the web page has none",
            hints=("name the heading that you mean",),
        )
