"""A rule about the name that a document gives itself: the one in its title."""

import re
from collections.abc import Iterator

from stratc.checking.manuscript import Manuscript
from stratc.checking.passage import Passage
from stratc.checking.registry import CONSIDER, rule
from stratc.source import Diagnostic, Label

WORD = r"[A-Z][\w’'-]*"
OWN = re.compile(
    rf"\b[Tt]his (?P<name>{WORD}(?: (?:(?:and|of|for|in|&) )?{WORD}){{0,7}}? "
    r"(?P<kind>Strategy|Plan|Framework|Policy|Charter|Programme))(?![’'\w-]| [A-Z]| \([A-Z])"
)
# Words that a title may have or lack, and parts that a document may have within it.
LOOSE_WORDS = """
    and of for in the our a an on joint local draft new first second third final strategic county
    borough district city town national regional partnership council multi agency year five ten
    strategy plan framework policy charter programme
"""
PART_WORDS = """
    action delivery implementation communication communications engagement business local
    neighbourhood financial performance
"""
LOOSE, PART = frozenset(LOOSE_WORDS.split()), frozenset(PART_WORDS.split())


@rule(CONSIDER, english=True)
def document_under_two_names(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """“This Carbon Neutral Plan”, in a document whose title is “Climate Plan”.

    It finds “this” before a name with capitals that ends in “Strategy”, “Plan” and the like and
    has a word that the title and the scope lack. A document that the same text has just named, and
    those that are listed as sources, are passed over. Each name is told once.

    Readers ask whether two documents are meant.

    Flagged:
        title: Fenmarsh Climate Plan
        introduction: This Carbon Neutral Plan says what we will do.

    Better:
        …
        introduction: This Climate Plan says what we will do.

    When to ignore it: where another document is meant.
    """
    strategy = manuscript.strategy
    places = _stems(" ".join(map(str, strategy.areas)))
    subject = _stems(f"{strategy.title} {strategy.subtitle or ''}") - places - LOOSE
    known = subject | places | LOOSE | _stems(" ".join(strategy.scope))
    others = " ".join((source.title or "").lower() for source in strategy.sources)
    told: set[str] = set()
    for passage in manuscript.passages if subject else ():
        for found, _ in passage.own_hits(OWN) if passage.prose else ():
            name = " ".join(found["name"].split())
            strange = _stems(name) - known
            if not strange or strange <= PART or name in told or name.lower() in others:
                continue
            if _named_before(passage, found):
                continue
            told.add(name)
            yield Diagnostic(
                passage.at(*found.span("name")),
                f"the document calls itself “{name}”, and its title is “{strategy.title}”",
                labels=(Label(strategy.where["title"], "the title"),),
                hints=("use one name, or say which other document is meant",),
            )


def _named_before(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the same text has just named another document so."""
    return found["name"] in passage.typed[: found.start()]


def _stems(name: str) -> frozenset[str]:
    """The words of a name in small letters, without their endings."""
    words = re.findall(r"[a-z0-9]+", name.lower().replace("’s", "").replace("'s", ""))
    return frozenset(
        word if word in LOOSE | PART else re.sub(r"(?:ing|ies|es|s|y|e|ity|al)\Z", "", word)
        for word in words
    )
