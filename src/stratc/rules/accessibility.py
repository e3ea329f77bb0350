"""Rules about what somebody meets who cannot see the page, or reads it in another way."""

import re
from collections.abc import Iterator

from stratc.checking.headings import capitalised, levels, without_capitals
from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.checking.summarise import together
from stratc.model import Element
from stratc.source import Diagnostic, Edit, Label
from stratc.text.similarity import nearest

FILE_NAME = re.compile(
    r"\A[\w -]++\.(?:svg|png|jpe?g|gif|webp|tiff?)|(?:img|dsc|image|figure)[_ -]?\d++", re.I
)
SAYS_IMAGE = re.compile(
    r"(?:an? |the )?(?:image|picture|photo(?:graph)?|graphic) (?:of|showing)\b", re.I
)
LANGUAGE = re.compile(r"(?:en|cy|gd|ga|kw|gv|sco|fr|de|es|pl|pt|ro|ur|pa|bn|ar)(?:-[A-Z]{2})?")
FORMATS = re.compile(
    r"\b(?:other|another|alternative|different|accessible) (?:formats?|languages?|versions?)\b"
    r"|\blarge print\b|\beasy[ -]read\b|\bbraille\b",
    re.I,
)
REACHED = re.compile(r"[\w.]@\w|\d{3}[\d ]{4,12}\d")
NAMED = {"English": "en-GB", "Welsh": "cy", "Cymraeg": "cy", "Gaelic": "gd", "Irish": "ga"}


