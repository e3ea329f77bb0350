"""Rules about links: what their words say, and whether they lead anywhere."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.prose_links import bare_addresses, links, pictures
from stratc.checking.registry import CONSIDER, SHOULD, rule
from stratc.crossref import anchors
from stratc.source import Diagnostic, Label, Span, one_of, shortened
from stratc.text.similarity import nearest

VAGUE = re.compile(
    r"(?:click|tap|press)(?: on)? (?:here|this(?: link)?)|here|(?:this|the) (?:link|page|document)"
    r"|(?:read|find out|learn|see)? ?more(?: here| information)?|link|download|website|details",
    re.IGNORECASE,
)
# What a web page says of a link that was lost when its words were taken over.
LOST = re.compile(
    r"\b(?:click(?:ing)?|press(?:ing)?|tap(?:ping)?) (?:on )?(?:here|(?:this|the) link)\b"
    r"|\b(?:located|posted|available|downloaded|accessed|found) here(?=[.,;)]| to\b|\s*\Z)"
    r"|\b(?:at|via|follow(?:ing)?|use|using|through) this link\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"\]\(|https?:|www\.")
OUTWARD = re.compile(r"(?:https?://|www\.|mailto:|tel:)", re.IGNORECASE)


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
    an id to a priority, a commitment, an action, a section or a source of the same document. Of a
    picture in the middle of a text, only the words are printed too. It also finds “click here” in a
    sentence that has no link at all.

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
        what = "a file is not published with the document"
        hint = "write the whole web address, beginning with https://"
        if target.startswith("#"):
            what = "there is nothing of that id in the document"
            near = nearest(target[1:], _ids(manuscript))
            hint = "write `#` and the id of a priority, commitment, action, section or source"
            if near:
                hint = f"write {one_of([f'#{id}' for id in near])}"
        yield Diagnostic(span, f"“{shown}” leads nowhere: {what}", hints=(hint,))
    for name, span in pictures(manuscript):
        yield Diagnostic(
            span,
            f"the picture “{shortened(name)}” is not printed in the middle of a text",
            hints=("list it under `figures:` with its file, and say in words what it shows",),
        )
    for passage in manuscript.passages:
        for start, end in passage.sentences if LOST.search(passage.typed) else ():
            found = LOST.search(passage.typed, start, end)
            if found and not ADDRESS.search(passage.written[start:end]):
                yield Diagnostic(
                    passage.at(*found.span()),
                    f"“{found.group()}” leads nowhere: no link stands in this sentence",
                    hints=("make a link of the words that name the page, or take them out",),
                )


def _ids(manuscript: Manuscript) -> list[str]:
    """The ids as authors write them, without the kind that the page puts before each."""
    return [id for id, anchor in anchors(manuscript.index).items() if id != anchor]


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
