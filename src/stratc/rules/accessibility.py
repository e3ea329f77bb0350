"""Rules about what somebody meets who cannot see the page, or reads it in another way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stratc.checking.headings import capitalised, levels
from stratc.checking.manuscript import Manuscript
from stratc.checking.prose_links import bare_addresses, links
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.crossref import anchors
from stratc.model import Element, Strategy
from stratc.source import Diagnostic, Label, Span
from stratc.text.similarity import nearest

VAGUE = re.compile(
    r"(?:click|tap|press)(?: on)? (?:here|this(?: link)?)|here|(?:this|the) (?:link|page|document)"
    r"|(?:read|find out|learn|see)? ?more(?: here| information)?|link|download|website|details",
    re.IGNORECASE,
)
FILE_NAME = re.compile(
    r"\A[\w -]++\.(?:svg|png|jpe?g|gif|webp|tiff?)|(?:img|dsc|image|figure)[_ -]?\d++", re.I
)
SAYS_IMAGE = re.compile(
    r"(?:an? |the )?(?:image|picture|photo(?:graph)?|graphic) (?:of|showing)\b", re.I
)
LANGUAGE = re.compile(r"(?:en|cy|gd|ga|kw|gv|sco|fr|de|es|pl|pt|ro|ur|pa|bn|ar)(?:-[A-Z]{2})?")
OUTWARD = re.compile(r"(?:https?://|www\.|mailto:|tel:)", re.IGNORECASE)
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

        background:
          - title: Where we are now
            figures: [map]
        figures:
          - id: map
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

        background:
          - title: Where we are now
            figures: [map]
        figures:
          - id: map
            file: map.svg
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

        background:
          - title: Where we are now
            figures: [map]
        figures:
          - id: map
            file: map.svg
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


@rule(SHOULD, draft=CONSIDER)
def unclear_link(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A link whose words do not say where it leads.

    It finds “click here”, “this link” and the like. People who use a screen reader often go from
    link to link and hear nothing else.

    Source: WCAG 2.2, success criterion 2.4.4.

    Flagged:

        introduction: To get help, [click here](https://www.gov.uk/help).

    Better:

        introduction: Find out [how to get help](https://www.gov.uk/help).

    When to ignore it: never.
    """
    for shown, target, span in links(manuscript):
        if VAGUE.fullmatch(shown) or shown == target:
            yield Diagnostic(
                span,
                f"the words “{shown}” do not say where the link leads",
                hints=("make a link of the words that name what it leads to",),
            )


@rule(SHOULD)
def link_to_nowhere(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A link that leads to no page and to nothing in the document.

    Its words are printed, and nobody can follow them. A link leads to a web address, or by `#` and
    an id to a priority, a commitment, an action, a section or a source of the same document.

    Flagged:

        introduction: The costs stand in [the annex](annex.pdf).

    Better:

        introduction: The costs stand in [the annex](https://www.gov.uk/annex.pdf).

    When to ignore it: never.
    """
    for shown, target, span in links(manuscript):
        if OUTWARD.match(target):
            continue
        if target.startswith("#") and target[1:] in anchors(manuscript.index):
            continue
        what = (
            "there is nothing of that id in the document"
            if target.startswith("#")
            else ("a file is not published with the document")
        )
        yield Diagnostic(
            span,
            f"“{shown}” leads nowhere: {what}",
            hints=("write the whole web address, beginning with https://",),
        )


@rule(CONSIDER)
def bare_address(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A web address in the middle of the text.

    A screen reader says it letter by letter. In print it says little about what is there.

    Source: WCAG 2.2, success criterion 2.4.4.

    Flagged:

        introduction: Help is at https://www.gov.uk/help/alcohol-and-drugs.

    Better:

        introduction: The government lists [places to get help](https://www.gov.uk/help/alcohol-and-drugs).

    When to ignore it: where people must be able to type a short address from paper.
    """
    for passage in manuscript.passages:
        for span in bare_addresses(passage):
            yield Diagnostic(
                span,
                "this web address stands bare in the text",
                hints=("write [words that name the page](the address)",),
            )


@rule(CONSIDER)
def same_words_for_two_links(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Two links with the same words that lead to different places.

    Somebody who hears only the links cannot tell which is which.

    Source: WCAG 2.2, success criterion 2.4.4.

    Flagged:

        introduction: |
          For adults see [the service](https://www.gov.uk/adults). For others see
          [the service](https://www.gov.uk/others).

    Better:

        introduction: |
          See [the service for adults](https://www.gov.uk/adults) and
          [the service for everybody else](https://www.gov.uk/others).

    When to ignore it: never.
    """
    first: dict[str, tuple[str, Span]] = {}
    for shown, target, span in links(manuscript):
        known, place = first.setdefault(shown.lower(), (target, span))
        if known != target:
            yield Diagnostic(
                span,
                f"another link is called “{shown}” and leads elsewhere",
                labels=(Label(place, "the other link"),),
                hints=("say in the words of each link how they differ",),
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
    for passage in manuscript.passages:
        if passage.heading and capitalised(passage.text, manuscript):
            better = passage.text[0] + passage.text[1:].lower()
            yield Diagnostic(
                passage.span,
                f"the heading “{passage.text}” is written with capitals",
                hints=(f"write “{better}”, with capitals for names only",),
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
            strategy.where["language"],
            f"“{strategy.language}” is not the code of a language",
            hints=(f"write {_code(strategy.language)}",),
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
    if not strategy.contact:
        yield Diagnostic(
            _start(strategy),
            "the strategy does not say where to ask for another format",
            hints=("add `contact:` with an address of the team, not of a person",),
        )


def _code(language: str) -> str:
    found = nearest(language, NAMED, 1)
    return f"`{NAMED[found[0]]}`" if found else "a code such as `en-GB` or `cy`"


def _start(strategy: Strategy) -> Span:
    return strategy.where["title"]


def _empty_words(alt: str, title: str) -> str:
    """Why a description says nothing; empty if it does."""
    if FILE_NAME.fullmatch(alt.strip()):
        return "is the name of a file"
    if SAYS_IMAGE.match(alt.strip()):
        return "begins with the word for a picture"
    if title and alt.strip().lower().rstrip(".") == title.strip().lower().rstrip("."):
        return "repeats its caption"
    return ""