@rule(SHOULD, draft=CONSIDER)
def figure_without_description(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A picture, chart or map without words for somebody who cannot see it.

    A screen reader reads the text under `alt:` in place of the picture. Without it, some people
    learn that there is a picture and nothing else.

    Source: WCAG 2.2, success criterion 1.1.1.

    Flagged:
        background:
          - title: Where we are now
            figures: [map]
        figures:
          - id: map
            file: map.svg

    Better:
        …
            file: map.svg
            alt: Four towns, with a clinic in each but the smallest.

    When to ignore it: never; a picture that only decorates does not belong under `figures:`.
    """
    strategy = manuscript.strategy
    for figure in strategy.figures:
        if not figure.alt and not figure.missing:
            yield Diagnostic(
                figure.where["id"],
                f"the figure “{figure.title or figure.id}” has no `alt:`",
                hints=("add `alt:` and say what the figure shows, in a sentence or two",),
            )


@rule(SHOULD, draft=CONSIDER)
def description_without_content(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A description that does not say what the picture shows.

    It finds a file's name, the caption over again, and “image of …”: a screen reader says by
    itself that there is an image.

    Source: WCAG 2.2, success criterion 1.1.1.

    Flagged:
        background:
          - title: Where we are now
            figures: [map]
        figures:
          - id: map
            file: map.svg
            alt: map-final-2.png

    Better:
        …
            alt: Four towns, with a clinic in each but the smallest.

    When to ignore it: never.
    """
    strategy = manuscript.strategy
    for figure in strategy.figures:
        problem = _empty_words(figure.alt or "", figure.title or "")
        if figure.alt and problem:
            yield Diagnostic(
                figure.where["alt"],
                f"the description of this figure {problem}",
                hints=("say what somebody would miss who cannot see it",),
            )


@rule(CONSIDER)
def long_description(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A description of more than 200 characters.

    A screen reader reads it in one go, and nobody can stop and go back in it. What needs more room
    belongs in the text, or under `data:`.

    Flagged:
        background:
          - title: Where we are now
            figures: [map]
        figures:
          - id: map
            file: map.svg
            alt: >-
              Four towns with a clinic in each but the smallest, where a bus goes to the next town
              every hour until six in the evening and every two hours after that, with a line for
              the river that people have to cross by ferry.

    Better:
        …
            alt: Four towns, with a clinic in each but the smallest.
            data: From the smallest town a bus goes to the next every hour until six.

    When to ignore it: where every word of it is needed and the text does not say it.
    """
    strategy = manuscript.strategy
    for figure in strategy.figures:
        if figure.alt and len(figure.alt) > 200:
            yield Diagnostic(
                figure.where.key("alt"),
                f"this description has {len(figure.alt)} characters",
                hints=("say the gist in one sentence, and the rest under `data:`",),
            )


@rule(CONSIDER)
def heading_in_capitals(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A Heading Whose Words Begin With Capitals.

    It finds headings of four words or more in which most words after the first have a capital,
    names aside. Capitals slow readers down and hide the names among them.

    Source: GOV.UK style guide, under “Capitalisation”.

    Flagged:
        background:
          - title: Working Better Together For Everybody

    Better:
        background:
          - title: Working better together for everybody

    When to ignore it: where the heading is a name.
    """
    places = [
        (passage.span, passage.text)
        for passage in manuscript.passages
        if passage.heading and capitalised(passage.text, manuscript)
    ]
    better = without_capitals(places[0][1], manuscript) if places else ""
    yield from together(
        places,
        "the heading {words} is written with capitals",
        "{count} headings are written with capitals: {words}",
        f"write “{better}”, with capitals for names only",
        "this heading too",
    )


@rule(CONSIDER)
def heading_used_twice(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two headings with the same words, side by side.

    In a list of contents, and to a screen reader that goes from heading to heading, they look the
    same.

    Source: WCAG 2.2, success criterion 2.4.6.

    Flagged:
        background:
          - title: Where we are
            text: Most people live in towns.
          - title: Where we are
            text: Few clinics are near.

    Better:
        background:
          - title: Where people live
            text: Most people live in towns.
          - title: Where help is
            text: Few clinics are near.

    When to ignore it: where the headings around them make the difference clear.
    """
    strategy = manuscript.strategy
    for level in levels(strategy):
        first: dict[str, Element] = {}
        for element in level:
            title = str(getattr(element, "title", ""))
            known = first.setdefault(title.lower(), element)
            if known is not element:
                yield Diagnostic(
                    element.where["title"],
                    f"two headings side by side read “{title}”",
                    labels=(Label(known.where["title"], "the first"),),
                    hints=("say in each what sets it apart",),
                )


@rule(SHOULD)
def unknown_language(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A language that browsers and screen readers do not know by this name.

    They choose the voice by it. A language is written as a code, and may be followed by a country.

    Source: WCAG 2.2, success criterion 3.1.1.

    Flagged:
        language: English

    Better:
        language: en-GB

    When to ignore it: where the code is right and rare.
    """
    strategy = manuscript.strategy
    if not LANGUAGE.fullmatch(strategy.language):
        yield Diagnostic(
            span := strategy.where["language"],
            f"“{strategy.language}” is not the code of a language",
            hints=(f"write {_code(strategy.language)}",),
            edits=(Edit(span, NAMED[strategy.language]),) if strategy.language in NAMED else (),
        )


@rule(SHOULD, draft=CONSIDER)
def no_contact(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A strategy that does not say where to ask for another format.

    Some people need it in large print, Easy Read or another language. A published document must
    say whom to ask.

    Source: GOV.UK guidance on publishing accessible documents; Public Sector Bodies (Websites and
    Mobile Applications) Accessibility Regulations 2018.

    Flagged:
        title: Fenmarsh Drug and Alcohol Strategy
        contact:

    Better:
        title: Fenmarsh Drug and Alcohol Strategy
        contact: strategy@fenmarsh.example

    When to ignore it: where the page that the document is published on says it.
    """
    strategy = manuscript.strategy
    if not strategy.contact and not any(map(_offers_formats, manuscript.passages)):
        yield Diagnostic(
            strategy.where["title"],
            "the strategy does not say where to ask for another format",
            hints=("add `contact:` with an address of the team, not of a person",),
        )


def _offers_formats(passage: Passage) -> bool:
    """Whether a text says how to get another format: “in large print, call 01632 960 123”."""
    return FORMATS.search(passage.typed) is not None and REACHED.search(passage.written) is not None


def _code(language: str) -> str:
    several = [f"`{code}`" for name, code in NAMED.items() if re.search(rf"\b{name}\b", language)]
    if len(several) > 1:
        return f"{' or '.join(several)}: each language is a strategy of its own, `translation-of:`"
    found = nearest(language, NAMED, 1)
    return f"`{NAMED[found[0]]}`" if found else "a code such as `en-GB` or `cy`"


def _empty_words(alt: str, title: str) -> str:
    """Why a description says nothing; empty if it does."""
    if FILE_NAME.fullmatch(alt.strip()):
        return "is the name of a file"
    if SAYS_IMAGE.match(alt.strip()):
        return "begins with the word for a picture"
    if title and alt.strip().lower().rstrip(".") == title.strip().lower().rstrip("."):
        return "repeats its caption"
    return ""
