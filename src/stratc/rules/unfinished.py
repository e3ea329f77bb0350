"""Rules about what may go out: unfinished values, letters without a typeface, days, whole sites."""

import re
import unicodedata
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.registry import CONSIDER, MUST, SHOULD, rule
from stratc.checking.summarise import together
from stratc.checking.typed_values import typed_values, unquoted_values
from stratc.model import Priority, Section, fields, own_fields
from stratc.model.progress import State, in_words
from stratc.source import Diagnostic, Edit, Mapping, Span
from stratc.source.characters import ENTITY, JOINING, meant_by, refused
from stratc.source.yaml_writing import one_line
from stratc.text.glyphs import missing_faces, unprintable
from stratc.text.needed import pieces_of
from stratc.text.tables import pieces

# What the first file of a strategy says before its author has said anything.
SCAFFOLD = (
    "The first priority",
    "Say here in a few sentences why this comes first.",
    "A blank line begins a new paragraph, and **two stars** make words bold.",
    "open a service within an hour of every home by public transport.",
)
NOT_UNDER_IT = """
    id title label kind serves source inherit cross-cutting previously allow editor-note
"""
SITE = re.compile(r"https?://[^/?#\s]+/?", re.IGNORECASE)
_PIECES = pieces(__name__)
PLACEHOLDER = re.compile(_PIECES["PLACEHOLDER"], re.IGNORECASE)
LIKELY = pieces_of(PLACEHOLDER)


def _needed(manuscript: Manuscript) -> frozenset[Span]:
    """The places of values that must be there, and of the day that a published strategy needs."""
    strategy = manuscript.strategy
    dated = "published" if strategy.status == "published" else ""
    return frozenset(
        written.span
        for element in manuscript.index.elements
        for field in fields(type(element))
        if field.required or (element is strategy and field.key == dated)
        if isinstance(element.where.node, Mapping)
        and (written := element.where.node.values.get(field.key))
    )


@rule(MUST, draft=CONSIDER)
def unfinished_value(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A value that is still to come.

    `TBC` and `??` say that something is not known yet. A draft may print them, and shows them as
    “to be confirmed”. Once a strategy is published, the public would read them.

    Flagged:
        review: TBC

    Better:
        review: annual

    When to ignore it: never in a published strategy; in a draft as long as it is one.
    """
    for scalar in manuscript.answer(unquoted_values):
        likely = LIKELY.standing_in(scalar.text.lower())
        for found in PLACEHOLDER.finditer(scalar.text) if likely else ():
            alone = found.group() == scalar.text.strip()
            way = "write what is meant, or take it out of the words"
            if alone and scalar.span in manuscript.answer(_needed):
                way = "write the value, which must be there"
            elif alone:
                way = "write the value, or delete the field"
            yield Diagnostic(
                scalar.span.part(found.group()),
                f"“{found.group()}” stands here instead of a value",
                hints=(f"{way}; only a draft may leave it open",),
            )


@rule(MUST, draft=CONSIDER)
def scaffold_left(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Words that `stratc new` wrote as an example.

    They say what to write there, or promise something that nobody promised. Once a strategy is
    published, the public would read them as the council's own.

    Flagged:
        introduction: Say here in a few sentences why this comes first.

    Better:
        introduction: Every third death among young men in the county is linked to drink.

    When to ignore it: never in a published strategy.
    """
    for scalar in manuscript.answer(typed_values):
        flat = " ".join(scalar.text.split())
        for words in SCAFFOLD:
            if words in flat:
                yield Diagnostic(
                    scalar.span.part(words),
                    f"“{words}” is an example, and not yet your own words",
                    hints=("write your own words, or delete it",),
                )


@rule(SHOULD, draft=CONSIDER)
def heading_without_text(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A section or a priority that is a heading and nothing else.

    It finds sections without words, pictures, promises or sections below them, and priorities that
    say nothing and promise nothing. All of them are told once.

    Readers wonder what was to stand there; perhaps a picture or a page was lost in copying.

    Flagged:
        background:
          - title: How we will get there
          - title: Who decides
            text: The board decides each May.

    Better:
        background:
          - title: How we will get there
            text: We will open a hub in each town by May 2027.
          - title: Who decides
            text: The board decides each May.

    When to ignore it: where the source has the heading alone.
    """
    yield from together(
        [
            (one.where["title"], one.title)
            for one in manuscript.index.elements
            if isinstance(one, Section | Priority) and not _says_more(one)
        ],
        "nothing stands under the heading {words}",
        "nothing stands under {count} headings: {words}",
        "add what was to stand there, or delete the heading",
        "nor under this one",
    )


def _says_more(element: Section | Priority) -> bool:
    """Whether anything is printed under a heading."""
    return any(
        getattr(element, field.name)
        for field in own_fields(element)
        if field.key not in NOT_UNDER_IT.split()
    )


@rule(MUST)
def unprintable_character(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A character that the fonts of the published documents do not have.

    Readers would see an empty box, and a screen reader would say nothing. Often it is an emoji,
    a mark copied from Word, or a letter of a script that no face here has. Greek, Cyrillic,
    Hebrew, Arabic, Urdu, Hindi, Bengali and, where its face is installed, Chinese are printed.

    Flagged:
        review: every year 🎉

    Better:
        review: every year

    When to ignore it: never; a box in its place is never what was meant.
    """
    scalars = manuscript.answer(typed_values)
    meant = {
        entity: meant_by(entity)
        for scalar in scalars
        if "&" in scalar.text
        for entity in ENTITY.findall(scalar.text)
    }
    typed = {c for scalar in scalars for c in scalar.text}.union(*meant.values())
    missing = {c for c in unprintable(typed) if not refused(c)}  # which are told already
    if not missing:
        return
    spelt = [re.escape(entity) for entity, sign in meant.items() if missing & {*sign}]
    signs = re.escape("".join(sorted(missing)))
    run = re.compile("|".join([f"[{signs}](?:[\\s{JOINING}{signs}]*[{signs}])?", *spelt]))
    elements = manuscript.index.elements
    states = {
        one.where["status"] for one in elements if isinstance(getattr(one, "status", 0), State)
    }
    for scalar in scalars:
        for found in run.finditer(scalar.text):
            sign = meant.get(found.group(), found.group())
            if scalar.span in states and (word := in_words(scalar.text)):
                hint, edit = (f"write `{word}`",), Edit(scalar.span, one_line(word))
                yield Diagnostic(scalar.span, _cannot_be_printed(sign), hints=hint, edits=(edit,))
                break
            yield Diagnostic(
                scalar.span.part(found.group()),
                _cannot_be_printed(sign),
                hints=tuple(_to_print(sign)),
            )


def _cannot_be_printed(run: str) -> str:
    if len(run) == 1:
        name = unicodedata.name(run, "no name").lower()
        return f"“{run}” (U+{ord(run):04X}, {name}) cannot be printed"
    return (
        f"“{run if len(run) < 40 else run[:36] + '…'}” cannot be printed: no face has its letters"
    )


def _to_print(run: str) -> Iterator[str]:
    """What to do about a run that cannot be printed."""
    for face in missing_faces(set(run)):
        yield f"install the face for it: `pip install {face.package.replace('_', '-')}`"
    yield "write it in words, or delete it"


@rule(SHOULD)
def no_publication_date(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A published or adopted strategy without the day of it.

    Readers must be able to tell which of two copies is the newer, and whether what it says of the
    present was said last year. Drafts are passed over.

    Source: GOV.UK guidance on publishing accessible documents.

    Flagged:
        status: published
        published:

    Better:
        status: published
        published: 2026-03-12

    When to ignore it: where the day is really not known any more.
    """
    strategy = manuscript.strategy
    adopted = strategy.adopted.date if strategy.adopted else None
    if strategy.status in ("published", "adopted") and not (strategy.published or adopted):
        yield Diagnostic(
            strategy.where["status"],
            f"the strategy is {strategy.status} and does not say when",
            hints=("add `published:` with the day or month, such as `2026-03`",),
        )


@rule(CONSIDER)
def address_of_whole_site(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A source whose web address leads to the front page of a site.

    Readers who follow it have to search for the document, and cannot be sure that they found it.

    Flagged:
        introduction: Needs are rising [@needs].
        sources:
          - id: needs
            title: Fenmarsh needs assessment
            url: https://www.fenmarsh.example

    Better:
        …
            url: https://www.fenmarsh.example/health/needs-assessment-2025

    When to ignore it: where the source is the site as a whole.
    """
    places: list[tuple[Span, str]] = []
    for source in manuscript.strategy.sources:
        words = f"{source.title or ''} {source.author or ''}".lower()
        whole = "website" in words or "web site" in words
        if source.url and SITE.fullmatch(source.url) and not whole:
            places.append((source.where["url"], source.title or source.id or ""))
    yield from together(
        places,
        "this address leads to a whole site, not to {words}",
        "{count} addresses lead to a whole site, not to a work: {words}",
        "write the address of the page or file itself",
        "this address too",
    )
